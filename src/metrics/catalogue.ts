import {
  averageAbsoluteOddsDifference,
  averageOddsDifference,
  demographicParityDifference,
  demographicParityRatio,
  equalizedOddsDifference,
  equalizedOddsRatio,
  equalOpportunityDifference,
  equalOpportunityRatio,
} from './catalogue/aggregates.js'
import { conditionalDemographicDisparity, conditionalLabelDisparity } from './catalogue/conditionalDisparity.js'
import { balancedAccuracy, f1Score, treatmentRatio } from './catalogue/derived.js'
import { falseNegativeRate, falsePositiveRate, trueNegativeRate, truePositiveRate } from './catalogue/errors.js'
import {
  meanAbsoluteError,
  meanError,
  meanOutcome,
  meanValue,
  medianValue,
  quantile10Value,
  quantile90Value,
  rootMeanSquaredError,
} from './catalogue/numbers.js'
import {
  falseDiscoveryRate,
  falseOmissionRate,
  negativePredictiveValue,
  positivePredictiveValue,
} from './catalogue/precision.js'
import { baseRate, selectionRate, verificationRate } from './catalogue/selection.js'
import { accuracy, errorRate, falseNegativeShare, falsePositiveShare } from './catalogue/shares.js'
import {
  cmhOddsRatio,
  cmhRiskRatio,
  explainedDifference,
  oddsRatioHomogeneity,
  standardisedDifferenceMetric,
  standardisedRatioMetric,
  unexplainedDifference,
} from './catalogue/strata.js'
import { type AggregateMetric, type GroupMetric, isAggregate, isOfGroup, type Metric, type MetricId } from './metric.js'

/** Every measure, in the order in which a reader meets them. Adding one is writing its object and naming it here. */
export const metrics: readonly Metric[] = [
  selectionRate,
  baseRate,
  falsePositiveRate,
  falseNegativeRate,
  truePositiveRate,
  trueNegativeRate,
  positivePredictiveValue,
  falseDiscoveryRate,
  negativePredictiveValue,
  falseOmissionRate,
  falsePositiveShare,
  falseNegativeShare,
  accuracy,
  errorRate,
  balancedAccuracy,
  f1Score,
  treatmentRatio,
  verificationRate,
  meanValue,
  medianValue,
  quantile10Value,
  quantile90Value,
  meanOutcome,
  meanError,
  meanAbsoluteError,
  rootMeanSquaredError,
  demographicParityDifference,
  demographicParityRatio,
  equalizedOddsDifference,
  equalizedOddsRatio,
  equalOpportunityDifference,
  equalOpportunityRatio,
  averageOddsDifference,
  averageAbsoluteOddsDifference,
  standardisedDifferenceMetric,
  standardisedRatioMetric,
  explainedDifference,
  unexplainedDifference,
  cmhOddsRatio,
  cmhRiskRatio,
  oddsRatioHomogeneity,
  conditionalDemographicDisparity,
  conditionalLabelDisparity,
]

/** The measures that a single group has. */
export const groupMetrics: readonly GroupMetric[] = metrics.filter(isOfGroup)

/** The measures over all groups of an attribute. */
export const aggregateMetrics: readonly AggregateMetric[] = metrics.filter(isAggregate)

const byId: ReadonlyMap<MetricId, Metric> = new Map(metrics.map((metric) => [metric.id, metric]))

/** The measure with this id, or undefined where the catalogue has none. */
export const metricById = (id: MetricId): Metric | undefined => byId.get(id)
