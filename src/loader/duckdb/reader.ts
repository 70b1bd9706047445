import { type Source, type SourceFile, tabular } from './source.js'
import { csvCompression, identifier, jsonCompression, literal, pathList } from './sql.js'

/** The tables in which DuckDB keeps rows that do not fit. */
export const rejects = { errors: 'maatlat_rejects', scans: 'maatlat_reject_scans' }

/** More bad rows than this are no slip of a pen: the file is of another kind than it was read as. */
export const maximumRejects = 100_000

/** Whether rows that do not fit are kept aside (and asked for afterwards) or passed over. */
export type OnReject = 'keep' | 'pass'

/** The name of a wanted column in the SQL of a reader, by its place in the list. */
export const wantedName = (index: number): string => `v${index}`

/**
 * SQL for a table of the wanted columns, named v0, v1…, whatever the files are. Nothing is left to be detected: text is
 * read as text, under names of ours, with the dialect that was found.
 */
export function readerSql(source: Source, wanted: readonly string[], onReject: OnReject): string {
  const groups = new Map<string, SourceFile[]>()
  for (const file of source.files) {
    // A position means a column only within one header.
    const alike = tabular(file.format) ? [file.columns, file.delimiter] : []
    const key = JSON.stringify([...alike, file.compression, file.rows])
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  const parts = [...groups.values()].map(
    (files) => `SELECT ${selection(files, wanted)} FROM ${reading(files, wanted, onReject)}${rowsIn(files)}`,
  )
  return `(${parts.join(' UNION ALL ')})`
}

/** DuckDB's name for the place of a row in a file of Parquet. */
export const rowNumber = 'file_row_number'

const rowsIn = ([file]: readonly SourceFile[]): string =>
  file?.rows === undefined ? '' : ` WHERE ${rowNumber} BETWEEN ${file.rows.first} AND ${file.rows.last}`

function selection([first]: readonly SourceFile[], wanted: readonly string[]): string {
  const position = (column: string): string =>
    first !== undefined && tabular(first.format) ? `c${first.columns.indexOf(column)}` : identifier(column)
  return wanted.map((column, index) => `${position(column)} AS ${wantedName(index)}`).join(', ')
}

function reading(files: readonly SourceFile[], wanted: readonly string[], onReject: OnReject): string {
  const [first] = files
  const paths = pathList(files.map(({ path }) => path))
  switch (first?.format) {
    case undefined:
      throw new TypeError('A source has files.')
    case 'parquet':
      // By name: files may have their columns in another order, or one of them in a wider type.
      return `read_parquet(${paths}, hive_partitioning = false, union_by_name = true, binary_as_string = true${first.rows === undefined ? '' : `, ${rowNumber} = true`})`
    case 'csv':
    case 'tsv': {
      const columns = first.columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')
      const onBadRow =
        onReject === 'pass'
          ? 'ignore_errors = true'
          : `store_rejects = true, rejects_table = '${rejects.errors}', rejects_scan = '${rejects.scans}', rejects_limit = ${maximumRejects}`
      const dialect = `delim = ${literal(first.delimiter ?? ',')}, quote = '"', escape = '"', comment = '', header = true`
      return `read_csv(${paths}, auto_detect = false, columns = {${columns}}, ${dialect}, ${csvCompression(first.compression)}, hive_partitioning = false, ${onBadRow})`
    }
    case 'json':
    case 'ndjson': {
      const columns = wanted.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ')
      const format = first.format === 'json' ? 'array' : 'newline_delimited'
      return `read_json(${paths}, auto_detect = false, columns = {${columns}}, format = '${format}', ${jsonCompression(first.compression)}, hive_partitioning = false)`
    }
  }
}
