import { fowlkesMallows, fowlkesMallowsInterval } from '../../statistics/fowlkesMallows.js'
import { phi, phiInterval } from '../../statistics/phi.js'
import { geometricMean, weightedSum } from '../combinations.js'
import type { DerivedMetric, RateMetric } from '../metric.js'
import { trueNegativeRate, truePositiveRate } from './errors.js'
import { negativePredictiveValue, positivePredictiveValue } from './precision.js'
import { said } from './said.js'

/** How good the decisions are, in one number a group. */

const better = { adverse: 'high', favourable: 'high' } as const
const needs = ['decision', 'outcome'] as const

export const matthewsCorrelation: DerivedMetric = {
  kind: 'derived',
  id: 'matthews_correlation',
  question: 'quality',
  abbreviation: 'MCC',
  quantity: 'number',
  range: [-1, 1],
  derivation: {
    kind: 'of_cells',
    range: [-1, 1],
    method: 'delta_fisher_z',
    value: ([tp, fp, fn, tn]) => phi([tp, fp, fn, tn]),
    interval: ([tp, fp, fn, tn], z) => phiInterval([tp, fp, fn, tn], z),
  },
  better,
  formula: '(tp·tn − fp·fn) / √((tp + fp)(tp + fn)(tn + fp)(tn + fn))',
  source:
    'Matthews (1975), Biochimica et Biophysica Acta 405, 442–451; interval: Itaya, Tamura, Hayashi & Yamamoto (2025), Statistics in Medicine 44, e10303',
  peers: [
    { tool: 'fairness_indicators', name: 'matthews_correlation_coefficient' },
    {
      tool: 'scikit_learn',
      name: 'matthews_corrcoef',
      note: 'by MetricFrame over scikit-learn, which gives 0 for 0/0',
    },
  ],
  needs,
  text: {
    en: said(
      'Matthews correlation',
      'How closely decisions and true outcomes go together: 1 is always right, 0 no better than chance.',
      'It says nothing of who bears the mistakes: wrong alarms and misses weigh alike. It falls as the base rate nears 0 or 1, so groups with other base rates are not directly comparable.',
    ),
    nl: said(
      'Matthews-correlatie',
      'Hoe nauw besluiten en ware uitkomsten samengaan: 1 is altijd juist, 0 niet beter dan toeval.',
      'Het zegt niets over wie de fouten treffen: vals alarm en missers tellen even zwaar. Het daalt als bijna iedereen dezelfde uitkomst heeft, dus groepen met andere aandelen zijn niet zomaar te vergelijken.',
    ),
  },
}

export const gMean: DerivedMetric = {
  kind: 'derived',
  id: 'g_mean',
  question: 'quality',
  quantity: 'number',
  range: [0, 1],
  derivation: geometricMean(truePositiveRate, trueNegativeRate),
  better,
  formula: '√(tp / (tp + fn) · tn / (fp + tn))',
  source:
    'Kubat & Matwin (1997), Addressing the curse of imbalanced training sets, ICML; interval: Newcombe (2011), Communications in Statistics – Theory and Methods 40, 3154–3180',
  peers: [],
  needs,
  text: {
    en: said(
      'Geometric mean of the rates',
      'How often people of either true outcome were decided on rightly; it is low as soon as one of the two is low.',
      'It does not say which of the two is low, and so not whether people are burdened or missed.',
    ),
    nl: said(
      'Meetkundig gemiddelde van de percentages',
      'Hoe vaak over mensen met beide ware uitkomsten juist werd beslist; het is laag zodra een van de twee laag is.',
      'Het zegt niet welke van de twee laag is, dus niet of mensen worden belast of gemist.',
    ),
  },
}

export const youdenIndex: DerivedMetric = {
  kind: 'derived',
  id: 'youden_index',
  question: 'quality',
  quantity: 'number',
  range: [-1, 1],
  derivation: weightedSum(
    [
      { rate: truePositiveRate, coefficient: 1 },
      { rate: trueNegativeRate, coefficient: 1 },
    ],
    -1,
  ),
  better,
  formula: 'tp / (tp + fn) + tn / (fp + tn) − 1',
  source: 'Youden (1950), Index for rating diagnostic tests, Cancer 3, 32–35; interval: Zou, Huang & Zhang (2009)',
  peers: [{ tool: 'fairness_indicators', name: 'informedness' }],
  needs,
  text: {
    en: said(
      'Youden’s index',
      'How much more often people with a positive outcome were selected than people without: 0 is no better than chance.',
      'It weighs missed and wrongly selected people alike, whatever their numbers and whatever it costs them.',
    ),
    nl: said(
      'Youden-index',
      'Hoeveel vaker mensen met een positieve uitkomst werden geselecteerd dan mensen zonder: 0 is niet beter dan toeval.',
      'Gemiste en onterecht geselecteerde mensen tellen even zwaar, met hoeveel ze ook zijn en wat het hun ook kost.',
    ),
  },
}

