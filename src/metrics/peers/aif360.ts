import type { MetricId } from '../metric.js'
import { alias, others, type PeerMeasure, type PeerTable } from './peer.js'

const rates: readonly (readonly [name: string, metric: MetricId])[] = [
  ['true_positive_rate', 'true_positive_rate'],
  ['false_positive_rate', 'false_positive_rate'],
  ['false_negative_rate', 'false_negative_rate'],
  ['false_omission_rate', 'false_omission_rate'],
  ['false_discovery_rate', 'false_discovery_rate'],
  ['error_rate', 'error_rate'],
]
const ratios = [
  'false_positive_rate',
  'false_negative_rate',
  'false_omission_rate',
  'false_discovery_rate',
  'error_rate',
]

const difference = (name: string, metric: MetricId, note: string | null = null): PeerMeasure =>
  alias(name, metric, { comparison: 'difference', note })
const ratio = (name: string, metric: MetricId, note: string | null = null): PeerMeasure =>
  alias(name, metric, { comparison: 'ratio', note })

/** Its benefit is of the favourable label, whatever that does to people; ours turns round with the effect. */
const unequal = (name: string, metric: MetricId, note: string | null = null): PeerMeasure =>
  alias(name, metric, { effect: 'favourable', note })

const labels = 'of decisions; asked of a data set of labels alone, it is of base_rate'
const two = 'of the unprivileged and the privileged group; here over all groups, the same where there are two'
const people = 'over all people'
const features = 'It compares people by their features: rows and features never leave the engine.'
const count = 'A count: the tally of every group stands in the result.'
const helper = 'It makes measures of others; it is none.'

