import type { AuditPlan } from '../config/plan.js'
import type { Slice } from '../counts.js'
import { classReader } from './classReader.js'
import { at, cellOf, type ReadCell } from './readCells.js'
import type { CountingRequest } from './request.js'

/** The cells of one class against all others: a decision for it is positive, an outcome in it too. */
export interface ClassCells {
  readonly slice: Slice
  readonly cells: readonly ReadCell[]
}

/** The same rows once for each class. An outcome that is in no class is unknown: it may be a typing error. */
export function classCells(
  { decision, outcome }: AuditPlan,
  { parts }: CountingRequest,
  cells: readonly ReadCell[],
): readonly ClassCells[] {
  if (decision.kind !== 'classes') return []
  const classOf = classReader(decision.classes)
  const classified = cells.map((read) => ({
    read,
    decided: classOf(at(read.counted, parts.decision)),
    found: outcome === null || parts.outcome === null ? undefined : classOf(at(read.counted, parts.outcome)),
  }))
  const sideOf = (found: string, name: string): 'positive' | 'negative' => (found === name ? 'positive' : 'negative')
  return decision.classes.map(({ name }) => ({
    slice: { kind: 'class', name },
    cells: classified.flatMap(({ read, decided, found }): ReadCell[] => {
      if (decided === undefined) return []
      const outcome = found === undefined ? 'unknown' : sideOf(found, name)
      return [{ ...read, cell: cellOf[sideOf(decided, name)][outcome] }]
    }),
  }))
}
