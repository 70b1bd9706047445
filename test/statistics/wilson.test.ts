import { describe, expect, test } from 'vitest'
import { clopperPearson } from '../../src/statistics/clopperPearson.js'
import { midPInterval } from '../../src/statistics/midPInterval.js'
import { wilson } from '../../src/statistics/wilson.js'
import { newcombeSingle, statsmodelsSingle } from '../oracles/proportionIntervals.js'
import { fc } from './fc.js'
import { anyProportion, anyZ, holds, proportion, z95 } from './proportions.js'

describe('wilson', () => {
  test.each(newcombeSingle.wilson)('of $counts gives the interval that Newcombe published', ({ counts, ends }) => {
    const { low, high } = wilson(proportion(counts), z95)
    expect(low).toBeCloseTo(ends[0], 4)
    expect(high).toBeCloseTo(ends[1], 4)
  })

  test.each(statsmodelsSingle)('of $counts agrees with statsmodels', ({ counts, wilson: [low, high] }) => {
    const interval = wilson(proportion(counts), z95)
    expect(interval.low).toBeCloseTo(low, 14)
    expect(interval.high).toBeCloseTo(high, 14)
  })

  test('has ends where the estimate lies z standard errors of the end away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0.1, max: 6, noNaN: true }), (total, z) => {
        const successes = Math.ceil(total / 3)
        for (const end of Object.values(wilson({ successes, total }, z))) {
          const standardError = Math.sqrt((end * (1 - end)) / total)
          if (end < 1) expect(Math.abs(successes / total - end) / standardError).toBeCloseTo(z, 6)
        }
      }),
    )
  })

  test('keeps its digits when one case in a hundred million is counted', () => {
    // The lower end solves nθ = 1 − z√(nθ) but for terms of 1e-8: with z = 2, √(nθ) = √2 − 1 and nθ = 3 − 2√2.
    expect((wilson({ successes: 1, total: 1e8 }, 2).low * 1e8) / (3 - 2 * Math.SQRT2)).toBeCloseTo(1, 7)
  })
})

describe.each([
  ['wilson', wilson],
  ['clopperPearson', clopperPearson],
  ['midPInterval', midPInterval],
] as const)('%s', (_, interval) => {
  test('always holds the estimate and stays between 0 and 1', () => {
    fc.assert(
      fc.property(anyProportion, anyZ, (p, z) => {
        const { low, high } = interval(p, z)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(p.successes / p.total)
        expect(high).toBeGreaterThanOrEqual(p.successes / p.total)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('widens as z grows', () => {
    fc.assert(
      fc.property(anyProportion, anyZ, anyZ, (p, one, other) => {
        expect(holds(interval(p, Math.max(one, other)), interval(p, Math.min(one, other)))).toBe(true)
      }),
    )
  })

  test('of the failures is the interval of the successes turned round', () => {
    fc.assert(
      fc.property(anyProportion, fc.double({ min: 0, max: 6, noNaN: true }), (p, z) => {
        const turned = interval({ successes: p.total - p.successes, total: p.total }, z)
        expect(1 - turned.high).toBeCloseTo(interval(p, z).low, 12)
        expect(1 - turned.low).toBeCloseTo(interval(p, z).high, 12)
      }),
    )
  })

  test('of nobody is everything', () => {
    expect(interval({ successes: 0, total: 0 }, z95)).toEqual({ low: 0, high: 1 })
  })
})
