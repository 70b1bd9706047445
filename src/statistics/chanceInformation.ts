import { logFactorial } from './logFactorial.js'

/**
 * The mutual information, in nats, that rows and columns have by chance when they are independent, given the sums of
 * both: its mean over all tables with these sums. It is what "adjusted" mutual information is adjusted by.
 *
 * Source: Vinh, Epps & Bailey (2010), Information theoretic measures for clusterings comparison: variants, properties,
 * normalization and correction for chance, JMLR 11, 2837–2854, equation 24a. Cells that expect many cases are told by the
 * first terms of their Taylor series, good there to six digits.
 *
 * @example chanceInformation([1, 1], [1, 1]) // ln 2
 */
export function chanceInformation(rows: readonly number[], columns: readonly number[]): number {
  const n = rows.reduce((sum, row) => sum + row, 0)
  const alike = new Map<number, number>()
  for (const column of columns) alike.set(column, (alike.get(column) ?? 0) + 1)
  let information = 0
  for (const row of rows) {
    for (const [column, times] of alike) information += times * cellInformation(row, column, n)
  }
  return information
}

const dense = 50

/** E[o/n · ln(o·n / (row · column))] */
function cellInformation(row: number, column: number, n: number): number {
  const expected = (row * column) / n
  if (expected > dense && Math.min(n - row, n - column) > dense) {
    // E[o ln(o/e)] = σ²/2e − µ₃/6e² + 3σ⁴/12e³ − …, of a hypergeometric o.
    const variance = (expected * (1 - row / n) * (n - column)) / (n - 1)
    const third = (variance * (n - 2 * row) * (n - 2 * column)) / (n * (n - 2))
    return (variance / (2 * expected) - third / (6 * expected ** 2) + variance ** 2 / (4 * expected ** 3)) / n
  }
  const least = Math.max(0, row + column - n)
  const most = Math.min(row, column)
  const reach = 12 * Math.sqrt(expected + 1) + 20
  const all = logChoose(n, column)
  let sum = 0
  for (let o = Math.max(1, least, Math.floor(expected - reach)); o <= Math.min(most, expected + reach); o++) {
    sum += Math.exp(logChoose(row, o) + logChoose(n - row, column - o) - all) * o * Math.log(o / expected)
  }
  return sum / n
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k)
