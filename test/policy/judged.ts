import { definePlan } from '../../src/config/definePlan.js'
import type { AuditPlan } from '../../src/config/plan.js'
import type { LimitInput, PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts } from '../../src/counts.js'
import type { Finding } from '../../src/policy/finding.js'
import { judge } from '../../src/policy/judge.js'
import { attribute, countsOf } from '../tallies.js'

type More = Partial<Pick<PlanInput, 'evidence' | 'attributes' | 'language' | 'decision'>>

/** A rate of successes: everything here is selected (tp) or not (tn), so selection_rate is tp / (tp + tn). */
export const selected = (rates: Readonly<Record<string, readonly [number, number]>>, name = 'group'): AttributeCounts =>
  attribute(
    name,
    Object.fromEntries(Object.entries(rates).map(([group, [yes, all]]) => [group, [yes, 0, 0, all - yes]])),
  )

export const planOf = (
  attributes: readonly AttributeCounts[],
  limits: readonly LimitInput[],
  more: More = {},
): AuditPlan =>
  definePlan({
    version: 1,
    data: { source: 'counts.csv', layout: 'counts' },
    decision: { effect: 'adverse' },
    attributes: attributes.map(({ attribute: column }) => ({ column })),
    limits,
    ...more,
  })

export const judged = (attributes: readonly AttributeCounts[], limits: readonly LimitInput[], more: More = {}) =>
  judge(planOf(attributes, limits, more), countsOf(attributes))

export function finding(findings: readonly Finding[], group: string | null): Finding {
  const found = findings.find((one) => one.group === group)
  if (found === undefined) throw new Error(`no finding of ${group}`)
  return found
}
