import type { Effect } from '../../config/plan.js'
import { type GroupCounts, highOf } from '../../counts.js'
import { type Evidence, type EvidenceRules, noEvidence } from '../evidence.js'
import { rowsOf } from '../fillings.js'
import type { StatisticAggregation } from '../metric.js'

/**
 * A number over the groups of an attribute. One of people is of everyone, whatever their group and however small. One of
 * groups is of those that are judged, and everyone whom they are compared with is all people of the attribute: also those
 * of groups that are not judged, and those without a value.
 *
 * @param everyone all groups of the attribute
 * @param judged those of them that something is said of
 * @returns undefined as `no_reference` where it compares groups and fewer than two are judged
 * @example statisticOver(aggregation, groups, groups.filter((one) => !isMissingGroup(one)), { rules, effect: 'adverse' })
 */
export function statisticOver(
  aggregation: StatisticAggregation,
  everyone: readonly GroupCounts[],
  judged: readonly GroupCounts[],
  { rules, effect }: { readonly rules: EvidenceRules; readonly effect: Effect },
): Evidence {
  const present = everyone.filter((group) => highOf(rowsOf(group)) > 0)
  if (aggregation.ofPeople) return aggregation.evidence(present, rules, effect)
  return judged.length < 2 ? noEvidence('no_reference') : aggregation.evidence(judged, rules, effect, present)
}
