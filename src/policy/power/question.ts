import type { EvidenceRules, Limit } from '../../config/plan.js'
import type { RateMetric } from '../../metrics/metric.js'

/** What is asked before there is anything to audit: a limit, what is expected, and how sure the audit has to be. */
export interface PowerQuestion {
  readonly metric: RateMetric
  readonly limit: Pick<Limit, 'comparison' | 'min' | 'max'>
  /** The rate of the group, and of what it is compared with; null: of a rate by itself, where cases are given. */
  readonly expected: { readonly group: number; readonly reference: number } | null
  /** Given: what could be decided with so many in the denominator of each group. */
  readonly cases: number | null
  /** How likely the decision has to be, from 0.5 to under 1. */
  readonly power: number
  /** How many findings the limit has: a pass needs all of them, a fail is adjusted for them. */
  readonly groups: number
  /** Of the cases of a group and its reference together, the part that is the group's: over 0 and under 1. */
  readonly share: number
  /** Of people: the share with a positive outcome, and the share with a positive decision; null where not told. */
  readonly baseRate: number | null
  readonly selectionRate: number | null
  readonly rules: EvidenceRules
}
