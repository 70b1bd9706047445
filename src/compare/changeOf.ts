import type { Effect } from '../config/plan.js'
import { metricById } from '../metrics/catalogue.js'
import { changeEvidence } from '../metrics/change.js'
import type { Evidence } from '../metrics/evidence.js'
import { finite } from '../metrics/measureAll.js'
import type { ComparisonKind } from '../metrics/metric.js'
import type { Change, ChangeSide, Moved, PairingEnd } from './comparison.js'
import type { Told } from './evidenceIn.js'

/** The value at which a comparison says that there is no difference. */
const equality: Readonly<Record<ComparisonKind, number>> = { difference: 0, ratio: 1, relative_difference: 0 }

/** What two results say of one thing. */
export interface Pair {
  readonly told: Told
  readonly was: Evidence
  readonly is: Evidence
  /** Of the same people whose pairing is known; else 0. */
  readonly correlation: number
  /** Of the same people whose pairing is not known: the least and the most that it can be; else null. */
  readonly correlations: readonly [least: number, most: number] | null
}

/** A change before its level is adjusted for how many there are. */
export type RawChange = Omit<Change, 'level_adjusted' | 'beyond_chance' | 'moved'>

/** What changed, with its interval and level, and whether it turned round. */
export function changeOf({ told, was, is, correlation, correlations }: Pair, z: number, alpha: number): RawChange {
  const { slice, attribute, group, reference, metric, comparison } = told
  const change = changeEvidence(is, was, correlation)
  const interval = change.interval(z) ?? change.envelope(z)
  // Where a part is not known it is not used.
  const isPaired = correlation !== 0 && was.bounds === null && is.bounds === null
  const endOf = (other: number): PairingEnd => {
    const end = changeEvidence(is, was, other)
    const ends = end.interval(z)
    return { low: finite(ends?.low), high: finite(ends?.high), level: levelOf(end) }
  }
  return {
    ...(slice === undefined ? {} : { slice }),
    attribute,
    group,
    reference,
    metric,
    comparison,
    before: sideOf(was, comparison, z, alpha),
    after: sideOf(is, comparison, z, alpha),
    change: change.estimate,
    low: finite(interval?.low),
    high: finite(interval?.high),
    method: isPaired ? 'mover_paired' : 'mover',
    level: levelOf(change),
    turned: comparison === null ? null : turnedOf(was, is, equality[comparison], alpha),
    ...(isPaired ? { correlation } : {}),
    ...(correlations === null
      ? {}
      : { over_pairings: { narrowest: endOf(correlations[1]), widest: endOf(correlations[0]) } }),
  }
}

/** What is the same to the last digit says nothing against no change; a search would stop a rounding short of 1. */
function levelOf(change: Evidence): number | null {
  if (change.envelope(0) === null) return null
  return change.estimate === 0 ? 1 : Math.min(change.sureAbove(0), change.sureBelow(0))
}

function sideOf(evidence: Evidence, comparison: ComparisonKind | null, z: number, alpha: number): ChangeSide {
  const interval = evidence.interval(z)
  return {
    estimate: evidence.estimate,
    low: finite(interval?.low),
    high: finite(interval?.high),
    ...(evidence.bounds === null
      ? {}
      : { bounds: { low: finite(evidence.bounds.low), high: finite(evidence.bounds.high) } }),
    ...(evidence.undefined === null ? {} : { undefined: evidence.undefined }),
    ...(comparison === null ? {} : { shown: wayOf(evidence, equality[comparison], alpha) }),
  }
}

/** Which way a comparison surely points, whatever is not known. */
function wayOf(evidence: Evidence, equal: number, alpha: number): 'more' | 'less' | null {
  if (evidence.estimate === equal) return null
  if (evidence.sureAbove(equal) <= alpha) return 'more'
  return evidence.sureBelow(equal) <= alpha ? 'less' : null
}

function turnedOf(was: Evidence, is: Evidence, equal: number, alpha: number): Change['turned'] {
  const [then, now] = [wayOf(was, equal, alpha), wayOf(is, equal, alpha)]
  if (then !== null && now !== null && then !== now) return 'shown'
  if (was.estimate === null || is.estimate === null) return null
  return (was.estimate - equal) * (is.estimate - equal) < 0 ? 'estimate' : null
}

/** What a change is to the people it is about; only what is beyond chance is called better or worse. */
export function movedOf(change: RawChange, beyond: boolean, effect: Effect): Moved {
  const { turned, comparison, before, after, change: size, level } = change
  if (turned !== null) return 'turned'
  if (level === null) return 'not_known'
  if (!beyond || size === null || size === 0) return 'same'
  if (comparison === null) {
    const metric = metricById(change.metric)
    if (metric === undefined || metric.kind === 'aggregate') return 'changed'
    return (metric.better[effect] === 'high') === size > 0 ? 'better' : 'worse'
  }
  if (before.estimate === null || after.estimate === null) return 'changed'
  const equal = equality[comparison]
  return Math.abs(after.estimate - equal) < Math.abs(before.estimate - equal) ? 'closer' : 'further'
}
