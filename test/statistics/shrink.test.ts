import { expect, test } from 'vitest'
import { shrink } from '../../src/statistics/shrink.js'
import { bcg } from '../oracles/bcg.js'

test('thirteen trials are shrunk as metafor does', () => {
  const found = shrink(bcg.estimates.map((estimate, index) => ({ estimate, variance: bcg.variances[index] ?? 0 })))
  expect(found.mean).toBeCloseTo(bcg.mean, 13)
  expect(found.betweenVariance).toBeCloseTo(bcg.betweenVariance, 13)
  for (const [index, { estimate, variance }] of found.shrunk.entries()) {
    expect(estimate).toBeCloseTo(bcg.shrunk[index] ?? Number.NaN, 12)
    expect(variance).toBeCloseTo(bcg.shrunkVariances[index] ?? Number.NaN, 12)
  }
})

test('two estimates by hand', () => {
  // Q = 8, its scale 2 − 2/2 = 1, τ² = 7: each goes an eighth of the way to 2; variances 7/8 + (1/64)·(8/2)
  const { mean, betweenVariance, shrunk } = shrink([
    { estimate: 0, variance: 1 },
    { estimate: 4, variance: 1 },
  ])
  expect([mean, betweenVariance]).toEqual([2, 7])
  expect(shrunk).toEqual([
    { estimate: 0.25, variance: 0.9375 },
    { estimate: 3.75, variance: 0.9375 },
  ])
})

test('estimates that chance alone explains become their mean', () => {
  const { mean, betweenVariance, shrunk } = shrink([
    { estimate: 1, variance: 4 },
    { estimate: 2, variance: 4 },
  ])
  expect([mean, betweenVariance]).toEqual([1.5, 0])
  expect(shrunk).toEqual([
    { estimate: 1.5, variance: 2 },
    { estimate: 1.5, variance: 2 },
  ])
})

test('one estimate stays itself, none give nothing, and one without a variance is refused', () => {
  expect(shrink([{ estimate: 3, variance: 2 }]).shrunk).toEqual([{ estimate: 3, variance: 2 }])
  expect(shrink([])).toEqual({ mean: null, betweenVariance: 0, shrunk: [] })
  for (const variance of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => shrink([{ estimate: 3, variance }])).toThrow(RangeError)
})
