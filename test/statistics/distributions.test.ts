import { describe, expect, test } from 'vitest'
import type { Distribution } from '../../src/statistics/distribution.js'
import { kolmogorovSmirnov } from '../../src/statistics/kolmogorovSmirnov.js'
import { meanInterval, meanOf } from '../../src/statistics/mean.js'
import { zOf } from '../../src/statistics/normal.js'
import { quantile } from '../../src/statistics/quantile.js'
import { quantileInterval } from '../../src/statistics/quantileInterval.js'
import { studentT } from '../../src/statistics/studentT.js'
import { wasserstein } from '../../src/statistics/wasserstein.js'
import { eighteen } from '../oracles/quantiles.js'
import { plain, scores } from '../oracles/someScores.js'
import { students } from '../oracles/student.js'
import { fc } from './fc.js'
import { anyZ, holds, z95 } from './proportions.js'

const positives = { values: scores.scores, weights: scores.positive }
const negatives = { values: scores.scores, weights: scores.negative }
const all = {
  values: scores.scores,
  weights: scores.positive.map((cases, index) => cases + (scores.negative[index] ?? 0)),
}
const nobody = { values: [1, 2], weights: [0, 0] }
const everything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

const anyDistribution = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(6)), {
    selector: ([value]) => value,
    minLength: 1,
    maxLength: 20,
  })
  .map((rows): Distribution => {
    const rising = rows.toSorted(([one], [other]) => one - other)
    return { values: rising.map(([value]) => value), weights: rising.map(([, weight]) => weight) }
  })
  .filter(({ weights }) => weights.some((weight) => weight > 0))
const cases = ({ values, weights }: Distribution) =>
  values.flatMap((value, index) => Array.from({ length: weights[index] ?? 0 }, () => value))

describe('distances between distributions', () => {
  test('agree with scipy', () => {
    expect(kolmogorovSmirnov(positives, negatives)).toBeCloseTo(plain.kolmogorovSmirnov, 14)
    expect(wasserstein(positives, negatives)).toBeCloseTo(plain.wasserstein, 14)
  })

  test('agree with a count of all cases and with the area between the quantiles', () => {
    fc.assert(
      fc.property(anyDistribution, anyDistribution, (a, b) => {
        const [one, other] = [cases(a), cases(b)]
        const share = (of: readonly number[], value: number) => of.filter((own) => own <= value).length / of.length
        const apart = [...one, ...other].map((value) => Math.abs(share(one, value) - share(other, value)))
        expect(kolmogorovSmirnov(a, b)).toBeCloseTo(Math.max(...apart), 13)
        // Each case of one as often as the other has cases: the k-th of one is moved to the k-th of the other.
        const [longOne, longOther] = [
          one.flatMap((value) => other.map(() => value)),
          other.flatMap((value) => one.map(() => value)),
        ]
        const moved = longOne.reduce((sum, value, index) => sum + Math.abs(value - (longOther[index] ?? 0)), 0)
        expect(wasserstein(a, b)).toBeCloseTo(moved / longOne.length, 10)
      }),
    )
  })

  test('of nobody are nothing, and of a distribution to itself 0', () => {
    for (const distance of [kolmogorovSmirnov, wasserstein]) {
      expect(distance(nobody, positives)).toBeNull()
      expect(distance(positives, nobody)).toBeNull()
      expect(distance(positives, positives)).toBe(0)
    }
  })
})

describe('studentT', () => {
  test.each(students)('of $freedom degrees of freedom at $z agrees with scipy', ({ freedom, z, t }) => {
    expect(studentT(z, freedom) / t).toBeCloseTo(1, 9)
  })

  test('rises with z from 0', () => {
    for (const freedom of [0.3, 1, 2.5, 30, 1e4, 1e7]) {
      const reached = Array.from({ length: 400 }, (_, index) => studentT(index / 10, freedom))
      expect(reached[0]).toBe(0)
      expect(reached.every((t, index) => index === 0 || t >= (reached[index - 1] ?? 0))).toBe(true)
    }
  })
})

