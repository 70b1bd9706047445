import { gammaTails } from './gammaTails.js'
import { gammaTerm } from './gammaTerm.js'
import type { Interval } from './interval.js'
import { levelOf } from './normal.js'

/**
 * The interval of the noncentrality λ of a χ²: every λ under which a χ² as large, and one as small, has a probability of
 * at least half the level. λ is what is really there; the χ² that is seen is about λ + freedom, so that λ = 0 stays
 * possible until the χ² is significant.
 *
 * Source: Steiger (2004), Beyond the F test, Psychological Methods 9, 164–182; Smithson (2003), Confidence Intervals,
 * chapter 4. The tails are Poisson mixtures of central ones (DLMF 8.2, Johnson, Kotz & Balakrishnan 1995, equation
 * 29.3); above {@link large} they are those of √χ², which is normal around √(λ + freedom − 1).
 *
 * A χ² below its degrees of freedom is less than chance makes on average. Taken at its word it would leave no λ at all;
 * so its upper end is that of the average, and never 0.
 *
 * @param freedom a whole number from 1
 * @returns from 0, nested in z; at z = 0 both ends are the λ whose median the χ² is. It need not hold the χ² itself
 * @example noncentrality(30.07, 2, 1.96) // { low: 11.62, high: 54.24 }
 */
export function noncentrality(chiSquare: number, freedom: number, z: number): Interval {
  const root = Math.sqrt(chiSquare)
  if (chiSquare > large)
    return { low: Math.max(0, root - z) ** 2 - (freedom - 1), high: (root + z) ** 2 - (freedom - 1) }
  const tail = levelOf(z) / 2
  const plausible = Math.max(chiSquare, freedom)
  const furthest = Math.sqrt(plausible) + z + Math.sqrt(freedom) + 2
  const low = lastSquare(root + 1, (lambda) => log(tail) - log(upperTail(chiSquare, freedom, lambda)))
  const high = lastSquare(furthest, (lambda) => log(lowerTail(plausible, freedom, lambda)) - log(tail))
  return { low: Math.min(low, high), high }
}

/**
 * The levels at which the ends of that interval just touch a λ: of its lower end, and of its upper one. It takes a sum
 * where the search for an end takes hundreds.
 *
 * @returns up to 1
 * @example noncentralLevels(30.07, 2, 11.62).above // 0.05
 */
export function noncentralLevels(
  chiSquare: number,
  freedom: number,
  lambda: number,
): { readonly above: number; readonly below: number } {
  // A sum for a large λ has as many terms.
  if (Math.max(chiSquare, lambda) > large) {
    const z = Math.sqrt(Math.max(chiSquare, freedom)) - Math.sqrt(Math.max(0, lambda + freedom - 1))
    return { above: z <= 0 ? 1 : levelOf(z), below: z >= 0 ? 1 : levelOf(-z) }
  }
  const level = (tail: number): number => Math.min(1, Math.max(Number.MIN_VALUE, 2 * tail))
  return {
    above: level(upperTail(chiSquare, freedom, lambda)),
    below: level(lowerTail(Math.max(chiSquare, freedom), freedom, lambda)),
  }
}

/** From here on the normal distribution of √χ² is good to five digits of λ. */
const large = 1e5

/**
 * The last λ from 0 that leaves room, or 0 where none does: false position over its root with the Illinois rule (Dowell &
 * Jarratt 1971, BIT 11, 168–174), because each step costs a sum; halving where a step gains little.
 *
 * @param furthest a root of λ that leaves no room
 */
function lastSquare(furthest: number, room: (lambda: number) => number): number {
  let [inside, roomInside] = [0, room(0)]
  let [outside, roomOutside] = [furthest, room(furthest ** 2)]
  if (roomInside <= 0) return 0
  for (let step = 1, stayed = 0; step <= 100 && outside - inside > 1e-13 * outside; step++) {
    const guess = inside + ((outside - inside) * roomInside) / (roomInside - roomOutside)
    const root = step % 4 !== 0 && guess > inside && guess < outside ? guess : (inside + outside) / 2
    const left = room(root ** 2)
    // The end that stays twice is given half its room, or it would stay for ever.
    if (left >= 0) {
      ;[inside, roomInside] = [root, left]
      if (stayed > 0) roomOutside /= 2
      stayed = 1
    } else {
      ;[outside, roomOutside] = [root, left]
      if (stayed < 0) roomInside /= 2
      stayed = -1
    }
  }
  return inside ** 2
}

/** Logarithms of tails are nearly parabolas of the root; a tail under every double counts as the least of them. */
function log(tail: number): number {
  return Math.log(Math.max(Number.MIN_VALUE, tail))
}

/** P(χ'² ≥ x). Going up, each central tail is the one before and a term more: nothing is subtracted. */
function upperTail(x: number, freedom: number, lambda: number): number {
  const { first, last, weight, step } = mixture(x, freedom, lambda)
  let tail = gammaTails(freedom / 2 + first, x / 2).upper
  let sum = 0
  for (let j = first; j <= last; j++) {
    sum += weight(j) * tail
    tail = Math.min(1, tail + step(j))
  }
  return sum
}

/** P(χ'² ≤ x), likewise, going down. */
function lowerTail(x: number, freedom: number, lambda: number): number {
  const { first, last, weight, step } = mixture(x, freedom, lambda)
  let tail = gammaTails(freedom / 2 + last, x / 2).lower
  let sum = 0
  for (let j = last; j >= first; j--) {
    sum += weight(j) * tail
    tail = Math.min(1, tail + step(j - 1))
  }
  return sum
}

/**
 * The terms that count: those around the Poisson distribution's mean λ/2, and around √(λx)/2, where terms of a far tail
 * are the largest. A term's weight, and the step (x/2)ᵃe⁻ˣᐟ² / Γ(a + 1) to the next central tail.
 */
function mixture(x: number, freedom: number, lambda: number) {
  const centres = [lambda / 2, Math.sqrt(lambda * x) / 2]
  const reach = 10 * Math.sqrt(Math.max(...centres)) + 40
  return {
    first: Math.max(0, Math.floor(Math.min(...centres) - reach)),
    last: Math.ceil(Math.max(...centres) + reach),
    weight: termsFrom(0, lambda / 2),
    step: termsFrom(freedom / 2, x / 2),
  }
}

/** So many terms are made from the one before, until one is made anew: rounding adds up to no more than that. */
const chain = 64
/** Below this a product loses digits. */
const faint = 1e-200

/** xᵃe⁻ˣ / Γ(a + 1) for a = from + j: of a neighbour of the last one by a product, which takes a tenth of the time. */
function termsFrom(from: number, x: number): (j: number) => number {
  let [last, value, left] = [Number.NaN, 0, 0]
  return (j) => {
    const a = from + j
    const isNear = left > 0 && value > faint
    if (isNear && j === last + 1) value *= x / a
    else if (isNear && j === last - 1) value *= (a + 1) / x
    else {
      value = gammaTerm(a, x)
      left = chain
    }
    left--
    last = j
    return value
  }
}
