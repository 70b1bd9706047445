import type { ScoreClass, ScoreTable } from '../../counts.js'
import { meanOf } from '../../statistics/mean.js'
import type { Measuring } from '../metric.js'
import type { Sample } from '../sample.js'
import { extremeMeans } from './extremeMean.js'
import { meanSample } from './meanSample.js'
import { nothing, scoreMeasure } from './scoreMeasure.js'
import { distributionOf, filled, rowsOf } from './tableOf.js'

const anything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

const meanIn = (table: ScoreTable, classes: readonly ScoreClass[]): Sample | null =>
  meanSample(meanOf(distributionOf(table, classes)), rowsOf(table, classes), anything)

/** The mean score of everyone. */
export const meanOfScores: Measuring = scoreMeasure({
  method: 'student_t',
  sampleOf: (table) => meanIn(table, ['positive', 'negative', 'unknown']),
  meanOver: ['positive', 'negative', 'unknown'],
})

/** The mean score of those with one outcome. */
export const balanceOf = (own: 'positive' | 'negative'): Measuring =>
  scoreMeasure({
    method: 'student_t',
    sampleOf: (table) => meanIn(table, [own]),
    meanOver: [own],
    cornersOf: (table) => {
      const [least, most] = extremeMeans(casesOf(table, own), casesOf(table, 'unknown'))
      const at = (joins: (score: number) => boolean): Sample => {
        const chosen = (index: number): number => (joins(table.scores[index] ?? 0) ? (table.unknown[index] ?? 0) : 0)
        const positiveAt =
          own === 'positive' ? chosen : (index: number): number => (table.unknown[index] ?? 0) - chosen(index)
        return meanIn(filled(table, positiveAt), [own]) ?? nothing
      }
      // Whoever lies further out than the extreme mean has moved it there.
      return [at((score) => score <= least), at((score) => score >= most)]
    },
  })

const casesOf = (table: ScoreTable, own: ScoreClass) =>
  table.scores.map((value, index) => ({ value, weight: table[own][index] ?? 0 }))