export const markedness: DerivedMetric = {
  kind: 'derived',
  id: 'markedness',
  question: 'quality',
  quantity: 'number',
  range: [-1, 1],
  derivation: weightedSum(
    [
      { rate: positivePredictiveValue, coefficient: 1 },
      { rate: negativePredictiveValue, coefficient: 1 },
    ],
    -1,
  ),
  better,
  formula: 'tp / (tp + fp) + tn / (tn + fn) − 1',
  source:
    'Powers (2011), Evaluation: from precision, recall and F-measure to ROC, informedness, markedness and correlation, Journal of Machine Learning Technologies 2, 37–63; interval: Zou, Huang & Zhang (2009)',
  peers: [{ tool: 'fairness_indicators', name: 'markedness' }],
  needs,
  text: {
    en: said(
      'Markedness',
      'How much more often the outcome was positive after a positive decision than after a negative one.',
      'It moves with the base rate: the same errors give another value where more people have a positive outcome.',
    ),
    nl: said(
      'Markedness',
      'Hoeveel vaker de uitkomst positief was na een positief besluit dan na een negatief.',
      'Het beweegt mee met hoe vaak de uitkomst positief is: dezelfde fouten geven dan een andere waarde.',
    ),
  },
}

export const fowlkesMallowsIndex: DerivedMetric = {
  kind: 'derived',
  id: 'fowlkes_mallows_index',
  question: 'quality',
  quantity: 'number',
  range: [0, 1],
  derivation: {
    kind: 'of_cells',
    range: [0, 1],
    method: 'delta_logit',
    value: ([tp, fp, fn]) => fowlkesMallows([tp, fp, fn]),
    interval: ([tp, fp, fn], z) => fowlkesMallowsInterval([tp, fp, fn], z),
  },
  better,
  formula: 'tp / √((tp + fp)(tp + fn))',
  source:
    'Fowlkes & Mallows (1983), A method for comparing two hierarchical clusterings, JASA 78, 553–569; interval: delta method on the logit (Agresti 2013)',
  peers: [{ tool: 'fairness_indicators', name: 'fowlkes_mallows_index' }],
  needs,
  text: {
    en: said(
      'Fowlkes–Mallows index',
      'How well selecting finds whom it should find: the geometric mean of precision and the true positive rate.',
      'People who were rightly not selected do not count, and it does not say which of the two rates is low.',
    ),
    nl: said(
      'Fowlkes–Mallows-index',
      'Hoe goed het selecteren vindt wie het moet vinden: meetkundig gemiddelde van precisie en terechtpositiefpercentage.',
      'Mensen die terecht niet werden geselecteerd tellen niet mee, en het zegt niet welk van de twee percentages laag is.',
    ),
  },
}

export const threatScore: RateMetric = {
  kind: 'rate',
  id: 'threat_score',
  question: 'quality',
  numerator: ['tp'],
  denominator: ['tp', 'fp', 'fn'],
  better,
  formula: 'tp / (tp + fp + fn)',
  source:
    'Gilbert (1884), Finley’s tornado predictions, American Meteorological Journal 1, 166–172; Jaccard (1912), New Phytologist 11, 37–50',
  peers: [
    { tool: 'fairness_indicators', name: 'threat_score' },
    { tool: 'scikit_learn', name: 'jaccard_score', note: 'by MetricFrame over scikit-learn, which gives 0 for 0/0' },
  ],
  needs,
  text: {
    en: {
      ...said(
        'Threat score',
        {
          adverse: 'Of the people who were flagged or should have been, how many were flagged rightly.',
          favourable: 'Of the people who were accepted or qualified, how many were both.',
        },
        'People who were rightly left out do not count, and wrong alarms and misses are not told apart.',
      ),
      frequency: {
        adverse: {
          label: 'rightly flagged, of all concerned',
          of: 'people who were flagged or should have been',
          event: '{n} were flagged rightly',
        },
        favourable: {
          label: 'rightly accepted, of all concerned',
          of: 'people who were accepted or qualified',
          event: '{n} were both',
        },
      },
    },
    nl: {
      ...said(
        'Trefferscore',
        {
          adverse: 'Hoeveel mensen terecht werden uitgekozen, van wie werden uitgekozen of dat hadden moeten worden.',
          favourable: 'Hoeveel mensen voldeden en werden toegelaten, van wie een van beide gold.',
        },
        'Mensen die terecht buiten beeld bleven tellen niet mee, en vals alarm en missers staan door elkaar.',
      ),
      frequency: {
        adverse: {
          label: 'terecht uitgekozen, van alle betrokkenen',
          of: 'mensen die werden uitgekozen of dat hadden moeten worden',
          event: 'werden er {n} terecht uitgekozen',
        },
        favourable: {
          label: 'terecht toegelaten, van alle betrokkenen',
          of: 'mensen die voldeden of werden toegelaten',
          event: 'gold voor {n} allebei',
        },
      },
    },
  },
}
