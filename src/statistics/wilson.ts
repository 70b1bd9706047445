import type { Interval, Proportion } from './interval.js'

/**
 * Wilson's score interval of a proportion: all θ with |p − θ| ≤ z·√(θ(1 − θ)/n).
 *
 * Its ends are the roots of (n + z²)θ² − (2x + z²)θ + x²/n = 0. The lower one is taken as the product of the roots over
 * the upper one: their difference would lose its digits when x is small.
 *
 * Source: Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212.
 *
 * @returns within [0, 1], always holding the estimate; the point x/n at z = 0; [0, 1] when the total is 0
 * @example wilson({ successes: 81, total: 263 }, 1.96) // { low: 0.2553, high: 0.3662 }
 */
export function wilson({ successes: x, total: n }: Proportion, z: number): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const estimate = x / n
  const square = z ** 2
  const top = x + square / 2 + z * Math.sqrt((x * (n - x)) / n + square / 4)
  return {
    low: top === 0 ? 0 : Math.min(estimate, (x * estimate) / top),
    high: Math.min(1, Math.max(estimate, top / (n + square))),
  }
}
