/**
 * What AI Fairness 360 makes of the benefits of decisions, and of how far groups differ: `ClassificationMetric` and
 * `BinaryLabelDatasetMetric` of aif360 0.6.1, over the counts of `peers`, written out as rows. `favourable`: label 1 is
 * its favourable label; `adverse`: label 0 is.
 */
type Figures = Readonly<Record<string, number>>
type ByEffect = Readonly<Record<'adverse' | 'favourable', Figures>>

export const inequality: Readonly<Record<string, ByEffect>> = {
  'two groups': {
    favourable: {
      generalized_entropy_index: 0.12644502078744688,
      generalized_entropy_index_half: 0.26890821181373126,
      theil_index: 0.1666830904872404,
      coefficient_of_variation: 0.502881737165801,
      between_group_generalized_entropy_index: 0.002790216836483458,
      between_group_theil_index: 0.0027789652551962005,
      between_group_coefficient_of_variation: 0.07470230031911276,
      smoothed_differential_fairness: 0.14653981033700747,
    },
    adverse: {
      generalized_entropy_index: 0.1916444444444445,
      generalized_entropy_index_half: 0.4790500684184868,
      theil_index: 0.2757078602617506,
      coefficient_of_variation: 0.6191032941996747,
      between_group_generalized_entropy_index: 0.004228949089314273,
      between_group_theil_index: 0.004261261249884091,
      between_group_coefficient_of_variation: 0.09196683194841794,
      smoothed_differential_fairness: 0.14653981033700747,
    },
  },
  'three groups': {
    favourable: {
      generalized_entropy_index: 0.11677410321855565,
      generalized_entropy_index_half: 0.2707808705080506,
      theil_index: 0.16090320575896347,
      coefficient_of_variation: 0.4832682551514338,
      between_group_generalized_entropy_index: 0.0005661439580420546,
      between_group_theil_index: 0.0005636636954480208,
      between_group_coefficient_of_variation: 0.03364948611916844,
      smoothed_differential_fairness: 0.10000756874894734,
    },
    adverse: {
      generalized_entropy_index: 0.1200541151434869,
      generalized_entropy_index_half: 0.2841764535503492,
      theil_index: 0.1674268882136396,
      coefficient_of_variation: 0.49000839818004527,
      between_group_generalized_entropy_index: 0.0005820461048573995,
      between_group_theil_index: 0.0005849832361745216,
      between_group_coefficient_of_variation: 0.03411879554900493,
      smoothed_differential_fairness: 0.10000756874894734,
    },
  },
  'four groups, one without a false positive': {
    favourable: {
      generalized_entropy_index: 0.10228378258861445,
      generalized_entropy_index_half: 0.26313494230496715,
      theil_index: 0.1502478985519729,
      coefficient_of_variation: 0.4522914604292556,
      between_group_generalized_entropy_index: 0.0026634800774037676,
      between_group_theil_index: 0.0026426507195479567,
      between_group_coefficient_of_variation: 0.07298602712031622,
      smoothed_differential_fairness: 0.4022748702959589,
    },
    adverse: {
      generalized_entropy_index: 0.08545496342394575,
      generalized_entropy_index_half: 0.1788226783813409,
      theil_index: 0.11098448648681122,
      coefficient_of_variation: 0.41341253832932,
      between_group_generalized_entropy_index: 0.0022252559187256682,
      between_group_theil_index: 0.0022453606121024447,
      between_group_coefficient_of_variation: 0.06671215659421705,
      smoothed_differential_fairness: 0.40227487029595865,
    },
  },
}

/** Ten people's benefits in AI Fairness 360's own tests (`test_classification_metric.py`): 2 means half of CV². */
export const tenBenefits = [
  { worse: 2, right: 6, better: 2, generalizedEntropy: 0.2, theil: 0.4 * Math.LN2 },
  { worse: 3, right: 4, better: 3, generalizedEntropy: 0.3, theil: null },
] as const
