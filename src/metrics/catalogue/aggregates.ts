import type { AggregateMetric, Measurable, MetricText, Need, Peer } from '../metric.js'
import type { QuestionId } from '../questions.js'
import { falsePositiveRate, truePositiveRate } from './errors.js'
import { selectionRate } from './selection.js'

const same = (name: string, meaning: string, hides: string): MetricText => ({
  name,
  meaning: { adverse: meaning, favourable: meaning },
  hides,
})

interface Extreme {
  readonly id: string
  readonly question: QuestionId
  readonly of: 'difference' | 'ratio'
  readonly measures: readonly Measurable[]
  readonly formula: string
  readonly source: string
  readonly peers: readonly Peer[]
  readonly needs: readonly Need[]
  readonly en: MetricText
  readonly nl: MetricText
}

/** The largest gap between any two groups: max − min, or min / max, of one rate or of several. */
const extreme = ({ of, measures, en, nl, ...entry }: Extreme): AggregateMetric => ({
  ...entry,
  kind: 'aggregate',
  usual: true,
  quantity: of === 'ratio' ? 'ratio' : 'gap',
  range: [0, 1],
  aggregation: { kind: 'extreme', of, measures },
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
  question: 'gap',
  of: 'difference',
  measures: [selectionRate],
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
    'It does not say whether people were selected rightly, which groups are the two, or which way the gap goes. Where few are selected it is small even if one group is selected twice as often.',
  ),
  nl: same(
    'Verschil in demografische gelijkheid',
    'Het gat tussen de groep die het meest en die het minst wordt geselecteerd.',
    'Het zegt niet of mensen terecht werden geselecteerd, om welke twee groepen het gaat of welke kant het verschil op gaat. Waar weinig mensen worden geselecteerd is het klein, ook als één groep twee keer zo vaak aan de beurt is.',
  ),
})

export const demographicParityRatio = extreme({
  id: 'demographic_parity_ratio',
  question: 'gap',
  of: 'ratio',
  measures: [selectionRate],
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
    'It does not say whether people were selected rightly, nor which groups are the two. Where few are selected a handful of people moves it far.',
  ),
  nl: same(
    'Verhouding in demografische gelijkheid',
    'Hoe vaak de minst geselecteerde groep aan de beurt is voor elke keer de meest geselecteerde.',
    'Het zegt niet of mensen terecht werden geselecteerd, en ook niet om welke twee groepen het gaat. Waar weinig mensen worden geselecteerd, verandert het sterk door een handvol mensen.',
  ),
})

export const equalOpportunityDifference = extreme({
  id: 'equal_opportunity_difference',
  question: 'gap',
  of: 'difference',
  measures: [truePositiveRate],
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
    'It leaves out people with a negative outcome: who is wrongly selected does not count.',
  ),
  nl: same(
    'Verschil in gelijke kansen',
    'Het grootste gat tussen groepen in hoeveel mensen met een positieve uitkomst werden geselecteerd.',
    'Het laat mensen met een negatieve uitkomst weg: wie onterecht wordt geselecteerd, telt niet mee.',
  ),
})

export const equalOpportunityRatio = extreme({
  id: 'equal_opportunity_ratio',
  question: 'gap',
  of: 'ratio',
  measures: [truePositiveRate],
  formula: 'min / max of true_positive_rate over the groups',
  source: equalOpportunitySource,
  peers: [{ tool: 'fairlearn', name: 'equal_opportunity_ratio' }],
  needs: ['decision', 'outcome'],
  en: same(
    'Equal opportunity ratio',
    'The lowest true positive rate of any group over the highest.',
    'It leaves out people with a negative outcome, and does not change when the rate halves in every group.',
  ),
  nl: same(
    'Verhouding in gelijke kansen',
    'Het laagste terechtpositiefpercentage van een groep gedeeld door het hoogste.',
    'Het laat mensen met een negatieve uitkomst weg, en het verandert niet als het percentage in elke groep halveert.',
  ),
})

export const equalizedOddsDifference = extreme({
  id: 'equalized_odds_difference',
  question: 'gap',
  of: 'difference',
  measures: [truePositiveRate, falsePositiveRate],
  formula: 'the larger of max − min of true_positive_rate and of false_positive_rate over the groups',
  source: equalizedOddsSource,
  peers: [{ tool: 'fairlearn', name: 'equalized_odds_difference' }],
  needs: ['decision', 'outcome'],
  en: same(
    'Equalized odds difference',
    'The largest gap between groups among people of the same true outcome.',
    'It is the larger of two gaps and hides the smaller. A rule can satisfy it by serving every group equally badly.',
  ),
  nl: same(
    'Verschil in gelijke foutkansen',
    'Het grootste gat tussen groepen onder mensen met dezelfde ware uitkomst.',
    'Het is het grootste van twee verschillen en verbergt het kleinste. Een regel kan eraan voldoen door elke groep even slecht te bedienen.',
  ),
})

export const equalizedOddsRatio = extreme({
  id: 'equalized_odds_ratio',
  question: 'gap',
  of: 'ratio',
  measures: [truePositiveRate, falsePositiveRate],
  formula: 'the smaller of min / max of true_positive_rate and of false_positive_rate over the groups',
  source: equalizedOddsSource,
  peers: [{ tool: 'fairlearn', name: 'equalized_odds_ratio' }],
  needs: ['decision', 'outcome'],
  en: same(
    'Equalized odds ratio',
    'The smallest ratio between groups among people of the same true outcome.',
    'One rate of zero makes it zero, however near the groups are. A rule can satisfy it by serving every group equally badly.',
  ),
  nl: same(
    'Verhouding in gelijke foutkansen',
    'De kleinste verhouding tussen groepen onder mensen met dezelfde ware uitkomst.',
    'Eén percentage van nul maakt het nul, hoe dicht de groepen ook bij elkaar liggen. Een regel kan eraan voldoen door elke groep even slecht te bedienen.',
  ),
})

export const averageOddsDifference: AggregateMetric = {
  kind: 'aggregate',
  id: 'average_odds_difference',
  question: 'gap',
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
      'Gaps of opposite sign cancel: 0 can mean that a group is wrongly selected more and rightly selected less.',
    ),
    nl: same(
      'Gemiddeld verschil in foutkansen',
      'Hoeveel vaker een groep wordt geselecteerd dan de referentie, gemiddeld over mensen met beide ware uitkomsten; tegengestelde verschillen heffen elkaar op.',
      'Tegengestelde verschillen heffen elkaar op: 0 kan betekenen dat een groep vaker onterecht en minder vaak terecht wordt geselecteerd.',
    ),
  },
}

export const averageAbsoluteOddsDifference: AggregateMetric = {
  kind: 'aggregate',
  id: 'average_absolute_odds_difference',
  question: 'gap',
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
      'It does not say which way the gaps go, nor in which of the two rates they are.',
    ),
    nl: same(
      'Gemiddeld absoluut verschil in foutkansen',
      'Hoe ver een groep van de referentie af ligt, gemiddeld over mensen met beide ware uitkomsten, welke kant ook op.',
      'Het zegt niet welke kant de verschillen op gaan, en ook niet in welk van de twee percentages ze zitten.',
    ),
  },
}
