/**
 * 42 made-up cases by score, and what others make of them: scikit-learn 1.9.1 (brier_score_loss, log_loss,
 * average_precision_score, roc_auc_score), scipy 1.17.1 (ks_2samp, wasserstein_distance), statsmodels 0.15.0
 * (DescrStatsW.tconfint_mean).
 */
export const scores = {
  scores: [0.05, 0.1, 0.15, 0.2, 0.3, 0.35, 0.45, 0.5, 0.6, 0.7, 0.75, 0.85, 0.9, 0.95],
  positive: [0, 1, 0, 1, 0, 2, 1, 2, 1, 3, 2, 1, 4, 2],
  negative: [3, 4, 2, 3, 1, 2, 2, 1, 1, 1, 0, 1, 1, 0],
} as const

export const plain = {
  brier: 0.17392857142857146,
  logLoss: 0.5246679172419066,
  averagePrecision: 0.7821487372566336,
  auc: 0.8227272727272729,
  /** Positives against negatives. */
  kolmogorovSmirnov: 0.5227272727272727,
  wasserstein: 0.33636363636363636,
  /** All scores: their mean, variance, and Student's intervals at 95 % and at one in a million. */
  mean: 0.4738095238095238,
  variance: 0.09454123112659697,
  ends: [0.3779933885441096, 0.5696256590749378],
  endsAtOneInAMillion: [0.20128516219603015, 0.7463338854230173],
} as const

/** With a weight of (1 + score) times 1.7 of a positive and 0.6 of a negative. */
export const weighted = {
  brier: 0.16543436819172117,
  logLoss: 0.5021387635548615,
  averagePrecision: 0.9176492331736816,
  auc: 0.8132575757575758,
} as const
