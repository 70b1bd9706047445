import { type GroupCounts, type Joint, type JointGroup, lowOf, type Tally } from '../counts.js'
import { addTallies } from '../metrics/fillings.js'
import { countsIn } from '../policy/earlier.js'
import type { Audit } from '../result.js'
import type { Twice } from './correlationOf.js'
import { jointAt } from './joint.js'

/** A group, or everyone else of its attribute, before and after; null where it is not known who is who. */
export interface TwiceOf {
  readonly group: (attribute: string, group: string) => Twice | null
  readonly rest: (attribute: string, group: string) => Twice | null
}

/** With joint counts that were counted. */
export const countedTwice = (before: Audit, after: Audit, groups: readonly JointGroup[]): TwiceOf =>
  twiceOf(
    pairsOf(before, after),
    (attribute, group) => groups.find((one) => one.attribute === attribute && one.group === group)?.joint ?? null,
  )

/**
 * With the joint counts at one end of what two results leave room for, where they are of the same people as far as counts
 * can tell: every group that is known in both has as many people with each outcome in both. Two columns of one log are;
 * two different months would be by chance only.
 *
 * @returns null where they are not of the same people, or too little is known to say
 */
export function possiblyTwice(before: Audit, after: Audit, end: 'most' | 'least'): TwiceOf | null {
  const pairs = pairsOf(before, after)
  const joints = pairs.map((pair) => ({ ...pair, joint: jointAt(pair.before, pair.after, end) }))
  if (joints.some(({ joint }) => joint === null)) return null
  const known = joints.filter(
    ({ before: { tp, fn, fp, tn } }) => lowOf(tp) + lowOf(fn) > 0 && lowOf(fp) + lowOf(tn) > 0,
  )
  return known.length < 2
    ? null
    : twiceOf(
        pairs,
        (attribute, group) => joints.find((one) => one.attribute === attribute && one.group === group)?.joint ?? null,
      )
}

interface Pair {
  readonly attribute: string
  readonly group: string
  readonly before: Tally
  readonly after: Tally
}

/** The groups that both have, and of which every cell is known. */
function pairsOf(before: Audit, after: Audit): readonly Pair[] {
  const then = countsIn(before).attributes
  return countsIn(after).attributes.flatMap(({ attribute, groups }) => {
    const earlier = then.find((one) => one.attribute === attribute)?.groups ?? []
    return groups.flatMap(({ group, tally }): readonly Pair[] => {
      const own = earlier.find((one) => one.group === group)
      return own === undefined || !isCounted(own) || !isCounted({ tally })
        ? []
        : [{ attribute, group, before: own.tally, after: tally }]
    })
  })
}

const isCounted = ({ tally }: Pick<GroupCounts, 'tally'>): boolean =>
  Object.values(tally).every((cell) => typeof cell === 'number')

function twiceOf(pairs: readonly Pair[], jointOf: (attribute: string, group: string) => Joint | null): TwiceOf {
  const twice = ({ attribute, group, before, after }: Pair): readonly Twice[] => {
    const joint = jointOf(attribute, group)
    return joint === null ? [] : [{ joint, before, after }]
  }
  return {
    group: (attribute, group) =>
      pairs.filter((one) => one.attribute === attribute && one.group === group).flatMap(twice)[0] ?? null,
    rest: (attribute, group) => {
      const others = pairs.filter((one) => one.attribute === attribute && one.group !== group).flatMap(twice)
      return others.length === 0 ? null : together(others)
    },
  }
}

const together = (some: readonly Twice[]): Twice => ({
  joint: some.flatMap(({ joint }) => joint),
  before: addTallies(some.map(({ before }) => ({ tally: before }))),
  after: addTallies(some.map(({ after }) => ({ tally: after }))),
})
