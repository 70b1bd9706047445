import { keysAt, textAt } from './draft.js'
import type { PlanIssue } from './issue.js'

/** What is wrong between what a plan says of who was checked and the rest of it. */
export function checkInspection(plan: unknown): readonly PlanIssue[] {
  const given = keysAt(plan, [])
  const decided = keysAt(plan, ['decision'])
  const isCounted = textAt(plan, ['data', 'layout']) === 'counts'
  const refuse = (key: string, message: string, hint = 'Take it out.'): PlanIssue => ({ path: [key], message, hint })
  return (['inspection', 'assumptions'] as const)
    .filter((key) => given.includes(key))
    .flatMap((key) => [
      ...(key === 'inspection' && isCounted
        ? [refuse(key, 'A table of counts does not say whom chance picked to be checked.')]
        : []),
      ...(!isCounted && !given.includes('outcome')
        ? [refuse(key, 'It is about outcomes that nobody checked, and the plan names no outcome.', 'Name its column.')]
        : []),
      ...(['weight', 'unit'] as const)
        .filter((other) => given.includes(other))
        .map((other) =>
          refuse(
            key,
            `It is worked out for people who count once each, and the plan has a ${other}.`,
            `Take it out, or take ${other} out.`,
          ),
        ),
      ...(['classes', 'numeric'] as const)
        .filter((other) => decided.includes(other))
        .map(() => refuse(key, 'It is worked out for a decision that is positive or negative.')),
    ])
}
