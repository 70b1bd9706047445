import type { Estimated, Interval, Proportion } from './interval.js'
import { moverDifference } from './mover.js'
import { wilson } from './wilson.js'

/**
 * Newcombe's hybrid score interval of the difference a − b of two independent proportions: the square root of the sum
 * of the squared distances from each estimate to the end of its Wilson interval.
 *
 * Source: Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of eleven
 * methods, Statistics in Medicine 17, 873–890, method 10.
 *
 * @returns within [−1, 1], always holding the estimate; [−1, 1] when a total is 0
 * @example newcombe({ successes: 56, total: 70 }, { successes: 48, total: 80 }, 1.96) // { low: 0.0524, high: 0.3339 }
 */
export function newcombe(a: Proportion, b: Proportion, z: number): Interval {
  if (a.total === 0 || b.total === 0) return { low: -1, high: 1 }
  const { low, high } = moverDifference(withWilson(a, z), withWilson(b, z))
  return { low: Math.max(-1, low), high: Math.min(1, high) }
}

function withWilson(p: Proportion, z: number): Estimated {
  return { estimate: p.successes / p.total, interval: wilson(p, z) }
}
