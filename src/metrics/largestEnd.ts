import type { Cell } from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import type { EvidenceRules } from './evidence.js'
import { fewest } from './fillings.js'
import { intervalBetween, kinds } from './kinds.js'
import type { Knowledge } from './knowledge.js'
import type { ComparisonKind } from './metric.js'
import type { Sample } from './sample.js'

/** Comparisons of each of some groups with each of some others; a group is not compared with itself. */
export interface Pairs {
  readonly from: LineUp
  readonly to: LineUp
}

/** The samples between which a comparison is least, and most. */
export type Ends = Readonly<Record<'low' | 'high', { readonly from: Look; readonly to: Look }>>

/** One way to look at groups: as which sample, and how far that reaches towards the end that is asked for. */
interface Look {
  readonly sampleOf: (one: Knowledge) => Sample
  readonly reach: (seen: Seen) => number
  readonly order: 'falling' | 'rising'
}

/** A sample with its own interval. */
interface Seen {
  readonly one: Knowledge
  readonly sample: Sample
  readonly own: Interval
}

/** What the groups at one look are, those that have an end in order. */
interface InOrder {
  readonly seen: readonly Seen[]
  readonly endless: boolean
}

/** Some groups, put in order once for all the searches that look at them in the same way. */
export interface LineUp {
  readonly all: readonly Knowledge[]
  readonly allKnown: boolean
  readonly partial: boolean
  /** The fewest of any of them. */
  readonly rows: Cell
  readonly inOrder: (look: Look, z: number) => InOrder
}

/** A search at one z asks for few others; one that looks for a level moves on and comes back to none. */
const remembered = 8

export function lineUp(all: readonly Knowledge[]): LineUp {
  const made = new Map<Look, Map<number, InOrder>>()
  return {
    all,
    allKnown: all.every(({ known }) => known !== null),
    partial: all.some(({ partial }) => partial),
    rows: fewest(all.map(({ rows }) => rows)),
    inOrder: (look, z) => {
      const ofLook = made.get(look) ?? new Map<number, InOrder>()
      const found = ofLook.get(z) ?? putInOrder(all, look, z)
      if (ofLook.size >= remembered) ofLook.clear()
      made.set(look, ofLook.set(z, found))
      return found
    },
  }
}

function putInOrder(all: readonly Knowledge[], { sampleOf, reach, order }: Look, z: number): InOrder {
  const seen = all.map((one): Seen => {
    const sample = sampleOf(one)
    return { one, sample, own: sample.interval(z) }
  })
  const withEnd = seen.filter(({ sample }) => Number.isFinite(sample.point))
  return {
    seen: withEnd.sort((a, b) => (order === 'rising' ? reach(a) - reach(b) : reach(b) - reach(a))),
    endless: withEnd.length < seen.length,
  }
}

const known = ({ known, least }: Knowledge): Sample => known ?? least
const least = ({ least }: Knowledge): Sample => least
const most = ({ most }: Knowledge): Sample => most

const between = (top: Look['sampleOf'], bottom: Look['sampleOf'], end: 'low' | 'high'): Ends['low'] => ({
  from: { sampleOf: top, reach: ({ own }) => own[end], order: 'falling' },
  to: {
    sampleOf: bottom,
    reach: end === 'high' ? ({ own }) => own.low : ({ sample }) => sample.point,
    order: 'rising',
  },
})

export const amongKnown: Ends = { low: between(known, known, 'low'), high: between(known, known, 'high') }
export const overFillings: Ends = { low: between(least, most, 'low'), high: between(most, least, 'high') }

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
  const { from, to } = ends[end]
  const [tops, bottoms] = [set.from.inOrder(from, z), set.to.inOrder(to, z)]
  if (end === 'high' && (tops.endless || bottoms.endless)) return everything.high
  let best = beyond ?? everything.low
  for (const a of tops.seen) {
    const [lowest] = bottoms.seen
    if (lowest === undefined || value(from.reach(a), to.reach(lowest)) <= best) break
    for (const b of bottoms.seen) {
      if (a.one === b.one) continue
      if (value(from.reach(a), to.reach(b)) <= best) break
      if (end === 'low' && value(a.sample.point, b.own.high) <= best) continue
      best = Math.max(best, intervalBetween(kind, a.sample, b.sample, z, rules)[end])
      if (beyond !== undefined && best > beyond) return best
    }
  }
  return best
}
