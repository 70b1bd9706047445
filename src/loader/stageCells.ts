import type { AuditPlan, StagePlan } from '../config/plan.js'
import { type Slice, wholeChain } from '../counts.js'
import { AuditError } from '../error.js'
import type { CellTable } from './engine.js'
import { matcher } from './match.js'
import { at, type ReadCell } from './readCells.js'
import type { CountingRequest } from './request.js'

/** The cells of the people who got as far as a stage: who came through has a positive decision, and outcomes play no part. */
interface StageCells {
  readonly slice: Slice
  readonly cells: readonly ReadCell[]
}

/**
 * The cells, by stage of the chain, and from its begin to its end.
 *
 * @throws AuditError 'data' where somebody came through a stage without the one before, with the stage and how many
 */
export function stageCells(
  { stages = [] }: AuditPlan,
  { parts }: CountingRequest,
  table: CellTable,
  cells: readonly ReadCell[],
): readonly StageCells[] {
  const passed = stages.map(({ positive = [] }, index) => {
    const listed = matcher([[true, positive]], { truths: true })
    return ({ counted }: ReadCell): boolean => listed(at(counted, parts.stages[index])) === true
  })
  requireChain(stages, passed, table, cells)
  const split = (slice: Slice, of: readonly ReadCell[], isThrough: (cell: ReadCell) => boolean): StageCells => ({
    slice,
    cells: of.map((read) => ({ ...read, cell: isThrough(read) ? 'positive_unknown' : 'negative_unknown' })),
  })
  const each = stages.flatMap(({ name }, index) => {
    const [isThrough, before] = [passed[index], passed[index - 1]]
    if (isThrough === undefined) return []
    return [split({ kind: 'stage', name }, before === undefined ? cells : cells.filter(before), isThrough)]
  })
  const [last, chain] = [passed.at(-1), wholeChain(stages)]
  return last === undefined || chain === null ? each : [...each, split(chain, cells, last)]
}

function requireChain(
  stages: readonly StagePlan[],
  passed: readonly ((cell: ReadCell) => boolean)[],
  table: CellTable,
  cells: readonly ReadCell[],
): void {
  const problems = stages.flatMap(({ name, column }, index) => {
    const [isThrough, wasThrough, before] = [passed[index], passed[index - 1], stages[index - 1]]
    if (isThrough === undefined || wasThrough === undefined || before === undefined) return []
    const rows = cells
      .filter((cell) => isThrough(cell) && !wasThrough(cell))
      .reduce((sum, { counted }) => sum + counted.rows, 0)
    if (rows === 0) return []
    const people = rows === 1 ? '1 row is of somebody' : `${rows} rows are of people`
    return [
      {
        message: `${people} who came through the stage "${name}" and not through "${before.name}" before it.`,
        place: { file: table.source.name, key: column },
        hint: 'Put the stages in the order in which people go through them, or check the values that mean that somebody came through.',
      },
    ]
  })
  if (problems.length > 0) throw new AuditError('data', problems)
}
