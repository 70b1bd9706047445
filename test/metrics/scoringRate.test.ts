import { describe, expect, it } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { scoringRateRatio } from '../../src/metrics/catalogue/scoringRate.js'
import { koopman } from '../../src/statistics/koopman.js'

const rules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 100 } as const
const z = 1.959963984540054

/** Scores with how many people have each; their outcomes do not matter. */
const group = (name: string, scores: Readonly<Record<string, number>>): GroupCounts => ({
  group: name,
  parts: { sex: name },
  tally: { tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: 0, negative_unknown: 0 },
  scores: {
    scores: Object.keys(scores).map(Number),
    positive: Object.values(scores).map(() => 0),
    negative: Object.values(scores).map(() => 0),
    unknown: Object.values(scores),
  },
})
const evidenceOf = (...groups: readonly GroupCounts[]) => {
  const { aggregation } = scoringRateRatio
  if (aggregation.kind !== 'statistic') throw new Error('it is over all groups')
  return aggregation.evidence(groups, rules, 'favourable')
}

describe('the scoring rate of New York City Local Law 144', () => {
  // 100 people; 50 of them score 1 or 2, so the median is between 2 and 3.
  const women = group('F', { 1: 20, 2: 15, 3: 15 })
  const men = group('M', { 2: 15, 3: 25, 4: 10 })

  it('is the share of a group above the median of all, and its ratio to the highest', () => {
    // 15 of 50 women and 35 of 50 men are above it: 0.3 / 0.7
    expect(evidenceOf(women, men).estimate).toBeCloseTo(3 / 7, 12)
  })

  it('is as sure as a ratio of two shares', () => {
    const expected = koopman({ successes: 15, total: 50 }, { successes: 35, total: 50 }, z)
    const interval = evidenceOf(women, men).interval(z)
    expect(interval?.low).toBeCloseTo(expected.low, 9)
    expect(interval?.high).toBeCloseTo(expected.high, 9)
  })

  it('counts a score that is the median as not above it', () => {
    // Seven people; the fourth has a 2: above it are one of three and two of four.
    expect(evidenceOf(group('F', { 1: 1, 2: 1, 3: 1 }), group('M', { 1: 1, 2: 1, 3: 2 })).estimate).toBeCloseTo(
      2 / 3,
      12,
    )
  })

  it('is undefined where nobody has a score', () => {
    const { scores: _, ...without } = women
    expect(evidenceOf(without, without)).toMatchObject({ estimate: null, undefined: 'zero_denominator' })
  })
})
