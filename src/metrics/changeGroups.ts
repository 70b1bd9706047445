import type { Counts, GroupCounts } from '../counts.js'

/** The counts of a whole log with every group changed; its parts stay as they are. */
export const changeGroups = (counts: Counts, change: (group: GroupCounts, groups: number) => GroupCounts): Counts => ({
  ...counts,
  attributes: counts.attributes.map((attribute) => ({
    ...attribute,
    groups: attribute.groups.map((group) => change(group, attribute.groups.length)),
  })),
})
