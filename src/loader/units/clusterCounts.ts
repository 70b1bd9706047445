import { type CellName, type ClusterCounts, cellNames } from '../../counts.js'
import { fromUnits, toUnits } from '../decimal.js'
import type { CountedCell } from '../engine.js'
import { cellsOf } from '../tally.js'
import { cellPairs, type PlacedPeople, type UnitRows } from './units.js'

/** A cell of a group, with what is known of whose its rows are. */
export interface UnitCell {
  readonly cell: CellName
  readonly counted: Pick<CountedCell, 'rows' | 'weights'>
  readonly units: UnitRows
}

/** People with one row add to the cell that it is in; those with several add what the engine made of them. */
export function clusterCounts(cells: readonly UnitCell[], people: readonly PlacedPeople[]): ClusterCounts {
  const units = Array.from({ length: 2 ** cellNames.length }, () => 0)
  const products = cellNames.map(() => cellNames.map(() => 0))
  const add = (first: number, second: number, product: number): void => {
    const row = products[first]
    if (row !== undefined) row[second] = (row[second] ?? 0) + product
  }
  for (const { cell, counted, units: own } of cells) {
    const place = cellNames.indexOf(cell)
    const rows = counted.rows - own.repeated
    const { weights } = counted
    units[1 << place] = (units[1 << place] ?? 0) + rows
    add(place, place, weights === null ? rows : fromUnits(toUnits(weights.squares) - toUnits(own.squares)))
  }
  for (const one of people) {
    units[one.pattern] = (units[one.pattern] ?? 0) + one.people
    for (const [index, [first, second]] of cellPairs.entries()) {
      const product = one.products[index] ?? 0
      add(first, second, product)
      if (first !== second) add(second, first, product)
    }
  }
  const at = (a: CellName, b: CellName): number => products[cellNames.indexOf(a)]?.[cellNames.indexOf(b)] ?? 0
  // Whoever has one row is in one group.
  const more = people.reduce((sum, one) => sum + one.memberships - one.people, 0)
  return {
    units,
    repeated: people.reduce((sum, { repeated }) => sum + repeated, 0),
    products: cellsOf((a) => cellsOf((b) => at(a, b))),
    ...(more > 0 ? { memberships: units.reduce((sum, some) => sum + some, more) } : {}),
  }
}
