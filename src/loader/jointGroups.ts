import type { AuditPlan } from '../config/plan.js'
import type { Joint, JointCell, JointGroup } from '../counts.js'
import { attributeGroups, countGroups, crossings } from './countGroups.js'
import type { CellTable, CountedCell } from './engine.js'
import { type ReadCell, readCells } from './readCells.js'
import type { CountingRequest } from './request.js'

/** One of two decisions about the same people: what a plan makes of cells that have the keys of both. */
export interface Side {
  readonly plan: AuditPlan
  readonly counting: CountingRequest
}

/**
 * Who is who, of cells of people who were decided about twice: of every group of the earlier plan, and of everyone, how
 * many were in which cell before and are in which now, by the group of the later plan too. Rows without one of the two
 * decisions are in none.
 */
export function jointGroups(
  before: Side,
  after: Side,
  table: CellTable,
): { readonly groups: readonly JointGroup[]; readonly joint: Joint } {
  const [was, now] = [before, after].map(({ plan, counting }) => readCells(plan, counting, table).cells)
  const is = new Map((now ?? []).map(({ counted, cell }) => [counted, cell]))
  const later = groupedBy(after, now ?? [], table).map((one) => ({
    ...one.name,
    counted: new Set(one.cells.map(({ counted }) => counted)),
  }))
  return {
    joint: jointOf(was ?? [], is),
    groups: groupedBy(before, was ?? [], table).map(({ name, cells }): JointGroup => {
      const into = later.flatMap(({ attribute, group, counted }) => {
        const own = attribute === name.attribute ? cells.filter((read) => counted.has(read.counted)) : []
        return own.length === 0 ? [] : [{ group, joint: jointOf(own, is) }]
      })
      return { ...name, joint: jointOf(cells, is), into }
    }),
  }
}

/** Every group of every attribute and crossing of a plan, with its cells. */
function groupedBy({ plan, counting }: Side, cells: readonly ReadCell[], table: CellTable) {
  return crossings(plan, attributeGroups(plan, counting, table)).flatMap((crossed) => {
    const { counts, members } = countGroups(crossed, cells, false)
    return counts.groups.map(({ group }, at) => ({
      name: { attribute: counts.attribute, group },
      cells: members[at] ?? [],
    }))
  })
}

function jointOf(cells: readonly ReadCell[], is: ReadonlyMap<CountedCell, ReadCell['cell']>): Joint {
  const sums = new Map<string, JointCell>()
  for (const { counted, cell } of cells) {
    const now = is.get(counted)
    if (cell === 'undecided' || now === undefined || now === 'undecided') continue
    const key = `${cell} ${now}`
    const before = sums.get(key)?.people ?? 0
    sums.set(key, { was: cell, is: now, people: before + counted.rows })
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}
