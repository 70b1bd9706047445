/**
 * COMPAS, two-year recidivism (ProPublica 2016, 7,214 rows; repository propublica/compas-analysis): counts in the order
 * tp, fp, fn, tn, with a medium or high score as the positive decision, and the rates as ProPublica printed them.
 */
export const compas = {
  race: { 'African-American': [1369, 805, 532, 990], White: [505, 349, 461, 1139] },
  sex: { female: [303, 288, 195, 609], male: [1732, 994, 1021, 2072] },
  all: [2035, 1282, 1216, 2681],
  /** Percentages. */
  published: {
    'African-American': { false_positive_rate: 44.85, false_negative_rate: 27.99 },
    White: { false_positive_rate: 23.45, false_negative_rate: 47.72 },
    all: { false_positive_rate: 32.35, false_negative_rate: 37.4 },
  },
} as const
