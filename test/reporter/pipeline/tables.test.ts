import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tablesOf } from '../../../src/reporter/pipeline/tables.js'
import { clean, described, filesOf, hostile, mixed } from './cases.js'

const audits = { mixed, hostile, clean, described }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-tables-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** As another program reads a file. */
async function read(name: string, content: string | Uint8Array, sql: (path: string) => string) {
  const path = join(folder, name)
  await writeFile(path, content)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const reader = await connection.runAndReadAll(sql(path.replaceAll("'", "''")))
    return { names: reader.columnNames(), types: reader.columnTypes().map(String), rows: reader.getRowsJS() }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Half a surrogate pair has no bytes. */
const whole = (value: unknown): unknown =>
  typeof value === 'string' ? new TextDecoder().decode(new TextEncoder().encode(value)) : value

describe.each(Object.entries(audits))('the tables of %s', (_, audit) => {
  const tables = tablesOf(audit)
  const rowsOf = ({ rows, columns }: (typeof tables)[number]) =>
    Array.from({ length: rows }, (_, row) => columns.map(({ values }) => values[row] ?? null))

  test('are read back from Parquet by another program, with their types', async () => {
    const types = { text: 'VARCHAR', value: 'DOUBLE', whole: 'INTEGER', truth: 'BOOLEAN' }
    for (const [at, { path, content }] of (await filesOf(audit, 'parquet')).entries()) {
      const table = tables[at]
      if (table === undefined) throw new Error(path)
      const found = await read(path, content, (file) => `FROM read_parquet('${file}')`)
      expect(found.names).toEqual(table.columns.map(({ name }) => name))
      expect(found.types).toEqual(table.columns.map(({ kind }) => types[kind]))
      expect(found.rows).toEqual(rowsOf(table).map((row) => row.map(whole)))
    }
  })

  test('are read back from CSV by another program: as many rows, and every number as it was', async () => {
    for (const [at, { path, content }] of (await filesOf(audit, 'csv')).entries()) {
      const table = tables[at]
      if (table === undefined) throw new Error(path)
      const found = await read(
        path,
        content,
        (file) => `FROM read_csv('${file}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`,
      )
      expect(found.names).toEqual(table.columns.map(({ name }) => name))
      expect(found.rows).toHaveLength(table.rows)
      for (const [column, { kind, values }] of table.columns.entries()) {
        if (kind === 'text') continue
        expect(found.rows.map((row) => row[column])).toEqual(values.map((one) => (one === null ? null : String(one))))
      }
    }
  })

  test('are the same bytes when they are made again', async () => {
    for (const id of ['csv', 'parquet']) {
      const [one, other] = [await filesOf(audit, id), await filesOf(audit, id)]
      expect(one).toEqual(other)
    }
  })
})

test('no cell of a CSV begins like a formula, and a number that is negative stays one', async () => {
  const files = await filesOf(hostile, 'csv')
  const cells = files.flatMap(({ content }) => [...String(content).matchAll(/(?<=^|,)"((?:[^"]|"")*)"/gm)])
  const texts = cells.map(([, text = '']) => text)
  expect(texts.filter((text) => /^[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([])
  for (const name of [
    '\'=HYPERLINK(""http://evil.example"",""click"")',
    "'+1+cmd|/C calc",
    "'-2+3",
    "'@SUM(A1)",
    "'＝1+1",
  ]) {
    expect(texts).toContain(name)
  }
  const comparisons = String(files.find(({ path }) => path === 'comparisons.csv')?.content)
  expect(comparisons).toMatch(/,-0\.\d+,/)
  expect(comparisons).not.toMatch(/'-0\./)
})

test('a CSV is a line a row, ends each with CR LF, and has no byte order mark', async () => {
  for (const { content } of await filesOf(hostile, 'csv')) {
    expect(String(content).replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufeff]/)
  }
})

test('the columns are the same for every audit', async () => {
  const namesOf = (audit: typeof mixed) =>
    tablesOf(audit).map(({ name, columns }) => [name, columns.map((one) => one.name)])
  for (const audit of Object.values(audits)) expect(namesOf(audit)).toEqual(namesOf(mixed))
})
