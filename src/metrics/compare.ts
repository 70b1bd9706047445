import type { GroupCounts } from '../counts.js'
import { fisherExact, fisherMidP } from '../statistics/fisher.js'
import type { Interval } from '../statistics/interval.js'
import { levelAbove, levelBelow } from '../statistics/level.js'
import { scoreTest } from '../statistics/scoreTest.js'
import { resampledComparison } from './bootstrapComparison.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from './evidence.js'
import { countDenominator, countKnown } from './fillings.js'
import { intervalBetween, kinds, methodBetween, pointBetween } from './kinds.js'
import { fillsUnknown, type Knowledge, knowledgeOf, scaleKnowledge } from './knowledge.js'
import type { ComparisonKind, Fraction, Measurable } from './metric.js'
import type { Sample } from './sample.js'

/** The people that a group is compared with; never the group's own. `overall` is those and the group together. */
export interface Against {
  readonly groups: readonly GroupCounts[]
  readonly including: boolean
}

/** A group's measure against that of others, in every kind. */
export interface Comparison {
  readonly of: (kind: ComparisonKind) => Evidence
  /** Of the two-sided test of no difference; null where there is nothing to test. */
  readonly p: () => number | null
}

/**
 * A group's measure against that of others: difference (g − r), ratio (g / r) or relative difference ((g − r) / r).
 * Corner is compared with corner: the two are different people.
 *
 * @example compare(falsePositiveRate, women, { groups: [men], including: false }, rules).of('ratio').estimate
 */
export function compare(metric: Measurable, group: GroupCounts, against: Against, rules: EvidenceRules): Comparison {
  const [g, r] = [knowledgeOf(metric, [group], rules), knowledgeOf(metric, against.groups, rules)]
  const reference = against.including ? knowledgeOf(metric, [group, ...against.groups], rules) : r
  const referenceEstimate = reference?.known?.estimate ?? null
  if (g === null || r === null) {
    const nothing = noEvidence('zero_denominator', g?.rows ?? 0, r?.rows ?? 0, referenceEstimate)
    return { of: () => nothing, p: () => null }
  }
  const apart = compareApart(g, r, rules)
  if (!against.including) return apart
  const toEveryone = everyone(metric, group, against.groups, [g, r], rules)
  return { of: (kind) => ({ ...toEveryone(kind), referenceEstimate }), p: apart.p }
}

/** Against everyone together, whom the group is part of. */
function everyone(
  metric: Measurable,
  group: GroupCounts,
  others: readonly GroupCounts[],
  [g, r]: readonly [Knowledge, Knowledge],
  rules: EvidenceRules,
): Comparison['of'] {
  if (metric.kind === 'rate') {
    const shares = sharesOf(metric, group, others, rules)
    return (kind) => compareKnowledge(kind, g, r, rules, shares)
  }
  if (metric.kind === 'measured') {
    const { toEveryone } = metric.measure
    return (kind) => toEveryone?.(kind, group, others, rules) ?? noEvidence('no_reference', g.rows, r.rows)
  }
  return resampledComparison(metric.derivation, group, others, [g, r], rules)
}

/** What is known of two groups of different people, compared. */
export const compareApart = (g: Knowledge, r: Knowledge, rules: EvidenceRules): Comparison => ({
  of: (kind) => compareKnowledge(kind, g, r, rules),
  p: () => (g.known && r.known ? testOfNone(g.known, r.known, rules) : null),
})

/** The group's share of the denominator of everyone: among the known, and over all fillings. */
export interface Shares {
  readonly known: number
  readonly filled: Interval
}

/**
 * What two samples of different people say of a comparison of them.
 *
 * The corners are exact. With everyone (`shares`), whom the group is part of, its share moves with the fillings too,
 * and the comparison is not monotone in the group's own cases. It is in the comparison with the others and in the
 * share, each by itself: so the ends are those over both, an outer range that surely holds every filling.
 */
