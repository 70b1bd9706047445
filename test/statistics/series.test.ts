import { describe, expect, test } from 'vitest'
import { besagClifford } from '../../src/statistics/besagClifford.js'
import { binomialChange } from '../../src/statistics/binomialChange.js'
import { cochranArmitage } from '../../src/statistics/cochranArmitage.js'
import { binomial } from '../../src/statistics/draw.js'
import { mannKendall } from '../../src/statistics/mannKendall.js'
import { pettitt } from '../../src/statistics/pettitt.js'
import { seeded } from '../../src/statistics/random.js'

const windows = (...counts: readonly (readonly [number, number])[]) =>
  counts.map(([successes, total]) => ({ successes, total }))

const orders = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, at) => orders(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]))

describe('the trend of a rate', () => {
  test("is that of R's prop.trend.test on Fleiss's smokers, its own example: X-squared = 8.2249, p-value = 0.004132", () => {
    const trend = cochranArmitage(windows([83, 86], [90, 93], [129, 136], [70, 82]))
    expect((trend?.z ?? 0) ** 2).toBeCloseTo(8.2249, 4)
    expect(trend?.z).toBeLessThan(0)
    expect(trend?.p).toBeCloseTo(0.004132, 6)
  })

  test('is none of two windows, and none where every case is the same', () => {
    expect(cochranArmitage(windows([1, 5], [0, 0], [4, 5]))).toBeNull()
    expect(cochranArmitage(windows([0, 5], [0, 6], [0, 7]))).toBeNull()
  })
})

describe('the trend of values', () => {
  test('is exact: of the 120 orders of five values two are as far as the rising one', () => {
    expect(mannKendall([1, 2, 3, 4, 5])?.p).toBeCloseTo(2 / 120, 12)
  })

  test('has the share of orders that counting them all gives', () => {
    const votes = (values: readonly number[]): number =>
      values.reduce(
        (sum, value, at) => sum + values.slice(0, at).reduce((own, one) => own + Math.sign(value - one), 0),
        0,
      )
    const seen = [3, 1, 2, 6, 4, 5]
    const all = orders(seen)
    const far = all.filter((one) => Math.abs(votes(one)) >= Math.abs(votes(seen))).length
    expect(mannKendall(seen)?.p).toBeCloseTo(far / all.length, 12)
  })

  test('allows for ties: n = 4, one pair tied, S = 5, variance (4·3·13 − 2·1·9) / 18', () => {
    expect(mannKendall([1, 2, 2, 3])?.z).toBeCloseTo(4 / Math.sqrt((156 - 18) / 18), 12)
  })

  test('is none of three values', () => {
    expect(mannKendall([1, 2, 3])).toBeNull()
  })
})

describe('a p-value by simulation', () => {
  test('stops at the twentieth replicate that is as far', () => {
    let drawn = 0
    expect(besagClifford(() => drawn++ % 2 === 0, 9999)).toBe(20 / 39)
    expect(drawn).toBe(39)
  })

  test('is at least one in all where none is', () => {
    expect(besagClifford(() => false, 9999)).toBe(1 / 9999)
  })
})

describe('one change in a rate', () => {
  test('is found where it is, and lies before the first window after it', () => {
    const found = binomialChange(windows([2, 50], [3, 50], [20, 50], [21, 50]), { seed: 1, most: 9999 })
    expect(found).toEqual({ at: 2, p: 1 / 9999 })
  })

  test('is as rare as it is among all ways to deal the successes out', () => {
    // 36 of 96 cases, so every split has 24 · .375 = 9 expected or more.
    const [seen, size, all] = [[5, 7, 13, 11], 24, 36]
    const furthest = (successes: readonly number[]): number =>
      Math.max(
        ...[1, 2, 3].map((split) => {
          const before = successes.slice(0, split).reduce((sum, one) => sum + one, 0)
          return (before - (all / 4) * split) ** 2 / (split * (1 - split / 4))
        }),
      )
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    const ways = Array.from({ length: size + 1 }, (_, k) => choose(size, k))
    let [far, total] = [0, 0]
    for (const [a, one] of ways.entries())
      for (const [b, two] of ways.entries())
        for (const [c, three] of ways.entries()) {
          const weight = one * two * three * (ways[all - a - b - c] ?? 0)
          total += weight
          if (furthest([a, b, c, all - a - b - c]) >= furthest(seen) * (1 - 1e-9)) far += weight
        }
    const found = binomialChange(windows(...seen.map((one): [number, number] => [one, size])), { seed: 2, most: 9999 })
    expect(found?.at).toBe(2)
    // Twenty hits give p to about a fifth.
    expect((found?.p ?? 0) / (far / total)).toBeGreaterThan(0.6)
    expect((found?.p ?? 0) / (far / total)).toBeLessThan(1.7)
  })

  test('is found by chance in at most 6.5 % of 1,000 series without one', () => {
    let found = 0
    for (let seed = 1; seed <= 1000; seed++) {
      const random = seeded(seed)
      const series = Array.from({ length: 26 }, () => ({ successes: binomial(random, 20, 0.2), total: 20 }))
      if ((binomialChange(series, { seed, most: 999 })?.p ?? 1) <= 0.05) found++
    }
    expect(found / 1000).toBeLessThanOrEqual(0.065)
    expect(found / 1000).toBeGreaterThanOrEqual(0.035)
  })

  test('is none where a side has too few', () => {
    expect(binomialChange(windows([1, 8], [0, 8], [1, 8]), { seed: 1, most: 999 })).toBeNull()
  })
})

describe('one change in values', () => {
  test('is as rare as among all orders of the values', () => {
    const seen = [1, 2, 1.5, 6, 7, 6.5]
    const furthest = (values: readonly number[]): number =>
      Math.max(
        ...values.map((_, k) =>
          Math.abs(
            values
              .slice(0, k)
              .reduce(
                (sum, before) => sum + values.slice(k).reduce((own, after) => own + Math.sign(after - before), 0),
                0,
              ),
          ),
        ),
      )
    const all = orders(seen)
    const exact = all.filter((one) => furthest(one) >= furthest(seen)).length / all.length
    const found = pettitt(seen, { seed: 1, most: 9999 })
    expect(found?.at).toBe(3)
    // 720 orders, 2 · 3! · 3! of them as far: .1. Twenty hits give it to about a fifth.
    expect(exact).toBeCloseTo(0.1, 12)
    expect(found?.p).toBeGreaterThan(0.05)
    expect(found?.p).toBeLessThan(0.2)
  })

  test('is none of few values, or of values that are all the same', () => {
    expect(pettitt([1, 2, 3, 4, 5], { seed: 1, most: 99 })).toBeNull()
    expect(pettitt([2, 2, 2, 2, 2, 2], { seed: 1, most: 99 })).toBeNull()
  })
})
