import type { AuditPlan } from '../config/plan.js'
import { AuditError } from '../error.js'

/** The columns of one log that hold the decisions of two models, or two moments, about the same people. */
export interface TwoColumns {
  readonly before: string
  readonly after: string
}

/**
 * The plans of an audit of either column of one log.
 *
 * @param plan its decision is a column of values, or a score with a threshold; which column that is does not matter
 * @throws AuditError 'usage' where it is neither, or what is asked cannot be counted twice of the same people
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
  requireTwice(plan, '--columns')
  return { before: withDecision(plan, before), after: withDecision(plan, after) }
}

/**
 * That who is who can be counted of a plan.
 *
 * @param key what asks for it
 * @throws AuditError 'usage'
 */
export function requireTwice({ decision, weight, privacy, data }: AuditPlan, key: string): void {
  const refuse = (message: string, hint: string): never => {
    throw new AuditError('usage', { message, place: { key }, hint })
  }
  if (decision.kind !== 'column' && decision.kind !== 'threshold') {
    refuse(
      'Who is who is told of decisions that are positive or negative, in a log.',
      'Give a plan whose decision has positive values, or a score and a threshold.',
    )
  }
  if (weight !== null) refuse('Who is who is counted in people, and this log is weighted.', 'Take weight out.')
  if (typeof privacy?.minimum_cell === 'number') {
    refuse('Whose decision changed would tell of a few people, against privacy.minimum_cell.', `Leave ${key} out.`)
  }
  if (data.source === '-') refuse('Standard input can be read once, and this takes more.', 'Give a file.')
}

/** The same decision by another column; a score that was that of the decision goes with it. */
function withDecision(plan: AuditPlan, column: string): AuditPlan {
  const { decision, score } = plan
  if (decision.kind === 'column') return { ...plan, decision: { ...decision, column } }
  if (decision.kind !== 'threshold') return plan
  const own = score?.column === decision.score ? { column } : score
  return { ...plan, score: own, decision: { ...decision, score: column } }
}
