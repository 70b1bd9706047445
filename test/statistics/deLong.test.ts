import { describe, expect, test } from 'vitest'
import { aucInterval } from '../../src/statistics/aucInterval.js'
import { type DeLong, deLong } from '../../src/statistics/deLong.js'
import type { Distribution } from '../../src/statistics/distribution.js'
import { wilson } from '../../src/statistics/wilson.js'
import { aneurysm } from '../oracles/areas.js'
import { fc } from './fc.js'
import { anyZ, holds, z95 } from './proportions.js'

const sides = ({ values, positive, negative }: (typeof aneurysm)['wfns' | 's100b']) =>
  [
    { values, weights: positive },
    { values, weights: negative },
  ] as const

/** What DeLong and others write down, pair by pair. */
function byPairs(positives: readonly number[], negatives: readonly number[]) {
  const wins = (one: number, other: number) => (one > other ? 1 : one === other ? 0.5 : 0)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const ofPositives = positives.map((one) => mean(negatives.map((other) => wins(one, other))))
  const ofNegatives = negatives.map((other) => mean(positives.map((one) => wins(one, other))))
  const auc = mean(ofPositives)
  const part = (placed: readonly number[]) =>
    placed.reduce((sum, value) => sum + (value - auc) ** 2, 0) / (placed.length - 1) / placed.length
  return { auc, v10: part(ofPositives), v01: part(ofNegatives) }
}

function counted(values: readonly number[]): Distribution {
  const distinct = [...new Set(values)].sort((one, other) => one - other)
  return { values: distinct, weights: distinct.map((value) => values.filter((other) => other === value).length) }
}

const someScores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 30 })
const known = (found: DeLong | null): DeLong => {
  if (found === null) throw new Error('no area')
  return found
}

describe('deLong', () => {
  test.each(['wfns', 's100b'] as const)('of %s agrees with pROC', (marker) => {
    const { auc, v10, v01 } = known(deLong(...sides(aneurysm[marker])))
    expect(auc).toBeCloseTo(aneurysm[marker].auc, 14)
    expect(v10).toBeCloseTo(aneurysm[marker].v10, 15)
    expect(v01).toBeCloseTo(aneurysm[marker].v01, 15)
    expect(auc - z95 * Math.sqrt(v10 + v01)).toBeCloseTo(aneurysm[marker].plainEnds[0], 13)
  })

  test('agrees with a count of all pairs, whichever scores either side has', () => {
    fc.assert(
      fc.property(someScores, someScores, (positives, negatives) => {
        const found = known(deLong(counted(positives), counted(negatives)))
        const pairs = byPairs(positives, negatives)
        expect(found.auc).toBeCloseTo(pairs.auc, 13)
        expect(found.v10).toBeCloseTo(pairs.v10, 13)
        expect(found.v01).toBeCloseTo(pairs.v01, 13)
      }),
    )
  })

  test('of a weighted log takes the effective sizes for the variance alone', () => {
    const [positives, negatives] = sides(aneurysm.wfns)
    const plain = known(deLong(positives, negatives))
    const doubled = { ...positives, weights: positives.weights.map((weight) => 2 * weight), size: 41 }
    expect(known(deLong(doubled, negatives)).auc).toBeCloseTo(plain.auc, 14)
    expect(known(deLong(doubled, negatives)).v10).toBeCloseTo(plain.v10, 15)
    expect(known(deLong({ ...doubled, size: 21 }, negatives)).v10).toBeCloseTo(2 * plain.v10, 15)
  })

  test('of five cases by hand', () => {
    // Positives at 2 and 3 beat 5/6 and all of the negatives at 1, 1 and 2: squares of 1/12, over 2 and over 2 − 1.
    // The negatives lose to none, none and a quarter: 1/144 twice and 4/144, over 3 and over 3 − 1.
    const found = deLong({ values: [1, 2, 3], weights: [0, 1, 1] }, { values: [1, 2, 3], weights: [2, 1, 0] })
    expect(found?.auc).toBeCloseTo(11 / 12, 15)
    expect(found?.v10).toBeCloseTo(1 / 144, 15)
    expect(found?.v01).toBeCloseTo(1 / 144, 15)
  })

  test('of one side only is nothing, and of one case has no variance', () => {
    const none = { values: [1, 2], weights: [0, 0] }
    const one = { values: [1], weights: [1] }
    expect(deLong(none, one)).toBeNull()
    expect(deLong(one, none)).toBeNull()
    expect(deLong(one, { values: [0, 1], weights: [2, 2] })?.auc).toBe(0.75)
    expect(deLong(one, { values: [0, 1], weights: [2, 2] })?.v10).toBe(Number.POSITIVE_INFINITY)
  })

  test('of ten thousand distinct scores takes one walk', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => index)
    const weights = values.map(() => 1)
    const found = known(deLong({ values, weights }, { values: values.map((value) => value - 0.5), weights }))
    // Each positive i has i + 1 negatives below it: Σ (i + 1) / 10⁸ = 10,001 / 20,000
    expect(found.auc).toBeCloseTo(10_001 / 20_000, 12)
  })
})

