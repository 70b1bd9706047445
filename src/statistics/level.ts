import type { Interval } from './interval.js'
import { levelOf } from './normal.js'

/** The z at which the level is the smallest number that a double can hold. */
const furthest = 38.5
/** 38.5 / 2⁵⁶ is 5e-16: less than the rounding of z itself. */
const halvings = 56

/**
 * How sure it is that a value is at least `bound`: the two-sided level 2Φ(−z) for the z at which the LOW end of its
 * interval just touches the bound. The smaller the surer; 1 where not even the interval at z = 0 reaches the bound.
 * The end counts as inside. The search is over z, not over the level, so a level of 1e-37 keeps its digits.
 *
 * @param intervalAt the interval for a z; intervals widen as z grows, and their ends may be infinite
 * @returns from 5e-324 (the interval reaches the bound whatever z is) to 1
 * @example levelAbove((z) => ({ low: 5 - z, high: 5 + z }), 3) // 0.0455, which is 2Φ(−2)
 */
export function levelAbove(intervalAt: (z: number) => Interval, bound: number): number {
  return levelWhile((z) => intervalAt(z).low >= bound)
}

/**
 * How sure it is that a value is at most `bound`: as {@link levelAbove}, for the HIGH end.
 *
 * @example levelBelow((z) => ({ low: 5 - z, high: 5 + z }), 7) // 0.0455, which is 2Φ(−2)
 */
export function levelBelow(intervalAt: (z: number) => Interval, bound: number): number {
  return levelWhile((z) => intervalAt(z).high <= bound)
}

/** The level at the last z that still holds. */
function levelWhile(holds: (z: number) => boolean): number {
  if (!holds(0)) return 1
  if (holds(furthest)) return levelOf(furthest)
  let inside = 0
  let outside = furthest
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (inside + outside) / 2
    if (holds(middle)) inside = middle
    else outside = middle
  }
  return levelOf(inside)
}
