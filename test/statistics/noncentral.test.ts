import { describe, expect, test } from 'vitest'
import { chiSquare } from '../../src/statistics/chiSquare.js'
import { cramersVInterval } from '../../src/statistics/cramersVInterval.js'
import { noncentrality } from '../../src/statistics/noncentral.js'
import { noncentralities } from '../oracles/noncentral.js'
import { fc } from './fc.js'
import { anyZ, holds, z95 } from './proportions.js'

describe('noncentrality', () => {
  test.each(noncentralities)('of $chiSquare with $freedom degrees of freedom at $z agrees with scipy', (oracle) => {
    const { low, high } = noncentrality(oracle.chiSquare, oracle.freedom, oracle.z)
    if (oracle.low === 0) expect(low).toBe(0)
    else expect(low / oracle.low).toBeCloseTo(1, 8)
    expect(high / oracle.high).toBeCloseTo(1, 8)
  })

  test('of one degree of freedom is that of a normal mean', () => {
    // √χ² is |N(√λ, 1)|: far from 0 its ends are √χ² ∓ z, however far out.
    for (const [root, z] of [
      [60, 3],
      [60, 12],
      [60, 30],
    ] as const) {
      const { low, high } = noncentrality(root ** 2, 1, z)
      expect(Math.sqrt(low)).toBeCloseTo(root - z, 7)
      expect(Math.sqrt(high)).toBeCloseTo(root + z, 7)
    }
  })

  test('does not jump where the normal distribution takes over', () => {
    for (const freedom of [1, 5, 30]) {
      const [below, above] = [noncentrality(99_999.99, freedom, 3), noncentrality(100_000.01, freedom, 3)]
      expect(above.low / below.low).toBeCloseTo(1, 5)
      expect(above.high / below.high).toBeCloseTo(1, 5)
    }
  })

  test('of a χ² below its degrees of freedom is no surer of nothing than one of as many', () => {
    expect(noncentrality(0, 2, 2)).toEqual({ low: 0, high: noncentrality(2, 2, 2).high })
    expect(noncentrality(0, 2, 2).high).toBeGreaterThan(1)
  })

  test('widens with z', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        anyZ,
        anyZ,
        (x, k, one, other) => {
          const outer = noncentrality(x, k, Math.max(one, other))
          const inner = noncentrality(x, k, Math.min(one, other))
          expect(outer.low).toBeLessThanOrEqual(inner.low + 1e-9)
          expect(outer.high).toBeGreaterThanOrEqual(inner.high - 1e-9)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('cramersVInterval', () => {
  const some = chiSquare([
    [10, 20],
    [30, 20],
  ])
  if (some === null) throw new Error('no table')

  test('is that of λ over N', () => {
    // The second of the oracle's noncentralities, over 80 cases: √(0.0629/80) and √(18.227/80)
    const { low, high } = cramersVInterval(some, z95)
    expect(low).toBeCloseTo(Math.sqrt(0.06294921127285241 / 80), 9)
    expect(high).toBeCloseTo(Math.sqrt(18.2274780231718 / 80), 9)
  })

  test('holds V, widens with z, and is a point at 0', () => {
    fc.assert(
      fc.property(anyZ, anyZ, (one, other) => {
        const outer = cramersVInterval(some, Math.max(one, other))
        expect(holds(outer, cramersVInterval(some, Math.min(one, other)))).toBe(true)
        expect(holds(outer, { low: some.cramersV, high: some.cramersV })).toBe(true)
        expect(outer.low).toBeGreaterThanOrEqual(0)
        expect(outer.high).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
    expect(cramersVInterval(some, 0)).toEqual({ low: some.cramersV, high: some.cramersV })
  })

  test('begins at 0 where nothing was found', () => {
    const none = chiSquare([
      [10, 20],
      [11, 19],
    ])
    expect(none === null ? null : cramersVInterval(none, z95).low).toBe(0)
  })
})
