import { describe, expect, test } from 'vitest'
import { effectiveSize } from '../../src/statistics/effectiveSize.js'

describe('effectiveSize', () => {
  test('of equal weights is their number, whatever they are', () => {
    // ten cases of weight 3: (30)² / (10 · 9)
    expect(effectiveSize(30, 90)).toBe(10)
  })
  test('of weights 1, 1 and 2 is 16/6', () => {
    expect(effectiveSize(4, 6)).toBeCloseTo(8 / 3, 15)
  })
  test('of nothing is 0', () => {
    expect(effectiveSize(0, 0)).toBe(0)
  })
})
