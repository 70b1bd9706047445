import type { Peer } from '../metric.js'
import { meanSample, rootSample, sizeSample } from '../numbers/momentSamples.js'
import { momentsMeasure } from '../numbers/momentsMeasure.js'
import {
  anyNumber,
  geenGeheel,
  lessIsBetter,
  moreIsBetter,
  noOverall,
  notNegative,
  ofNumbers,
  students,
  text,
} from './ofNumbers.js'

const frame = (name: string): Peer => ({
  tool: 'scikit_learn',
  name,
  note: 'what Fairlearn’s MetricFrame takes by group, without an interval',
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
    `A few very large errors make most of it, and with fewer than some hundreds of cases its interval is then too short. ${noOverall}`,
  ),
  nl: text(
    'Wortel van de gemiddelde kwadratische fout',
    'Hoe ver besluiten van het ware getal lagen, waarbij grote fouten zwaarder tellen.',
    `Een paar heel grote fouten bepalen het meeste, en bij minder dan enkele honderden gevallen is het interval dan te kort. ${geenGeheel}`,
  ),
})
