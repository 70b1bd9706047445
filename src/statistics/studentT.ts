import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { levelOf } from './normal.js'

/**
 * The t of Student's distribution beyond which, on both sides, lies as much as beyond z of a normal one.
 *
 * Source: P(|T| > t) = I_x(ν/2, ½) with x = ν/(ν + t²) (Abramowitz & Stegun 1964, 26.5.27 and 26.7.1); from 100,000
 * degrees of freedom, where that loses digits, the expansion 26.7.5.
 *
 * @param z not negative; beyond 37.5, where the level has no digits left, it counts as that
 * @param freedom ν, above 0, whole or not
 * @returns rising with z from 0; Infinity where t is beyond a double, as with one degree of freedom and z = 37
 * @example studentT(1.959963984540054, 10) // 2.2281
 */
export function studentT(z: number, freedom: number): number {
  const reach = Math.min(z, 37.5)
  if (freedom >= 1e5) return expansion(reach, freedom)
  // The smaller of x and 1 − x is the one that keeps its digits.
  if (reach > 0.7) return Math.sqrt(freedom * (1 / betaQuantile(levelOf(reach), freedom / 2, 0.5) - 1))
  const rest = betaQuantile(1 - levelOf(reach), 0.5, freedom / 2)
  return Math.sqrt((freedom * rest) / (1 - rest))
}

function expansion(z: number, freedom: number): number {
  const square = z ** 2
  const first = (square + 1) / 4
  const second = ((5 * square + 16) * square + 3) / 96
  const third = (((3 * square + 19) * square + 17) * square - 15) / 384
  return z * (1 + (first + (second + third / freedom) / freedom) / freedom)
}
