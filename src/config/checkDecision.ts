import { nearest } from '../nearest.js'
import { itemsAt, keysAt, textAt } from './draft.js'
import { didYouMean, type PlanIssue, quoted } from './issue.js'

/** A decision and its outcome are of one kind: what was true can only be held against a decision of the same kind. */
export function checkOutcome(plan: unknown): readonly PlanIssue[] {
  const [decided, found] = [keysAt(plan, ['decision']), keysAt(plan, ['outcome'])]
  if (found.length === 0 || decided.length === 0) return []
  const refuse = (message: string, hint: string): readonly PlanIssue[] => [{ path: ['outcome'], message, hint }]
  if (decided.includes('classes') && !found.includes('classes')) {
    const hint =
      'Write outcome: { column: NAME, classes: true }: what the decision should have been, by the same values.'
    return refuse('The decision has classes, and the outcome has not.', hint)
  }
  if (decided.includes('numeric') && !found.includes('numeric')) {
    const hint = 'Write outcome: { column: NAME, numeric: true }: the number that the decision should have been.'
    return refuse('The decision is a number, and the outcome is not.', hint)
  }
  if (found.includes('classes') && !decided.includes('classes')) {
    return refuse('The outcome has classes, and the decision has not.', 'Name the classes in the decision.')
  }
  return found.includes('numeric') && !decided.includes('numeric')
    ? refuse('The outcome is a number, and the decision is not.', 'Say which values of the outcome are positive.')
    : []
}

/** Limits name classes that there are; and what is made of one tally cannot be made of several at once. */
export function checkClasses(plan: unknown): readonly PlanIssue[] {
  const decided = keysAt(plan, ['decision'])
  const hasClasses = decided.includes('classes')
  const known = itemsAt(plan, ['decision', 'classes']).flatMap((one) => textAt(one, ['name']) ?? [])
  const ofLimits = itemsAt(plan, ['limits']).flatMap((limit, index): readonly PlanIssue[] => {
    if (!keysAt(limit, []).includes('classes')) return []
    const path = ['limits', index, 'classes']
    if (!hasClasses) {
      return [{ path, message: 'The decision has no classes.', hint: 'Take it out, or name classes in the decision.' }]
    }
    const named = textAt(limit, ['classes'])
    const listed = named === undefined ? itemsAt(limit, ['classes']) : [named]
    return listed.flatMap((name, at) => {
      if (typeof name !== 'string' || known.includes(name)) return []
      const hint = didYouMean(nearest(name, known)).hint ?? `There are: ${known.map(quoted).join(', ')}.`
      const place = named === undefined ? [...path, at] : path
      return [{ path: place, message: `There is no class ${quoted(name)}.`, hint }]
    })
  })
  const refuse = (keys: readonly string[], what: string): readonly PlanIssue[] =>
    keys
      .filter((key) => keysAt(plan, []).includes(key))
      .map((key) => ({ path: [key], message: `${what} cannot have ${key} in this version.`, hint: 'Take it out.' }))
  return [
    ...ofLimits,
    ...(hasClasses ? refuse(['conditioning', 'score', 'sweep', 'worst_groups'], 'A decision with classes') : []),
    ...(decided.includes('numeric')
      ? refuse(['unit', 'score', 'sweep', 'worst_groups'], 'A decision that is a number')
      : []),
  ]
}
