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

export const firstFew = <T>(values: readonly T[]): readonly T[] => values.slice(0, most)

/** `"yes" (12 rows), "no" (3 rows) and 4 more`; values are shortened, so that no free text gets through. */
export const valuesInWords = (values: readonly SeenValue[]): string =>
  firstFew(values)
    .map(({ value, rows }) => `"${shorten(value)}" (${rows} ${rows === 1 ? 'row' : 'rows'})`)
    .join(', ') + (values.length > most ? ` and ${values.length - most} more` : '')

export const shorten = (value: string): string => {
  const letters = [...value]
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : value
}
