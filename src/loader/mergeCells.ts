import { cellNames } from '../counts.js'
import type { CodedColumn } from './codedColumns.js'
import type { ReadCell } from './readCells.js'

const kinds = [...cellNames, 'undecided'] as const
const placeOf = new Map(kinds.map((kind, place) => [kind, place]))

/** More cells than this, and merging them would take as long as going over them. */
const mostMerged = 1 << 20

/**
 * The same cells, those put together that are alike in some of the attributes: a few dozen of hundreds of thousands. An
 * attribute is then counted from these, and not from every combination of all others. Of weights, scores or numbers
 * nothing is kept.
 *
 * @param attributes places of attributes
 * @returns the cells themselves where so many may be left that it saves nothing
 */
export function mergeCells(
  cells: readonly ReadCell[],
  columns: readonly CodedColumn[],
  attributes: readonly number[],
): readonly ReadCell[] {
  const own = attributes.flatMap((attribute) => columns[attribute] ?? [])
  const possible = own.reduce<number>((product, { values }) => product * values.length, kinds.length)
  if (possible > mostMerged) return cells
  const rows = new Float64Array(possible)
  for (let index = 0; index < cells.length; index++) {
    const read = cells[index]
    if (read === undefined) continue
    let key = placeOf.get(read.cell) ?? 0
    for (const { values, codes } of own) key = key * values.length + (codes[index] ?? 0)
    rows[key] = (rows[key] ?? 0) + read.counted.rows
  }
  const merged: ReadCell[] = []
  for (const [key, sum] of rows.entries()) {
    if (sum === 0) continue
    let left = key
    const values: (string | null)[] = columns.map(() => null)
    for (const [at, column] of [...own.entries()].reverse()) {
      values[attributes[at] ?? 0] = column.values[left % column.values.length] ?? null
      left = Math.floor(left / column.values.length)
    }
    const counted = { values: [], rows: sum, weights: null, scores: null, numbers: null }
    merged.push({ counted, cell: kinds[left] ?? 'undecided', values })
  }
  return merged
}
