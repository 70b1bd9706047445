import type { PlanValue } from '../../config/plan.js'
import type { CellRequest, Key } from '../engine.js'
import { canonical, isMissing, missingTexts, numberOf, numberPattern, spellings } from '../match.js'
import { list, literal } from './sql.js'

/** SQL expressions over the columns v0, v1… of a reader. */

/** The types of a typed source that hold numbers; everything else is read as text. */
const numeric = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/

/** A wanted column: its name in SQL and DuckDB's type for it. */
export interface TypedColumn {
  readonly name: string
  readonly type: string
  /** Of the numbers that are measured in it; values of groups and of `where` are compared as they are written. */
  readonly decimal: '.' | ','
}

const asText = ({ name, type }: TypedColumn): string => (type === 'VARCHAR' ? name : `CAST(${name} AS VARCHAR)`)

/**
 * Whether a column has one of the values: what `matcher` does without `truths`, for a row that must not become a cell.
 * Text and number as they are compared there, truth values where the plan wrote a YAML boolean.
 */
function hasOneOf(column: TypedColumn, values: readonly PlanValue[]): string {
  const text = asText(column)
  const written = values.flatMap((value) => (typeof value === 'boolean' ? [] : [value]))
  const truths = values.flatMap((value) => (typeof value === 'boolean' ? spellings(value) : []))
  const numbers = [...written, ...truths].flatMap((value) => numberOf(value) ?? [])
  const conditions = [
    ...(written.some(isMissing) ? [`${text} IS NULL`, `${text} IN ${list(missingTexts)}`] : []),
    ...(written.length === 0 ? [] : [`${text} IN ${list(written)}`]),
    ...(truths.length === 0 ? [] : [`lower(${text}) IN ${list(truths)}`]),
    ...(numbers.length === 0
      ? []
      : [`${numberSql({ ...column, decimal: '.' }, 'NULL')} IN (${numbers.map(double).join(', ')})`]),
  ]
  return `coalesce(${conditions.join(' OR ')}, false)`
}

const double = (value: number): string => `CAST(${literal(canonical(String(value)))} AS DOUBLE)`

/** The number in a column; NULL where there is none, and `otherwise` where there is a text that is none. */
function numberSql(column: TypedColumn, otherwise: string): string {
  const { name, type, decimal } = column
  if (type === 'FLOAT' || type === 'DOUBLE') return `CASE WHEN isnan(${name}) THEN NULL ELSE ${name} END`
  if (numeric.test(type)) return `CAST(${name} AS DOUBLE)`
  const text = asText(column)
  const pointed = decimal === '.' ? text : `replace(${text}, ${literal(decimal)}, '.')`
  return `CASE WHEN ${text} IN ${list(missingTexts)} THEN NULL
    WHEN regexp_full_match(${text}, ${literal(numberPattern(decimal))}) THEN TRY_CAST(${pointed} AS DOUBLE)
    WHEN ${text} IS NOT NULL THEN ${otherwise} END`
}

/** `notANumber` in SQL: a NaN, which no number of a log is any more. */
const noNumber = `CAST('nan' AS DOUBLE)`

/** The bin of a number, as an index. An edge is compared in the type of the column: 0.63 as FLOAT is under 0.63. */
function binSql(number: string, type: string, edges: readonly number[]): string {
  const as = type === 'FLOAT' ? 'FLOAT' : 'DOUBLE'
  const above = edges.map((edge) => `CAST(${number} >= CAST(${literal(String(edge))} AS ${as}) AS INTEGER)`)
  return `CASE WHEN ${number} IS NULL THEN NULL WHEN isnan(${number}) THEN -1 ELSE ${above.join(' + ') || '0'} END`
}

/** The rows as they are counted: selected (s), texts and numbers (n0…), keys (k0…), and what else the reader gives. */
export function readSql(
  reader: string,
  request: CellRequest,
  columns: ReadonlyMap<string, TypedColumn>,
  also: '' | ', c' = '',
): { readonly sql: string; readonly keys: readonly KeySql[] } {
  const column = (name: string): TypedColumn => columns.get(name) ?? { name, type: 'VARCHAR', decimal: '.' }
  const conditions = Object.entries(request.where).map(([name, values]) => hasOneOf(column(name), values))
  const keys = request.keys.map((key, index): KeySql => ({ key, index, column: column(key.column) }))
  const each = (one: (key: KeySql) => string): string => keys.map(one).join(', ')
  // Rows that are not selected have no keys, so that they are one cell.
  const selected = (sql: string): string => (conditions.length === 0 ? sql : `CASE WHEN s THEN ${sql} END`)
  return {
    keys,
    sql: `
        SELECT s, ${each(({ index }) => `n${index}`)}, ${each(keySql)}${also}
        FROM (
          SELECT s, ${each((key) => `${selected(valueSql(key))} AS n${key.index}`)}${also}
          FROM (SELECT *, ${conditions.join(' AND ') || 'true'} AS s FROM ${reader})
        )`,
  }
}

/** Of a cell: its rows, Σw (w), Σw² (w2), and of each key whether a value has a fraction (f0…). */
export function countSql(keys: readonly KeySql[], weight: string | null, rows = 'count(*)'): string {
  const { w, w2 } = weightSql(keys, weight)
  // What is the same for every row is not added up row by row.
  const sum = (one: string): string => (weight === null ? one : `sum(${one})`)
  const fractions = keys.map((key) =>
    key.key.kind === 'text' ? `false AS f${key.index}` : `bool_or(${fractionSql(key)}) AS f${key.index}`,
  )
  return [`${rows} AS rows`, `${sum(w)} AS w`, `${sum(w2)} AS w2`, ...fractions].join(', ')
}

/** The same of a row by itself. */
export function rowSql(keys: readonly KeySql[], weight: string | null): string {
  const { w, w2 } = weightSql(keys, weight)
  const fractions = keys.map((key) => `${fractionSql(key)} AS f${key.index}`)
  return ['1 AS rows', `${w} AS w`, `${w2} AS w2`, ...fractions].join(', ')
}

export interface KeySql {
  readonly key: Key
  readonly index: number
  readonly column: TypedColumn
}

const valueSql = ({ key, column }: KeySql): string => (key.kind === 'text' ? column.name : numberSql(column, noNumber))

const keySql = ({ key, index, column }: KeySql): string =>
  `${key.kind === 'text' ? `n${index}` : binSql(`n${index}`, column.type, key.edges)} AS k${index}`

const fractionSql = ({ key, index }: KeySql): string =>
  key.kind === 'text' ? 'false' : `coalesce(n${index} <> floor(n${index}) AND NOT isnan(n${index}), false)`

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
