import type { Limit } from '../config/plan.js'
import { aliasById } from '../metrics/peers/peers.js'
import { asPeer, endsAsPeer } from '../metrics/peers/transform.js'
import type { Finding } from './finding.js'

/** A finding in the terms of the peer that its limit was written in; nothing where it was written in ours. */
export function inPeersTerms(
  { estimate, low, high, envelope, min, max }: Omit<Finding, 'reason'>,
  limit: Limit,
): Pick<Finding, 'peer'> {
  const alias = limit.alias === undefined ? undefined : aliasById(limit.alias)
  if (alias === undefined) return {}
  const { transform } = alias
  const bound = endsAsPeer(transform, min, max)
  return {
    peer: {
      name: alias.id,
      estimate: asPeer(transform, estimate),
      ...endsAsPeer(transform, low, high),
      envelope: endsAsPeer(transform, envelope.low, envelope.high),
      min: bound.low,
      max: bound.high,
    },
  }
}
