import type { ScoreTable } from '../../counts.js'
import { cumulative, type Step } from '../../statistics/cumulative.js'
import { type Distribution, sizeOf, totalOf } from '../../statistics/distribution.js'
import type { Interval } from '../../statistics/interval.js'
import { kolmogorovSmirnov } from '../../statistics/kolmogorovSmirnov.js'
import { meanOf } from '../../statistics/mean.js'
import { levelOf } from '../../statistics/normal.js'
import { wasserstein } from '../../statistics/wasserstein.js'
import { type Evidence, evidence, noEvidence } from '../evidence.js'
import type { Contrast, ContrastAggregation } from '../metric.js'
import { distributionOf, everyClass, rowsOf, tableOf } from './tableOf.js'

/** A distance between how a group's scores lie and how the reference's do; everyone as a reference is the others. */
interface Distance {
  readonly method: string
  readonly of: (a: Distribution, b: Distribution) => number | null
  readonly interval: (distance: number, a: Distribution, b: Distribution, z: number) => Interval
}

const contrastOf = (distance: Distance): ContrastAggregation => ({
  kind: 'contrast',
  evidence: ({ group, against, including }: Contrast) => {
    const [own, others] = [tableOf([group]), tableOf(against)]
    // A group and everyone have people in common, so what they do not have in common is all that can differ.
    if (own === null || others === null) return noEvidence('zero_denominator')
    return distanceEvidence(distance, own, others, including)
  },
})

function distanceEvidence(distance: Distance, own: ScoreTable, others: ScoreTable, including: boolean): Evidence {
  const [a, b] = [distributionOf(own, everyClass), distributionOf(others, everyClass)]
  const apart = distance.of(a, b)
  const [rows, referenceRows] = [rowsOf(own, everyClass), rowsOf(others, everyClass)]
  if (apart === null) return noEvidence('zero_denominator', rows, referenceRows)
  // Everyone's cumulative shares are w of the group's and 1 − w of the others': so the distance to everyone is (1 − w) of
  // that to the others.
  const part = including ? totalOf(b) / (totalOf(a) + totalOf(b)) : 1
  const of = (factor: number): Evidence =>
    evidence({
      estimate: part * apart,
      method: distance.method,
      rows: rows * factor,
      referenceRows: referenceRows * factor,
      interval: (z) => {
        const { low, high } = distance.interval(apart, times(a, factor), times(b, factor), z)
        return { low: part * low, high: part * high }
      },
      scaled: (more) => of(factor * more),
    })
  return of(1)
}

const times = (distribution: Distribution, factor: number): Distribution =>
  factor === 1 ? distribution : { ...distribution, size: sizeOf(distribution) * factor }

/**
 * How far a cumulative distribution can lie from the true one, at half the level of z: √(ln(4/α) / 2n).
 *
 * Source: Massart (1990), The tight constant in the Dvoretzky–Kiefer–Wolfowitz inequality, Annals of Probability 18,
 * 1269–1283.
 */
const band = (distribution: Distribution, z: number): number =>
  Math.sqrt(Math.log(4 / levelOf(z)) / (2 * sizeOf(distribution)))

/** The Kolmogorov–Smirnov distance, within the bands of both: for any distribution and any number of cases. */
export const scoreKs = contrastOf({
  method: 'dkw',
  of: kolmogorovSmirnov,
  interval: (distance, a, b, z) => {
    if (z === 0) return { low: distance, high: distance }
    const reach = band(a, z) + band(b, z)
    return { low: Math.max(0, distance - reach), high: Math.min(1, distance + reach) }
  },
})

/**
 * The Wasserstein distance W₁. Chance alone makes one even where there is none: what is seen is no more than the true one
 * plus that noise, which is nearly ∫|B| of a Gaussian process. Its mean is taken off below, √(2/π)·∫√(H(1 − H)(1/n + 1/m))
 * with H of both together; around its mean it spreads no more than the difference of the two means does (Borell 1975).
 *
 * Source: del Barrio, Giné & Matrán (1999), Central limit theorems for the Wasserstein distance between the empirical and
 * the true distributions, Annals of Probability 27, 1009–1071; Borell (1975), The Brunn–Minkowski inequality in Gauss
 * space, Inventiones Mathematicae 30, 207–216.
 */
export const scoreWasserstein = contrastOf({
  method: 'gaussian_process',
  of: wasserstein,
  interval: (distance, a, b, z) => {
    const [first, second] = [meanOf(a), meanOf(b)]
    const spread = Math.sqrt(
      (first?.variance ?? 0) / (first?.size ?? 1) + (second?.variance ?? 0) / (second?.size ?? 1),
    )
    const noise = noiseOf(cumulative(a, b) ?? [], sizeOf(a), sizeOf(b))
    return {
      // The whole of the noise from one standard error on, so that intervals grow from the estimate.
      low: Math.max(0, distance - Math.min(1, z) * noise - z * spread),
      high: distance + z * spread,
    }
  },
})

function noiseOf(steps: readonly Step[], n: number, m: number): number {
  const area = steps.reduce((sum, step) => {
    const share = (n * step.a + m * step.b) / (n + m)
    return sum + Math.sqrt(Math.max(0, share * (1 - share))) * step.width
  }, 0)
  return Math.sqrt((2 / Math.PI) * (1 / n + 1 / m)) * area
}
