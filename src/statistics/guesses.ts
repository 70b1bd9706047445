export interface Guesses {
  /** The share of rows that is guessed rightly by who knows the column. */
  readonly knowing: number
  /** And by who knows nothing, and always says the largest. */
  readonly blind: number
}

/**
 * How often a row is guessed rightly by its column: whoever guesses says the row that most other cases of the column
 * have, not counting the case itself, so that a column of one case tells nothing of it. Ties, and columns of one case,
 * go to the row with most cases in all.
 *
 * Source: Goodman & Kruskal (1954), Measures of association for cross classifications, JASA 49, 732–764, section 5 (λ is
 * made of these two shares); leaving the case itself out: Stone (1974), JRSS B 36, 111–147.
 *
 * @param table rows of equal length
 * @returns null where there are no cases
 * @example guesses([[90, 10], [10, 90]]) // { knowing: 0.9, blind: 0.5 }
 */
export function guesses(table: readonly (readonly number[])[]): Guesses | null {
  const order = table
    .map((cells, row) => ({ row, sum: cells.reduce((all, cell) => all + cell, 0) }))
    .sort((a, b) => b.sum - a.sum || a.row - b.row)
    .map(({ row }) => row)
  const total = table.reduce((all, cells) => all + cells.reduce((sum, cell) => sum + cell, 0), 0)
  const [first = 0] = order
  if (total === 0) return null
  let right = 0
  for (let column = 0; column < (table[0]?.length ?? 0); column++) {
    for (const row of order) {
      const own = table[row]?.[column] ?? 0
      if (own === 0) continue
      const guess = order.reduce((best, other) => {
        const less = (one: number): number => (table[one]?.[column] ?? 0) - (one === row ? 1 : 0)
        return less(other) > less(best) ? other : best
      }, first)
      if (guess === row) right += own
    }
  }
  return { knowing: right / total, blind: (table[first] ?? []).reduce((sum, cell) => sum + cell, 0) / total }
}
