import type { Independence } from './chiSquare.js'
import type { Interval } from './interval.js'
import { noncentrality } from './noncentral.js'

/**
 * The interval of Cramér's V of the population: √(λ / (N · the lesser of r − 1 and c − 1)) at the ends of λ's interval.
 * V of a sample lies above that of its population, because chance makes some χ² where there is nothing: so the interval
 * is widened to hold it, and begins at 0 where the table could be of independent rows and columns.
 *
 * Source: Steiger (2004), Beyond the F test, Psychological Methods 9, 164–182; Smithson (2003), Confidence Intervals,
 * chapter 4 (who adds the degrees of freedom to λ, and so never comes to 0).
 *
 * @returns within [0, 1], holding V, nested in z; the point at z = 0
 * @example cramersVInterval(chiSquare([[10, 20], [30, 20]]), 1.96) // { low: 0.0281, high: 0.4773 }
 */
export function cramersVInterval({ pearson, cramersV, total, lesser }: Independence, z: number): Interval {
  if (z === 0) return { low: cramersV, high: cramersV }
  const { low, high } = noncentrality(pearson.chiSquare, pearson.freedom, z)
  const toV = (lambda: number) => Math.sqrt(lambda / (total * lesser))
  return { low: Math.min(cramersV, toV(low)), high: Math.min(1, Math.max(cramersV, toV(high))) }
}
