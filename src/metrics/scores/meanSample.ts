import type { Interval } from '../../statistics/interval.js'
import { type Mean, meanInterval } from '../../statistics/mean.js'
import type { Sample } from '../sample.js'

/**
 * A mean over cases, with Student's interval cut off at the range that it can have.
 *
 * @param mean null where there are no cases
 */
export function meanSample(mean: Mean | null, rows: number, [least, most]: readonly [number, number]): Sample | null {
  if (mean === null) return null
  const cut = ({ low, high }: Interval): Interval => ({ low: Math.max(least, low), high: Math.min(most, high) })
  const of = (factor: number): Sample => ({
    estimate: Number.isFinite(mean.mean) ? mean.mean : null,
    point: mean.mean,
    rows: rows * factor,
    interval: (z) => cut(meanInterval({ ...mean, size: mean.size * factor }, z)),
    proportion: null,
    scaled: (more) => of(factor * more),
  })
  return of(1)
}
