/**
 * SageMaker Clarify's twelve-row test case (repository aws/amazon-sagemaker-clarify), counted by facet in the order
 * tp, fp, fn, tn. Clarify compares the advantaged facet a (M) with the disadvantaged d (F); its sign differs from
 * measure to measure, so each says which way round ours gives its figure.
 *
 * The figures of labels are those of smclarify 0.5 over the same rows.
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
    { name: 'DCA', metric: 'conditional_acceptance', comparison: 'difference', of: 'M', against: 'F', value: 1 / 4 },
    { name: 'DCR', metric: 'conditional_rejection', comparison: 'difference', of: 'F', against: 'M', value: 1 / 3 },
    { name: 'DPL', metric: 'base_rate', comparison: 'difference', of: 'M', against: 'F', value: -0.028571428571428525 },
  ],
  /** Of F against M, without a comparison. */
  contrasts: {
    class_imbalance: -1 / 6,
    label_kl_divergence: 0.0016769499068786976,
    label_js_divergence: 0.00042058755900406877,
    label_lp_norm: 0.0404061017820884,
    label_total_variation_distance: 0.028571428571428553,
    label_kolmogorov_smirnov_distance: 0.02857142857142858,
  },
  /** Over everyone. */
  generalizedEntropy: 0.24556213017751485,
  /**
   * Ten people of facet a, five with a positive label, and ten of d, none: what smclarify 0.5 makes of them. It leaves the
   * positive label out, because d has none, and so a divergence is negative and the distances are too small.
   */
  withoutPositive: { KL: -0.34657359027997264, JS: 0.04247475919884931, LP: 0.5, TVD: 0.25, KS: 0.5 },
} as const
