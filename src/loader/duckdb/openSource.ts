import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { DataPlan, Format } from '../../config/plan.js'
import { AuditError } from '../../error.js'
import type { ColumnUse, EngineRun } from '../engine.js'
import { sourceName } from '../sourceName.js'
import type { Database } from './database.js'
import { type Charset, charsetOf, decoder } from './decode.js'
import { detectDelimiter, records } from './dialect.js'
import { findFiles } from './findFiles.js'
import { type Compression, compressionOf, gunzipHead, headBytes, isParquet, isZip, readHead } from './head.js'
import { jsonColumns, parquetColumns, zstdHead } from './peek.js'
import { requireSameColumns } from './sameColumns.js'
import { encodingHint, type Source, type SourceFile, tabular } from './source.js'
import { spoolFile, spoolStream } from './spool.js'
import { spoolTrouble } from './spoolTrouble.js'

/**
 * Finds the files of a source and how each is to be read: packed or not, in which format, encoding and dialect. Reads
 * the head of each; only what DuckDB cannot read as it is (a pipe, another encoding) is copied.
 *
 * @throws AuditError 'data' for everything that is not a table, with the way out
 */
export async function openSource(
  database: Database,
  data: DataPlan,
  uses: readonly ColumnUse[],
  run: EngineRun,
): Promise<Source> {
  const name = sourceName(data)
  const { paths, bytes } = await localFiles(database, data, run, name)
  const files: SourceFile[] = []
  for (const [index, path] of paths.entries()) {
    const display = paths.length === 1 ? name : basename(path)
    files.push(
      await openFile(database, data, uses, run, { path, name: display, copy: join(database.folder, `copy-${index}`) }),
    )
  }
  const columns = requireSameColumns(files)
  const [first] = files
  if (first === undefined) throw new TypeError('A source has files.')
  return { name, files, format: first.format, columns, bytes }
}

async function localFiles(
  database: Database,
  data: DataPlan,
  run: EngineRun,
  name: string,
): Promise<{ readonly paths: readonly string[]; readonly bytes: Source['bytes'] }> {
  const found = data.source === '-' ? null : await findFiles(database, data.source, name)
  if (found?.kind === 'files') return { paths: found.paths, bytes: { paths: found.paths } }
  const stream = found === null ? (run.stdin ?? process.stdin) : createReadStream(found.path)
  const path = join(database.folder, 'stream')
  const sha256 = await spoolStream(stream, path, run.signal).catch((error: unknown): never => {
    throw spoolTrouble(error, name) ?? error
  })
  return { paths: [path], bytes: { sha256 } }
}

interface Opening {
  readonly path: string
  readonly name: string
  /** Where a copy may be written. */
  readonly copy: string
}

