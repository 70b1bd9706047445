import { alias, others, type PeerTable } from './peer.js'

/** Facet d, whom the bias would harm, against facet a: everyone else. Most differences are a − d, some are d − a. */
const rest = { kind: 'rest' } as const
const aMinusD = { comparison: 'difference', reference: rest, transform: 'negated' } as const
const dMinusA = { comparison: 'difference', reference: rest } as const
const apart = { reference: rest } as const

export const clarify: PeerTable = {
  tool: 'clarify',
  name: 'Amazon SageMaker Clarify',
  version: 'smclarify 0.5',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/clarify-measure-post-training-bias.html',
  convention:
    'The group is facet d and is compared with everyone else, facet a. CI, DPL, DPPL, DCA, RD, DAR and AD are a less d; DCR, SD, DRR and TE are d less a; DI is d over a. 0/0 is 0 and x/0 infinite there; here both are undefined.',
  measures: [
    alias('CI', 'class_imbalance', apart),
    alias('DPL', 'base_rate', { ...aMinusD, note: 'on the labels' }),
    alias('KL', 'label_kl_divergence', {
      ...apart,
      note: 'leaves out values that one of the two has not, so that it can be negative; here it is then infinite',
    }),
    alias('JS', 'label_js_divergence', { ...apart, note: 'leaves out values that one of the two has not' }),
    alias('LP', 'label_lp_norm', { ...apart, note: 'p = 2' }),
    alias('TVD', 'label_total_variation_distance', apart),
    alias('KS', 'label_kolmogorov_smirnov_distance', apart),
    alias('CDDL', 'conditional_label_disparity', {
      ...apart,
      note: 'where all had one decision the share of the others, of whom there are none, is 0 there',
    }),
    alias('DPPL', 'selection_rate', aMinusD),
    alias('DI', 'selection_rate', { comparison: 'ratio', reference: rest, note: 'x/0 is infinite there' }),
    alias('DCA', 'conditional_acceptance', aMinusD),
    alias('DCR', 'conditional_rejection', dMinusA),
    alias('RD', 'true_positive_rate', aMinusD),
    alias('SD', 'true_negative_rate', dMinusA),
    alias('DAR', 'positive_predictive_value', aMinusD),
    alias('DRR', 'negative_predictive_value', dMinusA),
    alias('AD', 'accuracy', aMinusD),
    alias('TE', 'treatment_ratio', dMinusA),
    alias('CDDPL', 'conditional_demographic_disparity', {
      ...apart,
      note: 'where all had one decision the share of the others, of whom there are none, is 0 there',
    }),
    alias('GE', 'generalized_entropy_index', { effect: 'favourable', note: 'α = 2, over all people' }),
    ...others(
      'The flip test looks for people of the other facet with nearly the same features: rows and features never leave the engine.',
      ['FT'],
    ),
  ],
}
