import type { AttributeCounts, GroupCounts } from '../../counts.js'
import { mergeGroups } from '../fillings.js'
import type { ContrastStratum } from '../metric.js'

/**
 * A group with what it is compared with, in each stratum. Nobody of a group in a stratum is no error: such a stratum
 * tells less, or nothing.
 *
 * @param reference the name of the group that it is compared with; null: everyone else
 * @param othersIn everyone of an attribute but a group
 */
export function pairsWithin(
  strata: readonly AttributeCounts[],
  reference: string | null,
  othersIn: (attribute: AttributeCounts) => (group: GroupCounts) => readonly GroupCounts[],
): (group: GroupCounts) => readonly ContrastStratum[] {
  const prepared = strata.map((attribute) => ({
    attribute,
    byName: new Map(attribute.groups.map((group) => [group.group, group])),
    othersOf: othersIn(attribute),
    everyone: mergeGroups(attribute.groups),
  }))
  return ({ group: name }) =>
    prepared.map(({ attribute, byName, othersOf, everyone }): ContrastStratum => {
      const group = byName.get(name) ?? null
      if (reference !== null) return { group, against: [byName.get(reference) ?? []].flat(), everyone }
      return { group, against: group === null ? attribute.groups : othersOf(group), everyone }
    })
}
