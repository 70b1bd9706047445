import type { ScoreTable } from '../../counts.js'
import { averagePrecision } from '../../statistics/averagePrecision.js'
import type { Interval } from '../../statistics/interval.js'
import { scoredCases } from '../../statistics/scored.js'
import type { Sample } from '../sample.js'
import { cornerSample } from './cornerSample.js'
import { extremeMeans } from './extremeMean.js'
import { scoreMeasure } from './scoreMeasure.js'
import { casesOf, rowsOf, sizeOf } from './tableOf.js'

/**
 * The variance of the average precision: the infinitesimal jackknife, that is the mean square of what one case more at
 * each score would change, of the positives and of the negatives by themselves.
 *
 * Source: Efron (1982), The Jackknife, the Bootstrap and Other Resampling Plans, chapter 6.
 */
function varianceOf(table: ScoreTable, estimate: number): number {
  const cases = scoredCases(table)
  const positives = cases.reduce((sum, { positive }) => sum + positive, 0)
  const negatives = cases.reduce((sum, { negative }) => sum + negative, 0)
  let [found, flagged] = [positives, positives + negatives]
  // Σ over the scores up to this one of p/T and p·P/T², with P and T the positives and all at or above a score: one
  // positive more adds 1/T − P/T² to the precision at each of them, one negative more takes P/T² away.
  let [gains, losses] = [0, 0]
  const ofPositive: number[] = []
  const ofNegative: number[] = []
  for (const { positive, negative } of cases) {
    gains += positive / flagged
    losses += (positive * found) / flagged ** 2
    ofPositive.push((found / flagged - estimate + gains - losses) / positives)
    ofNegative.push(-losses / positives)
    found -= positive
    flagged -= positive + negative
  }
  const spread = (changes: readonly number[], weightOf: (index: number) => number, total: number): number => {
    if (total === 0) return 0
    const mean = changes.reduce((sum, change, index) => sum + weightOf(index) * change, 0) / total
    return changes.reduce((sum, change, index) => sum + weightOf(index) * (change - mean) ** 2, 0) * total
  }
  const [m, n] = [sizeOf(table, ['positive']) ?? positives, sizeOf(table, ['negative']) ?? negatives]
  return (
    spread(ofPositive, (index) => cases[index]?.positive ?? 0, positives) / m +
    spread(ofNegative, (index) => cases[index]?.negative ?? 0, negatives) / (n === 0 ? 1 : n)
  )
}

/** On the logit, as Boyd, Eng & Page (2013) found best; Wilson's of so many positives where the variance says nothing. */
function precisionSample(estimate: number, variance: number, positives: number): Sample {
  const spread = estimate * (1 - estimate)
  const interval = (z: number): Interval => {
    if (z === 0) return { low: estimate, high: estimate }
    if (variance === 0 || spread === 0) return cornerSample(estimate, positives).interval(z)
    const step = Math.exp((z * Math.sqrt(variance)) / spread)
    return {
      low: Math.min(estimate, estimate / (estimate + (1 - estimate) * step)),
      high: Math.max(estimate, estimate / (estimate + (1 - estimate) / step)),
    }
  }
  return {
    estimate,
    point: estimate,
    rows: positives,
    interval,
    proportion: null,
    scaled: (factor) => precisionSample(estimate, variance / factor, positives * factor),
  }
}

function sampleOf(table: ScoreTable): Sample | null {
  const estimate = averagePrecision(table)
  return estimate === null ? null : precisionSample(estimate, varianceOf(table, estimate), rowsOf(table, ['positive']))
}

/**
 * The average precision. Its corners are an outer range: the precision at every threshold is taken at its own worst (or
 * best) filling, and then the mean over the positives and any of the unknown that would move it further.
 */
export const precisionOfScores = scoreMeasure({
  method: 'infinitesimal_jackknife_logit',
  sampleOf,
  cornersOf: (table) => {
    const positives = casesOf(table, ['positive'])
    let [found, open, flagged] = [
      positives,
      casesOf(table, ['unknown']),
      casesOf(table, ['positive', 'negative', 'unknown']),
    ]
    const steps = table.scores.map((_, index) => {
      const step = { worst: found / flagged, best: (found + open) / flagged }
      found -= table.positive[index] ?? 0
      open -= table.unknown[index] ?? 0
      flagged -= (table.positive[index] ?? 0) + (table.negative[index] ?? 0) + (table.unknown[index] ?? 0)
      return step
    })
    const weighed = (own: 'positive' | 'unknown', which: 'worst' | 'best') =>
      steps.map((step, index) => ({ value: step[which], weight: table[own][index] ?? 0 }))
    const [least] = extremeMeans(weighed('positive', 'worst'), weighed('unknown', 'worst'))
    const [, most] = extremeMeans(weighed('positive', 'best'), weighed('unknown', 'best'))
    const rows = rowsOf(table, ['positive'])
    return [cornerSample(least, rows), cornerSample(most, rows)]
  },
})
