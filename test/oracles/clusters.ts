/** Rates whose rows come in clusters: survey 4.1-1 in R 4.2.2, with `u` as its clusters and every row of weight 1. */
export const fifteenRows = {
  /** Of each row whose it is, whether it is counted, and whether it is flagged. */
  unit: [1, 1, 1, 2, 2, 3, 4, 4, 4, 4, 5, 5, 6, 7, 7],
  flagged: [1, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 0, 0, 0],
  counted: [1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0],
  /** svymean(~flagged, deff = "replace") over all rows. */
  all: { estimate: 0.4666666666666667, variance: 0.0201876543209877, deffWithReplacement: 1.1355555555555554 },
  /** svyratio(~flagged and counted, ~counted). */
  ofCounted: { estimate: 0.4615384615384616, variance: 0.0160942077191508 },
} as const
