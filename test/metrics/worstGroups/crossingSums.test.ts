import { describe, expect, test } from 'vitest'
import { cellNames } from '../../../src/counts.js'
import { attributeSets } from '../../../src/metrics/worstGroups/attributeSets.js'
import { crossingSums } from '../../../src/metrics/worstGroups/crossingSums.js'
import { seeded } from '../../../src/statistics/random.js'
import { combinationsOf, type Person } from './people.js'

test('there are as many sets as binomial coefficients say, each once, the small ones first', () => {
  // 8 + 28 + 56
  const sets = attributeSets(8, 3)
  expect(sets).toHaveLength(92)
  expect(new Set(sets.map(String)).size).toBe(92)
  expect(sets.every((set) => set.every((one, at) => at === 0 || one > (set[at - 1] ?? -1)))).toBe(true)
  expect(attributeSets(3, 2)).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2]])
  expect(attributeSets(2, 5)).toEqual([[0], [1], [0, 1]])
})

/** People of some attributes, a few of them left out of some. */
function people(seed: number, n: number, sizes: readonly number[]): readonly Person[] {
  const random = seeded(seed)
  return Array.from({ length: n }, () => ({
    groups: sizes.map((size) => (random() < 0.05 ? null : `g${Math.floor(random() * size)}`)),
    cell: cellNames[Math.floor(random() * cellNames.length)] ?? 'tp',
  }))
}

/** Every group of a crossing by a plain loop over the people. */
function byHand(all: readonly Person[], set: readonly number[]): Readonly<Record<string, readonly number[]>> {
  const tallies: Record<string, number[]> = {}
  for (const { groups, cell } of all) {
    const own = set.map((at) => groups[at] ?? null)
    if (own.includes(null)) continue
    const tally = tallies[own.join()] ?? cellNames.map(() => 0)
    tally[cellNames.indexOf(cell)] = (tally[cellNames.indexOf(cell)] ?? 0) + 1
    tallies[own.join()] = tally
  }
  return tallies
}

describe('every crossing is what a plain loop over the people makes of it', () => {
  test.each([
    { about: 'few combinations', n: 200, sizes: [2, 3, 2, 4], depth: 3 },
    { about: 'attributes that are added up away first', n: 4000, sizes: [4, 3, 2, 5, 3, 2, 4], depth: 3 },
    { about: 'all attributes at once', n: 2000, sizes: [3, 3, 3, 3], depth: 4 },
    { about: 'single attributes', n: 2000, sizes: [3, 3, 3, 3, 3], depth: 1 },
    // 3^40 possible combinations are more than a number can tell apart.
    { about: 'more attributes than fit in one number', n: 1500, sizes: Array.from({ length: 40 }, () => 2), depth: 2 },
  ])('$about', ({ n, sizes, depth }) => {
    const all = people(n, n, sizes)
    const names = sizes.map((_, at) => `a${at}`)
    const combinations = combinationsOf(all, names)
    const sets = attributeSets(sizes.length, depth)
    const found = crossingSums(combinations, sets, depth)
    expect(found.map(({ set }) => set)).toEqual(sets)
    for (const { set, slots, total } of found) {
      const expected = byHand(all, set)
      const made = Object.fromEntries(
        slots.map(({ places, sums }) => [
          places.map((place, at) => combinations.attributes[set[at] ?? 0]?.groups[place]).join(),
          [...sums],
        ]),
      )
      expect(made).toEqual(expected)
      const everyone = cellNames.map((_, cell) =>
        Object.values(expected).reduce((sum, tally) => sum + (tally[cell] ?? 0), 0),
      )
      expect([...total]).toEqual(everyone)
    }
  })
})
