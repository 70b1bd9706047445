import { chiSquareTail } from './chiSquareTail.js'
import type { ChiSquareTest } from './cochranMantelHaenszel.js'

export interface Independence {
  /** Pearson's χ². */
  readonly pearson: ChiSquareTest
  /** The likelihood ratio test, "G". */
  readonly likelihoodRatio: ChiSquareTest
  /** How strongly rows and columns hang together, from 0 to 1: √(χ² / (N · the lesser of r − 1 and c − 1)). */
  readonly cramersV: number
  /** N: the sum of the table. */
  readonly total: number
  /** The lesser of r − 1 and c − 1. */
  readonly lesser: number
}

/**
 * Whether the rows and the columns of a table are independent. Rows and columns without a case are left out.
 *
 * The levels lean on the χ² distribution, which is good where the expected cells are at least about 5 (Cochran 1954).
 *
 * Source: Pearson (1900), Philosophical Magazine 50, 157–175; Wilks (1938), Annals of Mathematical Statistics 9, 60–62;
 * Cramér (1946), Mathematical Methods of Statistics, section 21.9.
 *
 * @param table rows of equal length; counts, or sums of weights scaled to what they are worth
 * @returns null where fewer than two rows or two columns have cases
 * @example chiSquare([[10, 20], [30, 20]]) // pearson { chiSquare: 5.3333, freedom: 1, p: 0.0209 }, cramersV 0.2582
 */
export function chiSquare(table: readonly (readonly number[])[]): Independence | null {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const columns = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)))
  const rows = table.map(sum)
  const total = sum(rows)
  const dimensions = [rows, columns].map((margins) => margins.filter((margin) => margin > 0).length - 1)
  const lesser = Math.min(...dimensions)
  if (lesser < 1) return null
  let [squares, logs] = [0, 0]
  for (const [r, row] of table.entries()) {
    for (const [c, observed] of row.entries()) {
      const expected = ((rows[r] ?? 0) / total) * (columns[c] ?? 0)
      if (expected === 0) continue
      squares += (observed - expected) ** 2 / expected
      // o·ln(o/e) − (o − e): the last adds up to nothing over the table, and without it small terms lose their digits.
      logs += observed === 0 ? expected : deviance(observed, expected)
    }
  }
  const freedom = dimensions.reduce((product, dimension) => product * dimension, 1)
  const tested = (value: number): ChiSquareTest => ({ chiSquare: value, freedom, p: chiSquareTail(value, freedom) })
  return {
    pearson: tested(squares),
    likelihoodRatio: tested(2 * Math.max(0, logs)),
    cramersV: Math.min(1, Math.sqrt(squares / total / lesser)),
    total,
    lesser,
  }
}

function deviance(observed: number, expected: number): number {
  const excess = (observed - expected) / expected
  return observed * Math.log1p(excess) - (observed - expected)
}
