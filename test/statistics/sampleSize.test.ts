import { describe, expect, test } from 'vitest'
import type { Interval } from '../../src/statistics/interval.js'
import { koopman } from '../../src/statistics/koopman.js'
import { newcombe } from '../../src/statistics/newcombe.js'
import { sampleSize } from '../../src/statistics/sampleSize.js'
import { wilson } from '../../src/statistics/wilson.js'
import { z95 } from './proportions.js'

const of = (rate: number, total: number) => ({ successes: rate * total, total })
const rate = (expected: number) => (n: number, z: number) => wilson(of(expected, n), z)
const difference = (a: number, b: number) => (n: number, z: number) => newcombe(of(a, n), of(b, n), z)
const ratio = (a: number, b: number) => (n: number, z: number) => koopman(of(a, n), of(b, n), z)

/** The binomial probabilities of 0 to n successes. */
function binomials(n: number, p: number): number[] {
  const logs = [n * Math.log1p(-p)]
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] ?? 0) + Math.log(((n - k + 1) / k) * (p / (1 - p))))
  return logs.map(Math.exp)
}

/** The exact probability that two groups of n come out so that their interval decides. */
function exactPower(n: number, a: number, b: number, decides: (x: number, y: number) => boolean): number {
  const [ofA, ofB] = [binomials(n, a), binomials(n, b)]
  let power = 0
  for (const [x, one] of ofA.entries())
    for (const [y, other] of ofB.entries()) if (one * other > 1e-9 && decides(x, y)) power += one * other
  return power
}

describe('sampleSize', () => {
  test('of a normal interval is that of the textbook', () => {
    // (1.959964 + 0.841621)² · 2 · 0.25 / 0.1² = 392.4: Cohen’s (1988) 393 a group for a fifth of a deviation
    const normal = (n: number, z: number): Interval => {
      const reach = z * Math.sqrt((2 * 0.25) / n)
      return { low: 0.1 - reach, high: 0.1 + reach }
    }
    expect(sampleSize({ intervalAt: normal, max: 0, confidence: 0.95 })).toBe(393)
    // (1.959964 + 1.281552)² · 50 = 525.4
    expect(sampleSize({ intervalAt: normal, max: 0, confidence: 0.95, power: 0.9 })).toBe(526)
  })

  test('gives a difference the power it says', () => {
    const n = sampleSize({ intervalAt: difference(0.6, 0.4), max: 0, confidence: 0.95 }) ?? 0
    const power = exactPower(
      n,
      0.6,
      0.4,
      (x, y) => newcombe({ successes: x, total: n }, { successes: y, total: n }, z95).low > 0,
    )
    expect(power).toBeGreaterThan(0.77)
    expect(power).toBeLessThan(0.83)
  })

  test('gives a ratio the power it says, against a limit that is not 1', () => {
    const n = sampleSize({ intervalAt: ratio(0.3, 0.6), min: 0.8, confidence: 0.95 }) ?? 0
    const power = exactPower(
      n,
      0.3,
      0.6,
      (x, y) => koopman({ successes: x, total: n }, { successes: y, total: n }, z95).high < 0.8,
    )
    expect(power).toBeGreaterThan(0.75)
    expect(power).toBeLessThan(0.85)
  })

  test('gives a rate the power it says, of passing too', () => {
    const n = sampleSize({ intervalAt: rate(0.8), min: 0.7, confidence: 0.95 }) ?? 0
    const power = binomials(n, 0.8).reduce(
      (sum, probability, x) => sum + (wilson({ successes: x, total: n }, z95).low >= 0.7 ? probability : 0),
      0,
    )
    expect(power).toBeGreaterThan(0.77)
    expect(power).toBeLessThan(0.83)
  })

  test('needs both ends inside a band', () => {
    const band = sampleSize({ intervalAt: ratio(0.5, 0.5), min: 0.8, max: 1.25, confidence: 0.95 }) ?? 0
    const inside = (n: number) => koopman(of(0.5, n), of(0.5, n), z95 + 0.8416212335729143)
    expect(inside(band).low).toBeGreaterThanOrEqual(0.8)
    expect(inside(band - 1).low).toBeLessThan(0.8)
  })

  test('of what is expected at the limit itself never comes', () => {
    expect(sampleSize({ intervalAt: rate(0.7), min: 0.7, confidence: 0.95 })).toBeNull()
    expect(sampleSize({ intervalAt: () => ({ low: 0, high: 1 }), min: 0.7, confidence: 0.95 })).toBeNull()
  })

  test('asks for more where more is asked', () => {
    const sizes = [0.5, 0.8, 0.9, 0.99].map(
      (power) => sampleSize({ intervalAt: rate(0.8), min: 0.7, confidence: 0.95, power }) ?? 0,
    )
    expect(sizes).toEqual([...new Set(sizes)].sort((one, other) => one - other))
    for (const power of [0.49, 1, Number.NaN])
      expect(() => sampleSize({ intervalAt: rate(0.8), min: 0.7, confidence: 0.95, power })).toThrow(RangeError)
  })
})
