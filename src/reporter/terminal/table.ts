import { cut, widthOf } from './width.js'

export interface Column {
  readonly head: string
  readonly align: 'left' | 'right'
  /** May be cut where the table would not fit; the others never are. */
  readonly flexible?: true
}

const gap = '  '

/** The widest that a flexible column asks to be; a longer name than this helps nobody in a table. */
const longest = 60

/**
 * The lines of a table, its heads first, none wider than `width` where its flexible columns can give way.
 *
 * @param rows one text a column each
 * @example tableOf([{ head: 'group', align: 'left' }, { head: 'n', align: 'right' }], [['V', '128']], 80)
 * // ['group    n', 'V      128']
 */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const lines = [columns.map(({ head }) => head), ...rows]
  const natural = columns.map((_, at) => Math.max(...lines.map((line) => Math.min(longest, widthOf(line[at] ?? '')))))
  const widths = fitted(columns, natural, width - gap.length * (columns.length - 1))
  return lines.map((line) =>
    columns
      .map(({ align, flexible }, at) => {
        const room = widths[at] ?? 0
        const text = flexible ? cut(line[at] ?? '', room) : (line[at] ?? '')
        const padding = ' '.repeat(Math.max(0, room - widthOf(text)))
        return align === 'left' ? text + padding : padding + text
      })
      .join(gap)
      .trimEnd(),
  )
}

/** Flexible columns share what the others leave: none gets more than it asks, none less than an even share if it asks. */
function fitted(columns: readonly Column[], natural: readonly number[], width: number): readonly number[] {
  const rigid = natural.reduce((sum, wish, at) => sum + (columns[at]?.flexible ? 0 : wish), 0)
  const wishes = natural.filter((_, at) => columns[at]?.flexible).toSorted((a, b) => a - b)
  let left = width - rigid
  let even = 0
  for (const [at, wish] of wishes.entries()) {
    even = Math.max(1, Math.floor(left / (wishes.length - at)))
    // From here on nobody gets all that it asks: this is everyone's share.
    if (wish > even) break
    left -= wish
  }
  return natural.map((wish, at) => (columns[at]?.flexible ? Math.min(wish, even) : wish))
}
