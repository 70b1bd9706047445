import type { AuditPlan } from '../config/plan.js'
import { AuditError } from '../error.js'

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
