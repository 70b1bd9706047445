import type { Interval } from './interval.js'

/** A ratio that strata have in common. */
export interface CommonRatio {
  /** From 0 to Infinity. */
  readonly estimate: number
  /** Of the estimate's logarithm; Infinity where the estimate is 0 or Infinity. */
  readonly logVariance: number
}

/**
 * The interval of a ratio whose logarithm is taken as normal.
 *
 * @returns within [0, Infinity], holding the estimate, nested in z; the point at z = 0; everything where the variance is
 *   0 or unknown, because an interval without width would decide what nothing is known of
 * @example commonRatioInterval({ estimate: 2, logVariance: 0.25 }, 1.96) // { low: 0.7506, high: 5.3289 }
 */
export function commonRatioInterval({ estimate, logVariance }: CommonRatio, z: number): Interval {
  if (z === 0) return { low: estimate, high: estimate }
  if (logVariance === 0 || !Number.isFinite(logVariance)) return { low: 0, high: Number.POSITIVE_INFINITY }
  const step = Math.exp(z * Math.sqrt(logVariance))
  return { low: estimate / step, high: estimate * step }
}
