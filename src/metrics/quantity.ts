import type { ComparisonKind, Metric } from './metric.js'

/**
 * What kind of number a measure, or a comparison of it, is; how it is written, drawn and said follows from that.
 * `share`: 0…1 of some people; `points`: a difference of shares, with its sign; `gap`: the size of one; `ratio`: so many
 * times; `relative`: a change by so much of itself; `amount`: in a unit that only the log knows, small or large;
 * `amount_difference`: of two such, with its sign; `number`: anything else.
 */
export type Quantity = 'share' | 'points' | 'gap' | 'ratio' | 'relative' | 'amount' | 'amount_difference' | 'number'

const ofDifference: Readonly<Partial<Record<Quantity, Quantity>>> = { share: 'points', amount: 'amount_difference' }

const ofComparison = {
  difference: (metric) => ofDifference[ownQuantity(metric)] ?? 'number',
  ratio: () => 'ratio',
  relative_difference: () => 'relative',
} as const satisfies Readonly<Record<ComparisonKind, (metric: Metric) => Quantity>>

const ownQuantity = (metric: Metric): Quantity => (metric.kind === 'rate' ? 'share' : metric.quantity)

/** What a change of it is, with its sign: of a share or of a gap points, of an amount one of that unit. */
const ofChange = {
  share: 'points',
  points: 'points',
  gap: 'points',
  relative: 'points',
  ratio: 'number',
  amount: 'amount_difference',
  amount_difference: 'amount_difference',
  number: 'number',
} as const satisfies Readonly<Record<Quantity, Quantity>>

/**
 * @param change whether it is how much that changed since an earlier result
 * @example quantityOf(falsePositiveRate, 'difference') // 'points'
 */
export function quantityOf(metric: Metric, comparison: ComparisonKind | null, change?: boolean): Quantity {
  const quantity = comparison === null ? ownQuantity(metric) : ofComparison[comparison](metric)
  return change === true ? ofChange[quantity] : quantity
}

/** Whether a value of it says which way something differs, and so carries a sign. */
export const isSigned = (quantity: Quantity): boolean =>
  quantity === 'points' || quantity === 'relative' || quantity === 'amount_difference'
