import type { Interval } from './interval.js'
import { levelOf } from './normal.js'

/** Whether something holds for the interval at z. Intervals widen as z grows: what fails at a z fails beyond it. */
type Claim = (z: number) => boolean

/**
 * How sure a claim is: the two-sided level 2Φ(−z) for the z at which the interval just touches the bound. The smaller
 * the surer; 1 where not even the interval at z = 0 holds. The search is over z, not over the level, so a level of
 * 1e-37 keeps its digits.
 *
 * @returns from 5e-324 (it holds whatever z is) to 1
 * @example levelOfClaim((z) => 5 - z >= 3) // 0.0455, which is 2Φ(−2)
 */
export const levelOfClaim = (claim: Claim): number => (claim(0) ? levelOf(lastZ(claim)) : 1)

/**
 * How sure it is that a value is at least `bound`: the level at which the low end of its interval just touches it. The
 * end counts as inside; 1 where not even the interval at z = 0 reaches the bound.
 *
 * @param intervalAt the interval for a z; intervals widen as z grows, and their ends may be infinite
 * @example levelAbove((z) => ({ low: 5 - z, high: 5 + z }), 3) // 0.0455, which is 2Φ(−2)
 */
export const levelAbove = (intervalAt: (z: number) => Interval, bound: number): number =>
  levelOfRoom((z) => intervalAt(z).low - bound)

/** How sure it is that a value is at most `bound`: as {@link levelAbove}, for the high end. */
export const levelBelow = (intervalAt: (z: number) => Interval, bound: number): number =>
  levelOfRoom((z) => bound - intervalAt(z).high)

/** @param room what is left between the end of the interval and the bound: falls as z grows, and may be infinite */
const levelOfRoom = (room: (z: number) => number): number => (room(0) >= 0 ? levelOf(lastZWithRoom(room)) : 1)

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

/** As near to each other as the rounding of z allows. */
const tolerance = 4e-16

/**
 * The last z that leaves room, given that 0 does: false position with the Illinois rule (Dowell & Jarratt 1971, BIT 11,
 * 168–174), which takes a fifth of the steps that halving takes; halving where an end is infinite or a step gains little.
 */
function lastZWithRoom(room: (z: number) => number): number {
  let [inside, roomInside] = [0, room(0)]
  let [outside, roomOutside] = [1, room(1)]
  while (roomOutside >= 0) {
    if (outside === furthest) return furthest
    ;[inside, roomInside] = [outside, roomOutside]
    outside = Math.min(2 * outside, furthest)
    roomOutside = room(outside)
  }
  let stayed: 'inside' | 'outside' | null = null
  for (let step = 1; step <= 2 * halvings && outside - inside > tolerance * outside; step++) {
    const guess = inside + ((outside - inside) * roomInside) / (roomInside - roomOutside)
    const good = step % 8 !== 0 && guess > inside && guess < outside
    const z = good ? guess : (inside + outside) / 2
    if (z <= inside || z >= outside) break
    const left = room(z)
    // The end that stays twice is given half its room, or it would stay for ever.
    if (left >= 0) {
      ;[inside, roomInside] = [z, left]
      if (stayed === 'outside') roomOutside /= 2
      stayed = 'outside'
    } else {
      ;[outside, roomOutside] = [z, left]
      if (stayed === 'inside') roomInside /= 2
      stayed = 'inside'
    }
  }
  return inside
}
