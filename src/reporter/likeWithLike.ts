import type { AggregateResult, ComparisonResult } from '../metrics/measure.js'
import type { Audit } from '../result.js'

/** A group against its reference: as people are, and among people who are alike. */
export interface LikeWithLike {
  readonly group: string
  readonly reference: string
  /** null where the plan compares rates with somebody else than its strata do. */
  readonly plain: ComparisonResult | null
  readonly adjusted: AggregateResult
  readonly explained: AggregateResult | null
  readonly remains: AggregateResult | null
  readonly odds: AggregateResult | null
  readonly homogeneity: AggregateResult | null
  readonly disparity: AggregateResult | null
}

/** What an audit with strata says of an attribute; nothing where the plan names no strata. */
export function likeWithLike({ aggregates, comparisons }: Audit, attribute: string): readonly LikeWithLike[] {
  const own = aggregates.filter((one) => one.attribute === attribute && one.group !== undefined)
  const of = (metric: string, group: string): AggregateResult | null =>
    own.find((one) => one.metric === metric && one.group === group) ?? null
  return own.flatMap((adjusted): LikeWithLike[] => {
    const { metric, group, reference } = adjusted
    if (metric !== 'standardised_difference' || group === undefined || reference === undefined) return []
    const plain = comparisons.find(
      (one) =>
        one.metric === 'selection_rate' &&
        one.kind === 'difference' &&
        one.attribute === attribute &&
        one.group === group &&
        one.reference === reference,
    )
    return [
      {
        group,
        reference,
        plain: plain ?? null,
        adjusted,
        explained: of('explained_difference', group),
        remains: of('unexplained_difference', group),
        odds: of('cmh_odds_ratio', group),
        homogeneity: of('odds_ratio_homogeneity', group),
        disparity: of('conditional_demographic_disparity', group),
      },
    ]
  })
}

/**
 * Whether the difference turns round among people who are alike, Simpson's paradox; `maybe` where chance may have turned
 * it: of two small differences the signs mean little.
 */
export function turnsRound({ plain, adjusted }: LikeWithLike): 'surely' | 'maybe' | 'no' {
  if (!adjusted.reverses) return 'no'
  return mayBeNothing(adjusted) || (plain !== null && mayBeNothing(plain)) ? 'maybe' : 'surely'
}

/** Whether an interval leaves room for no difference. */
export const mayBeNothing = ({ low, high }: Pick<AggregateResult, 'low' | 'high'>): boolean =>
  (low ?? Number.NEGATIVE_INFINITY) <= 0 && (high ?? Number.POSITIVE_INFINITY) >= 0
