import type { AuditPlan, QualityColumn } from '../../config/plan.js'
import type { AttributeCounts, Counts, QualityCheck } from '../../counts.js'
import { checkName, checksOf, namedChecks } from '../../qualityChecks.js'
import { type Crossed, countGroups } from '../countGroups.js'
import type { CountedCell } from '../engine.js'
import { pushTo } from '../pushTo.js'
import type { ReadCell } from '../readCells.js'
import { spreadBins } from './spreadTests.js'

/**
 * A part for each check of the data: of every group how many records fail it, as positive decisions, and how many do not.
 * They are of records, whatever these weigh and whose they are; of those that are counted elsewhere too.
 */
export function qualitySlices(
  plan: AuditPlan,
  crossed: readonly (readonly Crossed[])[],
  cells: readonly ReadCell[],
): Counts['slices'] {
  const placed = placesOf(plan)
  const records = recordsOf(cells)
  return namedChecks(plan).map((named) => {
    const { column, check } = named
    const own = placed.get(column) ?? nowhere
    return {
      slice: { kind: 'quality', name: checkName(named), column, check },
      attributes: crossed.map((one) =>
        check === 'shift'
          ? spreadIn(one, records, own)
          : countGroups(one, splitBy(records, failedIn(check, own)), false).counts,
      ),
    }
  })
}

/** Of a column its checks, and where their numbers begin in those of a cell; after them come its bins, where it has any. */
interface Placed {
  readonly checks: readonly QualityCheck[]
  readonly first: number
}
const nowhere: Placed = { checks: [], first: 0 }

function placesOf({ quality }: AuditPlan): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>()
  let first = 0
  const sizeOf = (one: QualityColumn): number => checksOf(one).length + (one.shift ? spreadBins : 0)
  for (const one of quality?.columns ?? []) {
    placed.set(one.column, { checks: checksOf(one), first })
    first += sizeOf(one)
  }
  return placed
}

/** How many rows of a cell fail a check of a column. */
function failedIn(check: QualityCheck, { checks: own, first }: Placed): (cell: CountedCell) => number {
  return ({ checks = [], duplicates = 0 }) => {
    if (check === 'duplicate') return duplicates
    const counts = checks.slice(first, first + own.length)
    return check === 'bad' ? sumOf(counts) : (counts[own.indexOf(check)] ?? 0)
  }
}

const splitBy = (records: readonly ReadCell[], failedIn: (cell: CountedCell) => number): readonly ReadCell[] =>
  records.flatMap((read): readonly ReadCell[] => {
    const failed = failedIn(read.counted)
    return [
      { ...read, counted: rowsAlone(read, failed), cell: 'positive_unknown' },
      { ...read, counted: rowsAlone(read, read.counted.rows - failed), cell: 'negative_unknown' },
    ]
  })

/** The values of every group that hold, in bins; bins that nobody is in are left out. */
function spreadIn(
  crossed: readonly Crossed[],
  records: readonly ReadCell[],
  { checks, first }: Placed,
): AttributeCounts {
  const begin = first + checks.length
  const binsOf = ({ counted }: ReadCell): readonly number[] =>
    Array.from({ length: spreadBins }, (_, bin) => counted.checks?.[begin + bin] ?? 0)
  const addBins = (some: readonly ReadCell[]): readonly number[] => {
    const all = some.map(binsOf)
    return Array.from({ length: spreadBins }, (_, bin) => sumOf(all.map((one) => one[bin] ?? 0)))
  }
  const used = addBins(records).map((count) => count > 0)
  const held = records.map((read): ReadCell => {
    const { checks: counts = [] } = read.counted
    return { ...read, counted: { ...rowsAlone(read, sumOf(binsOf(read))), checks: counts }, cell: 'negative_unknown' }
  })
  const { counts, members } = countGroups(crossed, held, false)
  return {
    ...counts,
    groups: counts.groups.map((group, at) => {
      const bins = addBins(members[at] ?? []).filter((_, bin) => used[bin])
      return { ...group, values: { positive: bins.map(() => 0), negative: bins } }
    }),
  }
}

/** Cells of the same groups put together: what was decided of the records does not matter. */
function recordsOf(cells: readonly ReadCell[]): readonly ReadCell[] {
  const merged = new Map<string, ReadCell[]>()
  for (const read of cells) pushTo(merged, JSON.stringify(read.values), read)
  return [...merged.values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const sum = (of: (counted: CountedCell) => number): number => sumOf(alike.map(({ counted }) => of(counted)))
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

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
