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
import {
  associationMeasures,
  differentialFairnessMeasure,
  smoothedDifferentialFairness,
} from './catalogue/association.js'
import {
  conditionalDemographicDisparity,
  conditionalLabelDisparity,
  meanGroupDisparity,
} from './catalogue/conditionalDisparity.js'
import { dataQualityMeasures, distributionShift } from './catalogue/dataQuality.js'
import { balancedAccuracy, f1Score, falsePositivesPerTruePositive, treatmentRatio } from './catalogue/derived.js'
import { distanceMeasures } from './catalogue/distances.js'
import { falseNegativeRate, falsePositiveRate, trueNegativeRate, truePositiveRate } from './catalogue/errors.js'
import {
  conditionalUseAccuracyDifference,
  conditionalUseAccuracyRatio,
  errorRateRatio,
  falseNegativeRateRatio,
  overallAccuracyDifference,
  overallAccuracyRatio,
  predictiveEqualityDifference,
  predictiveEqualityRatio,
  predictiveParityDifference,
  predictiveParityRatio,
  treatmentEqualityDifference,
  trueNegativeRateRatio,
} from './catalogue/gaps.js'
import {
  atkinsonIndex,
  betweenGroupCoefficientOfVariation,
  betweenGroupGeneralizedEntropyIndex,
  betweenGroupGeneralizedEntropyIndexHalf,
  betweenGroupMeanLogDeviation,
  betweenGroupTheilIndex,
  coefficientOfVariation,
  generalizedEntropyIndex,
  generalizedEntropyIndexHalf,
  meanLogDeviation,
  theilIndex,
  withinGroupGeneralizedEntropyIndex,
  withinGroupTheilIndex,
} from './catalogue/inequality.js'
import { inputMeasures } from './catalogue/inputs.js'
import {
  conditionalAcceptance,
  conditionalRejection,
  diagnosticOddsRatio,
  lift,
  negativeLikelihoodRatio,
  positiveLikelihoodRatio,
} from './catalogue/likelihood.js'
import {
  averagePredictiveValueDifference,
  equalizedOddsDifferenceMean,
  equalizedOddsRatioMean,
} from './catalogue/meanGaps.js'
import { meanAbsoluteError, meanError, meanOutcome, rootMeanSquaredError } from './catalogue/numberErrors.js'
import { meanValue, medianValue, quantile10Value, quantile90Value } from './catalogue/numbers.js'
import { classImbalance, populationShare, positiveShare, selectedShare } from './catalogue/parts.js'
import {
  fowlkesMallowsIndex,
  gMean,
  markedness,
  matthewsCorrelation,
  threatScore,
  youdenIndex,
} from './catalogue/performance.js'
import {
  falseDiscoveryRate,
  falseOmissionRate,
  negativePredictiveValue,
  positivePredictiveValue,
} from './catalogue/precision.js'
import { bnspAuc, bpsnAuc, scoreKsDistance, scoreWassersteinDistance } from './catalogue/scoreContrasts.js'
import {
  averagePrecision,
  brierScore,
  calibrationErrorEqualWidth,
  calibrationErrorOfScores,
  logLoss,
  maximumCalibrationError,
  meanScore,
  medianScore,
  negativeClassBalance,
  positiveClassBalance,
  quantile10Score,
  quantile90Score,
  rocAuc,
} from './catalogue/scores.js'
import { scoringRateRatio } from './catalogue/scoringRate.js'
import { selectedRatio } from './catalogue/selectedRatio.js'
import { baseRate, selectionRate, verificationRate } from './catalogue/selection.js'
import { accuracy, errorRate, falseNegativeShare, falsePositiveShare } from './catalogue/shares.js'
import { spreadMeasures } from './catalogue/spreads.js'
import { passThroughRate } from './catalogue/stages.js'
import {
  cmhOddsRatio,
  cmhRiskRatio,
  explainedDifference,
  oddsRatioHomogeneity,
  standardisedDifferenceMetric,
  standardisedRatioMetric,
  unexplainedDifference,
} from './catalogue/strata.js'
import { worstGroupMeasures } from './catalogue/worstGroups.js'
import { type GroupMetric, isOfGroup, type Metric, type MetricId } from './metric.js'

/** Every measure, in the order in which a reader meets them. Adding one is writing its object and naming it here. */
export const metrics: readonly Metric[] = [
  selectionRate,
  passThroughRate,
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
  matthewsCorrelation,
  youdenIndex,
  markedness,
  gMean,
  threatScore,
  fowlkesMallowsIndex,
  lift,
  falsePositivesPerTruePositive,
  positiveLikelihoodRatio,
  negativeLikelihoodRatio,
  diagnosticOddsRatio,
  conditionalAcceptance,
  conditionalRejection,
  meanScore,
  medianScore,
  quantile10Score,
  quantile90Score,
  rocAuc,
  averagePrecision,
  brierScore,
  logLoss,
  calibrationErrorOfScores,
  calibrationErrorEqualWidth,
  maximumCalibrationError,
  positiveClassBalance,
  negativeClassBalance,
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
  predictiveEqualityDifference,
  predictiveEqualityRatio,
  predictiveParityDifference,
  predictiveParityRatio,
  conditionalUseAccuracyDifference,
  conditionalUseAccuracyRatio,
  overallAccuracyDifference,
  overallAccuracyRatio,
  errorRateRatio,
  trueNegativeRateRatio,
  falseNegativeRateRatio,
  equalizedOddsDifferenceMean,
  equalizedOddsRatioMean,
  treatmentEqualityDifference,
  averagePredictiveValueDifference,
  ...worstGroupMeasures,
  ...spreadMeasures,
  ...associationMeasures,
  differentialFairnessMeasure,
  smoothedDifferentialFairness,
  generalizedEntropyIndex,
  generalizedEntropyIndexHalf,
  theilIndex,
  meanLogDeviation,
  coefficientOfVariation,
  atkinsonIndex,
  betweenGroupGeneralizedEntropyIndex,
  betweenGroupGeneralizedEntropyIndexHalf,
  betweenGroupTheilIndex,
  betweenGroupMeanLogDeviation,
  betweenGroupCoefficientOfVariation,
  withinGroupGeneralizedEntropyIndex,
  withinGroupTheilIndex,
  classImbalance,
  populationShare,
  positiveShare,
  selectedShare,
  ...distanceMeasures,
  selectedRatio,
  scoringRateRatio,
  bpsnAuc,
  bnspAuc,
  scoreKsDistance,
  scoreWassersteinDistance,
  standardisedDifferenceMetric,
  standardisedRatioMetric,
  explainedDifference,
  unexplainedDifference,
  cmhOddsRatio,
  cmhRiskRatio,
  oddsRatioHomogeneity,
  conditionalDemographicDisparity,
  conditionalLabelDisparity,
  meanGroupDisparity,
  ...dataQualityMeasures,
  distributionShift,
  ...inputMeasures,
]

/** The measures that a single group has. */
export const groupMetrics: readonly GroupMetric[] = metrics.filter(isOfGroup)

const byId: ReadonlyMap<MetricId, Metric> = new Map(metrics.map((metric) => [metric.id, metric]))

/** The measure with this id, or undefined where the catalogue has none. */
export const metricById = (id: MetricId): Metric | undefined => byId.get(id)