describe('meanOf and meanInterval', () => {
  test('agree with statsmodels', () => {
    const mean = meanOf(all)
    if (mean === null) throw new Error('no mean')
    expect(mean.mean).toBeCloseTo(plain.mean, 14)
    expect(mean.variance).toBeCloseTo(plain.variance, 14)
    const near = meanInterval(mean, z95)
    expect(near.low).toBeCloseTo(plain.ends[0], 12)
    expect(near.high).toBeCloseTo(plain.ends[1], 12)
    const far = meanInterval(mean, zOf(1 - 1e-6))
    expect(far.low).toBeCloseTo(plain.endsAtOneInAMillion[0], 9)
    expect(far.high).toBeCloseTo(plain.endsAtOneInAMillion[1], 9)
  })

  test('decide nothing where cases do not differ or there is only one', () => {
    for (const distribution of [
      { values: [4], weights: [7] },
      { values: [4], weights: [1] },
    ]) {
      const mean = meanOf(distribution)
      if (mean === null) throw new Error('no mean')
      expect(meanInterval(mean, 0)).toEqual({ low: 4, high: 4 })
      expect(meanInterval(mean, 0.1)).toEqual(everything)
    }
    expect(meanOf(nobody)).toBeNull()
  })

  test('hold the mean and widen with z', () => {
    fc.assert(
      fc.property(anyDistribution, anyZ, anyZ, (distribution, one, other) => {
        const mean = meanOf(distribution)
        if (mean === null) return
        const interval = meanInterval(mean, Math.max(one, other))
        expect(holds(interval, meanInterval(mean, Math.min(one, other)))).toBe(true)
        expect(holds(interval, { low: mean.mean, high: mean.mean })).toBe(true)
      }),
    )
  })
})

describe('quantile and quantileInterval', () => {
  test.each(eighteen.quantiles)('of a share of %d agrees with R', (share, value) => {
    expect(quantile(eighteen, share)).toBe(value)
  })

  test.each(eighteen.intervals)('of a share of %d at a level of %d agrees with R', (share, level, low, high) => {
    expect(quantileInterval(eighteen, share, zOf(1 - level))).toEqual({ low, high })
  })

  test('takes the middle where a share falls between two cases', () => {
    expect(quantile({ values: [1, 2, 6, 9], weights: [1, 1, 1, 1] }, 0.5)).toBe(4)
    expect(quantile({ values: [1, 2, 6, 9], weights: [0.1, 0.1, 0, 0.2] }, 0.5)).toBe(5.5)
  })

  test('of nobody is nothing', () => {
    expect(quantile(nobody, 0.5)).toBeNull()
    expect(quantileInterval(nobody, 0.5, 1)).toBeNull()
  })

  test('of three cases knows no end', () => {
    // (1/2)³ is more than a fortieth.
    expect(quantileInterval({ values: [1, 2, 3], weights: [1, 1, 1] }, 0.5, z95)).toEqual(everything)
  })

  test('of a weighted log is as wide as its effective size', () => {
    const weights = eighteen.weights.map((weight) => 10 * weight)
    const heavy = quantileInterval({ values: eighteen.values, weights, size: 18 }, 0.5, z95)
    expect(heavy).toEqual(quantileInterval(eighteen, 0.5, z95))
  })

  test('hold the quantile and widen with z', () => {
    fc.assert(
      fc.property(
        anyDistribution,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        anyZ,
        anyZ,
        (some, share, one, other) => {
          const estimate = quantile(some, share) ?? Number.NaN
          const outer = quantileInterval(some, share, Math.max(one, other)) ?? { low: Number.NaN, high: Number.NaN }
          const inner = quantileInterval(some, share, Math.min(one, other)) ?? { low: Number.NaN, high: Number.NaN }
          expect(holds(outer, inner)).toBe(true)
          expect(holds(inner, { low: estimate, high: estimate })).toBe(true)
          expect(quantileInterval(some, share, 0)).toEqual({ low: estimate, high: estimate })
        },
      ),
    )
  })
})
