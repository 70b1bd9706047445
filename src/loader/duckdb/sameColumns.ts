import { AuditError } from '../../error.js'
import type { SourceFile } from './source.js'

const named = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ')

/**
 * That all files have the columns of the first, in whatever order. Records of JSON need not have every key, so theirs
 * are put together.
 *
 * @throws AuditError 'data' that names the files and the columns that differ
 */
export function requireSameColumns(files: readonly SourceFile[]): readonly string[] {
  const [first, ...others] = files
  if (first === undefined) return []
  for (const file of others) {
    const place = { file: file.name }
    if (file.format !== first.format) {
      const message = `This file is ${file.format}, but "${first.name}" is ${first.format}.`
      throw new AuditError('data', { message, place, hint: 'Name files of one format.' })
    }
    if (file.format === 'json' || file.format === 'ndjson') continue
    const lacking = first.columns.filter((column) => !file.columns.includes(column))
    const more = file.columns.filter((column) => !first.columns.includes(column))
    if (lacking.length === 0 && more.length === 0) continue
    const differences = [
      ...(lacking.length === 0 ? [] : [`lacks ${named(lacking)}`]),
      ...(more.length === 0 ? [] : [`has ${named(more)} besides`]),
    ]
    const message = `The columns are not those of "${first.name}": this file ${differences.join(' and ')}.`
    throw new AuditError('data', { message, place, hint: 'Give all files the same header; the order may differ.' })
  }
  return [...new Set(files.flatMap(({ columns }) => columns))]
}
