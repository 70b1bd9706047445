import type { Interval } from '../../src/statistics/interval.js'

/** How an interval did against the truth, in shares. */
export interface Seen {
  /** It held the truth. */
  readonly coverage: number
  /** It lay wholly above the truth: a `max` at the truth would fail wrongly, a `min` just above it pass wrongly. */
  readonly above: number
  /** It lay wholly below the truth: a `min` at the truth would fail wrongly, a `max` just below it pass wrongly. */
  readonly below: number
  /** The mean width of those that have two ends. */
  readonly width: number
  /** Without two ends. */
  readonly open: number
  /** Not there: the data defined no value. These are no part of the other shares. */
  readonly none: number
}

/** Adds up what intervals did, each with its probability, or with 1 of each that was drawn. */
export function tally(truth: number) {
  let [all, none, above, below, open, width] = [0, 0, 0, 0, 0, 0]
  return {
    add: (interval: Interval | null, weight = 1): void => {
      all += weight
      if (interval === null) none += weight
      else {
        // The last digits of an end are rounding, and the truth at the very end is inside.
        const slack = 1e-12 * Math.max(1, Math.abs(truth))
        if (interval.low > truth + slack) above += weight
        else if (interval.high < truth - slack) below += weight
        if (Number.isFinite(interval.low) && Number.isFinite(interval.high))
          width += weight * (interval.high - interval.low)
        else open += weight
      }
    },
    seen: (): Seen => {
      const made = all - none
      return {
        coverage: 1 - (above + below) / made,
        above: above / made,
        below: below / made,
        width: width / (made - open),
        open: open / made,
        none: none / all,
      }
    },
  }
}
