import { type AttributeCounts, addCells, type CellName, cellNames, highOf, lowOf, type Tally } from '../counts.js'
import { AuditError } from '../error.js'
import type { Column, Fate } from './column.js'
import type { Relations } from './relations.js'

/** Of each decision, the cells that its outcomes can be in, and the one where nobody knows: what was never checked is no secret. */
const apart: readonly (readonly CellName[])[] = [['tp', 'fp'], ['fn', 'tn'], ['positive_unknown'], ['negative_unknown']]

/** The columns of counts that somebody in the log is in, each with what has to become of its counts. */
export function columnsOf(
  attributes: readonly AttributeCounts[],
  relations: Relations,
  minimum: number,
): readonly Column[] {
  const tallies = attributes.flatMap(({ groups }) => groups.map(({ tally }) => tally))
  const nobodyIn = (cell: CellName): boolean => tallies.every((tally) => tally[cell] === 0)
  return apart
    .filter((cells) => !cells.every(nobodyIn))
    .flat()
    .map((cell): Column => {
      const given = tallies.map((tally) => tally[cell])
      const fates = tallies.map((tally): Fate => {
        const own = tally[cell]
        // Which groups have people at all is told by their names.
        if (isEmpty(tally)) return 'fixed'
        if (lowOf(own) < minimum) return 'few'
        return typeof own === 'number' ? 'shown' : 'fixed'
      })
      return { cell, given, fates, totals: totalsOf(given, relations, cell) }
    })
}

const isEmpty = (tally: Tally): boolean => cellNames.every((cell) => tally[cell] === 0)

/**
 * What the groups of each attribute add up to. Where a table of counts withholds that, it is taken from another attribute
 * that can be of the same people, as a reader could.
 */
function totalsOf(given: Column['given'], { everyone }: Relations, cell: CellName): Column['totals'] {
  const sums = everyone.map((places) => addCells(places.map((place) => given[place] ?? 0)))
  const known = sums.filter((sum) => typeof sum === 'number')
  const totals = sums.map((sum) =>
    typeof sum === 'number' ? sum : (known.find((one) => lowOf(sum) <= one && one <= highOf(sum)) ?? null),
  )
  if (totals.filter((total) => total === null).length < 2) return totals
  throw new AuditError('data', {
    message: `Several attributes have withheld counts of ${cell} already, so that nothing tells how much their sums give away.`,
    place: { key: 'privacy.minimum_cell' },
    hint: 'Audit these attributes one at a time.',
  })
}
