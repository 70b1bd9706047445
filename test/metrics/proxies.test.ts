import { describe, expect, test } from 'vitest'
import type { Counts, GroupCounts, Slice } from '../../src/counts.js'
import { proxyCramersV, proxyInformation } from '../../src/metrics/catalogue/inputs.js'
import type { StatisticAggregation } from '../../src/metrics/metric.js'
import { proxiesOf } from '../../src/metrics/proxies.js'
import { levelOfClaim } from '../../src/statistics/level.js'
import { attributeOf, planOf } from '../loader/plan.js'

const group = (name: string, positive: readonly number[], negative: readonly number[]): GroupCounts => ({
  group: name,
  parts: { gender: name },
  tally: { tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: sum(positive), negative_unknown: sum(negative) },
  values: { positive, negative },
})
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const slice = (name: string): Slice => ({ kind: 'input', name, column: name, teller: 'input' })
const sliceOf = (name: string, groups: readonly GroupCounts[]): Counts['slices'][number] => ({
  slice: slice(name),
  attributes: [{ attribute: 'gender', parts: ['gender'], groups }],
})
const plan = (columns: readonly string[]) =>
  planOf('log.csv', {
    attributes: [attributeOf('gender')],
    inputs: { columns: columns.map((column) => ({ column, bins: null })), all_but: null, proxy_from: 0.1 },
  })
const evidenceOf = (groups: readonly GroupCounts[], metric = proxyCramersV) =>
  (metric.aggregation as StatisticAggregation).evidence(
    groups,
    { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 1 },
    'adverse',
  )

const strong = [group('M', [45, 5], [45, 5]), group('V', [5, 45], [5, 45])]
const weak = [group('M', [26, 24], [25, 25]), group('V', [24, 26], [25, 25])]
const constant = [group('M', [50], [50]), group('V', [50], [50])]

describe('what an input tells of a group', () => {
  test("is Bergsma's V by hand: of 90 / 10 against 10 / 90 φ² = 0.64, less 1/199, by 1 − 1/199", () => {
    expect(evidenceOf(strong).estimate).toBeCloseTo(Math.sqrt((0.64 - 1 / 199) / (1 - 1 / 199)), 12)
  })

  test('is, as a share of the uncertainty, ln 2 less what is left of it, less chance', () => {
    // I = ln 2 + 0.9 ln 0.9 + 0.1 ln 0.1; of 200 people chance makes about 1 / (2 · 200) nats of it.
    const information = Math.log(2) + 0.9 * Math.log(0.9) + 0.1 * Math.log(0.1)
    const chance = 1 / 400
    expect(evidenceOf(strong, proxyInformation).estimate).toBeCloseTo(
      (information - chance) / (Math.log(2) - chance),
      4,
    )
  })

  test('is nothing where everybody has the same value, and that is known as well as so many people show it', () => {
    const told = evidenceOf(constant)
    expect(told.estimate).toBe(0)
    // λ = 0.5² · 200 = 50, and a χ² of one degree that is up to 1: 2 (Φ(1 − √50) − Φ(−1 − √50)).
    expect(told.sureBelow(0.5)).toBeCloseTo(2 * (6.353e-10 - 3.5e-16), 12)
    expect(told.sureBelow(0.01)).toBeGreaterThan(0.5)
  })

  test('has the level at which the end of its interval touches a bound', () => {
    for (const metric of [proxyCramersV, proxyInformation]) {
      const told = evidenceOf(strong, metric)
      const above = levelOfClaim((z) => (told.interval(z)?.low ?? 0) >= 0.3)
      const below = levelOfClaim((z) => (told.interval(z)?.high ?? 1) <= 0.9)
      expect(told.sureAbove(0.3) / above).toBeCloseTo(1, 6)
      expect(told.sureBelow(0.9) / below).toBeCloseTo(1, 6)
      expect(told.sureAbove(0.95)).toBe(1)
      expect(told.sureAbove(0)).toBe(Number.MIN_VALUE)
    }
  })
})

describe('inputs are ranked and named', () => {
  test('the attribute itself, a proxy, what may be one and what tells nothing, with how often a group is guessed', () => {
    const slices = [
      sliceOf('moves', weak),
      sliceOf('postcode', strong),
      sliceOf('gender', [group('M', [50, 0], [50, 0]), group('V', [0, 50], [0, 50])]),
    ]
    const told = proxiesOf(plan(['moves', 'postcode', 'gender']), { slices })?.told
    expect(told?.map(({ name, named }) => [name, named])).toEqual([
      ['gender', 'direct'],
      ['postcode', 'proxy'],
      ['moves', 'not_shown'],
    ])
    expect(told?.[1]?.guessed).toEqual({ knowing: 0.9, blind: 0.5 })
    // Of 100 with either decision 50 and 50 have either value: nothing hangs on it.
    expect(told?.[1]?.decision?.estimate).toBe(0)
  })

  test('after correction over the inputs of the attribute: one of many that is just sure by itself is not named', () => {
    // 64 / 36 against 36 / 64: V about 0.27, and above 0.1 at a level of about 0.011: five inputs make it more than 0.05.
    const some = [group('M', [32, 18], [32, 18]), group('V', [18, 32], [18, 32])]
    const alone = evidenceOf(some).sureAbove(0.1)
    expect(alone).toBeGreaterThan(0.01)
    expect(alone).toBeLessThan(0.05)
    const named = (names: readonly string[]) =>
      proxiesOf(plan(names), { slices: names.map((name, at) => sliceOf(name, at === 0 ? some : weak)) })?.told.find(
        ({ name }) => name === 'a',
      )
    expect(named(['a'])).toMatchObject({ named: 'proxy', level_adjusted: alone })
    expect(named(['a', 'b', 'c', 'd', 'e'])?.named).toBe('not_shown')
    expect(named(['a', 'b', 'c', 'd', 'e'])?.level_adjusted).toBeCloseTo(5 * alone, 12)
  })

  test('nothing is told where the plan names no inputs', () => {
    expect(proxiesOf(planOf('log.csv'), { slices: [] })).toBeNull()
  })
})
