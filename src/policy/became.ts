import type { GroupCounts } from '../counts.js'
import { changeEvidence } from '../metrics/change.js'
import { compare } from '../metrics/compare.js'
import type { Evidence, EvidenceRules } from '../metrics/evidence.js'
import { isAggregate } from '../metrics/metric.js'
import { type Bound, sideOf } from './decide.js'
import type { Then } from './earlier.js'
import type { Became, Status } from './finding.js'
import type { Target } from './targets.js'

/** How far something moved since the earlier result, and how easily chance alone would have moved it so far. */
export interface Move {
  /** Now less then; null where one of the two is not known. */
  readonly change: number | null
  /** Of the two-sided test of no change; null where there is nothing to test. */
  readonly p: number | null
  /** Away from the limit, towards it, or neither. */
  readonly way: 'away' | 'towards' | null
}

/**
 * What changed, and the test that nothing did. The two audits are of different people. A rate has the score test of two
 * independent proportions (Pearson 1900), from the two tallies; anything else, and a rate of which a part is not known,
 * the level at which the interval of the change just touches zero: MOVER (Zou & Donner 2008), from the two intervals.
 *
 * @param group the counts of the target's group now
 */
export function moveOf(
  target: Target,
  then: Then,
  bound: Bound,
  group: GroupCounts | null,
  rules: EvidenceRules,
): Move {
  const now = target.evidence
  if (now === null) return { change: null, p: null, way: null }
  const change = changeEvidence(now, then.evidence)
  const [above, below] = [change.sureAbove(0), change.sureBelow(0)]
  const untested = change.envelope(0) === null ? null : Math.min(above, below)
  return {
    change: change.estimate,
    // What is the same to the last digit says nothing against no change; a search would stop a rounding short of 1.
    p: change.estimate === 0 ? 1 : (ownTest(target, then, group, rules) ?? untested),
    way: wayOf(now, then.evidence, bound, above === below ? null : above < below ? 'up' : 'down'),
  }
}

/** Of a group's own measure, wholly known: the test that rates have of their own. */
function ownTest({ metric, limit, evidence }: Target, then: Then, group: GroupCounts | null, rules: EvidenceRules) {
  const isKnown = evidence?.bounds === null && then.evidence.bounds === null
  if (!isKnown || isAggregate(metric) || limit.comparison !== null || group === null || then.group === null) return null
  return compare(metric, group, { groups: [then.group], including: false }, rules).p()
}

/** By the estimates; where one is not known, by the way that the change surely goes. */
function wayOf(now: Evidence, then: Evidence, bound: Bound, surely: 'up' | 'down' | null): Move['way'] {
  if (now.estimate !== null && then.estimate !== null) {
    const further = excess(now.estimate, bound) - excess(then.estimate, bound)
    return further === 0 || Number.isNaN(further) ? null : further > 0 ? 'away' : 'towards'
  }
  if (surely === null || (Number.isFinite(bound.min) && Number.isFinite(bound.max))) return null
  return (surely === 'up') === Number.isFinite(bound.max) ? 'away' : 'towards'
}

/** How far beyond the nearer bound a value lies; below zero within them. */
const excess = (value: number, { min, max }: Bound): number => Math.max(value - max, min - value)

/**
 * What became of a finding since the earlier result.
 *
 * @param turned it lies beyond the limit on its other side now: that is another failure than then
 */
export function becameOf(
  now: Status,
  then: Status | null,
  { p, way }: Move,
  turned: boolean,
  confidence: number,
): Became {
  if (then === null) return 'new'
  if (now === 'fail' && (then !== 'fail' || turned)) return 'new'
  if (now === 'pass' && then === 'fail') return 'resolved'
  if (p === null || p > 1 - confidence || way === null || now === 'not_applicable') return 'same'
  return way === 'away' ? 'worse' : 'better'
}

/** Whether it lies beyond the limit on the other side than it did. */
export function hasTurned(now: Evidence | null, then: Evidence, bound: Bound): boolean {
  const [own, other] = [now === null ? null : sideOf(now, bound), sideOf(then, bound)]
  return (own === 'below' && other === 'above') || (own === 'above' && other === 'below')
}
