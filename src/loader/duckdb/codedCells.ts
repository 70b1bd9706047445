import type { CellRequest } from '../engine.js'
import type { Database, SqlValue } from './database.js'
import { countSql, type KeySql, readSql, type TypedColumn } from './scanSql.js'

type Rows = readonly (readonly SqlValue[])[]

const table = 'maatlat_counted'
const typeOf = (index: number): string => `maatlat_key_${index}`

/** Fewer cells than this come over as fast in plain rows. */
const many = 5000

/**
 * Counts the cells, in one pass over the source. Their rows are: selected, the keys as text, rows, Σw, Σw², and per key
 * whether a value has a fraction, where there are keys of numbers.
 *
 * @returns one row more than may be where there are more
 */
export async function scanCounted(
  database: Database,
  reader: string,
  request: CellRequest,
  columns: ReadonlyMap<string, TypedColumn>,
): Promise<Rows> {
  const { sql, keys } = readSql(reader, request, columns)
  const names = keys.map(({ index }) => `k${index}`).join(', ')
  await database.scan(
    `CREATE TEMP TABLE ${table} AS
     SELECT s, ${names}, ${countSql(keys, request.weight)} FROM (${sql})
     GROUP BY s, ${names} LIMIT ${request.maximumCells + 1}`,
  )
  return cellRows(database, table, keys)
}

/**
 * The rows of a table of cells. Where there are many, of each key the text of every value comes over once, and of the
 * cells only its number: to turn ten texts of 300,000 cells into those of JavaScript takes four times as long as to
 * count a million rows, and this a tenth of that.
 */
export async function cellRows(
  database: Database,
  cells: string,
  keys: readonly KeySql[],
  order: '' | 'ORDER BY id' = '',
): Promise<Rows> {
  const [[found] = []] = await database.query(`SELECT count(*) FROM ${cells}`)
  const fractions = keys.some(({ key }) => key.kind === 'bins') ? keys.map(({ index }) => `, f${index}`).join('') : ''
  if (Number(found) < many) {
    const texts = keys.map(({ index }) => `CAST(k${index} AS VARCHAR)`).join(', ')
    return database.query(
      `SELECT s, ${texts}, rows, CAST(w AS VARCHAR), CAST(w2 AS VARCHAR)${fractions} FROM ${cells} ${order}`,
    )
  }
  const values: (readonly string[])[] = []
  for (const { index } of keys) values.push(await valuesOf(database, cells, index))
  const codes = keys.map(({ index }) => codeSql(index, values[index] ?? [])).join(', ')
  const after = fractions === '' ? 0 : keys.length
  const rows: SqlValue[][] = []
  await database.stream(
    `SELECT s, ${codes}, CAST(rows AS DOUBLE), CAST(w AS VARCHAR), CAST(w2 AS VARCHAR)${fractions} FROM ${cells} ${order}`,
    (chunk) => {
      for (let row = 0; row < chunk.rows; row++) {
        const made: SqlValue[] = [chunk.valueAt(0, row)]
        for (let key = 0; key < keys.length; key++) made.push(values[key]?.[chunk.numberAt(key + 1, row)] ?? null)
        for (let rest = 0; rest < 3 + after; rest++) made.push(chunk.valueAt(keys.length + 1 + rest, row))
        rows.push(made)
      }
    },
  )
  return rows
}

/** The values of a key, and a type that numbers them in the same order. */
async function valuesOf(database: Database, cells: string, index: number): Promise<readonly string[]> {
  const texts = `SELECT DISTINCT CAST(k${index} AS VARCHAR) FROM ${cells} WHERE k${index} IS NOT NULL`
  const [some] = await database.query(`${texts} LIMIT 1`)
  if (some === undefined) return []
  await database.query(`CREATE TYPE ${typeOf(index)} AS ENUM (${texts})`)
  const rows = await database.query(`SELECT unnest(enum_range(CAST(NULL AS ${typeOf(index)})))`)
  return rows.map(([value]) => String(value))
}

const codeSql = (index: number, values: readonly string[]): string =>
  values.length === 0
    ? '-1'
    : `coalesce(CAST(enum_code(CAST(CAST(k${index} AS VARCHAR) AS ${typeOf(index)})) AS INTEGER), -1)`
