import type { Interval, Proportion } from './interval.js'
import { logFactorial } from './logFactorial.js'

/**
 * How much the data speak against a rate, as the logarithm of a bet's gain: the likelihood of the counts under all rates
 * from 0 to 1 alike, over their likelihood under this one. Whatever the true rate is, under it this is a martingale that
 * starts at 1, so (Ville 1939) it ever reaches 1 / α with a chance of at most α, however often one looks.
 *
 * Source: Robbins (1970), Statistical methods related to the law of the iterated logarithm, Annals of Mathematical
 * Statistics 41, 1397–1409: P(for some n, (n + 1)·b(n, p, S) ≤ α) ≤ α; it is the beta-binomial mixture with a flat prior
 * of Howard, Ramdas, McAuliffe & Sekhon (2021), Annals of Statistics 49, 1055–1080.
 *
 * @param rate from 0 to 1
 * @returns Infinity where the counts cannot be under this rate
 * @example logGain({ successes: 1, total: 2 }, 0.5) // ln((1/3) / (1/2)) = ln(2/3): nothing speaks against a half
 */
export const logGain = ({ successes, total }: Proportion, rate: number): number =>
  logMixture(successes, total) - logLikelihood(successes, total, rate)

/** Of counts in one order, under all rates alike: 1 / ((n + 1)·C(n, s)). */
export const logMixture = (successes: number, total: number): number =>
  logFactorial(successes) + logFactorial(total - successes) - logFactorial(total) - Math.log(total + 1)

/** Of counts in one order; 0 · ln 0 is 0. */
export const logLikelihood = (successes: number, total: number, rate: number): number =>
  times(successes, Math.log(rate)) + times(total - successes, Math.log1p(-rate))

const times = (count: number, log: number): number => (count === 0 ? 0 : count * log)

/** Halving an interval this often leaves no more than the rounding of a double. */
const halvings = 60

/**
 * The confidence sequence of a rate after so many cases: all rates that the bet above does not rule out. It holds the
 * true rate at every look together with a chance of at least 1 − level.
 *
 * @param level α, above 0 and below 1
 * @example robbins({ successes: 10, total: 20 }, 0.05) // { low: 0.2267, high: 0.7733 }: wider than Wilson's 0.299–0.701
 */
export function robbins(counts: Proportion, level: number): Interval {
  const { successes, total } = counts
  if (total === 0) return { low: 0, high: 1 }
  const estimate = successes / total
  const isOut = (rate: number): boolean => logGain(counts, rate) >= -Math.log(level)
  return {
    low: successes === 0 ? 0 : edge(isOut, 0, estimate),
    high: successes === total ? 1 : edge(isOut, 1, estimate),
  }
}

/** Where what is out turns into what is in: the end that is out, so that rounding never narrows an interval. */
export function edge(isOut: (value: number) => boolean, out: number, inside: number): number {
  let [far, near] = [out, inside]
  for (let step = 0; step < halvings; step++) {
    const middle = (far + near) / 2
    if (middle === far || middle === near) break
    if (isOut(middle)) far = middle
    else near = middle
  }
  return far
}
