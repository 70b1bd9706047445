import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { quantileSorted } from 'simple-statistics'
import { conditionalShares, multinomial } from './draw.js'
import type { Interval } from './interval.js'
import { levelOf } from './normal.js'
import { seeded } from './random.js'

interface BootstrapPlan {
  /** Of each group, its cells: counts, or sums of weights. */
  readonly groups: readonly (readonly number[])[]
  /**
   * How many cases each group's cells stand for: the effective sizes of a weighted log. Without them, the sums of the
   * cells. They are rounded to whole draws; what is drawn is scaled back to the sum of the group's cells.
   */
  readonly sizes?: readonly number[]
  /** A function of the cells, NaN where undefined. The arrays are reused: it must not keep or change them. */
  readonly statistic: (groups: readonly Float64Array[]) => number
  readonly replicates: number
  readonly seed: number
}

export interface Bootstrap {
  /** The statistic of the cells as they are. */
  readonly estimate: number
  /** The finite replicates, rising. */
  readonly replicates: readonly number[]
  /** Replicates in which the statistic was undefined or infinite: an interval of the others says nothing of these. */
  readonly undefinedReplicates: number
  /** Efron's a: how fast the standard error changes with the value. */
  readonly acceleration: number
}

/**
 * Resamples each group's cells, its size fixed, and works out the statistic each time. Resampling rows and counting
 * them again would do exactly this, at a cost that grows with the rows; here it does not.
 *
 * Source: Efron (1979), Bootstrap methods: another look at the jackknife, Annals of Statistics 7, 1–26; of several
 * groups Davison & Hinkley (1997), Bootstrap Methods and their Application, section 3.2.
 *
 * @example bootstrapCells({ groups: [[41, 28], [51, 21]], replicates: 2000, seed: 1,
 *   statistic: ([men, women]) => … }) // percentileInterval(result, 1.96), bcaInterval(result, 1.96)
 */
export function bootstrapCells({ groups, sizes, statistic, replicates, seed }: BootstrapPlan): Bootstrap {
  const random = seeded(seed)
  const resampled = groups.map((cells) => new Float64Array(cells.length))
  const draws = groups.map((cells, index) => {
    const total = cells.reduce((sum, cell) => sum + cell, 0)
    const size = Math.round(sizes?.[index] ?? total)
    const into = resampled[index] ?? new Float64Array(0)
    return { cells, size, into, shares: conditionalShares(cells), caseWeight: size === 0 ? 0 : total / size }
  })
  const finite: number[] = []
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const { size, shares, into, caseWeight } of draws) {
      multinomial(random, size, shares, into)
      if (caseWeight !== 1) for (let cell = 0; cell < into.length; cell++) into[cell] = (into[cell] ?? 0) * caseWeight
    }
    const value = statistic(resampled)
    if (Number.isFinite(value)) finite.push(value)
  }
  return {
    estimate: statistic(groups.map((cells) => Float64Array.from(cells))),
    replicates: finite.sort((one, other) => one - other),
    undefinedReplicates: replicates - finite.length,
    acceleration: acceleration(draws, statistic),
  }
}

interface Draw {
  readonly cells: readonly number[]
  readonly size: number
  /** What one drawn case adds to its cell. */
  readonly caseWeight: number
}

/**
 * Efron's acceleration by the jackknife, of several groups: Σl³ / (6 (Σl²)^1.5) over all cases, with
 * l = (n − 1)(mean − value without the case) / n, and the mean that of the case's own group (Efron & Tibshirani 1993,
 * An Introduction to the Bootstrap, equation 15.36). All cases of a cell have the same l, so the cost is that of the
 * cells. Cases without which the statistic is undefined are left out.
 */
function acceleration(draws: readonly Draw[], statistic: BootstrapPlan['statistic']): number {
  const left = draws.map(({ cells }) => Float64Array.from(cells))
  let squares = 0
  let cubes = 0
  for (const [group, { cells, size, caseWeight }] of draws.entries()) {
    const own = left[group]
    if (own === undefined || size === 0) continue
    const cases = cells
      .map((sum, cell) => {
        own[cell] = Math.max(0, sum - caseWeight)
        const value = statistic(left)
        own[cell] = sum
        return { count: sum / caseWeight, value }
      })
      .filter(({ count, value }) => count > 0 && Number.isFinite(value))
    const counted = cases.reduce((sum, { count }) => sum + count, 0)
    const mean = cases.reduce((sum, { count, value }) => sum + count * value, 0) / counted
    for (const { count, value } of cases) {
      const influence = ((mean - value) * (size - 1)) / size
      squares += count * influence ** 2
      cubes += count * influence ** 3
    }
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5)
}

/**
 * The interval between two quantiles of the replicates (Efron 1979), widened to hold the estimate.
 *
 * @returns from −Infinity to Infinity where z asks for more than the replicates can tell: fewer than one of them, of
 *   (their number + 1), would lie beyond an end
 */
export function percentileInterval(bootstrap: Bootstrap, z: number): Interval {
  return between(bootstrap, z, (probability) => probability)
}

/**
 * Efron's interval, corrected for bias and acceleration ("BCa"), widened to hold the estimate.
 *
 * Source: Efron (1987), Better bootstrap confidence intervals, JASA 82, 171–185. Replicates equal to the estimate count
 * half as below it, because counts make many of them.
 *
 * @returns as {@link percentileInterval}
 */
export function bcaInterval(bootstrap: Bootstrap, z: number): Interval {
  const { replicates, estimate } = bootstrap
  const below = replicates.filter((value) => value < estimate).length
  const equal = replicates.filter((value) => value === estimate).length
  // Half a replicate is kept on either side: a bias without end would make every interval a point.
  const share = Math.min(Math.max(below + equal / 2, 0.5), replicates.length - 0.5) / replicates.length
  const bias = normalQuantile(share, 0, 1)
  return between(bootstrap, z, (probability) => {
    const moved = bias + normalQuantile(probability, 0, 1)
    const scale = 1 - bootstrap.acceleration * moved
    // Past its pole the formula turns back; the end stays at the outermost replicate.
    return scale > 0 ? normalCdf(bias + moved / scale, 0, 1) : Number(moved > 0)
  })
}

function between({ replicates, estimate }: Bootstrap, z: number, correct: (probability: number) => number): Interval {
  const tail = levelOf(z) / 2
  if (tail * (replicates.length + 1) < 1) return { low: -Infinity, high: Infinity }
  return {
    low: Math.min(estimate, quantileSorted(replicates, correct(tail))),
    high: Math.max(estimate, quantileSorted(replicates, correct(1 - tail))),
  }
}
