import { describe, expect, test } from 'vitest'
import { type AttributeCounts, missingGroup } from '../../src/counts.js'
import { metricById } from '../../src/metrics/catalogue.js'
import { measureAll } from '../../src/metrics/measureAll.js'
import { attribute, countsOf } from '../tallies.js'
import { finding, judged } from './judged.js'

/** Two groups of 400 and 200 groups of 20; 5 of every 20 in those are rightly selected and 2 or 3 wrongly. */
const manySmall = attribute('group', {
  A: [100, 200, 0, 100],
  B: [100, 0, 0, 300],
  ...Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`s${index}`, index % 2 ? [5, 2, 0, 13] : [5, 3, 0, 12]]),
  ),
})

/** 1,000 of 3,000 people have no value. */
const manyMissing = attribute('group', {
  A: [480, 10, 10, 500],
  B: [480, 10, 10, 500],
  [missingGroup]: [100, 800, 50, 50],
})

const only = (counts: AttributeCounts, metric: string, bound: { min?: number; max?: number } = { max: 0.1 }) =>
  finding(judged([counts], [{ metric, ...bound }]).findings, null)

function aggregate(counts: AttributeCounts, id: string) {
  const metric = metricById(id)
  if (metric === undefined) throw new Error(id)
  const { aggregates } = measureAll(countsOf([counts]), {
    effect: 'adverse',
    referenceOf: () => ({ kind: 'rest' }),
    metrics: [metric],
    confidence: 0.95,
    correction: 'holm',
    rules: { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 200 },
    floor: 30,
  })
  const [found] = aggregates
  if (found === undefined) throw new Error(id)
  return found
}

describe('a number of people is of everyone', () => {
  // A wrong decision burdens: 700 of 4,800 have nothing and 4,100 have 1, so μ = 4100 / 4800 and the index is ln(1 / μ).
  const small = Math.log(4800 / 4100)
  // 820 have nothing, 2,110 have 1 and 70 have 2: μ = 2250 / 3000 = 3/4.
  const missing = (2110 * (4 / 3) * Math.log(4 / 3) + 70 * (8 / 3) * Math.log(8 / 3)) / 3000

  test.each([
    ['of groups that are each too small', manySmall, small, 0.2, 'pass'],
    ['without a value', manyMissing, missing, 0.05, 'fail'],
  ] as const)('also people %s', (_, counts, value, max, status) => {
    const one = only(counts, 'theil_index', { max })
    expect(one.estimate).toBeCloseTo(value, 12)
    expect([one.status, one.left_out]).toEqual([status, []])
    expect(aggregate(counts, 'theil_index').estimate).toBe(one.estimate)
  })

  test('a part of it takes groups that are too small together: of few people chance is most of what lies between', () => {
    // Everybody has 1 but the wrongly selected: 200 of 400 in A, none in B, 500 of the 4,000 others; μ = 4100 / 4800.
    const shares = [0.5, 1, 0.875].map((mean) => mean / (4100 / 4800))
    const [a = 0, b = 0, rest = 0] = shares.map((share) => share * Math.log(share))
    const one = only(manySmall, 'between_group_theil_index')
    expect(one.estimate).toBeCloseTo((400 * a + 400 * b + 4000 * rest) / 4800, 12)
    expect(one.left_out).toHaveLength(200)
    // 300 groups of two, of whom one fares worse as often as chance has it: (1/4, 1/2, 1/4).
    const pairs = Array.from(
      { length: 300 },
      (_, index) =>
        [
          [0, 0, 0, 2],
          [0, 1, 0, 1],
          [0, 1, 0, 1],
          [0, 2, 0, 0],
        ][index % 4],
    )
    const alike = attribute('group', {
      A: [0, 200, 0, 200],
      B: [0, 200, 0, 200],
      ...Object.fromEntries(pairs.map((cells, index) => [`s${index}`, cells ?? []])),
    })
    expect(only(alike, 'between_group_theil_index', { max: 0.01 })).toMatchObject({
      estimate: 0,
      status: 'undetermined',
    })
  })

  test('what lies between groups and within them add up to it', () => {
    for (const [counts, whole] of [
      [manySmall, small],
      [manyMissing, missing],
    ] as const) {
      const [between, within] = ['between', 'within'].map((part) => only(counts, `${part}_group_theil_index`).estimate)
      expect((between ?? Number.NaN) + (within ?? Number.NaN)).toBeCloseTo(whole, 12)
    }
  })

  test('so that it is as sure, however they are grouped: of 600 people in pairs as of 600 in one group', () => {
    const pairs = Array.from({ length: 300 }, (_, index) => [`s${index}`, index % 3 ? [0, 0, 0, 2] : [0, 1, 1, 0]])
    const [grouped, together] = [
      attribute('group', Object.fromEntries(pairs)),
      attribute('group', { all: [0, 100, 100, 400] }),
    ]
    const [one, other] = [grouped, together].map((counts) => aggregate(counts, 'theil_index'))
    expect(one).toEqual(other)
    expect(one?.low).toBeLessThan(one?.estimate ?? 0)
  })

  test('and there need to be enough of them only together', () => {
    // 3 × 10 people are 30; of 29 nothing is decided.
    const [enough, few] = [10, 9].map((last) =>
      only(attribute('group', { A: [5, 0, 0, 5], B: [4, 0, 0, 6], C: [3, 1, 0, last - 4] }), 'theil_index', { max: 2 }),
    )
    expect([enough?.status, enough?.denominator]).toEqual(['pass', 30])
    expect([few?.status, few?.reason_code, few?.denominator]).toEqual(['undetermined', 'too_few', 29])
  })

  test('of one group too; what lies between groups has then nothing to compare', () => {
    const one = attribute('group', { all: [300, 100, 0, 600] })
    expect(only(one, 'theil_index', { max: 0.2 })).toMatchObject({ status: 'pass', left_out: [] })
    expect(only(one, 'theil_index').estimate).toBeCloseTo(Math.log(10 / 9), 12)
    for (const id of ['between_group_theil_index', 'selection_rate_mean_deviation', 'independence_cramers_v']) {
      expect(only(one, id)).toMatchObject({ status: 'undetermined', undefined: 'no_reference' })
      expect(aggregate(one, id)).toMatchObject({ estimate: null, undefined: 'no_reference' })
    }
  })

  test('what nobody knows of people without a value decides nothing', () => {
    const counts = attribute('group', {
      A: [480, 10, 10, 500],
      B: [480, 10, 10, 500],
      [missingGroup]: [0, 0, 0, 0, 50],
    })
    expect(only(counts, 'theil_index', { max: 0.05 }).status).toBe('undetermined')
  })
})

