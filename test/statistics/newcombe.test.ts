import { describe, expect, test } from 'vitest'
import { newcombe } from '../../src/statistics/newcombe.js'
import { newcombeDifference, perondi2004, statsmodelsComparison } from '../oracles/proportionIntervals.js'
import { fc } from './fc.js'
import { anyProportion, anyZ, holds, proportion, z95 } from './proportions.js'

describe('newcombe', () => {
  test.each(newcombeDifference)('of $a against $b gives the interval that Newcombe published', ({ a, b, ends }) => {
    const { low, high } = newcombe(proportion(a), proportion(b), z95)
    expect(low).toBeCloseTo(ends[0], 4)
    expect(high).toBeCloseTo(ends[1], 4)
  })

  test('of Perondi’s trial gives what Fagerland, Lydersen and Laake give', () => {
    const { low, high } = newcombe(proportion(perondi2004.a), proportion(perondi2004.b), z95)
    expect(low).toBeCloseTo(perondi2004.newcombe[0], 4)
    expect(high).toBeCloseTo(perondi2004.newcombe[1], 4)
  })

  test.each(statsmodelsComparison)('of $a against $b agrees with statsmodels', ({ a, b, difference }) => {
    const { low, high } = newcombe(proportion(a), proportion(b), z95)
    expect(low).toBeCloseTo(difference[0], 13)
    expect(high).toBeCloseTo(difference[1], 13)
  })

  test('holds the difference, stays within −1 and 1, widens with z, and changes sign when its sides change', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, anyZ, anyZ, (a, b, one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)]
        const interval = newcombe(a, b, large)
        const difference = a.successes / a.total - b.successes / b.total
        expect(interval.low).toBeLessThanOrEqual(difference)
        expect(interval.high).toBeGreaterThanOrEqual(difference)
        expect(interval.low).toBeGreaterThanOrEqual(-1)
        expect(interval.high).toBeLessThanOrEqual(1)
        expect(holds(interval, newcombe(a, b, small))).toBe(true)
        const swapped = newcombe(b, a, large)
        expect(-swapped.high).toBeCloseTo(interval.low, 14)
        expect(-swapped.low).toBeCloseTo(interval.high, 14)
      }),
    )
  })

  test('against nobody is everything', () => {
    const nobody = { successes: 0, total: 0 }
    expect(newcombe({ successes: 1, total: 2 }, nobody, z95)).toEqual({ low: -1, high: 1 })
    expect(newcombe(nobody, { successes: 1, total: 2 }, z95)).toEqual({ low: -1, high: 1 })
  })
})
