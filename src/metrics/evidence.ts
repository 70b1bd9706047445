import type { Cell } from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import { levelAbove, levelBelow } from '../statistics/level.js'
import type { UndefinedReason } from './measure.js'

export interface EvidenceRules {
  /** How intervals of rates are made, and the test of no difference with them. */
  readonly intervals: 'score' | 'exact' | 'mid_p'
  /** `bounds`: unknown outcomes are filled in both ways; `known`: they are left out. */
  readonly unknown: 'bounds' | 'known'
  readonly seed: number
  readonly replicates: number
}

/**
 * A value with all that is known about how sure it is: a rate, a comparison or an aggregate. Policy asks nothing else.
 * Intervals are functions of z, so that a level can be found by letting the interval grow until it touches a limit.
 */
export interface Evidence {
  /** The value among the known. */
  readonly estimate: number | null
  readonly undefined: UndefinedReason | null
  readonly method: string
  /** The range over all fillings, where knowledge is partial. */
  readonly bounds: Interval | null
  /** Rows in the denominator among the known, of the group and of what it is compared with; a range where a cell is. */
  readonly rows: Cell
  readonly referenceRows: Cell | null
  /** The reference's own measure among the known; null where it is undefined or there is no reference. */
  readonly referenceEstimate: number | null
  /** Of the test of no difference, where the measure has one of its own. */
  readonly p?: number | null
  /** It points the other way than the plain difference does: Simpson's paradox. */
  readonly reverses?: true
  /** Among the known; null where nothing is. */
  readonly interval: (z: number) => Interval | null
  /** From the lower end at the least filling to the upper end at the most: it decides. */
  readonly envelope: (z: number) => Interval | null
  /** The level at which the value is shown to be at least `bound`; 1 where it is not. */
  readonly sureAbove: (bound: number) => number
  /** The level at which the value is shown to be at most `bound`; 1 where it is not. */
  readonly sureBelow: (bound: number) => number
  /** The same with all counts multiplied, estimates held: how many more cases would settle it. */
  readonly scaled: (factor: number) => Evidence
}

/** What a kind of evidence has to say of itself; the rest follows. */
export interface EvidenceParts
  extends Pick<Evidence, 'estimate' | 'method' | 'rows' | 'interval' | 'scaled' | 'p' | 'reverses'> {
  readonly undefined?: UndefinedReason | null
  readonly bounds?: Interval | null
  readonly referenceRows?: Cell | null
  readonly referenceEstimate?: number | null
  readonly envelope?: (z: number) => Interval | null
}

/** Evidence about one value, whose levels follow from its envelope. */
export function evidence(parts: EvidenceParts): Evidence {
  const envelope = parts.envelope ?? parts.interval
  const at = (z: number): Interval => envelope(z) ?? everything
  // Written out: spreading the parts takes longer than all that is done with them.
  const made: Evidence = {
    estimate: parts.estimate,
    method: parts.method,
    rows: parts.rows,
    interval: parts.interval,
    scaled: parts.scaled,
    undefined: parts.undefined ?? null,
    bounds: parts.bounds ?? null,
    referenceRows: parts.referenceRows ?? null,
    referenceEstimate: parts.referenceEstimate ?? null,
    envelope,
    sureAbove: (bound) => levelAbove(at, bound),
    sureBelow: (bound) => levelBelow(at, bound),
  }
  if (parts.p === undefined && parts.reverses === undefined) return made
  return { ...made, p: parts.p ?? null, ...(parts.reverses ? { reverses: true } : {}) }
}

/** What is known of a value of which nothing is. */
const everything: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/** Nothing to decide on, and why. */
export const noEvidence = (
  reason: UndefinedReason,
  rows: Cell = 0,
  referenceRows: Cell | null = null,
  referenceEstimate: number | null = null,
): Evidence => ({
  estimate: null,
  undefined: reason,
  method: 'none',
  bounds: null,
  rows,
  referenceRows,
  referenceEstimate,
  interval: () => null,
  envelope: () => null,
  sureAbove: () => 1,
  sureBelow: () => 1,
  scaled: () => noEvidence(reason, rows, referenceRows, referenceEstimate),
})
