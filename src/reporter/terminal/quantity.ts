import type { NumberWriter } from '../../language.js'
import { metricById } from '../../metrics/catalogue.js'
import type { ComparisonKind, MetricId } from '../../metrics/metric.js'

/** How the numbers of a measure or a comparison are written. */
export interface Quantity {
  readonly value: (value: number | null) => string
  /** From one number to another; an end that is null is open. */
  readonly range: (low: number | null, high: number | null) => string
}

type Kind = 'share' | 'points' | 'change' | 'plain'

/** The kind of number that this measure, or this comparison of it, is. */
function kindOf(metric: MetricId, comparison: ComparisonKind | null): Kind {
  if (comparison === 'difference') return 'points'
  if (comparison === 'relative_difference') return 'change'
  if (comparison === 'ratio') return 'plain'
  const entry = metricById(metric)
  if (entry?.kind === 'rate') return 'share'
  if (entry?.kind === 'derived') return entry.derivation.kind === 'mean' ? 'share' : 'plain'
  return entry?.kind === 'aggregate' && (entry.aggregation.kind !== 'extreme' || entry.aggregation.of === 'difference')
    ? 'points'
    : 'plain'
}

/** @param to the word between two numbers that carry a sign, where a dash would be read as a minus */
export function quantityOf(
  metric: MetricId,
  comparison: ComparisonKind | null,
  numbers: NumberWriter,
  to: string,
): Quantity {
  const kind = kindOf(metric, comparison)
  const plus = (text: string, value: number | null): string => (value !== null && value > 0 ? `+${text}` : text)
  const writers: Record<Kind, (value: number | null) => string> = {
    share: numbers.percent,
    points: numbers.points,
    change: (value) => plus(numbers.percent(value), value),
    plain: numbers.decimal,
  }
  const value = writers[kind]
  const signed = kind === 'points' || kind === 'change'
  return {
    value,
    range: (low, high) => {
      if (low === null && high === null) return value(null)
      if (low === null) return `≤ ${value(high)}`
      if (high === null) return `≥ ${value(low)}`
      return signed ? `${value(low)} ${to} ${value(high)}` : `${value(low).replace(/%$/, '')}–${value(high)}`
    },
  }
}
