import type { AggregateMetric, ContrastAggregation, MetricText, Need, Peer } from '../metric.js'
import { crossAuc } from '../scores/crossAuc.js'
import { scoreKs, scoreWasserstein } from '../scores/distances.js'

/** Of the scores of each group against those of its reference. */
interface OfBoth {
  readonly id: string
  readonly abbreviation?: string
  readonly aggregation: ContrastAggregation
  readonly needs: readonly Need[]
  readonly quantity: AggregateMetric['quantity']
  readonly range: readonly [low: number, high: number]
  readonly formula: string
  readonly source: string
  readonly peers?: readonly Peer[]
  readonly en: MetricText
  readonly nl: MetricText
}

const ofBoth = ({ en, nl, peers = [], ...entry }: OfBoth): AggregateMetric => ({
  ...entry,
  kind: 'aggregate',
  question: 'scores',
  peers,
  text: { en, nl },
})

const text = (name: string, meaning: MetricText['meaning'] | string, hides: string): MetricText => ({
  name,
  meaning: typeof meaning === 'string' ? { adverse: meaning, favourable: meaning } : meaning,
  hides,
})

const borkan =
  'Borkan, Dixon, Sorensen, Thain & Vasserman (2019), Nuanced metrics for measuring unintended bias with real data for text classification; interval: DeLong, DeLong & Clarke-Pearson (1988), on the logit'
const order =
  'It looks at the order of the scores only, and at one threshold two groups can still be decided on differently. Unknown outcomes give an outer range.'
const volgorde =
  'Het kijkt alleen naar de volgorde van de scores; bij één drempel kan over twee groepen nog steeds verschillend worden beslist. Onbekende uitkomsten geven een ruime marge.'

export const bpsnAuc = ofBoth({
  id: 'bpsn_auc',
  abbreviation: 'BPSN AUC',
  aggregation: crossAuc('reference'),
  needs: ['score', 'outcome'],
  quantity: 'number',
  range: [0, 1],
  formula: 'P(score of a positive of the reference > score of a negative of the group) + ½ P(equal)',
  source: borkan,
  peers: [],
  en: text(
    'Cross-group AUC: the reference’s positives, the group’s negatives',
    'How often somebody with a positive outcome in the reference has a higher score than somebody with a negative outcome in the group: low where people of the group score too high.',
    order,
  ),
  nl: text(
    'AUC tussen groepen: positieven van de referentie, negatieven van de groep',
    'Hoe vaak iemand met een positieve uitkomst in de referentie een hogere score heeft dan iemand met een negatieve uitkomst in de groep: laag waar mensen uit de groep te hoog scoren.',
    volgorde,
  ),
})

export const bnspAuc = ofBoth({
  id: 'bnsp_auc',
  abbreviation: 'BNSP AUC',
  aggregation: crossAuc('group'),
  needs: ['score', 'outcome'],
  quantity: 'number',
  range: [0, 1],
  formula: 'P(score of a positive of the group > score of a negative of the reference) + ½ P(equal)',
  source: borkan,
  peers: [],
  en: text(
    'Cross-group AUC: the group’s positives, the reference’s negatives',
    'How often somebody with a positive outcome in the group has a higher score than somebody with a negative outcome in the reference: low where people of the group score too low.',
    order,
  ),
  nl: text(
    'AUC tussen groepen: positieven van de groep, negatieven van de referentie',
    'Hoe vaak iemand met een positieve uitkomst in de groep een hogere score heeft dan iemand met een negatieve uitkomst in de referentie: laag waar mensen uit de groep te laag scoren.',
    volgorde,
  ),
})

const size =
  'It says how far apart, not who is higher; chance alone makes it larger than 0, the more so the fewer people.'
const grootte =
  'Het zegt hoe ver uit elkaar, niet wie hoger is; alleen al door toeval is het groter dan 0, en meer naarmate er minder mensen zijn.'

export const scoreKsDistance = ofBoth({
  id: 'score_ks_distance',
  aggregation: scoreKs,
  needs: ['score'],
  quantity: 'gap',
  range: [0, 1],
  formula: 'max over s of |share of the group at or below s − share of the reference at or below s|',
  source:
    'Smirnov (1939); Hodges (1958), The significance probability of the Smirnov two-sample test; interval: the bands of Massart (1990) round both, wider than need be',
  en: text(
    'Kolmogorov–Smirnov distance of the scores',
    'At the threshold where they differ most: how many more of one group lie above it than of the reference.',
    size,
  ),
  nl: text(
    'Kolmogorov–Smirnov-afstand van de scores',
    'Bij de drempel waar ze het meest verschillen: hoeveel meer mensen van de ene groep erboven liggen dan van de referentie.',
    grootte,
  ),
})

export const scoreWassersteinDistance = ofBoth({
  id: 'score_wasserstein_distance',
  aggregation: scoreWasserstein,
  needs: ['score'],
  quantity: 'number',
  range: [0, Number.POSITIVE_INFINITY],
  formula: '∫ |share of the group at or below s − share of the reference at or below s| ds',
  source:
    'Vallender (1974), Calculation of the Wasserstein distance between probability distributions on the line; interval: del Barrio, Giné & Matrán (1999) with Borell (1975)',
  en: text(
    'Wasserstein distance of the scores',
    'How far, on average, scores of the group would have to move to lie as those of the reference do.',
    size,
  ),
  nl: text(
    'Wasserstein-afstand van de scores',
    'Hoe ver scores van de groep gemiddeld zouden moeten verschuiven om te liggen zoals die van de referentie.',
    grootte,
  ),
})
