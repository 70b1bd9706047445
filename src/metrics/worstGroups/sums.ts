import { type CellName, cellNames, type GroupCounts } from '../../counts.js'

/*
 * The sums of a group while it is searched: its six cells, in the order of their names, and of a weighted log six more
 * for the rows in each and six for the sums of squared weights.
 */

/** Rows of some sums. */
export function rowsIn(sums: Float64Array): number {
  const from = sums.length > cellNames.length ? cellNames.length : 0
  return sums.subarray(from, from + cellNames.length).reduce((total, rows) => total + rows, 0)
}

/** Some sums as the counts of a group. It has no name: it is measured, and not shown. */
export function countsIn(sums: Float64Array): GroupCounts {
  const cells = (block: number): Readonly<Record<CellName, number>> => {
    const at = block * cellNames.length
    return {
      tp: sums[at] ?? 0,
      fp: sums[at + 1] ?? 0,
      fn: sums[at + 2] ?? 0,
      tn: sums[at + 3] ?? 0,
      positive_unknown: sums[at + 4] ?? 0,
      negative_unknown: sums[at + 5] ?? 0,
    }
  }
  const isWeighted = sums.length > cellNames.length
  return {
    group: '',
    parts: {},
    tally: cells(0),
    ...(isWeighted ? { weights: { n: cells(1), squares: cells(2) } } : {}),
  }
}

/**
 * The sums of those who are in the larger group and not in the smaller. Sums of weights leave a last digit over where
 * nobody is left, so the rows decide: they are whole.
 */
export function without(larger: Float64Array, smaller: Float64Array): Float64Array {
  const left = larger.map((sum, at) => sum - (smaller[at] ?? 0))
  if (left.length === cellNames.length) return left
  const rows = left.slice(cellNames.length, 2 * cellNames.length)
  return left.map((sum, at) => (rows[at % cellNames.length] === 0 ? 0 : Math.max(0, sum)))
}
