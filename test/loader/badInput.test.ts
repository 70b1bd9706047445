import { createReadStream, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { DataPlan } from '../../src/config/plan.js'
import { AuditError } from '../../src/error.js'
import { type CountOptions, count } from '../../src/loader/count.js'
import { withDatabase } from '../../src/loader/duckdb/database.js'
import type { Source } from '../../src/loader/duckdb/source.js'
import { engineTrouble } from '../../src/loader/duckdb/trouble.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { tallies } from './tallies.js'

const folder = testFolder()
const spill = `${folder.path}/spill`
mkdirSync(spill)

/** The error that a log gives. Whatever it is, it is one of ours, names the file and a way out, and leaves nothing. */
async function errorOf(path: string, data: Partial<DataPlan> = {}, options: CountOptions = {}): Promise<AuditError> {
  const error: unknown = await count(planOf(path, { data }), { spillFolder: spill, ...options }).catch(
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AuditError)) throw error
  for (const { hint, place } of error.problems) {
    expect(hint).toMatch(/\.$|\?$/)
    expect(place?.file).toBeDefined()
  }
  expect(error.cause).toBeUndefined()
  expect(readdirSync(spill)).toEqual([])
  return error
}
const messageOf = async (...args: Parameters<typeof errorOf>): Promise<string> => (await errorOf(...args)).message

const header = 'gender,flagged,wrongful\n'

describe('no log', () => {
  test('no such file, with the one that was probably meant', async () => {
    folder.write(header, 'decisions.csv')
    expect(await messageOf(`${folder.path}/decision.csv`)).toBe(
      'decision.csv: There is no such file. Did you mean "decisions.csv"?',
    )
  })
  test('a pattern that matches nothing', async () => {
    expect(await messageOf(`${folder.path}/nothing-*.csv`)).toMatch(/^nothing-\*\.csv: No file matches this pattern/)
  })
  test('a folder', async () => expect(await messageOf(folder.path)).toMatch(/a folder, not a file.*folder\/\*\.csv/))
  test('an empty file, and empty standard input', async () => {
    expect(await messageOf(folder.write(''))).toMatch(/: There is nothing in it: it is empty/)
    expect(await messageOf('-', {}, { stdin: Readable.from([]) })).toMatch(/^standard input: There is nothing in it/)
  })
  test.each([header, header.trim(), `${header}\n\n`])('a header only: %j', async (text) => {
    expect(await messageOf(folder.write(text))).toMatch(/There are no rows in it, only a header/)
  })
  test('a blank line where the header should be', async () => {
    expect(await messageOf(folder.write(`\n${header}M,1,1\n`))).toMatch(/begins with a blank line/)
  })
  test('blank lines only', async () => expect(await messageOf(folder.write('\n\n\n'))).toMatch(/only blank lines/))
  test('an empty array', async () =>
    expect(await messageOf(folder.write('[]', 'empty.json'))).toMatch(/no column "flagged"/))
})

describe('no table', () => {
  test('a binary file', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 128)
    expect(await messageOf(folder.write(bytes))).toMatch(/binary file, not a table/)
  })
  test('an Excel file', async () => {
    expect(await messageOf(folder.write(Buffer.from('PK\u0003\u0004rest'), 'log.xlsx'))).toMatch(
      /zip or Excel file.*Save it as CSV/,
    )
  })
  test('a Parquet file that was cut off', async () => {
    expect(await messageOf(folder.write('PAR1 and then nothing', 'cut.parquet'))).toMatch(/Parquet file is damaged/)
  })
  test('gzip that is damaged at its start', async () => {
    const packed = gzipSync(`${header}${'M,1,1\n'.repeat(1000)}`)
    expect(await messageOf(folder.write(packed.fill(0, 10, 40)))).toMatch(/begins as gzip, but is damaged/)
  })
  test('zstd that is damaged at its start', async () => {
    const bytes = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3])
    expect(await messageOf(folder.write(bytes, 'bad.csv.zst'))).toMatch(/zstd file is damaged/)
  })

  test('Parquet inside zstd, which nothing here unpacks', async () => {
    // One frame of one raw block (RFC 8878): magic number, single segment of 8 bytes, last block of 8 bytes.
    const bytes = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 8, (8 << 3) | 1, 0, 0, ...Buffer.from('PAR1PAR1')])
    const message = /Parquet inside zstd is not read\. Unpack it first/
    expect(await messageOf(folder.write(bytes, 'log.parquet.zst'))).toMatch(message)
    expect(await messageOf(folder.write(bytes, 'log.zst'), { format: 'parquet' })).toMatch(message)
    expect(await messageOf('-', {}, { stdin: Readable.from([bytes]) })).toMatch(/Unpack it first/)
  })

  // DuckDB itself takes what there is and says nothing.
  const scattered =
    'SELECT (range * 7919) % 10007 AS gender, range % 2 AS flagged, (range * 31) % 2 AS wrongful FROM range(200000)'
  test.each(['gzip', 'zstd'])('%s that was cut off, at whatever place', async (compression) => {
    const path = await folder.copy(
      scattered,
      `cut.${compression}.csv`,
      `FORMAT csv, COMPRESSION ${compression}, HEADER`,
    )
    const bytes = readFileSync(path)
    expect((await count(planOf(path), { maximumGroups: 10_007 })).rows.read).toBe(200_000)
    for (const lost of [1, 5000, Math.round(bytes.length / 3)]) {
      const cut = folder.write(bytes.subarray(0, bytes.length - lost))
      expect(await messageOf(cut)).toMatch(new RegExp(`The ${compression} file is damaged or was cut off`))
      expect(await messageOf('-', {}, { stdin: createReadStream(cut) })).toMatch(/damaged or was cut off/)
    }
  })
})

