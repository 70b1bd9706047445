import type { GroupCounts } from '../counts.js'
import { fisherExact, fisherMidP } from '../statistics/fisher.js'
import type { Interval } from '../statistics/interval.js'
import { koopman } from '../statistics/koopman.js'
import { moverDifference, moverRatio } from '../statistics/mover.js'
import { newcombe } from '../statistics/newcombe.js'
import { differenceToOverall, ratioToOverall } from '../statistics/overall.js'
import { scoreTest } from '../statistics/scoreTest.js'
import { resampledComparison } from './bootstrapComparison.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from './evidence.js'
import type { UndefinedReason } from './measure.js'
import type { ComparisonKind, Measurable } from './metric.js'
import { type Knowledge, knowledgeOf, pointOf, type Sample } from './sample.js'

/** The people that a group is compared with; never the group's own. `overall` is those and the group together. */
export interface Against {
  readonly groups: readonly GroupCounts[]
  readonly including: boolean
}

const testOf = { score: scoreTest, exact: fisherExact, mid_p: fisherMidP } as const

/**
 * A group's measure against that of others: difference (g − r), ratio (g / r) or relative difference ((g − r) / r).
 *
 * A difference of rates has Newcombe's hybrid score interval (1998, method 10), a ratio Koopman's (1984); exact
 * intervals and measures that are no rates are combined by MOVER (Zou & Donner 2008). Corner is compared with corner:
 * the two are different people.
 */
export function compare(
  metric: Measurable,
  kind: ComparisonKind,
  group: GroupCounts,
  against: Against,
  rules: EvidenceRules,
  factor = 1,
): Evidence {
  const [g, r] = [knowledgeOf(metric, [group], rules, factor), knowledgeOf(metric, against.groups, rules, factor)]
  if (g === null || r === null) {
    return noEvidence('zero_denominator', g?.rows ?? 0, r?.rows ?? 0)
  }
  if (against.including && metric.kind === 'derived') {
    return resampledComparison({ metric, kind, group, others: against.groups, rules, factor, knowledge: [g, r] })
  }
  const scaled = (more: number): Evidence => compare(metric, kind, group, against, rules, factor * more)
  return fromKnowledge(kind, g, r, against.including, rules, scaled)
}

function fromKnowledge(
  kind: ComparisonKind,
  g: Knowledge,
  r: Knowledge,
  including: boolean,
  rules: EvidenceRules,
  scaled: (factor: number) => Evidence,
): Evidence {
  const how = methods[kind]
  const between = (a: Sample, b: Sample, z: number): Interval => {
    if (!Number.isFinite(pointOf(a)) || !Number.isFinite(pointOf(b))) return how.everything
    const toOthers = how.interval(a, b, z, rules)
    return including ? how.toOverall(toOthers, shareOf(a, b)) : toOthers
  }
  const point = (a: Sample, b: Sample): number => {
    const toOthers = how.value(pointOf(a), pointOf(b))
    return including && !Number.isNaN(toOthers)
      ? how.toOverall({ low: toOthers, high: toOthers }, shareOf(a, b)).low
      : toOthers
  }
  const known = g.known !== null && r.known !== null ? ([g.known, r.known] as const) : null
  const value = known === null || g.undefined !== null || r.undefined !== null ? Number.NaN : point(...known)
  const bothKnown = g.undefined === null && r.undefined === null && known !== null
  return evidence({
    estimate: Number.isFinite(value) ? value : null,
    undefined: undefinedReason(g, r, value),
    method: how.method(known?.[0] ?? g.least, rules, including),
    rows: g.rows,
    referenceRows: r.rows,
    bounds: g.partial || r.partial ? boundsOf(cornerPairs(g, r, including), point) : null,
    interval: (z) => (known === null ? null : between(...known, z)),
    envelope: (z) => hull(cornerPairs(g, r, including).map(([a, b]) => between(a, b, z))),
    p: bothKnown ? pOf(known[0], known[1], rules) : null,
    scaled,
  })
}

type Pair = readonly [Sample, Sample]

/**
 * The pairs of corners between which a comparison lies. Independent groups: least against most and most against
 * least. Within `overall` the group's share moves too, so every pair counts.
 */
