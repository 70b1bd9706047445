import { inert } from '../../inert.js'
import type { Column, Table } from './table.js'

/**
 * A table as CSV (RFC 4180), UTF-8, without a byte order mark: programs would read it as part of the first name, and
 * spreadsheets that open a file as text ask for its encoding. A row is a line, whatever the names hold.
 */
export function csvOf({ columns, rows }: Table): string {
  const cells = columns.map(cellsOf)
  const lines = Array.from({ length: rows }, (_, row) => cells.map((column) => column[row]).join(','))
  return [columns.map(({ name }) => name).join(','), ...lines].map((line) => `${line}\r\n`).join('')
}

/** Numbers stay numbers, whatever sign they begin with; what there is none of is an empty cell. */
function cellsOf({ kind, values }: Column): readonly string[] {
  return values.map((value) =>
    value === null ? '' : kind === 'text' ? quoted(harmless(String(value))) : String(value),
  )
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/**
 * A spreadsheet takes a text that begins with one of these signs for a formula, and runs it; behind an apostrophe it does
 * not (https://owasp.org/www-community/attacks/CSV_Injection). A tab or the end of a line cannot begin one: they stand
 * here as their codes.
 */
const harmless = (text: string): string => inert(text).replace(/^[=+\-@＝＋－＠]/, "'$&")
