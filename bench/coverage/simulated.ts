import { aucInterval } from '../../src/statistics/aucInterval.js'
import { bcaInterval, bootstrapCells, percentileInterval } from '../../src/statistics/bootstrap.js'
import { commonOddsRatio } from '../../src/statistics/commonOddsRatio.js'
import { commonRatioInterval } from '../../src/statistics/commonRatio.js'
import { deLong } from '../../src/statistics/deLong.js'
import { binomial, conditionalShares, multinomial } from '../../src/statistics/draw.js'
import type { Interval } from '../../src/statistics/interval.js'
import { type Random, seeded } from '../../src/statistics/random.js'
import { type Seen, tally } from './seen.js'

/** What has no exact sum is drawn, from a seed. */
export interface Drawing {
  readonly n: number
  readonly p: number
  readonly draws: number
  readonly seed: number
  readonly z: number
}

/** Normal scores by Box & Muller (1958), Annals of Mathematical Statistics 29, 610–611. */
const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Of normal scores, by which the positives lie one higher: the area is Φ(1/√2). */
const trueAuc = 0.7602499389065233

/** n cases of whom about p are positive; nothing is defined where all are the same. */
export function ofDeLong({ n, p, draws, seed, z }: Drawing): Seen {
  const random = seeded(seed)
  const { add, seen } = tally(trueAuc)
  for (let draw = 0; draw < draws; draw++) {
    const positives = binomial(random, n, p)
    const scores = (size: number, shift: number) =>
      Float64Array.from({ length: size }, () => normal(random) + shift).sort()
    const distribution = (values: Float64Array) => ({
      values: Array.from(values),
      weights: Array.from(values, () => 1),
    })
    const found = deLong(distribution(scores(positives, 1)), distribution(scores(n - positives, 0)))
    add(found && aucInterval(found, z))
  }
  return seen()
}

const trueOddsRatio = 2
/** How the odds of five strata lie apart. */
const strata = [0.25, 0.5, 1, 2, 4]

/** Two groups of n people each, over five strata that are as large; the odds of the first are twice those of the second. */
export function ofCommonOddsRatio({ n, p, draws, seed, z }: Drawing): Seen {
  const random = seeded(seed)
  const { add, seen } = tally(trueOddsRatio)
  const total = n / strata.length
  const rate = (odds: number): number => odds / (1 + odds)
  for (let draw = 0; draw < draws; draw++) {
    const drawn = strata.map((times) => {
      const odds = (p / (1 - p)) * times
      return {
        a: { successes: binomial(random, total, rate(odds * trueOddsRatio)), total },
        b: { successes: binomial(random, total, rate(odds)), total },
      }
    })
    const found = commonOddsRatio(drawn)
    add(found && commonRatioInterval(found, z))
  }
  return seen()
}

/** Of the Matthews correlation, as one function of four cells that has no closed form. */
const correlation = ([tp = 0, fp = 0, fn = 0, tn = 0]: ArrayLike<number> & Iterable<number>): number =>
  (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))

const [sensitivity, specificity] = [0.7, 0.8]

/** n cases of whom about p are positive, of these 70 % found, and of the others 80 % left alone. */
export function ofBootstrap(
  { n, p, draws, seed, z }: Drawing,
  replicates: number,
): { readonly bca: Seen; readonly percentile: Seen } {
  const cells = [p * sensitivity, (1 - p) * (1 - specificity), p * (1 - sensitivity), (1 - p) * specificity]
  const [random, shares, drawn] = [seeded(seed), conditionalShares(cells), new Float64Array(4)]
  const truth = correlation(cells)
  const [bca, percentile] = [tally(truth), tally(truth)]
  for (let draw = 0; draw < draws; draw++) {
    multinomial(random, n, shares, drawn)
    const groups = [Array.from(drawn)]
    const resampled = Number.isFinite(correlation(drawn))
      ? bootstrapCells({ groups, statistic: ([own = drawn]) => correlation(own), replicates, seed: draw })
      : null
    const whole = (interval: Interval): Interval =>
      // As the audit does: a replicate without a value may have had any.
      resampled === null || resampled.undefinedReplicates > 0 || interval.low === interval.high
        ? { low: -1, high: 1 }
        : interval
    bca.add(resampled && whole(bcaInterval(resampled, z)))
    percentile.add(resampled && whole(percentileInterval(resampled, z)))
  }
  return { bca: bca.seen(), percentile: percentile.seen() }
}
