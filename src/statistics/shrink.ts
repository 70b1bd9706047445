/** An estimate with its known variance, above 0. */
export interface Uncertain {
  readonly estimate: number
  readonly variance: number
}

export interface Shrinkage {
  /** What the estimates have in common; null where there are none. */
  readonly mean: number | null
  /** How much the true values differ among themselves, τ²: 0 where chance alone explains the estimates. */
  readonly betweenVariance: number
  /** In the order given: drawn towards the mean, the more so the less certain it is. */
  readonly shrunk: readonly Uncertain[]
}

/**
 * Draws many estimates towards what they have in common, so that those of few cases do not win by luck (empirical
 * Bayes). With B = v/(v + τ²), each becomes B·mean + (1 − B)·estimate; its variance is (1 − B)·v, and B² times that of
 * the mean.
 *
 * Source: τ² by the method of moments, DerSimonian & Laird (1986), Meta-analysis in clinical trials, Controlled Clinical
 * Trials 7, 177–188; the shrunk estimates Morris (1983), Parametric empirical Bayes inference, JASA 78, 47–55; with the
 * uncertainty of the mean Raudenbush & Bryk (1985), Journal of Educational Statistics 10, 75–98.
 *
 * @throws RangeError if a variance is not above 0 and finite
 * @example shrink([{ estimate: 0, variance: 1 }, { estimate: 4, variance: 1 }])
 *   // mean 2, τ² 7, estimates 0.25 and 3.75
 */
export function shrink(estimates: readonly Uncertain[]): Shrinkage {
  if (estimates.some(({ variance }) => !(variance > 0 && variance < Number.POSITIVE_INFINITY)))
    throw new RangeError('An estimate is drawn to the mean by its variance, which must be above 0 and finite.')
  if (estimates.length === 0) return { mean: null, betweenVariance: 0, shrunk: [] }
  const betweenVariance = momentsVariance(estimates)
  const { mean, weight } = weightedMean(estimates, betweenVariance)
  return {
    mean,
    betweenVariance,
    shrunk: estimates.map(({ estimate, variance }) => {
      const towards = variance / (variance + betweenVariance)
      return {
        estimate: towards * mean + (1 - towards) * estimate,
        variance: (1 - towards) * variance + towards ** 2 / weight,
      }
    }),
  }
}

function momentsVariance(estimates: readonly Uncertain[]): number {
  const { mean, weight } = weightedMean(estimates, 0)
  const heterogeneity = sum(estimates, ({ estimate, variance }) => (estimate - mean) ** 2 / variance)
  const scale = weight - sum(estimates, ({ variance }) => variance ** -2) / weight
  // Of one estimate nothing is left to differ.
  return estimates.length < 2 ? 0 : Math.max(0, (heterogeneity - estimates.length + 1) / scale)
}

function weightedMean(estimates: readonly Uncertain[], betweenVariance: number) {
  const weight = sum(estimates, ({ variance }) => 1 / (variance + betweenVariance))
  const mean = sum(estimates, ({ estimate, variance }) => estimate / (variance + betweenVariance)) / weight
  return { mean, weight }
}

function sum(estimates: readonly Uncertain[], value: (own: Uncertain) => number): number {
  return estimates.reduce((all, own) => all + value(own), 0)
}
