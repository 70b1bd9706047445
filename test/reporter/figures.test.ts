import { expect, test } from 'vitest'
import { amount, totalFor } from '../../src/reporter/html/figures.js'

test('a share is a number of people of a total, a ratio so many times, a gap percentage points', () => {
  // 41/69 = 0.5942; (51/72) / (41/69) = 1.1921; 51/72 − 41/69 = 0.1141
  expect(amount('share', 41 / 69, { total: 100 }, 'en')).toBe('59')
  expect(amount('share', 41 / 69, { total: 1_000 }, 'en')).toBe('594')
  expect(amount('ratio', 51 / 72 / (41 / 69), { total: 100 }, 'nl')).toBe('1,19')
  expect(amount('points', 51 / 72 - 41 / 69, { total: 100, signed: true }, 'nl')).toBe('+11,4')
  expect(amount('relative', -0.2604, { total: 100 }, 'en')).toBe('−26.0')
})

test('rounding never carries a value to the other side of its limit, or onto it', () => {
  expect(amount('share', 0.5996, { total: 100, limits: [0.6] }, 'en')).toBe('59.96')
  expect(amount('share', 0.596, { total: 100, limits: [0.6] }, 'en')).toBe('59.6')
  expect(amount('share', 0.594, { total: 100, limits: [0.6] }, 'en')).toBe('59')
  expect(amount('ratio', 1.2504, { total: 100, limits: [0.8, 1.25] }, 'en')).toBe('1.2504')
  // A value that is the limit may say so.
  expect(amount('ratio', 1.25, { total: 100, limits: [0.8, 1.25] }, 'en')).toBe('1.25')
})

test('a limit is as exact as a person wrote it', () => {
  expect(amount('ratio', 0.8, { total: 100, exact: true }, 'en')).toBe('0.8')
  expect(amount('share', 0.07, { total: 100, exact: true }, 'en')).toBe('7')
  expect(amount('share', 0.625, { total: 100, exact: true }, 'nl')).toBe('62,5')
})

test('people are counted out of the least total at which the rarest thing happens to one of them', () => {
  expect(totalFor([0.59, 0.71])).toBe(100)
  // Amsterdam would not need it; the student grants do: 0.59 % against 3.67 % are 6 and 37 of 1,000.
  expect(totalFor([0.0059, 0.0367])).toBe(1_000)
  expect(totalFor([0, null, undefined])).toBe(100)
  expect(totalFor([0.0000001])).toBe(100_000)
})
