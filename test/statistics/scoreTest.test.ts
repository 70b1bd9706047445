import { describe, expect, test } from 'vitest'
import { scoreTest } from '../../src/statistics/scoreTest.js'
import { fc } from './fc.js'
import { anyProportion } from './proportions.js'

describe('scoreTest', () => {
  test('finds the false positive rates of COMPAS by race apart, to the 37th decimal', () => {
    // ProPublica 2016: 805 of 1795 African-American and 349 of 1488 white defendants who did not reoffend. The score
    // test's p is known as 2.1e-37.
    const p = scoreTest({ successes: 805, total: 1795 }, { successes: 349, total: 1488 })
    expect(p / 2.1e-37).toBeCloseTo(1, 1)
  })

  test('finds nothing between women and men there', () => {
    // 288 of 897 women, 994 of 3066 men: p = 0.86
    expect(scoreTest({ successes: 288, total: 897 }, { successes: 994, total: 3066 })).toBeCloseTo(0.86, 2)
  })

  test('of 3/4 against 1/4 is that of χ² = 2', () => {
    // 8 · (3·3 − 1·1)² / (4·4·4·4) = 2; P = 0.15730 in Fagerland, Lydersen & Laake (2017), chapter 4
    expect(scoreTest({ successes: 3, total: 4 }, { successes: 1, total: 4 })).toBeCloseTo(0.1573, 5)
  })

  test('is 1 where nothing can speak for a difference', () => {
    expect(scoreTest({ successes: 0, total: 10 }, { successes: 0, total: 20 })).toBe(1)
    expect(scoreTest({ successes: 10, total: 10 }, { successes: 20, total: 20 })).toBe(1)
    expect(scoreTest({ successes: 0, total: 0 }, { successes: 5, total: 20 })).toBe(1)
    expect(scoreTest({ successes: 3, total: 10 }, { successes: 6, total: 20 })).toBe(1)
  })

  test('never reaches 0, and does not mind which side comes first', () => {
    expect(scoreTest({ successes: 1e8, total: 1e8 }, { successes: 0, total: 1e8 })).toBe(Number.MIN_VALUE)
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const p = scoreTest(a, b)
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(Math.log(scoreTest(b, a))).toBeCloseTo(Math.log(p), 9)
      }),
    )
  })
})
