import type { Interval } from './interval.js'

/** tp, fp, fn. */
type Found = readonly [both: number, first: number, second: number]

/**
 * √(precision · recall) = tp / √((tp + fp)(tp + fn)).
 *
 * Source: Fowlkes & Mallows (1983), A method for comparing two hierarchical clusterings, JASA 78, 553–569.
 *
 * @returns from 0 to 1; NaN where nothing is found, or nothing is there to be found
 * @example fowlkesMallows([40, 10, 20]) // 0.730297
 */
export function fowlkesMallows([tp, fp, fn]: Found): number {
  // Exactly, whatever the roots round to: a value a last digit off would have an interval of almost no width.
  if (tp > 0 && fp === 0 && fn === 0) return 1
  return tp / Math.sqrt(tp + fp) / Math.sqrt(tp + fn)
}

/**
 * Its interval: by the delta method on the logit, which keeps it within range.
 *
 * Source: Agresti (2013), Categorical Data Analysis, 3rd ed., section 16.1; the slopes are those of
 * ln tp − ln(tp + fp) / 2 − ln(tp + fn) / 2.
 *
 * @returns from 0 to 1 where the index is undefined, 0 or 1: the variance is then zero, or has no end
 * @example fowlkesMallowsInterval([40, 10, 20], 1.96) // { low: 0.6288, high: 0.8123 }
 */
export function fowlkesMallowsInterval(found: Found, z: number): Interval {
  const [tp, fp, fn] = found
  const estimate = fowlkesMallows(found)
  if (z === 0 && !Number.isNaN(estimate)) return { low: estimate, high: estimate }
  if (!(estimate > 0 && estimate < 1)) return { low: 0, high: 1 }
  const [precision, recall] = [1 / (2 * (tp + fp)), 1 / (2 * (tp + fn))]
  const variance = tp * (1 / tp - precision - recall) ** 2 + fp * precision ** 2 + fn * recall ** 2
  const reach = (z * Math.sqrt(variance)) / (1 - estimate)
  const moved = (by: number): number => 1 / (1 + ((1 - estimate) / estimate) * Math.exp(-by))
  return { low: Math.min(estimate, moved(-reach)), high: Math.max(estimate, moved(reach)) }
}
