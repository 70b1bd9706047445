import type { AuditPlan, Limit } from '../config/plan.js'
import type { Finding, Status, Verdict } from './finding.js'
import { hasSay, isWaived } from './hasSay.js'

/**
 * `fail` if a deciding finding fails; else `undetermined` if one is, or if none could be decided; else `pass`.
 * A plan whose limits only warn has set nothing that decides: `not_judged`, as one without limits. Where all that is
 * left to decide on is waived, somebody has answered for it: `pass`, and the report says on whose word.
 */
export function verdictOf(
  { limits }: Pick<AuditPlan, 'limits'>,
  findings: readonly Pick<Finding, 'severity' | 'ignored' | 'status' | 'waiver'>[],
): Verdict {
  const deciding = findings.filter((finding) => finding.severity === 'fail')
  // Limits that were set and found nobody to hold for (every value is missing) have decided nothing.
  if (deciding.length === 0) return limits.some(isDeciding) ? 'undetermined' : 'not_judged'
  const counting = deciding.filter(hasSay)
  const has = (status: Status): boolean => counting.some((finding) => finding.status === status)
  if (has('fail')) return 'fail'
  if (has('undetermined')) return 'undetermined'
  return has('pass') || deciding.some(isWaived) ? 'pass' : 'undetermined'
}

const isDeciding = ({ severity, min, max }: Limit): boolean => severity === 'fail' && (min !== null || max !== null)
