import { cellNames } from '../../counts.js'
import type { Fraction } from '../../metrics/metric.js'

/** Who is in the denominator of a rate. */
export type Denominator = 'everyone' | 'known' | 'positive' | 'negative' | 'selected' | 'not_selected' | 'other'

/** The cells of each, in the order of `cellNames`. */
const cellsOf: Readonly<Record<string, Denominator>> = {
  'tp fp fn tn positive_unknown negative_unknown': 'everyone',
  'tp fp fn tn': 'known',
  'tp fn': 'positive',
  'fp tn': 'negative',
  'tp fp': 'selected',
  'fn tn': 'not_selected',
}

export const denominatorOf = ({ denominator }: Fraction): Denominator =>
  cellsOf[cellNames.filter((cell) => denominator.includes(cell)).join(' ')] ?? 'other'

/** Which share of people it takes to know how many of them are in the denominator. */
export const askedShare: Readonly<Record<Denominator, 'baseRate' | 'selectionRate' | null>> = {
  everyone: null,
  known: null,
  positive: 'baseRate',
  negative: 'baseRate',
  selected: 'selectionRate',
  not_selected: 'selectionRate',
  other: null,
}

/** The part of people that is in the denominator; null where that is not told, or cannot be. */
export function partOf(
  denominator: Denominator,
  { baseRate, selectionRate }: { readonly baseRate: number | null; readonly selectionRate: number | null },
): number | null {
  const less = (share: number | null): number | null => (share === null ? null : 1 - share)
  switch (denominator) {
    case 'everyone':
    case 'known':
      return 1
    case 'positive':
      return baseRate
    case 'negative':
      return less(baseRate)
    case 'selected':
      return selectionRate
    case 'not_selected':
      return less(selectionRate)
    case 'other':
      return null
  }
}
