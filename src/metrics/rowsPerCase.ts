import { cellNames, type GroupCounts, lowOf } from '../counts.js'

/**
 * Σ over people of (Σw)² over Σw²: how many rows of some groups make one case if all of a person's are alike (Kish 1965, an
 * intraclass correlation of 1). More cannot be said where it is not counted whose rows have what.
 *
 * @returns 1 where nobody is known to have several, else more
 * @example rowsPerCase([{ …, clusters: { repeated: 10, products: … } }]) // 3: ten people with three rows each
 */
export function rowsPerCase(groups: readonly GroupCounts[]): number {
  let [people, rows] = [0, 0]
  for (const { tally, clusters, scores } of groups) {
    const own = Object.values(scores?.weights?.squares ?? tally).reduce((sum: number, cell) => sum + lowOf(cell), 0)
    rows += own
    people +=
      clusters === undefined || clusters.repeated === 0
        ? own
        : cellNames.flatMap((one) => cellNames.map((other) => clusters.products[one][other])).reduce((a, b) => a + b, 0)
  }
  return rows === 0 ? 1 : Math.max(1, people / rows)
}
