import { windowStart } from '../timeWindow.js'
import { dayOf } from './dayText.js'
import { type Key, notADate, notANumber } from './engine.js'
import { isMissing, type LogValue, numberOf } from './match.js'

/** What a key makes of a value, in memory: as the SQL of an engine does. */
export function keyReader(key: Key): (value: LogValue) => { readonly value: LogValue; readonly fraction: boolean } {
  if (key.kind === 'text') return (value) => ({ value, fraction: false })
  if (key.kind === 'window') {
    return (value) => {
      const day = dayOf(value)
      const start = typeof day === 'string' ? windowStart(day, key.window) : day
      return { value: start === undefined ? notADate : start, fraction: false }
    }
  }
  return (value) => {
    if (isMissing(value)) return { value: null, fraction: false }
    const number = numberOf(value)
    if (number === undefined) return { value: notANumber, fraction: false }
    const bin = key.edges.filter((edge) => number >= edge).length
    return { value: String(bin), fraction: !Number.isInteger(number) }
  }
}
