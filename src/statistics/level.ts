import type { Interval } from './interval.js'
import { levelOf } from './normal.js'

/** Whether something holds for the interval at z. Intervals widen as z grows: what fails at a z fails beyond it. */
export type Claim = (z: number) => boolean

/** The value is at least `bound`: the low end of its interval has not passed it. The end counts as inside. */
export const atLeast =
  (intervalAt: (z: number) => Interval, bound: number): Claim =>
  (z) =>
    intervalAt(z).low >= bound

/** The value is at most `bound`: the high end of its interval has not passed it. */
export const atMost =
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
export const levelOfClaim = (claim: Claim): number => (claim(0) ? levelOf(lastZ(claim, 0, furthest)) : 1)

/** {@link levelOfClaim} of {@link atLeast}. */
export const levelAbove = (intervalAt: (z: number) => Interval, bound: number): number =>
  levelOfClaim(atLeast(intervalAt, bound))

/** {@link levelOfClaim} of {@link atMost}. */
export const levelBelow = (intervalAt: (z: number) => Interval, bound: number): number =>
  levelOfClaim(atMost(intervalAt, bound))

/**
 * The level at which all claims hold at once: the largest of theirs. No correction is needed, because a wrong 'all
 * hold' needs the one claim that is false to be shown, and that happens with its own level at most.
 *
 * A claim that still holds at the z reached so far is not searched, so many claims cost little more than one look each.
 *
 * Source: Berger (1982), Multiparameter hypothesis testing and acceptance sampling, Technometrics 24, 295–300
 * (intersection–union test).
 *
 * @returns 1 when there are no claims, since nothing was shown
 */
export function levelOfAll(claims: readonly Claim[]): number {
  if (claims.length === 0) return 1
  let z = furthest
  for (const claim of claims) {
    if (!claim(0)) return 1
    z = lastZ(claim, 0, z)
  }
  return levelOf(z)
}

/**
 * The level at which at least one of the claims holds: their number times the smallest of their levels (Bonferroni's
 * inequality), at most 1.
 *
 * @returns 1 when there are no claims
 */
export function levelOfSome(claims: readonly Claim[]): number {
  let z: number | null = null
  for (const claim of claims) {
    if (claim(z ?? 0)) z = lastZ(claim, z ?? 0, furthest)
  }
  return z === null ? 1 : Math.min(1, levelOf(z) * claims.length)
}

/** The z at which the level is the smallest number that a double can hold. */
const furthest = 38.5
/** 38.5 / 2⁵⁶ is 5e-16: less than the rounding of z itself. */
const halvings = 56

/** The last z up to `to` at which the claim still holds, given that it does at `from`. */
function lastZ(claim: Claim, from: number, to: number): number {
  if (claim(to)) return to
  let [inside, outside] = [from, to]
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (inside + outside) / 2
    if (claim(middle)) inside = middle
    else outside = middle
  }
  return inside
}
