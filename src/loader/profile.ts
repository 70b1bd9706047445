import { tmpdir } from 'node:os'
import type { ColumnProfile, CountsProfile, SourceProfile } from '../config/init/profile.js'
import type { DataPlan } from '../config/plan.js'
import { AuditError } from '../error.js'
import { type CountOptions, engineRun } from './count.js'
import { countsColumns, mostCountsRows, optionalCountsColumns } from './counts-table.js'
import type { Looked, LookedColumn } from './duckdb/profile.js'
import type { LogValue } from './match.js'
import { sourceName } from './sourceName.js'
import { namedFrom } from './values.js'

/**
 * Looks at a source that nobody has described yet. Rows stay in the engine: what comes out are numbers, and of columns
 * with few values the values with their rows.
 *
 * @throws AuditError 'data' where the source is no table, or an empty one
 */
export async function profileSource(
  data: DataPlan,
  options: Pick<CountOptions, 'signal' | 'onProgress' | 'stdin'> = {},
): Promise<SourceProfile> {
  const { lookAt } = await import('./duckdb/profile.js')
  const looked = await lookAt(data, engineRun({ spillFolder: tmpdir(), ...options }))
  const rows = looked.kind === 'counts' ? looked.rows.length : looked.rows
  if (rows > 0)
    return looked.kind === 'counts' ? countsProfile(looked) : { ...looked, columns: looked.columns.map(columnProfile) }
  throw new AuditError('data', {
    message: 'There are no rows in it, only a header.',
    place: { file: sourceName(data) },
    hint: 'Check that the export is complete.',
  })
}

function columnProfile({ signs, values, ...column }: LookedColumn): ColumnProfile {
  const [points = 0, commas = 0, dates = 0, emails = 0, citizenNumbers = 0] = signs
  return {
    ...column,
    values: values?.map(([value, rows]) => ({ value, rows, named: rows >= namedFrom })) ?? null,
    points,
    commas,
    dates,
    emails,
    citizenNumbers,
  }
}

/** More columns, and more of them at once, are no way to tell two sets of counts apart. */
const mostSelecting = 8
const mostAtOnce = 3

function countsProfile({ columns, rows }: Extract<Looked, { kind: 'counts' }>): CountsProfile {
  const known: readonly string[] = [...countsColumns, ...optionalCountsColumns]
  const places = columns
    .flatMap((column, at) => (known.includes(column) || column === '' ? [] : [at]))
    .slice(0, mostSelecting)
  const valueAt = (row: readonly LogValue[], at: number): string => row[at] ?? ''
  const group = [columns.indexOf('attribute'), columns.indexOf('group')]
  const keyOf = (row: readonly LogValue[], chosen: readonly number[]): string =>
    JSON.stringify(chosen.map((at) => valueAt(row, at)))
  const isOnce = (chosen: readonly number[]): boolean =>
    new Set(rows.map((row) => keyOf(row, [...group, ...chosen]))).size === rows.length
  const enough = rows.length > mostCountsRows ? undefined : subsets(places).find(isOnce)
  const sets = new Map((enough === undefined ? [] : rows).map((row) => [keyOf(row, enough ?? []), row]))
  return {
    kind: 'counts',
    rows: rows.length,
    attributes: [...new Set(rows.map((row) => valueAt(row, group[0] ?? 0)))],
    selections: [...sets.values()].map((row) =>
      Object.fromEntries((enough ?? []).map((at) => [columns[at] ?? '', valueAt(row, at)])),
    ),
  }
}

/** Small ones first. */
function subsets(places: readonly number[]): readonly (readonly number[])[] {
  const grown = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] =>
    sets.flatMap((set) => places.filter((at) => at > (set.at(-1) ?? -1)).map((at) => [...set, at]))
  const bySize: (readonly (readonly number[])[])[] = [[[]]]
  for (let size = 1; size <= mostAtOnce; size++) bySize.push(grown(bySize[size - 1] ?? []))
  return bySize.flat()
}
