import type { AggregateMetric, Fraction, MetricText, Need, Peer } from '../metric.js'
import { falsePositiveRate, truePositiveRate } from './errors.js'
import { selectionRate } from './selection.js'

const same = (name: string, meaning: string): MetricText => ({
  name,
  meaning: { adverse: meaning, favourable: meaning },
})

interface Extreme {
  readonly id: string
  readonly of: 'difference' | 'ratio'
  readonly rates: readonly Fraction[]
  readonly formula: string
  readonly source: string
  readonly peers: readonly Peer[]
  readonly needs: readonly Need[]
  readonly en: MetricText
  readonly nl: MetricText
}

/** The largest gap between any two groups: max − min, or min / max, of one rate or of several. */
const extreme = ({ of, rates, en, nl, ...entry }: Extreme): AggregateMetric => ({
  ...entry,
  kind: 'aggregate',
  usual: true,
  quantity: of === 'ratio' ? 'ratio' : 'gap',
  range: [0, 1],
  aggregation: { kind: 'extreme', of, rates },
  text: { en, nl },
})

const demographicParitySource =
  'Calders, Kamiran & Pechenizkiy (2009), Building classifiers with independency constraints'
const equalOpportunitySource =
  'Hardt, Price & Srebro (2016), Equality of opportunity in supervised learning, Definition 2.2'
const equalizedOddsSource =
  'Hardt, Price & Srebro (2016), Equality of opportunity in supervised learning, Definition 2.1'

export const demographicParityDifference = extreme({
  id: 'demographic_parity_difference',
  of: 'difference',
  rates: [selectionRate],
  formula: 'max − min of selection_rate over the groups',
  source: demographicParitySource,
  peers: [
    { tool: 'fairlearn', name: 'demographic_parity_difference' },
    {
      tool: 'aif360',
      name: 'statistical_parity_difference',
      note: 'signed: unprivileged minus privileged; here a difference of selection_rate against a named reference',
    },
    { tool: 'clarify', name: 'DPPL', note: 'signed: privileged minus other' },
  ],
  needs: ['decision'],
  en: same(
    'Demographic parity difference',
    'The gap between the group that is selected most and the one selected least.',
  ),
  nl: same(
    'Verschil in demografische gelijkheid',
    'Het gat tussen de groep die het meest en die het minst wordt geselecteerd.',
  ),
})

export const demographicParityRatio = extreme({
  id: 'demographic_parity_ratio',
  of: 'ratio',
  rates: [selectionRate],
  formula: 'min / max of selection_rate over the groups',
  source: demographicParitySource,
  peers: [
    { tool: 'fairlearn', name: 'demographic_parity_ratio' },
    {
      tool: 'aif360',
      name: 'disparate_impact',
      note: 'unprivileged over privileged, so it may exceed 1; here a ratio of selection_rate against a named reference',
    },
    { tool: 'clarify', name: 'DI', note: 'other over privileged, so it may exceed 1' },
  ],
  needs: ['decision'],
  en: same(
    'Demographic parity ratio',
    'How often the least selected group is selected for each time the most selected is.',
  ),
  nl: same(
    'Verhouding in demografische gelijkheid',
    'Hoe vaak de minst geselecteerde groep aan de beurt is voor elke keer de meest geselecteerde.',
  ),
})

export const equalOpportunityDifference = extreme({
  id: 'equal_opportunity_difference',
  of: 'difference',
  rates: [truePositiveRate],
  formula: 'max − min of true_positive_rate over the groups',
  source: equalOpportunitySource,
  peers: [
    { tool: 'fairlearn', name: 'equal_opportunity_difference' },
    { tool: 'aif360', name: 'equal_opportunity_difference', note: 'signed: unprivileged minus privileged' },
    { tool: 'clarify', name: 'RD', note: 'signed: privileged minus other' },
  ],
  needs: ['decision', 'outcome'],
  en: same(
    'Equal opportunity difference',
    'The largest gap between groups in how many of those with a positive outcome were selected.',
  ),
  nl: same(
    'Verschil in gelijke kansen',
    'Het grootste gat tussen groepen in hoeveel mensen met een positieve uitkomst werden geselecteerd.',
  ),
})

