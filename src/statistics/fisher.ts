import type { Proportion } from './interval.js'

/**
 * Fisher's exact test that two independent proportions are the same: the probability, given all margins, of the tables
 * that are no more probable than this one.
 *
 * Source: Fisher (1935), The logic of inductive inference, JRSS 98, 39–82; two-sided after Irwin (1935). Tables within
 * 1e-7 of the observed probability count as equally probable, as in R.
 *
 * Counts are whole numbers: fractional ones (of a weighted log) are rounded, successes and failures each. The cost
 * grows with the square root of the counts.
 *
 * @returns p from 5e-324, which stands for everything under about 1e-300, to 1
 * @example fisherExact({ successes: 0, total: 16 }, { successes: 15, total: 72 }) // 0.06287
 */
export function fisherExact(a: Proportion, b: Proportion): number {
  const { observed, extreme } = tableProbabilities(a, b)
  return probability(observed + extreme)
}

/**
 * Fisher's test with half of the observed table's own probability: less conservative, and close to its level on
 * average.
 *
 * Source: Lancaster (1961), Significance tests in discrete distributions, JASA 56, 223–234; two-sided as in Fagerland,
 * Lydersen & Laake (2017), Statistical Analysis of Contingency Tables, chapter 4.
 *
 * @returns p from 5e-324 to 1; counts are rounded as in {@link fisherExact}
 * @example fisherMidP({ successes: 0, total: 16 }, { successes: 15, total: 72 }) // 0.04466
 */
export function fisherMidP(a: Proportion, b: Proportion): number {
  const { observed, extreme } = tableProbabilities(a, b)
  return probability(observed / 2 + extreme)
}

const equallyProbable = 1 + 1e-7
/** A table less probable than this, relative to the most probable one, is not sought: p is then 5e-324. */
const unreachable = 1e-300
/** What is left beyond a table this much less probable than the observed one adds nothing to a double. */
const negligible = 1e-20

/** The probability of the observed table, and of all others that are no more probable. */
function tableProbabilities(a: Proportion, b: Proportion): { observed: number; extreme: number } {
  const margins = marginsOf(a, b)
  const { observed, mode } = margins
  const outward = observed < mode ? -1 : 1
  // Relative to the most probable table: no logarithms of factorials, so no digits lost when the counts are large.
  let weight = 1
  for (let k = mode; k !== observed && weight >= unreachable; k += outward) weight *= step(margins, k, outward)
  if (weight < unreachable) return { observed: 0, extreme: 0 }
  let all = 1
  let extreme = observed !== mode && weight * equallyProbable >= 1 ? 1 : 0
  for (const direction of [-1, 1] as const) {
    let k = mode
    for (let next = step(margins, k, direction); next > weight * negligible; next *= step(margins, k, direction)) {
      k += direction
      all += next
      if (k !== observed && next <= weight * equallyProbable) extreme += next
    }
  }
  return { observed: weight / all, extreme: extreme / all }
}

interface Margins {
  readonly successes: number
  readonly totalA: number
  /** Failures of both, less the cases of a: so that d = spare + k. */
  readonly spare: number
  /** The successes of a. */
  readonly observed: number
  readonly mode: number
}

function marginsOf(a: Proportion, b: Proportion): Margins {
  const [x, y] = [Math.round(a.successes), Math.round(a.total - a.successes)]
  const [u, v] = [Math.round(b.successes), Math.round(b.total - b.successes)]
  const mode = Math.floor(((x + y + 1) * (x + u + 1)) / (x + y + u + v + 2))
  return { successes: x + u, totalA: x + y, spare: v - x, observed: x, mode }
}

/** How much more probable k ± 1 successes in a are than k; 0 where there is no such table. */
function step({ successes, totalA, spare }: Margins, k: number, direction: 1 | -1): number {
  return direction === 1
    ? ((totalA - k) * (successes - k)) / ((k + 1) * (spare + k + 1))
    : (k * (spare + k)) / ((totalA - k + 1) * (successes - k + 1))
}

function probability(sum: number): number {
  return Math.min(1, Math.max(Number.MIN_VALUE, sum))
}
