import { describe, expect, test } from 'vitest'
import {
  type Bootstrap,
  basicInterval,
  bcaInterval,
  bootstrapCells,
  bootstrapMany,
  percentileInterval,
} from '../../src/statistics/bootstrap.js'
import { z95 } from './proportions.js'

const at = (cells: Float64Array | undefined, index: number) => cells?.[index] ?? Number.NaN
/** The first cell's part of the group. */
const rate = (cells: Float64Array | undefined) => at(cells, 0) / (at(cells, 0) + at(cells, 1))
const firstRate = (groups: readonly Float64Array[]) => rate(groups[0])
const ratio = ([one, other]: readonly Float64Array[]) => rate(one) / rate(other)

describe('bootstrapCells', () => {
  test('gives a rate its standard error', () => {
    const { replicates, estimate } = bootstrapCells({
      groups: [[41, 28]],
      statistic: firstRate,
      replicates: 20_000,
      seed: 1,
    })
    const mean = replicates.reduce((sum, value) => sum + value, 0) / replicates.length
    const variance = replicates.reduce((sum, value) => sum + (value - mean) ** 2, 0) / replicates.length
    expect(estimate).toBe(41 / 69)
    // √(p·q/n) = 0.0591, and the mean of 20,000 lies within four of its own errors of 41/69
    expect(Math.sqrt(variance)).toBeCloseTo(Math.sqrt((41 * 28) / 69 ** 3), 3)
    expect(Math.abs(mean - 41 / 69)).toBeLessThan(4 * Math.sqrt(variance / 20_000))
  })

  test('keeps the size of every group', () => {
    const sizes = new Set<number>()
    bootstrapCells({
      groups: [
        [3, 4, 5],
        [10, 0],
      ],
      statistic: ([one, other]) => {
        sizes.add(at(one, 0) + at(one, 1) + at(one, 2))
        return at(other, 1)
      },
      replicates: 50,
      seed: 1,
    })
    // 12 in every replicate; the jackknife takes one case out at a time.
    expect([...sizes].sort()).toEqual([11, 12])
  })

  test('gives the same for the same seed, sorted, and something else for another', () => {
    const run = (seed: number) => bootstrapCells({ groups: [[41, 28]], statistic: firstRate, replicates: 200, seed })
    expect(run(5)).toEqual(run(5))
    expect(run(5).replicates).not.toEqual(run(6).replicates)
    expect(run(5).replicates).toEqual([...run(5).replicates].sort((one, other) => one - other))
  })

  test('counts the replicates in which the statistic is undefined', () => {
    // Of two draws from [1, 1] neither is the first cell's in a quarter of the replicates: a ratio to zero.
    const { replicates, undefinedReplicates } = bootstrapCells({
      groups: [
        [5, 5],
        [1, 1],
      ],
      statistic: ratio,
      replicates: 4000,
      seed: 2,
    })
    expect(replicates.length + undefinedReplicates).toBe(4000)
    expect(undefinedReplicates / 4000).toBeCloseTo(0.25, 1)
    expect(replicates.every(Number.isFinite)).toBe(true)
  })

  test('draws as many cases as a weighted group is worth, and keeps its sum', () => {
    // A sum of weights of 69 that is worth 23 cases: the standard error is √3 times larger.
    const run = (sizes: readonly number[]) => {
      const { replicates } = bootstrapCells({
        groups: [[41, 28]],
        sizes,
        statistic: firstRate,
        replicates: 20_000,
        seed: 1,
      })
      return Math.sqrt(replicates.reduce((sum, value) => sum + (value - 41 / 69) ** 2, 0) / replicates.length)
    }
    expect(run([23]) / run([69])).toBeCloseTo(Math.sqrt(3), 1)
    const { replicates } = bootstrapCells({
      groups: [[2.5, 4.25]],
      statistic: ([cells]) => at(cells, 0) + at(cells, 1),
      replicates: 20,
      seed: 1,
    })
    for (const sum of replicates) expect(sum).toBeCloseTo(6.75, 13)
  })

  test('has the acceleration of a rate in closed form', () => {
    // Σ(x − p)³ / (6 (Σ(x − p)²)^1.5) over n cases of 0 and 1 is (1 − 2p) / (6 √(n·p·q)).
    for (const [x, y] of [
      [41, 28],
      [9, 60],
      [3e7, 7e7],
    ] as const) {
      const { acceleration } = bootstrapCells({ groups: [[x, y]], statistic: firstRate, replicates: 1, seed: 1 })
      const [n, p] = [x + y, x / (x + y)]
      expect(acceleration / ((1 - 2 * p) / (6 * Math.sqrt(n * p * (1 - p))))).toBeCloseTo(1, 5)
    }
  })

  test('resamples a group of nobody as nobody', () => {
    const { estimate, replicates } = bootstrapCells({
      groups: [[0, 0]],
      statistic: ([cells]) => at(cells, 0) + at(cells, 1),
      replicates: 3,
      seed: 1,
    })
    expect([estimate, ...replicates]).toEqual([0, 0, 0, 0])
  })
})

