import type { Format } from '../../config/plan.js'
import type { Charset } from './decode.js'
import type { Compression } from './head.js'

/** One file, ready to be read by DuckDB: UTF-8, in a known dialect. */
export interface SourceFile {
  /** For messages. */
  readonly name: string
  /** What DuckDB reads: the file itself, or a copy of it in UTF-8. */
  readonly path: string
  readonly format: Format
  readonly compression: Compression
  readonly charset: Charset
  readonly delimiter: string | null
  readonly columns: readonly string[]
  /** Of Parquet these alone, from 0; left out: all of them. */
  readonly rows?: { readonly first: number; readonly last: number }
}

export interface Source {
  readonly name: string
  readonly files: readonly SourceFile[]
  readonly format: Format
  /** The columns of all files; of JSON those that were seen in the first records. */
  readonly columns: readonly string[]
  /** The files whose bytes are the data, in order; of a stream its digest, which was made while it was spooled. */
  readonly bytes: { readonly paths: readonly string[] } | { readonly sha256: string }
}

/** Text with columns by position, against formats that name theirs. */
export const tabular = (format: Format): format is 'csv' | 'tsv' => format === 'csv' || format === 'tsv'

export const encodingHint =
  'Set data.encoding: windows-1252 or --encoding windows-1252 (files from Excel and older Windows programs); others are latin-1 and utf-16.'
