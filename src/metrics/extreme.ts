import type { Cell } from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import { atLeast, atMost, type Claim, levelOfAll, levelOfSome } from '../statistics/level.js'
import { levelOf, zOf } from '../statistics/normal.js'
import { someHolds } from '../statistics/someHolds.js'
import { type Evidence, everything, evidence } from './evidence.js'
import { lowOf } from './fillings.js'
import type { UndefinedReason } from './measure.js'

/** What to take of several values. */
export type Extreme = 'largest' | 'smallest'

/**
 * Evidence about the largest (or smallest) of several values, from the evidence about each.
 *
 * The largest is at most δ exactly when every part is: its level is the largest of theirs (intersection–union, Berger
 * 1982). It is more than δ when some part is: their number times the smallest level (Bonferroni). A bootstrap of a
 * maximum would mislead: it never covers equality. The interval agrees with the levels: its end on the far side is
 * unadjusted, the near one Bonferroni-adjusted. For the smallest, the other way round.
 *
 * @param value the value itself, where it is not simply the extreme of the parts' estimates
 */
export function extremeOf(
  which: Extreme,
  parts: readonly Evidence[],
  value: { readonly estimate: number | null; readonly undefined: UndefinedReason | null } = extremeValue(which, parts),
): Evidence {
  const pick = which === 'largest' ? Math.max : Math.min
  const hull = (ends: readonly (Interval | null)[], adjusted: readonly (Interval | null)[]): Interval | null => {
    const [plain, careful] = [ends.filter(isInterval), adjusted.filter(isInterval)]
    if (plain.length === 0 || plain.length < ends.length) return null
    const [lows, highs] = which === 'largest' ? [careful, plain] : [plain, careful]
    return { low: pick(...lows.map(({ low }) => low)), high: pick(...highs.map(({ high }) => high)) }
  }
  const careful = (z: number): number => zOf(1 - levelOf(z) / parts.length)
  const bounds = parts.some((part) => part.bounds !== null)
  const whole = evidence({
    ...value,
    method: `pairwise_${parts[0]?.method ?? 'none'}`,
    rows: fewest(parts.flatMap((part) => [part.rows, part.referenceRows ?? []].flat())),
    bounds: bounds ? hullOfBounds(parts, pick) : null,
    interval: (z) =>
      hull(
        parts.map((part) => part.interval(z)),
        parts.map((part) => part.interval(careful(z))),
      ),
    envelope: (z) =>
      hull(
        parts.map((part) => part.envelope(z)),
        parts.map((part) => part.envelope(careful(z))),
      ),
    p: someP(parts),
    scaled: (factor) =>
      extremeOf(
        which,
        parts.map((part) => part.scaled(factor)),
        value,
      ),
  })
  const [above, below] = which === 'largest' ? [levelOfSome, levelOfAll] : [levelOfAll, levelOfSome]
  const claims = (claim: typeof atLeast, bound: number): readonly Claim[] =>
    parts.map((part) => claim((z) => part.envelope(z) ?? everything, bound))
  return {
    ...whole,
    sureAbove: (bound) => above(claims(atLeast, bound)),
    sureBelow: (bound) => below(claims(atMost, bound)),
  }
}

/** The smallest of some numbers of rows. */
export const fewest = (rows: readonly Cell[]): Cell =>
  rows.reduce((least, one) => (lowOf(one) < lowOf(least) ? one : least))

const isInterval = (interval: Interval | null): interval is Interval => interval !== null

function extremeValue(which: Extreme, parts: readonly Evidence[]) {
  const unknown = parts.find((part) => part.estimate === null)
  if (unknown !== undefined) return { estimate: null, undefined: unknown.undefined }
  const estimates = parts.map((part) => part.estimate ?? Number.NaN)
  const estimate = which === 'largest' ? Math.max(...estimates) : Math.min(...estimates)
  return { estimate, undefined: null }
}

/** The least is the extreme of the lows, the most at corners: both hold whichever fillings go together. */
function hullOfBounds(parts: readonly Evidence[], pick: (...values: number[]) => number): Interval | null {
  const each = parts.map((part) => part.bounds ?? pointBounds(part.estimate))
  return each.every(isInterval)
    ? { low: pick(...each.map(({ low }) => low)), high: pick(...each.map(({ high }) => high)) }
    : null
}

const pointBounds = (estimate: number | null): Interval | null =>
  estimate === null ? null : { low: estimate, high: estimate }

/** Some part differs from no difference: Bonferroni. */
function someP(parts: readonly Evidence[]): number | null {
  const ps = parts.map((part) => part.p)
  return ps.every((p) => p !== null) ? someHolds(ps.map((p) => p ?? 1)) : null
}

/** Evidence about a function of one value, given as what it makes of an interval. */
export function folded(part: Evidence, fold: (interval: Interval) => Interval): Evidence {
  const through = (interval: Interval | null): Interval | null => (interval === null ? null : fold(interval))
  return evidence({
    ...part,
    estimate: part.estimate === null ? null : fold({ low: part.estimate, high: part.estimate }).low,
    bounds: through(part.bounds),
    interval: (z) => through(part.interval(z)),
    envelope: (z) => through(part.envelope(z)),
    scaled: (factor) => folded(part.scaled(factor), fold),
  })
}

/** |d| of a difference. */
export const magnitude = ({ low, high }: Interval): Interval => ({
  low: Math.max(0, low, -high),
  high: Math.max(high, -low),
})

/** The smaller of a ratio and its inverse. */
export const smallerOverLarger = ({ low, high }: Interval): Interval => ({
  low: Math.min(low, 1 / high),
  high: low > 1 ? 1 / low : Math.min(high, 1),
})