describe('the header', () => {
  test('every column that is missing, each with the nearest name and the key that asks for it', async () => {
    const error = await errorOf(folder.write('gendr,flaged,outcome,x\nM,1,1,1\n'))
    expect(error.problems).toEqual([
      {
        message: 'There is no column "flagged".',
        place: { file: expect.any(String), key: 'decision.column' },
        hint: 'Did you mean "flaged"?',
      },
      {
        message: 'There is no column "wrongful".',
        place: { file: expect.any(String), key: 'outcome.column' },
        hint: 'The columns are "gendr", "flaged", "outcome", "x".',
      },
      {
        message: 'There is no column "gender".',
        place: { file: expect.any(String), key: 'attributes[0].column' },
        hint: 'Did you mean "gendr"?',
      },
    ])
  })
  test('names that stand twice', async () => {
    expect(await messageOf(folder.write('gender,flagged,wrongful,gender\nM,1,1,V\n'))).toMatch(
      /more than one column "gender"/,
    )
  })
  test('a quote in it that is never closed', async () => {
    expect(await messageOf(folder.write(`"gender,flagged,wrongful\n${'M,1,1\n'.repeat(10)}`))).toMatch(
      /header does not end/,
    )
  })
  test('files whose columns differ, both named', async () => {
    folder.write(`${header}M,1,1\n`, 'two-1.csv')
    folder.write('gender,flagged,outcome\nM,1,1\n', 'two-2.csv')
    expect(await messageOf(`${folder.path}/two-*.csv`)).toBe(
      'two-2.csv: The columns are not those of "two-1.csv": this file lacks "wrongful" and has "outcome" besides. Give all files the same header; the order may differ.',
    )
  })
  test('files of two formats', async () => {
    folder.write(`${header}M,1,1\n`, 'mix-1.csv')
    folder.write('{"gender":"M","flagged":1,"wrongful":1}\n', 'mix-2.ndjson')
    expect(await messageOf(`${folder.path}/mix-*`)).toMatch(/This file is ndjson, but "mix-1.csv" is csv/)
  })
})

