import { meanSample } from '../numbers/momentSamples.js'
import { momentsMeasure } from '../numbers/momentsMeasure.js'
import { quantileMeasure } from '../numbers/quantileMeasure.js'
import { anyNumber, geenGeheel, moreIsBetter, noOverall, ofNumbers, students, text } from './ofNumbers.js'

const orderStatistics =
  'Hyndman & Fan (1996), Sample quantiles in statistical packages, definition 2; interval: Thompson (1936), Woodruff (1952)'

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
