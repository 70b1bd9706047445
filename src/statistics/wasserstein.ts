import { cumulative } from './cumulative.js'
import type { Distribution } from './distribution.js'

/**
 * The Wasserstein distance W₁ ("earth mover's"): how far a case of one distribution has to be moved on average to make
 * the other, which is the area between the cumulative distributions. In the unit of the values.
 *
 * Source: Vallender (1974), Calculation of the Wasserstein distance between probability distributions on the line,
 * Theory of Probability and Its Applications 18, 784–786.
 *
 * @returns null where one of them has no cases
 * @example wasserstein({ values: [0, 1, 3], weights: [1, 1, 1] }, { values: [5, 6, 8], weights: [1, 1, 1] }) // 5
 */
export function wasserstein(a: Distribution, b: Distribution): number | null {
  const steps = cumulative(a, b)
  return steps === null ? null : steps.reduce((area, step) => area + Math.abs(step.a - step.b) * step.width, 0)
}
