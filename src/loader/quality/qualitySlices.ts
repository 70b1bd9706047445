import type { AuditPlan } from '../../config/plan.js'
import type { Counts, QualityCheck } from '../../counts.js'
import { checkName, checksOf, namedChecks } from '../../qualityChecks.js'
import { type Crossed, countGroups } from '../countGroups.js'
import type { CountedCell } from '../engine.js'
import { pushTo } from '../pushTo.js'
import type { ReadCell } from '../readCells.js'

/**
 * A part for each check of the data: of every group how many records fail it, as positive decisions, and how many do not.
 * They are of records, whatever these weigh and whose they are; of those that are counted elsewhere too.
 */
export function qualitySlices(
  plan: AuditPlan,
  crossed: readonly (readonly Crossed[])[],
  cells: readonly ReadCell[],
): Counts['slices'] {
  const failedIn = failedReader(plan)
  const records = recordsOf(cells)
  return namedChecks(plan).map((named) => {
    const { column, check } = named
    const split = records.flatMap((read): readonly ReadCell[] => {
      const failed = failedIn(column, check, read.counted)
      return [
        { ...read, counted: rowsAlone(read, failed), cell: 'positive_unknown' },
        { ...read, counted: rowsAlone(read, read.counted.rows - failed), cell: 'negative_unknown' },
      ]
    })
    return {
      slice: { kind: 'quality', name: checkName(named), column, check },
      attributes: crossed.map((one) => countGroups(one, split, false).counts),
    }
  })
}

/** Cells of the same groups put together: what was decided of the records does not matter. */
function recordsOf(cells: readonly ReadCell[]): readonly ReadCell[] {
  const merged = new Map<string, ReadCell[]>()
  for (const read of cells) pushTo(merged, JSON.stringify(read.values), read)
  return [...merged.values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const sum = (of: (counted: CountedCell) => number): number =>
      alike.reduce((all, { counted }) => all + of(counted), 0)
    const checks = (first.counted.checks ?? []).map((_, at) => sum((one) => one.checks?.[at] ?? 0))
    const duplicates = sum((one) => one.duplicates ?? 0)
    return [
      {
        ...first,
        counted: {
          ...rowsAlone(
            first,
            sum(({ rows }) => rows),
          ),
          checks,
          duplicates,
        },
      },
    ]
  })
}

const rowsAlone = ({ counted: { values } }: ReadCell, rows: number): CountedCell => ({
  values,
  rows,
  weights: null,
  scores: null,
  numbers: null,
})

/** How many rows of a cell fail a check of a column. */
function failedReader({ quality }: AuditPlan): (column: string, check: QualityCheck, cell: CountedCell) => number {
  const places = new Map<string, number>()
  let next = 0
  for (const one of quality?.columns ?? []) {
    for (const check of checksOf(one)) places.set(checkName({ column: one.column, check }), next++)
  }
  const own = new Map((quality?.columns ?? []).map((one) => [one.column, checksOf(one)]))
  return (column, check, { checks = [], duplicates = 0 }) => {
    if (check === 'duplicate') return duplicates
    const at = (one: QualityCheck): number => checks[places.get(checkName({ column, check: one })) ?? -1] ?? 0
    return check === 'bad' ? (own.get(column) ?? []).reduce((sum, one) => sum + at(one), 0) : at(check)
  }
}
