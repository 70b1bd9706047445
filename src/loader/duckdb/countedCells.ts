import type { CellRequest, CountedCell } from '../engine.js'
import type { LogValue } from '../match.js'
import { cellsTable } from './cellsTable.js'
import { failedSql } from './checksSql.js'
import type { Database } from './database.js'
import { countSql, type KeySql, readSql } from './scanSql.js'
import type { TypedColumn } from './valueSql.js'

/** The cells of a count, and what there is to say of all of them. */
export interface CountedCells {
  /** The selected ones, in the order in which the engine numbers them, where it does. */
  readonly cells: readonly CountedCell[]
  /** More cells than may be: then none of them is here. */
  readonly tooMany: boolean
  /** Of all cells, and of those that were not selected. */
  readonly rows: number
  readonly notSelected: number
  /** One a key. */
  readonly fractional: readonly boolean[]
}

/** Counts the cells, in one pass over the source. */
export async function scanCounted(
  database: Database,
  reader: string,
  request: CellRequest,
  columns: ReadonlyMap<string, TypedColumn>,
): Promise<CountedCells> {
  const { sql, keys } = readSql(reader, request, columns)
  const names = keys.map(({ index }) => `k${index}`).join(', ')
  await database.scan(
    `CREATE TEMP TABLE ${cellsTable} AS
     SELECT s, ${names}, ${countSql(keys, request)} FROM (${sql})
     GROUP BY s, ${names} LIMIT ${request.maximumCells + 1}`,
  )
  return countedCells(database, keys, request)
}

/** From as many cells as this on their texts come over by number. */
const many = 5000

/**
 * The cells in the table of them. Where there are many, of each key the text of every value comes over once, and of the
 * cells only its number: to turn ten texts of 300,000 cells into those of JavaScript takes four times as long as to
 * count a million rows, and this a tenth of that.
 */
export async function countedCells(
  database: Database,
  keys: readonly KeySql[],
  request: CellRequest,
  order: '' | 'ORDER BY id' = '',
): Promise<CountedCells> {
  const { weight, maximumCells, checks } = request
  const failed = failedSql(request)
  const fractions = keys.map(({ index }) => `bool_or(f${index}) FILTER (s)`).join(', ')
  const [[found, rows, selected, ...fractional] = []] = await database.query(
    `SELECT count(*), sum(rows), sum(rows) FILTER (s), ${fractions} FROM ${cellsTable}`,
  )
  const whole = {
    tooMany: Number(found) > maximumCells,
    rows: Number(rows ?? 0),
    notSelected: Number(rows ?? 0) - Number(selected ?? 0),
    fractional: fractional.map((one) => one === true),
  }
  if (whole.tooMany) return { cells: [], ...whole }

  const isMany = Number(found) >= many
  const texts: (readonly LogValue[] | null)[] = []
  for (const { index } of keys) texts.push(isMany ? await numbered(database, index) : null)
  const weighted = weight !== null
  const firstFailed = keys.length + (weighted ? 3 : 1)
  const cells: CountedCell[] = []
  await database.stream(
    `SELECT CAST(rows AS DOUBLE), ${keys.map(({ index }) => valueSql(index, texts[index] ?? null)).join(', ')}
       ${weighted ? ', CAST(w AS VARCHAR), CAST(w2 AS VARCHAR)' : ''}${failed.map(({ name }) => `, CAST(${name} AS DOUBLE)`).join('')}
     FROM ${cellsTable} WHERE s ${order}`,
    (chunk) => {
      const textAt = (column: number, row: number): LogValue => {
        const value = chunk.valueAt(column, row)
        return value === null ? null : String(value)
      }
      for (let row = 0; row < chunk.rows; row++) {
        const values: LogValue[] = []
        for (let key = 0; key < texts.length; key++) {
          const list = texts[key] ?? null
          values.push(list === null ? textAt(key + 1, row) : (list[chunk.numberAt(key + 1, row)] ?? null))
        }
        cells.push({
          values,
          rows: chunk.numberAt(0, row),
          weights: weighted
            ? { sum: textAt(keys.length + 1, row) ?? '0', squares: textAt(keys.length + 2, row) ?? '0' }
            : null,
          ...(checks === undefined ? {} : { checks: failed.map((_, at) => chunk.numberAt(firstFailed + at, row)) }),
          scores: null,
          numbers: null,
        })
      }
    },
  )
  return { cells, ...whole }
}

const typeOf = (index: number): string => `maatlat_key_${index}`

/** The values of a key, once a type is made that numbers them in the same order. */
async function numbered(database: Database, index: number): Promise<readonly LogValue[]> {
  const texts = `SELECT DISTINCT CAST(k${index} AS VARCHAR) FROM ${cellsTable} WHERE k${index} IS NOT NULL`
  const [some] = await database.query(`${texts} LIMIT 1`)
  if (some === undefined) return []
  await database.query(`CREATE TYPE ${typeOf(index)} AS ENUM (${texts})`)
  const rows = await database.query(`SELECT unnest(enum_range(CAST(NULL AS ${typeOf(index)})))`)
  return rows.map(([value]) => String(value))
}

/** The text of a value, or its place among those that were numbered; of no value one that no value has. */
function valueSql(index: number, texts: readonly LogValue[] | null): string {
  const text = `CAST(k${index} AS VARCHAR)`
  if (texts === null) return text
  return texts.length === 0 ? '-1' : `coalesce(CAST(enum_code(CAST(${text} AS ${typeOf(index)})) AS INTEGER), -1)`
}
