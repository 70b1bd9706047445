import type { Interval } from './interval.js'
import { levelOf } from './normal.js'

/** Whether something holds for the interval at z. Intervals widen as z grows: what fails at a z fails beyond it. */
type Claim = (z: number) => boolean

/** The value is at least `bound`: the low end of its interval has not passed it. The end counts as inside. */
const atLeast =
  (intervalAt: (z: number) => Interval, bound: number): Claim =>
  (z) =>
    intervalAt(z).low >= bound

/** The value is at most `bound`: the high end of its interval has not passed it. */
const atMost =
  (intervalAt: (z: number) => Interval, bound: number): Claim =>
  (z) =>
    intervalAt(z).high <= bound

/**
 * How sure a claim is: the two-sided level 2Φ(−z) for the z at which the interval just touches the bound. The smaller
 * the surer; 1 where not even the interval at z = 0 holds. The search is over z, not over the level, so a level of
 * 1e-37 keeps its digits.
 *
 * @returns from 5e-324 (it holds whatever z is) to 1
 * @example levelOfClaim(atLeast((z) => ({ low: 5 - z, high: 5 + z }), 3)) // 0.0455, which is 2Φ(−2)
 */
export const levelOfClaim = (claim: Claim): number => (claim(0) ? levelOf(lastZ(claim)) : 1)

/** {@link levelOfClaim} of {@link atLeast}. */
export const levelAbove = (intervalAt: (z: number) => Interval, bound: number): number =>
  levelOfClaim(atLeast(intervalAt, bound))

/** {@link levelOfClaim} of {@link atMost}. */
export const levelBelow = (intervalAt: (z: number) => Interval, bound: number): number =>
  levelOfClaim(atMost(intervalAt, bound))

/** The z at which the level is the smallest number that a double can hold. */
const furthest = 38.5
/** 38.5 / 2⁵⁶ is 5e-16: less than the rounding of z itself. */
const halvings = 56

/** The last z at which the claim still holds, given that it does at 0. */
function lastZ(claim: Claim): number {
  if (claim(furthest)) return furthest
  let [inside, outside] = [0, furthest]
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (inside + outside) / 2
    if (claim(middle)) inside = middle
    else outside = middle
  }
  return inside
}
