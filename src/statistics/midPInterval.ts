import betainc from '@stdlib/math-base-special-betainc'
import { clopperPearson } from './clopperPearson.js'
import type { Interval, Proportion } from './interval.js'
import { levelOf } from './normal.js'

/**
 * The mid-p binomial interval of a proportion: as Clopper and Pearson's, with only half of the observed result's own
 * probability counted as extreme. It covers what it says on average, not in every case, and is the shorter for it.
 *
 * Source: Lancaster (1949), The combination of probabilities arising from data in discrete distributions, Biometrika
 * 36, 370–382; as an interval Berry & Armitage (1995), Mid-P confidence intervals: a brief review, The Statistician 44.
 *
 * @returns within [0, 1], always holding the estimate, inside Clopper and Pearson's; [0, 1] when the total is 0
 * @example midPInterval({ successes: 15, total: 148 }, 1.96) // { low: 0.0601, high: 0.1581 }
 */
export function midPInterval(p: Proportion, z: number): Interval {
  if (p.total === 0) return { low: 0, high: 1 }
  const high = 1 - lowEnd({ successes: p.total - p.successes, total: p.total }, z)
  return { low: lowEnd(p, z), high: Math.max(p.successes / p.total, high) }
}

const halvings = 52

/** Bisection over the logarithm, between Clopper and Pearson's end and the estimate. */
function lowEnd(p: Proportion, z: number): number {
  if (p.successes === 0) return 0
  const tail = levelOf(z) / 2
  let outside = clopperPearson(p, z).low
  let inside = p.successes / p.total
  for (let halving = 0; halving < halvings; halving++) {
    const middle = Math.sqrt(outside) * Math.sqrt(inside)
    if (upperTail(p, middle) < tail) outside = middle
    else inside = middle
  }
  return inside
}

/** P(X > x) + P(X = x) / 2, which is the mean of P(X ≥ x) and P(X > x), under the rate θ. */
function upperTail({ successes: x, total: n }: Proportion, theta: number): number {
  const more = x === n ? 0 : betainc(theta, x + 1, n - x)
  return (betainc(theta, x, n - x + 1) + more) / 2
}
