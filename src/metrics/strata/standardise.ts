import { moverDifference, moverRatio } from '../../statistics/mover.js'
import { type Standardised, standardised } from '../../statistics/standardised.js'
import type { StrataValue } from './overStrata.js'
import { hasBoth, type Table } from './tables.js'
import { widened } from './widened.js'

/** The rates of both as if each had its people in the strata as everyone has; of the strata that have both. */
function standardisedRates(tables: readonly Table[]): { readonly a: Side; readonly b: Side } | null {
  const common = tables.filter(hasBoth)
  const rateOf = (side: 'a' | 'b'): Side | null => {
    const rate = standardised(common.map(({ effective, standard }) => ({ ...effective[side], standard })))
    return rate && { ...rate, kept: common[0]?.kept[side] ?? 1 }
  }
  const [a, b] = [rateOf('a'), rateOf('b')]
  return a === null || b === null ? null : { a, b }
}

/** The difference of two standardised rates, by MOVER from their intervals (Zou & Donner 2008). */
export function standardisedDifference(tables: readonly Table[]): StrataValue | null {
  const rates = standardisedRates(tables)
  if (rates === null) return null
  const { a, b } = rates
  return {
    estimate: a.estimate - b.estimate,
    referenceEstimate: b.estimate,
    interval: (z) => moverDifference(at(a, z), at(b, z)),
  }
}

/** Their ratio, likewise (Donner & Zou 2012). */
export function standardisedRatio(tables: readonly Table[]): StrataValue | null {
  const rates = standardisedRates(tables)
  if (rates === null) return null
  const { a, b } = rates
  return {
    estimate: a.estimate / b.estimate,
    referenceEstimate: b.estimate,
    interval: (z) =>
      a.estimate === 0 && b.estimate === 0
        ? { low: 0, high: Number.POSITIVE_INFINITY }
        : moverRatio(at(a, z), at(b, z)),
  }
}

interface Side extends Standardised {
  /** The share of its cases that is left over all strata together. */
  readonly kept: number
}

const at = ({ estimate, interval, kept }: Side, z: number) => {
  const { low, high } = widened(estimate, interval(z), kept)
  return { estimate, interval: { low: Math.max(0, low), high: Math.min(1, high) } }
}
