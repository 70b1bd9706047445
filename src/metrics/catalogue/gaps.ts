import { extremeAggregate, meanOf } from '../aggregate.js'
import type { AggregateMetric, Measurable, MetricText, Peer } from '../metric.js'
import { treatmentRatio } from './derived.js'
import { falseNegativeRate, falsePositiveRate, trueNegativeRate, truePositiveRate } from './errors.js'
import { falseOmissionRate, negativePredictiveValue, positivePredictiveValue } from './precision.js'
import { said } from './said.js'
import { accuracy, errorRate } from './shares.js'

/** The largest gap between any two groups, in measures that are not reported unless asked for. */

interface Gap {
  readonly id: string
  readonly of: 'difference' | 'ratio'
  readonly measures: readonly Measurable[]
  readonly formula: string
  readonly source: string
  readonly peers?: readonly Peer[]
  /** A ratio of two numbers has no largest difference. */
  readonly endless?: true
  readonly en: readonly [name: string, meaning: string]
  readonly nl: readonly [name: string, meaning: string]
}

const hides = {
  en: 'It does not say which groups are the two, nor which way the gap goes; a small group can make it, and the more groups there are the larger it is by chance.',
  nl: 'Het zegt niet om welke twee groepen het gaat en welke kant het op gaat; een kleine groep kan het veroorzaken, en hoe meer groepen, hoe groter het toevallig wordt.',
} as const

const texts = (en: Gap['en'], nl: Gap['nl']): { readonly en: MetricText; readonly nl: MetricText } => ({
  en: said(...en, hides.en),
  nl: said(...nl, hides.nl),
})

const gap = ({ of, measures, en, nl, endless, peers = [], ...entry }: Gap): AggregateMetric => ({
  ...entry,
  kind: 'aggregate',
  question: 'gap',
  quantity: endless === true ? 'number' : of === 'ratio' ? 'ratio' : 'gap',
  range: [0, endless === true ? Number.POSITIVE_INFINITY : 1],
  aggregation: { kind: 'extreme', of, measures },
  peers,
  needs: ['decision', 'outcome'],
  text: texts(en, nl),
})

const berk =
  'Berk, Heidari, Jabbari, Kearns & Roth (2021), Fairness in criminal justice risk assessments: the state of the art'

export const predictiveParityDifference = gap({
  id: 'predictive_parity_difference',
  of: 'difference',
  measures: [positivePredictiveValue],
  formula: 'max − min of positive_predictive_value over the groups',
  source: 'Chouldechova (2017), Fair prediction with disparate impact, eq. 2.1',
  en: ['Predictive parity difference', 'The largest gap between groups in how often a positive decision was right.'],
  nl: [
    'Verschil in voorspellende gelijkheid',
    'Het grootste gat tussen groepen in hoe vaak een positief besluit terecht was.',
  ],
})

export const predictiveParityRatio = gap({
  id: 'predictive_parity_ratio',
  of: 'ratio',
  measures: [positivePredictiveValue],
  formula: 'min / max of positive_predictive_value over the groups',
  source: 'Chouldechova (2017), Fair prediction with disparate impact, eq. 2.1',
  en: ['Predictive parity ratio', 'The lowest precision of any group over the highest.'],
  nl: ['Verhouding in voorspellende gelijkheid', 'De laagste precisie van een groep gedeeld door de hoogste.'],
})

export const predictiveEqualityDifference = gap({
  id: 'predictive_equality_difference',
  of: 'difference',
  measures: [falsePositiveRate],
  formula: 'max − min of false_positive_rate over the groups',
  source:
    'Corbett-Davies, Pierson, Feller, Goel & Huq (2017), Algorithmic decision making and the cost of fairness, section 2',
  peers: [
    { tool: 'fairlearn', name: 'false_positive_rate_difference' },
    { tool: 'fairlearn', name: 'true_negative_rate_difference', note: 'the same: one is one minus the other' },
  ],
  en: [
    'Predictive equality difference',
    'The largest gap between groups in how many of those with a negative outcome were selected.',
  ],
  nl: [
    'Verschil in vals-positiefgelijkheid',
    'Het grootste gat tussen groepen in hoeveel mensen met een negatieve uitkomst werden geselecteerd.',
  ],
})

export const predictiveEqualityRatio = gap({
  id: 'predictive_equality_ratio',
  of: 'ratio',
  measures: [falsePositiveRate],
  formula: 'min / max of false_positive_rate over the groups',
  source:
    'Corbett-Davies, Pierson, Feller, Goel & Huq (2017), Algorithmic decision making and the cost of fairness, section 2',
  peers: [{ tool: 'fairlearn', name: 'false_positive_rate_ratio' }],
  en: ['Predictive equality ratio', 'The lowest false positive rate of any group over the highest.'],
  nl: [
    'Verhouding in vals-positiefgelijkheid',
    'Het laagste foutpositiefpercentage van een groep gedeeld door het hoogste.',
  ],
})

