import type { AuditPlan } from '../config/plan.js'
import { crossing, type Exclusion, type ExclusionReason, type Slice } from '../counts.js'
import { AuditError } from '../error.js'
import { byReason } from './byReason.js'
import type { CountedGroups } from './countGroups.js'
import type { CellTable } from './engine.js'
import { groupOrder, groupsOf } from './grouping.js'
import type { LogValue } from './match.js'
import { pushTo } from './pushTo.js'
import { at, type ReadCell } from './readCells.js'
import type { CountingRequest } from './request.js'
import { mostSeen, valuesInWords } from './values.js'

/** More strata than this are too small to compare people in, and too many to read. */
const mostStrata = 200

/** The cells of the people in one stratum. */
interface StratumCells {
  readonly slice: Slice
  readonly cells: readonly ReadCell[]
}

interface SplitCells {
  /** In the order of their groups, column by column; only those that have rows. */
  readonly strata: readonly StratumCells[]
  /** Left out of every stratum, by the first column that says so; they stay in the whole. */
  readonly excluded: readonly Exclusion[]
}

/**
 * The cells, by stratum: each combination of the groups of the plan's `conditioning` that occurs, named
 * `district=A × age=<30`.
 *
 * @throws AuditError 'data' where there are more than {@link mostStrata}, with the column that has most groups
 */
export function strataCells(
  { conditioning }: AuditPlan,
  { parts }: CountingRequest,
  table: CellTable,
  cells: readonly ReadCell[],
): SplitCells {
  if (conditioning.length === 0) return { strata: [], excluded: [] }
  const columns = conditioning.map((stratum, index) => {
    const key = parts.conditioning[index] ?? -1
    return { ...stratum, key, groups: groupsOf(stratum, table.fractional[key] !== true) }
  })
  // By the groups as JSON: their names may hold what stands between them.
  const strata = new Map<string, { readonly groups: readonly string[]; readonly cells: ReadCell[] }>()
  const left = columns.map(() => new Map<ExclusionReason, [LogValue, number][]>())
  for (const cell of cells) {
    const values = columns.map(({ key }) => at(cell.counted, key))
    const grouped = columns.map(({ groups }, index) => groups.of(values[index] ?? null))
    const out = grouped.findIndex((one) => 'excluded' in one)
    const without = grouped[out]
    if (without !== undefined && 'excluded' in without) {
      pushTo(left[out] ?? new Map(), without.excluded, [values[out] ?? null, cell.counted.rows])
      continue
    }
    const groups = grouped.flatMap((one) => ('group' in one ? [one.group] : []))
    const key = JSON.stringify(groups)
    const known = strata.get(key)
    if (known === undefined) strata.set(key, { groups, cells: [cell] })
    else known.cells.push(cell)
  }
  const found = [...strata.values()]
  if (found.length > mostStrata) throw tooManyStrata(columns, found, table)

  const orders = columns.map(({ groups }) => groupOrder(groups.declared))
  const inOrder = (a: readonly string[], b: readonly string[]): number =>
    orders.reduce((order, compare, index) => order || compare(a[index] ?? '', b[index] ?? ''), 0)
  const taken = new Set<string>()
  return {
    strata: found
      .sort((a, b) => inOrder(a.groups, b.groups))
      .map(({ groups, cells: own }) => ({
        slice: {
          kind: 'stratum',
          name: unlike(taken, crossing(columns.map(({ name }, index) => `${name}=${groups[index] ?? ''}`))),
        },
        cells: own,
      })),
    excluded: left.flatMap((reasons, index) =>
      [...reasons]
        .map(([reason, values]) => ({
          reason,
          attribute: columns[index]?.name ?? null,
          rows: values.reduce((sum, [, rows]) => sum + rows, 0),
          ...(reason === 'unmapped_group' ? { detail: valuesInWords(mostSeen(values)) } : {}),
        }))
        .sort(byReason),
    ),
  }
}

/** Of a stratum only the groups that have people in it: the plan declares groups for the whole. */
export function withPeople(counted: CountedGroups): CountedGroups {
  const { counts, members } = counted
  const has = (_: unknown, index: number): boolean => (members[index]?.length ?? 0) > 0
  return { ...counted, counts: { ...counts, groups: counts.groups.filter(has) }, members: members.filter(has) }
}

/** A value may hold the very signs that names are made with: two strata must not have one name. */
function unlike(taken: Set<string>, name: string): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`
  taken.add(free)
  return free
}

function tooManyStrata(
  columns: readonly { readonly column: string }[],
  found: readonly { readonly groups: readonly string[] }[],
  table: CellTable,
): AuditError {
  const sizes = columns.map(({ column }, index) => ({
    column,
    groups: new Set(found.map(({ groups }) => groups[index])).size,
  }))
  const [worst] = sizes.toSorted((a, b) => b.groups - a.groups)
  const blame = worst === undefined ? '' : `; the column "${worst.column}" has most groups: ${worst.groups}`
  return new AuditError('data', {
    message: `There are ${found.length} strata, and at most ${mostStrata} can be compared within${blame}.`,
    place: { file: table.source.name, key: worst?.column ?? 'conditioning' },
    hint: 'Is it an id, a date or an amount? Use bins, groups: or fewer columns in conditioning.',
  })
}
