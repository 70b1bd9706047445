import { binomialAtMost, binomialTerm } from './binomial.js'
import { levelOf } from './normal.js'

/** Two-sided p-values of no change; null where nothing changed. */
export interface McNemar {
  readonly exact: number | null
  readonly mid_p: number | null
  readonly asymptotic: number | null
}

/**
 * McNemar's test that of the same cases as many changed one way as the other: of those that changed, each way is as
 * likely. Exact: the binomial test at one half. Mid-p: half of the probability of what was seen is taken off, which holds
 * its level nearly always and is far less cautious than the exact one. Asymptotic: z = (b − c) / √(b + c).
 *
 * Source: McNemar (1947), Note on the sampling error of the difference between correlated proportions or percentages,
 * Psychometrika 12, 153–157; mid-p: Fagerland, Lydersen & Laake (2013), The McNemar test for binary matched-pairs data:
 * mid-p and asymptotic are better than exact conditional, BMC Medical Research Methodology 13, 91.
 *
 * @param b that changed one way
 * @param c that changed the other way
 * @example mcnemar(1, 7) // { exact: 0.0703, mid_p: 0.0391, asymptotic: 0.0339 }
 */
export function mcnemar(b: number, c: number): McNemar {
  const changed = b + c
  if (changed === 0) return { exact: null, mid_p: null, asymptotic: null }
  const fewer = Math.min(b, c)
  // Where as many changed either way, two tails hold what was seen twice: more than 1, until mid-p takes it off once.
  const tails = 2 * binomialAtMost(fewer, changed, 0.5)
  return {
    exact: Math.min(1, tails),
    mid_p: Math.min(1, tails - binomialTerm(fewer, changed, 0.5)),
    asymptotic: levelOf(Math.abs(b - c) / Math.sqrt(changed)),
  }
}
