import { type CodedCells, tallied } from './codedCells.js'
import type { LogValue } from './match.js'
import type { ReadCell } from './readCells.js'

/** More possible cells than this, and merging would take as long as going over them. */
const mostMerged = 1 << 20

/**
 * The same cells, those put together that are alike in some of the attributes: a few dozen of hundreds of thousands. An
 * attribute is then counted from these, and not from every combination of all others. Of weights, scores or numbers
 * nothing is kept.
 *
 * @param attributes places of attributes
 * @returns null where so many may be left that it saves nothing
 */
export function mergeCells(
  { columns, cells, rows }: CodedCells,
  attributes: readonly number[],
): readonly ReadCell[] | null {
  const own = attributes.flatMap((attribute) => columns[attribute] ?? [])
  const possible = own.reduce<number>((product, { values }) => product * values.length, tallied.length)
  if (possible > mostMerged) return null
  const keys = Int32Array.from(cells)
  for (const { values, codes } of own) {
    for (let index = 0; index < keys.length; index++) {
      keys[index] = (keys[index] ?? 0) * values.length + (codes[index] ?? 0)
    }
  }
  const sums = new Float64Array(possible)
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0
    sums[key] = (sums[key] ?? 0) + (rows[index] ?? 0)
  }
  const merged: ReadCell[] = []
  for (const [key, sum] of sums.entries()) {
    if (sum === 0) continue
    let left = key
    const values: LogValue[] = columns.map(() => null)
    for (const [at, column] of [...own.entries()].reverse()) {
      values[attributes[at] ?? 0] = column.values[left % column.values.length] ?? null
      left = Math.floor(left / column.values.length)
    }
    const counted = { values: [], rows: sum, weights: null, scores: null, numbers: null }
    merged.push({ counted, cell: tallied[left] ?? 'undecided', values })
  }
  return merged
}
