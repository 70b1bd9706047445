import { changeEvidence } from '../metrics/change.js'
import type { Target } from './targets.js'
import type { Baseline } from './withBaseline.js'

/** A target of a limit on change, with evidence of the change since the earlier result; any other as it is. */
export function withChange(target: Target, baseline: Baseline | null): Target {
  const { limit, evidence } = target
  if (limit.change !== true || target.without !== null || evidence === null) return target
  if (baseline === null) return { ...target, evidence: null, without: 'baseline' }
  const then = baseline.before(target)
  if (then === null) return { ...target, evidence: null, without: 'then' }
  return {
    ...target,
    evidence: changeEvidence(evidence, then.evidence),
    change: {
      now: evidence.estimate,
      before: then.evidence.estimate,
      denominator_before: then.evidence.rows,
    },
  }
}
