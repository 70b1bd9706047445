import betainc from '@stdlib/math-base-special-betainc'
import { gammaTerm } from './gammaTerm.js'

/**
 * The binomial probability of k successes in n cases: of k and n − k cases that come by themselves, n expected in all,
 * given that there are n (a Poisson sum split by chance is binomial). So it keeps its digits for millions of cases.
 *
 * Source: Feller (1968), An introduction to probability theory and its applications I, chapter VI.
 *
 * @param k a whole number from 0 to n
 * @param rate from 0 to 1
 * @example binomialTerm(2, 4, 0.5) // 6/16
 */
export const binomialTerm = (k: number, n: number, rate: number): number =>
  n === 0 ? 1 : (gammaTerm(k, n * rate) * gammaTerm(n - k, n * (1 - rate))) / gammaTerm(n, n)

/**
 * The binomial probability of at most k successes in n cases, by the incomplete beta function (DLMF 8.17.5).
 *
 * @param k a whole number; below 0 it is 0, from n on 1
 * @param rate from 0 to 1
 * @example binomialAtMost(1, 4, 0.5) // 5/16
 */
export function binomialAtMost(k: number, n: number, rate: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : betainc(1 - rate, n - k, k + 1)
}
