import { describe, expect, test } from 'vitest'
import { averagePrecision } from '../../src/statistics/averagePrecision.js'
import { brierParts, brierScore } from '../../src/statistics/brier.js'
import { calibrationError } from '../../src/statistics/calibrationError.js'
import { deLong } from '../../src/statistics/deLong.js'
import { logLoss } from '../../src/statistics/logLoss.js'
import { equalMassBins, equalWidthBins } from '../../src/statistics/scoreBins.js'
import type { Scored } from '../../src/statistics/scored.js'
import { plain, scores, weighted } from '../oracles/someScores.js'
import { fc } from './fc.js'

const withWeights: Scored = {
  scores: scores.scores,
  positive: scores.positive.map((cases, index) => cases * 1.7 * (1 + (scores.scores[index] ?? 0))),
  negative: scores.negative.map((cases, index) => cases * 0.6 * (1 + (scores.scores[index] ?? 0))),
}
const nobody: Scored = { scores: [0.5], positive: [0], negative: [0] }

/** Distinct scores of a hundredth, each with some cases. */
const anyScored = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.nat(5), fc.nat(5)), {
    selector: ([score]) => score,
    minLength: 1,
    maxLength: 30,
  })
  .map((rows): Scored => {
    const rising = rows.toSorted(([one], [other]) => one - other)
    return {
      scores: rising.map(([score]) => score / 100),
      positive: rising.map(([, cases]) => cases),
      negative: rising.map(([, , cases]) => cases),
    }
  })
const casesOf = ({ positive, negative }: Scored) => [...positive, ...negative].reduce((sum, cases) => sum + cases, 0)

describe('measures of scores', () => {
  test('agree with scikit-learn', () => {
    expect(brierScore(scores)?.mean).toBeCloseTo(plain.brier, 14)
    expect(logLoss(scores)?.mean).toBeCloseTo(plain.logLoss, 14)
    expect(averagePrecision(scores)).toBeCloseTo(plain.averagePrecision, 14)
    expect(areaOf(scores)).toBeCloseTo(plain.auc, 14)
  })

  test('agree with scikit-learn on weights', () => {
    expect(brierScore(withWeights)?.mean).toBeCloseTo(weighted.brier, 14)
    expect(logLoss(withWeights)?.mean).toBeCloseTo(weighted.logLoss, 14)
    expect(averagePrecision(withWeights)).toBeCloseTo(weighted.averagePrecision, 14)
    expect(areaOf(withWeights)).toBeCloseTo(weighted.auc, 13)
  })

  test('of nobody are nothing', () => {
    for (const measure of [brierScore, logLoss, averagePrecision]) expect(measure(nobody)).toBeNull()
    expect(brierParts([nobody])).toBeNull()
    expect(calibrationError([nobody])).toBeNull()
  })

  test('have the variance of their cases’ losses', () => {
    const four: Scored = { scores: [0.2, 0.9], positive: [1, 1], negative: [1, 1] }
    // Losses 0.64, 0.04, 0.01 and 0.81: mean 0.375, squares of the distances 0.070225, 0.112225, 0.133225, 0.189225
    expect(brierScore(four)).toEqual({
      mean: expect.closeTo(0.375, 15),
      variance: expect.closeTo(0.5049 / 3, 15),
      size: 4,
    })
    // Half as many cases as weights: Σd²/4 · 2/(2 − 1)
    expect(brierScore(four, 2)?.variance).toBeCloseTo((0.5049 / 4) * 2, 15)
  })

  test('are infinite where what could not be, was', () => {
    const sure = (positive: readonly number[], negative: readonly number[]) =>
      logLoss({ scores: [0, 1], positive, negative })?.mean
    expect(sure([1, 9], [9, 0])).toBe(Number.POSITIVE_INFINITY)
    expect(sure([0, 9], [9, 1])).toBe(Number.POSITIVE_INFINITY)
    expect(sure([0, 9], [9, 0])).toBe(0)
  })
})

function areaOf({ scores: values, positive, negative }: Scored) {
  return deLong({ values, weights: positive }, { values, weights: negative })?.auc
}

