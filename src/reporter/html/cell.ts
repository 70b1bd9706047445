import type { Cell } from '../../counts.js'
import type { Report } from './report.js'

/** A number of people, or between which it lies; a dash where there is none. */
export const cellText = ({ locale, numbers }: Report, cell: Cell | undefined): string =>
  cell === undefined
    ? locale.dash
    : typeof cell === 'number'
      ? numbers.count(cell)
      : locale.to(numbers.count(cell.low), numbers.count(cell.high))
