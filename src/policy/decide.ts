import type { Limit } from '../config/plan.js'
import { lowOf } from '../counts.js'
import type { Evidence } from '../metrics/evidence.js'
import type { Quantity } from '../metrics/quantity.js'
import { zOf } from '../statistics/normal.js'

/** Ends included; no end is no bound. */
export interface Bound {
  readonly min: number
  readonly max: number
}

export const boundOf = ({ min, max }: Limit): Bound => ({
  min: min ?? Number.NEGATIVE_INFINITY,
  max: max ?? Number.POSITIVE_INFINITY,
})

export type Side = 'pass' | 'below' | 'above' | null

/**
 * Which way the evidence leans: inside the limit, below it or above it. By the estimate; where there is none by what
 * is known to hold whatever the rest is. A value that is undefined never leans to pass.
 */
export function sideOf(evidence: Evidence, bound: Bound): Side {
  if (evidence.estimate !== null) return sideOfRange({ low: evidence.estimate, high: evidence.estimate }, bound)
  const range = evidence.bounds ?? evidence.envelope(0)
  const side = range === null ? null : sideOfRange(range, bound)
  return side === 'pass' && !isWhole(evidence) ? null : side
}

/** Without an estimate only because a part is not known, not because the measure is undefined. */
const isWhole = ({ undefined: reason }: Evidence): boolean => reason === 'cell_not_known' || reason === 'outside_bounds'

export function sideOfRange({ low, high }: { readonly low: number; readonly high: number }, { min, max }: Bound): Side {
  if (low >= min && high <= max) return 'pass'
  if (high < min) return 'below'
  return low > max ? 'above' : null
}

/**
 * The level at which the evidence shows what it leans to: 2Φ(−z) for the z at which the interval just touches the
 * limit. Inside a band that is the larger of its two bounds' levels, outside it the level of the crossed bound.
 */
export function levelOfSide(evidence: Evidence, { min, max }: Bound, side: Side): number {
  switch (side) {
    case 'pass':
      return Math.max(
        min === Number.NEGATIVE_INFINITY ? 0 : evidence.sureAbove(min),
        max === Number.POSITIVE_INFINITY ? 0 : evidence.sureBelow(max),
      )
    case 'below':
      return evidence.sureBelow(min)
    case 'above':
      return evidence.sureAbove(max)
    case null:
      return 1
  }
}

/** Whether the envelope at z lies wholly on the side. */
function shows(evidence: Evidence, bound: Bound, side: Side, z: number): boolean {
  const envelope = evidence.envelope(z)
  return envelope !== null && side !== null && sideOfRange(envelope, bound) === side
}

const mostFactor = 1e6

/**
 * How many more cases would settle it at this level: the least factor on all counts, estimates held, less one, times
 * the rows it rests on; rounded up to two digits. null where no number of cases would: at the limit itself, or where
 * what is not known lies on both sides of it.
 */
export function moreCases(evidence: Evidence, bound: Bound, side: Side, level: number): number | null {
  const z = zOf(1 - level)
  const enough = (factor: number): boolean => shows(evidence.scaled(factor), bound, side, z)
  if (side === null || !enough(mostFactor)) return null
  let [few, many] = [0, Math.log(mostFactor)]
  while (many - few > 1e-4) {
    const middle = (few + many) / 2
    if (enough(Math.exp(middle))) many = middle
    else few = middle
  }
  return roundUp(Math.expm1(many) * (lowOf(evidence.rows) + lowOf(evidence.referenceRows ?? 0)))
}

/** Up to two significant digits. */
function roundUp(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(count, 1))) - 1)
  return Math.ceil(count / step) * step
}

/** Of each kind of number: from where it is measured in proportion, and between what it must lie. */
const scales: Readonly<
  Record<Quantity, { readonly zero: number | null; readonly low: number; readonly high: number }>
> = {
  share: { zero: null, low: 0, high: 1 },
  points: { zero: null, low: -1, high: 1 },
  gap: { zero: null, low: 0, high: 1 },
  ratio: { zero: 0, low: 0, high: Number.POSITIVE_INFINITY },
  relative: { zero: -1, low: -1, high: Number.POSITIVE_INFINITY },
  amount: { zero: null, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
  amount_difference: { zero: null, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
  number: { zero: null, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
}

/**
 * About the nearest value beyond the limit that numbers like these could have shown to break it: as far beyond the
 * bound as the interval now reaches back from the estimate; of a ratio, in proportion. null where no value that there
 * can be would do.
 */
export function detectable(evidence: Evidence, { min, max }: Bound, quantity: Quantity, level: number): number | null {
  const interval = evidence.interval(zOf(1 - level))
  const { estimate } = evidence
  if (interval === null || estimate === null) return null
  const { zero, low, high } = scales[quantity]
  const beyond = (bound: number, end: number): number =>
    zero === null ? bound + estimate - end : zero + ((bound - zero) * (estimate - zero)) / (end - zero)
  const nearest =
    Math.abs(max - estimate) <= Math.abs(estimate - min) ? beyond(max, interval.low) : beyond(min, interval.high)
  return Number.isFinite(nearest) && nearest >= low && nearest <= high ? nearest : null
}
