import type { AttributePlan, AuditPlan } from '../config/plan.js'
import { columnUses } from './columns.js'
import type { CellRequest, Key } from './engine.js'

/** What to count for a plan, and which of the keys plays which part. */
export interface CountingRequest {
  readonly request: CellRequest
  /** Indices into the keys of the request. */
  readonly parts: {
    readonly decision: number
    readonly outcome: number | null
    /** A single edge at 0: bin 1 is a weight, bin 0 is a mistake. */
    readonly weight: number | null
    /** One an attribute of the plan. */
    readonly attributes: readonly number[]
  }
}

/** @throws TypeError for a plan of a counts table, which has no rows to count */
export function countingRequest(plan: AuditPlan, maximumCells: number): CountingRequest {
  const { decision, outcome, weight } = plan
  if (decision.kind === 'counted') throw new TypeError('A counts table is not counted by rows.')

  const keys: Key[] = []
  /** Two attributes of one column are one key: more keys would make more cells. */
  const place = (key: Key): number => {
    const same = keys.findIndex((other) => JSON.stringify(other) === JSON.stringify(key))
    return same >= 0 ? same : keys.push(key) - 1
  }
  const parts = {
    decision: place(
      decision.kind === 'column'
        ? { kind: 'text', column: decision.column }
        : { kind: 'bins', column: decision.score, edges: [decision.threshold] },
    ),
    outcome: outcome === null ? null : place({ kind: 'text', column: outcome.column }),
    weight: weight === null ? null : place({ kind: 'bins', column: weight.column, edges: [0] }),
    attributes: plan.attributes.map((attribute) => place(attributeKey(attribute))),
  }
  return {
    request: { uses: columnUses(plan), keys, weight: weight?.column ?? null, where: plan.data.where, maximumCells },
    parts,
  }
}

const attributeKey = ({ column, grouping }: AttributePlan): Key =>
  grouping.kind === 'bins' ? { kind: 'bins', column, edges: grouping.edges } : { kind: 'text', column }
