import type { Exclusion, ExclusionReason } from '../counts.js'

/** In which exclusions are told: what never became a row first, then decisions, then attributes. */
const reasons: readonly ExclusionReason[] = [
  'bad_row',
  'not_selected',
  'missing_decision',
  'unlisted_decision',
  'missing_score',
  'missing_weight',
  'missing_attribute',
  'unmapped_group',
]

/** Engines give cells in any order; a result must not show it. */
export const byReason = (a: Exclusion, b: Exclusion): number => reasons.indexOf(a.reason) - reasons.indexOf(b.reason)
