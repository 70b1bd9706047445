import { describe, expect, test } from 'vitest'
import { hypergeometric } from '../../src/statistics/hypergeometric.js'
import { permutationTest } from '../../src/statistics/permutation.js'
import { seeded } from '../../src/statistics/random.js'

const rate = (cells: Float64Array | undefined) => (cells?.[0] ?? 0) / ((cells?.[0] ?? 0) + (cells?.[1] ?? 0))
const apart = ([one, other]: readonly Float64Array[]) => [Math.abs(rate(one) - rate(other))]

describe('hypergeometric', () => {
  test.each([
    [30, 70, 8],
    [30, 70, 20],
    [70, 30, 20],
    [30, 70, 85],
    [500, 9_500, 2_000],
    [3e7, 7e7, 1e7],
  ])('of %d marked and %d others, %d drawn, has its mean and variance', (marked, unmarked, drawn) => {
    const random = seeded(1)
    const draws = Array.from({ length: 20_000 }, () => hypergeometric(random, marked, unmarked, drawn))
    const mean = draws.reduce((sum, k) => sum + k, 0) / draws.length
    const variance = draws.reduce((sum, k) => sum + (k - mean) ** 2, 0) / draws.length
    const all = marked + unmarked
    const expected = (drawn * marked) / all
    const spread = (expected * (unmarked / all) * (all - drawn)) / (all - 1)
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(spread / draws.length))
    // The standard error of a variance of nearly normal draws is √(2/n) of it.
    expect(Math.abs(variance / spread - 1)).toBeLessThan(4 * Math.sqrt(2 / draws.length))
  })

  test.each([
    [12, 20, 9],
    [15, 25, 14],
  ])('of %d marked and %d others, %d drawn, has each number as often as it should', (marked, unmarked, drawn) => {
    const random = seeded(2)
    const number = 40_000
    const seen = new Map<number, number>()
    for (let draw = 0; draw < number; draw++) {
      const k = hypergeometric(random, marked, unmarked, drawn)
      seen.set(k, (seen.get(k) ?? 0) + 1)
    }
    const choose = (n: number, k: number): number => (k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    for (let k = 0; k <= drawn; k++) {
      const p = (choose(marked, k) * choose(unmarked, drawn - k)) / choose(marked + unmarked, drawn)
      expect(Math.abs((seen.get(k) ?? 0) - number * p)).toBeLessThan(4.5 * Math.sqrt(number * p) + 1)
    }
  })

  test('at its ends has no choice', () => {
    const random = seeded(1)
    expect(hypergeometric(random, 0, 5, 3)).toBe(0)
    expect(hypergeometric(random, 5, 0, 3)).toBe(3)
    expect(hypergeometric(random, 5, 7, 0)).toBe(0)
    expect(hypergeometric(random, 5, 7, 12)).toBe(5)
    expect(hypergeometric(random, 0, 0, 0)).toBe(0)
  })
})

describe('permutationTest', () => {
  test.each([
    // R 4.2.2: the sum of dhyper over the tables whose rates lie at least as far apart
    [[41, 28], [51, 21], 0.162611096716233],
    [[7, 3], [2, 9], 0.0299731228523798],
  ])('of %j against %j is the exact test, but for the draws', (a, b, exact) => {
    const replicates = 20_000
    const [found] = permutationTest({ groups: [a, b], statistics: apart, replicates, seed: 1 })
    expect(Math.abs((found?.p ?? 0) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / replicates))
  })

  test('keeps the sizes of the groups and the number of every cell', () => {
    const sums = new Set<string>()
    permutationTest({
      groups: [
        [3, 4, 5],
        [10, 0, 2],
        [1, 1, 1],
      ],
      statistics: (groups) => {
        const sizes = groups.map((cells) => cells.reduce((sum, cell) => sum + cell, 0))
        const cells = [0, 1, 2].map((cell) => groups.reduce((sum, group) => sum + (group[cell] ?? 0), 0))
        sums.add(`${sizes} / ${cells}`)
        return [0]
      },
      replicates: 50,
      seed: 1,
    })
    expect([...sums]).toEqual(['12,12,3 / 14,5,8'])
  })

  test('is never sure of more than it drew, nor of what is undefined', () => {
    const groups = [
      [1000, 0],
      [0, 1000],
    ]
    const run = (statistics: typeof apart) => permutationTest({ groups, statistics, replicates: 99, seed: 1 })
    expect(run(apart)).toEqual([{ estimate: 1, p: 0.01 }])
    expect(run(() => [Number.NaN])).toEqual([{ estimate: Number.NaN, p: 1 }])
    let calls = 0
    // Undefined in every second deal: those count as large.
    const [half] = run((cells) => (calls++ % 2 === 1 ? [Number.NaN] : apart(cells)))
    expect(half?.p).toBe(0.51)
  })

  test('finds all equal where all are', () => {
    const same = [
      [5, 0],
      [8, 0],
    ]
    expect(permutationTest({ groups: same, statistics: apart, replicates: 10, seed: 1 })).toEqual([
      { estimate: 0, p: 1 },
    ])
  })
})
