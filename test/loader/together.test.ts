import { describe, expect, test } from 'vitest'
import type { InputTable } from '../../src/loader/engine.js'
import { halvesOf, togetherScores } from '../../src/loader/inputs/together.js'
import { rocAuc } from '../../src/metrics/scores/rocAuc.js'
import { zOf } from '../../src/statistics/normal.js'
import { type Random, seeded } from '../../src/statistics/random.js'

const z = zOf(0.95)
const rules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 100 } as const

/** Rows of two groups (combinations 0 and 1) with inputs of so many values, drawn as `valueOf` says. */
function tableOf(
  random: Random,
  rows: number,
  sizes: readonly number[],
  draw: (group: number, size: number) => number,
): InputTable {
  const groups = Int32Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0))
  const places = sizes.map((size) => Int32Array.from(groups, (group) => draw(group, size)))
  return {
    combinations: [['M'], ['V']],
    inputs: [
      sizes.map((values, at) => ({
        column: `x${at}`,
        bins: null,
        values,
        texts: 0,
        places: new Int32Array(0),
        combinations: new Int32Array(0),
        rows: new Float64Array(0),
      })),
    ],
    sample: { combinations: groups, places, rows: new Float64Array(rows).fill(1), units: null },
  }
}
const member = Int8Array.of(0, 1)
const aucOf = (table: InputTable, seed: number) => {
  const scores = togetherScores(halvesOf(table, seed), member, () => true)
  const known = rocAuc.knowledgeOf([{ group: 'V', parts: {}, tally, scores }], rules)?.known
  return { estimate: known?.estimate ?? Number.NaN, low: known?.interval(z).low ?? Number.NaN }
}
const tally = { tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: 0, negative_unknown: 0 }

test('inputs of noise, with 2 to 50,000 values, tell a group in at most 7 % of 1,000 seeds', () => {
  let named = 0
  const seeds = 1000
  let sum = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const random = seeded(seed)
    const table = tableOf(random, 400, [2, 5, 40, 1000, 50_000], (_, size) => Math.floor(random() * size))
    const { estimate, low } = aucOf(table, seed)
    sum += estimate
    if (low > 0.5) named++
  }
  expect(named / seeds).toBeLessThanOrEqual(0.07)
  // And learning of one half what is asked of the other favours neither side.
  expect(sum / seeds).toBeCloseTo(0.5, 2)
}, 60_000)

describe('what there is to tell is told', () => {
  test('of two inputs that tell a little each, more than of one', () => {
    const random = seeded(5)
    // 1 with a chance of 0.7 in one group and 0.3 in the other: of one AUC 0.7, of two 0.7² + 2 · 0.7 · 0.3 · (0.7 + 0.3 / 2 …).
    const draw = (group: number): number => (random() < (group === 1 ? 0.7 : 0.3) ? 1 : 0)
    const { estimate: one } = aucOf(tableOf(random, 20_000, [2], draw), 1)
    const { estimate: two } = aucOf(tableOf(random, 20_000, [2, 2], draw), 1)
    expect(one).toBeCloseTo(0.7, 1)
    // Sums of two: P(0, 1, 2) = .09, .42, .49 against .49, .42, .09; above: .49 · .91 + .42 · .49; equal: half of .2646.
    expect(two).toBeGreaterThan(0.77)
    expect(two).toBeLessThan(0.8)
    expect(0.49 * 0.91 + 0.42 * 0.49 + (2 * 0.49 * 0.09 + 0.42 ** 2) / 2).toBeCloseTo(0.784, 3)
  })

  test('all rows about one person are in the same half', () => {
    const table = tableOf(seeded(1), 1000, [2], () => 0)
    const units = Float64Array.from({ length: 1000 }, (_, at) => 1 + (at % 50))
    const { fitted, asked } = halvesOf(
      { ...table, sample: { ...table.sample, units, combinations: Int32Array.from(units) } },
      1,
    )
    const learned = new Set(fitted.combinations)
    expect(learned.size).toBeGreaterThan(10)
    expect([...asked.combinations].some((unit) => learned.has(unit))).toBe(false)
  })
})
