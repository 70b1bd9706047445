import erfc from '@stdlib/math-base-special-erfc'
import { informative, type Stratum } from './stratum.js'

/** A statistic that is χ² distributed where there is nothing to find, with its degrees of freedom and level. */
export interface ChiSquareTest {
  readonly chiSquare: number
  readonly freedom: number
  /** From 5e-324 to 1. */
  readonly p: number
}

/**
 * The test that within every stratum two proportions are the same: (Σ x₁ − Σ n₁m/N)² over the sum of the variances that
 * the margins leave, without correction for continuity.
 *
 * Source: Mantel & Haenszel (1959), Statistical aspects of the analysis of data from retrospective studies of disease,
 * Journal of the National Cancer Institute 22, 719–748; Cochran (1954) has N for N − 1.
 *
 * @returns null where no stratum of more than one case has both groups, a success and a failure
 * @example cochranMantelHaenszel([{ a: { successes: 12, total: 20 }, b: { successes: 6, total: 20 } }])
 *   // { chiSquare: 3.5455, freedom: 1, p: 0.0597 }
 */
export function cochranMantelHaenszel(strata: readonly Stratum[]): ChiSquareTest | null {
  let [gap, variance] = [0, 0]
  for (const { a, b } of strata.filter(informative)) {
    const all = a.total + b.total
    if (all <= 1) continue
    const successes = a.successes + b.successes
    gap += (a.successes * b.total - b.successes * a.total) / all
    variance += (((a.total / all) * b.total * successes) / all / (all - 1)) * (all - successes)
  }
  if (variance === 0) return null
  const chiSquare = gap ** 2 / variance
  return { chiSquare, freedom: 1, p: Math.max(Number.MIN_VALUE, erfc(Math.sqrt(chiSquare / 2))) }
}
