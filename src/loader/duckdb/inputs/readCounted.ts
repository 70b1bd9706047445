import { noNumber, noValue, type RawInputs } from '../../inputs/gatherInputs.js'
import { type LogValue, missingTexts } from '../../match.js'
import { cellsTable } from '../cellsTable.js'
import type { Database } from '../database.js'
import { literal } from '../sql.js'
import { type Counted, type CountedSet, countedTable, hashOf } from './inputsSql.js'

/** The combinations of keys, in an order that does not depend on that of the rows, and their numbers in the engine. */
export interface Combinations {
  readonly values: readonly (readonly LogValue[])[]
  /** By a number: of all keys together, and of those of each batch the first combination that has them. */
  readonly whole: ReadonlyMap<number, number>
  readonly batches: readonly ReadonlyMap<number, number>[]
}

/** @param by places of keys, @param batches how many */
export async function readCombinations(
  database: Database,
  by: readonly number[],
  batches: number,
): Promise<Combinations> {
  const codes = Array.from({ length: batches }, (_, at) => `, CAST(code${at} AS DOUBLE)`).join('')
  const keys = by.map((key) => `, CAST(k${key} AS VARCHAR)`).join('')
  const rows = await database.query(`SELECT DISTINCT CAST(code AS DOUBLE)${codes}${keys} FROM ${cellsTable} WHERE s`)
  const ordered = rows
    .map((row) => {
      const values = row.slice(1 + batches).map((value): LogValue => (value === null ? null : String(value)))
      return { numbers: row.slice(0, 1 + batches).map(Number), values, key: JSON.stringify(values) }
    })
    // In the order of an engine with several threads the same rows would be told otherwise every time.
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const firstOf = (column: number): ReadonlyMap<number, number> =>
    new Map(ordered.map(({ numbers }, at) => [numbers[column] ?? 0, at] as const).toReversed())
  return {
    values: ordered.map(({ values }) => values),
    whole: firstOf(0),
    batches: Array.from({ length: batches }, (_, at) => firstOf(1 + at)),
  }
}

type RawCounts = RawInputs['counts'][number][number]

/** The counts of some sets, in their order; values in the order of their numbers. */
export async function readSets(
  database: Database,
  sets: readonly CountedSet[],
  { batches }: Combinations,
): Promise<readonly RawCounts[]> {
  const isValue = 'part >= 0 AND combination IS NOT NULL'
  const sizes = new Map(
    (await database.query(`SELECT part, count(*) FROM ${countedTable} WHERE ${isValue} GROUP BY part`)).map(
      ([part, size]) => [Number(part), Number(size)] as const,
    ),
  )
  const counts = sets.map((_, at) => {
    const size = sizes.get(at) ?? 0
    return { values: new Float64Array(size), combinations: new Int32Array(size), rows: new Float64Array(size) }
  })
  let [last, next] = [-1, 0]
  await database.stream(
    `SELECT CAST(part AS DOUBLE), CAST(value AS DOUBLE), CAST(combination AS DOUBLE), CAST(rows AS DOUBLE)
     FROM ${countedTable} WHERE ${isValue} ORDER BY part, value, combination`,
    (chunk) => {
      const [part, values, combinations, rows] = [0, 1, 2, 3].map(chunk.doublesIn) as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ]
      for (let row = 0; row < chunk.rows; row++) {
        const set = part[row] ?? -1
        next = set === last ? next + 1 : 0
        last = set
        const own = counts[set]
        const batch = batches[sets[set]?.batch ?? 0]
        if (own === undefined || batch === undefined) continue
        own.values[next] = values[row] ?? 0
        own.combinations[next] = batch.get(combinations[row] ?? -1) ?? -1
        own.rows[next] = rows[row] ?? 0
      }
    },
  )
  return counts
}

export type RawSample = RawInputs['sample']

/** The rows that were picked, with all of their values. */
export async function readSample(
  database: Database,
  { columns: inputs, inputs: { unit } }: Counted,
  { whole }: Combinations,
): Promise<RawSample> {
  const [[found] = []] = await database.query(`SELECT count(*) FROM ${countedTable} WHERE picked IS NOT NULL`)
  const size = Number(found)
  const columns = Array.from({ length: inputs.length + 2 }, () => new Float64Array(size))
  const rows = new Float64Array(size)
  const fields = columns.map((_, at) => `CAST(picked[${at + 1}] AS DOUBLE)`)
  let first = 0
  await database.stream(
    `SELECT CAST(rows AS DOUBLE), ${fields.join(', ')} FROM ${countedTable} WHERE picked IS NOT NULL ORDER BY picked`,
    (chunk) => {
      rows.set(chunk.doublesIn(0), first)
      for (const [at, column] of columns.entries()) column.set(chunk.doublesIn(at + 1), first)
      first += chunk.rows
    },
  )
  const [codes = new Float64Array(), units = new Float64Array(), ...values] = columns
  return {
    combinations: Int32Array.from(codes, (code) => whole.get(code) ?? -1),
    units: unit === null ? null : units,
    rows,
    values,
  }
}

/** What stands for no value, and for a text among numbers, in place of their hashes. */
export async function nothingReader(database: Database): Promise<(isBinned: boolean) => (value: number) => number> {
  const nothings = [...missingTexts.map(literal), 'CAST(NULL AS VARCHAR)', 'CAST(NULL AS INTEGER)']
  const hashed = ['-1', ...nothings].map((value) => `CAST(${hashOf(value)} AS DOUBLE)`).join(', ')
  const [[text, ...missing] = []] = await database.query(`SELECT ${hashed}`)
  const none = new Set(missing.map(Number))
  return (isBinned) => (value) => (none.has(value) ? noValue : isBinned && value === Number(text) ? noNumber : value)
}
