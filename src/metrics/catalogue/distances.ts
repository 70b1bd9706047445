import { jensenShannon, kullbackLeibler } from '../../statistics/divergence.js'
import { distanceOf } from '../contrasts/distance.js'
import { divergenceOf } from '../contrasts/divergence.js'
import type { AggregateMetric, ContrastAggregation, Peer, RateMetric } from '../metric.js'
import { said } from './said.js'
import { baseRate, selectionRate } from './selection.js'

/** How far a group lies from its reference in what was decided, or in what the outcomes were: one number, without a sign. */

interface Side {
  readonly prefix: 'decision' | 'label'
  readonly rate: RateMetric
  readonly question: 'selection' | 'data'
  /** As Clarify has it of labels only. */
  readonly clarify: boolean
  readonly en: readonly [of: string, what: string]
  readonly nl: readonly [of: string, what: string]
}

const sides: readonly Side[] = [
  {
    prefix: 'label',
    rate: baseRate,
    question: 'data',
    clarify: true,
    en: ['of outcomes', 'in how often the true outcome is positive'],
    nl: ['van uitkomsten', 'in hoe vaak de ware uitkomst positief is'],
  },
  {
    prefix: 'decision',
    rate: selectionRate,
    question: 'selection',
    clarify: false,
    en: ['of decisions', 'in how often the decision is positive'],
    nl: ['van besluiten', 'in hoe vaak het besluit positief is'],
  },
]

interface Distance {
  readonly ending: string
  readonly aggregation: (rate: RateMetric) => ContrastAggregation
  readonly quantity: AggregateMetric['quantity']
  readonly most: number
  readonly formula: (rate: string) => string
  readonly source: string
  readonly peers: readonly Peer[]
  readonly en: readonly [name: string, meaning: (what: string) => string, hides: string]
  readonly nl: readonly [name: string, meaning: (what: string) => string, hides: string]
}

const sign = {
  en: 'It has no sign: it does not say which of the two has more.',
  nl: 'Het heeft geen teken: het zegt niet wie van de twee meer heeft.',
} as const

const dropped = 'leaves out a value that one of the two has not'

