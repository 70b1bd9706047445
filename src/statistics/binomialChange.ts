import { besagClifford } from './besagClifford.js'
import { hypergeometric } from './hypergeometric.js'
import type { Proportion } from './interval.js'
import { seeded } from './random.js'

/** Where a series changes most, and whether it does so by more than chance. */
export interface Change {
  /** The first window after the change, by its place in the series. */
  readonly at: number
  readonly p: number
}

/** On either side of a change at least so many successes and failures are expected: else two odd cases make one. */
const fewest = 5

/**
 * The test for one change in a rate over windows in order: of every split in two, the χ² of before against after, and the
 * largest of them. Its null is that of all orders: the successes are dealt out over the windows again and again, each
 * keeping its cases, so the level is exact for any size of windows.
 *
 * Source: Halpern (1982), Maximally selected chi square statistics for small samples, Biometrics 38, 1017–1023; Worsley
 * (1983), The power of likelihood ratio and cumulative sum tests for a change in a binomial probability, Biometrika 70,
 * 455–464, who conditions on the number of successes likewise.
 *
 * @param windows whole numbers; fractions (of a weighted log) are rounded
 * @param most replicates at most: see {@link besagClifford}
 * @returns null where no split leaves enough on either side
 * @example binomialChange([[2, 50], [3, 50], [20, 50], [21, 50]].map(proportion), { seed: 1, most: 9999 })?.at // 2
 */
export function binomialChange(
  windows: readonly Proportion[],
  { seed, most }: { readonly seed: number; readonly most: number },
): Change | null {
  const totals = windows.map(({ total }) => Math.round(total))
  const successes = windows.map((window, at) => Math.min(totals[at] ?? 0, Math.round(window.successes)))
  const cases = sum(totals)
  const all = sum(successes)
  const rate = all / cases
  const split = splitsOf(totals, cases, Math.min(rate, 1 - rate))
  if (!split.some(Boolean)) return null
  const seen = furthest(successes, totals, split, rate, cases)
  const random = seeded(seed)
  const dealt = successes.slice()
  const isAsFar = (): boolean => {
    let [left, unseen] = [all, cases]
    for (const [at, total] of totals.entries()) {
      const drawn = hypergeometric(random, left, unseen - left, total)
      dealt[at] = drawn
      left -= drawn
      unseen -= total
    }
    return furthest(dealt, totals, split, rate, cases).value >= seen.value * (1 - 1e-10)
  }
  return { at: seen.at, p: besagClifford(isAsFar, most) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Whether the series may be split before each window: this follows from its cases and its rate as a whole. */
function splitsOf(totals: readonly number[], cases: number, rarer: number): readonly boolean[] {
  let before = 0
  return totals.map((total) => {
    const may = Math.min(before, cases - before) * rarer >= fewest
    before += total
    return may
  })
}

function furthest(
  successes: readonly number[],
  totals: readonly number[],
  split: readonly boolean[],
  rate: number,
  cases: number,
): { readonly at: number; readonly value: number } {
  let [best, at, hits, before] = [-1, 0, 0, 0]
  for (const [place, total] of totals.entries()) {
    if (split[place]) {
      const value = (hits - rate * before) ** 2 / (before * (1 - before / cases))
      if (value > best) [best, at] = [value, place]
    }
    hits += successes[place] ?? 0
    before += total
  }
  return { at, value: best }
}