describe('bootstrapMany', () => {
  const groups = [
    [9, 60],
    [30, 42],
    [1, 1],
  ]
  const lastRate = ([, , cells]: readonly Float64Array[]) => 1 / at(cells, 0)
  const statistics = [firstRate, ratio, lastRate]

  test('gives each statistic what it would have had alone', () => {
    const values = new Float64Array(3)
    const many = bootstrapMany({
      groups,
      statistics: (cells) => {
        for (const [index, statistic] of statistics.entries()) values[index] = statistic(cells)
        return values
      },
      replicates: 300,
      seed: 4,
    })
    expect(many).toEqual(statistics.map((statistic) => bootstrapCells({ groups, statistic, replicates: 300, seed: 4 })))
    expect(many[2]?.undefinedReplicates).toBeGreaterThan(0)
  })

  test('draws once for all of them', () => {
    const [one, twice] = bootstrapMany({
      groups,
      statistics: (cells) => [ratio(cells), 2 * ratio(cells)],
      replicates: 300,
      seed: 4,
    })
    expect(twice?.replicates).toEqual(one?.replicates.map((value) => 2 * value))
    expect(twice?.acceleration).toBeCloseTo(one?.acceleration ?? Number.NaN, 14)
  })

  test('of no statistics gives none', () => {
    expect(bootstrapMany({ groups, statistics: () => [], replicates: 3, seed: 1 })).toEqual([])
  })
})

describe('basicInterval', () => {
  test('turns the percentile interval round the estimate', () => {
    const replicates = Array.from({ length: 999 }, (_, index) => index + 1)
    const skewed: Bootstrap = { estimate: 400, replicates, undefinedReplicates: 0, acceleration: 0 }
    // Quantiles 1 + 998p, so from 2·400 − 974.05 to 2·400 − 25.95
    const { low, high } = basicInterval(skewed, z95)
    expect(low).toBeCloseTo(800 - (1 + 998 * 0.975), 9)
    expect(high).toBeCloseTo(800 - (1 + 998 * 0.025), 9)
    expect(basicInterval(skewed, 3.1)).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })
  })
})

describe('percentileInterval and bcaInterval', () => {
  const even: Bootstrap = {
    estimate: 500,
    replicates: Array.from({ length: 999 }, (_, index) => index + 1),
    undefinedReplicates: 0,
    acceleration: 0,
  }

  test('agree where there is neither bias nor acceleration', () => {
    // 499 of 999 lie below 500 and one is equal to it, so the bias is 0; the quantile of p is 1 + 998p.
    const { low, high } = percentileInterval(even, z95)
    expect(low).toBeCloseTo(1 + 998 * 0.025, 9)
    expect(high).toBeCloseTo(1 + 998 * 0.975, 9)
    expect(bcaInterval(even, z95).low).toBeCloseTo(low, 9)
    expect(bcaInterval(even, z95).high).toBeCloseTo(high, 9)
  })

  test('move both ends by an acceleration as Efron’s formula says', () => {
    // a = 0.1: Φ(−1.96 / 1.196) = 0.0506278776545093 and Φ(1.96 / 0.804) = 0.9926117501417819 (scipy 1.17.1)
    const { low, high } = bcaInterval({ ...even, acceleration: 0.1 }, 1.96)
    expect(low).toBeCloseTo(1 + 998 * 0.0506278776545093, 9)
    expect(high).toBeCloseTo(1 + 998 * 0.9926117501417819, 9)
  })

  test('agree with scipy on a ratio of two rates', () => {
    // scipy 1.17.1, scipy.stats.bootstrap, 9/69 against 30/72, 200,000 resamples: percentile 0.1304–0.5652, BCa
    // 0.1449–0.5963. The values of so few cases lie up to 0.006 apart, and another seed may find the next one.
    const result = bootstrapCells({
      groups: [
        [9, 60],
        [30, 42],
      ],
      statistic: ratio,
      replicates: 100_000,
      seed: 1,
    })
    const percentile = percentileInterval(result, z95)
    expect(percentile.low).toBeCloseTo(0.1304, 2)
    expect(percentile.high).toBeCloseTo(0.5652, 2)
    const bca = bcaInterval(result, z95)
    expect(Math.abs(bca.low - 0.1449)).toBeLessThan(0.007)
    expect(Math.abs(bca.high - 0.5963)).toBeLessThan(0.007)
  })

  test('always hold the estimate', () => {
    const aside = { ...even, estimate: 2000 }
    for (const interval of [percentileInterval(aside, z95), bcaInterval(aside, z95)]) {
      expect(interval.low).toBeLessThanOrEqual(2000)
      expect(interval.high).toBe(2000)
    }
  })

  test('are without ends where the replicates cannot tell', () => {
    const endless = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
    // Of 999 replicates the outermost is the thousandth part: α/2 = 1/1000 at z = 3.09.
    expect(percentileInterval(even, 3.09).low).toBeCloseTo(2, 1)
    expect(percentileInterval(even, 3.1)).toEqual(endless)
    expect(bcaInterval(even, 3.1)).toEqual(endless)
    expect(bcaInterval({ ...even, replicates: [] }, z95)).toEqual(endless)
  })

  test('stay at the outermost replicate where the correction has no end', () => {
    expect(bcaInterval({ ...even, acceleration: 0.6 }, z95).high).toBe(999)
    expect(bcaInterval({ ...even, acceleration: -0.6 }, z95).low).toBe(1)
  })
})
