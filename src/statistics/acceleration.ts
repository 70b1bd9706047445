/** Numbers of the groups' cells, NaN where undefined: as many on every call. */
export type Statistics = (groups: readonly Float64Array[]) => ArrayLike<number>

interface Draw {
  readonly cells: readonly number[]
  /** How many cases they stand for. */
  readonly size: number
  /** What one case adds to its cell. */
  readonly caseWeight: number
}

/**
 * Efron's acceleration by the jackknife, of several groups: Σl³ / (6 (Σl²)^1.5) over all cases, with
 * l = (n − 1)(mean − value without the case) / n, and the mean that of the case's own group (Efron & Tibshirani 1993,
 * An Introduction to the Bootstrap, equation 15.36). All cases of a cell have the same l, so the cost is that of the
 * cells. Cases without which the statistic is undefined are left out.
 *
 * @param number how many statistics there are
 * @returns one for each statistic; 0 where no case changes it
 * @example accelerations([{ cells: [9, 60], size: 69, caseWeight: 1 }], ([cells]) => [rateOf(cells)], 1) // [0.0440]
 */
export function accelerations(draws: readonly Draw[], statistics: Statistics, number: number): number[] {
  const left = draws.map(({ cells }) => Float64Array.from(cells))
  const squares = new Float64Array(number)
  const cubes = new Float64Array(number)
  for (const [group, { cells, size, caseWeight }] of draws.entries()) {
    const own = left[group]
    if (own === undefined || size === 0) continue
    const cases = cells.flatMap((sum, cell) => {
      if (sum <= 0) return []
      own[cell] = Math.max(0, sum - caseWeight)
      const values = Float64Array.from(statistics(left))
      own[cell] = sum
      return [{ count: sum / caseWeight, values }]
    })
    for (let index = 0; index < number; index++) {
      const known = cases.flatMap(({ count, values: { [index]: value = Number.NaN } }) =>
        Number.isFinite(value) ? [{ count, value }] : [],
      )
      const counted = known.reduce((sum, { count }) => sum + count, 0)
      const mean = known.reduce((sum, { count, value }) => sum + count * value, 0) / counted
      for (const { count, value } of known) {
        const influence = ((mean - value) * (size - 1)) / size
        squares[index] = (squares[index] ?? 0) + count * influence ** 2
        cubes[index] = (cubes[index] ?? 0) + count * influence ** 3
      }
    }
  }
  return Array.from(squares, (square, index) => (square === 0 ? 0 : (cubes[index] ?? 0) / (6 * square ** 1.5)))
}