export const equalOpportunityRatio = extreme({
  id: 'equal_opportunity_ratio',
  of: 'ratio',
  rates: [truePositiveRate],
  formula: 'min / max of true_positive_rate over the groups',
  source: equalOpportunitySource,
  peers: [{ tool: 'fairlearn', name: 'equal_opportunity_ratio' }],
  needs: ['decision', 'outcome'],
  en: same('Equal opportunity ratio', 'The lowest true positive rate of any group over the highest.'),
  nl: same(
    'Verhouding in gelijke kansen',
    'Het laagste terechtpositiefpercentage van een groep gedeeld door het hoogste.',
  ),
})

export const equalizedOddsDifference = extreme({
  id: 'equalized_odds_difference',
  of: 'difference',
  rates: [truePositiveRate, falsePositiveRate],
  formula: 'the larger of max − min of true_positive_rate and of false_positive_rate over the groups',
  source: equalizedOddsSource,
  peers: [{ tool: 'fairlearn', name: 'equalized_odds_difference' }],
  needs: ['decision', 'outcome'],
  en: same('Equalized odds difference', 'The largest gap between groups among people of the same true outcome.'),
  nl: same(
    'Verschil in gelijke foutkansen',
    'Het grootste gat tussen groepen onder mensen met dezelfde ware uitkomst.',
  ),
})

export const equalizedOddsRatio = extreme({
  id: 'equalized_odds_ratio',
  of: 'ratio',
  rates: [truePositiveRate, falsePositiveRate],
  formula: 'the smaller of min / max of true_positive_rate and of false_positive_rate over the groups',
  source: equalizedOddsSource,
  peers: [{ tool: 'fairlearn', name: 'equalized_odds_ratio' }],
  needs: ['decision', 'outcome'],
  en: same('Equalized odds ratio', 'The smallest ratio between groups among people of the same true outcome.'),
  nl: same(
    'Verhouding in gelijke foutkansen',
    'De kleinste verhouding tussen groepen onder mensen met dezelfde ware uitkomst.',
  ),
})

export const averageOddsDifference: AggregateMetric = {
  kind: 'aggregate',
  id: 'average_odds_difference',
  usual: true,
  quantity: 'points',
  range: [-1, 1],
  aggregation: { kind: 'mean_difference', absolute: false, rates: [falsePositiveRate, truePositiveRate] },
  formula: '((FPR − FPR of the reference) + (TPR − TPR of the reference)) / 2, of each group',
  source: 'Bellamy et al. (2018), AI Fairness 360, average_odds_difference; interval: Zou & Donner (2008)',
  peers: [
    {
      tool: 'aif360',
      name: 'average_odds_difference',
      note: 'unprivileged minus privileged: the same with the privileged group as the reference',
    },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: same(
      'Average odds difference',
      'How much more a group is selected than the reference, on average over people of either true outcome; gaps of opposite sign cancel.',
    ),
    nl: same(
      'Gemiddeld verschil in foutkansen',
      'Hoeveel vaker een groep wordt geselecteerd dan de referentie, gemiddeld over mensen met beide ware uitkomsten; tegengestelde verschillen heffen elkaar op.',
    ),
  },
}

export const averageAbsoluteOddsDifference: AggregateMetric = {
  kind: 'aggregate',
  id: 'average_absolute_odds_difference',
  usual: true,
  quantity: 'gap',
  range: [0, 1],
  aggregation: { kind: 'mean_difference', absolute: true, rates: [falsePositiveRate, truePositiveRate] },
  formula: '(|FPR − FPR of the reference| + |TPR − TPR of the reference|) / 2, of each group',
  source:
    'Bellamy et al. (2018), AI Fairness 360, average_abs_odds_difference; interval: both differences at half the level (Bonferroni)',
  peers: [{ tool: 'aif360', name: 'average_abs_odds_difference' }],
  needs: ['decision', 'outcome'],
  text: {
    en: same(
      'Average absolute odds difference',
      'How far a group is from the reference, on average over people of either true outcome, whichever way.',
    ),
    nl: same(
      'Gemiddeld absoluut verschil in foutkansen',
      'Hoe ver een groep van de referentie af ligt, gemiddeld over mensen met beide ware uitkomsten, welke kant ook op.',
    ),
  },
}
