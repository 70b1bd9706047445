import { describe, expect, test } from 'vitest'
import type { Estimated } from '../../src/statistics/interval.js'
import { moverDifference, moverRatio, moverSum } from '../../src/statistics/mover.js'
import { newcombe } from '../../src/statistics/newcombe.js'
import { wilson } from '../../src/statistics/wilson.js'
import { type Counts, fagerlandNewcombe2013, perondi2004 } from '../oracles/proportionIntervals.js'
import { fc } from './fc.js'
import { anyProportion, anyZ, holds, proportion, z95 } from './proportions.js'

const withWilson = (counts: Counts): Estimated => ({
  estimate: counts[0] / counts[1],
  interval: wilson(proportion(counts), z95),
})
const nothing: Estimated = { estimate: 0, interval: { low: 0, high: 0.3 } }
const half: Estimated = { estimate: 0.5, interval: { low: 0.4, high: 0.7 } }

describe('moverSum', () => {
  test('of the mean of two estimates adds the squares of their distances', () => {
    // 0.7 − √(0.05² + 0.06²) = 0.7 − √0.0061 and 0.7 + √(0.05² + 0.03²) = 0.7 + √0.0034
    const { low, high } = moverSum([
      { estimate: 0.6, interval: { low: 0.5, high: 0.7 }, coefficient: 0.5 },
      { estimate: 0.8, interval: { low: 0.68, high: 0.86 }, coefficient: 0.5 },
    ])
    expect(low).toBeCloseTo(0.7 - Math.sqrt(0.0061), 15)
    expect(high).toBeCloseTo(0.7 + Math.sqrt(0.0034), 15)
  })

  test('turns an interval round where its coefficient is negative', () => {
    const { low, high } = moverSum([{ ...half, coefficient: -2 }])
    expect(low).toBeCloseTo(-1.4, 15)
    expect(high).toBeCloseTo(-0.8, 15)
  })

  test('leaves out what has no part in it, however wide', () => {
    const endless = { estimate: 1, interval: { low: 0, high: Number.POSITIVE_INFINITY }, coefficient: 0 }
    expect(moverSum([endless])).toEqual({ low: 0, high: 0 })
    expect(moverSum([{ ...endless, coefficient: -1 }])).toEqual({ low: Number.NEGATIVE_INFINITY, high: 0 })
  })

  test('of intervals that are normal is the interval of the normal sum', () => {
    // Standard errors 3 and 4 make one of 5.
    const normal = (estimate: number, error: number, coefficient: number) => ({
      estimate,
      interval: { low: estimate - error, high: estimate + error },
      coefficient,
    })
    expect(moverSum([normal(10, 3, 1), normal(20, 4, -1)])).toEqual({ low: -15, high: -5 })
    expect(moverSum([normal(10, 1, 3), normal(20, 2, 2)])).toEqual({ low: 65, high: 75 })
  })
})

describe('moverDifference', () => {
  test('of two Wilson intervals is Newcombe’s', () => {
    expect(moverDifference(withWilson([7, 34]), withWilson([1, 34]))).toEqual(
      newcombe(proportion([7, 34]), proportion([1, 34]), z95),
    )
  })
})

describe('moverRatio', () => {
  test.each(fagerlandNewcombe2013.moverWilson)(
    'of $a to $b gives what Fagerland and Newcombe published',
    ({ a, b, ends }) => {
      const { low, high } = moverRatio(withWilson(a), withWilson(b))
      expect(low).toBeCloseTo(ends[0], 3)
      expect(high).toBeCloseTo(ends[1], 3)
    },
  )

  test('of Perondi’s trial gives what Fagerland, Lydersen and Laake give', () => {
    const { low, high } = moverRatio(withWilson(perondi2004.a), withWilson(perondi2004.b))
    expect(low).toBeCloseTo(perondi2004.moverWilson[0], 4)
    expect(high).toBeCloseTo(perondi2004.moverWilson[1], 4)
  })

  test('of 6 ∓ 1 to 2 ∓ 1 has the roots of 3R² − 24R + 35 as its ends', () => {
    // (6 − 2R)² = 1 + R², so R = (24 ∓ √(24² − 4·3·35)) / 6 = 4 ∓ √156 / 6
    const around = (estimate: number) => ({ estimate, interval: { low: estimate - 1, high: estimate + 1 } })
    const { low, high } = moverRatio(around(6), around(2))
    expect(low).toBeCloseTo(4 - Math.sqrt(156) / 6, 14)
    expect(high).toBeCloseTo(4 + Math.sqrt(156) / 6, 14)
  })

  test('has no upper end where the reference may be zero', () => {
    const { low, high } = moverRatio(half, nothing)
    expect(high).toBe(Number.POSITIVE_INFINITY)
    // θ₂ = 0: (θ₁ − l₁)² + R²u₂² = θ₁², so R = √(0.5² − 0.1²) / 0.3
    expect(low).toBeCloseTo(Math.sqrt(0.24) / 0.3, 14)
  })

  test('of nothing starts at zero, and of two nothings is everything', () => {
    expect(moverRatio(nothing, half).low).toBe(0)
    expect(moverRatio(nothing, nothing)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
  })

  test('holds the ratio, widens with the intervals, and turns over when its sides change', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, anyZ, anyZ, (a, b, one, other) => {
        fc.pre(a.successes > 0 && b.successes > 0)
        const at = (p: typeof a, z: number) => ({ estimate: p.successes / p.total, interval: wilson(p, z) })
        const [small, large] = [Math.min(one, other), Math.max(one, other)]
        const ratio = a.successes / a.total / (b.successes / b.total)
        const interval = moverRatio(at(a, large), at(b, large))
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(interval.low).toBeLessThanOrEqual(ratio)
        expect(interval.high).toBeGreaterThanOrEqual(ratio)
        expect(holds(interval, moverRatio(at(a, small), at(b, small)))).toBe(true)
        expect(interval.low * moverRatio(at(b, large), at(a, large)).high).toBeCloseTo(1, 13)
      }),
    )
  })
})
