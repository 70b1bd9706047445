import { describe, expect, test } from 'vitest'
import { startOfWindow, timeWindows, windowName, windowNumber, windowStart } from '../src/timeWindow.js'

describe('windows of time', () => {
  // ISO 8601: the week with the year's first Thursday is its first; https://en.wikipedia.org/wiki/ISO_week_date lists these.
  test.each([
    ['2005-01-01', '2004-W53'],
    ['2005-01-02', '2004-W53'],
    ['2005-12-31', '2005-W52'],
    ['2007-01-01', '2007-W01'],
    ['2007-12-31', '2008-W01'],
    ['2008-12-28', '2008-W52'],
    ['2008-12-29', '2009-W01'],
    ['2009-12-31', '2009-W53'],
    ['2010-01-03', '2009-W53'],
    ['2023-01-30', '2023-W05'],
  ])('put %s in week %s', (day, name) => {
    expect(windowName(windowStart(day, 'week'), 'week')).toBe(name)
  })

  test.each([
    ['day', '2023-05-17', '2023-05-17', '2023-05-17'],
    ['month', '2023-05-17', '2023-05-01', '2023-05'],
    ['quarter', '2023-05-17', '2023-04-01', '2023-Q2'],
    ['quarter', '2023-12-31', '2023-10-01', '2023-Q4'],
    ['year', '2023-05-17', '2023-01-01', '2023'],
  ] as const)('of a %s: %s begins on %s and is called %s', (window, day, start, name) => {
    expect(windowStart(day, window)).toBe(start)
    expect(windowName(start, window)).toBe(name)
  })

  test.each(timeWindows)('of a %s follow each other without a hole', (window) => {
    for (const day of ['1969-12-28', '2023-02-05', '2024-02-29']) {
      const start = windowStart(day, window)
      const number = windowNumber(start, window)
      expect(startOfWindow(number, window)).toBe(start)
      const next = startOfWindow(number + 1, window)
      expect(windowStart(next, window)).toBe(next)
      const last = new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
      expect(windowStart(last, window)).toBe(start)
    }
  })
})
