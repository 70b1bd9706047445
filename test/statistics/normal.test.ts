import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { describe, expect, test } from 'vitest'
import { levelOf, zOf } from '../../src/statistics/normal.js'

describe('zOf', () => {
  // scipy 1.17.1, norm.isf((1 − confidence) / 2)
  const peer = [
    [0, 0],
    [0.5, 0.6744897501960817],
    [0.9, 1.6448536269514729],
    [0.95, 1.959963984540054],
    [0.99, 2.5758293035489004],
    [0.999, 3.2905267314918945],
    [1 - 2 ** -40, 7.143552034352189],
  ] as const

  test.each(peer)('of a confidence of %d agrees with scipy to the last digits', (confidence, z) => {
    expect(Math.abs(zOf(confidence) - z)).toBeLessThanOrEqual(1e-14)
  })

  test('grows without end as certainty comes near', () => {
    expect(zOf(1)).toBe(Number.POSITIVE_INFINITY)
  })

  test('undoes the distribution function', () => {
    for (const confidence of [0.2, 0.8, 0.95, 0.9999]) {
      const z = zOf(confidence)
      expect(normalCdf(z, 0, 1) - normalCdf(-z, 0, 1)).toBeCloseTo(confidence, 14)
    }
  })
})

describe('levelOf', () => {
  // scipy 1.17.1, 2 * norm.sf(z)
  const peer = [
    [0, 1],
    [1, 0.31731050786291415],
    [2, 0.04550026389635839],
    [5, 5.733031437583866e-7],
    [10, 1.523970604832094e-23],
    [20, 5.507248237212311e-89],
    [30, 9.813427854295816e-198],
    [37, 1.1451142445047853e-299],
  ] as const

  test.each(peer)('at z = %d agrees with scipy, however small', (z, level) => {
    expect(levelOf(z) / level).toBeCloseTo(1, 12)
  })

  test('undoes zOf', () => {
    for (const confidence of [0.5, 0.9, 0.95, 0.99, 0.999999, 1 - 1e-12]) {
      expect(levelOf(zOf(confidence)) / (1 - confidence)).toBeCloseTo(1, 12)
    }
  })
})
