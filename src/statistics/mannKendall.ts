import type { Trend } from './cochranArmitage.js'
import { levelOf } from './normal.js'

/** Up to so many values without ties the null is counted out. */
const countedOut = 40

/**
 * The test for a trend of values in order, whatever they are: every pair of them votes for rising or falling. Exact where
 * there are no ties and few values, else by the normal with the correction for ties and for continuity.
 *
 * Source: Mann (1945), Nonparametric tests against trend, Econometrica 13, 245–259; Kendall (1975), Rank correlation
 * methods, 4th edition: variance with ties and the recursion of the exact null (chapter 5).
 *
 * @returns null with fewer than four values
 * @example mannKendall([1, 2, 3, 4, 5]) // S = 10; p = 2/120: only the rising and the falling order are as far
 */
export function mannKendall(values: readonly number[]): Trend | null {
  const n = values.length
  if (n < 4) return null
  let s = 0
  for (const [at, value] of values.entries())
    for (let before = 0; before < at; before++) s += Math.sign(value - (values[before] ?? value))
  const ties = [...tally(values).values()].filter((size) => size > 1)
  const spread = (size: number): number => size * (size - 1) * (2 * size + 5)
  const variance = (spread(n) - ties.reduce((sum, size) => sum + spread(size), 0)) / 18
  if (variance === 0) return null
  const z = (s - Math.sign(s)) / Math.sqrt(variance)
  return { z, p: ties.length === 0 && n <= countedOut ? exactP(n, Math.abs(s)) : levelOf(Math.abs(z)) }
}

function tally(values: readonly number[]): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return sizes
}

/** The share of orders with at least so large a sum of votes, either way: by the number of pairs that are turned. */
function exactP(n: number, s: number): number {
  const pairs = (n * (n - 1)) / 2
  // Of orders of so many values, the share with each number of turned pairs: the next value turns 0 to size − 1 more.
  let shares = [1]
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(shares.length + size - 1).fill(0)
    for (const [turned, share] of shares.entries())
      for (let more = 0; more < size; more++) next[turned + more] = (next[turned + more] ?? 0) + share / size
    shares = next
  }
  const tail = shares.reduce((sum, share, turned) => (pairs - 2 * turned >= s ? sum + share : sum), 0)
  return Math.min(1, s === 0 ? 1 : 2 * tail)
}
