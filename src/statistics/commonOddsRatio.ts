import type { CommonRatio } from './commonRatio.js'
import { informative, type Stratum } from './stratum.js'

/**
 * The odds ratio a / b that all strata have in common: Σ ad/N over Σ bc/N, with a and b the successes and failures of
 * the first group, c and d those of the second. Of one stratum it is the plain odds ratio ad / bc, and the variance of
 * its logarithm 1/a + 1/b + 1/c + 1/d (Woolf 1955).
 *
 * Strata without a case of either group, without a success or without a failure add nothing.
 *
 * Source: Mantel & Haenszel (1959), Statistical aspects of the analysis of data from retrospective studies of disease,
 * Journal of the National Cancer Institute 22, 719–748; the variance Robins, Breslow & Greenland (1986), Estimators of
 * the Mantel–Haenszel variance consistent in both sparse data and large-strata limiting models, Biometrics 42, 311–323.
 *
 * @returns null where no stratum tells anything
 * @example commonOddsRatio([{ a: { successes: 12, total: 20 }, b: { successes: 6, total: 18 } }]) // 3: 12·12 / (8·6)
 */
export function commonOddsRatio(strata: readonly Stratum[]): CommonRatio | null {
  let [r, s, pr, psqr, qs] = [0, 0, 0, 0, 0]
  for (const { a, b } of strata.filter(informative)) {
    const all = a.total + b.total
    const failuresA = a.total - a.successes
    const failuresB = b.total - b.successes
    const p = (a.successes + failuresB) / all
    const q = (failuresA + b.successes) / all
    const ri = (a.successes * failuresB) / all
    const si = (failuresA * b.successes) / all
    r += ri
    s += si
    pr += p * ri
    psqr += p * si + q * ri
    qs += q * si
  }
  if (r === 0 && s === 0) return null
  if (r === 0 || s === 0) return { estimate: r / s, logVariance: Number.POSITIVE_INFINITY }
  return { estimate: r / s, logVariance: pr / (2 * r ** 2) + psqr / (2 * r * s) + qs / (2 * s ** 2) }
}
