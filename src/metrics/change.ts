import type { Interval } from '../statistics/interval.js'
import { moverDifference } from '../statistics/mover.js'
import { type Evidence, evidence, noEvidence } from './evidence.js'

/**
 * What changed from one audit to the next: the value now less the value then. The two are of different people, so their
 * intervals combine by MOVER (Zou & Donner 2008); of two rates with Wilson intervals that is Newcombe's hybrid score
 * interval (1998, method 10). Where a part is not known, corner is taken with corner, as in every comparison.
 *
 * More cases can only come now: what was counted then stays as it is.
 *
 * @param correlation of the two values, where they are of the same people and it is known who is who (see
 *   correlationOf.ts); where a part is not known it is not used, so the interval is too wide rather than too narrow
 */
export function changeEvidence(now: Evidence, then: Evidence, correlation = 0): Evidence {
  const reason = now.undefined ?? then.undefined
  const [a, b] = [rangeOf(now), rangeOf(then)]
  if (a === null || b === null) return noEvidence(reason ?? 'cell_not_known', now.rows, now.referenceRows)
  const estimate = now.estimate === null || then.estimate === null ? null : now.estimate - then.estimate
  const isKnown = now.bounds === null && then.bounds === null
  return evidence({
    estimate,
    undefined: estimate === null ? reason : null,
    method: 'mover',
    rows: now.rows,
    referenceRows: now.referenceRows,
    bounds: isKnown ? null : { low: a.low - b.high, high: a.high - b.low },
    interval: (z) => amongKnown(now, then, z, isKnown ? correlation : 0),
    ...(isKnown && correlation !== 0 ? {} : { envelope: (z: number) => overFillings(now, then, [a, b], z) }),
    scaled: (factor) => changeEvidence(now.scaled(factor), then, correlation),
  })
}

/** From the least to the most that it may be; null where it is undefined or has no end. */
function rangeOf({ bounds, estimate }: Evidence): Interval | null {
  const range = bounds ?? (estimate === null ? null : { low: estimate, high: estimate })
  return range !== null && Number.isFinite(range.low) && Number.isFinite(range.high) ? range : null
}

/** Corner with corner. */
function overFillings(now: Evidence, then: Evidence, [a, b]: readonly [Interval, Interval], z: number) {
  const [own, other] = [now.envelope(z), then.envelope(z)]
  if (own === null || other === null) return null
  return {
    low: a.low - b.high - Math.hypot(a.low - own.low, other.high - b.high),
    high: a.high - b.low + Math.hypot(own.high - a.high, b.low - other.low),
  }
}

function amongKnown(now: Evidence, then: Evidence, z: number, correlation: number): Interval | null {
  const [own, other] = [now.interval(z), then.interval(z)]
  if (now.estimate === null || then.estimate === null || own === null || other === null) return null
  return moverDifference(
    { estimate: now.estimate, interval: own },
    { estimate: then.estimate, interval: other },
    correlation,
  )
}
