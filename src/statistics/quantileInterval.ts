import betainc from '@stdlib/math-base-special-betainc'
import { type Distribution, sizeOf, totalOf } from './distribution.js'
import type { Interval } from './interval.js'
import { levelOf } from './normal.js'
import { quantile } from './quantile.js'

/**
 * The exact interval of a quantile, without a word on the shape of the distribution: the greatest value with so few
 * cases below it, and the least with so few above it, that a binomial distribution has half the level for so few or
 * fewer. It never covers less than it says. Three cases above a bound prove nothing of their median: an end is infinite
 * where even no case beyond it would not be few enough.
 *
 * Source: Thompson (1936), On confidence ranges for the median, Annals of Mathematical Statistics 7, 122–128; as an
 * interval of the cumulative share, which carries over to weights, Woodruff (1952), Confidence intervals for medians and
 * other position measures, JASA 47, 635–646.
 *
 * @param share above 0, below 1
 * @returns holding the quantile, nested in z, the point at z = 0; null where there are no cases
 * @example quantileInterval({ values: [1, 2, 3, 4, 5, 6, 7, 8, 9], weights: [1, 1, 1, 1, 1, 1, 1, 1, 1] }, 0.5, 1.96)
 *   // { low: 2, high: 8 }
 */
export function quantileInterval(distribution: Distribution, share: number, z: number): Interval | null {
  const estimate = quantile(distribution, share)
  if (estimate === null) return null
  if (z === 0) return { low: estimate, high: estimate }
  const size = sizeOf(distribution)
  const tail = levelOf(z) / 2
  const { values, weights } = distribution
  const low = outermost(values, weights, size, share, tail) ?? Number.NEGATIVE_INFINITY
  const high = outermost(values.toReversed(), weights.toReversed(), size, 1 - share, tail) ?? Number.POSITIVE_INFINITY
  return { low: Math.min(estimate, low), high: Math.max(estimate, high) }
}

/** The last value before which so few cases lie that a binomial tail of the share is at most this; null if not one. */
function outermost(
  values: readonly number[],
  weights: readonly number[],
  size: number,
  share: number,
  tail: number,
): number | null {
  const scale = size / totalOf({ values, weights })
  let below = 0
  const before = weights.map((weight) => {
    below += weight
    return (below - weight) * scale
  })
  // The tail rises with the cases before a value, so the values that are few enough come first.
  let [from, to] = [0, values.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (atMost(before[middle] ?? size, size, share) <= tail) from = middle + 1
    else to = middle
  }
  const found = values.slice(0, from).findLastIndex((_, index) => (weights[index] ?? 0) > 0)
  return values[found] ?? null
}

/** P(X ≤ x) of a binomial distribution, carried over to fractions. */
function atMost(x: number, n: number, share: number): number {
  return x >= n ? 1 : betainc(1 - share, n - x, x + 1)
}
