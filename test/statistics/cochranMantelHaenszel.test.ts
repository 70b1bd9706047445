import { describe, expect, test } from 'vitest'
import { breslowDay } from '../../src/statistics/breslowDay.js'
import { cochranMantelHaenszel } from '../../src/statistics/cochranMantelHaenszel.js'
import { commonOddsRatio } from '../../src/statistics/commonOddsRatio.js'
import { commonRatioInterval } from '../../src/statistics/commonRatio.js'
import { commonRiskRatio } from '../../src/statistics/commonRiskRatio.js'
import type { Stratum } from '../../src/statistics/stratum.js'
import { berkeley, type Pair, rabbits } from '../oracles/strata.js'
import { fc } from './fc.js'
import { anyZ, holds, proportion, z95 } from './proportions.js'

const stratum = ([a, b]: Pair): Stratum => ({ a: proportion(a), b: proportion(b) })
const anyCell = fc.double({ min: -1, max: 6, noNaN: true }).map((magnitude) => 10 ** magnitude)
const nobody = { successes: 0, total: 0 }
const empty: Stratum = { a: nobody, b: proportion([3, 10]) }
const unsuccessful: Stratum = { a: proportion([0, 8]), b: proportion([0, 10]) }
const mixed: Stratum = { a: proportion([12, 20]), b: proportion([6, 18]) }

describe.each([
  ['admissions to Berkeley', berkeley],
  ['rabbits with penicillin', rabbits],
])('%s', (_, oracle) => {
  const strata = oracle.strata.map(stratum)

  test('have the common odds ratio and interval of R', () => {
    const common = commonOddsRatio(strata)
    expect(common?.estimate).toBeCloseTo(oracle.oddsRatio, 13)
    expect((common?.logVariance ?? Number.NaN) / oracle.oddsRatioLogVariance).toBeCloseTo(1, 12)
    const { low, high } = commonRatioInterval(common ?? { estimate: Number.NaN, logVariance: Number.NaN }, z95)
    expect(low / oracle.oddsRatioEnds[0]).toBeCloseTo(1, 12)
    expect(high / oracle.oddsRatioEnds[1]).toBeCloseTo(1, 12)
  })

  test('have the common risk ratio of metafor', () => {
    const common = commonRiskRatio(strata)
    expect(common?.estimate).toBeCloseTo(oracle.riskRatio, 13)
    expect((common?.logVariance ?? Number.NaN) / oracle.riskRatioLogVariance).toBeCloseTo(1, 11)
  })

  test('have the test of R, without correction for continuity', () => {
    const found = cochranMantelHaenszel(strata)
    expect(found?.chiSquare).toBeCloseTo(oracle.test.chiSquare, 12)
    expect(found?.freedom).toBe(1)
    expect(found?.p).toBeCloseTo(oracle.test.p, 13)
  })

  test('have the homogeneity of Breslow and Day with Tarone’s correction', () => {
    const found = breslowDay(strata)
    expect(found?.chiSquare).toBeCloseTo(oracle.homogeneity.chiSquare, 11)
    expect(found?.freedom).toBe(oracle.homogeneity.freedom)
    expect(found?.p).toBeCloseTo(oracle.homogeneity.p, 13)
  })
})

