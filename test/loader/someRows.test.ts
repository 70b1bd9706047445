import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { engineRun } from '../../src/loader/count.js'
import { bareRequest } from '../../src/loader/duckdb/bareRequest.js'
import { columnTypes } from '../../src/loader/duckdb/columnTypes.js'
import { type Database, withDatabase } from '../../src/loader/duckdb/database.js'
import { countInputs } from '../../src/loader/duckdb/inputs/countInputs.js'
import { openSource } from '../../src/loader/duckdb/openSource.js'
import { type SomeRows, someRows } from '../../src/loader/duckdb/someRows.js'
import type { Source } from '../../src/loader/duckdb/source.js'
import type { InputRequest, Key } from '../../src/loader/engine.js'
import { testFolder } from './folder.js'
import { planOf } from './plan.js'

const folder = testFolder()
const columns = ['r', 'town', 'note']
const text = (column: string): Key => ({ kind: 'text', column })

/** Rising from the first row to the last; every hundredth has a line break in a value, one in a thousand is of town z. */
const rowsSql = `
  SELECT r, CASE WHEN r % 1000 = 7 THEN 'z' ELSE 't' || r % 3 END AS town,
    CASE WHEN r % 100 = 3 THEN 'two' || chr(10) || 'lines, "quoted"' ELSE 'a note of some length' END AS note
  FROM range(700000) t(r)`

const opened = <Result>(
  file: string,
  work: (database: Database, source: Source) => Promise<Result>,
): Promise<Result> => {
  const run = engineRun({})
  return withDatabase(run, async (database) => work(database, await openSource(database, planOf(file).data, [], run)))
}

const look = (file: string, where: Readonly<Record<string, readonly string[]>> = {}): Promise<SomeRows> =>
  opened(file, async (database, source) => {
    const types = await columnTypes(database, source, columns, {})
    return someRows(database, source, bareRequest([], { where, maximumCells: 0 }), [text('r')], columns, types)
  })

const [csv, parquet, packed] = await Promise.all([
  folder.copy(rowsSql, 'rising.csv', 'HEADER'),
  folder.copy(rowsSql, 'rising.parquet', 'FORMAT parquet'),
  folder.copy(rowsSql, 'rising.csv.gz', 'FORMAT csv, HEADER, COMPRESSION gzip'),
])
// Line ends of Windows, and those within values as they were.
const crlf = folder.write(
  (await readFile(csv, 'utf8')).replaceAll('\n', '\r\n').replaceAll('two\r\nlines', 'two\nlines'),
  'crlf.csv',
)

describe('some rows are from all over a log, whatever its order', () => {
  test.each([
    ['of CSV', csv],
    ['of CSV with other line ends', crlf],
    ['of Parquet', parquet],
    ['of what is packed', packed],
  ])('%s', async (_, file) => {
    const some = await look(file)
    const numbers = (some.values[0] ?? []).map(Number)
    expect(numbers.length).toBe(20_000)
    // Every sixteenth part of the log is seen, and none much more than another: 1,250 rows on average.
    const parts = Array.from({ length: 16 }, (_, part) => numbers.filter((r) => Math.floor(r / 43_750) === part).length)
    expect(Math.min(...parts)).toBeGreaterThan(800)
    expect(Math.max(...parts)).toBeLessThan(1700)
    expect(some.selected).toBeGreaterThan(650_000)
    expect(some.selected).toBeLessThan(750_000)
    expect(await look(file)).toEqual(some)
  })

  test.each<[string, string]>([
    ['alike.csv', 'HEADER'],
    ['alike.csv.gz', 'FORMAT csv, HEADER, COMPRESSION gzip'],
    ['alike.parquet', 'FORMAT parquet'],
  ])('and where rows are much alike as often as they are there: %s', async (name, format) => {
    // Of 40 kinds of rows the first half has three times as many as the second.
    const file = await folder.copy(
      `SELECT CASE WHEN r % 4 = 0 THEN 20 + hash(r) % 20 ELSE hash(r) % 20 END AS r, 't' AS town, 'n' AS note
       FROM range(1500000) t(r)`,
      name,
      format,
    )
    const numbers = ((await look(file)).values[0] ?? []).map(Number)
    expect(new Set(numbers).size).toBe(40)
    expect(numbers.length).toBe(20_000)
    expect(numbers.filter((r) => r < 20).length / 20_000).toBeCloseTo(0.75, 2)
  })

  test.each([csv, parquet])('where few rows are selected, of all of them', async (file) => {
    const some = await look(file, { town: ['z'] })
    expect(some.selected).toBe(700)
    expect((some.values[0] ?? []).every((r) => Number(r) % 1000 === 7)).toBe(true)
  })
})

test('thirty inputs fit the memory that there is with sixteen threads', async () => {
  const inputs = Array.from({ length: 30 }, (_, at) => `i${at}`)
  const file = await folder.copy(
    `SELECT r % 2 AS gender, ${inputs.map((name, at) => `hash(r * 31 + ${at}) % ${2 + 30 * at} AS ${name}`).join(', ')}
     FROM range(200000) t(r)`,
    'wide.parquet',
    // As many parts as threads can read at once.
    'FORMAT parquet, ROW_GROUP_SIZE 5000',
  )
  const asked: InputRequest = {
    columns: inputs.map((column) => ({ column, bins: null })),
    allBut: null,
    by: [0],
    attributes: [[0]],
    unit: null,
    maximumCells: 2_000_000,
    sample: 100_000,
  }
  const counted = await opened(file, async (database, source) => {
    await database.query('SET threads = 16')
    const request = bareRequest([text('gender')], { where: {}, maximumCells: 1000 })
    const read = await countInputs(database, source, {
      request,
      inputs: asked,
      onReject: 'keep',
      typesOf: (wanted) => columnTypes(database, source, wanted, {}),
    })
    return read.inputs()
  })
  const [of = []] = counted.inputs
  expect(of.map(({ values }) => values)).toEqual(inputs.map((_, at) => 2 + 30 * at))
  expect(of.map(({ rows }) => rows.reduce((sum, one) => sum + one, 0))).toEqual(inputs.map(() => 200_000))
})
