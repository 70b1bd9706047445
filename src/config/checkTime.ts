import { itemsAt, keysAt, textAt } from './draft.js'
import type { PlanIssue } from './issue.js'
import { referenceKinds } from './plan.js'

/** What is wrong between windows of time, stop criteria and the rest of a plan. */
export const checkTime = (plan: unknown): readonly PlanIssue[] => [
  ...checkWindows(plan),
  ...(itemsAt(plan, ['stop']).length === 0 ? [] : checkStop(plan)),
]

const ofDecisions = {
  classes: 'Windows of time are of one decision that is positive or negative, not of several classes.',
  numeric: 'Windows of time are of a decision that is positive or negative, not of a number.',
} as const

function checkWindows(plan: unknown): readonly PlanIssue[] {
  const given = keysAt(plan, [])
  if (!given.includes('time')) return []
  const refuse = (message: string, hint = 'Take it out.'): readonly PlanIssue[] => [{ path: ['time'], message, hint }]
  const decided = keysAt(plan, ['decision'])
  return [
    ...(textAt(plan, ['data', 'layout']) === 'counts'
      ? refuse('A table of counts has no dates: it is one look at all of its cases.')
      : []),
    ...(given.includes('unit')
      ? refuse(
          'A person may be in several windows, and intervals that count people are not worked out across windows yet.',
          'Take unit out, or time.',
        )
      : []),
    ...(['classes', 'numeric'] as const).flatMap((key) => (decided.includes(key) ? refuse(ofDecisions[key]) : [])),
  ]
}

/** A stop may be met by chance alone only as seldom as its plan says: that holds for cases that count as one each. */
function checkStop(plan: unknown): readonly PlanIssue[] {
  const given = keysAt(plan, [])
  const decided = keysAt(plan, ['decision'])
  const refuse = (message: string, hint: string): readonly PlanIssue[] => [{ path: ['stop'], message, hint }]
  return [
    ...(given.includes('weight')
      ? refuse('No bound that may be looked at every week is known for sums of weights.', 'Take weight out, or stop.')
      : []),
    ...(given.includes('unit')
      ? refuse('No bound that may be looked at every week is known for rows of one person.', 'Take unit out, or stop.')
      : []),
    ...(decided.includes('classes') || decided.includes('numeric')
      ? refuse('A stop criterion needs a decision that is positive or negative.', 'Take it out.')
      : []),
    ...itemsAt(plan, ['stop']).flatMap((one, index) => checkReference(plan, one, index)),
  ]
}

/** Who is the largest or the best may be others each week, and everyone holds the group itself. */
function checkReference(plan: unknown, criterion: unknown, index: number): readonly PlanIssue[] {
  const given = keysAt(criterion, [])
  if (!given.includes('comparison') || given.includes('reference')) return []
  const moving: readonly string[] = referenceKinds.filter((kind) => kind !== 'rest')
  const [kind] = itemsAt(plan, ['attributes']).flatMap((attribute) => {
    const reference = textAt(attribute, ['reference'])
    return reference !== undefined && moving.includes(reference) ? [reference] : []
  })
  if (kind === undefined) return []
  const message = `A stop criterion compares with the same people at every look, and ${kind} may be others.`
  return [{ path: ['stop', index], message, hint: 'Add reference: rest, or reference: the name of a group.' }]
}
