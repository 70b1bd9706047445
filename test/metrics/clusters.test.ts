import { describe, expect, test } from 'vitest'
import { type CellName, cellNames, type GroupCounts } from '../../src/counts.js'
import { falsePositiveRate } from '../../src/metrics/catalogue/errors.js'
import { effectiveCases } from '../../src/metrics/clusters.js'
import { compare } from '../../src/metrics/compare.js'
import { mergeGroups } from '../../src/metrics/fillings.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { clusteredVariance } from '../../src/statistics/clusteredVariance.js'
import { koopman } from '../../src/statistics/koopman.js'
import { zOf } from '../../src/statistics/normal.js'
import { wilson } from '../../src/statistics/wilson.js'
import { fifteenRows } from '../oracles/clusters.js'
import { fc } from '../statistics/fc.js'
import { group } from '../tallies.js'
import { clustersFrom, type PersonRow } from './people.js'

const rules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 200 } as const
const z = zOf(0.95)

const groupOf = (name: string, rows: readonly PersonRow[]): GroupCounts => {
  const tally = Object.fromEntries(cellNames.map((cell) => [cell, rows.filter((row) => row.cell === cell).length]))
  return { ...group(name, tally), clusters: clustersFrom(rows) }
}

/** Fifteen rows of seven people: flagged or not, and counted (their outcome was negative) or not. */
const surveyed = groupOf(
  'surveyed',
  fifteenRows.unit.map((person, row): PersonRow => {
    const cells = fifteenRows.counted[row] === 1 ? (['tn', 'fp'] as const) : (['fn', 'tp'] as const)
    return { person, cell: cells[fifteenRows.flagged[row] ?? 0] ?? 'tn' }
  }),
)

describe('a rate whose rows are of few people', () => {
  test('has Wilson’s interval of as many cases as R’s survey package makes of them', () => {
    // p (1 − p) / variance of 0.4615 and 0.01609: 15.4 cases; but there are 13 rows, and no more than those.
    const { estimate, interval } = measureEvidence(falsePositiveRate, [surveyed], rules)
    expect(estimate).toBeCloseTo(fifteenRows.ofCounted.estimate, 15)
    expect(interval(z)).toEqual(wilson({ successes: 6, total: 13 }, z))
  })

  test('that each have the same rows twice is worth half of them, but for one person', () => {
    const once = Array.from({ length: 40 }, (_, person): PersonRow => ({ person, cell: person < 10 ? 'fp' : 'tn' }))
    const twice = groupOf('twice', [...once, ...once])
    const found = measureEvidence(falsePositiveRate, [twice], rules)
    // 40 people, of whom 39 are free to differ.
    const expected = wilson({ successes: 9.75, total: 39 }, z)
    expect(found.interval(z)?.low).toBeCloseTo(expected.low, 12)
    expect(found.interval(z)?.high).toBeCloseTo(expected.high, 12)
    expect(found.rows).toBe(40)
  })

  test('is compared by the numbers of cases that both are worth', () => {
    const rows = Array.from({ length: 40 }, (_, person): PersonRow => ({ person, cell: person < 10 ? 'fp' : 'tn' }))
    const others = Array.from({ length: 50 }, (_, person): PersonRow => ({ person, cell: person < 5 ? 'fp' : 'tn' }))
    const [twice, once] = [groupOf('twice', [...rows, ...rows]), groupOf('once', others)]
    const ratio = compare(falsePositiveRate, twice, { groups: [once], including: false }, rules)
      .of('ratio')
      .interval(z)
    // Nobody in the second group has two rows, so its rows are its cases.
    const expected = koopman({ successes: 9.75, total: 39 }, { successes: 5, total: 50 }, z)
    expect(ratio?.low).toBeCloseTo(expected.low, 9)
    expect(ratio?.high).toBeCloseTo(expected.high, 9)
  })

  test('is what it is without units, where nobody has a second row', () => {
    const rows = Array.from({ length: 40 }, (_, person): PersonRow => ({ person, cell: person < 10 ? 'fp' : 'tn' }))
    const { clusters: _, ...plain } = groupOf('once', rows)
    const [own, expected] = [groupOf('once', rows), plain].map((one) =>
      measureEvidence(falsePositiveRate, [one], rules),
    )
    expect(own?.interval(z)).toEqual(expected?.interval(z))
    expect(own?.rows).toBe(expected?.rows)
  })
})

