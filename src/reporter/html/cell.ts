import type { Cell } from '../../counts.js'
import type { Report } from './report.js'

const lowOf = (cell: Cell): number => (typeof cell === 'number' ? cell : cell.low)
export const highOf = (cell: Cell): number => (typeof cell === 'number' ? cell : cell.high)

/** A number of people, or between which it lies; a dash where there is none. */
export const cellText = ({ locale, numbers }: Report, cell: Cell | undefined): string =>
  cell === undefined
    ? locale.dash
    : typeof cell === 'number'
      ? numbers.count(cell)
      : locale.to(numbers.count(cell.low), numbers.count(cell.high))

/** The sum, as far as both are known. */
export const plus = (a: Cell, b: Cell): Cell =>
  typeof a === 'number' && typeof b === 'number' ? a + b : { low: lowOf(a) + lowOf(b), high: highOf(a) + highOf(b) }