async function openFile(
  database: Database,
  data: DataPlan,
  uses: readonly ColumnUse[],
  run: EngineRun,
  file: Opening,
): Promise<SourceFile> {
  const place = { file: file.name }
  const fail = (message: string, hint: string): never => {
    throw new AuditError('data', { message, place, hint })
  }
  const raw = await readHead(file.path).catch(() =>
    fail('The file cannot be read.', 'Check that it is still there and may be read.'),
  )
  if (raw.length === 0) fail('There is nothing in it: it is empty.', 'Check that the export is complete.')
  if (isZip(raw)) fail('That is a zip or Excel file, not a table.', 'Save it as CSV, or unpack it first.')

  const compression = compressionOf(raw)
  const { size } = await stat(file.path)
  let head = raw
  if (compression === 'gzip') {
    try {
      head = gunzipHead(raw)
    } catch {
      fail('The file begins as gzip, but is damaged.', 'Check that it was copied whole.')
    }
  }
  if (compression === 'zstd') {
    // Neither Node 20 nor DuckDB unpacks it, and it is no text whose head could tell; so its name or the plan has to.
    if (data.format === 'parquet' || /\.parquet\.zstd?$/i.test(file.path)) {
      fail('Parquet inside zstd is not read.', 'Unpack it first; Parquet is compressed inside as it is.')
    }
    head = await zstdHead(database, file)
  }
  const whole =
    compression === 'none' ? size <= headBytes : compression === 'gzip' && size <= headBytes && head.length < headBytes

  const spool = async (as: {
    readonly charset: Charset | null
  }): Promise<{ path: string; compression: Compression }> => {
    if (compression === 'zstd') return fail('A zstd file is read only if it holds text in UTF-8.', 'Unpack it first.')
    await spoolFile(file.path, file.copy, { compression, ...as }, run.signal).catch((error: Error) => {
      if (error.name === 'AbortError') throw error
      const trouble = spoolTrouble(error, file.name)
      if (trouble !== undefined) throw trouble
      fail(
        `The file is not ${as.charset ?? 'gzip'} all through.`,
        'Check the encoding (data.encoding, --encoding), and that the file is whole.',
      )
    })
    return { path: file.copy, compression: 'none' }
  }

  if (isParquet(head)) {
    const read = compression === 'none' ? { path: file.path, compression } : await spool({ charset: null })
    const columns = await parquetColumns(database, { ...file, path: read.path })
    return { name: file.name, ...read, format: 'parquet', charset: 'utf-8', delimiter: null, columns }
  }
  if (data.format === 'parquet') fail('That is no Parquet file.', 'Leave out data.format, or name another.')

  const charset = charsetOf(head, data.encoding)
  const text = decodeHead(head, charset, whole, fail)
  if (text.includes('\0')) {
    fail(
      'That is a binary file, not a table.',
      'Give a CSV, TSV, Parquet or JSON file; for UTF-16 without a mark set data.encoding: utf-16 (--encoding utf-16).',
    )
  }
  const format = formatOf(data, file.path, text)
  // DuckDB skips the mark of a UTF-8 CSV, not that of a JSON file.
  const asIs = charset === 'utf-8' && (tabular(format) || !marked(head))
  const read = asIs ? { path: file.path, compression } : await spool({ charset })
  const common = { name: file.name, ...read, format, charset }
  if (!tabular(format)) {
    const columns = await jsonColumns(
      database,
      { ...file, path: read.path, compression: read.compression, format },
      uses,
    )
    return { ...common, delimiter: null, columns }
  }
  const delimiter =
    data.delimiter ??
    (format === 'tsv'
      ? '\t'
      : detectDelimiter(
          text,
          whole,
          uses.map(({ column }) => column),
        ))
  return { ...common, delimiter, columns: headerOf(text, delimiter, whole, fail) }
}

const marked = (head: Buffer): boolean => head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf

function decodeHead(
  head: Buffer,
  charset: Charset,
  whole: boolean,
  fail: (message: string, hint: string) => never,
): string {
  const decode = decoder(charset)
  try {
    const text = decode(head)
    return whole ? text + decode() : text
  } catch {
    return fail(`The file is not ${charset.toUpperCase()}.`, encodingHint)
  }
}

const byExtension: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
}

/** By the plan, else by the name, else by the first letter. JSON is an array or lines by its first letter always. */
function formatOf(data: DataPlan, path: string, text: string): Format {
  const first = text.trimStart()[0]
  const named = data.format ?? byExtension[extname(path.replace(/\.(gz|zst|zstd)$/i, '')).toLowerCase()]
  if (named === 'csv' || named === 'tsv') return named
  if (named === undefined && first !== '[' && first !== '{') return 'csv'
  return first === '[' ? 'json' : 'ndjson'
}

/** @returns the names in the header, checked to be apart from each other */
function headerOf(
  text: string,
  delimiter: string,
  whole: boolean,
  fail: (message: string, hint: string) => never,
): readonly string[] {
  const { rows, open } = records(text, delimiter)
  const [header] = rows
  if (header === undefined) return fail('The file has only blank lines.', 'Check that the export is complete.')
  // DuckDB takes the first line for the header, blank or not.
  if (/^[\r\n]/.test(text))
    return fail('The file begins with a blank line.', 'Remove it: the first line has to be the header.')
  if (rows.length === 1 && (open || !whole)) {
    return fail('The header does not end.', 'Look for a quote in the first line that is not closed.')
  }
  const twice = header.filter((column, index) => column !== '' && header.indexOf(column) < index)
  if (twice.length > 0) {
    const names = [...new Set(twice)].map((column) => `"${column}"`).join(', ')
    return fail(`The header has more than one column ${names}.`, 'Give every column a name of its own.')
  }
  return header
}