describe('a number of groups against everyone', () => {
  // Selected: 490 of 1,000 in A and in B, 900 of 1,000 without a value, so 1,880 of 3,000.
  const everyone = 1880 / 3000
  const spread = everyone * (1 - everyone)

  test.each([
    ['selection_rate_maximum_deviation', everyone - 0.49],
    ['selection_rate_mean_deviation', everyone - 0.49],
    ['selection_rate_between_group_variance', 0],
    ['independence_cramers_v', Math.sqrt((2 * (0.49 - everyone) ** 2 + (0.9 - everyone) ** 2) / 3 / spread)],
    ['differential_fairness', 0],
  ])('has those without a value in everyone, and does not judge them: %s', (id, value) => {
    const one = only(manyMissing, id)
    expect(one.estimate).toBeCloseTo(value, 12)
    expect(one.left_out).toEqual([])
    expect(aggregate(manyMissing, id).estimate).toBe(one.estimate)
  })

  test('takes groups that are too small together as the others: 300 and 100 of 400, 1,500 of 4,000', () => {
    const all = 1900 / 4800
    const deviations = [0.75 - all, all - 0.25]
    for (const [id, value] of [
      ['selection_rate_maximum_deviation', Math.max(...deviations)],
      ['selection_rate_mean_deviation', (0.75 - 0.25) / 2],
      ['selection_rate_between_group_variance', 0.5 ** 2 / 2],
      [
        'independence_cramers_v',
        Math.sqrt(
          (400 * ((0.75 - all) ** 2 + (0.25 - all) ** 2) + 4000 * (0.375 - all) ** 2) / 4800 / (all * (1 - all)),
        ),
      ],
    ] as const) {
      const one = only(manySmall, id, { max: 0.01 })
      expect(one.estimate, id).toBeCloseTo(value, 12)
      expect(one.left_out).toHaveLength(200)
    }
  })
})
