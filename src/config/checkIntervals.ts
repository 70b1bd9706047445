import { metricById } from '../metrics/catalogue.js'
import { ownId } from '../metrics/peers/peers.js'
import { itemsAt, textAt } from './draft.js'
import type { PlanIssue } from './issue.js'

/** Only the estimate can decide a limit on a measure without an interval: by any other rule it stays open for ever. */
export function checkIntervals(plan: unknown): readonly PlanIssue[] {
  if (textAt(plan, ['evidence', 'rule']) === 'point') return []
  return itemsAt(plan, ['limits']).flatMap((limit, index) => {
    const written = textAt(limit, ['metric'])
    const metric = written === undefined ? undefined : metricById(ownId(written))
    if (metric?.noInterval !== true) return []
    const message = `${written} has no interval, so the rule "confident" never decides it.`
    const hint = 'Write evidence: { rule: point }, or take the limit out and look at its p.'
    return [{ path: ['limits', index, 'metric'], message, hint }]
  })
}
