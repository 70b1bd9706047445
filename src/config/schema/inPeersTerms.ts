import type { NamedAlias } from '../../metrics/peers/peers.js'
import { endsFromPeer } from '../../metrics/peers/transform.js'
import type { Limit, Reference } from '../plan.js'

type Written = Pick<Limit, 'metric' | 'comparison' | 'min' | 'max' | 'reference'>
type Issue = (key: string | null, message: string, hint: string) => void

/**
 * A limit that is written in a peer's name and sign, in ours: `{ metric: clarify:DPPL, max: 0.1 }` is a difference of
 * selection_rate to everyone else of at least −0.1. What the peer's definition brings cannot be given otherwise.
 */
export function fromPeersTerms(
  alias: NamedAlias,
  written: Written,
  issue: Issue,
): Written & { readonly alias: string } {
  const { id, metric, comparison, reference, transform, only, peer } = alias
  if (written.comparison !== null && written.comparison !== comparison) {
    const own = comparison === null ? `is ${metric} itself` : `is the ${comparison} of ${metric} already`
    issue('comparison', `${id} ${own}, as ${peer.name} defines it.`, `Take it out, or name ${metric} instead.`)
  }
  if (written.reference !== null && reference !== null && !isSame(written.reference, reference)) {
    const against = `${id} is against ${reference.kind}, as ${peer.name} defines it.`
    issue('reference', against, `Take it out, or name ${metric} instead.`)
  }
  const other = only === 'min' ? 'max' : 'min'
  if (only !== null && written[other] !== null) {
    const extreme = only === 'min' ? 'smallest' : 'largest'
    const message = `${id} is the ${extreme} of the groups: a ${other} would hold for one group, and nobody knows which.`
    issue(other, message, `Set a ${only}, or name ${metric} instead.`)
  }
  const { low, high } = endsFromPeer(transform, written.min, written.max)
  return { metric, comparison, min: low, max: high, reference: reference ?? written.reference, alias: id }
}

const isSame = (one: Reference, other: Reference): boolean =>
  one.kind === other.kind && (one.kind !== 'group' || other.kind !== 'group' || one.group === other.group)
