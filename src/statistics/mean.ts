import type { Distribution } from './distribution.js'
import type { Interval } from './interval.js'
import { studentT } from './studentT.js'

export interface Mean {
  readonly mean: number
  /** Of one case, with n − 1 below the line; Infinity where there is but one case. */
  readonly variance: number
  /** n: how many cases it rests on. */
  readonly size: number
}

/**
 * The mean of a distribution, and the variance of its cases.
 *
 * @returns null where there are no cases; what is infinite makes an infinite mean
 * @example meanOf({ values: [1, 2, 6], weights: [1, 1, 1] }) // { mean: 3, variance: 7, size: 3 }
 */
export function meanOf({ values, weights, size }: Distribution): Mean | null {
  let [total, sum] = [0, 0]
  for (const [index, value] of values.entries()) {
    const weight = weights[index] ?? 0
    // Nothing times Infinity is nothing.
    if (weight === 0) continue
    total += weight
    sum += weight * value
  }
  if (total === 0) return null
  const mean = sum / total
  const cases = size ?? total
  if (cases <= 1 || !Number.isFinite(mean)) return { mean, variance: Number.POSITIVE_INFINITY, size: cases }
  const squares = values.reduce((all, value, index) => all + (weights[index] ?? 0) * (value - mean) ** 2, 0)
  return { mean, variance: (squares / total) * (cases / (cases - 1)), size: cases }
}

/**
 * Student's interval of a mean: mean ∓ t·√(variance/n), with the t of n − 1 degrees of freedom that has the level of z.
 * It leans on the cases being many or nearly normal; a long tail (a waiting time) needs some hundreds.
 *
 * Source: Student (1908), The probable error of a mean, Biometrika 6, 1–25; with the effective size of a weighted log
 * Kish (1965), Survey Sampling, section 11.7.
 *
 * @returns holding the mean, nested in z, a point at z = 0; everything where the variance is 0 or unknown, because cases
 *   that are all the same do not say how others would differ. It may leave the range of the values
 * @example meanInterval({ mean: 3, variance: 7, size: 3 }, 1.96) // { low: -3.573, high: 9.573 }
 */
export function meanInterval({ mean, variance, size }: Mean, z: number): Interval {
  if (z === 0) return { low: mean, high: mean }
  if (variance === 0 || !Number.isFinite(variance))
    return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const reach = studentT(z, size - 1) * Math.sqrt(variance / size)
  return { low: mean - reach, high: mean + reach }
}