export const trueNegativeRateRatio = gap({
  id: 'true_negative_rate_ratio',
  of: 'ratio',
  measures: [trueNegativeRate],
  formula: 'min / max of true_negative_rate over the groups',
  source: 'Bird et al. (2020), Fairlearn: a toolkit for assessing and improving fairness in AI (ratio between groups)',
  peers: [{ tool: 'fairlearn', name: 'true_negative_rate_ratio' }],
  en: ['True negative rate ratio', 'The lowest true negative rate of any group over the highest.'],
  nl: ['Verhouding van terechtnegatiefpercentages', 'Het laagste terechtnegatiefpercentage gedeeld door het hoogste.'],
})

export const falseNegativeRateRatio = gap({
  id: 'false_negative_rate_ratio',
  of: 'ratio',
  measures: [falseNegativeRate],
  formula: 'min / max of false_negative_rate over the groups',
  source: 'Bird et al. (2020), Fairlearn: a toolkit for assessing and improving fairness in AI (ratio between groups)',
  peers: [{ tool: 'fairlearn', name: 'false_negative_rate_ratio' }],
  en: ['False negative rate ratio', 'The lowest false negative rate of any group over the highest.'],
  nl: ['Verhouding van foutnegatiefpercentages', 'Het laagste foutnegatiefpercentage gedeeld door het hoogste.'],
})

export const overallAccuracyDifference = gap({
  id: 'overall_accuracy_difference',
  of: 'difference',
  measures: [accuracy],
  formula: 'max − min of accuracy over the groups',
  source: `${berk} (overall accuracy equality)`,
  peers: [
    { tool: 'fairlearn', name: 'accuracy_score_difference' },
    { tool: 'fairlearn', name: 'zero_one_loss_difference', note: 'the same: one is one minus the other' },
  ],
  en: ['Overall accuracy difference', 'The largest gap between groups in how often decisions were right.'],
  nl: ['Verschil in juistheid', 'Het grootste gat tussen groepen in hoe vaak besluiten juist waren.'],
})

export const overallAccuracyRatio = gap({
  id: 'overall_accuracy_ratio',
  of: 'ratio',
  measures: [accuracy],
  formula: 'min / max of accuracy over the groups',
  source: `${berk} (overall accuracy equality)`,
  peers: [{ tool: 'fairlearn', name: 'accuracy_score_ratio' }],
  en: ['Overall accuracy ratio', 'The lowest accuracy of any group over the highest.'],
  nl: ['Verhouding in juistheid', 'De laagste juistheid van een groep gedeeld door de hoogste.'],
})

export const errorRateRatio = gap({
  id: 'error_rate_ratio',
  of: 'ratio',
  measures: [errorRate],
  formula: 'min / max of error_rate over the groups',
  source: `${berk} (overall accuracy equality, of the errors)`,
  peers: [
    { tool: 'fairlearn', name: 'zero_one_loss_ratio' },
    {
      tool: 'aif360',
      name: 'error_rate_ratio',
      note: 'unprivileged over privileged, so it may exceed 1; here a ratio of error_rate against a named reference',
    },
  ],
  en: ['Error rate ratio', 'The lowest share of wrong decisions of any group over the highest.'],
  nl: [
    'Verhouding in foutpercentage',
    'Het laagste aandeel onjuiste besluiten van een groep gedeeld door het hoogste.',
  ],
})

export const conditionalUseAccuracyDifference = gap({
  id: 'conditional_use_accuracy_difference',
  of: 'difference',
  measures: [positivePredictiveValue, negativePredictiveValue],
  formula: 'the larger of max − min of positive_predictive_value and of negative_predictive_value over the groups',
  source: `${berk} (conditional use accuracy equality)`,
  en: [
    'Conditional use accuracy difference',
    'The largest gap between groups in how often decisions of the same kind were right.',
  ],
  nl: [
    'Verschil in juistheid per besluit',
    'Het grootste gat tussen groepen in hoe vaak hetzelfde soort besluit juist was.',
  ],
})

export const conditionalUseAccuracyRatio = gap({
  id: 'conditional_use_accuracy_ratio',
  of: 'ratio',
  measures: [positivePredictiveValue, negativePredictiveValue],
  formula: 'the smaller of min / max of positive_predictive_value and of negative_predictive_value over the groups',
  source: `${berk} (conditional use accuracy equality)`,
  en: ['Conditional use accuracy ratio', 'The smallest ratio between groups in how often the same decision was right.'],
  nl: [
    'Verhouding in juistheid per besluit',
    'De kleinste verhouding tussen groepen in hoe vaak hetzelfde soort besluit juist was.',
  ],
})

export const treatmentEqualityDifference = gap({
  id: 'treatment_equality_difference',
  of: 'difference',
  measures: [treatmentRatio],
  endless: true,
  formula: 'max − min of treatment_ratio (fn / fp) over the groups',
  source: `${berk} (treatment equality)`,
  peers: [
    {
      tool: 'clarify',
      name: 'TE',
      note: 'signed, of two groups: there a difference of treatment_ratio, other minus privileged',
    },
  ],
  en: [
    'Treatment equality difference',
    'The largest gap between groups in how many are missed for everyone who is wrongly selected.',
  ],
  nl: [
    'Verschil in behandelingsverhouding',
    'Het grootste gat tussen groepen in hoeveel mensen worden gemist op ieder die onterecht wordt geselecteerd.',
  ],
})

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
  text: texts(
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
  text: texts(
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
