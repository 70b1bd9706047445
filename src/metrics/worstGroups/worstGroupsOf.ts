import type { AuditPlan } from '../../config/plan.js'
import type { Counts } from '../../counts.js'
import { metricById } from '../catalogue.js'
import { isOfGroup } from '../metric.js'
import { findWorstGroups } from './findWorstGroups.js'
import type { WorstGroups } from './worstGroups.js'

/** The search that a plan asks for; null where it asks for none. */
export function worstGroupsOf(
  { worst_groups: asked, decision, evidence }: AuditPlan,
  { combinations }: Counts,
): WorstGroups | null {
  const metric = asked === null ? undefined : metricById(asked.metric)
  if (asked === null || combinations === null || metric === undefined || !isOfGroup(metric)) return null
  const { count, depth, minimum_size: minimumSize, missing } = asked
  const { confidence, correction } = evidence
  return findWorstGroups(combinations, {
    ...{ metric, count, depth, minimumSize, missing, confidence, correction },
    effect: decision.effect,
    rules: evidence,
  })
}
