import { describe, expect, test } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { jensenShannon, kullbackLeibler } from '../../src/statistics/divergence.js'
import { clarify } from '../oracles/clarify.js'
import { fc } from '../statistics/fc.js'
import { attribute, group } from '../tallies.js'
import { partlyKnown, whollyKnown } from './arbitraries.js'
import { against, contrast, find, measure } from './ask.js'
import { everyFilling, rangeOf } from './everyFilling.js'

const z = 1.959963984540054

const facets = (): Readonly<Record<'M' | 'F', GroupCounts>> => {
  const counts = { M: [0, 0, 0, 0], F: [0, 0, 0, 0] }
  for (const [row, facet] of [...clarify.facets].entries()) {
    const [selected, positive] = [clarify.predictions[row] === '1', clarify.labels[row] === '1']
    const cell = selected ? (positive ? 0 : 1) : positive ? 2 : 3
    const tally = counts[facet as 'M' | 'F']
    tally[cell] = (tally[cell] ?? 0) + 1
  }
  const [m, f] = attribute('facet', counts).groups
  if (m === undefined || f === undefined) throw new Error('no facets')
  return { M: m, F: f }
}

test.each(Object.entries(clarify.contrasts))('Clarify: %s of its twelve rows', (id, value) => {
  const { M, F } = facets()
  expect(contrast(id, F, [M]).estimate).toBeCloseTo(value, 12)
})

describe('a label that one of the two has not', () => {
  const [a, d] = [group('a', { tp: 5, tn: 5 }), group('d', { tn: 10 })]

  test('counts here; Clarify leaves it out, and so its divergence is negative and its distances too small', () => {
    const { withoutPositive } = clarify
    // ½·ln(½ / 1) alone, where ½·ln(½ / 0) has no end.
    expect(withoutPositive.KL).toBeCloseTo(0.5 * Math.log(0.5), 12)
    const kl = contrast('label_kl_divergence', d, [a])
    expect([kl.estimate, kl.undefined]).toEqual([null, 'zero_reference'])
    expect(kl.interval(z)?.high).toBe(Number.POSITIVE_INFINITY)
    expect(kl.interval(z)?.low).toBeGreaterThan(0)
    expect(kl.sureBelow(100)).toBe(1)
    // The mean of KL(½ ‖ ¼) and of KL(0 ‖ ¼), by hand; Clarify has a fifth of it.
    const js = (0.5 * Math.log(2) + 0.5 * Math.log(2 / 3) + Math.log(4 / 3)) / 2
    expect(contrast('label_js_divergence', d, [a]).estimate).toBeCloseTo(js, 12)
    expect(withoutPositive.JS).toBeLessThan(js / 5)
    expect(contrast('label_total_variation_distance', d, [a]).estimate).toBe(0.5)
    expect(contrast('label_lp_norm', d, [a]).estimate).toBeCloseTo(Math.SQRT1_2, 12)
    expect([withoutPositive.TVD, withoutPositive.LP]).toEqual([0.25, 0.5])
    expect(contrast('label_kolmogorov_smirnov_distance', d, [a]).estimate).toBe(withoutPositive.KS)
  })

  test('the other way round the divergence has a value: ln 2', () => {
    expect(contrast('label_kl_divergence', a, [d]).estimate).toBeCloseTo(Math.LN2, 12)
  })
})

describe('the size of a difference', () => {
  const [a, b] = [group('A', { tp: 60, tn: 40 }), group('B', { tp: 30, tn: 70 })]

  test('has the ends of the difference, the near one with half the level on either side', () => {
    const difference = against('selection_rate', a, [b]).of('difference')
    const distance = contrast('decision_total_variation_distance', a, [b])
    expect(distance.estimate).toBeCloseTo(0.3, 12)
    expect(distance.interval(z)?.high).toBeCloseTo(difference.interval(z)?.high ?? 0, 12)
    // Φ⁻¹(1 − 0.05 / 4)
    expect(distance.interval(z)?.low).toBeCloseTo(difference.interval(2.241402727604945)?.low ?? 0, 9)
    expect(contrast('decision_lp_norm', a, [b]).interval(z)?.high).toBeCloseTo(
      Math.SQRT2 * (distance.interval(z)?.high ?? 0),
      12,
    )
    expect(distance.p).toBe(against('selection_rate', a, [b]).p())
  })

  test('starts at zero where the two may be the same', () => {
    const near = group('C', { tp: 33, tn: 67 })
    for (const id of ['decision_kl_divergence', 'decision_js_divergence', 'decision_total_variation_distance']) {
      expect(contrast(id, near, [b]).interval(z)?.low, id).toBe(0)
      expect(contrast(id, near, [b]).interval(z)?.high, id).toBeGreaterThan(0)
    }
  })

  test('against everyone, whom the group is part of, is that from the mean of both', () => {
    expect(contrast('decision_kl_divergence', a, [b], { including: true }).estimate).toBeCloseTo(
      kullbackLeibler(0.45, 0.6),
      12,
    )
    expect(contrast('decision_total_variation_distance', a, [b], { including: true }).estimate).toBeCloseTo(0.15, 12)
    const wide = contrast('decision_js_divergence', a, [b], { including: true })
    expect(wide.interval(z)?.low).toBeLessThan(jensenShannon(0.45, 0.6))
    expect(wide.interval(z)?.high).toBeGreaterThan(jensenShannon(0.45, 0.6))
    expect(wide.interval(z)?.high).toBeLessThan(contrast('decision_js_divergence', a, [b]).interval(z)?.high ?? 0)
  })
})

