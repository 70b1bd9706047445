import { metricById } from '../../metrics/catalogue.js'
import type { ComparisonKind, Metric, MetricId } from '../../metrics/metric.js'

/**
 * What kind of number a measure or a comparison of it is; how it is written, drawn and said follows from that.
 * `share`: 0…1 of some people; `points`: a difference of shares; `gap`: the size of one; `ratio`: so many times; `relative`: a change of so many
 * percent; `number`: anything else.
 */
export type Quantity = 'share' | 'points' | 'gap' | 'ratio' | 'relative' | 'number'

const ofComparison = {
  difference: (metric) => (metric.kind === 'rate' ? 'points' : 'number'),
  ratio: () => 'ratio',
  relative_difference: () => 'relative',
} as const satisfies Readonly<Record<ComparisonKind, (metric: Metric) => Quantity>>

/** @example quantityOf(metricOf('false_positive_rate'), 'difference') // 'points' */
export function quantityOf(metric: Metric, comparison: ComparisonKind | null): Quantity {
  if (comparison !== null) return ofComparison[comparison](metric)
  if (metric.kind === 'rate') return 'share'
  if (metric.kind === 'derived') return 'number'
  const { aggregation } = metric
  if (aggregation.kind === 'extreme') return aggregation.of === 'ratio' ? 'ratio' : 'gap'
  return aggregation.absolute ? 'gap' : 'points'
}

/** A measure of a result: one that the catalogue has, or the result would not have been read. */
export function metricOf(id: MetricId): Metric {
  const metric = metricById(id)
  if (metric === undefined) throw new Error(`the catalogue has no measure ${id}`)
  return metric
}

/** Whether a value of it says which way something differs, and so carries a sign. */
export const isSigned = (quantity: Quantity): boolean => quantity === 'points' || quantity === 'relative'
