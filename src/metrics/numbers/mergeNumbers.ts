import type { Moments, NumberTable } from '../../counts.js'
import { mergeMoments } from './moments.js'

/** The numbers of several groups as those of one. */
export function mergeNumbers(tables: readonly NumberTable[]): NumberTable {
  const merged = (of: (table: NumberTable) => Moments): Moments => mergeMoments(tables.map(of))
  return {
    decision: merged((table) => table.decision),
    outcomes: merged((table) => table.outcomes),
    errors: merged((table) => table.errors),
    absoluteErrors: merged((table) => table.absoluteErrors),
    squaredErrors: merged((table) => table.squaredErrors),
    unknown: merged(({ unknown }) => allZero(unknown)),
  }
}

/** So many zeros. */
export const allZero = (cases: NumberTable['unknown']): Moments => ({ ...cases, mean: 0, deviations: 0 })
