import { cellNames } from '../../counts.js'
import { toText } from '../decimal.js'
import { cellPairs, type PlacedPeople, type Placing, type UnitRows, type UnitTable } from './units.js'

/** A row: the cell of the table that it is in, whose it is, and its weight and its square in the last decimal kept. */
export interface UnitRow {
  readonly cell: number
  /** null: nobody says. */
  readonly unit: string | null
  readonly weight: number
  readonly squares: bigint
}

/** What an engine in this process makes of rows that it holds anyway. */
export function placePeople(rows: readonly UnitRow[], cells: number, placings: readonly Placing[]): UnitTable {
  const people = new Map<string, UnitRow[]>()
  const without = new Float64Array(cells)
  for (const row of rows) {
    if (row.unit === null) without[row.cell] = (without[row.cell] ?? 0) + 1
    else {
      const own = people.get(row.unit)
      if (own === undefined) people.set(row.unit, [row])
      else own.push(row)
    }
  }
  const repeated = [...people.values()].filter((own) => own.length > 1)
  const counts = new Float64Array(cells)
  const squares = Array.from({ length: cells }, () => 0n)
  for (const { cell, squares: square } of repeated.flat()) {
    counts[cell] = (counts[cell] ?? 0) + 1
    squares[cell] = (squares[cell] ?? 0n) + square
  }
  return {
    cells: Array.from(
      { length: cells },
      (_, cell): UnitRows => ({
        without: without[cell] ?? 0,
        repeated: counts[cell] ?? 0,
        squares: toText(squares[cell] ?? 0n),
      }),
    ),
    people: placings.flatMap((placing) => placedBy(placing, repeated)),
  }
}

function placedBy({ groups, cells, sets }: Placing, people: readonly (readonly UnitRow[])[]): readonly PlacedPeople[] {
  const sums = new Map<string, { -readonly [Key in keyof PlacedPeople]: PlacedPeople[Key] }>()
  for (const rows of people) {
    const byGroup = new Map<number, { rows: number; pattern: number; readonly held: number[] }>()
    for (const { cell, weight } of rows) {
      const group = groups[cell] ?? -1
      const place = cells[cell] ?? -1
      if (group < 0 || place < 0) continue
      const own = byGroup.get(group) ?? { rows: 0, pattern: 0, held: cellNames.map(() => 0) }
      byGroup.set(group, own)
      own.rows++
      own.pattern |= 1 << place
      own.held[place] = (own.held[place] ?? 0) + weight
    }
    const inSet = new Map<number, number>()
    for (const group of byGroup.keys()) {
      const set = sets[group] ?? -1
      inSet.set(set, (inSet.get(set) ?? 0) + 1)
    }
    for (const [group, { rows: inGroup, pattern, held }] of byGroup) {
      const key = `${group} ${pattern}`
      const sum = sums.get(key) ?? {
        group,
        pattern,
        people: 0,
        repeated: 0,
        memberships: 0,
        products: cellPairs.map(() => 0),
      }
      sums.set(key, sum)
      sum.people++
      sum.repeated += inGroup > 1 ? 1 : 0
      sum.memberships += inSet.get(sets[group] ?? -1) ?? 1
      sum.products = cellPairs.map(([a, b], index) => (sum.products[index] ?? 0) + (held[a] ?? 0) * (held[b] ?? 0))
    }
  }
  return [...sums.values()]
}
