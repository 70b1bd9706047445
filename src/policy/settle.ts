import type { AuditPlan } from '../config/plan.js'
import type { Metric } from '../metrics/metric.js'
import type { Finding, ReasonCode } from './finding.js'
import type { Beside } from './judge.js'
import { sureOf } from './sure.js'
import { type CountedParts, targetsOf } from './targets.js'
import { waiverOf } from './waivers.js'
import { decide, knowsNoOutcome, type Weighed, weigh } from './weigh.js'
import { withChange } from './withChange.js'

/** A finding as far as one of many tries needs it: its status, and no level, reason or number of cases. */
export interface Settled
  extends Pick<Finding, 'limit' | 'slice' | 'attribute' | 'group' | 'status' | 'severity' | 'ignored' | 'waiver'> {
  readonly code: ReasonCode
  readonly estimate: number | null
  /** The estimate is within the limit, or none counts. */
  readonly within: boolean
}

/** What limits on some measures hold for, with what the counts say of it. */
export function weighedIn(
  plan: AuditPlan,
  counts: CountedParts,
  { baseline }: Beside,
  isOf: (metric: Metric) => boolean,
): readonly Weighed[] {
  const noOutcome = knowsNoOutcome(counts)
  return targetsOf(plan, counts, isOf)
    .map((target) => withChange(target, baseline))
    .map((target) => weigh(target, plan.evidence, noOutcome))
}

/** In the order of the plan's limits, as findings are. */
export const byLimit = (some: readonly Weighed[]): readonly Weighed[] =>
  some.toSorted((a, b) => a.target.index - b.target.index)

/** What `judge` would find of all of them together, in their order. */
export function settle(
  weighed: readonly Weighed[],
  { evidence: rules, waivers = [] }: Pick<AuditPlan, 'evidence' | 'waivers'>,
  { asOf }: Beside,
): readonly Settled[] {
  const sure = sureOf(weighed, rules)
  return weighed.map((one, index) => {
    const { status, code } = decide(one, sure[index] === true, rules)
    const ignored = code === 'too_few' && rules.too_few === 'ignore'
    const { index: limit, slice, attribute, group, evidence } = one.target
    const { metric, comparison } = one.target.limit
    const waiver = asOf === null ? undefined : waiverOf({ metric, comparison, attribute, group, status }, waivers, asOf)
    return {
      limit,
      ...(slice === null ? {} : { slice }),
      attribute,
      group,
      status,
      code,
      severity: one.target.limit.severity,
      ignored,
      ...(waiver === undefined ? {} : { waiver }),
      estimate: evidence?.estimate ?? null,
      within: one.side === 'pass' || status === 'not_applicable' || ignored,
    }
  })
}
