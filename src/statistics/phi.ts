import type { Interval } from './interval.js'

/** Cells of a 2×2 table: both, only the first, only the second, neither. */
type Table = readonly [both: number, first: number, second: number, neither: number]

/**
 * The correlation of two things that are so or not: (ad − bc) / √((a + b)(c + d)(a + c)(b + d)). Of decisions and
 * outcomes it is the Matthews correlation.
 *
 * Source: Yule (1912), On the methods of measuring association between two attributes, Journal of the Royal Statistical
 * Society 75, 579–652; Matthews (1975), Biochimica et Biophysica Acta 405, 442–451.
 *
 * @returns from −1 to 1; NaN where one of the two is always, or never, so
 * @example phi([40, 10, 20, 30]) // 0.408248
 */
export function phi([a, b, c, d]: Table): number {
  // Square roots of the factors, because the product of four large numbers has no room.
  const scale = Math.sqrt(a + b) * Math.sqrt(c + d) * Math.sqrt(a + c) * Math.sqrt(b + d)
  if (scale === 0) return Number.NaN
  // Exactly, whatever the roots round to: a value a last digit off would have an interval of almost no width.
  if (b === 0 && c === 0) return 1
  if (a === 0 && d === 0) return -1
  return Math.max(-1, Math.min(1, (a * d - b * c) / scale))
}

/**
 * Its interval: by the delta method on Fisher's z = artanh φ, which keeps it within range.
 *
 * Source: Itaya, Tamura, Hayashi & Yamamoto (2025), Asymptotic properties of Matthews correlation coefficient,
 * Statistics in Medicine 44, e10303; the variance is that of Bishop, Fienberg & Holland (1975), Discrete Multivariate
 * Analysis, section 11.3, written as the sum over cells of p·(∂φ/∂p)².
 *
 * @returns from −1 to 1 where φ is undefined, or is −1 or 1: the variance is then zero and says nothing
 * @example phiInterval([40, 10, 20, 30], 1.96) // { low: 0.2179, high: 0.5686 }
 */
export function phiInterval(table: Table, z: number): Interval {
  const [a, b, c, d] = table
  const estimate = phi(table)
  if (z === 0 && !Number.isNaN(estimate)) return { low: estimate, high: estimate }
  if (!(Math.abs(estimate) < 1)) return { low: -1, high: 1 }
  const scale = Math.sqrt(a + b) * Math.sqrt(c + d) * Math.sqrt(a + c) * Math.sqrt(b + d)
  const slope = (across: number, row: number, column: number): number =>
    across / scale - (estimate / 2) * (1 / row + 1 / column)
  const variance =
    a * slope(d, a + b, a + c) ** 2 +
    b * slope(-c, a + b, b + d) ** 2 +
    c * slope(-b, c + d, a + c) ** 2 +
    d * slope(a, c + d, b + d) ** 2
  const middle = Math.atanh(estimate)
  const reach = (z * Math.sqrt(variance)) / (1 - estimate ** 2)
  return {
    low: Math.min(estimate, Math.tanh(middle - reach)),
    high: Math.max(estimate, Math.tanh(middle + reach)),
  }
}
