import { isMissing, type LogValue } from './match.js'

/**
 * A date as this tool reads one: ISO 8601, `2023-01-31`, alone or with a time after it (`2023-01-31T14:05:00+01:00`,
 * `2023-01-31 14:05`). Strict on purpose: whether `01-02-2023` is in January or in February nobody can tell. The day
 * is the one that is written: a zone moves nothing, because whoever decided had that day on the calendar. RE2 and
 * JavaScript read this pattern alike, so SQL uses it too.
 */
export const dayPattern =
  '[12][0-9]{3}-[01][0-9]-[0-3][0-9]([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]+)?)?( ?(Z|[+-][0-9]{2}(:?[0-9]{2})?))?)?'
const pattern = new RegExp(`^(?:${dayPattern})$`)

/** The years that a date may have, both included: a register's 9999-12-31 is no day on which anybody decided. */
export const dayYears = { first: 1000, last: 2999 } as const

/**
 * The day in a text: null where there is no value, undefined where it is no date or no day that exists.
 *
 * @example dayOf('2023-01-31T23:30:00Z') // '2023-01-31'; dayOf('2023-02-30') is undefined
 */
export function dayOf(text: LogValue): string | null | undefined {
  if (isMissing(text)) return null
  if (!pattern.test(text)) return undefined
  const day = text.slice(0, 10)
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined
}
