import type { Interval } from '../statistics/interval.js'
import { levelOfClaim } from '../statistics/level.js'
import { levelOf, zOf } from '../statistics/normal.js'
import { type Evidence, type EvidenceRules, evidence } from './evidence.js'
import { fewest } from './fillings.js'
import { kinds, methodBetween, pointBetween } from './kinds.js'
import { type Knowledge, scaleKnowledge } from './knowledge.js'
import { amongKnown, type Ends, largestEnd, lineUp, overFillings, type Pairs } from './largestEnd.js'
import type { ComparisonKind } from './metric.js'

interface ExtremeRequest {
  /** Which of the comparisons is asked for. */
  readonly which: 'largest' | 'smallest'
  readonly kind: ComparisonKind
  readonly pairs: readonly Pairs[]
  /** How many tests they are: a pair that stands both ways is one. */
  readonly tests: number
  /** The pairs stand both ways, so the largest is at least, and the smallest at most, no difference at all. */
  readonly bothWays: boolean
  readonly value: Pick<Evidence, 'estimate' | 'undefined'>
  readonly rules: EvidenceRules
}

/**
 * Evidence about the largest, or the smallest, of several comparisons.
 *
 * The largest is at most δ exactly when every one is: its level is the largest of theirs (intersection–union, Berger
 * 1982). It is more than δ when some one is: their number times the smallest level (Bonferroni). A bootstrap of a
 * maximum would mislead: it never covers equality. The interval agrees with the levels: its end on the far side is
 * unadjusted, the near one Bonferroni-adjusted.
 *
 * Over fillings the most is exact, because some pair has it at its corners. The least is the largest of the pairs' own
 * (of max − min: the largest low less the smallest high), which fillings of whole cases may not quite reach.
 */
export function extremeOf(request: ExtremeRequest): Evidence {
  if (request.which === 'largest') return largestOf(request)
  // The smallest comparison of a with b is the largest of b with a, turned round.
  const turned = largestOf({ ...request, pairs: request.pairs.map(({ from, to }) => ({ from: to, to: from })) })
  return flipped(turned, kinds[request.kind].flip)
}

function largestOf(request: ExtremeRequest): Evidence {
  const { kind, pairs, tests, bothWays, value, rules } = request
  const sides = pairs.flatMap(({ from, to }) => [from, to])
  const [first] = sides.flatMap(({ all }) => all.slice(0, 1))
  const least = bothWays ? kinds[kind].value(1, 1) : Number.NEGATIVE_INFINITY
  const largest = (ends: Ends, end: 'low' | 'high', z: number): number =>
    Math.max(
      end === 'low' ? least : Number.NEGATIVE_INFINITY,
      ...pairs.map((set) => largestEnd({ kind, set, ends, end, z, rules })),
    )
  const exceeds = (bound: number, end: 'low' | 'high', z: number): boolean =>
    pairs.some((set) => largestEnd({ kind, set, ends: overFillings, end, z, rules, beyond: bound }) > bound)
  const careful = (z: number): number => zOf(1 - levelOf(z) / tests)
  const at = (ends: Ends, z: number): Interval => ({
    low: largest(ends, 'low', careful(z)),
    high: largest(ends, 'high', z),
  })
  const allKnown = sides.every((side) => side.allKnown)
  const partial = sides.some((side) => side.partial)
  return {
    ...evidence({
      estimate: value.estimate,
      undefined: value.undefined,
      method: `pairwise_${first === undefined ? 'none' : methodBetween(kind, first.least, rules)}`,
      rows: fewest(sides.map(({ rows }) => rows)),
      bounds: partial ? largestBounds(kind, pairs, least) : null,
      interval: (z) => (allKnown ? at(amongKnown, z) : null),
      envelope: (z) => at(overFillings, z),
      scaled: (factor) => largestOf({ ...request, pairs: scalePairs(pairs, factor) }),
    }),
    sureAbove: (bound) => Math.min(1, tests * levelOfClaim((z) => least >= bound || exceeds(bound, 'low', z))),
    sureBelow: (bound) => levelOfClaim((z) => !exceeds(bound, 'high', z)),
  }
}

function largestBounds(kind: ComparisonKind, pairs: readonly Pairs[], floor: number): Interval {
  let [low, high] = [floor, -Infinity]
  for (const { from, to } of pairs) {
    for (const a of from.all) {
      for (const b of to.all) {
        if (a === b) continue
        low = Math.max(low, pointBetween(kind, a.least, b.most).low)
        high = Math.max(high, pointBetween(kind, a.most, b.least).high)
      }
    }
  }
  return { low, high }
}

function scalePairs(pairs: readonly Pairs[], factor: number): readonly Pairs[] {
  const scaled = new Map<Knowledge, Knowledge>()
  const scale = (one: Knowledge): Knowledge => {
    const made = scaled.get(one) ?? scaleKnowledge(one, factor)
    scaled.set(one, made)
    return made
  }
  return pairs.map(({ from, to }) => ({ from: lineUp(from.all.map(scale)), to: lineUp(to.all.map(scale)) }))
}

/** Evidence turned round: of b with a instead of a with b. Its value is the one asked for already. */
function flipped(part: Evidence, flip: (value: number) => number): Evidence {
  const turn = (interval: Interval | null): Interval | null =>
    interval && { low: flip(interval.high), high: flip(interval.low) }
  return {
    ...part,
    bounds: turn(part.bounds),
    interval: (z) => turn(part.interval(z)),
    envelope: (z) => turn(part.envelope(z)),
    sureAbove: (bound) => part.sureBelow(flip(bound)),
    sureBelow: (bound) => part.sureAbove(flip(bound)),
    scaled: (factor) => flipped(part.scaled(factor), flip),
  }
}
