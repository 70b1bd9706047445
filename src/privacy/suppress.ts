import type { AuditPlan } from '../config/plan.js'
import { type AttributeCounts, type Cell, type CellName, type Counts, cellBetween, cellNames } from '../counts.js'
import { blocksOf } from './blocks.js'
import type { Column } from './column.js'
import { columnsOf } from './columns.js'
import { fewEnds, rangesOf } from './ranges.js'
import { relationsOf } from './relations.js'
import { requireSafe } from './requireSafe.js'
import { suppressNotes, suppressRows } from './suppressRows.js'

/**
 * The counts as they may be published. A count under the minimum, 0 among them, is only said to be under it, and so many
 * others become ranges that nobody can work it out from sums: those of an attribute, of several attributes of the same
 * people, of crossings, and the number of rows. Everything that an audit writes is made from these counts, so that it
 * cannot tell more than they do; the verdict rests on them too, and what they leave open stays open.
 *
 * What stays known: the names of groups, and which of them and of their crossings have people at all. What goes: the
 * scores, how many rows have this or that value, and the hash of the data, because whoever guesses the rows of a small log
 * could check the guess by it.
 *
 * @returns the counts themselves where the plan asks for no minimum
 * @throws AuditError 'data' where the counts are so few that they would tell it anyhow
 * @example suppress(plan, counts).attributes[0].groups[0].tally.tp // { low: 0, high: 9 }
 */
export function suppress(plan: AuditPlan, counts: Counts): Counts {
  const minimum = plan.privacy?.minimum_cell ?? null
  if (minimum === null) return counts
  requireSafe(counts)
  const relations = relationsOf(counts.attributes)
  const columns = columnsOf(counts.attributes, relations, minimum)
  const blocks = blocksOf(columns, relations, minimum, plan.data.layout === 'log')
  const published = new Map<CellName, readonly Cell[]>()
  for (const block of blocks) {
    const ranges = rangesOf(block, relations, minimum)
    for (const [at, column] of block.columns.entries()) {
      published.set(column.cell, cellsOf(column, minimum, ranges[at] ?? []))
    }
  }
  return {
    rows: suppressRows(counts.rows, minimum),
    attributes: withCells(counts.attributes, published),
    slices: [],
    combinations: null,
    source: { ...counts.source, sha256: null },
    notes: suppressNotes(counts.notes, minimum),
  }
}

const cellsOf = (column: Column, minimum: number, ranges: ReturnType<typeof rangesOf>[number]): readonly Cell[] =>
  column.given.map((given, place) => {
    const fate = column.fates[place]
    if (fate === 'few') return fewEnds(given, minimum)
    const range = ranges[place]
    return (fate === 'along' || fate === 'unclear') && range !== undefined ? cellBetween(range.low, range.high) : given
  })

/** Nothing but the tallies: a published total of a group would be one more sum. */
function withCells(
  attributes: readonly AttributeCounts[],
  published: ReadonlyMap<CellName, readonly Cell[]>,
): readonly AttributeCounts[] {
  let place = 0
  return attributes.map(({ groups, ...attribute }) => ({
    ...attribute,
    groups: groups.map(({ group, parts, tally }) => {
      const at = place++
      const cells = cellNames.map((cell) => [cell, published.get(cell)?.[at] ?? tally[cell]])
      return { group, parts, tally: { ...tally, ...Object.fromEntries(cells) } }
    }),
  }))
}
