import type { AuditPlan } from '../config/plan.js'
import {
  type AttributeCounts,
  addCells,
  type Cell,
  type CellName,
  type Counts,
  cellBetween,
  cellNames,
  type Tally,
} from '../counts.js'
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
  // The rows of a table of counts are no people: they say nothing of how many there are.
  const isLog = plan.data.layout === 'log'
  const blocks = blocksOf(columns, relations, minimum, isLog)
  const published = new Map<CellName, PublishedColumn>()
  for (const block of blocks) {
    const ranges = rangesOf(block, relations, minimum)
    for (const [at, column] of block.columns.entries()) {
      const cells = cellsOf(column, minimum, ranges[at] ?? [])
      published.set(column.cell, { cells, totals: block.totals === 'known' ? column.totals : [] })
    }
  }
  return {
    rows: isLog ? suppressRows(counts.rows, minimum) : counts.rows,
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

interface PublishedColumn {
  readonly cells: readonly Cell[]
  /** Of each attribute, what everyone has, where a reader may know it. */
  readonly totals: Column['totals']
}

/** Nothing but the tallies: a published total of a group would be one more sum. */
function withCells(
  attributes: readonly AttributeCounts[],
  published: ReadonlyMap<CellName, PublishedColumn>,
): readonly AttributeCounts[] {
  let [place, single] = [0, 0]
  return attributes.map(({ attribute, parts, groups }) => {
    const told = groups.map((one) => {
      const at = place++
      const cells = cellNames.map((cell) => [cell, published.get(cell)?.cells[at] ?? one.tally[cell]])
      return { group: one.group, parts: one.parts, tally: { ...one.tally, ...Object.fromEntries(cells) } }
    })
    // A crossing has the people of its attributes: nobody is left out of one.
    const index = parts.length === 1 ? single++ : 0
    const sumOf = (cell: CellName): Cell => {
      // What a table withheld before is not told by another one.
      const own = groups.every(({ tally }) => typeof tally[cell] === 'number')
      const total = own ? published.get(cell)?.totals[index] : null
      return total ?? addCells(told.map(({ tally }) => tally[cell]))
    }
    const everyone = Object.fromEntries(cellNames.map((cell) => [cell, sumOf(cell)])) as Tally
    const isWhole = told.every(({ tally }) => cellNames.every((cell) => typeof tally[cell] === 'number'))
    return { attribute, parts, groups: told, ...(isWhole ? {} : { everyone }) }
  })
}
