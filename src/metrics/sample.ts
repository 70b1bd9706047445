import { clopperPearson } from '../statistics/clopperPearson.js'
import { clusteredVariance } from '../statistics/clusteredVariance.js'
import { effectiveSize } from '../statistics/effectiveSize.js'
import type { Interval, Proportion } from '../statistics/interval.js'
import { midPInterval } from '../statistics/midPInterval.js'
import { moverSum } from '../statistics/mover.js'
import { wilson } from '../statistics/wilson.js'
import type { EvidenceRules } from './evidence.js'
import { type Counted, scaleCounted } from './fillings.js'
import type { Measurable } from './metric.js'

/** A measure of some people with everything in its place: one filling of what is known. */
export interface Sample {
  /** null where undefined: a denominator of zero. */
  readonly estimate: number | null
  /** The estimate; Infinity where it has no end, as fn / fp without any fp. */
  readonly point: number
  /** In the denominator. */
  readonly rows: number
  readonly interval: (z: number) => Interval
  /** Of a rate: successes out of an effective number of cases (Kish 1965 where weighted or clustered). */
  readonly proportion: Proportion | null
  /** The same with all counts multiplied. */
  readonly scaled: (factor: number) => Sample
}

const intervalOf = { score: wilson, exact: clopperPearson, mid_p: midPInterval } as const
/** The name of the interval of a rate. */
export const methodOf = { score: 'wilson', exact: 'clopper_pearson', mid_p: 'mid_p' } as const

/** The name of the interval of a measure of one group. */
export function methodOfMetric(metric: Measurable, rules: EvidenceRules): string {
  if (metric.kind === 'rate') return methodOf[rules.intervals]
  if (metric.kind === 'measured') return metric.measure.method
  return metric.derivation.kind === 'mean' ? 'mover' : `${methodOf[rules.intervals]}_transformed`
}

/** A rate. */
export function rateSample(counted: Counted, rules: EvidenceRules): Sample {
  const { numerator, denominator, rows } = counted
  const estimate = denominator === 0 ? null : numerator / denominator
  const total = casesOf(counted)
  const successes = total === denominator ? numerator : (estimate ?? 0) * total
  const proportion = { successes, total }
  return {
    estimate,
    point: estimate ?? Number.NaN,
    rows,
    interval: (z) => intervalOf[rules.intervals](proportion, z),
    proportion,
    scaled: (factor) => rateSample(scaleCounted(counted, factor), rules),
  }
}

/** How many cases of different people, equally weighted, tell as much as the denominator does. */
function casesOf({ numerator, denominator, squares, clusters }: Counted): number {
  const size = denominator === squares ? denominator : effectiveSize(denominator, squares)
  if (clusters === undefined) return size
  const { units, ...sums } = clusters
  const clustered = clusteredVariance({ ...sums, clusters: units, numerator, denominator, size })
  return clustered?.effectiveSize ?? Math.min(size, units)
}

/** A rising function of a rate. */
export function transformedSample(rate: Sample, transform: (rate: number) => number): Sample {
  const point = transform(rate.point)
  return {
    estimate: Number.isFinite(point) ? point : null,
    point,
    rows: rate.rows,
    interval: (z) => {
      const { low, high } = rate.interval(z)
      return { low: transform(low), high: transform(high) }
    },
    proportion: null,
    scaled: (factor) => transformedSample(rate.scaled(factor), transform),
  }
}

/** The mean of rates of different people: MOVER (Zou & Donner 2008). */
export function meanSample(rates: readonly Sample[]): Sample {
  const point = rates.reduce((sum, rate) => sum + rate.point, 0) / rates.length
  const defined = Number.isFinite(point)
  return {
    estimate: defined ? point : null,
    point,
    rows: Math.min(...rates.map((rate) => rate.rows)),
    interval: (z) =>
      defined
        ? moverSum(
            rates.map((rate) => ({ estimate: rate.point, interval: rate.interval(z), coefficient: 1 / rates.length })),
          )
        : { low: 0, high: 1 },
    proportion: null,
    scaled: (factor) => meanSample(rates.map((rate) => rate.scaled(factor))),
  }
}
