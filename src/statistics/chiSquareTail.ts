import gammainc from '@stdlib/math-base-special-gammainc'

/**
 * The probability that a χ² with these degrees of freedom exceeds a value: Q(freedom / 2, value / 2), the regularised
 * upper incomplete gamma function.
 *
 * @param freedom above 0
 * @returns from 5e-324 to 1
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(value: number, freedom: number): number {
  if (value <= 0) return 1
  return Math.max(Number.MIN_VALUE, gammainc(value / 2, freedom / 2, true, true))
}
