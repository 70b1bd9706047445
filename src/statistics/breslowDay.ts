import { chiSquareTail } from './chiSquareTail.js'
import type { ChiSquareTest } from './cochranMantelHaenszel.js'
import { commonOddsRatio } from './commonOddsRatio.js'
import { informative, type Stratum } from './stratum.js'

/**
 * The test that the odds ratio is the same in all strata: how far each stratum's first cell lies from what the common
 * odds ratio expects of it given its margins, in squares over their variances; less what the common odds ratio itself,
 * being Mantel and Haenszel's and not the likeliest, leaves over.
 *
 * Source: Breslow & Day (1980), Statistical Methods in Cancer Research I, IARC, equation 4.30; the correction Tarone
 * (1985), On heterogeneity tests based on efficient scores, Biometrika 72, 91–95.
 *
 * @returns null where fewer than two strata tell anything, or their common odds ratio is 0 or Infinity
 * @example breslowDay(strata) // of 3/6 and 0/6, 6/6 and 2/6, 5/6 and 6/6: { chiSquare: 8.358, freedom: 2, p: 0.0153 }
 */
export function breslowDay(strata: readonly Stratum[]): ChiSquareTest | null {
  const used = strata.filter(informative)
  const common = commonOddsRatio(used)
  if (used.length < 2 || common === null || !Number.isFinite(common.logVariance)) return null
  const terms = used.map((stratum) => termOf(stratum, common.estimate))
  const sum = (value: (term: (typeof terms)[number]) => number) => terms.reduce((total, term) => total + value(term), 0)
  const uncorrected = sum(({ gap, variance }) => gap ** 2 / variance)
  const chiSquare = Math.max(0, uncorrected - sum(({ gap }) => gap) ** 2 / sum(({ variance }) => variance))
  const freedom = used.length - 1
  return { chiSquare, freedom, p: chiSquareTail(chiSquare, freedom) }
}

/** Of one stratum the first cell less its expectation under the odds ratio, and its asymptotic variance. */
function termOf({ a, b }: Stratum, oddsRatio: number): { readonly gap: number; readonly variance: number } {
  const successes = a.successes + b.successes
  const expected = expectedOf(a.total, b.total, successes, oddsRatio)
  const cells = [expected, a.total - expected, successes - expected, b.total - successes + expected]
  return { gap: a.successes - expected, variance: 1 / cells.reduce((sum, cell) => sum + 1 / cell, 0) }
}

/**
 * The root E of E(n₂ − m + E) = ψ(n₁ − E)(m − E) between the margins, from whichever form of the quadratic's solution
 * adds up two numbers of the same sign.
 */
function expectedOf(n1: number, n2: number, m: number, psi: number): number {
  const linear = n2 - m + psi * (n1 + m)
  const constant = psi * n1 * m
  const root = Math.sqrt(linear ** 2 + 4 * (1 - psi) * constant)
  return linear > 0 ? (2 * constant) / (linear + root) : (root - linear) / (2 * (1 - psi))
}
