import type { CellRequest, Key } from '../engine.js'
import { checksSql, failedSql } from './checksSql.js'
import { literal } from './sql.js'
import { hasOneOf, numberSql, type TypedColumn } from './valueSql.js'
import { daySql, windowSql } from './windowSql.js'

/** SQL expressions over the columns v0, v1… of a reader. */

/** `notANumber` in SQL: a NaN, which no number of a log is any more. */
const noNumber = `CAST('nan' AS DOUBLE)`

/** The bin of a number, as an index. An edge is compared in the type of the column: 0.63 as FLOAT is under 0.63. */
function binSql(number: string, type: string, edges: readonly number[]): string {
  const as = type === 'FLOAT' ? 'FLOAT' : 'DOUBLE'
  // Halving, because twenty comparisons a row take three times as long.
  const between = (first: number, last: number): string => {
    if (first === last) return String(first)
    const middle = (first + last) >> 1
    const edge = `CAST(${literal(String(edges[middle]))} AS ${as})`
    return `CASE WHEN ${number} >= ${edge} THEN ${between(middle + 1, last)} ELSE ${between(first, middle)} END`
  }
  return `CASE WHEN ${number} IS NULL THEN NULL WHEN isnan(${number}) THEN -1 ELSE ${between(0, edges.length)} END`
}

/** The rows as they are counted: selected (s), texts and numbers (n0…), keys (k0…), and what else the reader gives. */
export function readSql(
  reader: string,
  request: CellRequest,
  columns: ReadonlyMap<string, TypedColumn>,
  also: '' | ', c' = '',
): { readonly sql: string; readonly keys: readonly KeySql[] } {
  const column = columnIn(columns)
  const conditions = Object.entries(request.where).map(([name, values]) => hasOneOf(column(name), values))
  const keys = keysSql(request, columns)
  const each = (one: (key: KeySql) => string): string => keys.map(one).join(', ')
  const checks = checksSql(request, column)
  // Rows that are not selected have no keys, so that they are one cell.
  const selected = (sql: string): string => (conditions.length === 0 ? sql : `CASE WHEN s THEN ${sql} END`)
  return {
    keys,
    sql: `
        SELECT s, ${each(({ index }) => `n${index}`)}, ${each(keySql)}${checks.map(({ name }) => `, ${name}`).join('')}${also}
        FROM (
          SELECT s, ${each((key) => `${selected(valueSql(key))} AS n${key.index}`)}${checks.map(({ name, sql }) => `, ${sql} AS ${name}`).join('')}${also}
          FROM (SELECT *, ${conditions.join(' AND ') || 'true'} AS s FROM ${reader})
        )`,
  }
}

export const keysSql = (
  { keys }: Pick<CellRequest, 'keys'>,
  columns: ReadonlyMap<string, TypedColumn>,
): readonly KeySql[] => keys.map((key, index) => ({ key, index, column: columnIn(columns)(key.column) }))

const columnIn =
  (columns: ReadonlyMap<string, TypedColumn>) =>
  (name: string): TypedColumn =>
    columns.get(name) ?? { name, type: 'VARCHAR', decimal: '.' }

/** How many rows there are, or how many of them are so. */
export type RowsSql = (are?: string) => string
const eachRow: RowsSql = (are) => (are === undefined ? 'count(*)' : `count(*) FILTER (${are})`)
/** Of rows that are put together already, `c` of them in each. */
export const alikeRows: RowsSql = (are) =>
  `CAST(coalesce(sum(c)${are === undefined ? '' : ` FILTER (${are})`}, 0) AS BIGINT)`

/** Of a cell: its rows, Σw (w), Σw² (w2), of each key whether a value has a fraction (f0…), rows that fail tests (b0…). */
export function countSql(keys: readonly KeySql[], request: CellRequest, rows: RowsSql = eachRow): string {
  const { weight } = request
  const { w, w2 } = weightSql(keys, weight)
  // What is the same for every row is not added up row by row.
  const sum = (one: string): string => (weight === null ? one : `sum(${one})`)
  const fractions = keys.map((key) =>
    key.key.kind !== 'bins' ? `false AS f${key.index}` : `bool_or(${fractionSql(key)}) AS f${key.index}`,
  )
  const failed = failedSql(request).map(({ name, sql }) => `${rows(sql)} AS ${name}`)
  return [`${rows()} AS rows`, `${sum(w)} AS w`, `${sum(w2)} AS w2`, ...fractions, ...failed].join(', ')
}

/** The same of a row by itself. */
export function rowSql(keys: readonly KeySql[], request: CellRequest): string {
  const { w, w2 } = weightSql(keys, request.weight)
  const fractions = keys.map((key) => `${fractionSql(key)} AS f${key.index}`)
  const failed = failedSql(request).map(({ name, sql }) => `CAST(${sql} AS TINYINT) AS ${name}`)
  return ['1 AS rows', `${w} AS w`, `${w2} AS w2`, ...fractions, ...failed].join(', ')
}

export interface KeySql {
  readonly key: Key
  readonly index: number
  readonly column: TypedColumn
}

function valueSql({ key, column }: KeySql): string {
  switch (key.kind) {
    case 'text':
      return column.name
    case 'bins':
      return numberSql(column, noNumber)
    case 'window':
      return daySql(column)
  }
}

const keySql = ({ key, index, column }: KeySql): string => `${groupedSql(`n${index}`, key, column)} AS k${index}`

function groupedSql(value: string, key: Key, { type }: TypedColumn): string {
  switch (key.kind) {
    case 'text':
      return value
    case 'bins':
      return binSql(value, type, key.edges)
    case 'window':
      return windowSql(value, key.window)
  }
}

const fractionSql = ({ key, index }: KeySql): string =>
  key.kind !== 'bins' ? 'false' : `coalesce(n${index} <> floor(n${index}) AND NOT isnan(n${index}), false)`

/** Sums of DOUBLE differ from run to run; text to DECIMAL takes five times as long as text to DOUBLE to DECIMAL. */
export function weightSql(keys: readonly KeySql[], weight: string | null): { readonly w: string; readonly w2: string } {
  const found = keys.find(({ key }) => isWeight(key, weight))
  if (found === undefined) return { w: 'CAST(NULL AS DECIMAL(38, 18))', w2: 'CAST(NULL AS DECIMAL(38, 20))' }
  const { index } = found
  const value = `CAST(n${index} AS DOUBLE)`
  const decimal = (of: string, digits: number): string =>
    `CASE WHEN k${index} = 1 THEN CAST(${of} AS DECIMAL(38, ${digits})) END`
  return { w: decimal(value, 18), w2: decimal(`${value} * ${value}`, 20) }
}

const isWeight = (key: Key, weight: string | null): boolean =>
  key.kind === 'bins' && key.column === weight && key.edges.length === 1 && key.edges[0] === 0
