import type { DataPlan } from '../config/plan.js'
import { type Cell, cellBetween } from '../counts.js'
import { isMissing, type LogValue, numberOf } from './match.js'
import { shorten } from './values.js'

type Reading = Pick<DataPlan, 'suppressed' | 'rounding'>

/** What is wrong with a cell, and how it is to be written. */
interface CellFault {
  readonly fault: string
  readonly hint: string
}

/** A cell as it is written. `rest`: from 0 to what the group's total leaves. */
export type Written = Cell | 'rest'

export const isFault = (read: Written | CellFault): read is CellFault => typeof read === 'object' && 'fault' in read

/**
 * A cell of a table of counts: a whole number, one that was rounded, `<10`, `?`, what stands for a suppressed one, or `-`
 * for nobody at all, where a rounded 0 may still be a few.
 *
 * @example readCell('1050', { rounding: 10, suppressed: null }) // { low: 1045, high: 1055, published: 1050 }
 */
export function readCell(value: LogValue, data: Reading): Written | CellFault {
  if (isMissing(value)) return { fault: 'the cell is empty.', hint: digits }
  const text = value.trim()
  if (text === '?') return 'rest'
  if (text === '-') return 0
  const below = /^<\s*([1-9][0-9]*)$/.exec(text)?.[1]
  if (below !== undefined) return cellBetween(0, Number(below) - 1)
  const number = wholeNumber(text)
  if (number === undefined) return { fault: `"${shorten(value)}" is no count.`, hint: digits }
  const { suppressed } = data
  return suppressed !== null && number === suppressed.value
    ? cellBetween(0, suppressed.below - 1)
    : rounded(number, data, digits)
}

/** The total of a group, which no one suppresses. */
export function readTotal(value: string, data: Reading): Cell | CellFault {
  const hint = 'Write the total of a group in digits only: 1000, not 1.000 or 1,000.'
  const number = wholeNumber(value)
  return number === undefined ? { fault: `"${shorten(value)}" is no count.`, hint } : rounded(number, data, hint)
}

/** What a number may be that was rounded to the nearest multiple, halves up or down: 1050 is 1045 to 1055. */
function rounded(number: number, { rounding }: Reading, hint: string): Cell | CellFault {
  if (rounding === undefined) return number
  if (number % rounding !== 0) {
    const fault = `${number} is no multiple of ${rounding}, to which data.rounding says it was rounded.`
    return { fault, hint: `${hint} Mend data.rounding, or the number.` }
  }
  const off = Math.floor(rounding / 2)
  return cellBetween(Math.max(0, number - off), number + off, number)
}

const digits =
  'Write a whole number in digits only (1000, not 1.000 or 1,000); a suppressed one is written <10, or ?; nobody at all -.'

/** Digits only, because `1.000` is a thousand to a Dutch reader and one to a computer. `13.0` is a DOUBLE of Parquet. */
function wholeNumber(text: string): number | undefined {
  return /^[0-9]+(?:[.]0)?$/.test(text.trim()) ? numberOf(text.trim()) : undefined
}
