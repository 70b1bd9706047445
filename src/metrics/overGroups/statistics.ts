import { falsePositiveRate, truePositiveRate } from '../catalogue/errors.js'
import { negativePredictiveValue, positivePredictiveValue } from '../catalogue/precision.js'
import { baseRate, selectionRate } from '../catalogue/selection.js'
import { accuracy, falseNegativeShare, falsePositiveShare } from '../catalogue/shares.js'
import { cramersV, mutualInformation } from './association.js'
import { atkinsonOfBenefits, entropyBetweenGroups, entropyOfBenefits, entropyWithinGroups } from './benefits.js'
import { meanGroupDisparity } from './meanGroupDisparity.js'
import { betweenGroupVariance, meanDeviation } from './spread.js'
import type { Tables } from './tables.js'

/**
 * Rates whose spread over the groups has measures of its own. Each stands for its complement too, which lies as far from
 * everyone's and varies as much.
 */
export const spreadRates = {
  selection_rate: selectionRate,
  base_rate: baseRate,
  true_positive_rate: truePositiveRate,
  false_positive_rate: falsePositiveRate,
  positive_predictive_value: positivePredictiveValue,
  negative_predictive_value: negativePredictiveValue,
  accuracy,
  false_positive_share: falsePositiveShare,
  false_negative_share: falseNegativeShare,
} as const

type SpreadRate = keyof typeof spreadRates
export type SpreadTables = Tables<SpreadRate>

/** A number for all groups together; NaN where undefined. */
type GroupsStatistic = (tables: SpreadTables) => number

const separated = ({ rates }: SpreadTables) => [rates.true_positive_rate, rates.false_positive_rate]
const sufficient = ({ rates }: SpreadTables) => [rates.positive_predictive_value, rates.negative_predictive_value]

/** Every number over all groups that has no closed form, by the id of its measure. One resampling serves them all. */
export const groupsStatistics: ReadonlyMap<string, GroupsStatistic> = new Map<string, GroupsStatistic>([
  ...(Object.keys(spreadRates) as SpreadRate[]).flatMap((id): [string, GroupsStatistic][] => [
    [`${id}_mean_deviation`, ({ rates, judged }) => meanDeviation(rates[id], judged)],
    [`${id}_between_group_variance`, ({ rates, judged }) => betweenGroupVariance(rates[id], judged)],
  ]),
  ['mean_group_disparity', ({ rates }) => meanGroupDisparity(rates.selection_rate)],
  ['independence_cramers_v', ({ rates }) => cramersV([rates.selection_rate])],
  ['independence_mutual_information', ({ rates }) => mutualInformation([rates.selection_rate])],
  ['separation_cramers_v', (tables) => cramersV(separated(tables))],
  ['separation_mutual_information', (tables) => mutualInformation(separated(tables))],
  ['sufficiency_cramers_v', (tables) => cramersV(sufficient(tables))],
  ['sufficiency_mutual_information', (tables) => mutualInformation(sufficient(tables))],
  ['generalized_entropy_index', ({ benefits }) => entropyOfBenefits(benefits, 2)],
  ['generalized_entropy_index_half', ({ benefits }) => entropyOfBenefits(benefits, 1 / 2)],
  ['theil_index', ({ benefits }) => entropyOfBenefits(benefits, 1)],
  ['mean_log_deviation', ({ benefits }) => entropyOfBenefits(benefits, 0)],
  ['coefficient_of_variation', ({ benefits }) => Math.sqrt(2 * entropyOfBenefits(benefits, 2))],
  ['atkinson_index', ({ benefits }) => atkinsonOfBenefits(benefits, 1 / 2)],
  ['between_group_generalized_entropy_index', ({ benefits }) => entropyBetweenGroups(benefits, 2)],
  ['between_group_theil_index', ({ benefits }) => entropyBetweenGroups(benefits, 1)],
  ['between_group_generalized_entropy_index_half', ({ benefits }) => entropyBetweenGroups(benefits, 1 / 2)],
  ['between_group_mean_log_deviation', ({ benefits }) => entropyBetweenGroups(benefits, 0)],
  ['between_group_coefficient_of_variation', ({ benefits }) => Math.sqrt(2 * entropyBetweenGroups(benefits, 2))],
  ['within_group_generalized_entropy_index', ({ benefits }) => entropyWithinGroups(benefits, 2)],
  ['within_group_theil_index', ({ benefits }) => entropyWithinGroups(benefits, 1)],
])
