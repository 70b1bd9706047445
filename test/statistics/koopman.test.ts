import { describe, expect, test } from 'vitest'
import type { Proportion } from '../../src/statistics/interval.js'
import { koopman } from '../../src/statistics/koopman.js'
import { levelAbove } from '../../src/statistics/level.js'
import { scoreTest } from '../../src/statistics/scoreTest.js'
import {
  fagerlandNewcombe2013,
  gartNam1988,
  koopman1984,
  koopmanInSixtyDigits,
  perondi2004,
  statsmodelsComparison,
} from '../oracles/proportionIntervals.js'
import { fc } from './fc.js'
import { anyProportion, anyZ, holds, proportion, z95 } from './proportions.js'

const everything = { low: 0, high: Number.POSITIVE_INFINITY }
const some: Proportion = { successes: 3, total: 10 }
const none: Proportion = { successes: 0, total: 10 }
const nobody: Proportion = { successes: 0, total: 0 }

/** Miettinen & Nurminen's statistic is Koopman's times (N − 1) / N, so their interval is his at a larger z. */
function miettinenNurminen(a: Proportion, b: Proportion, z: number) {
  const all = a.total + b.total
  return koopman(a, b, z * Math.sqrt(all / (all - 1)))
}

const wholeCounts = fc
  .integer({ min: 1, max: 1e8 })
  .chain((total) => fc.integer({ min: 0, max: total }).map((successes) => ({ successes, total })))

