import type { ByEffect, End, MeasuredMetric, Measuring, MetricText, Need, Peer } from '../metric.js'
import { calibrationOf } from '../scores/calibration.js'
import { balanceOf, meanOfScores } from '../scores/classBalance.js'
import { quantileOfScores } from '../scores/levels.js'
import { meanBrier, meanLogLoss } from '../scores/meanLoss.js'
import { precisionOfScores } from '../scores/precision.js'
import { rocAuc as areaUnderRoc } from '../scores/rocAuc.js'

/** Of the model's numbers behind the decisions: whether they put people in the right order, and mean what they say. */
interface OfScores {
  readonly id: string
  readonly usual?: true
  readonly abbreviation?: string
  readonly measure: Measuring
  readonly needs?: readonly Need[]
  readonly range?: readonly [low: number, high: number]
  readonly better: ByEffect<End>
  readonly formula: string
  readonly source: string
  readonly peers?: readonly Peer[]
  readonly en: MetricText
  readonly nl: MetricText
}

const ofScores = ({
  en,
  nl,
  peers = [],
  needs = ['score', 'outcome'],
  range = [0, 1],
  ...entry
}: OfScores): MeasuredMetric => ({
  ...entry,
  kind: 'measured',
  question: 'scores',
  quantity: 'number',
  needs,
  range,
  peers,
  text: { en, nl },
})

const highIsBetter: ByEffect<End> = { adverse: 'high', favourable: 'high' }
const lowIsBetter: ByEffect<End> = { adverse: 'low', favourable: 'low' }
/** A high score brings what the decision brings. */
const ofDecision: ByEffect<End> = { adverse: 'low', favourable: 'high' }
const anyNumber = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

const text = (name: string, meaning: string, hides: string): MetricText => ({
  name,
  meaning: { adverse: meaning, favourable: meaning },
  hides,
})

const frame = (name: string, note = 'by MetricFrame over scikit-learn, without an interval'): Peer => ({
  tool: 'scikit_learn',
  name,
  note,
})
const notOverall = 'It can be compared with the rest or another group, not with everyone together.'
const nietGeheel = 'Het kan met de rest of een andere groep worden vergeleken, niet met iedereen samen.'
const students = 'interval: Student (1908), with the effective size of Kish (1965) where the log is weighted'

export const rocAuc = ofScores({
  id: 'roc_auc',
  usual: true,
  abbreviation: 'AUC',
  measure: areaUnderRoc,
  better: highIsBetter,
  formula: 'P(score of a positive > score of a negative) + ½ P(equal)',
  source:
    'Hanley & McNeil (1982), The meaning and use of the area under a ROC curve; interval: DeLong, DeLong & Clarke-Pearson (1988), on the logit',
  peers: [
    frame('roc_auc_score', 'by MetricFrame over scikit-learn, an error where a group has one outcome only'),
    { tool: 'fairness_indicators', name: 'auc', note: 'subgroup AUC, from a histogram of scores' },
    { tool: 'lift', name: 'AUC' },
  ],
  en: text(
    'Area under the ROC curve',
    'How often somebody with a positive outcome has a higher score than somebody with a negative one, both of this group.',
    `It looks at the order within the group only: scores that are all too high for one group leave it as it is, and at one threshold that group is flagged more often. ${notOverall}`,
  ),
  nl: text(
    'Oppervlakte onder de ROC-curve',
    'Hoe vaak iemand met een positieve uitkomst een hogere score heeft dan iemand met een negatieve, beiden uit deze groep.',
    `Het kijkt alleen naar de volgorde binnen de groep: scores die voor één groep allemaal te hoog zijn, veranderen het niet, en bij één drempel wordt die groep vaker gekozen. ${nietGeheel}`,
  ),
})

export const averagePrecision = ofScores({
  id: 'average_precision',
  abbreviation: 'AP',
  measure: precisionOfScores,
  better: highIsBetter,
  formula: 'Σ (recall that a threshold adds) · (precision at it), over the distinct scores from the highest down',
  source:
    'Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, 8.4; interval on the logit: Boyd, Eng & Page (2013), Area under the precision-recall curve, with the variance of Efron (1982)',
  peers: [frame('average_precision_score')],
  en: text(
    'Average precision',
    'How precise the scores are, on average over the thresholds at which each positive outcome is found.',
    `It rises with the base rate, so groups with more positive outcomes score higher with an equally good model. ${notOverall} Unknown outcomes give an outer range.`,
  ),
  nl: text(
    'Gemiddelde precisie',
    'Hoe precies de scores zijn, gemiddeld over de drempels waarop elke positieve uitkomst wordt gevonden.',
    `Het stijgt met het basispercentage: een groep met meer positieve uitkomsten scoort hoger bij een even goed model. ${nietGeheel} Onbekende uitkomsten geven een ruime marge.`,
  ),
})

