import { describe, expect, test } from 'vitest'
import { levelAbove, levelBelow, levelOfClaim } from '../../src/statistics/level.js'
import { newcombe } from '../../src/statistics/newcombe.js'
import { levelOf } from '../../src/statistics/normal.js'
import { wilson } from '../../src/statistics/wilson.js'
import { fc } from './fc.js'

const normal = (estimate: number) => (z: number) => ({ low: estimate - z, high: estimate + z })

describe('levelAbove and levelBelow', () => {
  test('are those of the distance in standard errors', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 38, noNaN: true }), (distance) => {
        expect(levelAbove(normal(0), -distance) / levelOf(distance)).toBeCloseTo(1, 11)
        expect(levelBelow(normal(0), distance) / levelOf(distance)).toBeCloseTo(1, 11)
      }),
    )
  })

  test('are 1 where the estimate itself does not satisfy the bound, and at the bound', () => {
    expect(levelAbove(normal(5), 6)).toBe(1)
    expect(levelBelow(normal(5), 4)).toBe(1)
    expect(levelAbove(normal(5), 5)).toBeCloseTo(1, 14)
    expect(levelBelow(normal(5), 5)).toBeCloseTo(1, 14)
  })

  test('are the smallest number there is where the bound cannot be missed', () => {
    const share = (z: number) => wilson({ successes: 3, total: 10 }, z)
    expect(levelAbove(share, 0)).toBe(Number.MIN_VALUE)
    expect(levelBelow(share, 1)).toBe(Number.MIN_VALUE)
  })

  test('take an interval without an end for what it is', () => {
    const endless = () => ({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })
    expect(levelAbove(endless, 0)).toBe(1)
    expect(levelBelow(endless, 0)).toBe(1)
  })

  test('find the level at which Wilson’s interval leaves a bound by its own equation', () => {
    // The interval of 60/100 touches 0.5 at z = (0.6 − 0.5) / √(0.5 · 0.5 / 100) = 2
    expect(levelAbove((z) => wilson({ successes: 60, total: 100 }, z), 0.5)).toBeCloseTo(levelOf(2), 14)
  })

  test('decide as the interval of that level does', () => {
    const difference = (z: number) => newcombe({ successes: 51, total: 72 }, { successes: 41, total: 69 }, z)
    const level = levelBelow(difference, 0.4)
    // The interval at 95 % ends at 0.264, so it is surer than 5 % that the difference is at most 0.4.
    expect(level).toBeLessThan(0.05)
    expect(levelBelow(difference, difference(1.5).high)).toBeCloseTo(levelOf(1.5), 13)
  })
})

test('the quick search finds what halving finds', () => {
  const counts = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(counts, counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (successes, failures, bound) => {
      const interval = (z: number) => wilson({ successes, total: successes + failures }, z)
      const halved = levelOfClaim((z) => interval(z).low >= bound)
      expect(levelAbove(interval, bound) / halved).toBeCloseTo(1, 9)
    }),
  )
})
