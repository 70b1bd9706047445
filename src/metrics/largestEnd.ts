import type { Interval } from '../statistics/interval.js'
import type { EvidenceRules } from './evidence.js'
import { intervalBetween, kinds } from './kinds.js'
import type { Knowledge } from './knowledge.js'
import type { ComparisonKind } from './metric.js'
import type { Sample } from './sample.js'

/** Comparisons of each of some groups with each of some others; a group is not compared with itself. */
export interface Pairs {
  readonly from: readonly Knowledge[]
  readonly to: readonly Knowledge[]
}

/** The samples between which a comparison is least, and most. */
export interface Ends {
  readonly low: readonly [from: (one: Knowledge) => Sample, to: (one: Knowledge) => Sample]
  readonly high: readonly [from: (one: Knowledge) => Sample, to: (one: Knowledge) => Sample]
}

const known = ({ known, least }: Knowledge): Sample => known ?? least
const least = ({ least }: Knowledge): Sample => least
const most = ({ most }: Knowledge): Sample => most

export const amongKnown: Ends = { low: [known, known], high: [known, known] }
export const overFillings: Ends = { low: [least, most], high: [most, least] }

/** A sample with its own interval. */
interface Seen {
  readonly one: Knowledge
  readonly sample: Sample
  readonly own: Interval
}

interface Search {
  readonly kind: ComparisonKind
  readonly set: Pairs
  readonly ends: Ends
  readonly end: 'low' | 'high'
  readonly z: number
  readonly rules: EvidenceRules
  /** Any end beyond this will do. */
  readonly beyond?: number
}

/**
 * The largest of the pairs' ends. Not every pair has to be asked: its interval lies within what the two groups' own
 * make of each other, so with the groups in the order of these the search can stop. Its lower end lies below what
 * either own end makes of the other's estimate (of Koopman's interval that is not proven, but a pair passed over can
 * only make the lower end lower).
 */
export function largestEnd({ kind, set, ends, end, z, rules, beyond }: Search): number {
  const { value, everything } = kinds[kind]
  const [sampleFrom, sampleTo] = ends[end]
  const see = (sampleOf: (one: Knowledge) => Sample) => (one: Knowledge) => {
    const sample = sampleOf(one)
    return { one, sample, own: sample.interval(z) }
  }
  const hasEnd = ({ sample }: Seen): boolean => Number.isFinite(sample.point)
  const [tops, bottoms] = [set.from.map(see(sampleFrom)), set.to.map(see(sampleTo))]
  if (end === 'high' && ![...tops, ...bottoms].every(hasEnd)) return everything.high
  const reachUp = ({ own }: Seen): number => own[end]
  const reachDown = ({ own, sample }: Seen): number => (end === 'high' ? own.low : sample.point)
  const falling = tops.filter(hasEnd).sort((a, b) => reachUp(b) - reachUp(a))
  const rising = bottoms.filter(hasEnd).sort((a, b) => reachDown(a) - reachDown(b))
  let best = beyond ?? everything.low
  for (const a of falling) {
    for (const b of rising) {
      if (a.one === b.one) continue
      if (value(reachUp(a), reachDown(b)) <= best) break
      if (end === 'low' && value(a.sample.point, b.own.high) <= best) continue
      best = Math.max(best, intervalBetween(kind, a.sample, b.sample, z, rules)[end])
      if (beyond !== undefined && best > beyond) return best
    }
  }
  return best
}
