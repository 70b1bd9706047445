import type { CellRequest, ValueTest } from '../engine.js'
import { dayPattern } from '../quality/valueTests.js'
import { literal } from './sql.js'
import { asText, hasOneOf, numberSql, numeric, type TypedColumn } from './valueSql.js'

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
  checks.map(({ column, tests }, index) => ({
    name: `q${index}`,
    sql: `CASE ${tests.map((test, at) => `WHEN ${failsSql(columnOf(column), test)} THEN ${at + 1}`).join(' ')} ELSE 0 END`,
  }))

/** Of each test a name for the rows that fail it, column by column, and when a row does. */
export const failedSql = ({ checks = [] }: Pick<CellRequest, 'checks'>): readonly NamedSql[] =>
  checks.flatMap(({ tests }, index) =>
    tests.map((_, at) => ({ name: `b${index}_${at}`, sql: `q${index} = ${at + 1}` })),
  )

function failsSql(column: TypedColumn, test: ValueTest): string {
  switch (test.kind) {
    case 'missing':
      return missingSql(column)
    case 'one_of':
      return hasOneOf(column, test.values)
    case 'outside': {
      const number = numberSql(column, 'NULL')
      return `coalesce(NOT (${number} BETWEEN ${double(test.low)} AND ${double(test.high)}), true)`
    }
    case 'outside_days': {
      const ends = [
        ...(test.low === null ? [] : [`${dayText(column)} >= ${literal(test.low)}`]),
        ...(test.high === null ? [] : [`${dayText(column)} <= ${literal(test.high)}`]),
      ]
      return `NOT (${[isDaySql(column), ...ends].join(' AND ')})`
    }
    case 'before':
      return `(${isDaySql(column)} AND ${dayText(column)} < ${literal(test.day)})`
  }
}

const missingSql = (column: TypedColumn): string => {
  const { name, type } = column
  if (type === 'FLOAT' || type === 'DOUBLE') return `(${name} IS NULL OR isnan(${name}))`
  return type === 'VARCHAR' ? hasOneOf(column, ['']) : `${name} IS NULL`
}

const dayText = (column: TypedColumn): string => `left(${asText(column)}, 10)`

/** A column of days holds nothing else. */
const isDaySql = (column: TypedColumn): string =>
  column.type === 'DATE' || column.type.startsWith('TIMESTAMP')
    ? `${column.name} IS NOT NULL`
    : numeric.test(column.type)
      ? 'false'
      : `regexp_full_match(${asText(column)}, ${literal(dayPattern)}, 's')`

const double = (value: number): string => `CAST(${literal(String(value))} AS DOUBLE)`
