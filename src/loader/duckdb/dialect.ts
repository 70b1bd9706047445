/** The dialect of a text with columns, read from its first part by ourselves: sniffers guess wrong on ragged files. */

const candidates = [',', ';', '\t', '|'] as const

/**
 * The records of a text with columns. A quote opens only at the start of a field (after blanks too, as
 * in DuckDB); a doubled one stands for itself.
 * Blank lines are no records. `open`: the text ends inside quotes.
 */
export function records(
  text: string,
  delimiter: string,
): { readonly rows: readonly (readonly string[])[]; readonly open: boolean } {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  let open = false
  const endField = (): void => {
    row.push(field)
    field = ''
    quoted = false
  }
  const endRow = (): void => {
    const blank = row.length === 0 && field === '' && !quoted
    endField()
    if (!blank) rows.push(row)
    row = []
  }
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index)
    if (open) {
      if (letter !== '"') field += letter
      else if (text.charAt(index + 1) === '"') {
        field += '"'
        index++
      } else open = false
    } else if (letter === '"' && field.trim() === '' && !quoted) {
      field = ''
      open = true
      quoted = true
    } else if (letter === delimiter) endField()
    else if (letter === '\n' || letter === '\r') endRow()
    else field += letter
  }
  if (row.length > 0 || field !== '' || quoted) endRow()
  return { rows, open }
}

/**
 * The delimiter under which the header has most of the columns that the plan wants, then under which most records are as
 * long as the header, then under which there are most columns.
 *
 * @param text the first part of a file
 * @param whole whether that is all of it; else its last record may be cut
 */
export function detectDelimiter(text: string, whole: boolean, wanted: readonly string[]): string {
  const [best] = candidates
    .map((delimiter) => {
      const { rows } = records(text, delimiter)
      const complete = whole || rows.length < 2 ? rows : rows.slice(0, -1)
      const header = complete[0] ?? []
      const alike = complete.filter((row) => row.length === header.length).length / Math.max(1, complete.length)
      const found = wanted.filter((column) => header.includes(column)).length
      return { delimiter, found, alike: header.length > 1 ? alike : 0, width: header.length }
    })
    .sort((a, b) => b.found - a.found || b.alike - a.alike || b.width - a.width)
  return best?.delimiter ?? ','
}
