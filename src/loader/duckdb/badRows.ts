import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { AuditError } from '../../error.js'
import type { CellTable } from '../engine.js'
import type { Database } from './database.js'
import { maximumRejects, rejects } from './reader.js'
import { encodingHint, type Source, type SourceFile, tabular } from './source.js'

interface BadRow {
  readonly file: SourceFile
  readonly record: number
  /** Where its line starts, in bytes of the unpacked file. */
  readonly byte: number
  readonly kind: string
}

/** Only a row of a wrong length can be left out. Any other trouble may have swallowed rows that are in no count. */
const ragged = new Set(['MISSING COLUMNS', 'TOO MANY COLUMNS'])

const troubles: Readonly<Record<string, { readonly message: string; readonly hint: string }>> = {
  'UNQUOTED VALUE': {
    message: 'A quote is opened here and not closed, or text follows a closing quote.',
    hint: 'Close it, or double every quote that is part of a value.',
  },
  'LINE SIZE OVER MAXIMUM': {
    message: 'This line is over 2 MB long.',
    hint: 'Look for a quote that is not closed, or for line endings that got lost.',
  },
  'INVALID ENCODING': { message: 'This line is not UTF-8.', hint: encodingHint },
}

const named = 3

/**
 * The rows that a scan of text put aside: none, or as the plan wants it an error or their number.
 *
 * @throws AuditError 'data' with the lines of the first ones, never what stands in them
 */
export async function badRowsOf(
  database: Database,
  source: Source,
  onBadRow: 'stop' | 'exclude',
): Promise<CellTable['badRows']> {
  const bad = tabular(source.format) ? await readRejects(database, source) : []
  if (bad.length === 0) return null
  const fatal = bad.find(({ kind }) => !ragged.has(kind))
  if (fatal !== undefined) {
    const trouble = troubles[fatal.kind] ?? { message: 'This line cannot be read.', hint: 'Check its quotes.' }
    throw new AuditError('data', { ...trouble, place: await placeOf(fatal) })
  }
  const rows = new Set(bad.map(({ file, byte }) => `${byte} ${file.name}`)).size
  const places = await Promise.all(bad.slice(0, named).map(placeOf))
  const lines = places
    .map(({ file, line }) => (source.files.length === 1 ? `${line}` : `${line} of ${file}`))
    .join(', ')
  const detail = `line ${lines}${rows > named ? ` and ${rows - named} more` : ''}`
  const many = bad.length >= maximumRejects
  if (onBadRow === 'exclude' && !many) return { rows, detail }

  const [first] = places
  const number = `${many ? 'At least ' : ''}${rows} ${rows === 1 ? 'row has' : 'rows have'}`
  throw new AuditError('data', {
    message: `${number} more or fewer columns than the header: ${detail}.`,
    place: first ?? { file: source.name },
    hint: many
      ? 'Check the delimiter (data.delimiter).'
      : 'Mend them, or leave them out, counted, with on_bad_row: exclude (--on-bad-row exclude).',
  })
}

async function readRejects(database: Database, source: Source): Promise<readonly BadRow[]> {
  const rows = await database.query(
    `SELECT s.file_path, e.line, e.line_byte_position, CAST(e.error_type AS VARCHAR)
     FROM ${rejects.errors} e JOIN ${rejects.scans} s ON s.scan_id = e.scan_id AND s.file_id = e.file_id
     ORDER BY s.file_path, e.line_byte_position`,
  )
  return rows.flatMap(([path, record, byte, kind]): BadRow[] => {
    const file = source.files.find((one) => one.path === String(path)) ?? source.files[0]
    return file === undefined ? [] : [{ file, record: Number(record), byte: Number(byte), kind: String(kind) }]
  })
}

/** DuckDB's own number is of the record; an editor wants the line, and quoted values may hold line breaks. */
async function placeOf({ file, record, byte }: BadRow): Promise<{ readonly file: string; readonly line: number }> {
  if (file.compression === 'zstd') return { file: file.name, line: record }
  const bytes = createReadStream(file.path)
  let line = 1
  let position = 0
  for await (const chunk of file.compression === 'gzip' ? bytes.pipe(createGunzip()) : bytes) {
    const before = (chunk as Buffer).subarray(0, Math.max(0, byte - position))
    for (let at = before.indexOf(10); at >= 0; at = before.indexOf(10, at + 1)) line++
    position += (chunk as Buffer).length
    if (position >= byte) break
  }
  return { file: file.name, line }
}
