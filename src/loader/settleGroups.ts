import type { AttributePlan, AuditPlan, Limit, Reference } from '../config/plan.js'
import { crossing } from '../counts.js'
import { groupName } from './groupName.js'

/**
 * The plan with every group in the spelling of the counts: a plan may write `30-49` for `30–49`, `1.0` for `1`. From
 * here on names are compared as they are.
 */
export function settleGroups(plan: AuditPlan): AuditPlan {
  const byName = new Map(plan.attributes.map((attribute) => [attribute.name, attribute]))
  return {
    ...plan,
    attributes: plan.attributes.map((attribute) => ({
      ...attribute,
      reference: settleReference(attribute.reference, [attribute]),
    })),
    limits: plan.limits.map((limit) => settleLimit(limit, byName, plan.intersections)),
  }
}

function settleReference(reference: Reference, attributes: readonly AttributePlan[]): Reference {
  return reference.kind === 'group' ? { kind: 'group', group: settled(reference.group, attributes) } : reference
}

/** A limit may be on several attributes: each group is spelled as in the first that knows another spelling of it. */
function settleLimit(
  limit: Limit,
  byName: ReadonlyMap<string, AttributePlan>,
  intersections: AuditPlan['intersections'],
): Limit {
  const attributes = [...byName.values()].filter(({ name }) => limit.attributes?.includes(name) ?? true)
  const crossings = intersections.filter((parts) => limit.attributes?.includes(crossing(parts)) ?? true)
  const scopes = [
    ...attributes.map((attribute) => [attribute]),
    ...crossings.map((parts) => parts.flatMap((name) => byName.get(name) ?? [])),
  ]
  const spelled = (group: string): string =>
    scopes.map((scope) => settled(group, scope)).find((name) => name !== group) ?? group
  return {
    ...limit,
    groups: limit.groups?.map(spelled) ?? null,
    reference:
      limit.reference?.kind === 'group' ? { kind: 'group', group: spelled(limit.reference.group) } : limit.reference,
  }
}

/** `V × >=50` → `V × ≥50` */
function settled(group: string, attributes: readonly AttributePlan[]): string {
  const parts = group.split(crossing(['', '']))
  if (parts.length !== attributes.length) return group
  return crossing(
    parts.map((part, index) => {
      const attribute = attributes[index]
      return attribute === undefined ? part : groupName(attribute, part)
    }),
  )
}
