import { describe, expect, test } from 'vitest'
import { benjaminiHochberg, holm } from '../../src/statistics/corrections.js'
import { adjusted, fifteen } from '../oracles/multipleTesting.js'
import { fc } from './fc.js'

const levels = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 })

describe.each([
  ['holm', holm, adjusted.holm, 3],
  ['benjaminiHochberg', benjaminiHochberg, adjusted.benjaminiHochberg, 4],
] as const)('%s', (_, correct, peer, rejected) => {
  test('of the fifteen levels of Benjamini and Hochberg agrees with statsmodels', () => {
    for (const [index, level] of correct(fifteen).entries()) expect(level).toBeCloseTo(peer[index] ?? Number.NaN, 14)
  })

  test('rejects as many of them as the paper says', () => {
    expect(correct(fifteen).filter((level) => level <= 0.05)).toHaveLength(rejected)
  })

  test('gives each level back in its own place', () => {
    fc.assert(
      fc.property(levels, (list) => {
        const turned = correct([...list].reverse()).reverse()
        expect(turned).toEqual(correct(list))
        for (const [index, level] of correct(list).entries()) expect(level).toBeGreaterThanOrEqual(list[index] ?? 0)
      }),
    )
  })

  test('counts tests that are not listed as 1', () => {
    fc.assert(
      fc.property(levels, fc.nat(10), (list, more) => {
        const ones = Array.from({ length: more }, () => 1)
        expect(correct(list, list.length + more)).toEqual(correct([...list, ...ones]).slice(0, list.length))
      }),
    )
  })

  test('never exceeds 1, leaves a single level alone and an empty list empty', () => {
    expect(correct([0.4, 0.9], 10)).toEqual([1, 1])
    expect(correct([0.03])).toEqual([0.03])
    expect(correct([])).toEqual([])
  })

  test('refuses a family smaller than its list', () => {
    expect(() => correct([0.1, 0.2], 1)).toThrow(RangeError)
  })
})

describe('holm', () => {
  test('multiplies by what is left, and never goes down again', () => {
    // sorted 0.01·3, 0.03·2, 0.04·1 → 0.03, 0.06, max(0.06, 0.04)
    const [one, two, three] = holm([0.01, 0.04, 0.03])
    expect(one).toBeCloseTo(0.03, 15)
    expect(two).toBeCloseTo(0.06, 15)
    expect(three).toBeCloseTo(0.06, 15)
  })
})
