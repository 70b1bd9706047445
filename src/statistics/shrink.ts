/** An estimate with the variance that chance gives it. */
export interface Uncertain {
  readonly estimate: number
  readonly variance: number
}

/** Estimates of things that are alike, each drawn towards their common mean. */
export interface Shrinkage {
  /** The common mean. */
  readonly mean: number
  /** τ²: how much the things themselves differ, beyond chance. */
  readonly betweenVariance: number
  /** In the order given: the estimate drawn in, and its variance. */
  readonly shrunk: readonly Uncertain[]
}

/**
 * Empirical Bayes: many estimates, drawn towards their common mean as far as chance may have made their distance. With
 * true values that vary by τ² and an estimate of variance v, the share B = v / (v + τ²) of the distance is chance's:
 * the shrunk estimate is mean + (1 − B)(estimate − mean), its variance (1 − B)·v + B²·Var(mean). Where nothing shows
 * that the things differ (τ² = 0) all become the mean.
 *
 * τ² is DerSimonian and Laird's estimate by moments, with weights w = 1/v: (Q − (k − 1)) / (Σw − Σw²/Σw), not below 0,
 * where Q = Σw(estimate − mean_w)². The mean is weighted by 1 / (v + τ²), and Var(mean) is one over the sum of those.
 *
 * Source: Morris (1983), Parametric empirical Bayes inference: theory and applications, JASA 78, 47–55, section 5;
 * DerSimonian & Laird (1986), Meta-analysis in clinical trials, Controlled Clinical Trials 7, 177–188, equation 8.
 *
 * @param measured variances above 0
 * @returns of an empty list a mean of 0; of a single estimate itself
 * @throws RangeError where a variance is not above 0
 * @example shrink([{ estimate: 0, variance: 1 }, { estimate: 4, variance: 1 }]).shrunk[1] // { estimate: 3.75, variance: 0.9375 }
 */
export function shrink(measured: readonly Uncertain[]): Shrinkage {
  if (measured.some(({ variance }) => !(variance > 0))) throw new RangeError('A variance has to be above 0.')
  const betweenVariance = betweenVarianceOf(measured)
  const { mean, weight } = weightedMean(measured, betweenVariance)
  return {
    mean,
    betweenVariance,
    shrunk: measured.map(({ estimate, variance }) => {
      const chance = variance / (variance + betweenVariance)
      return {
        estimate: mean + (1 - chance) * (estimate - mean),
        variance: (1 - chance) * variance + chance ** 2 / weight,
      }
    }),
  }
}

function betweenVarianceOf(measured: readonly Uncertain[]): number {
  if (measured.length < 2) return 0
  const { mean, weight, squares } = weightedMean(measured, 0)
  const heterogeneity = measured.reduce((sum, { estimate, variance }) => sum + (estimate - mean) ** 2 / variance, 0)
  return Math.max(0, (heterogeneity - (measured.length - 1)) / (weight - squares / weight))
}

function weightedMean(measured: readonly Uncertain[], betweenVariance: number) {
  let [weight, squares, sum] = [0, 0, 0]
  for (const { estimate, variance } of measured) {
    const own = 1 / (variance + betweenVariance)
    weight += own
    squares += own ** 2
    sum += own * estimate
  }
  return { mean: weight === 0 ? 0 : sum / weight, weight, squares }
}
