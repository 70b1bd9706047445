import type { Interval } from '../statistics/interval.js'
import { koopman } from '../statistics/koopman.js'
import { moverDifference, moverRatio } from '../statistics/mover.js'
import { newcombe } from '../statistics/newcombe.js'
import { differenceToOverall, ratioToOverall } from '../statistics/overall.js'
import type { EvidenceRules } from './evidence.js'
import type { ComparisonKind } from './metric.js'
import { methodOf, type Sample } from './sample.js'

/** What makes one kind of comparison of two samples of different people. */
interface Kind {
  /** NaN for 0/0 and for what has no end on both sides. */
  readonly value: (a: number, b: number) => number
  readonly interval: (a: Sample, b: Sample, z: number, rules: EvidenceRules) => Interval
  /** What a comparison with the others makes of one with everyone, of whom the group is a share. */
  readonly toOverall: (toOthers: Interval, share: number) => Interval
  /** From a comparison of a with b to that of b with a. */
  readonly flip: (value: number) => number
  /** The name of the score interval of two rates. */
  readonly score: string
  readonly everything: Interval
}

const difference: Kind = {
  value: (a, b) => a - b,
  interval: (a, b, z, rules) =>
    a.proportion !== null && b.proportion !== null && rules.intervals === 'score'
      ? newcombe(a.proportion, b.proportion, z)
      : moverDifference(estimated(a, z), estimated(b, z)),
  toOverall: differenceToOverall,
  flip: (value) => 0 - value,
  score: 'newcombe',
  everything: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
}

const ratio: Kind = {
  // Of numbers below zero a ratio says nothing: twice a debt is no more than it.
  value: (a, b) => (a < 0 || b < 0 ? Number.NaN : a / b),
  interval: (a, b, z, rules) => {
    if (a.proportion !== null && b.proportion !== null && rules.intervals === 'score') {
      return koopman(a.proportion, b.proportion, z)
    }
    return a.point < 0 || b.point < 0 ? ratio.everything : moverRatio(notBelow(a, z), notBelow(b, z))
  },
  toOverall: ratioToOverall,
  flip: (value) => (value <= 0 ? Number.POSITIVE_INFINITY : 1 / value),
  score: 'koopman',
  everything: { low: 0, high: Number.POSITIVE_INFINITY },
}

const lessOne = ({ low, high }: Interval): Interval => ({ low: low - 1, high: high - 1 })

/** (g − r) / r = g / r − 1, so all of it is the ratio's less one. */
const relativeDifference: Kind = {
  value: (a, b) => ratio.value(a, b) - 1,
  interval: (a, b, z, rules) => lessOne(ratio.interval(a, b, z, rules)),
  toOverall: ({ low, high }, share) => lessOne(ratioToOverall({ low: low + 1, high: high + 1 }, share)),
  flip: (value) => ratio.flip(value + 1) - 1,
  score: ratio.score,
  everything: lessOne(ratio.everything),
}

/**
 * A difference (g − r) of rates has Newcombe's hybrid score interval (1998, method 10), a ratio (g / r) Koopman's
 * (1984), a relative difference ((g − r) / r) the ratio's less one; exact intervals and measures that are no rates are
 * combined by MOVER (Zou & Donner 2008).
 */
export const kinds: Readonly<Record<ComparisonKind, Kind>> = {
  difference,
  ratio,
  relative_difference: relativeDifference,
}

/** The ratio of two numbers is of their parts that are not below zero. */
const notBelow = (sample: Sample, z: number) => {
  const { low, high } = sample.interval(z)
  return { estimate: sample.point, interval: { low: Math.max(0, low), high } }
}

const estimated = (sample: Sample, z: number) => ({ estimate: sample.point, interval: sample.interval(z) })

/** The interval of a comparison of two samples of different people; everything where one of them has no end. */
export const intervalBetween = (
  kind: ComparisonKind,
  a: Sample,
  b: Sample,
  z: number,
  rules: EvidenceRules,
): Interval =>
  Number.isFinite(a.point) && Number.isFinite(b.point) ? kinds[kind].interval(a, b, z, rules) : kinds[kind].everything

/** A comparison of two samples as it is; 0/0 may be anything. */
export function pointBetween(kind: ComparisonKind, a: Sample, b: Sample): Interval {
  const point = kinds[kind].value(a.point, b.point)
  return Number.isNaN(point) ? kinds[kind].everything : { low: point, high: point }
}

/** The name of the interval of a comparison; where MOVER combines exact ones, of these too. */
export function methodBetween(kind: ComparisonKind, { proportion }: Sample, { intervals }: EvidenceRules): string {
  if (proportion === null) return 'mover'
  return intervals === 'score' ? kinds[kind].score : `mover_${methodOf[intervals]}`
}
