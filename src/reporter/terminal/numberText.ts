import { larger, type NumberWriter } from '../../language.js'
import { metricById } from '../../metrics/catalogue.js'
import type { ComparisonKind, MetricId } from '../../metrics/metric.js'
import { type Quantity, quantityOf } from '../../metrics/quantity.js'

/** How the numbers of a measure or a comparison are written. */
export interface NumberText {
  readonly value: (value: number | null) => string
  /** From one number to another; an end that is null is open. */
  readonly range: (low: number | null, high: number | null) => string
}

const writers = {
  share: 'percent',
  points: 'points',
  gap: 'gap',
  relative: 'change',
  ratio: 'decimal',
  amount: 'amount',
  amount_difference: 'amountDifference',
  number: 'decimal',
} as const satisfies Record<Quantity, keyof NumberWriter>

/** @param to the word between two numbers that carry a sign, where a dash would be read as a minus */
export function numberText(
  id: MetricId,
  comparison: ComparisonKind | null,
  numbers: NumberWriter,
  to: string,
  change = false,
): NumberText {
  const metric = metricById(id)
  const writer = metric === undefined ? 'decimal' : writers[quantityOf(metric, comparison, change)]
  const value = numbers[writer]
  const signed = writer === 'points' || writer === 'change' || writer === 'amountDifference'
  return {
    value,
    range: (low, high) => {
      // Both ends of a range of amounts are written as exactly as the larger.
      const end = (one: number | null): string => numbers[writer](one, larger(low, high))
      if (low === null && high === null) return value(null)
      if (low === null) return `≤ ${end(high)}`
      if (high === null) return `≥ ${end(low)}`
      if (signed && low === -high) return value(high).replace('+', '±')
      return `${end(low).replace(unit, '')}${signed || low < 0 ? ` ${to} ` : '–'}${end(high)}`
    },
  }
}

/** Once in a range is enough. */
const unit = /\s?(%|pp)$/
