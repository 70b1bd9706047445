/**
 * Two groups with scores in tenths, and what peers make of them: scikit-learn 1.9.1 (roc_auc_score,
 * average_precision_score, brier_score_loss, log_loss), SciPy 1.17.1 (ks_2samp, wasserstein_distance), netcal 1.4.0 (ECE,
 * 10 bins of equal width), confidenceinterval 1.0.5 (delong_roc_variance, in single
 * precision). Run on Python 3.11.
 */
interface Row {
  readonly score: number
  readonly hundredths: number
  readonly outcome: 0 | 1
}

/** Row i has the score (a·i + b) mod 100, and its outcome by c and d: the same lines made the peers' arrays. */
const rows = (n: number, [a, b, c, d]: readonly [number, number, number, number]): readonly Row[] =>
  Array.from({ length: n }, (_, index) => {
    const hundredths = (index * a + b) % 100
    const outcome = ((index * c + d) % 100) / 100 < 0.15 + 0.7 * (hundredths / 100) ? 1 : 0
    return { score: tenths(hundredths), hundredths, outcome }
  })

/** NumPy rounds halves to even. */
function tenths(hundredths: number): number {
  const down = Math.floor(hundredths / 10)
  const rest = hundredths % 10
  return (rest > 5 || (rest === 5 && down % 2 === 1) ? down + 1 : down) / 10
}

export const first = {
  rows: rows(60, [37, 11, 53, 7]),
  roc_auc: 0.745230078563412,
  delongVariance: 0.004001285418883303,
  average_precision: 0.7755257644364226,
  brier_score: 0.2111666666666667,
  /** Of scores cut off at 0.05 and 0.95. */
  clippedLogLoss: 0.6133025169949141,
  /** Of scores in hundredths, a half more: in tenths they lie on the edges of the bins, where netcal rounds. */
  calibration_error_equal_width: 0.15533333333333338,
  /** With weights 1, 2, 3, 1, 2, 3 … */
  weighted: { roc_auc: 0.7465734265734266, average_precision: 0.7708926620399849, brier_score: 0.20883333333333334 },
} as const

export const second = {
  rows: rows(45, [61, 3, 29, 41]),
  roc_auc: 0.7816205533596838,
  delongVariance: 0.005035027537434414,
  average_precision: 0.7082836579908021,
  brier_score: 0.19288888888888892,
  clippedLogLoss: 0.5824895507905704,
  calibration_error_equal_width: 0.09611111111111112,
} as const

/** The first as the group, the second as what it is compared with. */
export const between = {
  score_ks_distance: 0.03333333333333333,
  score_wasserstein_distance: 0.016111111111111114,
  bpsn_auc: 0.7735690235690236,
  bnsp_auc: 0.7542819499341239,
} as const
