import { describe, expect, test } from 'vitest'
import { clopperPearson } from '../../src/statistics/clopperPearson.js'
import { midPInterval } from '../../src/statistics/midPInterval.js'
import { levelOf } from '../../src/statistics/normal.js'
import { newcombeSingle, statsmodelsSingle } from '../oracles/proportionIntervals.js'
import { holds, proportion, z95 } from './proportions.js'

/** P(X = k) of n draws, by a plain product. */
function binomialProbability(n: number, k: number, theta: number): number {
  let probability = (1 - theta) ** (n - k)
  for (let i = 1; i <= k; i++) probability *= (theta * (n - k + i)) / i
  return probability
}

/** P(X > x) plus `own` times P(X = x), by a plain sum. */
function upperTail(n: number, x: number, theta: number, own: number): number {
  let sum = own * binomialProbability(n, x, theta)
  for (let k = x + 1; k <= n; k++) sum += binomialProbability(n, k, theta)
  return sum
}

const cases = [
  [1, 1],
  [1, 29],
  [15, 148],
  [41, 69],
  [51, 72],
  [99, 100],
] as const

describe('clopperPearson', () => {
  test.each(newcombeSingle.clopperPearson)('of $counts gives the published interval', ({ counts, ends }) => {
    const { low, high } = clopperPearson(proportion(counts), z95)
    expect(low).toBeCloseTo(ends[0], 4)
    expect(high).toBeCloseTo(ends[1], 4)
  })

  test.each(statsmodelsSingle)('of $counts agrees with statsmodels', ({ counts, clopperPearson: [low, high] }) => {
    const interval = clopperPearson(proportion(counts), z95)
    expect(interval.low).toBeCloseTo(low, 13)
    expect(interval.high).toBeCloseTo(high, 13)
  })

  test.each(cases)('of %d in %d has a tail of half the level beyond each end, by a plain sum', (x, n) => {
    for (const z of [0.5, z95, 5]) {
      const { low, high } = clopperPearson({ successes: x, total: n }, z)
      expect(upperTail(n, x, low, 1) / (levelOf(z) / 2)).toBeCloseTo(1, 9)
      if (x < n) expect(upperTail(n, n - x, 1 - high, 1) / (levelOf(z) / 2)).toBeCloseTo(1, 6)
    }
  })

  test('of no success has the upper end 1 − (α/2)^(1/n)', () => {
    expect(clopperPearson({ successes: 0, total: 20 }, z95).high).toBeCloseTo(1 - (levelOf(z95) / 2) ** (1 / 20), 14)
  })
})

describe('midPInterval', () => {
  test.each(newcombeSingle.midP)('of $counts gives the published interval', ({ counts, ends }) => {
    const { low, high } = midPInterval(proportion(counts), z95)
    expect(low).toBeCloseTo(ends[0], 4)
    expect(high).toBeCloseTo(ends[1], 4)
  })

  test.each(cases)('of %d in %d has a tail of half the level, with half its own probability', (x, n) => {
    for (const z of [0.5, z95, 5]) {
      const { low, high } = midPInterval({ successes: x, total: n }, z)
      expect(upperTail(n, x, low, 0.5) / (levelOf(z) / 2)).toBeCloseTo(1, 9)
      if (x < n) expect(upperTail(n, n - x, 1 - high, 0.5) / (levelOf(z) / 2)).toBeCloseTo(1, 6)
    }
  })

  test('lies inside the exact interval', () => {
    for (const [successes, total] of cases) {
      const p = { successes, total }
      expect(holds(clopperPearson(p, z95), midPInterval(p, z95))).toBe(true)
    }
  })
})
