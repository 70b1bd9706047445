import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import type { Counts } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { type DataFrameLike, dataFrameEngine } from '../../src/loader/dataFrame.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { tallies, unaccounted } from './tallies.js'

// The real danfo.js, as CommonJS: that is how it is published.
const { DataFrame } = createRequire(import.meta.url)('danfojs-node') as {
  DataFrame: new (rows: unknown) => DataFrameLike
}
const folder = testFolder()
const frameCounts = (plan: AuditPlan, rows: unknown): Promise<Counts> =>
  count(plan, { engine: dataFrameEngine(new DataFrame(rows)) })

test('null, undefined and NaN are missing, whatever danfo.js calls the type of their column', async () => {
  const rows = [
    { gender: 'M', flagged: true, wrongful: true },
    { gender: 'M', flagged: true, wrongful: null },
    { gender: null, flagged: false, wrongful: false },
    { gender: 'V', flagged: true, wrongful: Number.NaN },
    { gender: 'V', flagged: null, wrongful: true },
    { gender: undefined, flagged: true, wrongful: undefined },
  ]
  const counts = await frameCounts(planOf('DataFrame'), rows)
  expect(tallies(counts, 'gender')).toEqual({
    M: [1, 0, 0, 0, 1, 0],
    V: [0, 0, 0, 0, 1, 0],
    '(missing)': [0, 0, 0, 1, 1, 0],
  })
  expect(counts.rows).toEqual({
    read: 6,
    counted: 5,
    excluded: [{ reason: 'missing_decision', attribute: null, rows: 1 }],
  })
  expect(counts.source).toEqual({ name: 'DataFrame', sha256: null, format: 'dataframe' })
})

test('a DataFrame gives the counts that DuckDB gives of the same rows: bins, selection, weights, crossings', async () => {
  const rows = Array.from({ length: 500 }, (_, row) => ({
    gender: ['M', 'V', '01', null][row % 4],
    age: [18, 30, 49.5, null, 80][row % 5],
    stage: ['pilot', 'test', true][row % 3],
    risk: [0.1, 0.63, 0.9, null][row % 4],
    wrongful: [1, 0, 'pending', null][row % 7] ?? null,
    w: [1, 0.1, 2.5, 1e-7][row % 4],
  }))
  const plan = planOf(folder.write(rows.map((row) => JSON.stringify(row)).join('\n'), 'rows.ndjson'), {
    decision: { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.63 },
    weight: { column: 'w' },
    attributes: [attributeOf('gender'), attributeOf('age', { grouping: { kind: 'bins', edges: [30, 50] } })],
    intersections: [['gender', 'age']],
    data: { where: { stage: ['pilot', true] } },
  })
  const frame = await frameCounts(plan, rows)
  expect(unaccounted(frame)).toEqual([0, 0, 0, 0])
  const { source: _, ...ofDuckDB } = await count(plan)
  expect(frame).toMatchObject(ofDuckDB)
})

describe('bad input', () => {
  const rows = Array.from({ length: 300 }, (_, row) => ({ id: `p${row}`, flagged: 1, wrongful: 1, w: -1 }))
  test('a missing column, with the nearest', async () => {
    await expect(frameCounts(planOf('DataFrame'), [{ gendr: 'M', flagged: 1, wrongful: 1 }])).rejects.toThrow(
      /"gender".*Did you mean "gendr"/,
    )
  })
  test('a negative weight', async () => {
    await expect(frameCounts(planOf('DataFrame', { weight: { column: 'w' }, attributes: [] }), rows)).rejects.toThrow(
      /negative in 300 rows/,
    )
  })
  test('an id as attribute', async () => {
    const options = { engine: dataFrameEngine(new DataFrame(rows)), maximumCells: 100 }
    await expect(count(planOf('DataFrame', { attributes: [attributeOf('id')] }), options)).rejects.toThrow(
      /"id" has most: more than 200 different/,
    )
  })
})

test('a DataFrame can be a table of counts', async () => {
  const plan = planOf('DataFrame', {
    decision: { kind: 'counted', effect: 'adverse' },
    attributes: [],
    data: { layout: 'counts' },
  })
  const counts = await frameCounts(plan, [{ attribute: 'gender', group: 'M', tp: 50, fp: '<10', fn: 25, tn: 28 }])
  expect(tallies(counts, 'gender')).toEqual({ M: [50, { low: 0, high: 9 }, 25, 28, 0, 0] })
})

test('half of a surrogate pair in a value is a group with a sign for it, which every later step can write', async () => {
  const columns: Record<string, readonly unknown[]> = { gender: ['a\ud83d', '😀'], flagged: [1, 1], wrongful: [1, 0] }
  const frame = { columns: Object.keys(columns), column: (name: string) => ({ values: columns[name] ?? [] }) }
  const counts = await count(planOf('-'), { engine: dataFrameEngine(frame) })
  const names = Object.keys(tallies(counts, 'gender'))
  expect(names).toEqual(['a\ufffd', '😀'])
  expect(() => names.map(encodeURIComponent)).not.toThrow()
})
