import { clopperPearson } from '../statistics/clopperPearson.js'
import { clusteredVariance } from '../statistics/clusteredVariance.js'
import { effectiveSize } from '../statistics/effectiveSize.js'
import type { Interval, Proportion } from '../statistics/interval.js'
import { midPInterval } from '../statistics/midPInterval.js'
import { wilson } from '../statistics/wilson.js'
import type { EvidenceRules } from './evidence.js'
import { type Counted, scaleCounted } from './fillings.js'
import type { Cells, CellsDerivation, CombinedDerivation, Measurable } from './metric.js'

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
  const { derivation } = metric
  return derivation.kind === 'combined' ? derivation.method(rules) : derivation.method
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

/** A function of rates. */
export function combinedSample(derivation: CombinedDerivation, rates: readonly Sample[], rules: EvidenceRules): Sample {
  const [low, high] = derivation.range
  const point = derivation.value(rates.map((rate) => rate.point))
  return {
    estimate: Number.isFinite(point) ? point : null,
    point,
    rows: Math.min(...rates.map((rate) => rate.rows)),
    interval: (z) =>
      Number.isNaN(point) ? { low, high } : cut(derivation.interval(rates, z, rules), derivation.range),
    proportion: null,
    scaled: (factor) =>
      combinedSample(
        derivation,
        rates.map((rate) => rate.scaled(factor)),
        rules,
      ),
  }
}

const cut = ({ low, high }: Interval, [least, most]: CombinedDerivation['range']): Interval => ({
  low: Math.max(least, low),
  high: Math.min(most, high),
})

/** A function of the four cells; `size` is how many cases they tell as much as. */
export function cellsSample(derivation: CellsDerivation, cells: Cells, rows: number, size: number): Sample {
  const [low, high] = derivation.range
  const point = derivation.value(cells)
  const total = cells.reduce((sum, cell) => sum + cell, 0)
  const [tp, fp, fn, tn] = cells
  const share = total === 0 || size === total ? 1 : size / total
  const effective: Cells = share === 1 ? cells : [tp * share, fp * share, fn * share, tn * share]
  return {
    estimate: Number.isFinite(point) ? point : null,
    point,
    rows,
    interval: (z) => (Number.isNaN(point) ? { low, high } : derivation.interval(effective, z)),
    proportion: null,
    scaled: (factor) =>
      cellsSample(derivation, [tp * factor, fp * factor, fn * factor, tn * factor], rows * factor, size * factor),
  }
}
