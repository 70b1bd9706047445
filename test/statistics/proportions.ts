import type { Arbitrary } from 'fast-check'
import type { Interval, Proportion } from '../../src/statistics/interval.js'
import type { Counts } from '../oracles/proportionIntervals.js'
import { fc } from './fc.js'

export const proportion = ([successes, total]: Counts): Proportion => ({ successes, total })

/** The z of 95 %, to more digits than any oracle has. */
export const z95 = 1.959963984540054

/** Counts of every size, with rates near and at 0 and 1 as likely as others; a third of them are fractional. */
export const anyProportion: Arbitrary<Proportion> = fc
  .tuple(
    fc.double({ min: 0, max: 8, noNaN: true }),
    fc.oneof(
      fc.constantFrom(0, 1),
      fc.double({ min: 1e-9, max: 1, noNaN: true }),
      fc.double({ min: 1e-9, max: 1e-6, noNaN: true }),
    ),
    fc.boolean(),
    fc.constantFrom(true, true, false),
  )
  .map(([magnitude, share, mirrored, whole]) => {
    const round = whole ? Math.round : (value: number) => value
    const total = round(10 ** magnitude)
    return { total, successes: round(total * (mirrored ? 1 - share : share)) }
  })

/** As far as levels are sought: 38.5 is the level 5e-324. */
export const anyZ: Arbitrary<number> = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 38.5, noNaN: true }))

/** `outer` holds `inner`, but for the rounding of the last digits. */
export function holds(outer: Interval, inner: Interval): boolean {
  const slack = 1 + 1e-12
  return atMost(outer.low, inner.low) && atMost(inner.high, outer.high)
  function atMost(one: number, other: number): boolean {
    return one <= other || (one > 0 ? one <= other * slack : one <= other / slack) || Math.abs(one - other) < 1e-14
  }
}
