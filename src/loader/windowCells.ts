import type { AuditPlan } from '../config/plan.js'
import type { AttributeCounts, CellName, GroupCounts, SeriesCounts } from '../counts.js'
import { AuditError } from '../error.js'
import { type Crossed, countGroups } from './countGroups.js'
import { type CellTable, notADate } from './engine.js'
import { pushTo } from './pushTo.js'
import { at, type ReadCell, rowsOf } from './readCells.js'
import type { CountingRequest } from './request.js'

/** More windows than this nobody reads, and each is counted for every group. */
const mostWindows = 400

/**
 * The counts of each window of time that has rows, in order; rows without a date are in none, and stay in the whole.
 *
 * @param whole the attributes of the whole log: a window has the same groups, some of them empty
 * @throws AuditError 'data' where no row has a date, or there are more than {@link mostWindows} windows
 */
export function windowCells(
  { time }: AuditPlan,
  { parts, request }: CountingRequest,
  table: CellTable,
  cells: readonly ReadCell[],
  crossed: readonly (readonly Crossed[])[],
  whole: readonly AttributeCounts[],
): SeriesCounts | null {
  const key = parts.time
  if (time === undefined || key === null) return null
  const found = new Map<string, ReadCell[]>()
  const [missing, unread]: [ReadCell[], ReadCell[]] = [[], []]
  for (const cell of cells) {
    const start = at(cell.counted, key)
    if (start === null) missing.push(cell)
    else if (start === notADate) unread.push(cell)
    else pushTo(found, start, cell)
  }
  const place = { file: table.source.name, key: time.column }
  if (found.size === 0) {
    throw new AuditError('data', {
      message: `The column "${time.column}" holds no date in any row that counts.`,
      place,
      hint: 'Write dates as 2023-01-31 or 2023-01-31T14:05 (ISO 8601), or name the column that holds them.',
    })
  }
  if (found.size > mostWindows) {
    throw new AuditError('data', {
      message: `The dates in "${time.column}" make ${found.size} windows of a ${time.window}, and at most ${mostWindows} can be told.`,
      place,
      hint: 'Choose a longer window, as week or month, or select a shorter time by data.where.',
    })
  }
  const rows = (some: readonly ReadCell[]): number => rowsOf(some.map(({ counted }) => counted))
  const excluded = [
    { reason: 'missing_date', rows: rows(missing) },
    { reason: 'no_date', rows: rows(unread) },
  ] as const
  return {
    windows: [...found]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([start, own]) => ({
        start,
        rows: rows(own),
        attributes: crossed.map((some, index) =>
          alike(countGroups(some, own, request.weight !== null).counts, whole[index]),
        ),
      })),
    excluded: excluded.filter((one) => one.rows > 0),
  }
}

/** The groups of the whole, in its order: those that the window has nobody of are empty. */
function alike(own: AttributeCounts, whole: AttributeCounts | undefined): AttributeCounts {
  const found = new Map(own.groups.map((group) => [group.group, group]))
  return { ...own, groups: (whole?.groups ?? own.groups).map((group) => found.get(group.group) ?? empty(group)) }
}

const zeros = (): Readonly<Record<CellName, number>> => ({
  tp: 0,
  fp: 0,
  fn: 0,
  tn: 0,
  positive_unknown: 0,
  negative_unknown: 0,
})

const empty = ({ group, parts, weights }: GroupCounts): GroupCounts => ({
  group,
  parts,
  tally: zeros(),
  ...(weights === undefined ? {} : { weights: { n: zeros(), squares: zeros() } }),
})
