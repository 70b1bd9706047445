import type { AuditPlan } from '../config/plan.js'
import type { CellName, Joint, JointCell, JointGroup } from '../counts.js'
import { countGroups, crossings } from './countGroups.js'
import type { CellTable, CountedCell } from './engine.js'
import { groupsOf } from './grouping.js'
import { type ReadCell, readCells } from './readCells.js'
import type { CountingRequest } from './request.js'

/** One of two decisions about the same people: what a plan makes of cells that have the keys of both. */
export interface Side {
  readonly plan: AuditPlan
  readonly counting: CountingRequest
}

/**
 * Who is who, of cells of people who were decided about twice: of every group of the earlier plan, and of everyone, how
 * many were in which cell before and are in which now. Rows without one of the two decisions are in none.
 */
export function jointGroups(
  before: Side,
  after: Side,
  table: CellTable,
): { readonly groups: readonly JointGroup[]; readonly joint: Joint } {
  const { plan, counting } = before
  const was = readCells(plan, counting, table).cells
  const is = new Map(readCells(after.plan, after.counting, table).cells.map(({ counted, cell }) => [counted, cell]))
  const groups = plan.attributes.map((attribute, index) =>
    groupsOf(attribute, table.fractional[counting.parts.attributes[index] ?? -1] !== true),
  )
  return {
    joint: jointOf(was, is),
    groups: crossings(plan, groups).flatMap((crossed): readonly JointGroup[] => {
      const { counts, members } = countGroups(crossed, was, false)
      const { attribute } = counts
      return counts.groups.map(({ group }, at) => ({ attribute, group, joint: jointOf(members[at] ?? [], is) }))
    }),
  }
}

function jointOf(cells: readonly ReadCell[], is: ReadonlyMap<CountedCell, ReadCell['cell']>): Joint {
  const sums = new Map<string, JointCell>()
  for (const { counted, cell } of cells) {
    const now = is.get(counted)
    if (cell === 'undecided' || now === undefined || now === 'undecided') continue
    const key = `${cell} ${now}`
    const before = sums.get(key)?.people ?? 0
    sums.set(key, { was: cell satisfies CellName, is: now, people: before + counted.rows })
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}
