import { describe, expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import { type Combinations, type Counts, cellNames, missingGroup } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { dataFrameEngine } from '../../src/loader/dataFrame.js'
import { seeded } from '../../src/statistics/random.js'
import { hostileNames } from '../reporter/fixtures.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { attributeCounts, tallies } from './tallies.js'

const folder = testFolder()
const worstGroups = {
  count: 10,
  metric: 'false_positive_rate',
  depth: 3,
  minimum_size: 30,
  missing: 'exclude',
} as const

interface Row {
  readonly groups: readonly string[]
  readonly flagged: string
  readonly wrongful: string
  readonly w: string
}
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`
const columns = ['a', 'b', 'c', 'd', 'flagged', 'wrongful', 'w']
const csvOf = (rows: readonly Row[]): string =>
  [
    columns.join(),
    ...rows.map(({ groups, flagged, wrongful, w }) => [...groups, flagged, wrongful, w].map(quoted).join()),
  ].join('\n')

/** Names as a log may hold them; of the first attribute so many that its cells come over by number. */
const names = [...hostileNames, '01', '1', '1.0', "it's", 'a × b', '(x)', 'NULL', '']
function rowsOf(n: number, kinds: number): readonly Row[] {
  const random = seeded(3)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const first = Array.from({ length: kinds }, (_, at) => (at < names.length ? (names[at] ?? '') : `name ${at}`))
  return Array.from({ length: n }, () => ({
    groups: [one(first), one(names), one(['x', 'y', 'z']), one(['p', ''])],
    flagged: one(['1', '0', '']),
    wrongful: one(['1', '0', 'pending']),
    w: one(['0.1', '0.2', '1']),
  }))
}

const plan = (source: string, more: Partial<AuditPlan> = {}): AuditPlan =>
  planOf(source, {
    decision: { kind: 'column', effect: 'adverse', column: 'flagged', positive: ['1'], negative: ['0'] },
    attributes: [attributeOf('a'), attributeOf('b'), attributeOf('c'), attributeOf('d', { missing: 'exclude' })],
    intersections: [['b', 'c']],
    worst_groups: worstGroups,
    data: { name: 'log' },
    ...more,
  })

/** Tallies by the groups of all attributes, by a plain loop. */
function byHand(rows: readonly Row[]): Readonly<Record<string, readonly number[]>> {
  const tallied: Record<string, number[]> = {}
  for (const { groups, flagged, wrongful } of rows) {
    if (flagged === '') continue
    const [a, b, c, d] = groups.map((name) => (name === '' ? missingGroup : name === '1.0' ? '1' : name))
    const key = JSON.stringify([a, b, c, d === missingGroup ? null : d])
    const place =
      wrongful === 'pending'
        ? flagged === '1'
          ? 4
          : 5
        : flagged === '1'
          ? wrongful === '1'
            ? 0
            : 1
          : wrongful === '1'
            ? 2
            : 3
    const tally = tallied[key] ?? cellNames.map(() => 0)
    tally[place] = (tally[place] ?? 0) + 1
    tallied[key] = tally
  }
  return tallied
}

function found({ attributes, places, cells }: Combinations): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    Array.from(cells.tp, (_, row) => [
      JSON.stringify(attributes.map(({ groups }, at) => groups[places[at]?.[row] ?? -1] ?? null)),
      cellNames.map((cell) => cells[cell][row] ?? 0),
    ]),
  )
}

const frameOf = (rows: readonly Row[]) => ({
  columns,
  column: (name: string) => ({
    values: rows.map((row) => {
      const at = ['a', 'b', 'c', 'd'].indexOf(name)
      return at >= 0 ? row.groups[at] : row[name as 'flagged' | 'wrongful' | 'w']
    }),
  }),
})

describe('combinations of groups', () => {
  test('are counted only where a plan searches them', async () => {
    const source = folder.write(csvOf(rowsOf(20, 3)), 'few.csv')
    expect((await count(plan(source, { worst_groups: null }))).combinations).toBeNull()
  })

  test.each([
    { about: 'a few, in plain rows', n: 300, kinds: 5 },
    { about: 'thousands, by number', n: 12_000, kinds: 60 },
  ])('are those of a plain loop over the rows, whatever their names: $about', async ({ n, kinds }) => {
    const rows = rowsOf(n, kinds)
    const { combinations } = await count(plan(folder.write(csvOf(rows), 'log.csv')))
    if (combinations === null) throw new Error('none')
    if (n > 10_000) expect(combinations.cells.tp.length).toBeGreaterThan(3000)
    expect(found(combinations)).toEqual(byHand(rows))
  })

  test('do not change what is counted of attributes and their crossings', async () => {
    const rows = rowsOf(12_000, 60)
    const counts = await count(plan(folder.write(csvOf(rows), 'log.csv')))
    const hand = byHand(rows)
    const sumsBy = (of: (groups: readonly (string | null)[]) => string | null): Record<string, number[]> => {
      const sums: Record<string, number[]> = {}
      for (const [key, tally] of Object.entries(hand)) {
        const group = of(JSON.parse(key))
        if (group !== null) sums[group] = tally.map((cell, at) => cell + (sums[group]?.[at] ?? 0))
      }
      return sums
    }
    for (const [at, name] of ['a', 'b', 'c', 'd'].entries()) {
      expect(tallies(counts, name)).toEqual(sumsBy((groups) => groups[at] ?? null))
    }
    const crossed: Counts['attributes'][number] = attributeCounts(counts, 'b × c')
    expect(
      Object.fromEntries(
        crossed.groups.map(({ parts, tally }) => [`${parts['b']}|${parts['c']}`, cellNames.map((cell) => tally[cell])]),
      ),
    ).toEqual(sumsBy(([, b, c]) => `${b}|${c}`))
  })

  test('of weights are exact sums, and know their rows', async () => {
    const rows = rowsOf(300, 3)
    const { combinations } = await count(plan(folder.write(csvOf(rows), 'w.csv'), { weight: { column: 'w' } }))
    if (combinations?.weights == null) throw new Error('none')
    const { cells, weights } = combinations
    expect(found({ ...combinations, cells: weights.n })).toEqual(byHand(rows))
    const sum = (columns: Readonly<Record<string, Float64Array>>): number =>
      Object.values(columns).reduce((all, column) => column.reduce((one, other) => one + other, all), 0)
    const used = rows.filter(({ flagged }) => flagged !== '').map(({ w }) => Number(w))
    expect(sum(cells)).toBeCloseTo(
      used.reduce((all, w) => all + w, 0),
      9,
    )
    expect(sum(weights.squares)).toBeCloseTo(
      used.reduce((all, w) => all + w ** 2, 0),
      9,
    )
  })

  test('of a data frame are the same', async () => {
    const rows = rowsOf(400, 4)
    const fromCsv = await count(plan(folder.write(csvOf(rows), 'same.csv')))
    const fromFrame = await count(plan('frame'), { engine: dataFrameEngine(frameOf(rows)) })
    expect(fromFrame.combinations).toEqual(fromCsv.combinations)
  })

  test('of so many attributes that they fit in no number are those that rows have', async () => {
    const random = seeded(5)
    const attributes = Array.from({ length: 45 }, (_, at) => `a${at}`)
    const rows = Array.from({ length: 300 }, () =>
      Object.fromEntries(
        [...attributes, 'flagged', 'wrongful'].map((name) => [name, String(Math.floor(random() * 2))]),
      ),
    )
    // 3^45 > 2^53, and the first two hundred rows occur twice.
    const all = [...rows, ...rows.slice(0, 200)]
    const frame = {
      columns: [...attributes, 'flagged', 'wrongful'],
      column: (name: string) => ({ values: all.map((row) => row[name]) }),
    }
    const { combinations } = await count(
      plan('frame', { attributes: attributes.map((name) => attributeOf(name)), intersections: [] }),
      { engine: dataFrameEngine(frame) },
    )
    if (combinations === null) throw new Error('none')
    const keyOf = (row: Readonly<Record<string, string>>): string => JSON.stringify(attributes.map((name) => row[name]))
    const expected: Record<string, number> = {}
    for (const row of all) expected[keyOf(row)] = (expected[keyOf(row)] ?? 0) + 1
    const sums = Object.entries(found(combinations)).map(([key, tally]) => [
      key,
      tally.reduce((sum, rowsOfCell) => sum + rowsOfCell, 0),
    ])
    expect(Object.fromEntries(sums)).toEqual(expected)
  })

  test('may be 500,000 cells, and more are an error with the way out', async () => {
    const rows = rowsOf(300, 5)
    const source = folder.write(csvOf(rows), 'many.csv')
    await expect(count(plan(source), { maximumCells: 100 })).rejects.toThrow(/more than 100 combinations/)
  })
})
