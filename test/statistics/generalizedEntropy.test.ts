import { describe, expect, test } from 'vitest'
import { atkinson, generalizedEntropy } from '../../src/statistics/generalizedEntropy.js'
import { tenBenefits } from '../oracles/inequality.js'
import { lift } from '../oracles/lift.js'
import { fc } from './fc.js'

test('LiFT: three groups, each counting once', () => {
  const { benefits, generalizedEntropyHalf, theilT, theilL } = lift.inequality
  const holdings = { values: benefits, weights: [1, 1, 1] }
  expect(generalizedEntropy(holdings, 0.5)).toBeCloseTo(generalizedEntropyHalf, 9)
  expect(generalizedEntropy(holdings, 1)).toBeCloseTo(theilT, 9)
  expect(generalizedEntropy(holdings, 0)).toBeCloseTo(theilL, 9)
})

test.each(tenBenefits)('AI Fairness 360: $worse, $right and $better of ten people', (people) => {
  const holdings = { values: [0, 1, 2], weights: [people.worse, people.right, people.better] }
  expect(generalizedEntropy(holdings, 2)).toBeCloseTo(people.generalizedEntropy, 12)
  if (people.theil !== null) expect(generalizedEntropy(holdings, 1)).toBeCloseTo(people.theil, 12)
})

const holdings = fc
  .array(fc.tuple(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.integer({ min: 1, max: 50 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pairs) => ({ values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight) }))
const alphas = fc.constantFrom(-1, 0, 0.5, 1, 2, 3)

describe('whatever people have', () => {
  test('inequality is not negative, nor changed by the unit or by doubling everybody', () => {
    fc.assert(
      fc.property(holdings, alphas, ({ values, weights }, alpha) => {
        const value = generalizedEntropy({ values, weights }, alpha)
        expect(value).toBeGreaterThanOrEqual(0)
        const inOtherUnits = generalizedEntropy({ values: values.map((one) => one * 7), weights }, alpha)
        const doubled = generalizedEntropy({ values, weights: weights.map((one) => 2 * one) }, alpha)
        expect(inOtherUnits).toBeCloseTo(value, 8)
        expect(doubled).toBeCloseTo(value, 10)
      }),
    )
  })

  test('between α = 1 and its neighbours there is no gap: the limits are Theil’s', () => {
    fc.assert(
      fc.property(holdings, fc.constantFrom(0, 1), (one, alpha) => {
        const [at, near] = [generalizedEntropy(one, alpha), generalizedEntropy(one, alpha + 1e-6)]
        expect(Math.abs(near - at)).toBeLessThan(1e-4 * (1 + at))
      }),
    )
  })

  test('Atkinson is a function of it: of ε = 1 by the log deviation, 1 − e^−L', () => {
    fc.assert(
      fc.property(holdings, (one) => {
        expect(atkinson(one, 1)).toBeCloseTo(1 - Math.exp(-generalizedEntropy(one, 0)), 10)
        // ε = 2: with α = −1, mean of (x/μ)^−1 = 1 + 2E.
        expect(atkinson(one, 2)).toBeCloseTo(1 - 1 / (1 + 2 * generalizedEntropy(one, -1)), 10)
      }),
    )
  })
})

describe('edges', () => {
  test('somebody with nothing', () => {
    const one = { values: [0, 2], weights: [1, 1] }
    expect(generalizedEntropy(one, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(generalizedEntropy(one, 1)).toBeCloseTo(Math.LN2, 12)
    expect(atkinson(one, 1)).toBe(1)
  })

  test('nobody with anything, and nobody', () => {
    expect(generalizedEntropy({ values: [0], weights: [5] }, 2)).toBeNaN()
    expect(generalizedEntropy({ values: [], weights: [] }, 1)).toBeNaN()
  })

  test('a value that nobody has does not count', () => {
    expect(generalizedEntropy({ values: [0, 1, 3], weights: [0, 4, 0] }, 0)).toBe(0)
  })
})
