import { type CellName, cellNames, type GroupCounts, type Tally, type Weights } from '../counts.js'
import { fromUnits, toUnits } from './decimal.js'
import type { CountedCell } from './engine.js'

/** The sums of one group's cells while they are made. */
export interface TallySums {
  /** `undecided`: a row that is in no cell. */
  readonly add: (cell: CellName | 'undecided', counted: Pick<CountedCell, 'rows' | 'weights'>) => void
  readonly result: () => Pick<GroupCounts, 'tally' | 'weights' | 'undecided'>
}

/** The six cells of a tally, each made by `value`. */
export const cellsOf = <T>(value: (cell: CellName) => T): Record<CellName, T> => {
  const [tp, fp, fn, tn, positive_unknown, negative_unknown] = cellNames
  return {
    tp: value(tp),
    fp: value(fp),
    fn: value(fn),
    tn: value(tn),
    positive_unknown: value(positive_unknown),
    negative_unknown: value(negative_unknown),
  }
}

/** Of rows, or where `weighted` of their weights, with what an effective number of rows needs (Kish 1965). */
export function tallySums(weighted: boolean): TallySums {
  const rows = cellsOf(() => 0)
  const sums = cellsOf(() => 0n)
  const squares = cellsOf(() => 0n)
  let undecided = 0
  const withUndecided = () => (undecided === 0 ? {} : { undecided })
  return {
    add: (cell, counted) => {
      if (cell === 'undecided') {
        undecided += counted.rows
        return
      }
      rows[cell] += counted.rows
      if (!weighted) return
      sums[cell] += toUnits(counted.weights?.sum ?? '0')
      squares[cell] += toUnits(counted.weights?.squares ?? '0')
    },
    result: () => {
      if (!weighted) return { tally: { ...rows }, ...withUndecided() }
      const tally: Tally = cellsOf((cell) => fromUnits(sums[cell]))
      const weights: Weights = { n: { ...rows }, squares: cellsOf((cell) => fromUnits(squares[cell])) }
      return { tally, weights, ...withUndecided() }
    },
  }
}
