import type { Interval } from './interval.js'

/** The interval of one of the things that a function is of, for a z. */
type IntervalAt = (z: number) => Interval

/** Which way the function goes when one thing rises. */
type Move = 'up' | 'down'

/**
 * The interval of a function of two independent things, from their own intervals: each end is the furthest that the
 * function gets when the two are moved to the ends of their intervals for z·cos φ and z·sin φ, so that z² in all is
 * spent. For a sum it is close to MOVER (see mover.ts), which it carries over to any function that moves one way with
 * each of the two.
 *
 * Source: Newcombe (2011), Propagating imprecision: combining confidence intervals from independent sources,
 * Communications in Statistics – Theory and Methods 40, 3154–3180 ("PropImp").
 *
 * @param value moves one way with each argument; may be infinite, and where it is NaN it may be anything
 * @param moves which way with each
 * @returns holding the value at z = 0, and wider as z grows
 * @example propagated((a, b) => a * b, [(z) => wilson(a, z), (z) => wilson(b, z)], ['up', 'up'], 1.96)
 */
export function propagated(
  value: (a: number, b: number) => number,
  [first, second]: readonly [IntervalAt, IntervalAt],
  moves: readonly [Move, Move],
  z: number,
): Interval {
  const side = (end: 'low' | 'high', move: Move): 'low' | 'high' =>
    move === 'up' ? end : end === 'low' ? 'high' : 'low'
  const at = (end: 'low' | 'high', angle: number): number => {
    const [a, b] = [first(z * Math.cos(angle)), second(z * Math.sin(angle))]
    const there = value(a[side(end, moves[0])], b[side(end, moves[1])])
    // 0/0 may be anything.
    return Number.isNaN(there) ? (end === 'low' ? -Infinity : Infinity) : there
  }
  return {
    low: least((angle) => at('low', angle)),
    high: -least((angle) => -at('high', angle)),
  }
}

const quarter = Math.PI / 2
/** Enough to find the valley; then it is narrowed down. */
const steps = 16
const golden = (Math.sqrt(5) - 1) / 2
/** 0.618⁴⁰ of a step: 4e-10 of an angle, and the square of that of a value. */
const narrowings = 40

/** The least of a function of an angle from 0 to a quarter: by steps, then by golden section (Kiefer 1953). */
function least(of: (angle: number) => number): number {
  const values = Array.from({ length: steps + 1 }, (_, step) => of((quarter * step) / steps))
  const lowest = values.reduce((best, value, step) => (value < (values[best] ?? value) ? step : best), 0)
  let [from, to] = [Math.max(0, lowest - 1), Math.min(steps, lowest + 1)].map((step) => (quarter * step) / steps) as [
    number,
    number,
  ]
  let found = values[lowest] ?? Number.NaN
  if (!Number.isFinite(found)) return found
  let [left, right] = [to - golden * (to - from), from + golden * (to - from)]
  let [atLeft, atRight] = [of(left), of(right)]
  for (let narrowing = 0; narrowing < narrowings; narrowing++) {
    found = Math.min(found, atLeft, atRight)
    if (atLeft <= atRight) {
      ;[to, right, atRight] = [right, left, atLeft]
      left = to - golden * (to - from)
      atLeft = of(left)
    } else {
      ;[from, left, atLeft] = [left, right, atRight]
      right = from + golden * (to - from)
      atRight = of(right)
    }
  }
  return found
}
