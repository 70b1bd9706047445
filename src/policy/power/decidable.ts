import type { Bound } from '../decide.js'
import { chanceOf, comparedValue, demandOf, type Said } from './chanceOf.js'
import type { PowerQuestion } from './question.js'

/** What an audit of so many cases could say, with the chance that is asked; null where it could not. */
export interface Decidable {
  /** In the denominator of the group. */
  readonly cases: number
  /** How likely the audit is to say of one group what is true, if all is as expected; null where that is the limit. */
  readonly chance: number | null
  /** A value from `low` to `high` passes; an end that is null is that of the limit's open side. */
  readonly pass: { readonly low: number | null; readonly high: number | null } | null
  /** A value of this or less is shown to be below the limit. */
  readonly below: number | null
  /** A value of this or more is shown to be above it. */
  readonly above: number | null
}

/**
 * The values nearest to the limit that so many cases could decide, the reference's rate being what is expected.
 *
 * @param said what is true if all is as expected
 */
export function decidable(question: PowerQuestion, said: Said | null, bound: Bound, cases: number): Decidable {
  const { expected } = question
  const reference = expected?.reference ?? 0
  const surely = (said: Said): ((group: number) => number) => {
    const [chance, asked] = [chanceOf(question, said, bound), demandOf(question, said).chance]
    return (group) => logit(chance(cases, group, reference)) - logit(asked)
  }
  const value = (group: number | null): number | null =>
    group === null ? null : comparedValue(question, group, reference)
  const [low, high] = [rateAt(question, bound.min, reference), rateAt(question, bound.max, reference)]
  const passes = surely('pass')
  // Beyond one bound, what is furthest from it is the easiest; inside a band its middle, or what is expected.
  const middle = low === null ? 0 : high === null ? 1 : middleOf(question, low, high)
  const easiest =
    said === 'pass' && expected !== null && passes(expected.group) > passes(middle) ? expected.group : middle
  const end = (edge: number | null): number | null => (edge === null ? null : value(crossing(passes, edge, easiest)))
  const pass = passes(easiest) < 0 ? null : { low: end(low), high: end(high) }
  return {
    cases,
    chance:
      said === null || expected === null ? null : chanceOf(question, said, bound)(cases, expected.group, reference),
    pass,
    below: low === null || low <= 0 ? null : value(crossing(surely('below'), low, 0)),
    above: high === null || high >= 1 ? null : value(crossing(surely('above'), high, 1)),
  }
}

/** The group's rate at which a value is this; null where there is no such bound. It may lie beyond 0 or 1. */
function rateAt({ limit: { comparison } }: PowerQuestion, value: number, reference: number): number | null {
  if (!Number.isFinite(value)) return null
  switch (comparison) {
    case null:
      return value
    case 'difference':
      return reference + value
    case 'ratio':
      return reference * value
    case 'relative_difference':
      return reference * (1 + value)
  }
}

/** As far from one end as from the other: of what is in proportion, by proportion. */
const middleOf = ({ limit: { comparison } }: PowerQuestion, low: number, high: number): number =>
  (comparison === 'ratio' || comparison === 'relative_difference') && low > 0 ? Math.sqrt(low * high) : (low + high) / 2

const tiny = 1e-9
/** The logarithm of the odds, in which a chance is nearly a straight line of the rate. */
const logit = (chance: number): number => {
  const inside = Math.min(1 - tiny, Math.max(tiny, chance))
  return Math.log(inside / (1 - inside))
}

const precision = 1e-4

/**
 * The rate nearest to `no` at which a function is not negative, as it is at `yes`; null where it is not even there. By
 * false position with the Illinois rule (Dowell & Jarratt 1971).
 */
function crossing(room: (rate: number) => number, no: number, yes: number): number | null {
  let [out, roomOut] = [Math.min(1, Math.max(0, no)), 0]
  let [inside, roomInside] = [yes, room(yes)]
  if (roomInside < 0) return null
  roomOut = room(out)
  if (roomOut >= 0) return out
  for (let step = 1; step <= 60 && Math.abs(inside - out) > precision * Math.max(inside, out); step++) {
    const even = step % 4 === 0
    const rate = even ? (inside + out) / 2 : inside - (roomInside * (inside - out)) / (roomInside - roomOut)
    const left = room(rate)
    if (left >= 0) [inside, roomInside, roomOut] = [rate, left, roomOut / 2]
    else [out, roomOut, roomInside] = [rate, left, roomInside / 2]
  }
  return inside
}
