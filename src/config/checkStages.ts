import { itemsAt, keysAt, textAt } from './draft.js'
import type { PlanIssue } from './issue.js'

/** A log says who came through a stage by values; a table of counts has the number of those who did. */
export function checkStages(plan: unknown): readonly PlanIssue[] {
  const isCounted = textAt(plan, ['data', 'layout']) === 'counts'
  return itemsAt(plan, ['stages']).flatMap((stage, index): readonly PlanIssue[] => {
    const given = keysAt(stage, [])
    if (!given.includes('column')) return []
    if (isCounted && given.includes('positive')) {
      const message = 'In a table of counts the column of a stage holds numbers of people, and no values.'
      return [{ path: ['stages', index, 'positive'], message, hint: 'Take it out.' }]
    }
    if (isCounted || given.includes('positive')) return []
    const message = 'It does not say which values mean that somebody came through.'
    return [{ path: ['stages', index], message, hint: 'Add positive: [1].' }]
  })
}
