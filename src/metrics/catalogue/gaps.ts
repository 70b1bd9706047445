import type { AggregateMetric, Measurable, Peer } from '../metric.js'
import { treatmentRatio } from './derived.js'
import { falseNegativeRate, falsePositiveRate, trueNegativeRate } from './errors.js'
import { type GapWords, gapTexts } from './gapTexts.js'
import { negativePredictiveValue, positivePredictiveValue } from './precision.js'
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
  readonly en: GapWords
  readonly nl: GapWords
}

const gap = ({ of, measures, en, nl, endless, peers = [], ...entry }: Gap): AggregateMetric => ({
  ...entry,
  kind: 'aggregate',
  question: 'gap',
  quantity: endless === true ? 'number' : of === 'ratio' ? 'ratio' : 'gap',
  range: [0, endless === true ? Number.POSITIVE_INFINITY : 1],
  aggregation: { kind: 'extreme', of, measures },
  peers,
  needs: ['decision', 'outcome'],
  text: gapTexts(en, nl),
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
