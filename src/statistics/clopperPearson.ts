import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import type { Interval, Proportion } from './interval.js'
import { levelOf } from './normal.js'

/**
 * The exact binomial interval of a proportion: every θ under which a result as extreme as this one, on its own side,
 * has a probability of at least half the level. It never covers less than it says, and often much more.
 *
 * Source: Clopper & Pearson (1934), The use of confidence or fiducial limits, Biometrika 26, 404–413. The ends are
 * quantiles of beta distributions, which carries over to fractional successes.
 *
 * @returns within [0, 1], always holding the estimate; [0, 1] when the total is 0. It is no point at z = 0
 * @example clopperPearson({ successes: 15, total: 148 }, 1.96) // { low: 0.0578, high: 0.1617 }
 */
export function clopperPearson({ successes, total }: Proportion, z: number): Interval {
  if (total === 0) return { low: 0, high: 1 }
  const high = 1 - lowEnd(total - successes, total, z)
  return { low: lowEnd(successes, total, z), high: Math.max(successes / total, high) }
}

function lowEnd(successes: number, total: number, z: number): number {
  if (successes === 0) return 0
  return Math.min(successes / total, betaQuantile(levelOf(z) / 2, successes, total - successes + 1))
}
