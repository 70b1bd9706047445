import type { Interval } from './interval.js'
import { wilson } from './wilson.js'

/** Of the same cases, how many have both of two things, only the first, only the second. */
interface Paired {
  readonly both: number
  readonly first: number
  readonly second: number
}

/**
 * The interval of how many times as often the same cases have one thing as another: (both + first) / (both + second).
 * Of each share a Wilson interval at a z between 0 and the one that is asked for, small where the two hang together,
 * and the ends of the one over those of the other.
 *
 * Source: Bonett & Price (2006), Confidence intervals for a ratio of binomial proportions based on paired data,
 * Statistics in Medicine 25, 3039–3047.
 *
 * @returns holding the ratio; from 0 to Infinity where no case has either, and without an end where none has the second
 * @example pairedRatioInterval({ both: 43, first: 7, second: 12 }, 1.96) // { low: 0.7697, high: 1.0737 }
 */
export function pairedRatioInterval({ both, first, second }: Paired, z: number): Interval {
  const cases = both + first + second
  if (cases === 0) return { low: 0, high: Number.POSITIVE_INFINITY }
  const [a, b] = [both + first, both + second]
  const apart = Math.sqrt((first + second + 2) / ((a + 1) * (b + 1)))
  const spread = (count: number): number => Math.sqrt((1 - (count + 1) / (cases + 2)) / (count + 1))
  const within = (z * apart) / (spread(a) + spread(b))
  const [one, other] = [wilson({ successes: a, total: cases }, within), wilson({ successes: b, total: cases }, within)]
  return { low: one.low / other.high, high: one.high / other.low }
}
