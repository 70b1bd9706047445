import type { Measuring } from '../metric.js'
import { mergeScores } from '../scores/mergeScores.js'
import { distributedOf, quantileSample } from './quantileSample.js'

/** A quantile of the numbers that a group was given. That of everyone is no mean of that of their parts. */
export const quantileMeasure = (share: number): Measuring => ({
  method: 'order_statistics',
  knowledgeOf: (groups) => {
    const tables = groups.flatMap(({ scores }) => scores ?? [])
    const [first] = tables
    if (first === undefined) return null
    const sample = quantileSample(distributedOf(tables.length === 1 ? first : mergeScores(tables)), share)
    if (sample.estimate === null) return null
    return { known: sample, undefined: null, rows: sample.rows, least: sample, most: sample, partial: false }
  },
})
