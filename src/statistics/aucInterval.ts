import type { DeLong } from './deLong.js'
import type { Interval } from './interval.js'
import { wilson } from './wilson.js'

/**
 * The interval of an area under the ROC curve: DeLong's variance on the logit, where the area is nearly normal and from
 * which no end leaves [0, 1].
 *
 * Where the variance says nothing – it is 0 where all positives lie on one side of all negatives or all scores are the
 * same, and unknown where there is but one of either – it is Wilson's interval of as many cases as the smaller side
 * has: wide, and never a point.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837–845; on the logit Pepe (2003), The Statistical
 * Evaluation of Medical Tests for Classification and Prediction, section 5.2.5.
 *
 * @returns within [0, 1], always holding the area, nested in z; the point at z = 0
 * @example aucInterval({ auc: 0.8, v10: 0.001, v01: 0.0015, positives: 50, negatives: 60 }, 1.96)
 *   // { low: 0.6843, high: 0.8807 }
 */
export function aucInterval({ auc, v10, v01, positives, negatives }: DeLong, z: number): Interval {
  const variance = v10 + v01
  if (variance === 0 || !Number.isFinite(variance)) {
    const total = Math.min(positives, negatives)
    return z === 0 ? { low: auc, high: auc } : wilson({ successes: auc * total, total }, z)
  }
  const step = Math.exp((z * Math.sqrt(variance)) / (auc * (1 - auc)))
  return {
    low: Math.min(auc, auc / (auc + (1 - auc) * step)),
    high: Math.max(auc, auc / (auc + (1 - auc) / step)),
  }
}
