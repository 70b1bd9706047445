import { describe, expect, test } from 'vitest'
import { binomial } from '../../src/statistics/draw.js'
import { seeded } from '../../src/statistics/random.js'
import { logGain, robbins } from '../../src/statistics/robbins.js'
import { pairLogGain, robbinsPair } from '../../src/statistics/robbinsPair.js'

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)

describe("Robbins' confidence sequence of a rate", () => {
  test('rules out what has (n + 1)·b(n, p, s) ≤ α, as his inequality says', () => {
    for (const [s, n, p] of [
      [3, 10, 0.5],
      [0, 7, 0.2],
      [12, 12, 0.9],
    ] as const) {
      const term = (n + 1) * choose(n, s) * p ** s * (1 - p) ** (n - s)
      expect(Math.exp(-logGain({ successes: s, total: n }, p))).toBeCloseTo(term, 10)
    }
  })

  test('ends where that holds with equality', () => {
    const { low, high } = robbins({ successes: 10, total: 20 }, 0.05)
    for (const end of [low, high]) expect(21 * choose(20, 10) * end ** 10 * (1 - end) ** 10).toBeCloseTo(0.05, 8)
    expect(low + high).toBeCloseTo(1, 12)
  })

  test('of nobody is everything, and reaches the end where all or none are', () => {
    expect(robbins({ successes: 0, total: 0 }, 0.05)).toEqual({ low: 0, high: 1 })
    // (n + 1)·q^n = α: q = (.05 / 11)^(1/10)
    expect(robbins({ successes: 0, total: 10 }, 0.05)).toEqual({
      low: 0,
      high: expect.closeTo(1 - (0.05 / 11) ** 0.1, 10),
    })
    expect(robbins({ successes: 10, total: 10 }, 0.05).high).toBe(1)
  })

  test('moves with every case: a success never lowers an end, a failure never raises one', () => {
    for (let n = 0; n < 40; n++) {
      for (let s = 0; s <= n; s++) {
        const [now, more, less] = [
          robbins({ successes: s, total: n }, 0.05),
          robbins({ successes: s + 1, total: n + 1 }, 0.05),
          robbins({ successes: s, total: n + 1 }, 0.05),
        ]
        expect(more.low).toBeGreaterThanOrEqual(now.low - 1e-12)
        expect(less.high).toBeLessThanOrEqual(now.high + 1e-12)
        expect(more.high).toBeGreaterThanOrEqual(less.high - 1e-12)
        expect(more.low).toBeGreaterThanOrEqual(less.low - 1e-12)
      }
    }
  })

  test('is ever wrong in 1,000 looks, one a case, in at most 5 % of 2,000 series', () => {
    let wrong = 0
    for (let seed = 1; seed <= 2000; seed++) {
      const random = seeded(seed)
      let successes = 0
      for (let total = 1; total <= 1000; total++) {
        if (random() < 0.3) successes++
        if (logGain({ successes, total }, 0.3) >= Math.log(20)) {
          wrong++
          break
        }
      }
    }
    expect(wrong / 2000).toBeLessThanOrEqual(0.05)
    expect(wrong).toBeGreaterThan(0)
  })
})

describe('the confidence sequence of two rates', () => {
  const [a, b] = [
    { successes: 300, total: 1000 },
    { successes: 200, total: 1000 },
  ]

  test('speaks against a value by the product of both mixtures over the likeliest pair with it', () => {
    // At ratio 1 both have the rate 500 / 2000; 1 / (1001·C) is the mixture of each.
    const [p, total] = [0.25, 2000]
    const flat = logGain(a, 0.5) + 1000 * Math.log(0.5) + logGain(b, 0.5) + 1000 * Math.log(0.5)
    const expected = flat - 500 * Math.log(p) - (total - 500) * Math.log(1 - p)
    expect(pairLogGain('ratio', a, b, 1)).toBeCloseTo(expected, 8)
    expect(pairLogGain('difference', a, b, 0)).toBeCloseTo(expected, 8)
  })

  test('finds the likeliest pair that a fine search finds', () => {
    for (const ratio of [0.4, 0.9, 1.3, 2.5]) {
      const likelihood = (r: number): number =>
        300 * Math.log(r * ratio) + 700 * Math.log1p(-r * ratio) + 200 * Math.log(r) + 800 * Math.log1p(-r)
      let best = Number.NEGATIVE_INFINITY
      for (let r = 1e-5; r < Math.min(1, 1 / ratio); r += 1e-5) best = Math.max(best, likelihood(r))
      const mixtures = pairLogGain('ratio', a, b, ratio) + best
      expect(mixtures).toBeCloseTo(pairLogGain('ratio', a, b, 1) + 500 * Math.log(0.25) + 1500 * Math.log(0.75), 5)
    }
  })

  test('holds the estimate, ends at the level, and turns round with the groups', () => {
    const { low, high } = robbinsPair('ratio', a, b, 0.05)
    expect(low).toBeLessThan(1.5)
    expect(high).toBeGreaterThan(1.5)
    for (const end of [low, high]) expect(pairLogGain('ratio', a, b, end)).toBeCloseTo(Math.log(20), 6)
    const turned = robbinsPair('ratio', b, a, 0.05)
    expect(turned.low).toBeCloseTo(1 / high, 6)
    expect(turned.high).toBeCloseTo(1 / low, 6)
    const difference = robbinsPair('difference', a, b, 0.05)
    for (const end of [difference.low, difference.high])
      expect(pairLogGain('difference', a, b, end)).toBeCloseTo(Math.log(20), 6)
  })

  test('has no upper end where the reference has none, and says nothing of nobody', () => {
    const none = { successes: 0, total: 40 }
    expect(robbinsPair('ratio', a, none, 0.05).high).toBe(Number.POSITIVE_INFINITY)
    expect(robbinsPair('ratio', a, none, 0.05).low).toBeGreaterThan(1)
    expect(robbinsPair('ratio', none, none, 0.05)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
    expect(robbinsPair('difference', a, { successes: 0, total: 0 }, 0.05)).toEqual({ low: -1, high: 1 })
  })

  test('is ever wrong in 200 looks in at most 5 % of 1,000 pairs', () => {
    let wrong = 0
    for (let seed = 1; seed <= 1000; seed++) {
      const random = seeded(seed)
      let [one, other] = [0, 0]
      for (let look = 1; look <= 200; look++) {
        one += binomial(random, 4, 0.3)
        other += binomial(random, 6, 0.2)
        const [x, y] = [
          { successes: one, total: 4 * look },
          { successes: other, total: 6 * look },
        ]
        if (pairLogGain('ratio', x, y, 1.5) >= Math.log(20)) {
          wrong++
          break
        }
      }
    }
    expect(wrong / 1000).toBeLessThanOrEqual(0.05)
  })
})
