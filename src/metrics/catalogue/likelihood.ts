import { pairedRatioInterval } from '../../statistics/pairedRatio.js'
import { oddsRatio, ratioOfRates, ratioToEveryone } from '../combinations.js'
import type { DerivedMetric, Fraction } from '../metric.js'
import { falseNegativeRate, falsePositiveRate, trueNegativeRate, truePositiveRate } from './errors.js'
import { falseOmissionRate, positivePredictiveValue } from './precision.js'
import { said } from './said.js'

/** What a decision says about a person, as a ratio; and how often one is made for what it should find. */

const endless = [0, Number.POSITIVE_INFINITY] as const
const needs = ['decision', 'outcome'] as const
/** Of the people whose outcome is known: those that the rates beside it are of. */
const selectedOfKnown: Fraction = { numerator: ['tp', 'fp'], denominator: ['tp', 'fp', 'fn', 'tn'] }

export const lift: DerivedMetric = {
  kind: 'derived',
  id: 'lift',
  question: 'precision',
  quantity: 'number',
  range: endless,
  derivation: ratioToEveryone(positivePredictiveValue, falseOmissionRate, selectedOfKnown),
  better: { adverse: 'high', favourable: 'high' },
  formula: '(tp / (tp + fp)) / ((tp + fn) / (tp + fp + fn + tn))',
  source:
    'Brin, Motwani, Ullman & Tsur (1997), Dynamic itemset counting and implication rules, SIGMOD (as interest); interval: Koopman (1984) of PPV over FOR and Wilson (1927) of the share that was selected, propagated (Newcombe 2011)',
  peers: [],
  needs,
  text: {
    en: said(
      'Lift',
      {
        adverse: 'How many times as often something was wrong among the flagged as among everyone of the group.',
        favourable: 'How many times as often people qualified among the accepted as among everyone of the group.',
      },
      'A group with a high base rate cannot have a high lift, however well it is decided on. It is undefined where everyone was selected.',
    ),
    nl: said(
      'Lift',
      {
        adverse: 'Hoeveel keer zo vaak er iets aan de hand was bij wie werd uitgekozen als bij de hele groep.',
        favourable: 'Hoeveel keer zo vaak mensen voldeden bij wie werd toegelaten als bij de hele groep.',
      },
      'Waar de uitkomst vaak positief is, kan de lift niet hoog zijn, hoe goed er ook wordt beslist. Zonder waarde waar iedereen werd geselecteerd.',
    ),
  },
}

export const positiveLikelihoodRatio: DerivedMetric = {
  kind: 'derived',
  id: 'positive_likelihood_ratio',
  question: 'quality',
  abbreviation: 'LR+',
  quantity: 'number',
  range: endless,
  derivation: ratioOfRates(truePositiveRate, falsePositiveRate),
  better: { adverse: 'high', favourable: 'high' },
  formula: '(tp / (tp + fn)) / (fp / (fp + tn))',
  source:
    'Simel, Samsa & Matchar (1991), Likelihood ratios with confidence, Journal of Clinical Epidemiology 44, 763–770; interval: Koopman (1984)',
  peers: [{ tool: 'fairness_indicators', name: 'positive_likelihood_ratio' }],
  needs,
  text: {
    en: said(
      'Positive likelihood ratio',
      {
        adverse: 'How many times as often someone with something wrong was flagged as someone without.',
        favourable: 'How many times as often someone who qualified was accepted as someone who did not.',
      },
      'It says nothing of how many people are decided on wrongly: with a low base rate even a high ratio leaves most of the selected wrong.',
    ),
    nl: said(
      'Positieve aannemelijkheidsverhouding',
      {
        adverse: 'Hoeveel keer zo vaak iemand bij wie iets aan de hand was werd uitgekozen als iemand anders.',
        favourable: 'Hoeveel keer zo vaak iemand die voldeed werd toegelaten als iemand die niet voldeed.',
      },
      'Het zegt niet over hoeveel mensen onjuist werd beslist: als er zelden iets is, zijn zelfs bij een hoge verhouding de meeste keuzes onterecht.',
    ),
  },
}

export const negativeLikelihoodRatio: DerivedMetric = {
  kind: 'derived',
  id: 'negative_likelihood_ratio',
  question: 'quality',
  abbreviation: 'LR−',
  quantity: 'number',
  range: endless,
  derivation: ratioOfRates(falseNegativeRate, trueNegativeRate),
  better: { adverse: 'low', favourable: 'low' },
  formula: '(fn / (tp + fn)) / (tn / (fp + tn))',
  source:
    'Simel, Samsa & Matchar (1991), Likelihood ratios with confidence, Journal of Clinical Epidemiology 44, 763–770; interval: Koopman (1984)',
  peers: [{ tool: 'fairness_indicators', name: 'negative_likelihood_ratio' }],
  needs,
  text: {
    en: said(
      'Negative likelihood ratio',
      {
        adverse: 'How many times as often someone with something wrong was left alone as someone without.',
        favourable: 'How many times as often someone who qualified was turned down as someone who did not.',
      },
      'It says nothing of how many people are missed: that depends on the base rate too.',
    ),
    nl: said(
      'Negatieve aannemelijkheidsverhouding',
      {
        adverse: 'Hoeveel keer zo vaak iemand bij wie iets aan de hand was niet werd uitgekozen als iemand anders.',
        favourable: 'Hoeveel keer zo vaak iemand die voldeed werd afgewezen als iemand die niet voldeed.',
      },
      'Het zegt niet hoeveel mensen worden gemist: dat hangt ook af van hoe vaak de uitkomst positief is.',
    ),
  },
}

