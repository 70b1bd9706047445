import type { AuditPlan } from '../config/plan.js'
import { AuditError } from '../error.js'

/**
 * A result tells figures of the earlier one that it is held against: those may not tell more than its own.
 *
 * @throws AuditError 'plan' where the earlier result suppresses less
 */
export function requireAsPrivate(plan: AuditPlan, earlier: AuditPlan): void {
  const minimum = plan.privacy?.minimum_cell ?? null
  const before = earlier.privacy?.minimum_cell ?? null
  if (minimum === null || (before !== null && before >= minimum)) return
  throw new AuditError('plan', {
    message: `The earlier result tells counts ${before === null ? 'of any size' : `from ${before}`}, and this plan none under ${minimum}.`,
    place: { key: 'privacy.minimum_cell' },
    hint: 'Make the earlier result again with the same minimum.',
  })
}
