import type { ComparisonKind, Metric } from './metric.js'

/**
 * What kind of number a measure, or a comparison of it, is; how it is written, drawn and said follows from that.
 * `share`: 0…1 of some people; `points`: a difference of shares; `ratio`: so many times; `relative`: a change by so
 * much of itself; `number`: anything else.
 */
export type Quantity = 'share' | 'points' | 'ratio' | 'relative' | 'number'

const isShare = (metric: Metric): boolean =>
  metric.kind === 'rate' || (metric.kind === 'derived' && metric.derivation.kind === 'mean')

const ofComparison = {
  difference: (metric) => (isShare(metric) ? 'points' : 'number'),
  ratio: () => 'ratio',
  relative_difference: () => 'relative',
} as const satisfies Readonly<Record<ComparisonKind, (metric: Metric) => Quantity>>

/** @example quantityOf(falsePositiveRate, 'difference') // 'points' */
export function quantityOf(metric: Metric, comparison: ComparisonKind | null): Quantity {
  if (comparison !== null) return ofComparison[comparison](metric)
  if (metric.kind !== 'aggregate') return isShare(metric) ? 'share' : 'number'
  return metric.aggregation.kind === 'extreme' && metric.aggregation.of === 'ratio' ? 'ratio' : 'points'
}
