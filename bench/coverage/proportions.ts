import type { Interval, Proportion } from '../../src/statistics/interval.js'
import { binomialChances } from './binomial.js'
import { type Seen, tally } from './seen.js'

/** Of the interval of one rate, summed over every number of successes there can be. */
export function ofOneRate(interval: (rate: Proportion) => Interval, n: number, p: number): Seen {
  const { add, seen } = tally(p)
  for (const { successes, probability } of binomialChances(n, p)) add(interval({ successes, total: n }), probability)
  return seen()
}

export interface TwoRates {
  readonly totals: readonly [number, number]
  readonly rates: readonly [number, number]
  readonly truth: number
}

/** Of the interval of a comparison of two rates, summed over every pair of numbers there can be. */
export function ofTwoRates(
  interval: (a: Proportion, b: Proportion) => Interval,
  { totals: [m, n], rates: [p, q], truth }: TwoRates,
): Seen {
  const { add, seen } = tally(truth)
  const others = binomialChances(n, q)
  for (const own of binomialChances(m, p)) {
    for (const other of others) {
      const probability = own.probability * other.probability
      if (probability < 1e-10) continue
      add(interval({ successes: own.successes, total: m }, { successes: other.successes, total: n }), probability)
    }
  }
  return seen()
}

/** The fewest cases that any cell is expected to have: from ten on, an interval has to keep its promise. */
export const expectedCases = (...rates: readonly (readonly [total: number, rate: number])[]): number =>
  Math.min(...rates.flatMap(([total, rate]) => [total * rate, total * (1 - rate)]))
