import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ComparisonResult } from '../../src/metrics/measure.js'
import { impliedFalsePositiveRate, tradeoffsOf } from '../../src/metrics/tradeoffs.js'

test('the false positive rate follows from the base rate, precision and what is missed, in any tally', () => {
  const some = fc.integer({ min: 1, max: 500 })
  fc.assert(
    fc.property(some, some, some, some, (tp, fp, fn, tn) => {
      const all = tp + fp + fn + tn
      const implied = impliedFalsePositiveRate((tp + fn) / all, tp / (tp + fp), fn / (tp + fn))
      expect(implied).toBeCloseTo(fp / (fp + tn), 12)
    }),
    { seed: 1 },
  )
})

test('nothing follows where nothing is flagged rightly, everyone is positive, or the rate would be above 1', () => {
  expect(impliedFalsePositiveRate(0.4, 0, 0.3)).toBeNull()
  expect(impliedFalsePositiveRate(1, 0.5, 0.3)).toBeNull()
  expect(impliedFalsePositiveRate(0.9, 0.5, 0)).toBeNull()
})

/** 520 of 1,200 in the north, 310 of 1,200 in the south; in the south 136 of 200 flagged rightly, 64 of 890 wrongly. */
const difference = (metric: string, group: number, reference: number, p = 1e-9): ComparisonResult => ({
  attribute: 'district',
  group: 'north',
  reference: 'south',
  reference_estimate: reference,
  metric,
  kind: 'difference',
  estimate: group - reference,
  low: null,
  high: null,
  method: 'newcombe',
  unbounded: false,
  p,
  p_adjusted: p,
})
const measured = [
  difference('base_rate', 520 / 1200, 310 / 1200),
  difference('positive_predictive_value', 330 / 480, 136 / 200),
  difference('false_negative_rate', 190 / 520, 174 / 310),
  difference('false_positive_rate', 150 / 680, 64 / 890),
]

test('with the precision and the misses of the south, the north would be flagged wrongly more often', () => {
  const [found] = tradeoffsOf(measured, 0.05)
  // 520 / 680 × 64 / 136 × 136 / 310
  expect(found?.false_positive_rate).toBeCloseTo((520 / 680) * (64 / 136) * (136 / 310), 12)
  expect(found).toMatchObject({ group: 'north', reference: 'south', reference_false_positive_rate: 64 / 890 })
})

test('nothing is said where base rates may be the same, or a part is not known', () => {
  expect(tradeoffsOf([difference('base_rate', 0.3, 0.29, 0.6), ...measured.slice(1)], 0.05)).toEqual([])
  const unknown = measured.map((one) => ({ ...one, bounds: { low: 0, high: 1 } }))
  expect(tradeoffsOf(unknown, 0.05)).toEqual([])
})
