import type { Estimated, Interval } from './interval.js'

/** One term of a linear combination. */
interface Term extends Estimated {
  readonly coefficient: number
}

/**
 * The interval of a linear combination Σ cᵢθᵢ of independent estimates, from their own intervals ("method of variance
 * estimates recovery"): each end is the estimate plus or minus the square root of the sum of the squared distances from
 * cᵢθᵢ to the end of its interval on that side.
 *
 * Source: Zou & Donner (2008), Construction of confidence limits about effect measures: a general approach, Statistics
 * in Medicine 27, 1693–1702; for any coefficients Zou, Huang & Zhang (2009), A note on confidence interval estimation
 * for a linear function of binomial proportions, Computational Statistics & Data Analysis 53, 1080–1085.
 *
 * @returns always holding the estimate; the ends of a term may be infinite, and then so is the end of the sum
 * @example moverSum([{ estimate: 0.6, interval: { low: 0.5, high: 0.7 }, coefficient: 0.5 },
 *                    { estimate: 0.8, interval: { low: 0.7, high: 0.9 }, coefficient: 0.5 }]) // 0.7 ∓ 0.0707
 */
export function moverSum(terms: readonly Term[]): Interval {
  const scaled = terms.filter((term) => term.coefficient !== 0).map(scale)
  const estimate = scaled.reduce((sum, term) => sum + term.estimate, 0)
  return {
    low: estimate - Math.hypot(...scaled.map((term) => term.estimate - term.interval.low)),
    high: estimate + Math.hypot(...scaled.map((term) => term.interval.high - term.estimate)),
  }
}

/** A negative coefficient turns the interval round. */
function scale({ coefficient, estimate, interval }: Term): Estimated {
  const ends = [coefficient * interval.low, coefficient * interval.high] as const
  return { estimate: coefficient * estimate, interval: { low: Math.min(...ends), high: Math.max(...ends) } }
}

/**
 * The interval of a − b for two estimates: Zou & Donner (2008), as {@link moverSum}; of estimates that hang together (of
 * the same people) their equation with a correlation, which takes 2ρ times the product of the two distances off.
 *
 * @param correlation of the two estimates: 0 for different people
 * @example with Wilson's intervals it is Newcombe's method 10 (see newcombe.ts), and with the correlation φ of two things
 *   about the same people his interval for pairs: Newcombe (1998), Improved confidence intervals for the difference
 *   between binomial proportions based on paired data, Statistics in Medicine 17, 2635–2650, method 8
 */
export function moverDifference(a: Estimated, b: Estimated, correlation = 0): Interval {
  const estimate = a.estimate - b.estimate
  return {
    low: estimate - apart(a.estimate - a.interval.low, b.interval.high - b.estimate, correlation),
    high: estimate + apart(a.interval.high - a.estimate, b.estimate - b.interval.low, correlation),
  }
}

/** √(x² + y² − 2ρxy); nothing is taken off what has no end, because ∞ − ∞ is no number. */
function apart(x: number, y: number, correlation: number): number {
  const independent = Math.hypot(x, y)
  if (correlation === 0 || !Number.isFinite(independent)) return independent
  return Math.sqrt(Math.max(0, independent ** 2 - 2 * correlation * x * y))
}

/**
 * The interval of a / b for two independent estimates of things that cannot be negative: the ratios R for which the
 * interval of a − R·b holds 0 ("MOVER-R").
 *
 * Source: Donner & Zou (2012), Closed-form confidence intervals for functions of the normal mean and standard
 * deviation, Statistical Methods in Medical Research 21, 347–359; Li, Tang & Wong (2014), Confidence
 * intervals for ratio of two Poisson rates using the method of variance estimates recovery, Computational Statistics
 * 29.
 *
 * @returns always holding the estimate. `high` is Infinity when the interval of b reaches 0, `low` is 0 when that of a
 *   does; both estimates 0: everything
 * @example moverRatio({ estimate: 6, interval: { low: 5, high: 7 } }, { estimate: 2, interval: { low: 1, high: 3 } })
 *   // { low: 1.918, high: 6.082 }: the roots of (6 − 2R)² = 1 + R²
 */
export function moverRatio(a: Estimated, b: Estimated): Interval {
  const high = 1 / lowEnd(b, a)
  const estimate = a.estimate / b.estimate
  // One over one over a ratio can fall short of it by a last digit.
  return { low: lowEnd(a, b), high: high < estimate ? estimate : high }
}

/**
 * The smaller root R of (θ₁ − Rθ₂)² = (θ₁ − l₁)² + R²(u₂ − θ₂)², as the constant over the larger root: so it needs no
 * case for u₂ ≥ 2θ₂, where the leading coefficient is zero or negative. The larger root of the upper end's equation is
 * one over this with a and b exchanged.
 */
function lowEnd(a: Estimated, b: Estimated): number {
  const below = a.estimate - a.interval.low
  const above = b.interval.high - b.estimate
  const constant = a.interval.low * (a.estimate + below)
  if (constant === 0) return 0
  const root = Math.sqrt(above ** 2 * constant + (b.estimate * below) ** 2)
  return Math.min(a.estimate / b.estimate, constant / (a.estimate * b.estimate + root))
}
