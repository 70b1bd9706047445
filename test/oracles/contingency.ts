/** Tests of independence: scipy 1.17.1, stats.chi2_contingency without correction and contingency.association. */
export const tables = [
  {
    /** Agresti (2007), An Introduction to Categorical Data Analysis, table 2.5: gender by party. */
    table: [
      [762, 327, 468],
      [484, 239, 477],
    ],
    freedom: 2,
    pearson: [30.070149095754672, 2.9535891832117595e-7],
    likelihoodRatio: [30.016692613239655, 3.0335979106388314e-7],
    cramersV: 0.10443580235646777,
  },
  {
    table: [
      [120, 45, 10, 3],
      [200, 90, 33, 12],
      [15, 22, 40, 61],
    ],
    freedom: 6,
    pearson: [259.3072509010609, 4.201305703448379e-53],
    likelihoodRatio: [237.81279461383355, 1.6454803680730805e-48],
    cramersV: 0.44627425981987057,
  },
] as const
