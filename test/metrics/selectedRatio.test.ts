import { describe, expect, it } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { selectedRatio } from '../../src/metrics/catalogue/selectedRatio.js'
import { koopman } from '../../src/statistics/koopman.js'

const rules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 100 } as const
const group = (name: string, selected: number, size: number): GroupCounts => ({
  group: name,
  parts: { g: name },
  tally: { tp: selected, fp: 0, fn: 0, tn: size - selected, positive_unknown: 0, negative_unknown: 0 },
})
const evidenceOf = (one: GroupCounts, other: GroupCounts, including = false) => {
  const { aggregation } = selectedRatio
  if (aggregation.kind !== 'contrast') throw new Error('it is of a group against its reference')
  return aggregation.evidence({ group: one, against: [other], including, strata: [], rules })
}

describe('the selected of a group over those of its reference', () => {
  const [a, b] = [group('a', 30, 200), group('b', 40, 100)]

  it('is a ratio of two numbers of people', () => {
    expect(evidenceOf(a, b).estimate).toBeCloseTo(30 / 40, 12)
    expect(evidenceOf(a, b, true).estimate).toBeCloseTo(30 / 70, 12)
  })

  it('is as sure as the ratio of the rates, the sizes given', () => {
    const z = 1.959963984540054
    const rates = koopman({ successes: 30, total: 200 }, { successes: 40, total: 100 }, z)
    const interval = evidenceOf(a, b).interval(z)
    expect(interval?.low).toBeCloseTo(rates.low * 2, 9)
    expect(interval?.high).toBeCloseTo(rates.high * 2, 9)
  })

  it('is undefined where nobody of the reference was selected', () => {
    expect(evidenceOf(a, group('b', 0, 100))).toMatchObject({ estimate: null, undefined: 'zero_reference' })
  })
})
