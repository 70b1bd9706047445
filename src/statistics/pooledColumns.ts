/**
 * A table with its rare columns joined, neighbours first, until each has at least so many cases, and without empty rows;
 * what is left at the end joins the last. Which columns are joined depends on their sums alone, so that the test of
 * independence stays what it was: under independence the rows of joined columns are spread as those of all.
 *
 * Source: Cochran (1954), Some methods for strengthening the common χ² tests, Biometrics 10, 417–451, who joins sparse
 * classes.
 *
 * @param table rows of equal length
 * @example pooledColumns([[9, 1, 0, 2], [9, 0, 1, 9]], 2) // [[9, 1, 2], [9, 1, 9]]
 */
export function pooledColumns(table: readonly (readonly number[])[], least: number): number[][] {
  const rows = table.filter((row) => row.some((cell) => cell > 0))
  const pooled: number[][] = rows.map(() => [])
  const rare = rows.map(() => 0)
  let waiting = 0
  const keep = (cells: readonly number[]): void => {
    for (const [at, cell] of cells.entries()) pooled[at]?.push(cell)
  }
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const cells = rows.map((row) => row[column] ?? 0)
    const sum = cells.reduce((all, cell) => all + cell, 0)
    if (sum === 0) continue
    if (sum >= least) {
      keep(cells)
      continue
    }
    waiting += sum
    for (const [at, cell] of cells.entries()) rare[at] = (rare[at] ?? 0) + cell
    if (waiting < least) continue
    keep(rare)
    rare.fill(0)
    waiting = 0
  }
  if (waiting > 0) {
    const last = (pooled[0]?.length ?? 0) - 1
    if (last < 0) keep(rare)
    else for (const [at, cell] of rare.entries()) pooled.at(at)?.splice(last, 1, (pooled[at]?.[last] ?? 0) + cell)
  }
  return pooled
}