/** The names of `aif360.metrics` and of `aif360.sklearn.metrics`, the latter where they are others. */
export const aif360: PeerTable = {
  tool: 'aif360',
  name: 'AI Fairness 360',
  version: '0.6.1',
  source: 'https://aif360.readthedocs.io/en/stable/modules/metrics.html',
  convention:
    'A difference is the unprivileged group less the privileged, a ratio the unprivileged over the privileged: here the group and its reference, so name the privileged group as the reference. Positive means favourable there, whatever the decision does to people. x/0 is infinite or NaN.',
  measures: [
    alias('selection_rate', 'selection_rate'),
    alias('base_rate', 'base_rate'),
    ...rates.map(([name, metric]) => alias(name, metric)),
    alias('true_negative_rate', 'true_negative_rate'),
    alias('positive_predictive_value', 'positive_predictive_value'),
    alias('negative_predictive_value', 'negative_predictive_value'),
    alias('accuracy', 'accuracy'),
    alias('precision', 'positive_predictive_value'),
    alias('recall', 'true_positive_rate'),
    alias('sensitivity', 'true_positive_rate'),
    alias('specificity', 'true_negative_rate'),
    alias('sensitivity_score', 'true_positive_rate'),
    alias('specificity_score', 'true_negative_rate'),
    alias('false_negative_rate_error', 'false_negative_rate'),
    alias('false_positive_rate_error', 'false_positive_rate'),
    alias('false_omission_rate_error', 'false_omission_rate'),
    alias('generalized_true_positive_rate', 'positive_class_balance'),
    alias('generalized_false_positive_rate', 'negative_class_balance'),
    alias('generalized_false_negative_rate', 'positive_class_balance', { transform: 'complement' }),
    alias('generalized_true_negative_rate', 'negative_class_balance', { transform: 'complement' }),
    alias('generalized_fpr', 'negative_class_balance'),
    alias('generalized_fnr', 'positive_class_balance', { transform: 'complement' }),
    difference('statistical_parity_difference', 'selection_rate', labels),
    difference('mean_difference', 'selection_rate', labels),
    ratio('disparate_impact', 'selection_rate', labels),
    ratio('disparate_impact_ratio', 'selection_rate', labels),
    ...rates.map(([name, metric]) => difference(`${name}_difference`, metric)),
    ...ratios.map((metric) => ratio(`${metric}_ratio`, metric)),
    difference('equal_opportunity_difference', 'true_positive_rate'),
    alias('average_odds_difference', 'average_odds_difference'),
    alias('average_abs_odds_difference', 'average_absolute_odds_difference'),
    alias('average_odds_error', 'average_absolute_odds_difference'),
    alias('average_predictive_value_difference', 'average_predictive_value_difference', {
      note: 'of PPV and FOR, which pull apart: a better rule raises the one and lowers the other',
    }),
    alias('equalized_odds_difference', 'equalized_odds_difference', { note: two }),
    unequal('generalized_entropy_index', 'generalized_entropy_index', `α = 2, ${people}`),
    unequal('generalized_entropy_error', 'generalized_entropy_index', `α = 2, ${people}`),
    unequal('theil_index', 'theil_index', people),
    unequal('coefficient_of_variation', 'coefficient_of_variation', people),
    unequal('between_all_groups_generalized_entropy_index', 'between_group_generalized_entropy_index', 'α = 2'),
    unequal('between_all_groups_theil_index', 'between_group_theil_index'),
    unequal('between_all_groups_coefficient_of_variation', 'between_group_coefficient_of_variation'),
    unequal('between_group_generalized_entropy_index', 'between_group_generalized_entropy_index', two),
    unequal('between_group_generalized_entropy_error', 'between_group_generalized_entropy_index', 'α = 2'),
    unequal('between_group_theil_index', 'between_group_theil_index', two),
    unequal('between_group_coefficient_of_variation', 'between_group_coefficient_of_variation', two),
    alias('smoothed_empirical_differential_fairness', 'smoothed_differential_fairness', { note: labels }),
    alias('smoothed_edf', 'smoothed_differential_fairness', { note: labels }),
    alias('class_imbalance', 'class_imbalance', { transform: 'negated' }),
    alias('kl_divergence', 'decision_kl_divergence', { note: 'of labels where no decisions are given' }),
    alias('conditional_demographic_disparity', 'mean_group_disparity', {
      note: 'nothing is conditioned on: the groups are those of the protected attribute; of the favourable label',
    }),
    ...others('The difference of two: smoothed_differential_fairness of the decisions less that of the outcomes.', [
      'differential_fairness_bias_amplification',
      'df_bias_amplification',
    ]),
    ...others(
      'The larger of two differences: set a limit on the difference of positive_class_balance and of negative_class_balance.',
      ['generalized_equalized_odds_difference'],
    ),
    ...others('A rate with cases that nobody saw added to it; here an interval says what chance leaves room for.', [
      'smoothed_base_rate',
      'smoothed_selection_rate',
    ]),
    ...others(features, [
      'consistency',
      'consistency_score',
      'rich_subgroup',
      'total',
      'average',
      'maximum',
      'euclidean_distance',
      'manhattan_distance',
      'mahalanobis_distance',
      'total_euclidean_distance',
      'total_manhattan_distance',
      'total_mahalanobis_distance',
      'average_euclidean_distance',
      'average_manhattan_distance',
      'average_mahalanobis_distance',
      'maximum_euclidean_distance',
      'maximum_manhattan_distance',
      'maximum_mahalanobis_distance',
      'mean_euclidean_distance_difference',
      'mean_manhattan_distance_difference',
      'mean_mahalanobis_distance_difference',
      'mean_euclidean_distance_ratio',
      'mean_manhattan_distance_ratio',
      'mean_mahalanobis_distance_ratio',
    ]),
    ...others(
      'It scores a set of people that a search over features has found; `--worst-groups` searches the crossings of attributes.',
      ['score_groups', 'mdss_bias_score'],
    ),
    ...others(
      'It moves whole distributions of predictions onto outcomes, person by person; between groups see score_wasserstein_distance.',
      ['ot_distance'],
    ),
    ...others('Of a ranked list, in which each place counts; a log of decisions has none.', [
      'infeasible_index',
      'discounted_cum_gain',
    ]),
    ...others(count, [
      'num_instances',
      'num_positives',
      'num_negatives',
      'num_true_positives',
      'num_false_positives',
      'num_false_negatives',
      'num_true_negatives',
      'num_generalized_true_positives',
      'num_generalized_false_positives',
      'num_generalized_false_negatives',
      'num_generalized_true_negatives',
      'num_pred_positives',
      'num_pred_negatives',
      'binary_confusion_matrix',
      'generalized_binary_confusion_matrix',
      'power',
      'num_samples',
      'num_pos_neg',
    ]),
    ...others(helper, ['difference', 'ratio', 'performance_measures', 'intersection', 'one_vs_rest', 'make_scorer']),
  ],
}
