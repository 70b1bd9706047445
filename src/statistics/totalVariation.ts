import type { Interval } from './interval.js'
import { levelOf } from './normal.js'

/**
 * The total variation distance of two distributions over the same bins: ½ Σ |p − q|, the share of either that would have
 * to be elsewhere for the two to be alike.
 *
 * Source: Levin, Peres & Wilmer (2009), Markov Chains and Mixing Times, proposition 4.2.
 *
 * @param a, b how many cases there are in each bin
 * @returns NaN where either has none
 * @example totalVariation([30, 70], [60, 40]) // 0.3
 */
export function totalVariation(a: readonly number[], b: readonly number[]): number {
  const [n, m] = [sum(a), sum(b)]
  return a.reduce((all, count, bin) => all + Math.abs(count / n - (b[bin] ?? 0) / m), 0) / 2
}

/**
 * An interval of the distance of the distributions that two samples come from, whatever these are.
 *
 * The distance of the samples is too large on average, by at most ½ √((k − 1)(1/n + 1/m)) with k bins: in each the mean
 * size of an error is at most its standard deviation, and their squares add up to (1 − Σp²)/n + (1 − Σq²)/m (Cauchy and
 * Schwarz). It is never too small on average (Jensen). One case moves it by at most 1/n or
 * 1/m, so that it strays from its mean by more than ε with a probability of at most exp(−2ε² / (1/n + 1/m)) on either side
 * (McDiarmid). So a few cases, or many bins, never look like a difference.
 *
 * Source: McDiarmid (1989), On the method of bounded differences, Surveys in Combinatorics 141, 148–188,
 * lemma 1.2.
 *
 * @returns within 0 to 1, holding the distance of the samples less what it is too large by
 * @example totalVariationInterval([300, 700], [600, 400], 1.96) // { low: 0.217, high: 0.361 }
 */
export function totalVariationInterval(a: readonly number[], b: readonly number[], z: number): Interval {
  const [n, m] = [sum(a), sum(b)]
  if (n === 0 || m === 0) return { low: 0, high: 1 }
  const distance = totalVariation(a, b)
  const perCase = 1 / n + 1 / m
  const tooLarge = Math.sqrt((a.length - 1) * perCase) / 2
  const stray = Math.sqrt((Math.log(2 / levelOf(z)) * perCase) / 2)
  return { low: Math.max(0, distance - tooLarge - stray), high: Math.min(1, distance + stray) }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
