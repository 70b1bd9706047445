import type { TimeWindow } from '../../timeWindow.js'
import { dayPattern, dayYears } from '../dayText.js'
import { notADate } from '../engine.js'
import { missingTexts } from '../match.js'
import { list, literal } from './sql.js'
import type { TypedColumn } from './valueSql.js'

const noDay = `CAST('${notADate}' AS DATE)`

/** DATE, and every kind of TIMESTAMP: those with a zone are moments, which Parquet keeps in UTC. */
const isDated = /^(DATE|TIMESTAMP.*)$/

/** The day in a column; NULL where there is none, and no day at all where there is a text that is no date. */
export function daySql({ name, type }: TypedColumn): string {
  if (isDated.test(type)) {
    const day = `CAST(${name} AS DATE)`
    return `CASE WHEN ${name} IS NULL THEN NULL
      WHEN year(${day}) BETWEEN ${dayYears.first} AND ${dayYears.last} THEN ${day} ELSE ${noDay} END`
  }
  const text = type === 'VARCHAR' ? name : `CAST(${name} AS VARCHAR)`
  return `CASE WHEN ${text} IS NULL OR ${text} IN ${list(missingTexts)} THEN NULL
    WHEN regexp_full_match(${text}, ${literal(dayPattern)}) THEN coalesce(TRY_CAST(substr(${text}, 1, 10) AS DATE), ${noDay})
    ELSE ${noDay} END`
}

/** The first day of the window that a day is in. */
export const windowSql = (day: string, window: TimeWindow): string =>
  window === 'day' ? day : `CAST(date_trunc('${window}', ${day}) AS DATE)`
