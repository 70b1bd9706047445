import type { Cell, CellName } from '../counts.js'

/**
 * What becomes of a count. `shown`: it is published. `few`: it is under the minimum, so only that is published (the first
 * kind of suppression). `along`: a reader could work such a one out by it, so it goes too (the second kind). `unclear`: even
 * whether it is under the minimum would tell too much (where two are that and their sum is not, neither can be 0).
 * `fixed`: it is published as it was given: 0 for a reason that everyone can see, or a range that is wide enough.
 */
export type Fate = 'shown' | 'few' | 'along' | 'unclear' | 'fixed'

/** One cell of the tallies of all places. Its fates change while counts are suppressed. */
export interface Column {
  readonly cell: CellName
  readonly given: readonly Cell[]
  readonly fates: Fate[]
  /** Of each relation to everyone, what its places add up to, as far as a reader may know; null: they tie nothing. */
  readonly totals: readonly (number | null)[]
}

/** null where the counts tell a range themselves. */
export function knownAt({ given }: Column, place: number): number | null {
  const cell = given[place]
  return typeof cell === 'number' ? cell : null
}
