import type { PlanValue } from '../../config/plan.js'
import { canonical, isMissing, missingTexts, numberOf, numberPattern, spellings } from '../match.js'
import { list, literal } from './sql.js'

/** SQL of what a value is, over a column of a reader. */

/** The types of a typed source that hold numbers; everything else is read as text. */
const numeric = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/

/** A wanted column: its name in SQL and DuckDB's type for it. */
export interface TypedColumn {
  readonly name: string
  readonly type: string
  /** Of the numbers that are measured in it; values of groups and of `where` are compared as they are written. */
  readonly decimal: '.' | ','
}

export const asText = ({ name, type }: TypedColumn): string => (type === 'VARCHAR' ? name : `CAST(${name} AS VARCHAR)`)

/**
 * Whether a column has one of the values: what `matcher` does without `truths`, for a row that must not become a cell.
 * Text and number as they are compared there, truth values where the plan wrote a YAML boolean.
 */
export function hasOneOf(column: TypedColumn, values: readonly PlanValue[]): string {
  const text = asText(column)
  const written = values.flatMap((value) => (typeof value === 'boolean' ? [] : [value]))
  const truths = values.flatMap((value) => (typeof value === 'boolean' ? spellings(value) : []))
  const numbers = [...written, ...truths].flatMap((value) => numberOf(value) ?? [])
  const conditions = [
    ...(written.some(isMissing) ? [`${text} IS NULL`, `${text} IN ${list(missingTexts)}`] : []),
    ...(written.length === 0 ? [] : [`${text} IN ${list(written)}`]),
    ...(truths.length === 0 ? [] : [`lower(${text}) IN ${list(truths)}`]),
    ...(numbers.length === 0 ? [] : [isOneOfNumbers(column, numbers)]),
  ]
  return `coalesce(${conditions.join(' OR ')}, false)`
}

/** Few texts are one of the numbers by a lenient look, and only these are looked at strictly: that is slow. */
function isOneOfNumbers(column: TypedColumn, numbers: readonly number[]): string {
  const wanted = `(${numbers.map(double).join(', ')})`
  const text = asText(column)
  if (isNumeric(column)) return `${numberSql({ ...column, decimal: '.' }, 'NULL')} IN ${wanted}`
  return `CASE WHEN TRY_CAST(${text} AS DOUBLE) IN ${wanted} THEN ${isNumberText(text, '.')} ELSE false END`
}

export const isNumeric = ({ type }: TypedColumn): boolean => numeric.test(type)

export const isNumberText = (text: string, decimal: '.' | ','): string =>
  `regexp_full_match(${text}, ${literal(numberPattern(decimal))})`

export const double = (value: number): string => `CAST(${literal(canonical(String(value)))} AS DOUBLE)`

/** The number in a column; NULL where there is none, and `otherwise` where there is a text that is none. */
export function numberSql(column: TypedColumn, otherwise: string): string {
  const { name, type, decimal } = column
  if (type === 'FLOAT' || type === 'DOUBLE') return `CASE WHEN isnan(${name}) THEN NULL ELSE ${name} END`
  if (isNumeric(column)) return `CAST(${name} AS DOUBLE)`
  const text = asText(column)
  const pointed = decimal === '.' ? text : `replace(${text}, ${literal(decimal)}, '.')`
  // Most are numbers: what is none is asked of the others alone.
  return `CASE WHEN ${isNumberText(text, decimal)} THEN TRY_CAST(${pointed} AS DOUBLE)
    WHEN ${text} NOT IN ${list(missingTexts)} THEN ${otherwise} END`
}
