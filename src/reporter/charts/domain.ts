import type { Quantity } from '../../metrics/quantity.js'
import type { Chart, ChartRow } from './chart.js'

/** The value at which there is no difference, for what compares. */
export const equalOf: Readonly<Record<Quantity, number | null>> = {
  share: null,
  number: null,
  amount: null,
  amount_difference: 0,
  ratio: 1,
  points: 0,
  gap: null,
  relative: 0,
}

/**
 * Where an axis begins and ends. A share begins at nothing and, where it
 * is large, ends at all; a comparison shows the point of no difference; an end far
 * beyond every value and limit is cut off (and drawn as an arrow), so that it does not squeeze the rest.
 */
export function domainOf({
  quantity,
  rows,
  limit,
}: Pick<Chart, 'quantity' | 'rows' | 'limit'>): readonly [number, number] {
  const fixed = [equalOf[quantity], limit?.min, limit?.max].filter((value) => typeof value === 'number')
  const values = [...fixed, ...rows.flatMap(({ estimate }) => estimate ?? [])]
  const ends = [...values, ...rows.flatMap(endsOf)]
  if (quantity === 'share' || quantity === 'gap') {
    const most = Math.max(0.01, ...ends)
    return [0, most > 0.5 ? 1 : most * 1.05]
  }
  const floor = quantity === 'ratio' ? 0 : quantity === 'relative' ? -1 : Number.NEGATIVE_INFINITY
  const cap = capOf[quantity](Math.max(...values, Number.NEGATIVE_INFINITY))
  const high = Math.min(cap, Math.max(...ends, Number.NEGATIVE_INFINITY))
  const low = Math.min(...ends, Number.POSITIVE_INFINITY)
  if (!(high > low)) return Number.isFinite(low) ? [low - 0.5, low + 0.5] : [0, 1]
  const margin = (high - low) * 0.08
  return [Math.max(floor, low - margin), high + margin]
}

const capOf: Readonly<Record<Quantity, (highest: number) => number>> = {
  share: () => 1,
  points: () => 1,
  gap: () => 1,
  ratio: (highest) => Math.max(2, highest * 2),
  relative: (highest) => Math.max(1, highest * 2 + 1),
  amount: () => Number.POSITIVE_INFINITY,
  amount_difference: () => Number.POSITIVE_INFINITY,
  number: (highest) => (Number.isFinite(highest) && highest > 0 ? highest * 3 : Number.POSITIVE_INFINITY),
}

const endsOf = ({ low, high, bounds }: ChartRow): readonly number[] =>
  [low, high, bounds?.low, bounds?.high].filter((end) => typeof end === 'number')
