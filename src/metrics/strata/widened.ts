import type { Interval } from '../../statistics/interval.js'

/**
 * An interval about an estimate as wide as one of a share of the cases. Fewer cases would not do: a sum over strata adds
 * up the widths of Wilson's intervals, and those of a few cases are narrower than the variance is large.
 *
 * @param kept the share, above 0
 * @returns ends that may lie outside what the estimate can be
 * @example widened(0.5, { low: 0.4, high: 0.6 }, 0.25) // { low: 0.3, high: 0.7 }
 */
export const widened = (estimate: number, { low, high }: Interval, kept: number): Interval =>
  kept === 1
    ? { low, high }
    : { low: estimate - (estimate - low) / Math.sqrt(kept), high: estimate + (high - estimate) / Math.sqrt(kept) }
