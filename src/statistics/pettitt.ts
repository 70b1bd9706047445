import { besagClifford } from './besagClifford.js'
import type { Change } from './binomialChange.js'
import { seeded } from './random.js'

/**
 * The test for one change in values in order, whatever they are: of every split in two, how many pairs have the later
 * value above the earlier one, less those below; the largest of these either way. Its null is that of all orders.
 *
 * Source: Pettitt (1979), A non-parametric approach to the change-point problem, Applied Statistics 28, 126–135.
 *
 * @param most replicates at most: see {@link besagClifford}
 * @returns null with fewer than six values, or where all are the same
 * @example pettitt([1, 2, 1.5, 1.2, 6, 7, 6.5, 7.5], { seed: 1, most: 9999 })?.at // 4; p near 2·(4!·4!)/8! = 0.029
 */
export function pettitt(
  values: readonly number[],
  { seed, most }: { readonly seed: number; readonly most: number },
): Change | null {
  const n = values.length
  if (n < 6 || new Set(values).size === 1) return null
  // Of each value, how many lie below it less how many lie above: U after k values is the sum over the first k.
  const scores = values.map((value) => values.reduce((sum, other) => sum + Math.sign(value - other), 0))
  const seen = furthest(scores)
  const random = seeded(seed)
  const shuffled = scores.slice()
  const isAsFar = (): boolean => {
    for (let left = n - 1; left > 0; left--) {
      const other = Math.floor(random() * (left + 1))
      const kept = shuffled[left] ?? 0
      shuffled[left] = shuffled[other] ?? 0
      shuffled[other] = kept
    }
    return furthest(shuffled).value >= seen.value
  }
  return { at: seen.at, p: besagClifford(isAsFar, most) }
}

function furthest(scores: readonly number[]): { readonly at: number; readonly value: number } {
  let [best, at, sum] = [-1, 0, 0]
  for (const [place, score] of scores.entries()) {
    sum += score
    if (place + 1 < scores.length && Math.abs(sum) > best) [best, at] = [Math.abs(sum), place + 1]
  }
  return { at, value: best }
}
