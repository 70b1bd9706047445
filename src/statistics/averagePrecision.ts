import { type Scored, scoredCases } from './scored.js'

/**
 * The average precision: Σ (the recall that a threshold adds) · (the precision at it), over the distinct scores from the
 * highest down. Cases with the same score are one step: no order of theirs is better than another. It is not the area
 * under a precision–recall curve drawn with straight lines, which flatters (Davis & Goadrich 2006).
 *
 * Source: Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, section 8.4; in steps as
 * scikit-learn's average_precision_score.
 *
 * @returns null where there is no positive
 * @example averagePrecision({ scores: [0.1, 0.35, 0.4, 0.8], positive: [0, 1, 0, 1], negative: [1, 0, 1, 0] }) // 0.8333
 */
export function averagePrecision(scored: Scored): number | null {
  let [found, flagged, sum] = [0, 0, 0]
  for (const { positive, negative } of scoredCases(scored).reverse()) {
    found += positive
    flagged += positive + negative
    sum += (positive * found) / flagged
  }
  return found === 0 ? null : sum / found
}
