import type { ScoreTable } from '../../counts.js'
import type { Distribution } from '../../statistics/distribution.js'
import { effectiveSize } from '../../statistics/effectiveSize.js'
import { quantile } from '../../statistics/quantile.js'
import { quantileInterval } from '../../statistics/quantileInterval.js'
import type { Sample } from '../sample.js'

interface Distributed {
  readonly distribution: Distribution
  readonly rows: number
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)

/** Numbers whatever is known of their outcome, and how many cases they are worth where the log is weighted. */
export function distributedOf({ scores, positive, negative, unknown, weights }: ScoreTable): Distributed {
  const cases = scores.map((_, index) => (positive[index] ?? 0) + (negative[index] ?? 0) + (unknown[index] ?? 0))
  const total = sum(cases)
  if (weights === undefined) return { distribution: { values: scores, weights: cases }, rows: total }
  const size = effectiveSize(total, sum(Object.values(weights.squares)))
  return { distribution: { values: scores, weights: cases, size }, rows: sum(Object.values(weights.n)) }
}

/** A quantile of some numbers, with its exact interval. */
export function quantileSample({ distribution, rows }: Distributed, share: number): Sample {
  const estimate = quantile(distribution, share)
  return {
    estimate,
    point: estimate ?? Number.NaN,
    rows,
    interval: (z) =>
      quantileInterval(distribution, share, z) ?? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
    proportion: null,
    scaled: (factor) => quantileSample({ distribution: scaled(distribution, factor), rows: rows * factor }, share),
  }
}

const scaled = ({ values, weights, size }: Distribution, factor: number): Distribution => ({
  values,
  weights: weights.map((weight) => weight * factor),
  ...(size === undefined ? {} : { size: size * factor }),
})
