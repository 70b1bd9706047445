export interface ChanceMoments {
  readonly mean: number
  readonly variance: number
}

/**
 * The mean and the variance of Pearson's χ² when rows and columns are independent, given the sums of both: exact for any
 * table, however few cases its cells have. In dense tables they come to the degrees of freedom and twice those; where
 * columns have a few cases each the variance is another, and the χ² distribution by its degrees of freedom is wrong.
 *
 * Source: Haldane (1940), The mean and variance of χ² when used as a test of homogeneity, when expectations are small,
 * Biometrika 31, 346–355; written as in Lewis, Saunders & Westcott (1984), Biometrika 71, 515–522.
 *
 * @param rows sums of at least two rows, none of them 0, @param columns likewise
 * @returns null for fewer than four cases
 * @example chanceMoments([2, 2], [2, 2]) // mean 4/3, variance 32/9: 4 in two of six tables and 0 in four
 */
export function chanceMoments(rows: readonly number[], columns: readonly number[]): ChanceMoments | null {
  const n = rows.reduce((sum, row) => sum + row, 0)
  if (n < 4) return null
  const [r, c] = [part(rows, n), part(columns, n)]
  return {
    mean: (n * (rows.length - 1) * (columns.length - 1)) / (n - 1),
    variance: ((2 * n) / (n - 3)) * (r.v - r.w) * (c.v - c.w) + ((n * n) / (n - 1)) * r.w * c.w,
  }
}

function part(sums: readonly number[], n: number): { readonly v: number; readonly w: number } {
  const size = sums.length
  const inverse = sums.reduce((all, sum) => all + 1 / sum, 0)
  return { v: ((size - 1) * (n - size)) / (n - 1), w: (n * inverse - size * size) / (n - 2) }
}
