import { describe, expect, test } from 'vitest'
import type { Interval } from '../../src/statistics/interval.js'
import { moverDifference } from '../../src/statistics/mover.js'
import { propagated } from '../../src/statistics/propagated.js'
import { wilson } from '../../src/statistics/wilson.js'
import { fc } from './fc.js'

/** Ends at z standard errors: of these the square root of the sum of squares is exact. */
const normal =
  (mean: number, error: number) =>
  (z: number): Interval => ({ low: mean - z * error, high: mean + z * error })

const mean = fc.double({ min: -5, max: 5, noNaN: true })
const error = fc.double({ min: 0.01, max: 3, noNaN: true })
const anyZ = fc.double({ min: 0, max: 6, noNaN: true })

describe('of two things with straight ends', () => {
  test('a sum and a difference have the root of the sum of the squares: as by MOVER', () => {
    fc.assert(
      fc.property(mean, error, mean, error, anyZ, (a, sa, b, sb, z) => {
        const reach = z * Math.hypot(sa, sb)
        const sum = propagated((x, y) => x + y, [normal(a, sa), normal(b, sb)], ['up', 'up'], z)
        expect(sum.low).toBeCloseTo(a + b - reach, 7)
        expect(sum.high).toBeCloseTo(a + b + reach, 7)
        const gap = propagated((x, y) => x - y, [normal(a, sa), normal(b, sb)], ['up', 'down'], z)
        const mover = moverDifference(
          { estimate: a, interval: normal(a, sa)(z) },
          { estimate: b, interval: normal(b, sb)(z) },
        )
        expect(gap.low).toBeCloseTo(mover.low, 7)
        expect(gap.high).toBeCloseTo(mover.high, 7)
      }),
    )
  })

  test('what does not depend on one of them has the interval of the other', () => {
    fc.assert(
      fc.property(mean, error, anyZ, (a, sa, z) => {
        const { low, high } = propagated((x) => x, [normal(a, sa), normal(0, 1)], ['up', 'up'], z)
        expect(low).toBeCloseTo(a - z * sa, 9)
        expect(high).toBeCloseTo(a + z * sa, 9)
      }),
    )
  })
})

describe('of two shares', () => {
  const share = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 })).map(([x, more]) => ({
    successes: x,
    total: x + more,
  }))
  const product = (x: number, y: number): number => x * y

  test('a product is found no less far out than by trying a thousand angles', () => {
    fc.assert(
      fc.property(share, share, anyZ, (a, b, z) => {
        const found = propagated(product, [(at) => wilson(a, at), (at) => wilson(b, at)], ['up', 'up'], z)
        let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
        for (let step = 0; step <= 1000; step++) {
          const angle = (Math.PI / 2) * (step / 1000)
          const [one, other] = [wilson(a, z * Math.cos(angle)), wilson(b, z * Math.sin(angle))]
          low = Math.min(low, one.low * other.low)
          high = Math.max(high, one.high * other.high)
        }
        expect(found.low).toBeLessThanOrEqual(low + 1e-7)
        expect(found.high).toBeGreaterThanOrEqual(high - 1e-7)
        expect(found.low).toBeGreaterThanOrEqual(low - 1e-4)
      }),
      { numRuns: 50 },
    )
  })

  test('holds the value, and widens with z', () => {
    fc.assert(
      fc.property(share, share, anyZ, (a, b, z) => {
        const at = (z: number) => propagated(product, [(y) => wilson(a, y), (y) => wilson(b, y)], ['up', 'up'], z)
        const value = (a.successes / a.total) * (b.successes / b.total)
        expect(at(z).low).toBeLessThanOrEqual(value + 1e-12)
        expect(at(z).high).toBeGreaterThanOrEqual(value - 1e-12)
        expect(at(z * 1.2).low).toBeLessThanOrEqual(at(z).low + 1e-9)
        expect(at(z * 1.2).high).toBeGreaterThanOrEqual(at(z).high - 1e-9)
      }),
    )
  })

  test('0/0 may be anything, and x/0 has no end', () => {
    const none = { successes: 0, total: 10 }
    const ratio = (b: typeof none) =>
      propagated((x, y) => x / y, [(z) => wilson(none, z), (z) => wilson(b, z)], ['up', 'down'], 1.96)
    expect(ratio(none)).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })
    expect(ratio({ successes: 5, total: 10 }).low).toBe(0)
  })
})
