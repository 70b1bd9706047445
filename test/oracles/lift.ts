/**
 * The LinkedIn Fairness Toolkit's pre-aggregated case of equalized odds (repository linkedin/LiFT, its tests of
 * divergences): counts in the order tp, fp, fn, tn, the rates to five digits, and the gaps
 * between them, which it takes between the rounded rates.
 */
export const lift = {
  counts: { M: [145, 23, 345, 123], F: [367, 49, 567, 89], U: [35, 20, 25, 70] },
  rates: {
    true_positive_rate: { M: 0.29592, F: 0.39293, U: 0.58333 },
    false_positive_rate: { M: 0.15753, F: 0.35507, U: 0.22222 },
  },
  gaps: {
    true_positive_rate: { 'F U': 0.1904, 'F M': 0.09701, 'U M': 0.28741 },
    false_positive_rate: { 'F U': 0.13285, 'F M': 0.19754, 'U M': 0.06469 },
  },
  /** Of a benefit of each of three groups, each counting once (its test of aggregate metrics). */
  inequality: {
    benefits: [0.9, 0.75, 0.6],
    generalizedEntropyHalf: 0.013503592,
    theilT: 0.013423676,
    theilL: 0.013607332,
  },
} as const
