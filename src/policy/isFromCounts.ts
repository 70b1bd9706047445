import type { AuditPlan } from '../config/plan.js'
import { metricById } from '../metrics/catalogue.js'

/**
 * Whether the tallies of groups, which a sweep holds at each of its thresholds, are all that a limit of the plan is judged
 * by. Weights, people with several rows, whom chance picked to be checked, strata, classes, scores and earlier results are more
 * than a sweep holds.
 */
export function isFromCounts({ limits, weight, unit, inspection }: AuditPlan, index: number): boolean {
  const limit = limits[index]
  const needs = limit === undefined ? [] : (metricById(limit.metric)?.needs ?? [])
  return (
    limit?.within === null &&
    limit.change !== true &&
    weight === null &&
    unit === null &&
    (inspection === undefined || !needs.includes('outcome')) &&
    needs.includes('decision') &&
    needs.every((need) => need === 'decision' || need === 'outcome')
  )
}
