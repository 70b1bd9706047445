/** Quantiles of 18 cases: R 4.2.2, quantile(type = 2); the intervals' order statistics by pbinom. */
export const eighteen = {
  values: [10, 20, 25, 40, 55, 70, 100],
  weights: [4, 3, 1, 6, 1, 2, 1],
  quantiles: [
    [0.1, 10],
    [0.25, 20],
    [0.5, 40],
    [0.75, 40],
    [0.9, 70],
  ],
  /** Share, level, and the ends. */
  intervals: [
    [0.25, 0.1, 10, 40],
    [0.25, 0.05, 10, 40],
    [0.25, 0.01, Number.NEGATIVE_INFINITY, 40],
    [0.5, 0.1, 20, 40],
    [0.5, 0.05, 20, 40],
    [0.5, 0.01, 10, 55],
    [0.75, 0.1, 40, 70],
    [0.75, 0.05, 40, 100],
    [0.75, 0.01, 25, Number.POSITIVE_INFINITY],
  ],
} as const
