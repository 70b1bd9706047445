import { describe, expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import type { AttributeCounts, GroupCounts } from '../../src/counts.js'
import { judge } from '../../src/policy/judge.js'
import { attribute, countsOf } from '../tallies.js'
import { selected } from './judged.js'

const findingsOf = (counted: AttributeCounts) => {
  const plan = definePlan({
    version: 1,
    data: 'log.csv',
    decision: { column: 'hired', positive: 1, effect: 'favourable' },
    score: { column: 's' },
    attributes: [{ column: 'sex' }],
    limits: [{ preset: 'nyc-ll144' }],
  })
  return judge(plan, countsOf([counted])).findings
}

describe('the impact ratio has no floor but 2 % of the people', () => {
  const ratios = (rates: Parameters<typeof selected>[0]) =>
    findingsOf(selected(rates, 'sex'))
      .filter(({ metric }) => metric === 'selection_rate')
      .map(({ group, reference, estimate, reason_code }) => ({ group, reference, estimate, reason_code }))

  test('twenty of 720 people can be the most selected: 0.4 / 0.9, and no ratio is over 1', () => {
    const to = { reference: 'C', estimate: 0.4 / 0.9, reason_code: 'no_mark' }
    expect(ratios({ A: [160, 400], B: [120, 300], C: [18, 20] })).toEqual([
      { group: 'A', ...to },
      { group: 'B', ...to },
      { group: 'C', reference: 'C', estimate: null, reason_code: 'is_reference' },
    ])
  })

  test('ten of 730 people, 1.4 %, cannot, nor have a ratio', () => {
    const found = ratios({ A: [160, 400], B: [120, 300], C: [18, 20], D: [10, 10] })
    expect(found.map(({ reference }) => reference)).toEqual(['C', 'C', 'C', 'C'])
    expect(found[3]).toMatchObject({ group: 'D', reason_code: 'under_share' })
  })

  test('forty of 2,100 people, 1.9 %, cannot either, though they are more than thirty', () => {
    const found = ratios({ A: [400, 1030], B: [500, 1030], D: [40, 40] })
    expect(found.map(({ reference }) => reference)).toEqual(['B', 'B', 'B'])
  })
})

describe('the scoring rate has no floor but 2 % of the people', () => {
  /** How many people have each score; their decisions do not matter. */
  const scored = (name: string, people: Readonly<Record<string, number>>): GroupCounts => {
    const all = Object.values(people)
    const none = all.map(() => 0)
    const [one] = attribute('sex', { [name]: [0, 0, 0, 0, 0, all.reduce((sum, each) => sum + each, 0)] }).groups
    if (one === undefined) throw new Error('one group was asked for')
    return { ...one, scores: { scores: Object.keys(people).map(Number), positive: none, negative: none, unknown: all } }
  }
  const scoringRate = (...groups: readonly GroupCounts[]) =>
    findingsOf({ attribute: 'sex', parts: ['sex'], groups }).find(({ metric }) => metric === 'scoring_rate_ratio')

  test('ten of 110 people can have the lowest', () => {
    // 29 people score 1 and 30 score 2, so the median is 2. Above it: 15 of 50, 35 of 50 and 1 of 10.
    const groups = [scored('F', { 1: 20, 2: 15, 3: 15 }), scored('M', { 2: 15, 3: 25, 4: 10 })]
    const found = scoringRate(...groups, scored('X', { 1: 9, 4: 1 }))
    expect(found?.estimate).toBeCloseTo(0.1 / 0.7, 12)
    expect(found?.left_out).toEqual([])
  })

  test('fifteen of 1,015, 1.5 %, are left out of the ratio and not of the median', () => {
    // Of all 200 score 1, 300 score 2 and 350 score 3: the 508th has a 3. Above it: 50 of 500 and 100 of 500.
    const groups = [scored('F', { 1: 200, 2: 150, 3: 100, 4: 50 }), scored('M', { 2: 150, 3: 250, 4: 100 })]
    const found = scoringRate(...groups, scored('X', { 4: 15 }))
    // Without the fifteen the median would be 2.5, and the ratio 150 / 350.
    expect(found?.estimate).toBeCloseTo(0.5, 12)
    expect(found?.left_out).toEqual(['X'])
  })
})
