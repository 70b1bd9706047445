import { expect, test } from 'vitest'
import { mcnemar } from '../../src/statistics/mcnemar.js'

test('gives the p-values of the airway example of Fagerland, Lydersen & Laake (2013): 1 and 7 changed', () => {
  const { exact, mid_p, asymptotic } = mcnemar(1, 7)
  // By hand: 2 · (1 + 8) / 2⁸ = 0.0703; less 8 / 2⁸ it is 0.0391; z = 6 / √8.
  expect(exact).toBeCloseTo(18 / 256, 12)
  expect(mid_p).toBeCloseTo(10 / 256, 12)
  expect(asymptotic).toBeCloseTo(0.034, 3)
})

test('is the same either way round, 1 where as many changed either way, and nothing where nobody did', () => {
  expect(mcnemar(7, 1)).toEqual(mcnemar(1, 7))
  expect(mcnemar(5, 5).exact).toBe(1)
  expect(mcnemar(0, 0)).toEqual({ exact: null, mid_p: null, asymptotic: null })
})
