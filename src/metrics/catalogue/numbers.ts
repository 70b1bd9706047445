import type { ByEffect, End, MeasuredMetric, Measuring, MetricText, Need, Peer } from '../metric.js'
import { meanSample, rootSample, sizeSample } from '../numbers/momentSamples.js'
import { momentsMeasure } from '../numbers/momentsMeasure.js'
import { quantileMeasure } from '../numbers/quantileMeasure.js'

/** Of decisions that are numbers: what people were given, and how far that is from what they should have been given. */
interface OfNumbers {
  readonly id: string
  readonly usual?: true
  readonly measure: Measuring
  readonly needs: readonly Need[]
  readonly range: readonly [low: number, high: number]
  readonly better: ByEffect<End>
  readonly formula: string
  readonly source: string
  readonly peers?: readonly Peer[]
  readonly en: MetricText
  readonly nl: MetricText
}

const ofNumbers = ({ en, nl, peers = [], ...entry }: OfNumbers): MeasuredMetric => ({
  ...entry,
  kind: 'measured',
  question: 'numbers',
  quantity: 'amount',
  peers,
  text: { en, nl },
})

const anyNumber = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const
const notNegative = [0, Number.POSITIVE_INFINITY] as const

const moreIsBetter: ByEffect<End> = { adverse: 'low', favourable: 'high' }
const lessIsBetter: ByEffect<End> = { adverse: 'low', favourable: 'low' }

const text = (name: string, meaning: string, hides: string): MetricText => ({
  name,
  meaning: { adverse: meaning, favourable: meaning },
  hides,
})

const students = 'interval: Student (1908), The probable error of a mean; weighted: Kish (1965)'
const orderStatistics =
  'Hyndman & Fan (1996), Sample quantiles in statistical packages, definition 2; interval: Thompson (1936), Woodruff (1952)'
const noOverall = 'It cannot be compared with everyone together, only with the rest or another group.'
const geenGeheel = 'Het kan niet met iedereen samen worden vergeleken, alleen met de rest of een andere groep.'
const frame = (name: string): Peer => ({
  tool: 'scikit_learn',
  name,
  note: 'what Fairlearn’s MetricFrame takes by group, without an interval',
})

export const meanValue = ofNumbers({
  id: 'mean_value',
  usual: true,
  measure: momentsMeasure({
    method: 'student_t',
    of: ({ decision }) => decision,
    sample: meanSample,
    unknown: 'nothing',
    linear: true,
  }),
  needs: ['number'],
  range: anyNumber,
  better: moreIsBetter,
  formula: 'Σx / n',
  source: `the arithmetic mean; ${students}`,
  peers: [
    {
      tool: 'fairlearn',
      name: 'mean_prediction',
      note: 'by MetricFrame, without an interval',
    },
  ],
  en: text(
    'Mean',
    'What people were given on average.',
    'A few very large numbers move it, and it says nothing of what people should have been given. With a long tail its interval needs some hundreds of cases.',
  ),
  nl: text(
    'Gemiddelde',
    'Wat mensen gemiddeld kregen.',
    'Een paar heel grote getallen verschuiven het, en het zegt niet wat mensen hadden moeten krijgen. Bij een lange staart heeft het interval een paar honderd gevallen nodig.',
  ),
})

export const medianValue = ofNumbers({
  id: 'median_value',
  usual: true,
  measure: quantileMeasure(0.5),
  needs: ['number'],
  range: anyNumber,
  better: moreIsBetter,
  formula: 'the x with half of the cases below it',
  source: orderStatistics,
  en: text(
    'Median',
    'Half of the people were given less than this.',
    `It does not show what happens to those who get least or most. ${noOverall}`,
  ),
  nl: text(
    'Mediaan',
    'De helft van de mensen kreeg minder dan dit.',
    `Het laat niet zien wat er gebeurt met wie het minst of het meest krijgt. ${geenGeheel}`,
  ),
})

export const quantile10Value = ofNumbers({
  id: 'quantile_10_value',
  measure: quantileMeasure(0.1),
  needs: ['number'],
  range: anyNumber,
  better: moreIsBetter,
  formula: 'the x with a tenth of the cases below it',
  source: orderStatistics,
  en: text(
    'Lowest tenth',
    'One in ten people was given less than this.',
    `It needs many cases: at the edge of a distribution there are few. ${noOverall}`,
  ),
  nl: text(
    'Laagste tiende',
    'Een op de tien mensen kreeg minder dan dit.',
    `Het heeft veel gevallen nodig: aan de rand van een verdeling zijn er weinig. ${geenGeheel}`,
  ),
})

