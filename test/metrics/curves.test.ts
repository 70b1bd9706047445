import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttributeCounts } from '../../src/counts.js'
import { curvesOf } from '../../src/metrics/scores/curves.js'
import { first } from '../oracles/scoresOfTwoGroups.js'
import { measure } from './ask.js'
import { type ScoredRow, scoredGroup } from './scored.js'

const attributeOf = (rows: readonly ScoredRow[]): AttributeCounts => ({
  attribute: 'gender',
  parts: ['gender'],
  groups: [scoredGroup('V', rows)],
})
const only = (rows: readonly ScoredRow[]) => {
  const [curves] = curvesOf([attributeOf(rows)], 0.95)
  if (curves === undefined) throw new Error('There is no curve.')
  return curves
}

describe('curves of a group', () => {
  const rows: readonly ScoredRow[] = [
    { score: 0.1, outcome: 0 },
    { score: 0.4, outcome: 0 },
    { score: 0.4, outcome: 1 },
    { score: 0.8, outcome: 1 },
    { score: 0.9, outcome: null },
  ]

  test('are by falling threshold, cases with the same score together, among known outcomes', () => {
    const { roc, precision_recall, n } = only(rows)
    expect(n).toBe(4)
    expect(roc).toEqual([
      { threshold: null, false_positive_rate: 0, true_positive_rate: 0 },
      { threshold: 0.8, false_positive_rate: 0, true_positive_rate: 0.5 },
      { threshold: 0.4, false_positive_rate: 0.5, true_positive_rate: 1 },
      { threshold: 0.1, false_positive_rate: 1, true_positive_rate: 1 },
    ])
    expect(precision_recall).toEqual([
      { threshold: 0.8, recall: 0.5, precision: 1 },
      { threshold: 0.4, recall: 1, precision: 0.666667 },
      { threshold: 0.1, recall: 1, precision: 0.5 },
    ])
  })

  test('calibration has Wilson’s interval in each bin', () => {
    const many = [...Array(50)].flatMap(() => [
      { score: 0.2, outcome: 0 },
      { score: 0.2, outcome: 1 },
    ]) as ScoredRow[]
    // Wilson (1927) of 50 of 100: 0.4038 to 0.5962
    expect(only(many).calibration).toEqual([
      {
        cases: 100,
        mean_score: expect.closeTo(0.2, 12),
        observed: 0.5,
        low: expect.closeTo(0.40383, 5),
        high: expect.closeTo(0.59617, 5),
      },
    ])
  })

  test('are left out where nothing defines them', () => {
    expect(only([{ score: 3, outcome: 1 }])).toMatchObject({ roc: null, calibration: null, brier: null })
    expect(only([{ score: 0.3, outcome: 0 }])).toMatchObject({ roc: null, precision_recall: null })
    expect(curvesOf([attributeOf([{ score: 0.3, outcome: null }])], 0.95)).toEqual([])
    const crossed = { ...attributeOf(rows), attribute: 'gender × land', parts: ['gender', 'land'] }
    expect(curvesOf([crossed], 0.95)).toEqual([])
  })

  test('of many scores keep 200 points at most, ends among them, and the area under them', () => {
    const many = Array.from({ length: 5000 }, (_, index): ScoredRow => {
      const score = ((index * 7919) % 5000) / 5000
      return { score, outcome: ((index * 104729) % 1000) / 1000 < score ? 1 : 0 }
    })
    const { roc } = only(many)
    const points = roc ?? []
    expect(points.length).toBeLessThanOrEqual(200)
    expect(points.at(-1)).toMatchObject({ false_positive_rate: 1, true_positive_rate: 1 })
    const area = points.slice(1).reduce((sum, point, index) => {
      const before = points[index] ?? point
      const width = point.false_positive_rate - before.false_positive_rate
      return sum + (width * (point.true_positive_rate + before.true_positive_rate)) / 2
    }, 0)
    expect(area).toBeCloseTo(measure('roc_auc', scoredGroup('V', many)).estimate ?? 0, 3)
  })

  test('the Brier score is reliability − resolution + uncertainty and what is within bins', () => {
    const row = fc.record({
      score: fc.integer({ min: 0, max: 40 }).map((fortieths) => fortieths / 40),
      outcome: fc.constantFrom<0 | 1>(0, 1),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (some) => {
        const { brier } = only(some)
        const mean = some.reduce((sum, { score, outcome }) => sum + (score - outcome) ** 2, 0) / some.length
        expect(brier?.score).toBeCloseTo(mean, 12)
        const { reliability = 0, resolution = 0, uncertainty = 0, within_bins = 0 } = brier ?? {}
        expect(reliability - resolution + uncertainty + within_bins).toBeCloseTo(mean, 12)
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  test('go with the measure that peers give', () => {
    expect(only(first.rows).brier?.score).toBeCloseTo(first.brier_score, 14)
  })
})
