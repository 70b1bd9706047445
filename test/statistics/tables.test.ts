import { describe, expect, test } from 'vitest'
import { chiSquare } from '../../src/statistics/chiSquare.js'
import { jensenShannon, kullbackLeibler } from '../../src/statistics/divergence.js'
import { binomial } from '../../src/statistics/draw.js'
import { fowlkesMallows, fowlkesMallowsInterval } from '../../src/statistics/fowlkesMallows.js'
import { pairedRatioInterval } from '../../src/statistics/pairedRatio.js'
import { phi, phiInterval } from '../../src/statistics/phi.js'
import { seeded } from '../../src/statistics/random.js'
import { fc } from './fc.js'

const z = 1.959963984540054
const cell = fc.integer({ min: 0, max: 1000 })
const cells = fc.tuple(cell, cell, cell, cell)
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('φ', () => {
  test('is the root of χ² over N, with the sign of the determinant', () => {
    fc.assert(
      fc.property(cells, ([a, b, c, d]) => {
        const expected = chiSquare([
          [a, b],
          [c, d],
        ])
        if (expected === null) expect(phi([a, b, c, d])).toBeNaN()
        else {
          expect(Math.abs(phi([a, b, c, d]))).toBeCloseTo(expected.cramersV, 10)
          expect(Math.sign(phi([a, b, c, d]) * (a * d - b * c))).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('has the variance of Bishop, Fienberg & Holland (1975), section 11.3, where it is independent: 1/N', () => {
    // 30 × 40 % of 1,000: φ = 0, and then the first-order variance is 1/N exactly.
    const { low, high } = phiInterval([120, 180, 280, 420], z)
    expect(high).toBeCloseTo(Math.tanh(z / Math.sqrt(1000)), 12)
    expect(low).toBeCloseTo(-high, 12)
  })

  test('says nothing where there is no variance', () => {
    expect(phiInterval([50, 0, 0, 50], z)).toEqual({ low: -1, high: 1 })
    expect(phiInterval([0, 7, 13, 0], z)).toEqual({ low: -1, high: 1 })
    expect(phiInterval([50, 10, 0, 0], z)).toEqual({ low: -1, high: 1 })
    expect(phiInterval([50, 0, 0, 50], 0)).toEqual({ low: 1, high: 1 })
    expect(phi([7, 0, 0, 13])).toBe(1)
  })
})

describe('how often an interval holds the truth: 2,000 draws of 200 cases, 95 ± 1.5 %', () => {
  /** Draws of a 2×2 table with these shares. */
  const draws = (shares: readonly [number, number, number, number], seed: number) => {
    const random = seeded(seed)
    return Array.from({ length: 2000 }, () => {
      let [left, rest] = [200, 1]
      return shares.map((one, index) => {
        const drawn = index === 3 ? left : binomial(random, left, one / rest)
        left -= drawn
        rest -= one
        return drawn
      }) as unknown as [number, number, number, number]
    })
  }
  const shares = [0.25, 0.1, 0.15, 0.5] as const
  const held = (
    truth: number,
    intervalOf: (table: [number, number, number, number]) => { low: number; high: number },
  ) =>
    draws(shares, 5).filter((table) => {
      const { low, high } = intervalOf(table)
      return low <= truth && truth <= high
    }).length / 2000

  test.each([
    ['φ', phi(shares), (table: [number, number, number, number]) => phiInterval(table, z)],
    [
      'Fowlkes–Mallows',
      fowlkesMallows([0.25, 0.1, 0.15]),
      ([a, b, c]: [number, number, number, number]) => fowlkesMallowsInterval([a, b, c], z),
    ],
    [
      'a paired ratio',
      (0.25 + 0.1) / (0.25 + 0.15),
      ([both, first, second]: [number, number, number, number]) => pairedRatioInterval({ both, first, second }, z),
    ],
  ] as const)('%s', (_, truth, intervalOf) => {
    const coverage = held(truth, intervalOf)
    expect(coverage).toBeGreaterThan(0.935)
    expect(coverage).toBeLessThan(0.965)
  })
})

describe('a paired ratio', () => {
  test('is one over itself the other way round, holds the ratio and widens with z', () => {
    fc.assert(
      fc.property(cells, ([both, first, second]) => {
        fc.pre(both + first > 0 && both + second > 0)
        const [one, other] = [
          pairedRatioInterval({ both, first, second }, z),
          pairedRatioInterval({ both, first: second, second: first }, z),
        ]
        expect(one.low * other.high).toBeCloseTo(1, 9)
        const ratio = (both + first) / (both + second)
        expect(one.low).toBeLessThanOrEqual(ratio * (1 + 1e-12))
        expect(one.high).toBeGreaterThanOrEqual(ratio * (1 - 1e-12))
        const wider = pairedRatioInterval({ both, first, second }, z * 1.5)
        expect(wider.low).toBeLessThanOrEqual(one.low)
        expect(wider.high).toBeGreaterThanOrEqual(one.high)
      }),
    )
  })

  test('has no end where no case has the second, and none at all without cases', () => {
    expect(pairedRatioInterval({ both: 0, first: 5, second: 0 }, z).high).toBeGreaterThan(10)
    expect(pairedRatioInterval({ both: 0, first: 0, second: 0 }, z)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
  })
})

describe('divergences', () => {
  test('are zero for equal shares only, never negative, and Jensen and Shannon’s at most ln 2', () => {
    fc.assert(
      fc.property(share, share, (p, q) => {
        const [kl, js] = [kullbackLeibler(p, q), jensenShannon(p, q)]
        expect(kl).toBeGreaterThanOrEqual(0)
        expect(js).toBeGreaterThanOrEqual(0)
        expect(js).toBeLessThanOrEqual(Math.LN2 + 1e-12)
        expect(jensenShannon(q, p)).toBeCloseTo(js, 12)
        // Pinsker (1964): KL ≥ 2·(p − q)².
        expect(kl).toBeGreaterThanOrEqual(2 * (p - q) ** 2 - 1e-12)
        if (p === q) expect([kl, js]).toEqual([0, 0])
      }),
    )
  })

  test('by hand, and without an end', () => {
    expect(kullbackLeibler(0.5, 0.25)).toBeCloseTo(0.5 * Math.log(2) + 0.5 * Math.log(2 / 3), 12)
    expect(kullbackLeibler(0.5, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(kullbackLeibler(1, 1)).toBe(0)
    expect(jensenShannon(0, 1)).toBeCloseTo(Math.LN2, 12)
  })
})