export const quantile90Value = ofNumbers({
  id: 'quantile_90_value',
  measure: quantileMeasure(0.9),
  needs: ['number'],
  range: anyNumber,
  better: moreIsBetter,
  formula: 'the x with a tenth of the cases above it',
  source: orderStatistics,
  en: text(
    'Highest tenth',
    'One in ten people was given more than this.',
    `It needs many cases: at the edge of a distribution there are few. ${noOverall}`,
  ),
  nl: text(
    'Hoogste tiende',
    'Een op de tien mensen kreeg meer dan dit.',
    `Het heeft veel gevallen nodig: aan de rand van een verdeling zijn er weinig. ${geenGeheel}`,
  ),
})

export const meanOutcome = ofNumbers({
  id: 'mean_outcome',
  measure: momentsMeasure({
    method: 'student_t',
    of: ({ outcomes }) => outcomes,
    sample: meanSample,
    unknown: 'anything',
    linear: true,
  }),
  needs: ['true_number'],
  range: anyNumber,
  better: moreIsBetter,
  formula: 'Σy / n, of the cases whose true number y is known',
  source: `the arithmetic mean; ${students}`,
  en: text(
    'Mean of the true numbers',
    'What people should have been given on average.',
    'It says nothing of the decisions: it is what they are held against. Where a true number is not known it may be anything.',
  ),
  nl: text(
    'Gemiddelde van de ware getallen',
    'Wat mensen gemiddeld hadden moeten krijgen.',
    'Het zegt niets over de besluiten: hiermee worden ze vergeleken. Waar het ware getal niet bekend is, kan het van alles zijn.',
  ),
})

export const meanError = ofNumbers({
  id: 'mean_error',
  usual: true,
  measure: momentsMeasure({
    method: 'student_t',
    of: ({ errors }) => errors,
    sample: meanSample,
    unknown: 'anything',
    linear: true,
  }),
  needs: ['number', 'true_number'],
  range: anyNumber,
  better: moreIsBetter,
  formula: 'Σ(x − y) / n, with x the decision and y the true number',
  source: `Calders, Karim, Kamiran, Ali & Zhang (2013), Controlling attribute effect in linear regression (mean difference of residuals, with the sign turned round); ${students}`,
  en: text(
    'Mean error',
    'How much too much (above zero) or too little (below zero) people were given on average.',
    'Too much for one and too little for another cancel out. A ratio of errors below zero says nothing: compare by difference.',
  ),
  nl: text(
    'Gemiddelde fout',
    'Hoeveel mensen gemiddeld te veel (boven nul) of te weinig (onder nul) kregen.',
    'Te veel voor de een en te weinig voor de ander vallen tegen elkaar weg. Een verhouding van fouten onder nul zegt niets: vergelijk met een verschil.',
  ),
})

export const meanAbsoluteError = ofNumbers({
  id: 'mean_absolute_error',
  usual: true,
  measure: momentsMeasure({
    method: 'student_t',
    of: ({ absoluteErrors }) => absoluteErrors,
    sample: sizeSample,
    unknown: 'more',
    linear: true,
  }),
  needs: ['number', 'true_number'],
  range: notNegative,
  better: lessIsBetter,
  formula: 'Σ|x − y| / n, with x the decision and y the true number',
  source: `Agarwal, Dudík & Wu (2019), Fair regression (bounded group loss); ${students}`,
  peers: [
    frame('mean_absolute_error'),
    { tool: 'fairlearn', name: 'mean_absolute_error_group_max', note: 'the largest of the groups' },
  ],
  en: text(
    'Mean absolute error',
    'How far from the true number decisions were on average, too much or too little alike.',
    'It does not tell too much from too little, and a group with larger numbers has larger errors.',
  ),
  nl: text(
    'Gemiddelde absolute fout',
    'Hoe ver besluiten gemiddeld van het ware getal lagen, te veel of te weinig.',
    'Het maakt geen verschil tussen te veel en te weinig, en een groep met grotere getallen heeft grotere fouten.',
  ),
})

export const rootMeanSquaredError = ofNumbers({
  id: 'root_mean_squared_error',
  usual: true,
  measure: momentsMeasure({
    method: 'student_t_log',
    of: ({ squaredErrors }) => squaredErrors,
    sample: rootSample,
    unknown: 'more',
    linear: false,
  }),
  needs: ['number', 'true_number'],
  range: notNegative,
  better: lessIsBetter,
  formula: '√(Σ(x − y)² / n), with x the decision and y the true number',
  source:
    "Agarwal, Dudík & Wu (2019), Fair regression (bounded group loss, of squares); interval: Student's of the mean of squares, on the logarithm (delta method)",
  peers: [
    frame('root_mean_squared_error'),
    { tool: 'fairlearn', name: 'mean_squared_error_group_max', note: 'the square, of the worst group' },
  ],
  en: text(
    'Root mean squared error',
    'How far from the true number decisions were, with large errors counting for more.',
    `A few very large errors make most of it. ${noOverall}`,
  ),
  nl: text(
    'Wortel van de gemiddelde kwadratische fout',
    'Hoe ver besluiten van het ware getal lagen, waarbij grote fouten zwaarder tellen.',
    `Een paar heel grote fouten bepalen het meeste. ${geenGeheel}`,
  ),
})
