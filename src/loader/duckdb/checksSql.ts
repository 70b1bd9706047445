import type { CellRequest, ValueTest } from '../engine.js'
import { missingTexts } from '../match.js'
import { list, literal } from './sql.js'
import { asText, double, hasOneOf, isNumberText, isNumeric, numberSql, type TypedColumn } from './valueSql.js'
import { isDated, isDayText } from './windowSql.js'

/** SQL of what is wrong with the values of columns: what `testReader` does, row by row. */

interface NamedSql {
  readonly name: string
  readonly sql: string
}

/** Of each column that is looked at, the number of the first test that a value fails, from 1 (q0…); 0 where none. */
export const checksSql = (
  { checks = [] }: Pick<CellRequest, 'checks'>,
  columnOf: (name: string) => TypedColumn,
): readonly NamedSql[] =>
  checks.map(({ column, tests }, index) => {
    const cases = tests.map((test, at) => `WHEN ${failsSql(columnOf(column), test, tests.slice(0, at))} THEN ${at + 1}`)
    return { name: `q${index}`, sql: `CASE ${cases.join(' ')} ELSE 0 END` }
  })

/** Of each test a name for the rows that fail it, column by column, and when a row does. */
export const failedSql = ({ checks = [] }: Pick<CellRequest, 'checks'>): readonly NamedSql[] =>
  checks.flatMap(({ tests }, index) =>
    tests.map((_, at) => ({ name: `b${index}_${at}`, sql: `q${index} = ${at + 1}` })),
  )

/** @param before the tests that a value has passed already: what they tell is not asked again, row by row */
function failsSql(column: TypedColumn, test: ValueTest, before: readonly ValueTest[]): string {
  switch (test.kind) {
    case 'any':
      return 'true'
    case 'never':
      return 'false'
    case 'below':
      return `coalesce(${looseNumber(column)} < ${double(test.number)}, false)`
    case 'missing':
      return missingSql(column)
    case 'one_of':
      return hasOneOf(column, test.values)
    case 'outside': {
      const within = `BETWEEN ${double(test.low)} AND ${double(test.high)}`
      return `coalesce(NOT (${numberIn(column, before)} ${within}), true)`
    }
    case 'outside_days': {
      const text = asText(column)
      const ends = [
        ...(test.low === null ? [] : [`${text} >= ${literal(test.low)}`]),
        // A time after the day begins with a sign before this one.
        ...(test.high === null ? [] : [`${text} < ${literal(`${test.high}U`)}`]),
      ]
      return `coalesce(NOT (${[isDaySql(column), ...ends].join(' AND ')}), true)`
    }
    case 'before': {
      const isEarlier = `${asText(column)} < ${literal(test.day)}`
      const isDay = before.some(({ kind }) => kind === 'outside_days')
      return `coalesce(${isDay ? isEarlier : `${isDaySql(column)} AND ${isEarlier}`}, false)`
    }
  }
}

const missingSql = ({ name, type }: TypedColumn): string => {
  if (type === 'FLOAT' || type === 'DOUBLE') return `(${name} IS NULL OR isnan(${name}))`
  return type === 'VARCHAR' ? `(${name} IS NULL OR ${name} IN ${list(missingTexts)})` : `${name} IS NULL`
}

/** The number of a value that may be a text; NULL where it is none. */
function numberIn(column: TypedColumn, before: readonly ValueTest[]): string {
  const isThere = before.some(({ kind }) => kind === 'missing')
  if (isNumeric(column) || column.decimal !== '.' || !isThere) return numberSql(column, 'NULL')
  const text = asText(column)
  return `CASE WHEN ${isNumberText(text, '.')} THEN TRY_CAST(${text} AS DOUBLE) END`
}

/** Of a value that passed as a number already: no need to look twice. */
const looseNumber = (column: TypedColumn): string => {
  if (isNumeric(column)) return column.name
  const text = asText(column)
  return `TRY_CAST(${column.decimal === '.' ? text : `replace(${text}, ${literal(column.decimal)}, '.')`} AS DOUBLE)`
}

/** A column of days holds nothing else. */
function isDaySql(column: TypedColumn): string {
  if (isDated(column)) return `${column.name} IS NOT NULL`
  return isNumeric(column) ? 'false' : isDayText(asText(column))
}
