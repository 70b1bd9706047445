import { rising, weightedSum } from '../combinations.js'
import type { DerivedMetric } from '../metric.js'
import { trueNegativeRate, truePositiveRate } from './errors.js'
import { falseDiscoveryRate } from './precision.js'

const odds = (share: number): number => share / (1 - share)

/** The mean of how often people of either true outcome were decided on rightly. */
export const balancedAccuracy: DerivedMetric = {
  kind: 'derived',
  id: 'balanced_accuracy',
  question: 'quality',
  usual: true,
  quantity: 'number',
  range: [0, 1],
  derivation: weightedSum([
    { rate: truePositiveRate, coefficient: 1 / 2 },
    { rate: trueNegativeRate, coefficient: 1 / 2 },
  ]),
  better: { adverse: 'high', favourable: 'high' },
  formula: '(tp / (tp + fn) + tn / (fp + tn)) / 2',
  source:
    'Brodersen, Ong, Stephan & Buhmann (2010), The balanced accuracy and its posterior distribution; interval: Zou & Donner (2008)',
  peers: [
    { tool: 'scikit_learn', name: 'balanced_accuracy_score', note: 'what Fairlearn’s MetricFrame takes by group' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Balanced accuracy',
      meaning: {
        adverse: 'How often decisions were right, counting people with and without something wrong as equally many.',
        favourable: 'How often decisions were right, counting people who did and did not qualify as equally many.',
      },
      hides:
        'One number for two rates: a group that is wrongly selected and one that is wrongly missed can have the same value.',
    },
    nl: {
      name: 'Gebalanceerde juistheid',
      meaning: {
        adverse: 'Hoe vaak juist werd beslist, als mensen met en zonder iets aan de hand even zwaar tellen.',
        favourable: 'Hoe vaak juist werd beslist, als mensen die wel en niet voldeden even zwaar tellen.',
      },
      hides:
        'Eén getal voor twee percentages: een groep die onterecht wordt gekozen en een groep die onterecht wordt gemist, kunnen dezelfde waarde hebben.',
    },
  },
}

/** F1 = 2J / (1 + J) with J = tp / (tp + fp + fn): a rising function of a rate. */
export const f1Score: DerivedMetric = {
  kind: 'derived',
  id: 'f1_score',
  question: 'quality',
  usual: true,
  quantity: 'number',
  range: [0, 1],
  abbreviation: 'F1',
  derivation: rising(
    { numerator: ['tp'], denominator: ['tp', 'fp', 'fn'] },
    (jaccard) => (2 * jaccard) / (1 + jaccard),
    [0, 1],
  ),
  better: { adverse: 'high', favourable: 'high' },
  formula: '2·tp / (2·tp + fp + fn)',
  source: 'van Rijsbergen (1979), Information Retrieval, ch. 7; interval by Wilson (1927) of tp / (tp + fp + fn)',
  peers: [
    { tool: 'scikit_learn', name: 'f1_score', note: 'what Fairlearn’s MetricFrame takes by group; 0 for 0/0' },
    { tool: 'fairness_indicators', name: 'f1_score' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'F1 score',
      meaning: {
        adverse: 'How well flagging finds what is wrong without flagging others: the harmonic mean of TPR and PPV.',
        favourable:
          'How well accepting finds who qualifies without accepting others: the harmonic mean of TPR and PPV.',
      },
      hides:
        'It leaves out everyone who was rightly not selected, and follows the base rate, so that groups differ in it for the same rule.',
    },
    nl: {
      name: 'F1-score',
      meaning: {
        adverse:
          'Hoe goed de keuze vindt waar iets aan de hand is zonder anderen te raken: harmonisch gemiddelde van TPR en PPV.',
        favourable:
          'Hoe goed de toelating vindt wie voldoet zonder anderen toe te laten: harmonisch gemiddelde van TPR en PPV.',
      },
      hides:
        'Het laat iedereen weg die terecht niet is gekozen en beweegt mee met het grondpercentage, zodat groepen erin verschillen bij dezelfde regel.',
    },
  },
}

/** fn / fp is q / (1 − q) with q = fn / (fn + fp): a rising function of a rate. */
export const treatmentRatio: DerivedMetric = {
  kind: 'derived',
  id: 'treatment_ratio',
  question: 'quality',
  usual: true,
  quantity: 'number',
  range: [0, Number.POSITIVE_INFINITY],
  derivation: rising({ numerator: ['fn'], denominator: ['fn', 'fp'] }, odds, [0, Number.POSITIVE_INFINITY]),
  better: { adverse: 'high', favourable: 'low' },
  formula: 'fn / fp',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2021), Fairness in criminal justice risk assessments (treatment equality)',
  peers: [{ tool: 'clarify', name: 'TE (difference)', note: 'other minus privileged' }],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Treatment ratio',
      meaning: {
        adverse: 'For everyone who was wrongly flagged, how many were missed.',
        favourable: 'For everyone who was wrongly accepted, how many were wrongly turned down.',
      },
      hides:
        'It says how errors are divided, not how many there are: one of each and a thousand of each are the same. With few errors it jumps about.',
    },
    nl: {
      name: 'Behandelingsverhouding',
      meaning: {
        adverse: 'Hoeveel mensen werden gemist op ieder die onterecht werd uitgekozen.',
        favourable: 'Hoeveel mensen onterecht werden afgewezen op ieder die onterecht werd toegelaten.',
      },
      hides:
        'Het zegt hoe fouten zijn verdeeld, niet hoeveel het er zijn: van elk één of van elk duizend is hetzelfde. Bij weinig fouten springt het heen en weer.',
    },
  },
}

/** fp / tp is d / (1 − d) with d = fp / (tp + fp), the false discovery rate: a rising function of a rate. */
export const falsePositivesPerTruePositive: DerivedMetric = {
  kind: 'derived',
  id: 'false_positives_per_true_positive',
  question: 'precision',
  quantity: 'number',
  range: [0, Number.POSITIVE_INFINITY],
  derivation: rising(falseDiscoveryRate, odds, [0, Number.POSITIVE_INFINITY]),
  better: { adverse: 'low', favourable: 'low' },
  formula: 'fp / tp',
  source:
    'the odds of the false discovery rate (Benjamini & Hochberg 1995); its interval is Wilson’s (1927) of that rate, transformed',
  peers: [],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Wrong decisions for each right one',
      meaning: {
        adverse: 'For everyone who was flagged rightly, how many were flagged wrongly.',
        favourable: 'For everyone who was accepted rightly, how many were accepted wrongly.',
      },
      hides:
        'It says nothing of who was missed, and a rule that selects at random has a value too: hold it against what the base rate alone would give (lift).',
    },
    nl: {
      name: 'Onterechte keuzes per terechte',
      meaning: {
        adverse: 'Hoeveel mensen onterecht werden uitgekozen op ieder die terecht werd uitgekozen.',
        favourable: 'Hoeveel mensen onterecht werden toegelaten op ieder die terecht werd toegelaten.',
      },
      hides:
        'Het zegt niets over wie is gemist, en ook wie blind kiest, heeft een waarde: leg het naast wat het grondpercentage alleen al zou geven (lift).',
    },
  },
}
