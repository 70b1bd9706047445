/** Cases of known outcome by score: how many positives and negatives have each distinct score. */
export interface Scored {
  /** Rising, each once. */
  readonly scores: readonly number[]
  /** In step with the scores: counts, or sums of weights. */
  readonly positive: readonly number[]
  readonly negative: readonly number[]
}

/** One distinct score with its cases. */
export interface ScoredCases {
  readonly score: number
  readonly positive: number
  readonly negative: number
}

/** The distinct scores that have a case of known outcome, one by one. */
export function scoredCases({ scores, positive, negative }: Scored): ScoredCases[] {
  return scores.flatMap((score, index) => {
    const cases = { score, positive: positive[index] ?? 0, negative: negative[index] ?? 0 }
    return cases.positive + cases.negative > 0 ? [cases] : []
  })
}
