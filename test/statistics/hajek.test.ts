import { expect, test } from 'vitest'
import { hajekShare } from '../../src/statistics/hajek.js'

test('with equal chances it is a simple random sample, with its finite population correction', () => {
  // Of 40 of 400, 8 have it: 20 %; var = 0.2 · 0.8 / 40 · (1 − 0.1).
  const found = hajekShare({ weights: 80, squares: 800 }, { weights: 320, squares: 3200 })
  expect(found?.share).toBeCloseTo(0.2, 12)
  expect(found?.cases).toBeCloseTo(40, 9)
  expect(found?.left).toBeCloseTo(0.9, 12)
})

test('with chances that differ it weighs by them: by hand', () => {
  // One of 2 picked at 1/2 has it, and two of 6 picked at 1/8: (2 + 16) / (4 + 48).
  // Σ(1/π²)(y − p)² = (4 + 128)(1 − p)² + (4 + 256)p², and Σ(1 − π)/π² (y − p)² = (2 + 112)(1 − p)² + (2 + 224)p².
  const p = 18 / 52
  const found = hajekShare({ weights: 18, squares: 132 }, { weights: 34, squares: 260 })
  const endless = 132 * (1 - p) ** 2 + 260 * p ** 2
  expect(found?.share).toBeCloseTo(p, 12)
  expect(found?.cases).toBeCloseTo((p * (1 - p) * 52 ** 2) / endless, 9)
  expect(found?.left).toBeCloseTo((114 * (1 - p) ** 2 + 226 * p ** 2) / endless, 12)
})

test('of nobody it says nothing, and of people who are all alike it knows how many they are worth', () => {
  expect(hajekShare({ weights: 0, squares: 0 }, { weights: 0, squares: 0 })).toBeNull()
  expect(hajekShare({ weights: 0, squares: 0 }, { weights: 40, squares: 160 })).toEqual({
    share: 0,
    cases: 10,
    left: 0.75,
  })
})
