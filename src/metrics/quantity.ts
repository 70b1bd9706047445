import type { ComparisonKind, Metric } from './metric.js'

/**
 * What kind of number a measure, or a comparison of it, is; how it is written, drawn and said follows from that.
 * `share`: 0…1 of some people; `points`: a difference of shares, with its sign; `gap`: the size of one; `ratio`: so many
 * times; `relative`: a change by so much of itself; `number`: anything else.
 */
export type Quantity = 'share' | 'points' | 'gap' | 'ratio' | 'relative' | 'number'

const ofComparison = {
  difference: (metric) => (metric.kind === 'rate' ? 'points' : 'number'),
  ratio: () => 'ratio',
  relative_difference: () => 'relative',
} as const satisfies Readonly<Record<ComparisonKind, (metric: Metric) => Quantity>>

/** @example quantityOf(falsePositiveRate, 'difference') // 'points' */
export function quantityOf(metric: Metric, comparison: ComparisonKind | null): Quantity {
  if (comparison !== null) return ofComparison[comparison](metric)
  if (metric.kind === 'rate') return 'share'
  if (metric.kind === 'derived') return 'number'
  const { aggregation } = metric
  if (aggregation.kind === 'extreme') return aggregation.of === 'ratio' ? 'ratio' : 'gap'
  return aggregation.absolute ? 'gap' : 'points'
}

/** Whether a value of it says which way something differs, and so carries a sign. */
export const isSigned = (quantity: Quantity): boolean => quantity === 'points' || quantity === 'relative'
