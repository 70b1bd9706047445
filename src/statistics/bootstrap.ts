import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { quantileSorted } from 'simple-statistics'
import { accelerations, type Statistics } from './acceleration.js'
import { conditionalShares, multinomial } from './draw.js'
import type { Interval } from './interval.js'
import { levelOf } from './normal.js'
import { seeded } from './random.js'

interface Resampling {
  /** Of each group, its cells: counts, or sums of weights. */
  readonly groups: readonly (readonly number[])[]
  /**
   * How many cases each group's cells stand for: the effective sizes of a weighted log. Without them, the sums of the
   * cells. They are rounded to whole draws; what is drawn is scaled back to the sum of the group's cells.
   */
  readonly sizes?: readonly number[]
  readonly replicates: number
  readonly seed: number
}

interface BootstrapPlan extends Resampling {
  /** A function of the cells, NaN where undefined. The arrays are reused: it must not keep or change them. */
  readonly statistic: (groups: readonly Float64Array[]) => number
}

interface BootstrapManyPlan extends Resampling {
  /** As many numbers on every call, NaN where undefined. It may return the same array each time: it is read at once. */
  readonly statistics: Statistics
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
export function bootstrapCells({ statistic, ...resampling }: BootstrapPlan): Bootstrap {
  const value = new Float64Array(1)
  const statistics: Statistics = (groups) => {
    value[0] = statistic(groups)
    return value
  }
  const [only = nothing] = bootstrapMany({ ...resampling, statistics })
  return only
}

const nothing: Bootstrap = { estimate: Number.NaN, replicates: [], undefinedReplicates: 0, acceleration: 0 }

/**
 * As {@link bootstrapCells}, for many statistics of the same draws: drawing costs more than most statistics do, and
 * what is drawn together may be compared.
 *
 * @returns one result for each number that `statistics` returns, in its order
 * @example bootstrapMany({ groups: [[41, 28], [51, 21]], replicates: 2000, seed: 1,
 *   statistics: ([men, women]) => [differenceOf(men, women), ratioOf(men, women)] }) // two results
 */
export function bootstrapMany({ groups, sizes, statistics, replicates, seed }: BootstrapManyPlan): Bootstrap[] {
  const random = seeded(seed)
  const resampled = groups.map((cells) => new Float64Array(cells.length))
  const draws = groups.map((cells, index) => {
    const total = cells.reduce((sum, cell) => sum + cell, 0)
    const size = Math.round(sizes?.[index] ?? total)
    const into = resampled[index] ?? new Float64Array(0)
    return { cells, size, into, shares: conditionalShares(cells), caseWeight: size === 0 ? 0 : total / size }
  })
  const estimates = Array.from(statistics(groups.map((cells) => Float64Array.from(cells))))
  const values = estimates.map(() => new Float64Array(replicates))
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const { size, shares, into, caseWeight } of draws) {
      multinomial(random, size, shares, into)
      if (caseWeight !== 1) for (let cell = 0; cell < into.length; cell++) into[cell] = (into[cell] ?? 0) * caseWeight
    }
    const drawn = statistics(resampled)
    for (const [index, column] of values.entries()) column[replicate] = drawn[index] ?? Number.NaN
  }
  const skewed = accelerations(draws, statistics, estimates.length)
  return estimates.map((estimate, index) => {
    const finite = values[index]?.filter(Number.isFinite).sort() ?? []
    return {
      estimate,
      replicates: Array.from(finite),
      undefinedReplicates: replicates - finite.length,
      acceleration: skewed[index] ?? 0,
    }
  })
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
 * The percentile interval turned round the estimate: what the replicates do about it, it is taken to do about the truth
 * ("basic"). Widened to hold the estimate; it may leave the range of the statistic.
 *
 * Source: Davison & Hinkley (1997), Bootstrap Methods and their Application, equation 5.6.
 *
 * @returns as {@link percentileInterval}
 */
export function basicInterval(bootstrap: Bootstrap, z: number): Interval {
  const { low, high } = percentileInterval(bootstrap, z)
  return { low: 2 * bootstrap.estimate - high, high: 2 * bootstrap.estimate - low }
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
  // Below, and half of the equal ones. Half a replicate is kept on either side: a bias without end would make every
  // interval a point.
  const below =
    (placeOf(replicates, (value) => value < estimate) + placeOf(replicates, (value) => value <= estimate)) / 2
  const share = Math.min(Math.max(below, 0.5), replicates.length - 0.5) / replicates.length
  const bias = normalQuantile(share, 0, 1)
  return between(bootstrap, z, (probability) => {
    const moved = bias + normalQuantile(probability, 0, 1)
    const scale = 1 - bootstrap.acceleration * moved
    // Past its pole the formula turns back; the end stays at the outermost replicate.
    return scale > 0 ? normalCdf(bias + moved / scale, 0, 1) : Number(moved > 0)
  })
}

/** How many of the rising values, from the first on, are so: by halving, because a level is found in dozens of steps. */
function placeOf(rising: readonly number[], isSo: (value: number) => boolean): number {
  let [from, to] = [0, rising.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isSo(rising[middle] ?? Number.NaN)) from = middle + 1
    else to = middle
  }
  return from
}

function between({ replicates, estimate }: Bootstrap, z: number, correct: (probability: number) => number): Interval {
  const tail = levelOf(z) / 2
  if (tail * (replicates.length + 1) < 1) return { low: -Infinity, high: Infinity }
  return {
    low: Math.min(estimate, quantileSorted(replicates, correct(tail))),
    high: Math.max(estimate, quantileSorted(replicates, correct(1 - tail))),
  }
}
