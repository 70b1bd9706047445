import { cellNames } from '../../counts.js'
import type { Fraction } from '../metric.js'
import type { CellValues } from './tables.js'

/** Reads the two parts of a fraction from a group's cells. */
interface FractionIn {
  readonly numerator: (cells: CellValues) => number
  readonly denominator: (cells: CellValues) => number
}

export const fractionIn = ({ numerator, denominator }: Fraction): FractionIn => ({
  numerator: summing(numerator),
  denominator: summing(denominator),
})

function summing(names: Fraction['numerator']): (cells: CellValues) => number {
  const places = names.map((name) => cellNames.indexOf(name))
  return (cells) => {
    let sum = 0
    for (const place of places) sum += cells[place] ?? 0
    return sum
  }
}
