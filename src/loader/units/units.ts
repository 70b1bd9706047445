import { cellNames } from '../../counts.js'
import type { CellTable } from '../engine.js'

/** What an engine is asked of the people whose the rows are. */
export interface UnitRequest {
  readonly column: string
  /** The groups in which people are counted, known when the cells are: no cell is in two groups of one placing. */
  readonly placings: (table: CellTable) => readonly Placing[]
}

/** Of each cell of a table the group that it is in, and its place among `cellNames`; −1 where it is in none. */
export interface Placing {
  readonly groups: Int32Array
  readonly cells: Int8Array
  /** Of each group, by its number, the set of groups that it is one of: an attribute's in the log, or in a part of it. */
  readonly sets: readonly number[]
}

/** What becomes known of people: sums, and never who they are. */
export interface UnitTable {
  /** One a cell of the table. */
  readonly cells: readonly UnitRows[]
  /** The people with more than one row in the log, by group and by the cells that they have rows in. */
  readonly people: readonly PlacedPeople[]
}

export interface UnitRows {
  /** Rows that do not say whose they are: each is of someone else. */
  readonly without: number
  /** Rows of people with more than one row in the log, and Σw² of these as a decimal text. */
  readonly repeated: number
  readonly squares: string
}

export interface PlacedPeople {
  /** As the placings number them. */
  readonly group: number
  /** The cells, as in `ClusterCounts.units`. */
  readonly pattern: number
  readonly people: number
  /** Those with more than one row in the group. */
  readonly repeated: number
  /** Σ over them of how many groups of the same set they are in. */
  readonly memberships: number
  /** Σ of what they have in one cell × in another, in the order of `cellPairs`. */
  readonly products: readonly number[]
}

/** The places of two cells of a tally, in either order once. */
export const cellPairs: readonly (readonly [number, number])[] = cellNames.flatMap((_, first) =>
  cellNames.slice(first).map((__, more) => [first, first + more] as const),
)
