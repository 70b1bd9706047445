import { open, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from './database.js'
import { rowNumber } from './reader.js'
import { type Source, type SourceFile, tabular } from './source.js'
import { pathList } from './sql.js'

/** Rows from all over a source, to be looked at before all of it is counted. */
export interface Pieces {
  readonly source: Source
  /** What part of the source they are, about. */
  readonly share: number
}

/** In so many places: of a log that is sorted, each year has its own. */
const places = 64
/** Of a text, in each place. */
const pieceBytes = 1 << 17
/** Of Parquet, which is read a hundred thousand rows at a time, whatever is asked of them. */
const rowGroups = 16
const pieceRows = 2048

/**
 * Pieces from all over a source, where these are much less than all of it: of CSV some lines of each place, as files of
 * their own, and of Parquet some rows. What is packed, and JSON, is read from its beginning: then the piece is the whole.
 */
export async function piecesOf(database: Database, source: Source): Promise<Pieces> {
  const whole: Pieces = { source, share: 1 }
  if (source.format === 'parquet')
    return source.columns.includes(rowNumber) ? whole : ((await rowsOf(database, source)) ?? whole)
  const isPlain = source.files.every(({ compression }) => compression === 'none')
  return tabular(source.format) && isPlain ? ((await linesOf(database, source)) ?? whole) : whole
}

async function rowsOf(database: Database, source: Source): Promise<Pieces | null> {
  const found = await database.query(
    `SELECT file_name, num_rows FROM parquet_file_metadata(${pathList(source.files.map(({ path }) => path))})`,
  )
  const rowsIn = new Map(found.map(([path, rows]) => [String(path), Number(rows)] as const))
  const sizes = source.files.map(({ path }) => rowsIn.get(path) ?? 0)
  const rows = sum(sizes)
  if (rows <= 4 * rowGroups * pieceRows) return null
  const files = spreadOver(sizes, rowGroups).map(({ file, from }): SourceFile => {
    const own = source.files[file] as SourceFile
    return { ...own, rows: { first: from, last: from + pieceRows - 1 } }
  })
  return { source: { ...source, files }, share: (rowGroups * pieceRows) / rows }
}

async function linesOf(database: Database, source: Source): Promise<Pieces | null> {
  const sizes = await Promise.all(source.files.map(async ({ path }) => (await stat(path)).size))
  const bytes = sum(sizes)
  if (bytes <= 2 * places * pieceBytes) return null
  const files: SourceFile[] = []
  let read = 0
  for (const [at, { file, from }] of spreadOver(sizes, places).entries()) {
    const own = source.files[file] as SourceFile
    const lines = await wholeLines(own.path, from)
    const path = join(database.folder, `piece-${at}`)
    // A reader passes the first line over, as that with the names.
    await writeFile(
      path,
      Buffer.concat([Buffer.from(own.columns.map((_, column) => `c${column}`).join(own.delimiter ?? ',')), lines]),
    )
    files.push({ ...own, path })
    read += lines.length
  }
  return read === 0 ? null : { source: { ...source, files }, share: read / bytes }
}

/**
 * From the end of the line that is there on, with that end: a file has one kind. A line break within a value makes a bad row
 * or two, which are passed over.
 */
async function wholeLines(path: string, from: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(pieceBytes), position: from })
    const lines = buffer.subarray(0, bytesRead)
    const end = lines.includes('\r\n') ? '\r\n' : '\n'
    const [first, last] = [lines.indexOf(end), lines.lastIndexOf(end)]
    return lines.subarray(Math.max(0, first), first < 0 ? 0 : last + end.length)
  } finally {
    await file.close()
  }
}

/** The middle of each of so many equal parts of files one after another. */
function spreadOver(
  sizes: readonly number[],
  parts: number,
): readonly { readonly file: number; readonly from: number }[] {
  const all = sum(sizes)
  return Array.from({ length: parts }, (_, part) => {
    let [file, from] = [0, Math.floor(((part + 0.5) * all) / parts)]
    for (let size = sizes[file] ?? 0; from >= size && file < sizes.length - 1; size = sizes[file] ?? 0) {
      from -= size
      file++
    }
    return { file, from }
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
