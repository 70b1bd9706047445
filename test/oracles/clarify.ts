/**
 * SageMaker Clarify's twelve-row test case (repository aws/amazon-sagemaker-clarify), counted by facet in the order
 * tp, fp, fn, tn. Clarify compares the advantaged facet a (M) with the disadvantaged d (F); its sign differs from
 * measure to measure, so each says which way round ours gives its figure.
 *
 * Not in the catalogue yet: CI −1/6 and DPL, KL, JS, LP, TVD, KS, CDDL (of labels), DCA 1/4 and DCR 1/3 (the ratio of
 * base rate to selection rate, of either decision), GE 0.245562, CDDPL.
 */
export const clarify = {
  facets: 'MFFMFMFFMMFF',
  labels: '011110001000',
  predictions: '111000110100',
  figures: [
    { name: 'DI', metric: 'selection_rate', comparison: 'ratio', of: 'F', against: 'M', value: 10 / 7 },
    { name: 'RD', metric: 'true_positive_rate', comparison: 'difference', of: 'M', against: 'F', value: -2 / 3 },
    { name: 'SD', metric: 'true_negative_rate', comparison: 'difference', of: 'F', against: 'M', value: 1 / 6 },
    { name: 'AD', metric: 'accuracy', comparison: 'difference', of: 'M', against: 'F', value: -13 / 35 },
    {
      name: 'DAR',
      metric: 'positive_predictive_value',
      comparison: 'difference',
      of: 'M',
      against: 'F',
      value: -1 / 2,
    },
    { name: 'DRR', metric: 'negative_predictive_value', comparison: 'difference', of: 'F', against: 'M', value: 1 / 3 },
    { name: 'TE', metric: 'treatment_ratio', comparison: 'difference', of: 'F', against: 'M', value: -1 / 2 },
  ],
} as const