describe('rows that do not fit', () => {
  const rows = ['M,1,1', 'V,0', '"two\nlines",1,0', 'V,1,1,SECRET', 'M,0,', 'x']
  const ragged = `${header}${rows.join('\n')}\n`

  test('stop the audit; their lines are those of an editor, and nothing of what they say is told', async () => {
    const error = await errorOf(folder.write(ragged, 'ragged.csv'))
    // header 1, M 2, V,0 3, the value over 4 and 5, SECRET 6, M 7, x 8
    expect(error.message).toBe(
      'ragged.csv:3: 3 rows have more or fewer columns than the header: line 3, 6, 8. Mend them, or leave them out, counted, with on_bad_row: exclude (--on-bad-row exclude).',
    )
  })
  test.each([
    ['plain', ragged, 'excluded.csv'],
    ['packed', gzipSync(ragged), 'excluded.csv.gz'],
  ])('can be left out, counted: %s', async (_, content, name) => {
    const counts = await count(planOf(folder.write(content, name), { data: { on_bad_row: 'exclude' } }))
    expect(counts.rows).toEqual({
      read: 6,
      counted: 3,
      excluded: [{ reason: 'bad_row', attribute: null, rows: 3, detail: 'line 3, 6, 8' }],
    })
    expect(tallies(counts, 'gender')).toEqual({ M: [1, 0, 0, 0, 0, 1], 'two\nlines': [0, 1, 0, 0, 0, 0] })
  })
  test('of more than three only the first are named', async () => {
    expect(await messageOf(folder.write(`${header}M,1,1\n${'M,1\n'.repeat(9)}`))).toMatch(
      /9 rows have .* line 3, 4, 5 and 6 more\./,
    )
  })
  test('in great number they show that the file was read as the wrong kind', async () => {
    const path = folder.write(`${header}M,1,1\n${'M,1\n'.repeat(100_100)}`)
    expect(await messageOf(path, { on_bad_row: 'exclude' })).toMatch(/At least 100000 rows have .*data\.delimiter/)
  })
  test('name their file where there are several', async () => {
    folder.write(`${header}M,1,1\n`, 'bad-1.csv')
    folder.write(`${header}M,1\n`, 'bad-2.csv')
    expect(await messageOf(`${folder.path}/bad-*.csv`)).toMatch(/^bad-2.csv:2: 1 row has .*: line 2 of bad-2.csv/)
  })
})

describe('what can have swallowed rows is an error whatever the plan says', () => {
  const body = (line: string): string =>
    `${header}${Array.from({ length: 40_000 }, (_, row) => (row === 1000 ? line : 'M,1,1')).join('\n')}\n`

  test.each(['stop', 'exclude'] as const)('a quote that is not closed, with %s', async (on_bad_row) => {
    expect(await messageOf(folder.write(body('"SECRET,1,1'), 'open.csv'), { on_bad_row })).toMatch(
      /^open\.csv:1002: A quote is opened here and not closed/,
    )
  })
  test.each(['stop', 'exclude'] as const)('text after a closing quote, with %s', async (on_bad_row) => {
    const message = await messageOf(folder.write(body('"SEC"RET,1,1')), { on_bad_row })
    expect(message).toMatch(/A quote is opened here and not closed, or text follows a closing quote/)
    expect(message).not.toMatch(/SEC/)
  })
  test.each(['stop', 'exclude'] as const)('a line over 2 MB, with %s', async (on_bad_row) => {
    expect(await messageOf(folder.write(body(`${'x'.repeat(2_200_000)},1,1`)), { on_bad_row })).toMatch(
      /:1002: This line is over 2 MB/,
    )
  })
  test.each(['stop', 'exclude'] as const)('a line in another encoding, with %s', async (on_bad_row) => {
    const bytes = Buffer.from(`${body('M,1,1')}${'M,1,1\n'.repeat(20_000)}Cura\u00e7ao,1,1\n`, 'latin1')
    expect(await messageOf(folder.write(bytes), { on_bad_row })).toMatch(/:60002: This line is not UTF-8.*windows-1252/)
  })
  test.each(['stop', 'exclude'] as const)('line endings of two kinds, with %s', async (on_bad_row) => {
    expect(await messageOf(folder.write(`${header}M,1,1\r\nM,1,1\nM,1,1\r\n`), { on_bad_row })).toMatch(
      /do not all end in the same way/,
    )
  })
})

describe('JSON', () => {
  const good = '{"gender":"M","flagged":1,"wrongful":1}'
  test.each([
    ['not JSON', '{"gender":"SECRET","flagged"'],
    ['a list', '["SECRET"]'],
    ['two objects', `${good} ${good}`],
    ['a number', '5'],
  ])('a line that is %s is named', async (_, line) => {
    const message = await messageOf(folder.write(`${good}\n\n${line}\n${good}\n`, 'bad.ndjson'))
    expect(message).toMatch(/^bad\.ndjson:3: This line is not one JSON object/)
  })
  test('far down too, and packed', async () => {
    const text = `${`${good}\n`.repeat(30_000)}{"gender": SECRET}\n${good}\n`
    expect(await messageOf(folder.write(text, 'far.ndjson'))).toMatch(/^far\.ndjson:30001: /)
    expect(await messageOf(folder.write(gzipSync(text), 'far.ndjson.gz'))).toMatch(/^far\.ndjson\.gz:30001: /)
  })
  test('an array that is not closed', async () => {
    expect(await messageOf(folder.write(`[${good},\n{"gender":"SECRET"`, 'open.json'))).toMatch(
      /not well-formed JSON, at or near record \d/,
    )
  })
  test('a key twice in an object', async () => {
    const message = await messageOf(
      folder.write(`${good}\n{"gender":"SECRET","gender":"V","flagged":1}\n`, 'twice.ndjson'),
    )
    expect(message).toMatch(/no key twice/)
    expect(message).not.toMatch(/SECRET/)
  })
})

