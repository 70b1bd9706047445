/** Windows of time by their first day. Days are texts, `2023-01-30` (ISO 8601), in the calendar without zones. */

export const timeWindows = ['day', 'week', 'month', 'quarter', 'year'] as const
export type TimeWindow = (typeof timeWindows)[number]

const dayLength = 86_400_000
const daysOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength
const dayAt = (days: number): string => new Date(days * dayLength).toISOString().slice(0, 10)
const two = (number: number): string => String(number).padStart(2, '0')
const yearOf = (day: string): number => Number(day.slice(0, 4))
const monthOf = (day: string): number => Number(day.slice(5, 7)) - 1

/** Monday is 0: 1970-01-01 was a Thursday. */
const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7

/**
 * The first day of the window that a day is in; weeks begin on Monday (ISO 8601).
 *
 * @example windowStart('2023-02-05', 'week') // '2023-01-30'
 */
export function windowStart(day: string, window: TimeWindow): string {
  const year = day.slice(0, 4)
  switch (window) {
    case 'day':
      return day
    case 'week':
      return dayAt(daysOf(day) - weekdayOf(daysOf(day)))
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'quarter':
      return `${year}-${two(Math.floor(monthOf(day) / 3) * 3 + 1)}-01`
    case 'year':
      return `${year}-01-01`
  }
}

/** How many windows a window lies after one that is always the same: of the next one it is one more. */
export function windowNumber(start: string, window: TimeWindow): number {
  switch (window) {
    case 'day':
      return daysOf(start)
    case 'week':
      return Math.floor((daysOf(start) + 3) / 7)
    case 'month':
      return yearOf(start) * 12 + monthOf(start)
    case 'quarter':
      return yearOf(start) * 4 + Math.floor(monthOf(start) / 3)
    case 'year':
      return yearOf(start)
  }
}

/** The first day of a window by its number. */
export function startOfWindow(number: number, window: TimeWindow): string {
  const monthAt = (month: number): string =>
    `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}-01`
  switch (window) {
    case 'day':
      return dayAt(number)
    case 'week':
      return dayAt(number * 7 - 3)
    case 'month':
      return monthAt(number)
    case 'quarter':
      return monthAt(number * 3)
    case 'year':
      return monthAt(number * 12)
  }
}

/**
 * What a window is called, from its first day: `2023-01-30`, `2023-W05` (the week is of the year that its Thursday is
 * in), `2023-01`, `2023-Q1`, `2023`.
 *
 * @example windowName('2024-12-30', 'week') // '2025-W01'
 */
export function windowName(start: string, window: TimeWindow): string {
  const year = start.slice(0, 4)
  switch (window) {
    case 'day':
      return start
    case 'week': {
      const thursday = daysOf(start) + 3
      const ofYear = dayAt(thursday).slice(0, 4)
      return `${ofYear}-W${two(Math.floor((thursday - daysOf(`${ofYear}-01-01`)) / 7) + 1)}`
    }
    case 'month':
      return start.slice(0, 7)
    case 'quarter':
      return `${year}-Q${Math.floor(monthOf(start) / 3) + 1}`
    case 'year':
      return year
  }
}
