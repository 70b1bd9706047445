import type { TimeWindow } from '../../timeWindow.js'
import { dayPattern, dayYears } from '../dayText.js'
import { notADate } from '../engine.js'
import { missingTexts } from '../match.js'
import { list, literal } from './sql.js'
import { asText, type TypedColumn } from './valueSql.js'

const noDay = `CAST('${notADate}' AS DATE)`

/** DATE, and every kind of TIMESTAMP: those with a zone are moments, which Parquet keeps in UTC. */
export const isDated = ({ type }: TypedColumn): boolean => /^(DATE|TIMESTAMP.*)$/.test(type)

/** Whether a text is a date, of a day that exists; NULL where there is none. */
export const isDayText = (text: string): string =>
  `(regexp_full_match(${text}, ${literal(dayPattern)}) AND TRY_CAST(substr(${text}, 1, 10) AS DATE) IS NOT NULL)`

/** The day in a column; NULL where there is none, and no day at all where there is a text that is no date. */
export function daySql(column: TypedColumn): string {
  const { name } = column
  if (isDated(column)) {
    const day = `CAST(${name} AS DATE)`
    return `CASE WHEN ${name} IS NULL THEN NULL
      WHEN year(${day}) BETWEEN ${dayYears.first} AND ${dayYears.last} THEN ${day} ELSE ${noDay} END`
  }
  const text = asText(column)
  return `CASE WHEN ${text} IS NULL OR ${text} IN ${list(missingTexts)} THEN NULL
    WHEN ${isDayText(text)} THEN TRY_CAST(substr(${text}, 1, 10) AS DATE) ELSE ${noDay} END`
}

/** The first day of the window that a day is in. */
export const windowSql = (day: string, window: TimeWindow): string =>
  window === 'day' ? day : `CAST(date_trunc('${window}', ${day}) AS DATE)`
