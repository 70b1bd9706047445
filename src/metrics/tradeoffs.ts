import type { ComparisonResult } from './measure.js'
import type { MetricId } from './metric.js'

/**
 * What base rates that differ make impossible. `false_positive_rate` is what a group's would be if the decision were
 * right as often and missed as few there as at its reference; the reference's own stands beside it. The two differ as
 * the base rates do: no rule that is sometimes wrong makes precision, what is missed and what is wrongly flagged equal
 * at once.
 */
export interface Tradeoff {
  readonly attribute: string
  readonly group: string
  readonly reference: string
  readonly base_rate: number
  readonly reference_base_rate: number
  /** Of the reference, and supposed of the group. */
  readonly positive_predictive_value: number
  readonly false_negative_rate: number
  readonly false_positive_rate: number
  readonly reference_false_positive_rate: number
}

/**
 * FPR = p / (1 − p) · (1 − PPV) / PPV · (1 − FNR), for a base rate p.
 *
 * @returns null where it has no denominator, or where the three cannot hold together: no rate is above 1
 * @see Chouldechova (2017), Fair prediction with disparate impact, Big Data 5, 153–163, equation 2.6; of scores Kleinberg,
 *   Mullainathan & Raghavan (2016), Inherent trade-offs in the fair determination of risk scores
 * @example impliedFalsePositiveRate(0.4, 0.7, 0.3) // 0.2: 0.4 / 0.6 × 0.3 / 0.7 × 0.7
 */
export function impliedFalsePositiveRate(
  baseRate: number,
  positivePredictiveValue: number,
  falseNegativeRate: number,
): number | null {
  if (baseRate >= 1 || positivePredictiveValue <= 0) return null
  const odds = baseRate / (1 - baseRate)
  const rate = (odds * (1 - positivePredictiveValue) * (1 - falseNegativeRate)) / positivePredictiveValue
  return rate > 1 ? null : rate
}

/**
 * Of each attribute the group whose base rate surely differs most from its reference's: where the test of no difference,
 * adjusted, is at most `level`. Nothing is said where a part is not known, or where no decision is wrong.
 */
export function tradeoffsOf(comparisons: readonly ComparisonResult[], level: number): readonly Tradeoff[] {
  const differences = comparisons.filter(({ kind }) => kind === 'difference')
  const referenceOf = (found: ComparisonResult, metric: MetricId): number | null => {
    const same = differences.find(
      (one) => one.metric === metric && one.attribute === found.attribute && one.group === found.group,
    )
    return same === undefined || same.bounds !== undefined ? null : same.reference_estimate
  }
  const certain = differences
    .filter(({ metric, bounds }) => metric === 'base_rate' && bounds === undefined)
    .filter(({ p_adjusted, estimate }) => p_adjusted !== null && p_adjusted <= level && estimate !== null)
    .toSorted((a, b) => Math.abs(b.estimate ?? 0) - Math.abs(a.estimate ?? 0))
  return [...new Set(certain.map(({ attribute }) => attribute))].flatMap((attribute) => {
    const found = certain.find((one) => one.attribute === attribute)
    if (found === undefined || found.estimate === null || found.reference_estimate === null) return []
    const precision = referenceOf(found, 'positive_predictive_value')
    const missed = referenceOf(found, 'false_negative_rate')
    const flagged = referenceOf(found, 'false_positive_rate')
    const baseRate = found.reference_estimate + found.estimate
    if (precision === null || missed === null || flagged === null || flagged === 0) return []
    const implied = impliedFalsePositiveRate(baseRate, precision, missed)
    if (implied === null) return []
    return [
      {
        attribute,
        group: found.group,
        reference: found.reference,
        base_rate: baseRate,
        reference_base_rate: found.reference_estimate,
        positive_predictive_value: precision,
        false_negative_rate: missed,
        false_positive_rate: implied,
        reference_false_positive_rate: flagged,
      },
    ]
  })
}
