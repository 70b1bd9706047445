import { describe, expect, test } from 'vitest'
import { someHolds } from '../../src/statistics/someHolds.js'

describe('someHolds', () => {
  test('is the surest claim, paid for by their number', () => {
    expect(someHolds([0.01, 0.04, 0.002])).toBeCloseTo(0.006, 15)
  })
  test('is at most 1', () => {
    expect(someHolds([0.5, 0.6, 0.7])).toBe(1)
  })
  test('shows nothing where nothing is claimed', () => {
    expect(someHolds([])).toBe(1)
  })
})
