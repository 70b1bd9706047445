import { describe, expect, test } from 'vitest'
import { kitagawa } from '../../src/statistics/kitagawa.js'
import { standardised } from '../../src/statistics/standardised.js'
import type { Stratum } from '../../src/statistics/stratum.js'
import { wilson } from '../../src/statistics/wilson.js'
import { berkeley } from '../oracles/strata.js'
import { fc } from './fc.js'
import { anyProportion, anyZ, holds, proportion, z95 } from './proportions.js'

const nobody = { successes: 0, total: 0 }

describe('kitagawa', () => {
  test('of strata with the same rates is all composition', () => {
    // 80 % and 20 % in both; 10 of 15 cases lie in the first, 5 of 15 of the others: (2/3 − 1/3) · (0.8 − 0.2) = 0.2
    const parts = kitagawa([
      { a: proportion([8, 10]), b: proportion([4, 5]) },
      { a: proportion([1, 5]), b: proportion([2, 10]) },
    ])
    expect(parts?.difference).toBeCloseTo(0.2, 15)
    expect(parts?.composition).toBeCloseTo(0.2, 15)
    expect(parts?.rate).toBe(0)
  })

  test('of strata with the same shares is all rate', () => {
    const parts = kitagawa([
      { a: proportion([8, 10]), b: proportion([10, 20]) },
      { a: proportion([3, 30]), b: proportion([12, 60]) },
    ])
    expect(parts?.composition).toBe(0)
    // 11/40 − 22/80
    expect(parts?.rate).toBeCloseTo(0, 15)
    expect(parts?.strata.map(({ rate }) => rate)).toEqual([expect.closeTo(0.3 / 4, 14), expect.closeTo(-0.3 / 4, 14)])
  })

  test('of Berkeley turns a gap of 14 points for men into one of 4 points for women', () => {
    const parts = kitagawa(berkeley.strata.map(([a, b]) => ({ a: proportion(a), b: proportion(b) })))
    // 1198/2691 − 557/1835 (Bickel et al. 1975: 44 % and 30 % in all departments, these six as in R)
    expect(parts?.difference).toBeCloseTo(1198 / 2691 - 557 / 1835, 14)
    expect(parts?.composition).toBeCloseTo(berkeleyParts.composition, 8)
    expect(parts?.rate).toBeCloseTo(berkeleyParts.rate, 8)
  })

  test('adds up, whatever is empty, and turns round with its sides', () => {
    const anySide = fc.oneof(fc.constant(nobody), anyProportion)
    const anyStrata = fc.array(fc.record({ a: anySide, b: anySide }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(anyStrata, (strata: readonly Stratum[]) => {
        const parts = kitagawa(strata)
        const total = (side: 'a' | 'b') => strata.reduce((sum, stratum) => sum + stratum[side].total, 0)
        if (parts === null) {
          expect(Math.min(total('a'), total('b'))).toBe(0)
          return
        }
        expect(parts.composition + parts.rate).toBeCloseTo(parts.difference, 12)
        const turned = kitagawa(strata.map(({ a, b }) => ({ a: b, b: a })))
        expect(turned?.composition).toBeCloseTo(-parts.composition, 12)
        expect(turned?.rate).toBeCloseTo(-parts.rate, 12)
      }),
    )
  })

  test('of a stratum with one side only is composition', () => {
    const parts = kitagawa([
      { a: proportion([5, 10]), b: proportion([5, 10]) },
      { a: proportion([9, 10]), b: nobody },
    ])
    expect(parts?.rate).toBe(0)
    expect(parts?.composition).toBeCloseTo(14 / 20 - 0.5, 15)
  })
})

/** Worked out in R 4.2.2 from UCBAdmissions, with apply() and sum(). */
const berkeleyParts = { composition: 0.177673911152242, rate: -0.0360284829057006 }

describe('standardised', () => {
  const strata = [
    { ...proportion([8, 10]), standard: 1 },
    { ...proportion([1, 5]), standard: 3 },
  ]

  test('weighs the rates of the strata', () => {
    const found = standardised(strata)
    expect(found?.estimate).toBeCloseTo((0.8 + 3 * 0.2) / 4, 15)
    // 1/16 · 0.8·0.2/10 + 9/16 · 0.2·0.8/5
    expect(found?.variance).toBeCloseTo(0.016 / 16 + (9 * 0.032) / 16, 15)
  })

  test('to its own strata is the plain rate', () => {
    const own = strata.map((stratum) => ({ ...stratum, standard: stratum.total }))
    expect(standardised(own)?.estimate).toBeCloseTo(9 / 15, 15)
  })

  test('of one stratum has Wilson’s interval', () => {
    const { low, high } = wilson(proportion([8, 10]), z95)
    const interval = standardised([{ ...proportion([8, 10]), standard: 7 }])?.interval(z95)
    expect(interval?.low).toBeCloseTo(low, 15)
    expect(interval?.high).toBeCloseTo(high, 15)
  })

  test('needs a case wherever the standard has people, and nowhere else', () => {
    expect(standardised([...strata, { ...nobody, standard: 1 }])).toBeNull()
    expect(standardised([...strata, { ...nobody, standard: 0 }])).toMatchObject({ estimate: expect.closeTo(0.35, 15) })
    expect(standardised([{ ...proportion([8, 10]), standard: 0 }])).toBeNull()
    expect(standardised([])).toBeNull()
  })

  test('has an interval that holds the rate, widens with z, and is a point at 0', () => {
    const anyStratum = fc
      .tuple(anyProportion, fc.double({ min: 0.001, max: 1000, noNaN: true }))
      .map(([own, standard]) => ({ ...own, standard }))
    fc.assert(
      fc.property(fc.array(anyStratum, { minLength: 1, maxLength: 5 }), anyZ, anyZ, (some, one, other) => {
        const found = standardised(some)
        if (found === null) return
        const interval = found.interval(Math.max(one, other))
        expect(holds(interval, found.interval(Math.min(one, other)))).toBe(true)
        expect(holds(interval, { low: found.estimate, high: found.estimate })).toBe(true)
        expect(found.interval(0).low).toBeCloseTo(found.estimate, 13)
        expect(found.interval(0).high).toBeCloseTo(found.estimate, 13)
      }),
    )
  })
})
