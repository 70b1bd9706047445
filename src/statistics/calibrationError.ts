import { type Scored, scoredCases } from './scored.js'

export interface CalibrationError {
  /** The mean over cases of how far their bin's share of positives lies from its mean score. */
  readonly expected: number
  /** The farthest of any bin. */
  readonly maximum: number
}

/**
 * The expected and the maximum calibration error over bins of scores. Both depend on the bins, and both are above 0 by
 * chance alone: the fewer cases a bin has, the more.
 *
 * Source: Naeini, Cooper & Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian binning, AAAI 29,
 * 2901–2907.
 *
 * @param bins no case in two of them; empty ones add nothing
 * @returns null where there are no cases
 * @example calibrationError([{ scores: [0.2], positive: [1], negative: [3] }]) // both 0.05
 */
export function calibrationError(bins: readonly Scored[]): CalibrationError | null {
  const gaps = bins.flatMap((bin) => {
    let [cases, positives, scores] = [0, 0, 0]
    for (const { score, positive, negative } of scoredCases(bin)) {
      cases += positive + negative
      positives += positive
      scores += score * (positive + negative)
    }
    return cases === 0 ? [] : [{ cases, gap: Math.abs(positives - scores) / cases }]
  })
  const all = gaps.reduce((sum, { cases }) => sum + cases, 0)
  if (all === 0) return null
  return {
    expected: gaps.reduce((sum, { cases, gap }) => sum + cases * gap, 0) / all,
    maximum: gaps.reduce((most, { gap }) => Math.max(most, gap), 0),
  }
}