export const brierScore = ofScores({
  id: 'brier_score',
  usual: true,
  measure: meanBrier,
  better: lowIsBetter,
  formula: 'mean of (score − outcome)², an outcome being 1 or 0',
  source: `Brier (1950), Verification of forecasts expressed in terms of probability; ${students}`,
  peers: [frame('brier_score_loss')],
  en: text(
    'Brier score',
    'How far the scores, read as probabilities, lie from what turned out to be true; 0 is best.',
    'It mixes how right the probabilities are with how well they tell people apart, and with the base rate: a group where hardly anything is ever wrong has a low one by that alone.',
  ),
  nl: text(
    'Brier-score',
    'Hoe ver de scores, gelezen als kansen, liggen van wat waar bleek; 0 is het best.',
    'Het mengt of de kansen kloppen met hoe goed ze mensen onderscheiden, en met het basispercentage: een groep waar zelden iets mis is, heeft daardoor alleen al een lage.',
  ),
})

export const logLoss = ofScores({
  id: 'log_loss',
  measure: meanLogLoss,
  range: [0, Number.POSITIVE_INFINITY],
  better: lowIsBetter,
  formula: 'mean of −ln(score) of positive and −ln(1 − score) of negative outcomes',
  source: `Good (1952), Rational decisions; ${students}`,
  peers: [frame('log_loss', 'by MetricFrame over scikit-learn, which cuts scores off just above 0 and below 1')],
  en: text(
    'Log loss',
    'How surprised the scores, read as probabilities, were by what turned out to be true; 0 is best.',
    'A few scores near 0 or 1 that were wrong outweigh all others; a score of exactly 0 or 1 that was wrong makes it infinite, and then it is undefined here.',
  ),
  nl: text(
    'Logaritmisch verlies',
    'Hoe verrast de scores, gelezen als kansen, waren door wat waar bleek; 0 is het best.',
    'Een paar scores dicht bij 0 of 1 die fout waren, wegen zwaarder dan alle andere; een score van precies 0 of 1 die fout was, maakt het oneindig, en dan is het hier onbepaald.',
  ),
})

const calibrationSource =
  'Naeini, Cooper & Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian binning'
const byBins = 'each bin by Wilson (1927), its scores taken as given, added up by MOVER (Zou & Donner 2008)'
const chance =
  'Chance alone makes it larger than 0, the more so the fewer people a group has; and too high in one part of a bin can hide too low in another.'
const toeval =
  'Alleen al door toeval is het groter dan 0, en meer naarmate een groep kleiner is; en te hoog in een deel van een klasse kan te laag in een ander deel verbergen.'

export const calibrationErrorOfScores = ofScores({
  id: 'calibration_error',
  usual: true,
  abbreviation: 'ECE',
  measure: calibrationOf('expected', 'mass'),
  better: lowIsBetter,
  formula: 'Σ over 10 bins of equally many people: (part of the people) · |share of positives − mean score|',
  source: `${calibrationSource}; ${byBins}`,
  peers: [{ tool: 'fairness_indicators', name: 'calibration', note: 'a ratio: Σ scores / Σ outcomes' }],
  en: text(
    'Calibration error (10 bins of equally many people)',
    'How far a score lies on average from the share of people with such a score whose outcome was positive.',
    `${chance} ${notOverall}`,
  ),
  nl: text(
    'Kalibratiefout (10 klassen van evenveel mensen)',
    'Hoe ver een score gemiddeld ligt van het deel van de mensen met zo’n score bij wie de uitkomst positief was.',
    `${toeval} ${nietGeheel}`,
  ),
})

export const calibrationErrorEqualWidth = ofScores({
  id: 'calibration_error_equal_width',
  measure: calibrationOf('expected', 'width'),
  better: lowIsBetter,
  formula: 'Σ over 10 bins of equal width: (part of the people) · |share of positives − mean score|',
  source: `Guo, Pleiss, Sun & Weinberger (2017), On calibration of modern neural networks; ${calibrationSource}; ${byBins}`,
  en: text(
    'Calibration error (10 bins of equal width)',
    'How far a score lies on average from the share of people with such a score whose outcome was positive, in bins from 0 to 1 of a tenth each.',
    `Where most scores lie in one bin, it hardly looks within it. ${chance} ${notOverall}`,
  ),
  nl: text(
    'Kalibratiefout (10 klassen van gelijke breedte)',
    'Hoe ver een score gemiddeld ligt van het deel van de mensen met zo’n score bij wie de uitkomst positief was, in klassen van een tiende tussen 0 en 1.',
    `Waar de meeste scores in één klasse liggen, kijkt het daar nauwelijks in. ${toeval} ${nietGeheel}`,
  ),
})

