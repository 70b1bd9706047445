import { alias, others, type PeerTable } from './peer.js'

const pairs = 'the absolute difference of every pair of groups: a most that holds for all pairs holds for this'

export const lift: PeerTable = {
  tool: 'lift',
  name: 'LinkedIn Fairness Toolkit (LiFT)',
  version: '0.2.1',
  source: 'https://github.com/linkedin/LiFT',
  convention:
    'Differences are absolute, of every pair of groups. An inequality index is of one value a group (a benefit vector), each group counting once however large it is. Scores that no threshold cuts count as probabilities. 0/0 is 0.',
  measures: [
    alias('AUC', 'roc_auc'),
    alias('FNR', 'false_negative_rate', { note: '0/0 is 0 there' }),
    alias('FPR', 'false_positive_rate', { note: '0/0 is 0 there' }),
    alias('TNR', 'true_negative_rate', { note: '0/0 is 0 there' }),
    alias('PRECISION', 'positive_predictive_value', { note: '0/0 is 0 there' }),
    alias('RECALL', 'true_positive_rate', { note: '0/0 is 0 there' }),
    alias('DEMOGRAPHIC_PARITY', 'demographic_parity_difference', { only: 'max', note: pairs }),
    alias('EQUALIZED_ODDS', 'equalized_odds_difference', { only: 'max', note: `${pairs}, for either outcome` }),
    ...others(
      'How far the joint counts of group and label are from a table in which all are equal: groups of unequal size are a distance by themselves. Ours are between a group and its reference: decision_total_variation_distance, decision_kolmogorov_smirnov_distance, decision_js_divergence, decision_kl_divergence.',
      ['TOTAL_VAR_DIST', 'INF_NORM_DIST', 'JS_DIVERGENCE', 'KL_DIVERGENCE', 'SKEWS'],
    ),
    ...others(
      'Of one value a group, so that a group of ten weighs as much as one of ten thousand. Ours are over people: generalized_entropy_index, theil_index, coefficient_of_variation, atkinson_index, with their parts between groups.',
      ['GENERALIZED_ENTROPY_INDEX', 'THEIL_L_INDEX', 'THEIL_T_INDEX', 'ATKINSON_INDEX', 'COEFFICIENT_OF_VARIATION'],
    ),
    ...others('Of a ranked list, in which each place counts; a log of decisions has none.', ['PRECISION/threshold@K']),
  ],
}
