import { type Cell, crossing, missingGroup } from '../counts.js'
import type { Audit } from '../result.js'

/** People without a value of an attribute, and no limit that says how they may fare. */
export interface Unjudged {
  readonly attribute: string
  readonly n: Cell
}

/** A plan has to name the rows without a value to judge them; where it does not, a reader has to know how many they are. */
export function unjudged({ groups, plan }: Audit): readonly Unjudged[] {
  const crossings = new Set(plan.intersections.map(crossing))
  const judges = ({ attribute }: Unjudged): boolean =>
    plan.limits.some(
      ({ attributes, groups: named }) =>
        named?.includes(missingGroup) === true && (attributes?.includes(attribute) ?? true),
    )
  return groups
    .filter(({ attribute, group, n }) => group === missingGroup && n !== 0 && !crossings.has(attribute))
    .filter((one) => plan.limits.length > 0 && !judges(one))
    .map(({ attribute, n }) => ({ attribute, n }))
}

/** A plan of a log may name no outcome; then none is unknown, because none was asked for. */
export const asksNoOutcome = ({ plan }: Audit): boolean => plan.outcome === null && plan.data.layout === 'log'