describe('brierParts', () => {
  test('of Murphy’s decomposition by hand', () => {
    // Scores 0.2 and 0.8, a quarter and three quarters of four cases positive
    const parts = brierParts([
      { scores: [0.2], positive: [1], negative: [3] },
      { scores: [0.8], positive: [3], negative: [1] },
    ])
    expect(parts?.score).toBeCloseTo((2 * (0.64 + 3 * 0.04)) / 8, 15)
    expect(parts?.reliability).toBeCloseTo(0.05 ** 2, 15)
    expect(parts?.resolution).toBeCloseTo(0.25 ** 2, 15)
    expect(parts?.uncertainty).toBe(0.25)
    expect([parts?.withinVariance, parts?.withinCovariance]).toEqual([0, 0])
  })

  test('adds up to the score, whatever the bins', () => {
    fc.assert(
      fc.property(anyScored, fc.integer({ min: 1, max: 20 }), (scored, number) => {
        fc.pre(casesOf(scored) > 0)
        for (const bins of [equalWidthBins(scored, number), equalMassBins(scored, number)]) {
          const parts = brierParts(bins)
          if (parts === null) throw new Error('no parts')
          const { reliability, resolution, uncertainty, withinVariance, withinCovariance } = parts
          expect(parts.score).toBeCloseTo(brierScore(scored)?.mean ?? Number.NaN, 13)
          expect(reliability - resolution + uncertainty + withinVariance - withinCovariance).toBeCloseTo(
            parts.score,
            13,
          )
        }
      }),
    )
  })

  test('needs no more than Murphy’s three where each bin is one score', () => {
    fc.assert(
      fc.property(anyScored, (scored) => {
        fc.pre(casesOf(scored) > 0)
        const single = scored.scores.map((score, index) => ({
          scores: [score],
          positive: [scored.positive[index] ?? 0],
          negative: [scored.negative[index] ?? 0],
        }))
        const parts = brierParts(single)
        if (parts === null) throw new Error('no parts')
        expect(parts.reliability - parts.resolution + parts.uncertainty).toBeCloseTo(parts.score, 13)
      }),
    )
  })
})

describe('bins of scores', () => {
  test('of equal width hold their lower edge, and the last one its upper', () => {
    const edges = Array.from({ length: 101 }, (_, index) => index / 100)
    const all = { scores: edges, positive: edges.map(() => 1), negative: edges.map(() => 0) }
    const bins = equalWidthBins(all, 100)
    expect(bins.map(({ scores: [first] }) => first)).toEqual(edges.slice(0, 100))
    expect(bins[99]?.scores).toEqual([0.99, 1])
  })

  test('of equal width keep the empty ones and what lies outside', () => {
    const bins = equalWidthBins({ scores: [-3, 0.1, 7], positive: [1, 2, 3], negative: [0, 0, 0] }, 4)
    expect(bins.map(({ positive }) => positive)).toEqual([[1, 2], [], [], [3]])
  })

  test('of equal mass have a quarter of the cases each where no score is shared', () => {
    const values = Array.from({ length: 20 }, (_, index) => index / 20)
    const bins = equalMassBins({ scores: values, positive: values.map(() => 1), negative: values.map(() => 0) }, 4)
    expect(bins.map(casesOf)).toEqual([5, 5, 5, 5])
  })

  test('lose no case and split no score', () => {
    fc.assert(
      fc.property(anyScored, fc.integer({ min: 1, max: 20 }), (scored, number) => {
        for (const bins of [equalWidthBins(scored, number), equalMassBins(scored, number)]) {
          expect(bins.flatMap((bin) => bin.scores)).toEqual(scored.scores)
          expect(bins.flatMap((bin) => bin.positive)).toEqual(scored.positive)
          expect(bins.flatMap((bin) => bin.negative)).toEqual(scored.negative)
        }
      }),
    )
  })
})

describe('calibrationError', () => {
  test('agrees with a count of all cases by numpy', () => {
    // numpy 2.4.6, over the 42 cases one by one, 10 and 5 bins of equal width
    const ten = calibrationError(equalWidthBins(scores, 10))
    expect(ten?.expected).toBeCloseTo(0.08809523809523812, 14)
    expect(ten?.maximum).toBeCloseTo(0.35, 14)
    const five = calibrationError(equalWidthBins(scores, 5))
    expect(five?.expected).toBeCloseTo(0.05476190476190473, 14)
    expect(five?.maximum).toBeCloseTo(0.12222222222222212, 14)
  })
})
