import { gammaTails } from './gammaTails.js'

/**
 * The probability that a χ² with these degrees of freedom exceeds a value: Q(freedom / 2, value / 2), the regularised
 * upper incomplete gamma function.
 *
 * @param freedom above 0
 * @returns from 5e-324 to 1
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(value: number, freedom: number): number {
  return Math.max(Number.MIN_VALUE, gammaTails(freedom / 2, value / 2).upper)
}
