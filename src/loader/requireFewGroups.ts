import type { AuditPlan } from '../config/plan.js'
import type { AttributeCounts, Counts } from '../counts.js'
import { AuditError, type Problem } from '../error.js'

/**
 * That every attribute and crossing has few enough groups to be compared and read: comparisons are made of pairs, and a
 * report of thousands of groups, mostly of one person each, says nothing and shows people.
 *
 * @returns the counts
 * @throws AuditError 'data' with every attribute that has too many
 */
export function requireFewGroups({ attributes }: AuditPlan, counts: Counts, maximumGroups: number): Counts {
  const problems = counts.attributes
    .filter(({ groups }) => groups.length > maximumGroups)
    .map(({ attribute, parts, groups }: AttributeCounts): Problem => {
      const crossed = parts.length > 1
      const column = attributes.find(({ name }) => name === attribute)?.column ?? attribute
      return {
        message: crossed
          ? `The crossing "${attribute}" has ${groups.length} groups, and at most ${maximumGroups} can be compared.`
          : `The column "${column}" has ${groups.length} different values, and at most ${maximumGroups} groups can be compared.`,
        place: { file: counts.source.name, key: crossed ? attribute : column },
        hint: crossed
          ? 'Cross fewer attributes, or put their values together with bins or groups:.'
          : 'Is it an id, a date or an amount? Use bins, groups: or another column.',
      }
    })
  if (problems.length > 0) throw new AuditError('data', problems)
  return counts
}
