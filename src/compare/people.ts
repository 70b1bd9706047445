import type { GroupCounts, Joint, JointGroup } from '../counts.js'
import { countsIn } from '../policy/earlier.js'
import type { Audit } from '../result.js'
import { addJoints, jointAt } from './joint.js'

/** Joint counts of a group, or of everyone else of its attribute; null where they are not known. */
export interface JointsOf {
  readonly group: (attribute: string, group: string) => Joint | null
  readonly rest: (attribute: string, group: string) => Joint | null
}

/** Joint counts that were counted. */
export const countedJoints = (groups: readonly JointGroup[]): JointsOf => jointsOf(groups)

/**
 * The joint counts at one end of what two results leave room for, where they are of the same people as far as counts can
 * tell: every group that is known in both has as many people with each outcome in both. Two columns of one log are; two
 * different months would be by chance only.
 *
 * @returns null where they are not of the same people, or too little is known to say
 */
export function possibleJoints(before: Audit, after: Audit, end: 'most' | 'least'): JointsOf | null {
  const then = countsIn(before).attributes
  const groups: JointGroup[] = []
  for (const { attribute, groups: now } of countsIn(after).attributes) {
    const earlier = then.find((one) => one.attribute === attribute)?.groups ?? []
    for (const { group, tally } of now) {
      const own = earlier.find((one) => one.group === group)
      if (own === undefined || !isCounted(own) || !isCounted({ tally })) continue
      const joint = jointAt(own.tally, tally, end)
      if (joint === null) return null
      groups.push({ attribute, group, joint })
    }
  }
  const known = groups.filter(({ joint: { positive, negative } }) => sizeOf(positive) > 0 && sizeOf(negative) > 0)
  return known.length < 2 ? null : jointsOf(groups)
}

const isCounted = ({ tally }: Pick<GroupCounts, 'tally'>): boolean =>
  Object.values(tally).every((cell) => typeof cell === 'number')

const sizeOf = ({ both, before, after, neither }: Joint['positive']): number => both + before + after + neither

function jointsOf(groups: readonly JointGroup[]): JointsOf {
  const inAttribute = (attribute: string): readonly JointGroup[] => groups.filter((one) => one.attribute === attribute)
  return {
    group: (attribute, group) => inAttribute(attribute).find((one) => one.group === group)?.joint ?? null,
    rest: (attribute, group) => {
      const others = inAttribute(attribute).filter((one) => one.group !== group)
      return others.length === 0 ? null : addJoints(others.map(({ joint }) => joint))
    },
  }
}
