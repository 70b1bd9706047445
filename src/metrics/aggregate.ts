import type { GroupCounts } from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import { moverSum } from '../statistics/mover.js'
import { levelOf, zOf } from '../statistics/normal.js'
import { type Against, compare } from './compare.js'
import { type Evidence, type EvidenceRules, evidence, noEvidence } from './evidence.js'
import { extremeOf, fewest, folded, magnitude, smallerOverLarger } from './extreme.js'
import type { Aggregation, Fraction, Measurable } from './metric.js'
import { knowledgeOf } from './sample.js'

type ExtremeAggregation = Extract<Aggregation, { kind: 'extreme' }>
type MeanAggregation = Extract<Aggregation, { kind: 'mean_difference' }>

/**
 * The largest difference (or the smallest ratio) between any two of the groups, judged over the pairs. Groups for
 * which a rate is defined by no filling take no part in it.
 */
export function extremeAggregate(
  aggregation: ExtremeAggregation,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
): Evidence {
  const parts = aggregation.rates.flatMap((fraction) => pairsOf(aggregation, fraction, groups, rules))
  if (parts.length === 0) return noEvidence('no_reference')
  return extremeOf(aggregation.of === 'difference' ? 'largest' : 'smallest', parts)
}

function pairsOf(
  { of }: ExtremeAggregation,
  fraction: Fraction,
  groups: readonly GroupCounts[],
  rules: EvidenceRules,
): readonly Evidence[] {
  const rate = asRate(fraction)
  const measured = groups
    .map((group) => ({ group, knowledge: knowledgeOf(rate, [group], rules) }))
    .filter(({ knowledge }) => knowledge !== null)
    // The smaller rate over the larger, so that a rate of zero is a ratio of zero.
    .sort((a, b) => (a.knowledge?.known?.estimate ?? 0) - (b.knowledge?.known?.estimate ?? 0))
  return measured.flatMap(({ group: smaller }, index) =>
    measured
      .slice(index + 1)
      .map(({ group: larger }) =>
        folded(
          compare(rate, of, smaller, { groups: [larger], including: false }, rules),
          of === 'difference' ? magnitude : smallerOverLarger,
        ),
      ),
  )
}

/**
 * The mean of a group's differences from its reference in two rates of different people. Signed: MOVER (Zou & Donner
 * 2008). Absolute: from both differences at half the level (Bonferroni), because a sum of absolute values resampled or
 * recovered from variances never covers zero.
 */
export function meanDifference(
  aggregation: MeanAggregation,
  group: GroupCounts,
  against: Against,
  rules: EvidenceRules,
  factor = 1,
): Evidence {
  const parts = aggregation.rates.map((fraction) =>
    compare(asRate(fraction), 'difference', group, against, rules, factor),
  )
  const missing = parts.find((part) => part.envelope(0) === null)
  if (missing !== undefined) return noEvidence(missing.undefined ?? 'zero_denominator', missing.rows)
  const mean = (of: (part: Evidence) => number | null): number | null => {
    const values = parts.map(of)
    return values.includes(null)
      ? null
      : values.reduce((sum: number, value) => sum + (aggregation.absolute ? Math.abs(value ?? 0) : (value ?? 0)), 0) /
          values.length
  }
  const combine = aggregation.absolute ? boxOf : moverOf
  return evidence({
    estimate: mean((part) => part.estimate),
    undefined: parts.find((part) => part.undefined !== null)?.undefined ?? null,
    method: aggregation.absolute ? 'bonferroni_newcombe' : 'mover',
    rows: fewest(parts.map((part) => part.rows)),
    referenceRows: fewest(parts.map((part) => part.referenceRows ?? 0)),
    bounds: parts.some((part) => part.bounds !== null) ? boundsOf(parts, aggregation.absolute) : null,
    interval: (z) => combine(parts, z, (part, at) => part.interval(at)),
    envelope: (z) => combine(parts, z, (part, at) => part.envelope(at)),
    scaled: (more) => meanDifference(aggregation, group, against, rules, factor * more),
  })
}

type IntervalAt = (part: Evidence, z: number) => Interval | null

/** MOVER of the mean; where the parts are partly known, from each end's own point. */
function moverOf(parts: readonly Evidence[], z: number, at: IntervalAt): Interval | null {
  const ends = parts.map((part) => ({ point: at(part, 0), interval: at(part, z) }))
  if (ends.some(({ point, interval }) => point === null || interval === null)) return null
  const sum = (end: 'low' | 'high'): number =>
    moverSum(
      ends.map(({ point, interval }) => ({
        estimate: point?.[end] ?? 0,
        interval: interval ?? { low: 0, high: 0 },
        coefficient: 1 / parts.length,
      })),
    )[end]
  return { low: sum('low'), high: sum('high') }
}

function boxOf(parts: readonly Evidence[], z: number, at: IntervalAt): Interval | null {
  const careful = zOf(1 - levelOf(z) / parts.length)
  const sides = parts.map((part) => at(part, careful))
  return sides.some((side) => side === null)
    ? null
    : meanOf(sides.map((side) => magnitude(side ?? { low: 0, high: 0 })))
}

const meanOf = (intervals: readonly Interval[]): Interval => ({
  low: intervals.reduce((sum, { low }) => sum + low, 0) / intervals.length,
  high: intervals.reduce((sum, { high }) => sum + high, 0) / intervals.length,
})

function boundsOf(parts: readonly Evidence[], absolute: boolean): Interval | null {
  const each = parts.map(
    (part) => part.bounds ?? (part.estimate === null ? null : { low: part.estimate, high: part.estimate }),
  )
  if (each.includes(null)) return null
  return meanOf(
    each.map((range) => (absolute ? magnitude(range ?? { low: 0, high: 0 }) : (range ?? { low: 0, high: 0 }))),
  )
}

const asRate = (fraction: Fraction): Measurable => ({ kind: 'rate', ...fraction })