export const diagnosticOddsRatio: DerivedMetric = {
  kind: 'derived',
  id: 'diagnostic_odds_ratio',
  question: 'quality',
  abbreviation: 'DOR',
  quantity: 'number',
  range: endless,
  derivation: oddsRatio(truePositiveRate, falsePositiveRate),
  better: { adverse: 'high', favourable: 'high' },
  formula: 'tp·tn / (fp·fn)',
  source:
    'Glas, Lijmer, Prins, Bonsel & Bossuyt (2003), The diagnostic odds ratio: a single indicator of test performance, Journal of Clinical Epidemiology 56, 1129–1135; interval: Newcombe (2011)',
  peers: [{ tool: 'fairness_indicators', name: 'diagnostic_odds_ratio' }],
  needs,
  text: {
    en: said(
      'Diagnostic odds ratio',
      'The odds of being selected for people with a positive outcome, over those for people without.',
      'Odds are not shares: a ratio of 10 is not ten times as often. Few mistakes of either kind make it very large.',
    ),
    nl: said(
      'Diagnostische kansverhouding',
      'De kansverhouding (odds) om te worden geselecteerd met een positieve uitkomst, gedeeld door die zonder.',
      'Odds zijn geen percentages: een verhouding van 10 is niet tien keer zo vaak. Door weinig fouten van één soort wordt het heel groot.',
    ),
  },
}

export const conditionalAcceptance: DerivedMetric = {
  kind: 'derived',
  id: 'conditional_acceptance',
  question: 'quality',
  quantity: 'number',
  range: endless,
  derivation: {
    kind: 'of_cells',
    range: endless,
    method: 'paired_ratio',
    value: ([tp, fp, fn]) => (tp + fn) / (tp + fp),
    interval: ([tp, fp, fn], z) => pairedRatioInterval({ both: tp, first: fn, second: fp }, z),
  },
  better: { adverse: 'high', favourable: 'low' },
  formula: '(tp + fn) / (tp + fp)',
  source:
    'Das et al. (2021), Fairness measures for machine learning in finance, Journal of Financial Data Science 3(4) (conditional acceptance); interval: Bonett & Price (2006)',
  peers: [
    { tool: 'clarify', name: 'DCA (difference)', note: 'privileged minus other; 0/0 is 0 and x/0 infinite there' },
  ],
  needs,
  text: {
    en: said(
      'Positive outcomes for each positive decision',
      {
        adverse: 'For everyone who was flagged, how many had something wrong: under 1, more were flagged than that.',
        favourable: 'For everyone who was accepted, how many qualified: above 1, fewer were accepted than that.',
      },
      'It compares numbers, not people: it is 1 when as many are missed as wrongly selected, even if every decision is wrong.',
    ),
    nl: said(
      'Positieve uitkomsten per positief besluit',
      {
        adverse:
          'Bij hoeveel mensen er iets was op ieder die werd uitgekozen: onder 1 werden er meer uitgekozen dan dat.',
        favourable:
          'Hoeveel mensen voldeden op ieder die werd toegelaten: boven 1 werden er minder toegelaten dan dat.',
      },
      'Het vergelijkt aantallen, geen mensen: het is 1 als er evenveel worden gemist als onterecht geselecteerd, al is elk besluit onjuist.',
    ),
  },
}

export const conditionalRejection: DerivedMetric = {
  kind: 'derived',
  id: 'conditional_rejection',
  question: 'quality',
  quantity: 'number',
  range: endless,
  derivation: {
    kind: 'of_cells',
    range: endless,
    method: 'paired_ratio',
    value: ([, fp, fn, tn]) => (tn + fp) / (tn + fn),
    interval: ([, fp, fn, tn], z) => pairedRatioInterval({ both: tn, first: fp, second: fn }, z),
  },
  better: { adverse: 'low', favourable: 'high' },
  formula: '(tn + fp) / (tn + fn)',
  source:
    'Das et al. (2021), Fairness measures for machine learning in finance, Journal of Financial Data Science 3(4) (conditional rejection); interval: Bonett & Price (2006)',
  peers: [
    { tool: 'clarify', name: 'DCR (difference)', note: 'other minus privileged; 0/0 is 0 and x/0 infinite there' },
  ],
  needs,
  text: {
    en: said(
      'Negative outcomes for each negative decision',
      {
        adverse:
          'For everyone who was not flagged, how many had nothing wrong: above 1, fewer were left alone than that.',
        favourable:
          'For everyone who was turned down, how many did not qualify: under 1, more were turned down than that.',
      },
      'It compares numbers, not people: it is 1 when as many are missed as wrongly selected, even if every decision is wrong.',
    ),
    nl: said(
      'Negatieve uitkomsten per negatief besluit',
      {
        adverse:
          'Bij hoeveel mensen niets was op ieder die niet werd uitgekozen: boven 1 werden er minder met rust gelaten dan dat.',
        favourable:
          'Hoeveel mensen niet voldeden op ieder die werd afgewezen: onder 1 werden er meer afgewezen dan dat.',
      },
      'Het vergelijkt aantallen, geen mensen: het is 1 als er evenveel worden gemist als onterecht geselecteerd, al is elk besluit onjuist.',
    ),
  },
}
