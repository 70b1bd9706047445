import { type Distribution, sizeOf, totalOf } from './distribution.js'

export interface DeLong {
  /** The probability that a positive has a higher score than a negative, and half that of a tie. */
  readonly auc: number
  /** The part of its variance that comes from the positives, S₁₀/m; Infinity of one positive or fewer. */
  readonly v10: number
  /** The part that comes from the negatives, S₀₁/n; Infinity of one negative or fewer. */
  readonly v01: number
  /** m and n: how many cases the positives and the negatives tell as much as. */
  readonly positives: number
  readonly negatives: number
}

/**
 * The area under the ROC curve, and its variance: v10 + v01.
 *
 * The positives and the negatives need not be of one group. What a placement value is for a case it is for all cases
 * with its score, so one walk over the distinct scores does what pairs of cases would.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Comparing the areas under two or more correlated receiver operating
 * characteristic curves, Biometrics 44, 837–845, equations 3–6; the walk after Sun & Xu (2014), Fast implementation of
 * DeLong's algorithm, IEEE Signal Processing Letters 21, 1389–1393.
 *
 * @returns null where there is no positive or no negative
 * @example deLong({ values: [1, 2, 3], weights: [0, 1, 1] }, { values: [1, 2, 3], weights: [2, 1, 0] })
 *   // { auc: 11 / 12, v10: 1 / 144, v01: 1 / 144, positives: 2, negatives: 3 }
 */
export function deLong(positives: Distribution, negatives: Distribution): DeLong | null {
  const [m, n] = [totalOf(positives), totalOf(negatives)]
  if (m === 0 || n === 0) return null
  const wins = placements(positives, negatives, n)
  const losses = placements(negatives, positives, m)
  const auc = meanOfPlacements(positives, wins, m)
  return {
    auc,
    v10: varianceOfMean(positives, wins, auc, m),
    v01: varianceOfMean(negatives, losses, 1 - auc, n),
    positives: sizeOf(positives),
    negatives: sizeOf(negatives),
  }
}

/** Of each value, the share of the others below it, and half of those at it. */
function placements({ values }: Distribution, others: Distribution, total: number): Float64Array {
  const placed = new Float64Array(values.length)
  let below = 0
  let next = 0
  for (const [index, value] of values.entries()) {
    while ((others.values[next] ?? Number.POSITIVE_INFINITY) < value) below += others.weights[next++] ?? 0
    const equal = others.values[next] === value ? (others.weights[next] ?? 0) : 0
    placed[index] = (below + equal / 2) / total
  }
  return placed
}

function meanOfPlacements({ weights }: Distribution, placed: Float64Array, total: number): number {
  return weights.reduce((sum, weight, index) => sum + weight * (placed[index] ?? 0), 0) / total
}

function varianceOfMean(distribution: Distribution, placed: Float64Array, mean: number, total: number): number {
  const freedom = sizeOf(distribution) - 1
  if (freedom <= 0) return Number.POSITIVE_INFINITY
  const squares = distribution.weights.reduce(
    (sum, weight, index) => sum + weight * ((placed[index] ?? 0) - mean) ** 2,
    0,
  )
  return squares / total / freedom
}