const ids = ['kl_divergence', 'js_divergence', 'lp_norm', 'total_variation_distance'].map((ending) => `label_${ending}`)
const formulas: Readonly<Record<string, (reference: number, own: number) => number>> = {
  label_kl_divergence: kullbackLeibler,
  label_js_divergence: jensenShannon,
  label_lp_norm: (p, q) => Math.hypot(p - q, q - p),
  label_total_variation_distance: (p, q) => (Math.abs(p - q) + Math.abs(q - p)) / 2,
}

test('a distance holds every filling of what is not known, and its interval the estimate', () => {
  fc.assert(
    fc.property(partlyKnown('A'), partlyKnown('B'), fc.constantFrom(...ids), (one, other, id) => {
      const baseRates = (of: GroupCounts): readonly number[] => [
        ...new Set(everyFilling(of).map((f) => (f.tp + f.fn) / (f.tp + f.fp + f.fn + f.tn))),
      ]
      const inner = rangeOf(baseRates(other).flatMap((p) => baseRates(one).map((q) => find(formulas, id)(p, q))))
      const { bounds, estimate, interval, envelope } = contrast(id, one, [other])
      if (inner === null) return
      const outer = bounds ?? (estimate === null ? null : { low: estimate, high: estimate })
      if (outer !== null) {
        expect(outer.low).toBeLessThanOrEqual(inner.low + 1e-9)
        expect(outer.high).toBeGreaterThanOrEqual(inner.high - 1e-9)
      }
      for (const seen of [interval(z), envelope(z)]) {
        if (seen === null || estimate === null) continue
        expect(seen.low).toBeLessThanOrEqual(estimate + 1e-9)
        expect(seen.high).toBeGreaterThanOrEqual(estimate - 1e-9)
        expect(seen.low).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 60 },
  )
})

describe('whose the cases are', () => {
  const groups = attribute('g', { A: [10, 20, 5, 65], B: [30, 10, 15, 45], C: [5, 5, 5, 35] }).groups
  const shareOf = (id: string): readonly (number | null)[] =>
    groups.map(
      (one) =>
        contrast(
          id,
          one,
          groups.filter((other) => other !== one),
          { including: true },
        ).estimate,
    )

  test('of everyone, of the selected and of the positive outcomes', () => {
    expect(shareOf('population_share')).toEqual([100 / 250, 100 / 250, 50 / 250])
    expect(shareOf('selected_share')).toEqual([30 / 80, 40 / 80, 10 / 80])
    expect(shareOf('positive_share')).toEqual([15 / 70, 45 / 70, 10 / 70])
  })

  test('of weights, where people have them, and as sure as their effective number', () => {
    const n = { tp: 50, fp: 0, fn: 0, tn: 50, positive_unknown: 0, negative_unknown: 0 }
    const heavy = { ...group('A', { ...n, tp: 150 }), weights: { n, squares: { ...n, tp: 450 } } }
    const light = { ...group('B', n), weights: { n, squares: n } }
    const evidence = contrast('selected_share', heavy, [light], { including: true })
    expect(evidence.estimate).toBe(0.75)
    // (150 + 50)² / (450 + 50) = 80 cases: the interval of a rate of 60 out of 80.
    const rate = measure('selection_rate', group('C', { tp: 60, tn: 20 })).interval(z)
    expect(evidence.interval(z)?.low).toBeCloseTo(rate?.low ?? 0, 12)
    expect(evidence.interval(z)?.high).toBeCloseTo(rate?.high ?? 0, 12)
  })

  test('add up to one, over any groups', () => {
    fc.assert(
      fc.property(fc.array(whollyKnown('A'), { minLength: 2, maxLength: 4 }), (all) => {
        for (const id of ['population_share', 'selected_share', 'positive_share']) {
          const shares = all.map(
            (one) =>
              contrast(
                id,
                one,
                all.filter((other) => other !== one),
                { including: true },
              ).estimate,
          )
          if (shares.every((share) => share !== null)) {
            expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12)
          }
        }
      }),
    )
  })

  test('lie between what unknown outcomes may make of them', () => {
    const [one, other] = [group('A', { tp: 10, fp: 10, negative_unknown: 20 }), group('B', { tp: 30, fp: 10 })]
    const { estimate, bounds } = contrast('positive_share', one, [other], { including: true })
    expect(estimate).toBe(10 / 40)
    expect(bounds).toEqual({ low: 10 / 40, high: 30 / 60 })
  })

  test('have no value where the whole could not have that of the known', () => {
    // Everyone known in A was positive, and five more may be: among the known 10 of 15, at least 10 of 35.
    const [one, other] = [group('A', { tp: { low: 12, high: 14 } }), group('B', { tp: 5, positive_unknown: 20 })]
    expect(contrast('positive_share', one, [other], { including: true })).toMatchObject({
      estimate: null,
      undefined: 'cell_not_known',
    })
  })

  test('class imbalance is one less twice the share of the group among the two', () => {
    const [a, b] = groups
    if (a === undefined || b === undefined) throw new Error('no groups')
    expect(contrast('class_imbalance', a, [b]).estimate).toBe(0)
    const [small] = groups.slice(2)
    if (small === undefined) throw new Error('no group')
    const evidence = contrast('class_imbalance', small, [a, b])
    expect(evidence.estimate).toBeCloseTo((200 - 50) / 250, 12)
    const share = contrast('population_share', small, [a, b], { including: true }).interval(z)
    expect(evidence.interval(z)?.low).toBeCloseTo(1 - 2 * (share?.high ?? 0), 12)
    // Against everyone: 250 less 50 over 300.
    expect(contrast('class_imbalance', small, [a, b], { including: true }).estimate).toBeCloseTo(200 / 300, 12)
  })
})
