import { alias, others, type PeerTable } from './peer.js'

const smallest = 'the smallest of the groups; a least that is held for it is held for every group'
const largest = 'the largest of the groups; a most that is held for it is held for every group'

/** Fairlearn takes the larger less the smaller, or the smaller over the larger, of all groups: no group is a reference. */
export const fairlearn: PeerTable = {
  tool: 'fairlearn',
  name: 'Fairlearn',
  version: '0.15.0',
  source: 'https://fairlearn.org/v0.13/user_guide/assessment/index.html',
  convention:
    'A difference is the largest of the groups less the smallest, a ratio the smallest over the largest (method="between_groups"); no interval; a rate with nobody in its denominator is 0.',
  measures: [
    alias('selection_rate', 'selection_rate'),
    alias('true_positive_rate', 'true_positive_rate'),
    alias('true_negative_rate', 'true_negative_rate'),
    alias('false_positive_rate', 'false_positive_rate'),
    alias('false_negative_rate', 'false_negative_rate'),
    alias('mean_prediction', 'mean_score', {
      note: 'of predictions that are 0 or 1 it is selection_rate, of other numbers mean_value',
    }),
    alias('selection_rate_difference', 'demographic_parity_difference'),
    alias('selection_rate_ratio', 'demographic_parity_ratio', { note: 'no selection in any group gives NaN' }),
    alias('demographic_parity_difference', 'demographic_parity_difference', {
      note: 'with method="to_overall" it is maximum_deviation of selection_rate',
    }),
    alias('demographic_parity_ratio', 'demographic_parity_ratio'),
    alias('true_positive_rate_difference', 'equal_opportunity_difference'),
    alias('true_positive_rate_ratio', 'equal_opportunity_ratio'),
    alias('equal_opportunity_difference', 'equal_opportunity_difference'),
    alias('equal_opportunity_ratio', 'equal_opportunity_ratio'),
    alias('equalized_odds_difference', 'equalized_odds_difference', {
      note: 'with agg="mean" it is equalized_odds_difference_mean',
    }),
    alias('equalized_odds_ratio', 'equalized_odds_ratio', { note: 'with agg="mean" it is equalized_odds_ratio_mean' }),
    alias('false_positive_rate_difference', 'predictive_equality_difference'),
    alias('false_positive_rate_ratio', 'predictive_equality_ratio'),
    alias('true_negative_rate_difference', 'predictive_equality_difference', {
      note: 'true negative rates lie as far apart as false positive rates',
    }),
    alias('true_negative_rate_ratio', 'true_negative_rate_ratio'),
    alias('false_negative_rate_difference', 'equal_opportunity_difference', {
      note: 'false negative rates lie as far apart as true positive rates',
    }),
    alias('false_negative_rate_ratio', 'false_negative_rate_ratio'),
    alias('accuracy_score_difference', 'overall_accuracy_difference'),
    alias('accuracy_score_ratio', 'overall_accuracy_ratio'),
    alias('zero_one_loss_difference', 'overall_accuracy_difference', {
      note: 'shares of wrong decisions lie as far apart as shares of right ones',
    }),
    alias('zero_one_loss_ratio', 'error_rate_ratio'),
    alias('accuracy_score_group_min', 'worst_group_accuracy'),
    alias('balanced_accuracy_score_group_min', 'worst_group_balanced_accuracy'),
    alias('precision_score_group_min', 'worst_group_positive_predictive_value'),
    alias('recall_score_group_min', 'worst_group_true_positive_rate'),
    alias('f1_score_group_min', 'worst_group_f1_score'),
    alias('roc_auc_score_group_min', 'roc_auc', { only: 'min', note: smallest }),
    alias('zero_one_loss_group_max', 'worst_group_accuracy', { transform: 'complement' }),
    alias('log_loss_group_max', 'log_loss', { only: 'max', note: `${largest}; scores of 0 and 1 are clipped there` }),
    alias('mean_absolute_error_group_max', 'mean_absolute_error', { only: 'max', note: largest }),
    alias('mean_squared_error_group_max', 'root_mean_squared_error', {
      only: 'max',
      transform: 'squared',
      note: largest,
    }),
    ...others(
      'R² sets the errors of a group against how much its own outcomes vary, so that the same errors give groups different values; root_mean_squared_error says how large they are.',
      ['r2_score_group_min'],
    ),
    ...others('The number of people stands in every result as n.', ['count']),
    ...others('It makes measures or charts; it is none.', [
      'MetricFrame',
      'make_derived_metric',
      'plot_model_comparison',
      'plot_roc_curve_by_group',
    ]),
  ],
}
