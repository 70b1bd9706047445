import { expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { type AttributeCounts, type Cell, type Counts, cellNames, type Tally } from '../../src/counts.js'
import { AuditError } from '../../src/error.js'
import { suppress } from '../../src/privacy/suppress.js'
import { pilotBeforeByBackground, pilotBeforeByGender } from '../oracles/slimmeCheck.js'
import { attribute } from '../tallies.js'

const few = { low: 0, high: 9 }

/** Groups of an attribute with only decisions: positive, negative. */
const decided = (name: string, groups: Readonly<Record<string, readonly [number, number]>>): AttributeCounts =>
  attribute(
    name,
    Object.fromEntries(Object.entries(groups).map(([group, [yes, no]]) => [group, [0, 0, 0, 0, yes, no]])),
  )

const logOf = (attributes: readonly AttributeCounts[], given: Partial<Counts> = {}): Counts => {
  const [first] = attributes
  const people = (first?.groups ?? []).flatMap(({ tally }) => cellNames.map((cell) => tally[cell]))
  const counted = people.reduce((sum: number, cell) => sum + (typeof cell === 'number' ? cell : 0), 0)
  return {
    rows: { read: counted, counted, excluded: [] },
    attributes,
    slices: [],
    combinations: null,
    source: { name: 'log.csv', sha256: 'a'.repeat(64), format: 'csv' },
    notes: [],
    ...given,
  }
}

const suppressed = (counts: Counts, plan: Partial<PlanInput> = {}): Counts =>
  suppress(
    definePlan({
      version: 1,
      data: 'log.csv',
      decision: { column: 'd', positive: 1, effect: 'adverse' },
      attributes: counts.attributes
        .filter(({ parts }) => parts.length === 1)
        .map(({ attribute: column }) => ({ column })),
      privacy: { minimum_cell: 10 },
      ...plan,
    }),
    counts,
  )

/** One cell of every group, by name. */
const cellOf = ({ attributes }: Counts, cell: keyof Tally): Record<string, Cell> =>
  Object.fromEntries(attributes.flatMap(({ groups }) => groups.map(({ group, tally }) => [group, tally[cell]])))

test('a count under the minimum is only said to be that, and the smallest that will do goes with it', () => {
  const counts = logOf([decided('a', { x: [4, 40], y: [30, 50], z: [80, 60] })])
  // 4 + 30 + 80 = 114 is no secret, and 114 − 80 = 34 is x and y together: x is 0 to 9, so y is 25 to 34.
  expect(cellOf(suppressed(counts), 'positive_unknown')).toEqual({ x: few, y: { low: 25, high: 34 }, z: 80 })
  expect(cellOf(suppressed(counts), 'negative_unknown')).toEqual({ x: 40, y: 50, z: 60 })
})

test('what all have together is told: it was reckoned with', () => {
  const counts = logOf([decided('a', { x: [4, 40], y: [30, 50], z: [80, 60] })])
  expect(suppressed(counts).attributes[0]?.everyone).toMatchObject({ positive_unknown: 114, negative_unknown: 150 })
})

test('0 is a count under the minimum', () => {
  const counts = logOf([decided('a', { x: [0, 40], y: [30, 50], z: [80, 60] })])
  expect(cellOf(suppressed(counts), 'positive_unknown')).toEqual({ x: few, y: { low: 21, high: 30 }, z: 80 })
})

test('what everyone can see to be empty stays 0: outcomes that nobody asked for, and groups without people', () => {
  const counts = logOf([decided('a', { x: [40, 40], y: [30, 50], nobody: [0, 0] })])
  expect(suppressed(counts).attributes).toEqual(counts.attributes)
})

test('another attribute of the same people would tell the total, so it goes from one alone too', () => {
  const counts = logOf([decided('a', { x: [4, 50], y: [110, 50] }), decided('b', { v: [60, 60], w: [54, 40] })])
  expect(cellOf(suppressed(counts), 'positive_unknown')).toEqual({
    x: few,
    // 114 − 9 to 114 − 0
    y: { low: 105, high: 114 },
    v: 60,
    w: 54,
  })
})

test('what goes along tells nothing of the count that it goes for: it can make up for all of the minimum', () => {
  // With 12 beside it, 12 would be 10 at least, so that the small one could be 2 more at most: 48 it is, for 8 as for 0.
  for (const small of [0, 3, 8]) {
    const counts = logOf([decided('a', { x: [small, 50], y: [12, 50], z: [48, 50], u: [300, 50] })])
    const total = small + 48
    expect(cellOf(suppressed(counts), 'positive_unknown')).toEqual({
      x: few,
      y: 12,
      z: { low: total - 9, high: total },
      u: 300,
    })
  }
})

test('in a crossing rows and columns add up, so four counts go for one', () => {
  const crossed = ([p, q]: readonly [string, string], yes: number) => ({
    group: `${p} × ${q}`,
    parts: { a: p, b: q },
    tally: { tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: yes, negative_unknown: 100 },
  })
  const counts = logOf([
    decided('a', { x: [100, 300], y: [150, 300], z: [400, 300] }),
    decided('b', { v: [140, 300], w: [190, 300], u: [320, 300] }),
    {
      attribute: 'a × b',
      parts: ['a', 'b'],
      groups: [
        crossed(['x', 'v'], 4),
        crossed(['x', 'w'], 36),
        crossed(['x', 'u'], 60),
        crossed(['y', 'v'], 46),
        crossed(['y', 'w'], 54),
        crossed(['y', 'u'], 50),
        crossed(['z', 'v'], 90),
        crossed(['z', 'w'], 100),
        crossed(['z', 'u'], 210),
      ],
    },
  ])
  const cells = cellOf(suppressed(counts, { intersections: [['a', 'b']] }), 'positive_unknown')
  const ranges = Object.fromEntries(Object.entries(cells).filter(([, cell]) => typeof cell !== 'number'))
  // x: 100 − 60 = 40 = xv + xw; v: 140 − 90 = 50 = xv + yv; w: 190 − 100 = 90 = xw + yw.
  expect(ranges).toEqual({
    'x × v': few,
    'x × w': { low: 31, high: 40 },
    'y × v': { low: 41, high: 50 },
    'y × w': { low: 50, high: 59 },
  })
})

test('where all that have an outcome are too few, the number of rows would tell them, so another column gives way', () => {
  const counts = logOf([attribute('a', { x: [1, 40, 30, 100], y: [2, 60, 50, 200] })])
  const cells = suppressed(counts, { outcome: { column: 'o', positive: 1 } })
  expect(cellOf(cells, 'tp')).toEqual({ x: few, y: few })
  expect(cellOf(cells, 'fp')).toEqual({ x: 40, y: 60 })
  expect(cellOf(cells, 'fn')).toEqual({ x: 30, y: 50 })
  // tp and tn are 303 together and tp is 0 to 18: tn is 285 to 303, less the 200 of y.
  expect(cellOf(cells, 'tn')).toEqual({ x: { low: 85, high: 103 }, y: 200 })
})

test('where two are too few and their sum is not, whether they are would tell too much', () => {
  // Of the pair p and q, which are 2 and 2 of 4, neither could be 0 if both are known to be under 3 and p + q not to be.
  const cells = (yes: number): Tally => ({ tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: yes, negative_unknown: 50 })
  const counts = logOf([
    decided('a', { x: [4, 100], y: [60, 100] }),
    decided('b', { p: [32, 100], q: [32, 100] }),
    {
      attribute: 'a × b',
      parts: ['a', 'b'],
      groups: [
        { group: 'x × p', parts: { a: 'x', b: 'p' }, tally: cells(2) },
        { group: 'x × q', parts: { a: 'x', b: 'q' }, tally: cells(2) },
        { group: 'y × p', parts: { a: 'y', b: 'p' }, tally: cells(30) },
        { group: 'y × q', parts: { a: 'y', b: 'q' }, tally: cells(30) },
      ],
    },
  ])
  const plan = { intersections: [['a', 'b']], privacy: { minimum_cell: 3 } }
  const found = cellOf(suppressed(counts, plan), 'positive_unknown')
  // By hand: 4 may be 2 + 2, 0 + 2 or 2 + 0, or more than 2 and 0 if it is not said which are under 3.
  for (const name of ['x × p', 'x × q']) expect(found[name]).toMatchObject({ low: 0 })
  expect([found['x × p'], found['x × q'], found['x']].some((cell) => typeof cell !== 'number' && cell?.low === 0)).toBe(
    true,
  )
})

test('a table of counts that withholds some is protected from the totals of its other attributes', () => {
  const counts = logOf([
    attribute('gender', pilotBeforeByGender),
    attribute('migration background', pilotBeforeByBackground),
  ])
  const plan: Partial<PlanInput> = { data: { source: 'counts.csv', layout: 'counts' }, decision: { effect: 'adverse' } }
  const found = suppressed(counts, plan)
  expect(cellOf(found, 'tp')).toEqual({ M: 50, V: 38, Western: { low: 79, high: 88 }, 'not Western': few })
  // Men and women together: 41 + 51, 25 + 18 and 28 + 21.
  expect(cellOf(found, 'fp')).toMatchObject({ Western: { low: 92 - 9, high: 92 } })
  expect(cellOf(found, 'fn')).toMatchObject({ Western: { low: 43 - 9, high: 43 } })
  expect(cellOf(found, 'tn')).toMatchObject({ Western: { low: 49 - 9, high: 49 } })
})

test('a range that was given is not made narrower, and one under the minimum becomes as wide as it', () => {
  const counts = logOf([
    attribute('a', { x: [{ low: 0, high: 4 }, { low: 0, high: 30 }, 50, 50], y: [50, 50, 50, 50] }),
  ])
  const plan: Partial<PlanInput> = { data: { source: 'counts.csv', layout: 'counts' }, decision: { effect: 'adverse' } }
  const [x] = suppressed(counts, plan).attributes[0]?.groups ?? []
  expect(x?.tally).toMatchObject({ tp: few, fp: { low: 0, high: 30 }, fn: 50, tn: 50 })
})

test('so few people that nothing would hide them are an error with a way out', () => {
  expect(() => suppressed(logOf([decided('a', { x: [1, 2] })]))).toThrow(AuditError)
  expect(() => suppressed(logOf([decided('a', { x: [1, 2] })]))).toThrow(/too few people/)
})

test('rows that are left out of one attribute only are refused: they are a group that nobody shows', () => {
  const counts = logOf([decided('a', { x: [40, 50], y: [60, 50] })])
  const excluded = [{ reason: 'unmapped_group' as const, attribute: 'a', rows: 3 }]
  expect(() => suppressed({ ...counts, rows: { ...counts.rows, excluded } })).toThrow(/other: "\*"/)
})

test('rows left out are told from the minimum on, and values in the log without how many have them', () => {
  const counts = logOf([decided('a', { x: [40, 50], y: [60, 50] })], {
    rows: {
      read: 300,
      counted: 200,
      excluded: [
        { reason: 'missing_decision', attribute: null, rows: 3 },
        { reason: 'unlisted_decision', attribute: null, rows: 97, detail: '"maybe" (97 rows)' },
      ],
    },
    notes: [
      {
        kind: 'taken_as_negative',
        role: 'outcome',
        values: [
          { value: 'no', rows: 80 },
          { value: 'later', rows: 12 },
          { value: 'appeal', rows: 11 },
          { value: '…', rows: 30 },
        ],
      },
      { kind: 'rows_without_score', rows: 4 },
    ],
  })
  const { rows, notes, source } = suppressed(counts, { privacy: { minimum_cell: 12 } })
  expect(rows).toEqual({
    read: { low: 298, high: 308 },
    counted: 200,
    excluded: [
      { reason: 'missing_decision', attribute: null, rows: { low: 1, high: 11 } },
      { reason: 'unlisted_decision', attribute: null, rows: 97 },
    ],
  })
  const values = [{ value: 'later' }, { value: 'no' }, { value: '…' }]
  expect(notes).toEqual([{ kind: 'taken_as_negative', role: 'outcome', values }])
  expect(source.sha256).toBeNull()
})

test('without a minimum the counts are the same ones', () => {
  const counts = logOf([decided('a', { x: [1, 2] })])
  expect(suppressed(counts, { privacy: {} })).toBe(counts)
})
