import type { ScoreTable } from '../../counts.js'
import { brierScore } from '../../statistics/brier.js'
import { logLoss } from '../../statistics/logLoss.js'
import type { Mean } from '../../statistics/mean.js'
import type { Scored } from '../../statistics/scored.js'
import type { Measuring } from '../metric.js'
import type { Sample } from '../sample.js'
import { meanSample } from './meanSample.js'
import { nothing, scoreMeasure } from './scoreMeasure.js'
import { filled, knownClasses, rowsOf, sizeOf } from './tableOf.js'

/** The mean over cases of a loss that falls as the score nears the outcome. */
function meanLoss(
  method: string,
  lossOf: (scored: Scored, size?: number) => Mean | null,
  range: readonly [number, number],
): Measuring {
  const sampleOf = (table: ScoreTable): Sample | null =>
    meanSample(lossOf(table, sizeOf(table, knownClasses)), rowsOf(table, knownClasses), range)
  return scoreMeasure({
    method,
    sampleOf,
    ofProbabilities: true,
    meanOver: knownClasses,
    // Case by case: the outcome is the one that the score is nearer to, or the other one.
    cornersOf: (table) => {
      const nearer = (index: number): number => ((table.scores[index] ?? 0) >= 0.5 ? (table.unknown[index] ?? 0) : 0)
      const farther = (index: number): number => (table.unknown[index] ?? 0) - nearer(index)
      return [sampleOf(filled(table, nearer)) ?? nothing, sampleOf(filled(table, farther)) ?? nothing]
    },
  })
}

/** The mean of (score − outcome)². */
export const meanBrier = meanLoss('student_t', brierScore, [0, 1])

/** The mean of −ln(the probability that was given to what happened). */
export const meanLogLoss = meanLoss('student_t', logLoss, [0, Number.POSITIVE_INFINITY])
