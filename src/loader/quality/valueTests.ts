import { dayOf } from '../dayText.js'
import type { ColumnChecks, ValueTest } from '../engine.js'
import { isMissing, type LogValue, matcher, numberOf } from '../match.js'

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
        const day = dayOf(value) ?? undefined
        return day === undefined || (low !== null && day < low) || (high !== null && day > high)
      }
    }
    case 'before': {
      const { day: bound } = test
      return (value) => {
        const day = dayOf(value) ?? undefined
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
