import type { Random } from './random.js'

/**
 * A draw from a binomial distribution, in a time that does not grow with n: by inversion where few successes are
 * expected, else by transformed rejection.
 *
 * Source: Hörmann (1993), The generation of binomial random variates, Journal of Statistical Computation and Simulation
 * 46, 101–110: algorithm BTRS.
 *
 * @param n a whole number from 0
 * @param p from 0 to 1
 * @returns a whole number from 0 to n
 * @example binomial(seeded(1), 100_000_000, 0.3) // near 30,000,000, give or take 4,600
 */
export function binomial(random: Random, n: number, p: number): number {
  if (p > 0.5) return n - binomial(random, n, 1 - p)
  if (n === 0 || p <= 0) return 0
  return n * p < 10 ? byInversion(random, n, p) : byRejection(random, n, p)
}

/** Adds up probabilities from 0 until they reach a uniform number; a dozen steps at most, on average. */
function byInversion(random: Random, n: number, p: number): number {
  const odds = p / (1 - p)
  let left = random()
  let probability = Math.exp(n * Math.log1p(-p))
  let k = 0
  while (left > probability && k < n) {
    left -= probability
    probability *= (odds * (n - k)) / (k + 1)
    k++
  }
  return k
}

/** The constants and names are Hörmann's. */
function byRejection(random: Random, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const c = n * p + 0.5
  const alpha = (2.83 + 5.1 / b) * spread
  const quickAccept = 0.92 - 4.2 / b
  const odds = p / (1 - p)
  const mode = Math.floor((n + 1) * p)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + c)
    if (us >= 0.07 && v <= quickAccept) return k
    if (k < 0 || k > n) continue
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      (correction(mode) + correction(n - mode) - correction(k) - correction(n - k))
    if (Math.log((v * alpha) / (a / us ** 2 + b)) <= bound) return k
  }
}

/** What Stirling's formula leaves over: ln k! − ((k + ½) ln(k + 1) − (k + 1) + ½ ln 2π). */
function correction(k: number): number {
  const exact = corrections[k]
  if (exact !== undefined) return exact
  const square = (k + 1) ** 2
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1)
}

/** The series is good from 10 on. */
const corrections: readonly number[] = Array.from({ length: 10 }, (_, k) => {
  const factorial = Array.from({ length: k }, (_, i) => i + 1).reduce((product, i) => product * i, 1)
  return Math.log(factorial) - ((k + 0.5) * Math.log(k + 1) - (k + 1) + Math.log(2 * Math.PI) / 2)
})

/**
 * Of each cell, its part of what the cells before it have left: what {@link multinomial} draws by. Summed from the last
 * cell back, so that the last one that is not empty gets exactly 1, and a draw loses no case.
 *
 * @param weights not negative; their sum need not be 1
 * @example conditionalShares([1, 1, 2]) // [0.25, 1 / 3, 1]
 */
export function conditionalShares(weights: readonly number[]): number[] {
  let left = 0
  return weights
    .toReversed()
    .map((weight) => {
      left += weight
      return weight === 0 ? 0 : weight / left
    })
    .reverse()
}

/**
 * A draw from a multinomial distribution, written into `into`: one binomial draw a cell, of what the cells before it
 * have left.
 *
 * @param n a whole number from 0
 * @param shares from {@link conditionalShares}
 * @param into of the length of `shares`
 * @example multinomial(seeded(1), 100, conditionalShares([1, 1, 2]), into) // into adds up to 100
 */
export function multinomial(random: Random, n: number, shares: readonly number[], into: Float64Array): void {
  let left = n
  for (const [cell, share] of shares.entries()) {
    const drawn = binomial(random, left, share)
    into[cell] = drawn
    left -= drawn
  }
}
