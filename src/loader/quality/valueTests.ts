import type { ColumnChecks, ValueTest } from '../engine.js'
import { isMissing, type LogValue, matcher, numberOf } from '../match.js'

/** A day as texts have it, with a time after it or not. RE2 and JavaScript read this pattern alike, so SQL uses it too. */
export const dayPattern = '[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([T ].*)?'
const aDay = new RegExp(`^(?:${dayPattern})$`, 's')

/** The day of a text, of which days are compared as texts; undefined where it is none. */
export const dayOf = (text: string): string | undefined => (aDay.test(text) ? text.slice(0, 10) : undefined)

/**
 * The number of the first test that a value fails, from 0; −1 where it passes all.
 *
 * @example testReader({ column: 'age', tests: [{ kind: 'missing' }, { kind: 'outside', low: 0, high: 120 }] })('999') // 1
 */
export function testReader({ tests }: ColumnChecks): (value: LogValue) => number {
  const readers = tests.map(failsIn)
  return (value) => readers.findIndex((fails) => fails(value))
}

function failsIn(test: ValueTest): (value: LogValue) => boolean {
  switch (test.kind) {
    case 'missing':
      return isMissing
    case 'one_of': {
      const has = matcher([[true, test.values]], { truths: false })
      return (value) => has(value) === true
    }
    case 'outside': {
      const { low, high } = test
      return (value) => {
        const number = value === null ? undefined : numberOf(value)
        return number === undefined || number < low || number > high
      }
    }
    case 'outside_days': {
      const { low, high } = test
      return (value) => {
        const day = value === null ? undefined : dayOf(value)
        return day === undefined || (low !== null && day < low) || (high !== null && day > high)
      }
    }
    case 'before': {
      const { day: bound } = test
      return (value) => {
        const day = value === null ? undefined : dayOf(value)
        return day !== undefined && day < bound
      }
    }
    case 'below': {
      const { number: bound } = test
      return (value) => value !== null && (numberOf(value) ?? bound) < bound
    }
    case 'any':
      return () => true
    case 'never':
      return () => false
  }
}
