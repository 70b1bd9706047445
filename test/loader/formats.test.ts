import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { DataPlan } from '../../src/config/plan.js'
import type { Counts } from '../../src/counts.js'
import { type CountOptions, count } from '../../src/loader/count.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { attributeCounts, tallies, unaccounted } from './tallies.js'

const folder = testFolder()

/** Groups with a quote, a delimiter, a line break and an emoji in them; a number, an empty cell, a fraction. */
const rows = Array.from({ length: 400 }, (_, row) => ({
  group: ['M', 'V', 'it\'s "so"', 'a,b;c\td', 'two\nlines', '☃ 😀', 'é', null][row % 8] ?? null,
  age: [18, 30, 49.5, 50, null][row % 5] ?? null,
  flagged: row % 3 === 0 ? 1 : 0,
  wrongful: [1, 0, null][row % 7] ?? null,
  w: (row % 4) / 4,
}))
const names = ['group', 'age', 'flagged', 'wrongful', 'w'] as const
const cell = (value: unknown, delimiter: string): string => {
  const text = value === null ? '' : String(value)
  return /["\n\r]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}
const text = (
  delimiter: string,
  of: readonly (typeof rows)[number][] = rows,
  columns: readonly (typeof names)[number][] = names,
): string =>
  [columns.join(delimiter), ...of.map((row) => columns.map((name) => cell(row[name], delimiter)).join(delimiter))].join(
    '\n',
  )

const csv = text(',')
const lines = rows.map((row) => JSON.stringify(row)).join('\n')
const array = JSON.stringify(rows, null, 1)

const auditOf = async (path: string, data: Partial<DataPlan> = {}, options: CountOptions = {}): Promise<Counts> => {
  const plan = planOf(path, {
    data: { name: 'the log', ...data },
    attributes: [attributeOf('group'), attributeOf('age', { grouping: { kind: 'bins', edges: [30, 50] } })],
    intersections: [['group', 'age']],
    weight: { column: 'w' },
  })
  const counts = await count(plan, options)
  expect(unaccounted(counts)).toEqual([0, 0, 0, 0])
  return counts
}
const withoutSource = ({ source: _, ...counts }: Counts) => counts

/** By hand, from the rows: those of group M are every eighth; with a weight, a decision and an outcome of 1. */
const flaggedMen = rows.filter((row) => row.group === 'M' && row.flagged === 1 && row.wrongful === 1)

const unpacked = folder.write(csv, 'log.csv')
const fromCsv = await auditOf(unpacked)

test('the CSV has the tally that its rows have', () => {
  const [men] = attributeCounts(fromCsv, 'group').groups.filter(({ group }) => group === 'M')
  expect(men?.weights?.n.tp).toBe(flaggedMen.length)
  expect(men?.tally.tp).toBe(flaggedMen.reduce((sum, { w }) => sum + w, 0))
  expect(fromCsv.rows).toMatchObject({ read: 400, counted: 400 })
  expect(fromCsv.source).toEqual({
    name: 'the log',
    engine: expect.stringMatching(/^DuckDB v\d+\.\d+\.\d+$/),
    format: 'csv',
    sha256: createHash('sha256').update(csv).digest('hex'),
  })
})

describe('the same counts come from', () => {
  const select = `SELECT "group", try_cast(age AS DOUBLE) AS age, try_cast(flagged AS BIGINT) AS flagged, wrongful = '1' AS wrongful, try_cast(w AS DECIMAL(9, 4)) AS w
    FROM read_csv('${unpacked}', all_varchar = true, delim = ',', quote = '"', escape = '"', header = true)`
  const utf16 = (order: 'le' | 'be'): Buffer => {
    const bytes = Buffer.from(`\ufeff${csv}`, 'utf16le')
    return order === 'le' ? bytes : bytes.swap16()
  }
  const sources: readonly (readonly [string, string, () => string | Promise<string>])[] = [
    ['TSV', 'tsv', () => folder.write(text('\t'), 'log.tsv')],
    ['a CSV with semicolons', 'csv', () => folder.write(text(';'), 'semicolons.csv')],
    ['a CSV with bars and another name', 'csv', () => folder.write(text('|'), 'bars.txt')],
    ['a CSV with CRLF', 'csv', () => folder.write(csv.replace(/\n(?!lines)/g, '\r\n'), 'crlf.csv')],
    ['a CSV with a BOM', 'csv', () => folder.write(`\ufeff${csv}`, 'bom.csv')],
    ['CSV.gz', 'csv', () => folder.write(gzipSync(csv), 'log.csv.gz')],
    ['CSV.gz under another name', 'csv', () => folder.write(gzipSync(csv), 'renamed.csv')],
    ['CSV in UTF-16', 'csv', () => folder.write(utf16('le'), 'utf16le.csv')],
    ['CSV.gz in UTF-16, the other order', 'csv', () => folder.write(gzipSync(utf16('be')), 'utf16be.csv.gz')],
    ['NDJSON', 'ndjson', () => folder.write(lines, 'log.ndjson')],
    ['NDJSON with a BOM', 'ndjson', () => folder.write(`\ufeff${lines}`, 'bom.jsonl')],
    ['NDJSON.gz', 'ndjson', () => folder.write(gzipSync(lines), 'log.jsonl.gz')],
    ['NDJSON called JSON', 'ndjson', () => folder.write(lines, 'lines.json')],
    ['JSON', 'json', () => folder.write(array, 'log.json')],
    ['JSON.gz', 'json', () => folder.write(gzipSync(array), 'log.json.gz')],
    ['Parquet', 'parquet', () => folder.copy(select, 'log.parquet', 'FORMAT parquet')],
    [
      'Parquet packed with zstd',
      'parquet',
      () => folder.copy(select, 'zstd.parquet', 'FORMAT parquet, COMPRESSION zstd'),
    ],
    [
      'Parquet in gzip',
      'parquet',
      async () =>
        folder.write(
          gzipSync(readFileSync(await folder.copy(select, 'plain.parquet', 'FORMAT parquet'))),
          'log.parquet.gz',
        ),
    ],
    ['CSV.zst', 'csv', () => folder.copy(select, 'log.csv.zst', "FORMAT csv, COMPRESSION zstd, HEADER, DELIM ','")],
    ['NDJSON.zst', 'ndjson', () => folder.copy(select, 'log.ndjson.zst', 'FORMAT json, COMPRESSION zstd')],
    ['JSON.zst', 'json', () => folder.copy(select, 'log.json.zst', 'FORMAT json, ARRAY true, COMPRESSION zstd')],
  ]
  test.each(sources)('%s', async (_, format, write) => {
    const path = await write()
    const counts = await auditOf(path)
    expect(withoutSource(counts)).toEqual(withoutSource(fromCsv))
    expect(counts.source).toEqual({
      name: 'the log',
      engine: expect.stringMatching(/^DuckDB v\d+\.\d+\.\d+$/),
      format,
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    })
  })

  test.each([
    ['CSV', csv],
    ['CSV.gz', gzipSync(csv)],
    ['CSV in UTF-16', utf16('le')],
    ['NDJSON', lines],
    ['JSON.gz', gzipSync(array)],
  ])('standard input with %s', async (_, content) => {
    const bytes = Buffer.from(content)
    const third = Math.ceil(bytes.length / 3)
    const stdin = Readable.from([0, 1, 2].map((part) => bytes.subarray(part * third, (part + 1) * third)))
    const counts = await auditOf('-', {}, { stdin })
    expect(withoutSource(counts)).toEqual(withoutSource(fromCsv))
    expect(counts.source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('standard input with Parquet and CSV.zst', async () => {
    for (const [name, options] of [
      ['in.parquet', 'FORMAT parquet'],
      ['in.csv.zst', "FORMAT csv, COMPRESSION zstd, HEADER, DELIM ','"],
    ] as const) {
      const stdin = Readable.from([readFileSync(await folder.copy(select, name, options))])
      expect(withoutSource(await auditOf('-', {}, { stdin }))).toEqual(withoutSource(fromCsv))
    }
  })

  test('several files by a pattern, with the columns in another order, another delimiter and packed', async () => {
    const reordered = ['w', 'wrongful', 'group', 'flagged', 'age'] as const
    folder.write(text(',', rows.slice(0, 100)), 'part-1.csv')
    folder.write(text(';', rows.slice(100, 250), reordered), 'part-2.csv')
    folder.write(gzipSync(text(',', rows.slice(250))), 'part-3.csv')
    const counts = await auditOf(`${folder.path}/part-[1-3].csv`)
    expect(withoutSource(counts)).toEqual(withoutSource(fromCsv))
    const bytes = [1, 2, 3].map((part) => readFileSync(`${folder.path}/part-${part}.csv`))
    expect(counts.source.sha256).toBe(createHash('sha256').update(Buffer.concat(bytes)).digest('hex'))
  })

  test('several Parquet files, with columns in another order and of another type', async () => {
    await folder.copy(`${select} LIMIT 100`, 'many-1.parquet', 'FORMAT parquet')
    const other = `SELECT w, CAST(flagged AS VARCHAR) AS flagged, wrongful, age, "group" FROM (${select}) OFFSET 100`
    await folder.copy(other, 'many-2.parquet', 'FORMAT parquet')
    expect(withoutSource(await auditOf(`${folder.path}/many-*.parquet`))).toEqual(withoutSource(fromCsv))
  })
})

describe('encodings', () => {
  const log = 'land,flagged,wrongful\nCuraçao,1,1\nTürkiye,1,0\n'
  const landsOf = async (path: string, data: Partial<DataPlan>) =>
    Object.keys(tallies(await count(planOf(path, { data, attributes: [attributeOf('land')] })), 'land'))

  test('Windows-1252 and Latin-1 are read when the plan says so', async () => {
    const euro = Buffer.from(log.replace('land', 'land').replace('Türkiye', 'T\u0080rkiye'), 'latin1')
    expect(await landsOf(folder.write(euro), { encoding: 'windows-1252' })).toEqual(['Curaçao', 'T€rkiye'])
    expect(await landsOf(folder.write(euro), { encoding: 'latin-1' })).toEqual(['Curaçao', 'T\u0080rkiye'])
  })

  test('UTF-16 without a mark is read when the plan says so', async () => {
    const bytes = Buffer.from(log, 'utf16le')
    expect(await landsOf(folder.write(bytes), { encoding: 'utf-16' })).toEqual(['Curaçao', 'Türkiye'])
    expect(await landsOf(folder.write(Buffer.from(bytes).swap16()), { encoding: 'utf-16' })).toEqual([
      'Curaçao',
      'Türkiye',
    ])
  })

  test('without it, an error names the way out, in the first lines as well as far behind them', async () => {
    const bad = Buffer.from(log, 'latin1')
    const late = Buffer.concat([
      Buffer.from(`land,flagged,wrongful\n${'NL,1,1\n'.repeat(50_000)}`),
      Buffer.from('Curaçao,1,1\n', 'latin1'),
    ])
    for (const bytes of [bad, late]) {
      await expect(landsOf(folder.write(bytes), {})).rejects.toThrow(/encoding: windows-1252/)
      await expect(landsOf(folder.write(bytes), {})).rejects.not.toThrow(/Cura/)
    }
  })
})

describe('delimiters', () => {
  test('decimal commas, ragged rows and late quotes do not mislead', async () => {
    const decimal = `group;risk;flagged;wrongful\n${'M;0,5;1;1\n'.repeat(20)}V;0,5;1\n"V;W";0,5;1;0\n`
    const counts = await count(
      planOf(folder.write(decimal), { attributes: [attributeOf('group')], data: { on_bad_row: 'exclude' } }),
    )
    expect(tallies(counts, 'group')).toEqual({ M: [20, 0, 0, 0, 0, 0], 'V;W': [0, 1, 0, 0, 0, 0] })
  })

  test('the plan may say which', async () => {
    const odd = 'group:flagged:wrongful\nM:1:1\n'
    expect(
      tallies(
        await count(planOf(folder.write(odd), { data: { delimiter: ':' }, attributes: [attributeOf('group')] })),
        'group',
      ),
    ).toEqual({ M: [1, 0, 0, 0, 0, 0] })
  })
})

test('a file whose name holds the letters of a pattern is that file and no other', async () => {
  const log = (group: string): string => `gender,flagged,wrongful\n${group},1,1\n`
  folder.write(log('another'), 'q1.csv')
  for (const name of ['q*.csv', 'q[1].csv', 'q\'1".csv', 'q?.csv']) {
    expect(Object.keys(tallies(await count(planOf(folder.write(log('it'), name))), 'gender'))).toEqual(['it'])
  }
})

test('a key that only late records have is a column; a value that is no text is its JSON', async () => {
  const early = '{"gender":"M","flagged":0}\n'.repeat(1500)
  const path = folder.write(`${early}{"gender":["M","V"],"flagged":true,"wrongful":1.0}\n`, 'late.ndjson')
  expect(tallies(await count(planOf(path)), 'gender')).toEqual({
    '["M","V"]': [1, 0, 0, 0, 0, 0],
    M: [0, 0, 0, 0, 0, 1500],
  })
})

test('a NaN of Parquet is missing: no group, no outcome, no score', async () => {
  const nan = "CAST('nan' AS DOUBLE)"
  const path = await folder.copy(
    `SELECT * FROM (VALUES ('M', 1.0, ${nan}, 1.0), ('V', ${nan}, 1.0, ${nan}), ('V', 0.5, -${nan}, 2.0)) t(gender, risk, wrongful, district)`,
    'nan.parquet',
    'FORMAT parquet',
  )
  const plan = planOf(path, {
    decision: { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.63 },
    outcome: { column: 'wrongful', positive: ['1'], negative: null },
    attributes: [attributeOf('gender'), attributeOf('district')],
  })
  const counts = await count(plan)
  expect(tallies(counts, 'gender')).toEqual({ M: [0, 0, 0, 0, 1, 0], V: [0, 0, 0, 0, 0, 1] })
  expect(Object.keys(tallies(counts, 'district'))).toEqual(['1', '2'])
  expect(counts.rows.excluded).toEqual([{ reason: 'missing_score', attribute: null, rows: 1 }])
})

test('typed columns of Parquet are matched as their text would be', async () => {
  const select = `SELECT * FROM (VALUES
    (true, 1::TINYINT, 1.50::DECIMAL(5, 2), DATE '2022-03-01', 9007199254740993::BIGINT),
    (false, 0::TINYINT, 2.00::DECIMAL(5, 2), DATE '2022-03-01', 9007199254740992::BIGINT),
    (true, 0::TINYINT, 2.00::DECIMAL(5, 2), DATE '2022-03-02', 9007199254740993::BIGINT)
  ) t(flagged, wrongful, district, day, id)`
  const path = await folder.copy(select, 'typed.parquet', 'FORMAT parquet')
  const countWhere = async (where: DataPlan['where']) =>
    (await count(planOf(path, { data: { where }, attributes: [attributeOf('district'), attributeOf('id')] }))).rows
      .counted
  const counts = await count(planOf(path, { attributes: [attributeOf('district'), attributeOf('id')] }))
  expect(tallies(counts, 'district')).toEqual({ 1.5: [1, 0, 0, 0, 0, 0], 2: [0, 1, 0, 1, 0, 0] })
  expect(Object.keys(tallies(counts, 'id'))).toEqual(['9007199254740992', '9007199254740993'])
  expect(await countWhere({ district: ['1.5'] })).toBe(1)
  expect(await countWhere({ flagged: [true] })).toBe(2)
  expect(await countWhere({ day: ['2022-03-01'] })).toBe(2)
  expect(await countWhere({ id: ['9007199254740993'] })).toBe(2)
  expect(await countWhere({ flagged: ['true'], district: ['2', '3'] })).toBe(1)
})
