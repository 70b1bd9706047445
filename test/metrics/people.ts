import { type CellName, type ClusterCounts, cellNames } from '../../src/counts.js'

export interface PersonRow {
  readonly person: number
  readonly cell: CellName
}

/** The sums over people, from rows: what an engine makes without letting the rows out. */
export function clustersFrom(rows: readonly PersonRow[]): ClusterCounts {
  const people = [...new Set(rows.map(({ person }) => person))].map((person) =>
    rows.filter((row) => row.person === person),
  )
  const has = (own: readonly PersonRow[], cell: CellName): number => own.filter((row) => row.cell === cell).length
  const each = <T>(value: (cell: CellName) => T) =>
    Object.fromEntries(cellNames.map((cell) => [cell, value(cell)])) as Record<CellName, T>
  return {
    units: Array.from({ length: 64 }, (_, pattern) =>
      people.filter((own) => cellNames.every((cell, at) => has(own, cell) > 0 === (((pattern >> at) & 1) === 1))),
    ).map(({ length }) => length),
    repeated: people.filter(({ length }) => length > 1).length,
    products: each((a) => each((b) => people.reduce((sum, own) => sum + has(own, a) * has(own, b), 0))),
  }
}
