import { type Distribution, totalOf } from './distribution.js'

/**
 * The value below which a share of the cases lies: the least value at or below which there are at least that many, or,
 * where there are exactly that many, the middle between it and the next. So the median of four cases is the mean of the
 * second and the third.
 *
 * Source: Hyndman & Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361–365: their
 * definition 2, which alone of theirs means something for weights.
 *
 * @param share above 0, below 1
 * @returns null where there are no cases
 * @example quantile({ values: [1, 2, 6, 9], weights: [1, 1, 1, 1] }, 0.5) // 4
 */
export function quantile(distribution: Distribution, share: number): number | null {
  if (totalOf(distribution) === 0) return null
  return (reached(distribution, share, 'least') + reached(distribution, share, 'most')) / 2
}

/** A sum of weights counts as equal to its goal where only rounding sets them apart. */
const rounding = 1e-12

/** The least value at or below which there is at least the share, or the most one below which there is at most that. */
function reached(distribution: Distribution, share: number, which: 'least' | 'most'): number {
  const goal = share * totalOf(distribution)
  const enough = goal * (which === 'least' ? 1 - rounding : 1 + rounding)
  let [below, last] = [0, Number.NaN]
  for (const [index, weight] of distribution.weights.entries()) {
    if (weight === 0) continue
    below += weight
    last = distribution.values[index] ?? last
    if (which === 'least' ? below >= enough : below > enough) return last
  }
  return last
}
