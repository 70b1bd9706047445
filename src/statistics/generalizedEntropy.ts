/** What people have, by how many have it: values that are not negative, with counts or sums of weights. */
interface Holdings {
  readonly values: ArrayLike<number>
  /** In step with the values. */
  readonly weights: ArrayLike<number>
}

/** The mean of a function of the values over their mean, of those that somebody has. */
function meanOverMean({ values, weights }: Holdings, of: (share: number) => number): number {
  const mean = meanOf({ values, weights })
  let [sum, total] = [0, 0]
  for (let index = 0; index < values.length; index++) {
    const weight = weights[index] ?? 0
    if (weight === 0) continue
    sum += weight * of((values[index] ?? 0) / mean)
    total += weight
  }
  return sum / total
}

function meanOf({ values, weights }: Holdings): number {
  let [sum, total] = [0, 0]
  for (let index = 0; index < values.length; index++) {
    sum += (weights[index] ?? 0) * (values[index] ?? 0)
    total += weights[index] ?? 0
  }
  return sum / total
}

/**
 * How unequally something is spread over people: 0 where all have the same. α = 1 is Theil's T, α = 0 his L (the mean
 * log deviation), α = 2 half the squared coefficient of variation; the lower α, the more those with little weigh.
 *
 * Source: Shorrocks (1980), The class of additively decomposable inequality measures, Econometrica 48, 613–625;
 * Cowell & Kuga (1981); Theil (1967), Economics and Information Theory, ch. 4.
 *
 * @returns not negative; NaN where nobody has anything; Infinity where α ≤ 0 and somebody has nothing
 * @example generalizedEntropy({ values: [0, 1, 2], weights: [2, 6, 2] }, 2) // 0.2
 */
export function generalizedEntropy(holdings: Holdings, alpha: number): number {
  const of =
    alpha === 1
      ? (share: number) => (share === 0 ? 0 : share * Math.log(share))
      : alpha === 0
        ? (share: number) => -Math.log(share)
        : (share: number) => (share ** alpha - 1) / (alpha * (alpha - 1))
  // Nothing is less than equal: rounding can leave a last digit below zero.
  const value = meanOverMean(holdings, of)
  return value < 0 ? 0 : value
}

/**
 * The share of everything that could be given up without loss if it were spread equally, for people who mind inequality
 * by ε: 1 − (mean of (x/μ)^(1−ε))^(1/(1−ε)).
 *
 * Source: Atkinson (1970), On the measurement of inequality, Journal of Economic Theory 2, 244–263.
 *
 * @param epsilon above 0
 * @returns from 0 to 1; NaN where nobody has anything
 * @example atkinson({ values: [0, 1, 2], weights: [2, 6, 2] }, 0.5) // 0.220589
 */
export function atkinson(holdings: Holdings, epsilon: number): number {
  const equal =
    epsilon === 1
      ? Math.exp(meanOverMean(holdings, Math.log))
      : meanOverMean(holdings, (share) => share ** (1 - epsilon)) ** (1 / (1 - epsilon))
  return Math.min(1, Math.max(0, 1 - equal))
}
