import type { Statistics } from './acceleration.js'
import { hypergeometric } from './hypergeometric.js'
import { type Random, seeded } from './random.js'

interface PermutationPlan {
  /** Of each group, its cells: as many in every group. Fractions (of a weighted log) are rounded. */
  readonly groups: readonly (readonly number[])[]
  /** Numbers that are larger the further the groups differ. The arrays are reused: it must not keep or change them. */
  readonly statistics: Statistics
  readonly replicates: number
  readonly seed: number
}

export interface Permutation {
  /** The statistic of the groups as they are. */
  readonly estimate: number
  /** From 1 / (1 + replicates) to 1; 1 where the statistic is undefined or infinite. */
  readonly p: number
}

/** Replicates that rounding alone sets below the estimate count as equal to it. */
const rounding = 1e-10

/**
 * The test that all groups come from one population: the cases of all of them are dealt out again and again, each group
 * keeping its size, and p is the share of deals, this one among them, whose statistic is at least as large. Dealing the
 * cells is dealing the cases.
 *
 * Source: Pitman (1937), Significance tests which may be applied to samples from any populations, JRSS Supplement 4,
 * 119–130; that the observed deal counts Phipson & Smyth (2010), Permutation p-values should never be zero, Statistical
 * Applications in Genetics and Molecular Biology 9, article 39. Deals in which the statistic is undefined count as large.
 *
 * @returns one result for each number that `statistics` returns
 * @example permutationTest({ groups: [[41, 28], [51, 21]], replicates: 2000, seed: 1,
 *   statistics: ([men, women]) => [Math.abs(rateOf(men) - rateOf(women))] }) // p near 0.16
 */
export function permutationTest({ groups, statistics, replicates, seed }: PermutationPlan): Permutation[] {
  const random = seeded(seed)
  const whole = groups.map((cells) => Float64Array.from(cells, Math.round))
  const estimates = Array.from(statistics(whole))
  const sizes = whole.map((cells) => cells.reduce((sum, cell) => sum + cell, 0))
  const pool = Float64Array.from(whole[0] ?? [], (_, cell) => whole.reduce((sum, cells) => sum + (cells[cell] ?? 0), 0))
  const dealt = whole.map((cells) => new Float64Array(cells.length))
  const asLarge = estimates.map(() => 1)
  for (let replicate = 0; replicate < replicates; replicate++) {
    deal(random, pool, sizes, dealt)
    const values = statistics(dealt)
    for (const [index, estimate] of estimates.entries())
      if (!((values[index] ?? Number.NaN) < estimate - rounding * Math.abs(estimate)))
        asLarge[index] = (asLarge[index] ?? 0) + 1
  }
  return estimates.map((estimate, index) => ({ estimate, p: (asLarge[index] ?? 1) / (1 + replicates) }))
}

/** Deals the pool out to the groups: each takes its size of what those before it left. */
function deal(random: Random, pool: Float64Array, sizes: readonly number[], dealt: readonly Float64Array[]): void {
  const left = Float64Array.from(pool)
  for (const [group, into] of dealt.entries()) {
    let wanted = sizes[group] ?? 0
    let unseen = left.reduce((sum, cell) => sum + cell, 0)
    for (let cell = 0; cell < into.length; cell++) {
      const here = left[cell] ?? 0
      unseen -= here
      const taken = hypergeometric(random, here, unseen, wanted)
      into[cell] = taken
      left[cell] = here - taken
      wanted -= taken
    }
  }
}
