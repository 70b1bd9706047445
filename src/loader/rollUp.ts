import type { AuditPlan } from '../config/plan.js'
import type { Counts } from '../counts.js'
import { classCells } from './classCells.js'
import { codedCells } from './codedCells.js'
import { combinationsOf } from './combinations.js'
import { attributeGroups, type Crossed, countGroups, crossings } from './countGroups.js'
import { requireDecisions, requireFinite, requireNumbers, requireWeighable } from './demands.js'
import type { CellTable } from './engine.js'
import { inputSlices } from './inputs/inputSlices.js'
import { inspectedBy } from './inspected.js'
import { mergeCells } from './mergeCells.js'
import { qualitySlices } from './quality/qualitySlices.js'
import { type ReadCell, type ReadTable, readCells } from './readCells.js'
import type { CountingRequest } from './request.js'
import { placeScores } from './scores/placeScores.js'
import { stageCells } from './stageCells.js'
import { strataCells, withPeople } from './strataCells.js'
import { placeGroups } from './units/placeGroups.js'
import { withClusters } from './units/withClusters.js'
import { windowCells } from './windowCells.js'

/**
 * The raw cells of any engine as the counts of a plan: what decisions, outcomes and groups they are, rolled up to every
 * attribute and intersection. Every row is in a group or in an exclusion: rows.read is rows.counted and the exclusions
 * without an attribute, rows.counted is an attribute's rows and its exclusions.
 *
 * @throws AuditError 'data' where a number that the plan needs is none, weights are too small to sum, or nobody got a positive decision
 */
export function rollUp(plan: AuditPlan, counting: CountingRequest, table: CellTable): Counts {
  const { counts, members, quality, inputs } = rollUpCells(plan, counting, table)
  const clustered = table.units === null ? counts : withClusters(counts, members, table, table.units)
  return { ...clustered, slices: [...clustered.slices, ...quality(), ...inputs(clustered.attributes)] }
}

/** Asks whose the rows are too, where the plan names a unit. */
export function withUnits(plan: AuditPlan, counting: CountingRequest): CountingRequest {
  if (plan.unit === null) return counting
  const placings = (table: CellTable) => {
    const { members, sets } = rollUpCells(plan, counting, table)
    return placeGroups(members, sets, table)
  }
  return { ...counting, request: { ...counting.request, units: { column: plan.unit.column, placings } } }
}

/** Asks for areas by the scores themselves too, where there are too many to keep. */
export function withAreas(plan: AuditPlan, counting: CountingRequest): CountingRequest {
  const { score } = counting.request
  if (score === null || plan.decision.kind === 'number') return counting
  const placings = (table: CellTable) => {
    // Areas are of groups: neither crossings nor windows of time are counted for them.
    const { time: _, ...whole } = plan
    const { counts, members } = rollUpCells({ ...whole, worst_groups: null }, counting, table)
    return placeScores(counts.attributes, members, table)
  }
  return { ...counting, request: { ...counting.request, score: { ...score, placings } } }
}

interface RolledUp {
  readonly counts: Counts
  /** The cells of every group: of the attributes, then of the slices, and at last of everyone. */
  readonly members: readonly (readonly ReadCell[])[]
  /** Of each of these the number of its attribute, in the log or in a slice. */
  readonly sets: readonly number[]
  /** Of records: of nobody's cells. */
  readonly quality: () => Counts['slices']
  readonly inputs: (attributes: Counts['attributes']) => Counts['slices']
}

/** With fewer cells than this there is nothing to save. */
const many = 2000

function rollUpCells(plan: AuditPlan, counting: CountingRequest, table: CellTable): RolledUp {
  requireNumbers(plan, counting, table)
  const read = readCells(plan, counting, table)
  requireDecisions(plan, counting, table, read)
  requireWeighable(counting, table)
  requireFinite(plan, table)
  const groups = attributeGroups(plan, counting, table)
  const { weight, score, numbers, units } = counting.request
  const plain = weight === null && score === null && numbers === null && units === null
  const coded =
    plan.worst_groups !== null || (plain && read.cells.length >= many)
      ? codedCells(read.cells, plan.attributes.length)
      : null
  const cellsFor = (crossed: readonly Crossed[]): readonly ReadCell[] => {
    const places = crossed.map(({ index }) => index)
    return (coded !== null && plain ? mergeCells(coded, places) : null) ?? read.cells
  }
  const inspect = inspectedBy(plan, counting, table, read.cells)
  const counted = crossings(plan, groups).map((crossed, at) =>
    countGroups(crossed, cellsFor(crossed), weight !== null, table.scores, table.scores?.areas?.[at] ?? null, inspect),
  )
  const { strata, excluded } = strataCells(plan, counting, table, read.cells)
  const classes = classCells(plan, counting, read.cells)
  const stages = stageCells(plan, counting, table, read.cells)
  const slices = [...classes, ...strata, ...stages].map(({ slice, cells }) => ({
    slice,
    counted: crossings(plan, groups)
      .map((crossed) => countGroups(crossed, cells, counting.request.weight !== null, table.scores))
      .map(slice.kind === 'stratum' ? withPeople : (all) => all),
  }))
  const attributes = counted.map((one) => one.counts)
  const series = windowCells(plan, counting, table, read.cells, crossings(plan, groups), attributes)
  const counts: Counts = {
    rows: {
      read: table.read,
      counted: read.cells.reduce((sum, { counted: { rows } }) => sum + rows, 0),
      excluded: [...read.excluded, ...counted.flatMap((one) => one.excluded), ...excluded],
    },
    attributes,
    slices: slices.map(({ slice, counted: own }) => ({ slice, attributes: own.map((one) => one.counts) })),
    ...(series === null ? {} : { series }),
    combinations:
      plan.worst_groups === null || coded === null
        ? null
        : combinationsOf(plan, groups, coded, weight === null ? null : read.cells),
    source: table.source,
    notes: [...read.notes, ...scoreNotes(table, read, plan.decision.kind === 'number')],
  }
  const all = [...counted, ...slices.flatMap((slice) => slice.counted)]
  const members = all.flatMap((one) => one.members)
  const sets = [...all.flatMap((one, set) => one.members.map(() => set)), all.length]
  // Of several decisions everyone is in a cell of each of them.
  const quality = () => qualitySlices(plan, crossings(plan, groups), read.cells)
  const inputs = (whole: Counts['attributes']) => inputSlices(plan, counting, table, groups, whole)
  return { counts, members: [...members, classes[0]?.cells ?? read.cells], sets, quality, inputs }
}

/** Rows that are counted and are in no measure of scores: a reader has to know. */
function scoreNotes({ scores }: CellTable, { cells }: ReadTable, ofNumbers: boolean): Counts['notes'] {
  if (scores === null) return []
  // Where the decision is a number, every row has one.
  if (ofNumbers) return scores.least === null ? [] : [{ kind: 'numbers_binned' }]
  const scored = (rows: Float64Array | undefined): number => rows?.reduce((sum, one) => sum + one, 0) ?? 0
  const without = cells.reduce((sum, { counted }) => sum + counted.rows - scored(counted.scores?.rows), 0)
  return without === 0 ? [] : [{ kind: 'rows_without_score', rows: without }]
}
