import type { Moments } from '../../counts.js'
import { effectiveSize } from '../../statistics/effectiveSize.js'
import type { Mean } from '../../statistics/mean.js'

const none: Moments = { rows: 0, weight: 0, squares: 0, mean: 0, deviations: 0 }

/**
 * The moments of several groups of numbers as those of one.
 *
 * Source: Chan, Golub & LeVeque (1983), Algorithms for computing the sample variance, The American Statistician 37,
 * 242–247, equation 2.1.
 */
export const mergeMoments = (parts: readonly Moments[]): Moments => parts.reduce(mergeTwo, none)

function mergeTwo(a: Moments, b: Moments): Moments {
  const weight = a.weight + b.weight
  const gap = b.mean - a.mean
  return {
    rows: a.rows + b.rows,
    weight,
    squares: a.squares + b.squares,
    mean: weight === 0 ? 0 : a.mean + (gap * b.weight) / weight,
    deviations: a.deviations + b.deviations + (weight === 0 ? 0 : (gap ** 2 * a.weight * b.weight) / weight),
  }
}

/** The same with all counts multiplied. */
export const scaleMoments = ({ rows, weight, squares, mean, deviations }: Moments, factor: number): Moments => ({
  rows: rows * factor,
  weight: weight * factor,
  squares: squares * factor,
  mean,
  deviations: deviations * factor,
})

/** Their mean, and the variance of one case with n − 1 below the line; n is effective where the log is weighted. */
export function meanOfMoments({ weight, squares, mean, deviations }: Moments): Mean {
  const size = weight === squares ? weight : effectiveSize(weight, squares)
  const variance = size <= 1 ? Number.POSITIVE_INFINITY : (deviations / weight) * (size / (size - 1))
  return { mean, variance, size }
}
