import type { AuditPlan } from '../config/plan.js'
import { AuditError } from '../error.js'

/** Columns that tell of the same people twice: of decisions in one log, or of ids in either of two. */
export interface TwoColumns {
  readonly before: string
  readonly after: string
}

/**
 * The plans of an audit of either column of one log.
 *
 * @param plan its decision is a column of values, or a score with a threshold; which column that is does not matter
 * @throws AuditError 'usage' where both are one column
 * @example const { before, after } = columnPlans(plan, { before: 'flagged', after: 'flagged_after' })
 */
export function columnPlans(
  plan: AuditPlan,
  { before, after }: TwoColumns,
): { readonly before: AuditPlan; readonly after: AuditPlan } {
  if (before === after) {
    const hint = 'Name two: --columns BEFORE,AFTER.'
    throw new AuditError('usage', { message: `Both columns are "${before}".`, place: { key: '--columns' }, hint })
  }
  return { before: withDecision(plan, before), after: withDecision(plan, after) }
}

/** The same decision by another column; a score that was that of the decision goes with it. */
function withDecision(plan: AuditPlan, column: string): AuditPlan {
  const { decision, score } = plan
  if (decision.kind === 'column') return { ...plan, decision: { ...decision, column } }
  if (decision.kind !== 'threshold') return plan
  const own = score?.column === decision.score ? { column } : score
  return { ...plan, score: own, decision: { ...decision, score: column } }
}
