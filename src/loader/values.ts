import type { LogValue } from './match.js'

/** How many values a message or a note names at most. */
const most = 10

export interface SeenValue {
  readonly value: string
  readonly rows: number
}

/** The values with most rows first, each once. */
export function mostSeen(seen: Iterable<readonly [LogValue, number]>): readonly SeenValue[] {
  const rows = new Map<string, number>()
  for (const [value, count] of seen) rows.set(value ?? '', (rows.get(value ?? '') ?? 0) + count)
  return [...rows]
    .map(([value, count]) => ({ value, rows: count }))
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
}

/** Few rows may point at one person: a value of fewer is not named in a message or a report. */
export const namedFrom = 10

const named = (values: readonly SeenValue[], from: number): readonly SeenValue[] =>
  values
    .filter(({ rows }) => rows >= from)
    .slice(0, most)
    .map(({ value, rows }) => ({ value: shorten(value), rows }))

/** The values that may be named, shortened so that no free text gets through; all others together are `…`. */
export function notedValues(values: readonly SeenValue[]): readonly SeenValue[] {
  const shown = named(values, namedFrom)
  const rowsOf = (some: readonly SeenValue[]): number => some.reduce((sum, { rows }) => sum + rows, 0)
  const others = rowsOf(values) - rowsOf(shown)
  return others === 0 ? shown : [...shown, { value: '…', rows: others }]
}

/** `"yes" (12 rows), "no" (10 rows) and 4 more`; a value of fewer rows than `from` is one of the others. */
export function valuesInWords(values: readonly SeenValue[], from = namedFrom): string {
  const shown = named(values, from).map(({ value, rows }) => `"${value}" (${rows} ${rows === 1 ? 'row' : 'rows'})`)
  const others = values.length - shown.length
  if (shown.length === 0) return `${others} ${others === 1 ? 'value' : 'values'} of under ${from} rows`
  return shown.join(', ') + (others > 0 ? ` and ${others} more` : '')
}

export const shorten = (value: string): string => {
  const letters = [...value]
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : value
}
