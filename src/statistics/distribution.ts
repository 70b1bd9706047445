/** Cases by value: each distinct value once, with the number of cases that have it. */
export interface Distribution {
  /** Rising, each once. */
  readonly values: readonly number[]
  /** In step with the values, not negative: counts, or sums of weights. */
  readonly weights: readonly number[]
  /** How many cases the weights tell as much as: of a weighted log (Σw)² / Σw². Without it, their sum. */
  readonly size?: number
}

/** The sum of the weights. */
export const totalOf = ({ weights }: Distribution): number => weights.reduce((sum, weight) => sum + weight, 0)

/** How many cases it tells as much as. */
export const sizeOf = (distribution: Distribution): number => distribution.size ?? totalOf(distribution)
