import { extremeAggregate, meanOf } from '../aggregate.js'
import type { AggregateMetric } from '../metric.js'
import { falsePositiveRate, truePositiveRate } from './errors.js'
import { gapTexts } from './gapTexts.js'
import { falseOmissionRate, positivePredictiveValue } from './precision.js'
import { said } from './said.js'

/** Means over two rates: of their largest gaps, and of a group's differences from its reference. */

const oddsMeasures = [truePositiveRate, falsePositiveRate]

/**
 * The mean over rates of their largest gap: both gaps at half the level (Bonferroni), because an interval of their mean
 * from their variances never covers zero.
 */
const meanGap = (of: 'difference' | 'ratio'): AggregateMetric['aggregation'] => ({
  kind: 'statistic',
  measures: oddsMeasures,
  evidence: (groups, rules) =>
    meanOf(
      oddsMeasures.map((one) => extremeAggregate({ kind: 'extreme', of, measures: [one] }, groups, rules)),
      true,
    ),
})

const hardt = 'Hardt, Price & Srebro (2016), Equality of opportunity in supervised learning, Definition 2.1'

export const equalizedOddsDifferenceMean: AggregateMetric = {
  kind: 'aggregate',
  id: 'equalized_odds_difference_mean',
  question: 'gap',
  quantity: 'gap',
  range: [0, 1],
  aggregation: meanGap('difference'),
  formula: 'the mean of max − min of true_positive_rate and of false_positive_rate over the groups',
  source: `${hardt}; interval: each gap at half the level (Bonferroni)`,
  peers: [{ tool: 'fairlearn', name: 'equalized_odds_difference', note: 'with agg="mean"' }],
  needs: ['decision', 'outcome'],
  text: gapTexts(
    [
      'Equalized odds difference (mean)',
      'The largest gap between groups among people of the same true outcome, on average over both outcomes.',
    ],
    [
      'Verschil in gelijke foutkansen (gemiddeld)',
      'Het grootste gat tussen groepen onder mensen met dezelfde ware uitkomst, gemiddeld over beide uitkomsten.',
    ],
  ),
}

export const equalizedOddsRatioMean: AggregateMetric = {
  kind: 'aggregate',
  id: 'equalized_odds_ratio_mean',
  question: 'gap',
  quantity: 'ratio',
  range: [0, 1],
  aggregation: meanGap('ratio'),
  formula: 'the mean of min / max of true_positive_rate and of false_positive_rate over the groups',
  source: `${hardt}; interval: each ratio at half the level (Bonferroni)`,
  peers: [{ tool: 'fairlearn', name: 'equalized_odds_ratio', note: 'with agg="mean"' }],
  needs: ['decision', 'outcome'],
  text: gapTexts(
    [
      'Equalized odds ratio (mean)',
      'The smallest ratio between groups among people of the same true outcome, on average over both outcomes.',
    ],
    [
      'Verhouding in gelijke foutkansen (gemiddeld)',
      'De kleinste verhouding tussen groepen onder mensen met dezelfde ware uitkomst, gemiddeld over beide uitkomsten.',
    ],
  ),
}

export const averagePredictiveValueDifference: AggregateMetric = {
  kind: 'aggregate',
  id: 'average_predictive_value_difference',
  question: 'precision',
  quantity: 'points',
  range: [-1, 1],
  aggregation: { kind: 'mean_difference', absolute: false, rates: [positivePredictiveValue, falseOmissionRate] },
  formula: '((PPV − PPV of the reference) + (FOR − FOR of the reference)) / 2, of each group',
  source: 'Bellamy et al. (2018), AI Fairness 360, average_predictive_value_difference; interval: Zou & Donner (2008)',
  peers: [
    {
      tool: 'aif360',
      name: 'average_predictive_value_difference',
      note: 'unprivileged minus privileged: the same with the privileged group as the reference',
    },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: said(
      'Average predictive value difference',
      'How much more often the outcome is positive in a group than in the reference, on average over both decisions.',
      'Higher precision is good and a higher false omission rate is bad, and it adds the two: gaps of opposite sign cancel. It follows the base rates more than the decisions.',
    ),
    nl: said(
      'Gemiddeld verschil in voorspellende waarde',
      'Hoeveel vaker de uitkomst positief is in een groep dan bij de referentie, gemiddeld over beide besluiten.',
      'Meer precisie is goed en meer gemiste mensen slecht, en dit telt die bij elkaar op: verschillen heffen elkaar op. Het volgt vooral hoe vaak de uitkomst positief is.',
    ),
  },
}