function cornerPairs(g: Knowledge, r: Knowledge, including: boolean): readonly Pair[] {
  const crossed: readonly Pair[] = [
    [g.least, r.most],
    [g.most, r.least],
  ]
  return including ? [...crossed, [g.least, r.least], [g.most, r.most]] : crossed
}

const hull = (intervals: readonly Interval[]): Interval => ({
  low: Math.min(...intervals.map((interval) => interval.low)),
  high: Math.max(...intervals.map((interval) => interval.high)),
})

function boundsOf(pairs: readonly Pair[], point: (a: Sample, b: Sample) => number): Interval {
  // 0/0 is no filling of a ratio; what tends to it may be anything.
  const points = pairs.map((pair) => point(...pair))
  return hull(
    points.map((value) =>
      Number.isNaN(value) ? { low: 0, high: Number.POSITIVE_INFINITY } : { low: value, high: value },
    ),
  )
}

/** The group's share of the denominator of both together. */
const shareOf = (group: Sample, others: Sample): number => group.size / (group.size + others.size)

function undefinedReason(g: Knowledge, r: Knowledge, value: number): UndefinedReason | null {
  return g.undefined ?? r.undefined ?? (Number.isFinite(value) ? null : 'zero_reference')
}

interface Method {
  readonly value: (a: number, b: number) => number
  readonly interval: (a: Sample, b: Sample, z: number, rules: EvidenceRules) => Interval
  readonly toOverall: (toOthers: Interval, share: number) => Interval
  readonly method: (sample: Sample, rules: EvidenceRules, including: boolean) => string
  /** Of measures without an end, as fn / fp without any fp. */
  readonly everything: Interval
}

const named =
  (score: string): Method['method'] =>
  (sample, rules, including) => {
    const name = sample.proportion !== null && rules.intervals === 'score' ? score : 'mover'
    return including ? `${name}_overall` : name
  }

const difference: Method = {
  value: (a, b) => a - b,
  interval: (a, b, z, rules) =>
    a.proportion !== null && b.proportion !== null && rules.intervals === 'score'
      ? newcombe(a.proportion, b.proportion, z)
      : moverDifference(...withIntervals(a, b, z)),
  toOverall: differenceToOverall,
  method: named('newcombe'),
  everything: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
}

const ratio: Method = {
  value: (a, b) => a / b,
  interval: (a, b, z, rules) =>
    a.proportion !== null && b.proportion !== null && rules.intervals === 'score'
      ? koopman(a.proportion, b.proportion, z)
      : moverRatio(...withIntervals(a, b, z)),
  toOverall: ratioToOverall,
  method: named('koopman'),
  everything: { low: 0, high: Number.POSITIVE_INFINITY },
}

const lessOne = ({ low, high }: Interval): Interval => ({ low: low - 1, high: high - 1 })
const plusOne = ({ low, high }: Interval): Interval => ({ low: low + 1, high: high + 1 })

/** (g − r) / r = g / r − 1, so its interval is the ratio's less one. */
const relativeDifference: Method = {
  value: (a, b) => ratio.value(a, b) - 1,
  interval: (a, b, z, rules) => lessOne(ratio.interval(a, b, z, rules)),
  toOverall: (toOthers, share) => lessOne(ratioToOverall(plusOne(toOthers), share)),
  method: ratio.method,
  everything: { low: -1, high: Number.POSITIVE_INFINITY },
}

const methods: Readonly<Record<ComparisonKind, Method>> = {
  difference,
  ratio,
  relative_difference: relativeDifference,
}

function withIntervals(a: Sample, b: Sample, z: number) {
  return [
    { estimate: pointOf(a), interval: a.interval(z) },
    { estimate: pointOf(b), interval: b.interval(z) },
  ] as const
}

/** Rates by their own test; anything else by the level at which the interval of its difference reaches zero. */
function pOf(a: Sample, b: Sample, rules: EvidenceRules): number | null {
  if (a.proportion !== null && b.proportion !== null) return testOf[rules.intervals](a.proportion, b.proportion)
  if (a.estimate === null || b.estimate === null) return null
  const gap = evidence({
    estimate: a.estimate - b.estimate,
    method: 'mover',
    rows: a.rows,
    interval: (z) => difference.interval(a, b, z, rules),
    scaled: () => gap,
  })
  return Math.min(gap.sureAbove(0), gap.sureBelow(0))
}
