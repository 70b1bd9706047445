import type { Measuring } from '../metric.js'
import { distributedOf, quantileSample } from '../numbers/quantileSample.js'
import { scoreMeasure } from './scoreMeasure.js'

/** A quantile of everyone's scores. */
export const quantileOfScores = (share: number): Measuring =>
  scoreMeasure({
    method: 'order_statistics',
    sampleOf: (table) => {
      const sample = quantileSample(distributedOf(table), share)
      return sample.estimate === null ? null : sample
    },
  })
