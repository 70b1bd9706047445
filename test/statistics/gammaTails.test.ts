import { describe, expect, test } from 'vitest'
import { chiSquareTail } from '../../src/statistics/chiSquareTail.js'
import { gammaTails } from '../../src/statistics/gammaTails.js'
import { gammas } from '../oracles/gamma.js'

describe('gammaTails', () => {
  test.each(gammas)('of shape $a at $x agree with scipy', ({ a, x, lower, upper }) => {
    const tails = gammaTails(a, x)
    // Where one tail is nearly everything, the other is what it leaves of 1 and has only its digits.
    expect(tails.lower / lower).toBeCloseTo(1, 11)
    if (x < a + 1) expect(tails.upper).toBeCloseTo(upper, 13)
    else expect(tails.upper / upper).toBeCloseTo(1, 11)
  })

  test('of shape 1 are exponential', () => {
    for (const x of [0.1, 1, 5, 700]) expect(gammaTails(1, x).upper / Math.exp(-x)).toBeCloseTo(1, 12)
  })

  test('are whole at their ends', () => {
    expect(gammaTails(3, 0)).toEqual({ lower: 0, upper: 1 })
    expect(gammaTails(3, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 })
    expect(gammaTails(0.5, 1e-300).upper).toBe(1)
    expect(gammaTails(0.5, 1e5).upper).toBe(0)
  })
})

describe('chiSquareTail', () => {
  test('has the critical values of every table', () => {
    // Pearson & Hartley (1966), Biometrika Tables for Statisticians I, table 8
    for (const [value, freedom, p] of [
      [3.841459, 1, 0.05],
      [6.634897, 1, 0.01],
      [5.991465, 2, 0.05],
      [18.30704, 10, 0.05],
      [124.3421, 100, 0.05],
    ] as const)
      expect(chiSquareTail(value, freedom)).toBeCloseTo(p, 6)
  })

  test('is never nothing', () => {
    expect(chiSquareTail(1e6, 1)).toBe(Number.MIN_VALUE)
    expect(chiSquareTail(0, 1)).toBe(1)
  })
})
