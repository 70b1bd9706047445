import type { LogValue } from './match.js'
import type { ReadCell } from './readCells.js'

/** The values of an attribute in many cells: each once, and of every cell its place among them. */
export interface CodedColumn {
  readonly values: readonly LogValue[]
  readonly codes: Int32Array
}

/** One an attribute. */
export const codedColumns = (cells: readonly ReadCell[], attributes: number): readonly CodedColumn[] =>
  Array.from({ length: attributes }, (_, attribute) => {
    const known = new Map<LogValue, number>()
    const codes = new Int32Array(cells.length)
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index]?.values[attribute] ?? null
      const code = known.get(value) ?? known.size
      if (code === known.size) known.set(value, code)
      codes[index] = code
    }
    return { values: [...known.keys()], codes }
  })