describe('stopping', () => {
  const log = folder.write(`${header}${'M,1,1\n'.repeat(2_000_000)}`, 'large.csv')
  test('a signal before the scan, or in the middle of it, is an error of its own and leaves nothing behind', async () => {
    const before = count(planOf(log), { signal: AbortSignal.abort(), spillFolder: spill })
    await expect(before).rejects.toMatchObject({ code: 'interrupted' })
    const controller = new AbortController()
    const during = count(planOf(log), { signal: controller.signal, spillFolder: spill })
    setTimeout(() => controller.abort(), 60)
    await expect(during).rejects.toMatchObject({ code: 'interrupted' })
    expect(readdirSync(spill)).toEqual([])
  })
  test('while standard input is read', async () => {
    const controller = new AbortController()
    const stdin = Readable.from(
      (async function* () {
        yield Buffer.from(header)
        controller.abort()
        yield Buffer.from('M,1,1\n')
      })(),
    )
    await expect(count(planOf('-'), { stdin, signal: controller.signal, spillFolder: spill })).rejects.toMatchObject({
      code: 'interrupted',
    })
    expect(readdirSync(spill)).toEqual([])
  })
  test.each([
    ['ENOSPC', /not enough room for temporary files/],
    ['EDQUOT', /not enough room for temporary files/],
    ['EFBIG', /larger than the system allows/],
    ['EIO', /a disk or a connection failed/i],
    ['EISDIR', /could not be read, or not be copied \(EISDIR\)/],
  ])('a system that says %s while standard input is copied', async (code, message) => {
    const stdin = Readable.from(
      (async function* () {
        yield Buffer.from(header)
        throw Object.assign(new Error(`${code}: in words of the system, write`), { code, errno: -1, syscall: 'write' })
      })(),
    )
    const error = await errorOf('-', {}, { stdin })
    expect(error.code).toBe('engine')
    expect(error.message).toMatch(message)
  })
  test('a folder for temporary files that is not there', async () => {
    const options = { spillFolder: `${folder.path}/none` }
    await expect(count(planOf(log), options)).rejects.toThrow(/temporary files cannot be written/)
  })
  test('too little room for temporary files, whose bound is kept', async () => {
    const run = { memoryLimit: '60MB', spillFolder: spill }
    const source: Source = { name: 'log.csv', files: [], format: 'csv', columns: [], bytes: { paths: [] } }
    const spilling = withDatabase(run, async (database) => {
      const [[bound] = []] = await database.query("SELECT current_setting('max_temp_directory_size')")
      expect(bound).toBe('18.6 GiB')
      await database.query("SET max_temp_directory_size = '5MB'")
      const large = 'CREATE TABLE large AS SELECT range, md5(CAST(range AS VARCHAR)) FROM range(3000000)'
      return database.query(large).catch((error: unknown) => engineTrouble(error, source))
    })
    await expect(spilling).rejects.toMatchObject({
      code: 'engine',
      message: expect.stringMatching(/^log\.csv: There is not enough room for temporary files\. Make room/),
    })
    expect(readdirSync(spill)).toEqual([])
  })
  test('too little memory', async () => {
    const ids = folder.write(
      `person,flagged,wrongful\n${Array.from({ length: 400_000 }, (_, row) => `a-rather-long-name-of-a-person-${row},1,1\n`).join('')}`,
    )
    const plan = planOf(ids, { attributes: [attributeOf('person')] })
    const error: unknown = await count(plan, { memoryLimit: '20MB', spillFolder: spill }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(AuditError)
    expect(String(error)).toMatch(/not enough memory|"person" has most|temporary files/)
    expect(readdirSync(spill)).toEqual([])
  })
})