export function compareKnowledge(
  kind: ComparisonKind,
  g: Knowledge,
  r: Knowledge,
  rules: EvidenceRules,
  shares?: Shares,
): Evidence {
  const { toOverall } = kinds[kind]
  // Of numbers below zero a ratio says nothing, whichever filling makes them so.
  const saysNothing = kind !== 'difference' && (g.least.point < 0 || r.least.point < 0)
  const overFillings = (at: (a: Sample, b: Sample) => Interval): Interval => {
    const ends = saysNothing ? kinds[kind].everything : { low: at(g.least, r.most).low, high: at(g.most, r.least).high }
    if (shares === undefined) return ends
    const [few, many] = [toOverall(ends, shares.filled.low), toOverall(ends, shares.filled.high)]
    return { low: Math.min(few.low, many.low), high: Math.max(few.high, many.high) }
  }
  const partial = g.partial || r.partial
  const amongKnown = (at: (a: Sample, b: Sample) => Interval): Interval | null => {
    if (g.known === null || r.known === null) return null
    const toOthers = at(g.known, r.known)
    return shares === undefined ? toOthers : toOverall(toOthers, shares.known)
  }
  const bounds = partial ? overFillings((a, b) => pointBetween(kind, a, b)) : null
  const point = amongKnown((a, b) => pointBetween(kind, a, b))
  const undefinedParts = g.undefined ?? r.undefined
  const single = point !== null && point.low === point.high && Number.isFinite(point.low)
  const outside = single && bounds !== null && !within(point, bounds)
  const below = kind !== 'difference' && [g, r].some(({ known }) => (known?.point ?? 0) < 0)
  const without = below ? 'below_zero' : 'zero_reference'
  const reason = undefinedParts ?? (outside ? 'outside_bounds' : single ? null : without)
  const name = methodBetween(kind, g.least, rules)
  const known = (z: number): Interval | null =>
    outside ? null : amongKnown((a, b) => intervalBetween(kind, a, b, z, rules))
  return evidence({
    estimate: reason === null ? (point?.low ?? null) : null,
    undefined: reason,
    method: shares === undefined ? name : `${name}_overall`,
    rows: g.rows,
    referenceRows: r.rows,
    referenceEstimate: r.known?.estimate ?? null,
    bounds,
    interval: known,
    ...(partial ? { envelope: (z) => overFillings((a, b) => intervalBetween(kind, a, b, z, rules)) } : {}),
    scaled: (factor) => compareKnowledge(kind, scaleKnowledge(g, factor), scaleKnowledge(r, factor), rules, shares),
  })
}

/** Up to the rounding of sums of weights. */
const within = (inner: Interval, outer: Interval): boolean =>
  inner.low >= outer.low - 1e-9 * (1 + Math.abs(outer.low)) &&
  inner.high <= outer.high + 1e-9 * (1 + Math.abs(outer.high))

function sharesOf(
  metric: Measurable & Fraction,
  group: GroupCounts,
  others: readonly GroupCounts[],
  rules: EvidenceRules,
): Shares {
  const fills = fillsUnknown(metric, rules)
  const [own, rest] = [countDenominator(metric, [group], fills), countDenominator(metric, others, fills)]
  const [mine, theirs] = [countKnown(metric, [group])?.denominator ?? 0, countKnown(metric, others)?.denominator ?? 0]
  return {
    known: mine / (mine + theirs),
    filled: { low: own.low / (own.low + rest.high), high: own.high / (own.high + rest.low) },
  }
}

const testOf = { score: scoreTest, exact: fisherExact, mid_p: fisherMidP } as const

/** Rates by their own test; anything else by the level at which the interval of its difference reaches zero. */
function testOfNone(a: Sample, b: Sample, rules: EvidenceRules): number | null {
  if (a.proportion !== null && b.proportion !== null) return testOf[rules.intervals](a.proportion, b.proportion)
  if (a.estimate === null || b.estimate === null) return null
  const gap = (z: number): Interval => kinds.difference.interval(a, b, z, rules)
  return a.estimate > b.estimate ? levelAbove(gap, 0) : levelBelow(gap, 0)
}
