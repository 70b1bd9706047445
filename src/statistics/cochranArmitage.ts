import type { Proportion } from './interval.js'
import { levelOf } from './normal.js'

/** Of a trend: z above 0 where it rises, and the two-sided p. */
export interface Trend {
  readonly z: number
  readonly p: number
}

/**
 * The test for a linear trend of a rate over windows in order: the windows are numbered 1, 2, 3, … and the rate of each
 * is weighed by its cases.
 *
 * Source: Cochran (1954), Some methods for strengthening the common χ² tests, Biometrics 10, 417–451; Armitage (1955),
 * Tests for linear trends in proportions and frequencies, Biometrics 11, 375–386. With N in the variance, as Armitage
 * and R's `prop.trend.test` have it.
 *
 * @returns null with fewer than three windows that have cases, or where every case is the same
 * @example cochranArmitage([{ successes: 83, total: 86 }, { successes: 90, total: 93 },
 *   { successes: 129, total: 136 }, { successes: 70, total: 82 }]) // z² = 8.2249, p = 0.004132, as R's prop.trend.test
 */
export function cochranArmitage(windows: readonly Proportion[]): Trend | null {
  let [cases, successes, products, sum, squares, filled] = [0, 0, 0, 0, 0, 0]
  for (const [at, window] of windows.entries()) {
    if (window.total > 0) filled++
    cases += window.total
    successes += window.successes
    products += at * window.successes
    sum += at * window.total
    squares += at ** 2 * window.total
  }
  const rate = successes / cases
  const variance = rate * (1 - rate) * (squares - sum ** 2 / cases)
  if (filled < 3 || !(variance > 0)) return null
  const z = (products - rate * sum) / Math.sqrt(variance)
  return { z, p: levelOf(Math.abs(z)) }
}
