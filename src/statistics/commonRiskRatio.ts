import type { CommonRatio } from './commonRatio.js'
import type { Stratum } from './stratum.js'

/**
 * The ratio a / b of two rates that all strata have in common: Σ x₁n₂/N over Σ x₂n₁/N. Of one stratum it is the plain
 * ratio. Strata without a case of either group, or without a success, add nothing; those without a failure do.
 *
 * Source: Nurminen (1981), Asymptotic efficiency of general noniterative estimators of common relative risk, Biometrika
 * 68, 525–530; the variance of the logarithm Greenland & Robins (1985), Estimation of a common effect parameter from
 * sparse follow-up data, Biometrics 41, 55–68.
 *
 * @returns null where no stratum tells anything
 * @example commonRiskRatio([{ a: { successes: 12, total: 20 }, b: { successes: 6, total: 20 } }]) // 2
 */
export function commonRiskRatio(strata: readonly Stratum[]): CommonRatio | null {
  let [first, second, spread] = [0, 0, 0]
  for (const { a, b } of strata) {
    const all = a.total + b.total
    if (a.total === 0 || b.total === 0) continue
    first += (a.successes * b.total) / all
    second += (b.successes * a.total) / all
    // (m·n₁n₂ − x₁x₂N)/N² as a sum of two parts that cannot be negative
    const missedA = b.successes * b.total * (a.total - a.successes)
    const missedB = a.successes * a.total * (b.total - b.successes)
    spread += (missedA + missedB) / all ** 2
  }
  if (first === 0 && second === 0) return null
  if (first === 0 || second === 0) return { estimate: first / second, logVariance: Number.POSITIVE_INFINITY }
  return { estimate: first / second, logVariance: spread / (first * second) }
}