describe('one stratum', () => {
  test('has the plain odds ratio with Woolf’s variance, and the plain ratio with that of the delta method', () => {
    fc.assert(
      // Totals of a million hold a cell of a tenth to 9 digits.
      fc.property(anyCell, anyCell, anyCell, anyCell, (x, c, y, d) => {
        const [a, b] = [
          { successes: x, total: x + c },
          { successes: y, total: y + d },
        ]
        const odds = commonOddsRatio([{ a, b }])
        expect((odds?.estimate ?? Number.NaN) / ((a.successes * d) / (c * b.successes))).toBeCloseTo(1, 9)
        const woolf = 1 / a.successes + 1 / c + 1 / b.successes + 1 / d
        expect((odds?.logVariance ?? Number.NaN) / woolf).toBeCloseTo(1, 8)
        const risk = commonRiskRatio([{ a, b }])
        expect((risk?.estimate ?? Number.NaN) / (a.successes / a.total / (b.successes / b.total))).toBeCloseTo(1, 9)
        const delta = c / (a.successes * a.total) + d / (b.successes * b.total)
        expect((risk?.logVariance ?? Number.NaN) / delta).toBeCloseTo(1, 8)
      }),
    )
  })

  test('has Pearson’s χ² less one case in all', () => {
    // 20 and 18 cases, 18 successes: 38·(12·12 − 8·6)² / (20·18·18·20), times 37/38
    const pearson = (38 * 96 ** 2) / (20 * 18 * 18 * 20)
    expect(cochranMantelHaenszel([mixed])?.chiSquare).toBeCloseTo((pearson * 37) / 38, 13)
  })

  test('cannot be heterogeneous', () => {
    expect(breslowDay([mixed])).toBeNull()
  })
})

describe('strata that tell nothing', () => {
  test('change nothing', () => {
    const strata = berkeley.strata.map(stratum)
    const more = [empty, ...strata, unsuccessful]
    expect(commonOddsRatio(more)).toEqual(commonOddsRatio(strata))
    expect(commonRiskRatio(more)).toEqual(commonRiskRatio(strata))
    expect(cochranMantelHaenszel(more)).toEqual(cochranMantelHaenszel(strata))
    expect(breslowDay(more)).toEqual(breslowDay(strata))
  })

  test('by themselves give nothing', () => {
    for (const strata of [[], [empty], [empty, unsuccessful]]) {
      expect(commonOddsRatio(strata)).toBeNull()
      expect(commonRiskRatio(strata)).toBeNull()
      expect(cochranMantelHaenszel(strata)).toBeNull()
      expect(breslowDay(strata)).toBeNull()
    }
  })

  test('of one case, shared out in fractions, have no variance', () => {
    const half = { a: { successes: 0.25, total: 0.5 }, b: { successes: 0.1, total: 0.5 } }
    expect(cochranMantelHaenszel([half])).toBeNull()
  })
})

describe('a ratio without end', () => {
  const certain: Stratum = { a: proportion([5, 5]), b: proportion([2, 6]) }

  test('is Infinity, and its interval everything but at z = 0', () => {
    const common = commonOddsRatio([certain, certain])
    expect(common).toEqual({ estimate: Number.POSITIVE_INFINITY, logVariance: Number.POSITIVE_INFINITY })
    if (common === null) return
    expect(commonRatioInterval(common, 0)).toEqual({ low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY })
    expect(commonRatioInterval(common, 1)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
    expect(breslowDay([certain, certain])).toBeNull()
  })

  test('of two rates of 100 % has a variance of 0, which decides nothing', () => {
    const all = commonRiskRatio([{ a: proportion([5, 5]), b: proportion([6, 6]) }])
    expect(all).toEqual({ estimate: 1, logVariance: 0 })
    expect(commonRatioInterval({ estimate: 1, logVariance: 0 }, 1)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
  })
})

test('a larger z holds a smaller one', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), anyZ, anyZ, (estimate, one, other) => {
      const at = (z: number) => commonRatioInterval({ estimate, logVariance: 0.3 }, z)
      expect(holds(at(Math.max(one, other)), at(Math.min(one, other)))).toBe(true)
      expect(at(0)).toEqual({ low: estimate, high: estimate })
    }),
  )
})

test('the expected cells that homogeneity is measured by have the common odds ratio', () => {
  // Two strata of the same odds ratio 4, one of them 1000 times as large: nothing is left over.
  const same = [
    { a: proportion([20, 30]), b: proportion([10, 30]) },
    { a: proportion([40_000, 50_000]), b: proportion([20_000, 40_000]) },
  ]
  expect(breslowDay(same)?.chiSquare).toBeCloseTo(0, 10)
  expect(breslowDay(same)?.p).toBeCloseTo(1, 5)
})
