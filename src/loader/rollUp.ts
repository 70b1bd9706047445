import type { AuditPlan } from '../config/plan.js'
import type { Counts } from '../counts.js'
import { classCells } from './classCells.js'
import { countGroups, crossings } from './countGroups.js'
import { requireDecisions, requireNumbers, requireWeighable } from './demands.js'
import type { CellTable } from './engine.js'
import { groupsOf } from './grouping.js'
import { readCells } from './readCells.js'
import type { CountingRequest } from './request.js'

/**
 * The raw cells of any engine as the counts of a plan: what decisions, outcomes and groups they are, rolled up to every
 * attribute and intersection. Every row is in a group or in an exclusion: rows.read is rows.counted and the exclusions
 * without an attribute, rows.counted is an attribute's rows and its exclusions.
 *
 * @throws AuditError 'data' where a number that the plan needs is none, weights are too small to sum, or nobody got a positive decision
 */
export function rollUp(plan: AuditPlan, counting: CountingRequest, table: CellTable): Counts {
  requireNumbers(plan, counting, table)
  const read = readCells(plan, counting, table)
  requireDecisions(plan, counting, table, read)
  requireWeighable(counting, table)
  const groups = plan.attributes.map((attribute, index) =>
    groupsOf(attribute, table.fractional[counting.parts.attributes[index] ?? -1] !== true),
  )
  const counted = crossings(plan, groups).map((crossed) =>
    countGroups(crossed, read.cells, counting.request.weight !== null),
  )
  return {
    rows: {
      read: table.read,
      counted: read.cells.reduce((sum, { counted: { rows } }) => sum + rows, 0),
      excluded: [...read.excluded, ...counted.flatMap(({ excluded }) => excluded)],
    },
    attributes: counted.map(({ counts }) => counts),
    slices: classCells(plan, counting, read.cells).map(({ slice, cells }) => ({
      slice,
      attributes: crossings(plan, groups).map(
        (crossed) => countGroups(crossed, cells, counting.request.weight !== null).counts,
      ),
    })),
    source: table.source,
    notes: read.notes,
  }
}