describe('aucInterval', () => {
  test('is normal on the logit', () => {
    const found = known(deLong(...sides(aneurysm.wfns)))
    const logit = Math.log(found.auc / (1 - found.auc))
    const error = Math.sqrt(found.v10 + found.v01) / (found.auc * (1 - found.auc))
    const { low, high } = aucInterval(found, z95)
    expect(low).toBeCloseTo(1 / (1 + Math.exp(-(logit - z95 * error))), 14)
    expect(high).toBeCloseTo(1 / (1 + Math.exp(-(logit + z95 * error))), 14)
  })

  test('of positives that all lie above is Wilson’s of the smaller side', () => {
    const apart = known(deLong({ values: [7, 8], weights: [3, 2] }, { values: [1, 2], weights: [4, 40] }))
    expect([apart.auc, apart.v10, apart.v01]).toEqual([1, 0, 0])
    expect(aucInterval(apart, 2)).toEqual({ low: 5 / 9, high: 1 })
    const below = known(deLong({ values: [1, 2], weights: [4, 40] }, { values: [7, 8], weights: [3, 2] }))
    expect(aucInterval(below, 2).low).toBe(0)
    expect(aucInterval(below, 2).high).toBeCloseTo(4 / 9, 14)
  })

  test('of scores that are all the same, or of one case, is no point either', () => {
    const same = known(deLong({ values: [1], weights: [0.1 + 0.2] }, { values: [1], weights: [7.7] }))
    expect(aucInterval(same, 1)).toEqual(wilson({ successes: 0.5 * (0.1 + 0.2), total: 0.1 + 0.2 }, 1))
    const one = known(deLong({ values: [1], weights: [1] }, { values: [0, 1], weights: [2, 2] }))
    expect(aucInterval(one, 1)).toEqual(wilson({ successes: 0.75, total: 1 }, 1))
    expect(aucInterval(one, 0)).toEqual({ low: 0.75, high: 0.75 })
  })

  test('holds the area, widens with z, and turns over with the sides', () => {
    fc.assert(
      fc.property(someScores, someScores, anyZ, anyZ, (positives, negatives, one, other) => {
        const found = known(deLong(counted(positives), counted(negatives)))
        const [small, large] = [Math.min(one, other), Math.max(one, other)]
        const interval = aucInterval(found, large)
        expect(interval.low).toBeGreaterThanOrEqual(0)
        expect(interval.high).toBeLessThanOrEqual(1)
        expect(interval.low).toBeLessThanOrEqual(found.auc)
        expect(interval.high).toBeGreaterThanOrEqual(found.auc)
        expect(holds(interval, aucInterval(found, small))).toBe(true)
        const turned = aucInterval(known(deLong(counted(negatives), counted(positives))), large)
        expect(turned.low).toBeCloseTo(1 - interval.high, 12)
        expect(aucInterval(found, 0)).toEqual({ low: found.auc, high: found.auc })
        if (large > 0.1) expect(interval.low).toBeLessThan(interval.high)
      }),
    )
  })
})