const distances: readonly Distance[] = [
  {
    ending: 'kl_divergence',
    aggregation: (rate) => divergenceOf(rate, kullbackLeibler, Number.POSITIVE_INFINITY),
    quantity: 'number',
    most: Number.POSITIVE_INFINITY,
    formula: (rate) =>
      `p·ln(p/q) + (1 − p)·ln((1 − p)/(1 − q)), p the ${rate} of the reference and q that of the group`,
    source:
      'Kullback & Leibler (1951), On information and sufficiency, Annals of Mathematical Statistics 22, 79–86; interval: Newcombe (2011)',
    peers: [{ tool: 'clarify', name: 'KL', note: `${dropped}, so it can be negative; here it then has no end` }],
    en: [
      'Kullback–Leibler divergence',
      (what) => `How far a group lies from its reference ${what}, in nats.`,
      `${sign.en} Turned round it is another number, and it has no end where all of the group are on one side.`,
    ],
    nl: [
      'Kullback–Leibler-divergentie',
      (what) => `Hoe ver een groep van de referentie af ligt ${what}, in nats.`,
      `${sign.nl} Omgedraaid is het een ander getal, en het heeft geen grens als de hele groep aan één kant staat.`,
    ],
  },
  {
    ending: 'js_divergence',
    aggregation: (rate) => divergenceOf(rate, jensenShannon, Math.LN2),
    quantity: 'number',
    most: Math.LN2,
    formula: (rate) => `mean of the KL divergences of p and of q from (p + q)/2, p and q the ${rate} of both`,
    source:
      'Lin (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37, 145–151; interval: Newcombe (2011)',
    peers: [{ tool: 'clarify', name: 'JS', note: `${dropped}, so it comes out too small` }],
    en: [
      'Jensen–Shannon divergence',
      (what) => `How far a group and its reference lie from the middle of the two ${what}, in nats.`,
      sign.en,
    ],
    nl: [
      'Jensen–Shannon-divergentie',
      (what) => `Hoe ver een groep en de referentie van hun midden af liggen ${what}, in nats.`,
      sign.nl,
    ],
  },
  {
    ending: 'lp_norm',
    aggregation: (rate) => distanceOf(rate, Math.SQRT2),
    quantity: 'number',
    most: Math.SQRT2,
    formula: (rate) => `√2·|p − q| (p = 2), p and q the ${rate} of both`,
    source:
      'Das et al. (2021), Fairness measures for machine learning in finance, Journal of Financial Data Science 3(4); interval: Newcombe (1998) of the difference',
    peers: [{ tool: 'clarify', name: 'LP', note: `${dropped}, so it comes out too small` }],
    en: [
      'L2 norm',
      (what) => `How far a group lies from its reference ${what}, over positive and negative: √2 times the gap.`,
      sign.en,
    ],
    nl: [
      'L2-norm',
      (what) => `Hoe ver een groep van de referentie af ligt ${what}, over positief en negatief: √2 keer het verschil.`,
      sign.nl,
    ],
  },
  {
    ending: 'total_variation_distance',
    aggregation: (rate) => distanceOf(rate, 1),
    quantity: 'gap',
    most: 1,
    formula: (rate) => `(|p − q| + |(1 − p) − (1 − q)|)/2 = |p − q|, p and q the ${rate} of both`,
    source:
      'Levin, Peres & Wilmer (2009), Markov Chains and Mixing Times, section 4.1; interval: Newcombe (1998) of the difference',
    peers: [
      { tool: 'clarify', name: 'TVD', note: `${dropped}, so it comes out too small` },
      { tool: 'lift', name: 'TOTAL_VAR_DIST', note: 'of the joint counts of group and label against equal ones' },
    ],
    en: [
      'Total variation distance',
      (what) => `Which share of a group would have to be otherwise to be as its reference ${what}.`,
      sign.en,
    ],
    nl: [
      'Totale-variatieafstand',
      (what) => `Voor welk deel van een groep het anders zou moeten zijn om gelijk te zijn aan de referentie ${what}.`,
      sign.nl,
    ],
  },
  {
    ending: 'kolmogorov_smirnov_distance',
    aggregation: (rate) => distanceOf(rate, 1),
    quantity: 'gap',
    most: 1,
    formula: (rate) => `max(|p − q|, |(1 − p) − (1 − q)|) = |p − q|, p and q the ${rate} of both`,
    source: 'Smirnov (1939), Bulletin de l’Université de Moscou 2; interval: Newcombe (1998) of the difference',
    peers: [
      { tool: 'clarify', name: 'KS', note: `${dropped}; of two values the other one has the same gap` },
      { tool: 'lift', name: 'INF_NORM_DIST', note: 'of the joint counts of group and label against equal ones' },
    ],
    en: [
      'Kolmogorov–Smirnov distance',
      (what) => `How far a group lies from its reference at most ${what}.`,
      `${sign.en} Of two values it is the total variation distance.`,
    ],
    nl: [
      'Kolmogorov–Smirnov-afstand',
      (what) => `Hoe ver een groep hooguit van de referentie af ligt ${what}.`,
      `${sign.nl} Bij twee waarden is het de totale-variatieafstand.`,
    ],
  },
]

const measureOf = (side: Side, distance: Distance): AggregateMetric => ({
  kind: 'aggregate',
  id: `${side.prefix}_${distance.ending}`,
  question: side.question,
  quantity: distance.quantity,
  range: [0, distance.most],
  aggregation: distance.aggregation(side.rate),
  formula: distance.formula(side.rate.id),
  source: distance.source,
  peers: side.clarify ? distance.peers : distance.peers.filter(({ tool }) => tool !== 'clarify'),
  needs: side.rate.needs,
  text: {
    en: said(`${distance.en[0]} ${side.en[0]}`, distance.en[1](side.en[1]), distance.en[2]),
    nl: said(`${distance.nl[0]} ${side.nl[0]}`, distance.nl[1](side.nl[1]), distance.nl[2]),
  },
})

export const distanceMeasures: readonly AggregateMetric[] = sides.flatMap((side) =>
  distances.map((distance) => measureOf(side, distance)),
)