export const maximumCalibrationError = ofScores({
  id: 'maximum_calibration_error',
  abbreviation: 'MCE',
  measure: calibrationOf('maximum', 'mass'),
  better: lowIsBetter,
  formula: 'the largest |share of positives − mean score| of 10 bins of equally many people',
  source: `${calibrationSource}; interval: the bins’ own, below held at once (Bonferroni)`,
  en: text(
    'Maximum calibration error',
    'How far scores lie from the share of positive outcomes where they are furthest off.',
    `It says nothing of how many people have such a score. ${chance} ${notOverall}`,
  ),
  nl: text(
    'Grootste kalibratiefout',
    'Hoe ver scores van het deel positieve uitkomsten liggen waar ze er het verst naast zitten.',
    `Het zegt niet hoeveel mensen zo’n score hebben. ${toeval} ${nietGeheel}`,
  ),
})

const balance =
  'Kleinberg, Mullainathan & Raghavan (2016), Inherent trade-offs in the fair determination of risk scores'

export const positiveClassBalance = ofScores({
  id: 'positive_class_balance',
  measure: balanceOf('positive'),
  range: anyNumber,
  better: ofDecision,
  formula: 'mean score of those with a positive outcome',
  source: `${balance}; ${students}`,
  peers: [{ tool: 'aif360', name: 'generalized_true_positive_rate', note: 'the same mean, without an interval' }],
  en: text(
    'Balance for the positive class',
    'The mean score of people whose outcome was positive.',
    'With differing base rates, a calibrated score cannot have it equal in all groups together with that of the negative class, unless it is perfect.',
  ),
  nl: text(
    'Balans voor de positieve klasse',
    'De gemiddelde score van mensen met een positieve uitkomst.',
    'Bij verschillende basispercentages kan een gekalibreerde score dit niet in alle groepen gelijk hebben samen met dat van de negatieve klasse, tenzij zij perfect is.',
  ),
})

export const negativeClassBalance = ofScores({
  id: 'negative_class_balance',
  measure: balanceOf('negative'),
  range: anyNumber,
  better: ofDecision,
  formula: 'mean score of those with a negative outcome',
  source: `${balance}; ${students}`,
  peers: [{ tool: 'aif360', name: 'generalized_false_positive_rate', note: 'the same mean, without an interval' }],
  en: text(
    'Balance for the negative class',
    'The mean score of people whose outcome was negative.',
    'With differing base rates, a calibrated score cannot have it equal in all groups together with that of the positive class, unless it is perfect.',
  ),
  nl: text(
    'Balans voor de negatieve klasse',
    'De gemiddelde score van mensen met een negatieve uitkomst.',
    'Bij verschillende basispercentages kan een gekalibreerde score dit niet in alle groepen gelijk hebben samen met dat van de positieve klasse, tenzij zij perfect is.',
  ),
})

export const meanScore = ofScores({
  id: 'mean_score',
  usual: true,
  measure: meanOfScores,
  needs: ['score'],
  range: anyNumber,
  better: ofDecision,
  formula: 'Σ score / n',
  source: `the arithmetic mean; ${students}`,
  peers: [frame('mean_prediction')],
  en: text(
    'Mean score',
    'The score that people have on average.',
    'Groups that differ in what turned out to be true differ in it too, with a score that is right for everybody.',
  ),
  nl: text(
    'Gemiddelde score',
    'De score die mensen gemiddeld hebben.',
    'Groepen die verschillen in wat waar bleek, verschillen hier ook in, met een score die voor iedereen klopt.',
  ),
})

const orderStatistics =
  'Hyndman & Fan (1996), Sample quantiles in statistical packages, definition 2; interval: Thompson (1936), Woodruff (1952)'

export const medianScore = ofScores({
  id: 'median_score',
  measure: quantileOfScores(0.5),
  needs: ['score'],
  range: anyNumber,
  better: ofDecision,
  formula: 'the score with half of the people below it',
  source: orderStatistics,
  en: text(
    'Median score',
    'Half of the people have a lower score than this.',
    `It says nothing of the highest scores, on which decisions are usually made. ${notOverall}`,
  ),
  nl: text(
    'Mediaan van de scores',
    'De helft van de mensen heeft een lagere score dan dit.',
    `Het zegt niets over de hoogste scores, waarop meestal wordt beslist. ${nietGeheel}`,
  ),
})

export const quantile10Score = ofScores({
  id: 'quantile_10_score',
  measure: quantileOfScores(0.1),
  needs: ['score'],
  range: anyNumber,
  better: ofDecision,
  formula: 'the score with a tenth of the people below it',
  source: orderStatistics,
  en: text('Lowest tenth of the scores', 'A tenth of the people have a lower score than this.', notOverall),
  nl: text('Laagste tiende van de scores', 'Een tiende van de mensen heeft een lagere score dan dit.', nietGeheel),
})

export const quantile90Score = ofScores({
  id: 'quantile_90_score',
  measure: quantileOfScores(0.9),
  needs: ['score'],
  range: anyNumber,
  better: ofDecision,
  formula: 'the score with a tenth of the people above it',
  source: orderStatistics,
  en: text('Highest tenth of the scores', 'A tenth of the people have a higher score than this.', notOverall),
  nl: text('Hoogste tiende van de scores', 'Een tiende van de mensen heeft een hogere score dan dit.', nietGeheel),
})
