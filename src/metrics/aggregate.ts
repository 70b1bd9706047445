import type { GroupCounts } from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import { moverSum } from '../statistics/mover.js'
import { levelOf, zOf } from '../statistics/normal.js'
import { type Against, compare } from './compare.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from './evidence.js'
import { extremeOf } from './extreme.js'
import { fewest } from './fillings.js'
import { type Knowledge, knowledgeOf } from './knowledge.js'
import { lineUp } from './largestEnd.js'
import type { ExtremeAggregation, Fraction, MeanAggregation, Measurable } from './metric.js'

/**
 * The largest difference (or the smallest ratio) between any two of the groups, judged over the pairs. Groups for
 * which a rate is defined by no filling take no part in it.
 */
export function extremeAggregate(
  { of, measures }: ExtremeAggregation,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
): Evidence {
  const measured = measures
    .map((one) => groups.map((group) => knowledgeOf(one, [group], rules)).filter((known) => known !== null))
    .filter((ofRate) => ofRate.length > 1)
  if (measured.length === 0) return noEvidence('no_reference')
  return extremeOf({
    which: of === 'difference' ? 'largest' : 'smallest',
    kind: of,
    pairs: measured.map(lineUp).map((ofRate) => ({ from: ofRate, to: ofRate })),
    tests: measured.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0),
    bothWays: true,
    value: extremeValue(of, measured),
    rules,
  })
}

// As arguments of one call, a hundred thousand groups would be too many.
const leastOf = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const mostOf = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

/** Of each rate max − min or min / max, and of these the worst. */
function extremeValue(of: 'difference' | 'ratio', measured: readonly (readonly Knowledge[])[]) {
  const unknown = measured.flat().find((one) => one.undefined !== null)
  if (unknown !== undefined) return { estimate: null, undefined: unknown.undefined }
  const extremes = measured.map((ofRate) => {
    const rates = ofRate.map(({ known }) => known?.point ?? Number.NaN)
    const [least, most] = [leastOf(rates), mostOf(rates)]
    return of === 'difference' ? most - least : least / most
  })
  const worst = of === 'difference' ? mostOf(extremes) : leastOf(extremes)
  return Number.isNaN(worst)
    ? { estimate: null, undefined: 'zero_reference' as const }
    : { estimate: worst, undefined: null }
}

/**
 * The mean of a group's differences from its reference in two rates of different people. Signed: MOVER (Zou & Donner
 * 2008). Absolute: from both differences at half the level (Bonferroni), because a sum of absolute values resampled or
 * recovered from variances never covers zero.
 *
 * Over fillings both differences take their own ends, though an unknown outcome can be in one of the rates only: an
 * outer range.
 */
export function meanDifference(
  { absolute, rates }: MeanAggregation,
  group: GroupCounts,
  against: Against,
  rules: EvidenceRules,
): Evidence {
  const parts = rates.map((rate) => compare(asRate(rate), group, against, rules).of('difference'))
  const missing = parts.find((part) => part.envelope(0) === null)
  if (missing !== undefined) return noEvidence(missing.undefined ?? 'zero_denominator', missing.rows)
  return meanOf(parts, absolute)
}

/** The mean of several values; `absolute`: of their sizes. */
export function meanOf(parts: readonly Evidence[], absolute: boolean): Evidence {
  const points = parts.map(({ estimate }) => (estimate === null ? null : { low: estimate, high: estimate }))
  const bounds = parts.map((part, index) => part.bounds ?? points[index] ?? null)
  const mean = (intervals: readonly (Interval | null)[]): Interval | null =>
    everyOne(intervals) ? averageOf(absolute ? intervals.map(magnitude) : intervals) : null
  const combine = absolute ? boxOf : moverOf
  return evidence({
    estimate: mean(points)?.low ?? null,
    undefined: parts.find((part) => part.undefined !== null)?.undefined ?? null,
    method: absolute ? 'bonferroni_newcombe' : 'mover',
    rows: fewest(parts.map((part) => part.rows)),
    // Over all groups there is no reference.
    referenceRows: parts.some((part) => part.referenceRows === null)
      ? null
      : fewest(parts.map((part) => part.referenceRows ?? 0)),
    bounds: parts.some((part) => part.bounds !== null) ? mean(bounds) : null,
    interval: (z) => combine(points, (at) => parts.map((part) => part.interval(at)), z),
    envelope: (z) => combine(bounds, (at) => parts.map((part) => part.envelope(at)), z),
    scaled: (factor) =>
      meanOf(
        parts.map((part) => part.scaled(factor)),
        absolute,
      ),
  })
}

type Intervals = readonly (Interval | null)[]
const everyOne = (intervals: Intervals): intervals is readonly Interval[] => intervals.every((one) => one !== null)

/** MOVER of the mean, each end from its own points: it rises with the points and with the ends of their intervals. */
function moverOf(points: Intervals, intervalsAt: (z: number) => Intervals, z: number): Interval | null {
  const intervals = intervalsAt(z)
  if (!everyOne(points) || !everyOne(intervals)) return null
  const sum = (end: 'low' | 'high'): number =>
    moverSum(
      intervals.map((interval, index) => ({
        estimate: points[index]?.[end] ?? Number.NaN,
        interval,
        coefficient: 1 / intervals.length,
      })),
    )[end]
  return { low: sum('low'), high: sum('high') }
}

function boxOf(points: Intervals, intervalsAt: (z: number) => Intervals, z: number): Interval | null {
  const sides = intervalsAt(zOf(1 - levelOf(z) / points.length))
  return everyOne(sides) ? averageOf(sides.map(magnitude)) : null
}

const averageOf = (intervals: readonly Interval[]): Interval => ({
  low: intervals.reduce((sum, { low }) => sum + low, 0) / intervals.length,
  high: intervals.reduce((sum, { high }) => sum + high, 0) / intervals.length,
})

/** |d| of a difference. */
const magnitude = ({ low, high }: Interval): Interval => ({
  low: Math.max(0, low, -high),
  high: Math.max(high, -low),
})

const asRate = (fraction: Fraction): Measurable => ({ kind: 'rate', ...fraction })
