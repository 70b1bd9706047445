import { wilson } from '../../statistics/wilson.js'
import type { Sample } from '../sample.js'

/**
 * A corner of what is not known, of a value from 0 to 1 that is no further from 0 or 1 than a mean of so many cases of
 * which each is 0 or 1: so its interval is at most as wide as theirs (Wilson 1927).
 */
export const cornerSample = (point: number, cases: number): Sample => ({
  estimate: Number.isNaN(point) ? null : point,
  point,
  rows: cases,
  interval: (z) =>
    Number.isNaN(point) || cases <= 0 ? { low: 0, high: 1 } : wilson({ successes: point * cases, total: cases }, z),
  proportion: null,
  scaled: (factor) => cornerSample(point, cases * factor),
})
