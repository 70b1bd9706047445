import { type GroupCounts, type Joint, type JointGroup, lowOf, type Tally } from '../counts.js'
import { addTallies } from '../metrics/fillings.js'
import { countsIn } from '../policy/earlier.js'
import type { Audit } from '../result.js'
import type { Twice, TwiceCompared } from './correlationOf.js'
import { jointAt } from './joint.js'

/** What a group is compared with: nothing, another group, or everyone else. */
type Against = null | 'rest' | { readonly group: string }

/** A group, and what it is compared with, before and after; null where it is not known who is who. */
export type TwiceOf = (attribute: string, group: string, against: Against) => Twice | TwiceCompared | null

/** By joint counts that were counted. */
export const countedTwice = (before: Audit, after: Audit, groups: readonly JointGroup[]): TwiceOf =>
  twiceOf(
    before,
    after,
    groups.flatMap(({ attribute, group, into }) =>
      into.map((own): Moved => ({ attribute, from: group, to: own.group, joint: own.joint })),
    ),
  )

/**
 * By the joint counts at one end of what two results leave room for, where they are of the same people as far as counts
 * can tell: every group that is known in both has as many people with each outcome in both. Two columns of one log are;
 * two different months would be by chance only.
 *
 * @returns null where they are not of the same people, or too little is known to say
 */
export function possiblyTwice(before: Audit, after: Audit, end: 'most' | 'least'): TwiceOf | null {
  const pairs = countsIn(after).attributes.flatMap(({ attribute, groups }) =>
    groups.flatMap(({ group, tally }) => {
      const then = talliesIn(before, attribute, (one) => one === group)
      return then === null || !isCounted({ tally })
        ? []
        : [{ attribute, group, then, joint: jointAt(then, tally, end) }]
    }),
  )
  if (pairs.some(({ joint }) => joint === null)) return null
  const known = pairs.filter(({ then: { tp, fn, fp, tn } }) => lowOf(tp) + lowOf(fn) > 0 && lowOf(fp) + lowOf(tn) > 0)
  if (known.length < 2) return null
  return twiceOf(
    before,
    after,
    pairs.map(({ attribute, group, joint }): Moved => ({ attribute, from: group, to: group, joint: joint ?? [] })),
  )
}

/** People by the group that they were of and the one that they are of. */
interface Moved {
  readonly attribute: string
  readonly from: string
  readonly to: string
  readonly joint: Joint
}

type Members = (group: string) => boolean

function twiceOf(before: Audit, after: Audit, moved: readonly Moved[]): TwiceOf {
  return (attribute, group, against) => {
    const jointOf = (from: Members, to: Members): Joint =>
      moved.filter((one) => one.attribute === attribute && from(one.from) && to(one.to)).flatMap(({ joint }) => joint)
    const twice = (is: Members): Twice | null => {
      const [then, now] = [talliesIn(before, attribute, is), talliesIn(after, attribute, is)]
      return then === null || now === null ? null : { joint: jointOf(is, is), before: then, after: now }
    }
    const isOwn: Members = (one) => one === group
    const own = twice(isOwn)
    if (against === null || own === null) return own
    const isOther: Members = (one) => (against === 'rest' ? one !== group : one === against.group)
    const reference = twice(isOther)
    return reference === null
      ? null
      : { group: own, reference, left: jointOf(isOwn, isOther), joined: jointOf(isOther, isOwn) }
  }
}

/** All cells of some groups together; null where there are none, or a cell is not known. */
function talliesIn(audit: Audit, attribute: string, is: Members): Tally | null {
  const groups = countsIn(audit).attributes.find((one) => one.attribute === attribute)?.groups ?? []
  const own = groups.filter(({ group }) => is(group))
  return own.length === 0 || !own.every(isCounted) ? null : addTallies(own)
}

const isCounted = ({ tally }: Pick<GroupCounts, 'tally'>): boolean =>
  Object.values(tally).every((cell) => typeof cell === 'number')
