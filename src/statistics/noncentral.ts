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
  const low = lastSquare(root + 1, (lambda) => upperTail(chiSquare, freedom, lambda) <= tail)
  const high = lastSquare(furthest, (lambda) => lowerTail(plausible, freedom, lambda) >= tail)
  return { low: Math.min(low, high), high }
}

/** From here on the normal distribution of √χ² is good to five digits of λ. */
const large = 1e5

/** The last λ from 0 for which something holds, by halving over its root; 0 where it holds of none. */
function lastSquare(furthest: number, holds: (lambda: number) => boolean): number {
  let [inside, outside] = [0, furthest]
  for (let halving = 0; halving < 50; halving++) {
    const middle = (inside + outside) / 2
    if (holds(middle ** 2)) inside = middle
    else outside = middle
  }
  return inside ** 2
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
    weight: (j: number) => gammaTerm(j, lambda / 2),
    step: (j: number) => gammaTerm(freedom / 2 + j, x / 2),
  }
}