const cell = fc.constantFrom(...cellNames)
const someRows = fc.array(fc.record({ person: fc.integer({ min: 1, max: 8 }), cell }), { minLength: 4, maxLength: 40 })

test('sums of products give the residuals of people, whatever the cells of a fraction are', () => {
  fc.assert(
    fc.property(someRows, fc.subarray([...cellNames], { minLength: 2 }), (rows, denominator) => {
      const numerator = denominator.slice(0, 1)
      const inside = (cells: readonly CellName[], own: readonly PersonRow[]): number =>
        own.filter((row) => cells.includes(row.cell)).length
      const people = [...new Set(rows.map(({ person }) => person))]
        .map((person) => rows.filter((row) => row.person === person))
        .map((own) => ({ x: inside(numerator, own), y: inside(denominator, own) }))
        .filter(({ y }) => y > 0)
      const [x, y] = [people.reduce((sum, one) => sum + one.x, 0), people.reduce((sum, one) => sum + one.y, 0)]
      fc.pre(people.length > 1 && x > 0 && x < y && people.some((one) => one.y > 1))
      const residuals = people.reduce((sum, one) => sum + (one.x - (x / y) * one.y) ** 2, 0)
      const variance = ((people.length / (people.length - 1)) * residuals) / y ** 2
      const cases = variance === 0 ? y : Math.min(y, ((x / y) * (1 - x / y)) / variance)
      const { interval, rows: counted } = measureEvidence(
        { kind: 'rate', numerator, denominator },
        [groupOf('all', rows)],
        { ...rules, unknown: 'known' },
      )
      const expected = wilson({ successes: (x / y) * cases, total: cases }, z)
      expect(interval(z)?.low).toBeCloseTo(expected.low, 8)
      expect(interval(z)?.high).toBeCloseTo(expected.high, 8)
      expect(counted).toBe(people.length)
    }),
  )
})

test('groups of different people add up to the group of all of them', () => {
  fc.assert(
    fc.property(someRows, someRows, (first, second) => {
      const others = second.map(({ person, cell: own }) => ({ person: person + 100, cell: own }))
      const [merged] = mergeGroups([groupOf('a', first), groupOf('b', others)])
      expect(merged?.clusters).toEqual(clustersFrom([...first, ...others]))
    }),
  )
})

describe('the cases that resampling draws', () => {
  test('are those of the rate, where there are two cells', () => {
    const rows = [1, 1, 1, 2, 2, 3, 4, 5, 6].map((person): PersonRow => ({ person, cell: person < 4 ? 'tp' : 'fn' }))
    const own = groupOf('all', rows)
    const clustered = clusteredVariance({
      clusters: 6,
      numerator: 6,
      denominator: 9,
      // 3, 2 and 1 rows flagged of 3, 2, 1, 1, 1 and 1
      numeratorSquares: 14,
      products: 14,
      denominatorSquares: 17,
    })
    expect(effectiveCases(['tp', 'fn'], [own])).toBeCloseTo(clustered?.effectiveSize ?? 0, 12)
  })

  test('are as many as there are people, where all rows of a person are in one cell', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((person): PersonRow[] => {
      const row = { person, cell: cellNames[person % 4] ?? 'tp' }
      return [row, row, row]
    })
    // 8 people with 3 rows each, of whom 7 are free to differ
    expect(effectiveCases(['tp', 'fp', 'fn', 'tn'], [groupOf('all', rows)])).toBeCloseTo(7, 12)
  })

  test('are the rows, where nothing says whose they are', () => {
    expect(effectiveCases(['tp', 'fp', 'fn', 'tn'], [group('all', { tp: 3, fp: 4, fn: 5, tn: 6 })])).toBe(18)
  })
})