describe('koopman', () => {
  test('of 36/40 against 16/80 gives the interval that Koopman published', () => {
    const { low, high } = koopman(proportion(koopman1984.a), proportion(koopman1984.b), z95)
    expect(low).toBeCloseTo(koopman1984.ends[0], 2)
    expect(high).toBeCloseTo(koopman1984.ends[1], 2)
  })

  test.each(gartNam1988)('of $a against $b gives the score interval of Gart and Nam', ({ a, b, ends }) => {
    const { low, high } = koopman(proportion(a), proportion(b), z95)
    expect(low).toBeCloseTo(ends[0], 3)
    expect(high).toBeCloseTo(ends[1], 3)
  })

  test('of Perondi’s trial gives what Fagerland, Lydersen and Laake give', () => {
    const [a, b] = [proportion(perondi2004.a), proportion(perondi2004.b)]
    expect(koopman(a, b, z95).low).toBeCloseTo(perondi2004.koopman[0], 4)
    expect(koopman(a, b, z95).high).toBeCloseTo(perondi2004.koopman[1], 4)
    expect(miettinenNurminen(a, b, z95).low).toBeCloseTo(perondi2004.miettinenNurminen[0], 4)
    expect(miettinenNurminen(a, b, z95).high).toBeCloseTo(perondi2004.miettinenNurminen[1], 4)
  })

  test.each(fagerlandNewcombe2013.miettinenNurminen)(
    'of $a against $b with the factor of Miettinen and Nurminen gives what Fagerland and Newcombe published',
    ({ a, b, ends }) => {
      const { low, high } = miettinenNurminen(proportion(a), proportion(b), z95)
      expect(low).toBeCloseTo(ends[0], 3)
      expect(high).toBeCloseTo(ends[1], 3)
    },
  )

  test.each(statsmodelsComparison)(
    'of $a against $b agrees with statsmodels, near and far out',
    ({ a, b, ratio, ratioAtOneInAMillion }) => {
      const near = koopman(proportion(a), proportion(b), z95)
      expect(near.low / ratio[0]).toBeCloseTo(1, 10)
      expect(near.high / ratio[1]).toBeCloseTo(1, 10)
      // scipy 1.17.1: norm.isf(5e-7)
      const far = koopman(proportion(a), proportion(b), 4.891638475698591)
      expect(far.low / ratioAtOneInAMillion[0]).toBeCloseTo(1, 8)
      expect(far.high / ratioAtOneInAMillion[1]).toBeCloseTo(1, 8)
    },
  )

  test.each(koopmanInSixtyDigits)(
    'of $a against $b at z = $z agrees with arithmetic in sixty digits',
    ({ a, b, z, ends }) => {
      const { low, high } = koopman(proportion(a), proportion(b), z)
      expect(low / ends[0]).toBeCloseTo(1, 13)
      expect(high / ends[1]).toBeCloseTo(1, 13)
    },
  )

  test('has ends that a likelihood maximised by brute force rejects by exactly z', () => {
    const pairs = [
      [[36, 40], [16, 80], z95],
      [[10, 10], [20, 20], z95],
      [[1, 1000], [990, 1000], 3],
      [[12.5, 40.25], [30.75, 60.5], 1],
    ] as const
    for (const [a, b, z] of pairs) {
      const { low, high } = koopman(proportion(a), proportion(b), z)
      expect(bruteForceStatistic(proportion(a), proportion(b), low)).toBeCloseTo(z ** 2, 4)
      expect(bruteForceStatistic(proportion(a), proportion(b), high)).toBeCloseTo(z ** 2, 4)
    }
  })

  test('has no 0/0 where both rates are 100 %', () => {
    // Below a ratio of 1 the likeliest rates are 1 for b and the ratio r for a, so the statistic is n₁(1 − r)/r:
    // with n₁ = 10 and z = 2, 10(1 − r) = 4r and r = 10/14. Above it, 20(r − 1) = 4 and r = 6/5.
    const { low, high } = koopman({ successes: 10, total: 10 }, { successes: 20, total: 20 }, 2)
    expect(low).toBeCloseTo(10 / 14, 13)
    expect(high).toBeCloseTo(6 / 5, 13)
  })

  test('against a rate of zero has a lower end and no upper one', () => {
    const { low, high } = koopman(some, none, z95)
    expect(low).toBeGreaterThan(0)
    expect(low).toBeLessThan(1)
    expect(high).toBe(Number.POSITIVE_INFINITY)
    expect(koopman(some, none, 0)).toEqual({ low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY })
  })

  test('of a rate of zero starts at zero', () => {
    expect(koopman(none, some, z95).low).toBe(0)
    expect(koopman(none, some, 0)).toEqual({ low: 0, high: 0 })
  })

  test('of two rates of zero, or of nobody, is everything', () => {
    expect(koopman(none, none, z95)).toEqual(everything)
    expect(koopman(none, none, 0)).toEqual(everything)
    expect(koopman(nobody, some, z95)).toEqual(everything)
    expect(koopman(some, nobody, 0)).toEqual(everything)
  })

  test('holds the ratio, widens with z, and turns over when its sides change', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, anyZ, anyZ, (a, b, one, other) => {
        fc.pre(a.successes > 0 || b.successes > 0)
        const [small, large] = [Math.min(one, other), Math.max(one, other)]
        const ratio = a.successes / a.total / (b.successes / b.total)
        const interval = koopman(a, b, large)
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(interval.low).toBeLessThanOrEqual(ratio)
        expect(interval.high).toBeGreaterThanOrEqual(ratio)
        expect(holds(interval, koopman(a, b, small))).toBe(true)
        const swapped = koopman(b, a, large)
        if (interval.low > 0 && interval.low < Number.POSITIVE_INFINITY)
          expect(interval.low * swapped.high).toBeCloseTo(1, 14)
        else expect(swapped.high).toBe(1 / interval.low)
      }),
      { numRuns: 300 },
    )
  })

  test('leaves 1 out exactly when the score test says so', () => {
    fc.assert(
      fc.property(wholeCounts, wholeCounts, (a, b) => {
        fc.pre(a.successes / a.total > b.successes / b.total)
        const p = scoreTest(a, b)
        fc.pre(p > 1e-290 && p < 0.99)
        expect(Math.log(levelAbove((z) => koopman(a, b, z), 1)) / Math.log(p)).toBeCloseTo(1, 6)
      }),
    )
  })
})

/** Pearson's statistic at the rates that maximise the likelihood for a ratio, found by a ternary search. */
function bruteForceStatistic(a: Proportion, b: Proportion, ratio: number): number {
  const logLikelihood = (rateB: number) => ofOne(a, ratio * rateB) + ofOne(b, rateB)
  let low = 0
  let high = Math.min(1, 1 / ratio)
  for (let step = 0; step < 200; step++) {
    const left = low + (high - low) / 3
    const right = high - (high - low) / 3
    if (logLikelihood(left) < logLikelihood(right)) low = left
    else high = right
  }
  const rateB = (low + high) / 2
  return pearson(a, ratio * rateB) + pearson(b, rateB)
}

function ofOne({ successes, total }: Proportion, rate: number): number {
  const part = (count: number, probability: number) => (count === 0 ? 0 : count * Math.log(probability))
  return part(successes, rate) + part(total - successes, 1 - rate)
}

function pearson({ successes, total }: Proportion, rate: number): number {
  const gap = successes - total * rate
  return Math.abs(gap) < 1e-9 ? 0 : gap ** 2 / (total * rate * (1 - rate))
}
