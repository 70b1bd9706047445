import { describe, expect, test } from 'vitest'
import { chiSquare } from '../../src/statistics/chiSquare.js'
import { scoreTest } from '../../src/statistics/scoreTest.js'
import { tables } from '../oracles/contingency.js'

describe('chiSquare', () => {
  test.each(tables)(
    'of a published table agrees with scipy',
    ({ table, freedom, pearson, likelihoodRatio, cramersV }) => {
      const found = chiSquare(table)
      expect(found?.pearson.chiSquare).toBeCloseTo(pearson[0], 10)
      expect((found?.pearson.p ?? 0) / pearson[1]).toBeCloseTo(1, 10)
      expect(found?.pearson.freedom).toBe(freedom)
      expect(found?.likelihoodRatio.chiSquare).toBeCloseTo(likelihoodRatio[0], 10)
      expect((found?.likelihoodRatio.p ?? 0) / likelihoodRatio[1]).toBeCloseTo(1, 10)
      expect(found?.cramersV).toBeCloseTo(cramersV, 14)
    },
  )

  test('of two groups is the score test', () => {
    const p = chiSquare([
      [805, 990],
      [349, 1139],
    ])?.pearson.p
    expect((p ?? 0) / scoreTest({ successes: 805, total: 1795 }, { successes: 349, total: 1488 })).toBeCloseTo(1, 9)
  })

  test('leaves out rows and columns without a case', () => {
    const [{ table }] = tables
    const wider = [...table.map(([one, ...more]) => [one, 0, ...more]), [0, 0, 0, 0]]
    expect(chiSquare(wider)).toEqual(chiSquare(table))
  })

  test('of rows in proportion finds nothing, and of rows apart a V of 1', () => {
    const same = chiSquare([
      [10, 20, 30],
      [20, 40, 60],
    ])
    expect(same?.pearson.chiSquare).toBeCloseTo(0, 12)
    expect(same?.likelihoodRatio.chiSquare).toBeCloseTo(0, 12)
    expect(same?.likelihoodRatio.p).toBeCloseTo(1, 6)
    const apart = chiSquare([
      [7, 0, 0],
      [0, 5, 0],
      [0, 0, 9],
    ])
    expect(apart?.cramersV).toBeCloseTo(1, 14)
    // G = 2 Σ n ln(N/n)
    expect(apart?.likelihoodRatio.chiSquare).toBeCloseTo(
      2 * (7 * Math.log(21 / 7) + 5 * Math.log(21 / 5) + 9 * Math.log(21 / 9)),
      12,
    )
  })

  test('of one row or column is nothing', () => {
    expect(chiSquare([[1, 2, 3]])).toBeNull()
    expect(chiSquare([[1], [2]])).toBeNull()
    expect(chiSquare([])).toBeNull()
    expect(
      chiSquare([
        [1, 2],
        [0, 0],
      ]),
    ).toBeNull()
  })
})
