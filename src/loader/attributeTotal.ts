import { type Constraint, equalTo, lessEq, solve } from 'yalps'
import { type Cell, cellBetween, highOf, lowOf, publishedOf } from '../counts.js'

/** A row of a published table: its cells, and what the first of them add up to, where that is published too. */
export interface PublishedRow {
  readonly cells: readonly Cell[]
  readonly total: Cell | null
}

/**
 * The rows of an attribute, told more narrowly by its own published total: each cell that is a range as far as the others
 * of its column, the cells of its row and both totals leave it room. Every cell lies on a path of its own from a row to a
 * column, so the ends of the linear programme are whole numbers (Hoffman & Kruskal 1956).
 *
 * @param rows with as many cells each
 * @param sum of the rows, cell by cell; null where a column has no total
 * @param summed how many cells, from the first on, a row's own total is of
 * @returns null where no numbers add up
 * @example tightened([{ cells: [{ low: 0, high: 9 }], total: null }, { cells: [20], total: null }], { cells: [25], total: null }, 1)
 *   // the first cell is 5
 */
export function tightened(
  rows: readonly PublishedRow[],
  sum: { readonly cells: readonly (Cell | null)[]; readonly total: Cell | null },
  summed: number,
): readonly PublishedRow[] | null {
  const constraints = new Map<string, Constraint>()
  const variables = new Map<string, Map<string, number>>()
  const least = new Map<string, number>()
  /** That some cells add up to something between two numbers. */
  const bind = (key: string, names: readonly string[], total: Cell | null): void => {
    if (total === null) return
    const known = names.reduce((all, name) => all + (least.get(name) ?? 0), 0)
    const [low, high] = [lowOf(total) - known, highOf(total) - known]
    constraints.set(key, low === high ? equalTo(low) : { min: low, max: high })
    for (const name of names) variables.get(name)?.set(key, 1)
  }
  const name = (row: number, cell: number): string => `${row}/${cell}`
  // Each by how much it is more than its least: a variable is not negative.
  for (const [at, { cells }] of rows.entries()) {
    for (const [index, cell] of cells.entries()) {
      const own = name(at, index)
      least.set(own, lowOf(cell))
      variables.set(own, new Map([[own, 1]]))
      constraints.set(own, lessEq(highOf(cell) - lowOf(cell)))
    }
  }
  for (const [at, { total }] of rows.entries()) {
    bind(
      `row ${at}`,
      Array.from({ length: summed }, (_, index) => name(at, index)),
      total,
    )
  }
  for (const [index, cell] of sum.cells.entries()) {
    bind(
      `column ${index}`,
      rows.map((_, at) => name(at, index)),
      cell,
    )
  }
  bind(
    'all',
    rows.flatMap((_, at) => Array.from({ length: summed }, (__, index) => name(at, index))),
    sum.total,
  )
  const endOf = (own: string, direction: 'minimize' | 'maximize'): number | null => {
    const { status, result } = solve({ direction, objective: own, constraints, variables })
    return status === 'optimal' ? Math.round((least.get(own) ?? 0) + result) : null
  }
  const [first] = least.keys()
  if (first !== undefined && endOf(first, 'maximize') === null) return null
  return rows.map(({ cells, total }, at) => ({
    total,
    cells: cells.map((cell, index) => {
      if (lowOf(cell) === highOf(cell)) return cell
      const low = endOf(name(at, index), 'minimize') ?? lowOf(cell)
      const high = endOf(name(at, index), 'maximize') ?? highOf(cell)
      const published = publishedOf(cell)
      return cellBetween(low, high, published === null ? null : Math.min(high, Math.max(low, published)))
    }),
  }))
}
