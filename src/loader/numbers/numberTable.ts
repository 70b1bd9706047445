import type { Moments, NumberTable } from '../../counts.js'
import { fromUnits, toUnits } from '../decimal.js'
import type { CountedCell } from '../engine.js'
import type { CountedNumbers, Sums } from './countedNumbers.js'

interface Numbered {
  readonly counted: CountedCell
  readonly numbers: CountedNumbers
}

/** The numbers of some cells together: those of a group. null where cells have none. */
export function numberTable(cells: readonly CountedCell[], weighted: boolean): NumberTable | null {
  const numbered = cells.flatMap((counted): Numbered[] =>
    counted.numbers === null ? [] : [{ counted, numbers: counted.numbers }],
  )
  if (numbered.length === 0) return null
  const known = numbered.filter(({ numbers }) => numbers.known !== null)
  const unknown = numbered.filter(({ numbers }) => numbers.known === null)
  const ofKnown = (which: keyof NonNullable<CountedNumbers['known']>): Moments =>
    momentsOf(known, weighted, ({ known }) => known?.[which] ?? nothing)
  return {
    decision: momentsOf(numbered, weighted, ({ decision }) => decision),
    outcomes: ofKnown('outcome'),
    errors: ofKnown('error'),
    absoluteErrors: ofKnown('absoluteError'),
    squaredErrors: ofKnown('squaredError'),
    unknown: casesOf(unknown, weighted),
  }
}

const nothing: Sums = { sum: 0, squares: 0 }

function casesOf(cells: readonly Numbered[], weighted: boolean): NumberTable['unknown'] {
  const rows = cells.reduce((sum, { counted }) => sum + counted.rows, 0)
  if (!weighted) return { rows, weight: rows, squares: rows }
  const sumOf = (which: 'sum' | 'squares'): number =>
    fromUnits(cells.reduce((sum, { counted }) => sum + toUnits(counted.weights?.[which] ?? '0'), 0n))
  return { rows, weight: sumOf('sum'), squares: sumOf('squares') }
}

/** Sums of doubles are made in the order of the cells. */
function momentsOf(cells: readonly Numbered[], weighted: boolean, of: (numbers: CountedNumbers) => Sums): Moments {
  const cases = casesOf(cells, weighted)
  const sums = cells.map(({ numbers }) => of(numbers))
  const total = sums.reduce((sum, one) => sum + one.sum, 0)
  const squares = sums.reduce((sum, one) => sum + one.squares, 0)
  const mean = cases.weight === 0 ? 0 : total / cases.weight
  return { ...cases, mean, deviations: deviationsOf(squares, total * mean) }
}

/** Σw(x − mean)² = Σwx² − mean·Σwx; where the two are equal but for rounding, all numbers are the same. */
function deviationsOf(squares: number, product: number): number {
  const left = squares - product
  return left > rounding * squares ? left : 0
}

const rounding = 1e-12
