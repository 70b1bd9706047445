import type { Interval, Proportion } from './interval.js'
import { edge, logLikelihood, logMixture } from './robbins.js'

/** How two rates are compared: their difference a − b, or their ratio a / b. */
export type PairKind = 'difference' | 'ratio'

/**
 * How much the data speak against a comparison of two rates being this, as the logarithm of a bet's gain: the likelihood
 * of both groups' counts under all pairs of rates alike, over the most that any pair of rates with that comparison gives
 * them. The true pair gives no more than that, so this stays at or below a martingale that starts at 1: it ever
 * reaches 1 / α with a chance of at most α, in whatever order and numbers the cases of the two groups come.
 *
 * Source: Robbins (1970) as in `robbins.ts`, for two groups; a mixture over the largest likelihood of a composite
 * hypothesis is an e-process by Wasserman, Ramdas & Balakrishnan (2020), Universal inference, PNAS 117, 16880–16890;
 * two-sample e-processes of this kind: Turner & Grünwald (2022), Exact anytime-valid confidence intervals for
 * contingency tables and beyond, arXiv:2203.09785.
 *
 * @example pairLogGain('ratio', { successes: 30, total: 100 }, { successes: 20, total: 100 }, 1)
 */
export function pairLogGain(kind: PairKind, a: Proportion, b: Proportion, value: number): number {
  const rate = likeliest(kind, a, b, value)
  const other = rateOf[kind](rate, value)
  return (
    logMixture(a.successes, a.total) +
    logMixture(b.successes, b.total) -
    logLikelihood(a.successes, a.total, other) -
    logLikelihood(b.successes, b.total, rate)
  )
}

/** The rate of a, from that of b. */
const rateOf: Readonly<Record<PairKind, (rate: number, value: number) => number>> = {
  difference: (rate, value) => Math.min(1, Math.max(0, rate + value)),
  ratio: (rate, value) => Math.min(1, rate * value),
}

/** The rate of b under which the counts of both are likeliest: the logarithm is concave in it, so by halving its slope. */
function likeliest(kind: PairKind, a: Proportion, b: Proportion, value: number): number {
  let [low, high] =
    kind === 'difference' ? [Math.max(0, -value), Math.min(1, 1 - value)] : [0, value > 1 ? 1 / value : 1]
  const steepness = kind === 'difference' ? 1 : value
  const slopeOf = ({ successes, total }: Proportion, rate: number): number =>
    (successes === 0 ? 0 : successes / rate) - (total === successes ? 0 : (total - successes) / (1 - rate))
  for (let step = 0; step < steps; step++) {
    const rate = (low + high) / 2
    if (steepness * slopeOf(a, rateOf[kind](rate, value)) + slopeOf(b, rate) > 0) low = rate
    else high = rate
  }
  return (low + high) / 2
}

/** Half of the digits of a double are enough of a maximum: there the logarithm is flat. */
const steps = 40

/** Of logarithms of ratios: no two logs differ by more. */
const farthest = 50

/**
 * The confidence sequence of the difference or the ratio of two rates after so many cases of either group: all values
 * that the bet above does not rule out, at every look together with a chance of at least 1 − level.
 *
 * @returns of a ratio within [0, Infinity]: `high` is Infinity where b may have none
 * @example robbinsPair('ratio', { successes: 300, total: 1000 }, { successes: 200, total: 1000 }, 0.05)
 */
export function robbinsPair(kind: PairKind, a: Proportion, b: Proportion, level: number): Interval {
  const isOut = (value: number): boolean => pairLogGain(kind, a, b, value) >= -Math.log(level)
  const everything = kind === 'difference' ? { low: -1, high: 1 } : { low: 0, high: Number.POSITIVE_INFINITY }
  if (a.total === 0 || b.total === 0) return everything
  if (kind === 'difference') {
    const estimate = a.successes / a.total - b.successes / b.total
    return {
      low: estimate === -1 ? -1 : edge(isOut, -1, estimate),
      high: estimate === 1 ? 1 : edge(isOut, 1, estimate),
    }
  }
  if (a.successes === 0 && b.successes === 0) return everything
  const isOutAt = (log: number): boolean => isOut(Math.exp(log))
  const estimate = Math.log((a.successes / a.total / b.successes) * b.total)
  const [inLow, inHigh] = [Math.max(-farthest, estimate), Math.min(farthest, estimate)]
  return {
    low: a.successes === 0 || !isOutAt(-farthest) ? 0 : Math.exp(edge(isOutAt, -farthest, inHigh)),
    high: b.successes === 0 || !isOutAt(farthest) ? Number.POSITIVE_INFINITY : Math.exp(edge(isOutAt, farthest, inLow)),
  }
}
