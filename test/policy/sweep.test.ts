import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { LimitInput, PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts, Counts, GroupCounts, ScoreTable } from '../../src/counts.js'
import { countsAtThreshold } from '../../src/metrics/atThreshold.js'
import { thresholdsOf, topThresholds } from '../../src/metrics/thresholds.js'
import { judge } from '../../src/policy/judge.js'
import { sureOf } from '../../src/policy/sure.js'
import { sweep } from '../../src/policy/sweep.js'
import { targetsOf } from '../../src/policy/targets.js'
import { knowsNoOutcome, weigh } from '../../src/policy/weigh.js'
import { countsOf } from '../tallies.js'

/** People by score (0.1, 0.2, …): positive, negative and unknown outcomes. */
type People = readonly (readonly [positive: number, negative: number, unknown: number])[]

const tableOf = (people: People): ScoreTable => ({
  scores: people.map((_, index) => (index + 1) / 10),
  positive: people.map(([positive]) => positive),
  negative: people.map(([, negative]) => negative),
  unknown: people.map(([, , unknown]) => unknown),
})

const none = { tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: 0, negative_unknown: 0 }
const groupOf = (group: string, people: People): GroupCounts => ({
  group,
  parts: { gender: group },
  tally: none,
  scores: tableOf(people),
})

/** Counts as a loader makes them of decisions by the threshold. */
function countsAt(threshold: number, groups: Readonly<Record<string, People>>): Counts {
  const attribute: AttributeCounts = {
    attribute: 'gender',
    parts: ['gender'],
    groups: Object.entries(groups).map(([name, people]) => {
      const sum = (of: 0 | 1 | 2, above: boolean): number =>
        people.reduce((all, cells, index) => ((index + 1) / 10 >= threshold === above ? all + cells[of] : all), 0)
      const tally = {
        tp: sum(0, true),
        fp: sum(1, true),
        fn: sum(0, false),
        tn: sum(1, false),
        positive_unknown: sum(2, true),
        negative_unknown: sum(2, false),
      }
      return { ...groupOf(name, people), tally }
    }),
  }
  return countsOf([attribute])
}

const planOf = (threshold: number, limits: readonly LimitInput[], more: Partial<PlanInput> = {}) =>
  definePlan({
    version: 1,
    data: 'log.csv',
    decision: { score: 'risk', threshold, effect: 'adverse' },
    outcome: { column: 'found', positive: 1, negative: 0 },
    score: { column: 'risk' },
    attributes: [{ column: 'gender' }],
    limits,
    sweep: { thresholds: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] },
    ...more,
  })

const small: Readonly<Record<string, People>> = {
  M: [
    [1, 30, 0],
    [5, 20, 0],
    [20, 5, 0],
    [30, 1, 0],
  ],
  V: [
    [2, 10, 0],
    [6, 40, 0],
    [18, 25, 0],
    [30, 2, 0],
  ],
}

describe('tallies at a threshold', () => {
  test('a score of the threshold itself is a positive decision', () => {
    const attribute = { attribute: 'gender', parts: ['gender'], groups: [groupOf('M', small['M'] ?? [])] }
    const tallyAt = (threshold: number) =>
      countsAtThreshold(countsOf([attribute]))(threshold).attributes[0]?.groups[0]?.tally
    // Scores 0.3 and 0.4: 20 + 30 and 5 + 1; below 1 + 5 and 30 + 20.
    expect(tallyAt(0.3)).toMatchObject({ tp: 50, fp: 6, fn: 6, tn: 50 })
    expect(tallyAt(0.31)).toMatchObject({ tp: 30, fp: 1, fn: 26, tn: 55 })
    expect(tallyAt(2)).toMatchObject({ tp: 0, fp: 0, fn: 56, tn: 56 })
  })

  test('the top of the scores is everyone who scores as the last of them does', () => {
    const tables = Object.values(small).map(tableOf)
    // 63 people have 0.4, 68 have 0.3, 71 have 0.2 and 43 have 0.1: 245.
    expect(topThresholds(tables, [0.25, 64, 245])).toEqual([
      { threshold: 0.1, selected: 245, asked: 245 },
      { threshold: 0.3, selected: 131, asked: 64 },
      { threshold: 0.4, selected: 63, asked: 0.25 },
    ])
  })

  test('steps are equal and hold the plan’s own threshold', () => {
    const points = thresholdsOf([tableOf(small['M'] ?? [])], 4, 0.35)
    expect(points.map(({ threshold }) => threshold)).toEqual([0.1, 0.2, 0.3, 0.35, 0.4])
    expect(points.map(({ selected }) => selected)).toEqual([112, 81, 56, 31, 31])
  })
})

const people = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.nat(6)), { minLength: 5, maxLength: 5 })
const limits: readonly LimitInput[] = [
  { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
  { metric: 'positive_predictive_value', min: 0.5 },
  { metric: 'demographic_parity_difference', max: 0.1 },
  { metric: 'mean_score', comparison: 'difference', max: 0.1 },
]
const corrections = fc.constantFrom('holm' as const, 'benjamini_hochberg' as const, 'none' as const)
const families = fc.constantFrom('limit' as const, 'audit' as const)

test('at the plan’s threshold the sweep is the plan’s audit', () => {
  fc.assert(
    fc.property(people, people, people, corrections, families, (a, b, c, correction, family) => {
      const groups = { a, b, c }
      const evidence = { correction, family, minimum_denominator: 5 }
      for (const threshold of [0.2, 0.4]) {
        const plan = planOf(threshold, limits, { evidence })
        const counts = countsAt(threshold, groups)
        const judged = judge(plan, counts)
        const swept = sweep(plan, counts)
        const statusAt = (index: number) =>
          swept?.limits[index]?.statuses.find(({ from, to }) => from <= threshold && threshold <= to)?.value
        expect(judged.findings.map((_, index) => statusAt(index))).toEqual(judged.findings.map(({ status }) => status))
        expect(swept?.verdicts.find(({ from, to }) => from <= threshold && threshold <= to)?.value).toBe(judged.verdict)
        const place = swept?.points.findIndex((point) => point.threshold === threshold) ?? -1
        expect(swept?.limits.map(({ estimates }) => estimates[place])).toEqual(
          judged.findings.map(({ estimate }) => estimate),
        )
        expect(swept?.attributes[0]?.groups.map(({ tp, fp }) => [tp[place], fp[place]])).toEqual(
          counts.attributes[0]?.groups.map(({ tally }) => [tally.tp, tally.fp]),
        )
      }
    }),
    { seed: 4, numRuns: 40 },
  )
})

test('what is sure without levels is what is sure by the adjusted levels', () => {
  fc.assert(
    fc.property(fc.array(people, { minLength: 2, maxLength: 6 }), corrections, families, (all, correction, family) => {
      const counts = countsAt(0.3, Object.fromEntries(all.map((one, index) => [`g${index}`, one])))
      const plan = planOf(0.3, limits, { evidence: { correction, family, minimum_denominator: 0 } })
      const weighed = targetsOf(plan, counts).map((target) => weigh(target, plan.evidence, knowsNoOutcome(counts)))
      const { findings } = judge(plan, counts)
      const byLevel = findings.map(({ level, level_adjusted }) => (level_adjusted ?? level ?? 1) <= 0.05)
      expect(sureOf(weighed, plan.evidence)).toEqual(byLevel)
    }),
    { seed: 5, numRuns: 60 },
  )
})

test('the ranges in which all limits hold are told, certain or not', () => {
  // Nobody has a false positive from 0.4 on in one group; below it men and women differ.
  const plan = planOf(0.3, [{ metric: 'false_positive_rate', max: 0.1 }], { evidence: { rule: 'point' } })
  const swept = sweep(plan, countsAt(0.3, small))
  // M: 56, 26, 6 and 1 of 56 wrongly at 0.1 to 0.4; V: 77, 67, 27 and 2 of 77.
  expect(swept?.verdicts).toEqual([
    { from: 0.1, to: 0.3, value: 'fail' },
    { from: 0.4, to: 1, value: 'pass' },
  ])
  expect(swept?.estimates).toEqual([
    { from: 0.1, to: 0.3, value: false },
    { from: 0.4, to: 1, value: true },
  ])
})

test('a plan without a sweep has none', () => {
  const { sweep: _, ...plan } = planOf(0.3, limits)
  expect(auditCounts({ ...plan, sweep: null }, countsAt(0.3, small)).sweep).toBeNull()
})

test('what is left out of the verdict leaves the estimates within', () => {
  const plan = planOf(0.3, [{ metric: 'false_positive_rate', max: 1 }], { evidence: { too_few: 'ignore' } })
  const few: People = [
    [1, 2, 0],
    [1, 2, 0],
  ]
  const swept = sweep(plan, countsAt(0.3, { ...small, few }))
  expect(swept?.estimates.map(({ value }) => value)).toEqual([true])
})

test('steps begin and end at scores, however many digits they have', () => {
  const table: ScoreTable = {
    scores: [0.00000349927753037123, 0.5, 0.9999991234567891],
    positive: [1, 1, 1],
    negative: [0, 0, 0],
    unknown: [0, 0, 0],
  }
  expect(thresholdsOf([table], 3, null).map(({ selected }) => selected)).toEqual([3, 1, 1])
})

test('of people with several rows, all rows count as one case: never surer than they are', () => {
  // 20 people with 4 rows each in one cell: 80 rows, Σ of squares 20 × 16 = 320, so 4 rows a case.
  const people: People = [
    [0, 40, 0],
    [0, 40, 0],
  ]
  const counted = groupOf('M', people)
  const zero = { tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: 0, negative_unknown: 0 }
  const products = {
    tp: zero,
    fp: { ...zero, fp: 160 },
    fn: zero,
    tn: { ...zero, tn: 160 },
    positive_unknown: zero,
    negative_unknown: zero,
  }
  const group: GroupCounts = {
    ...counted,
    tally: { ...none, fp: 40, tn: 40 },
    clusters: { units: [], repeated: 20, products },
  }
  const at = countsAtThreshold(countsOf([{ attribute: 'gender', parts: ['gender'], groups: [group] }]))(0.2)
  expect(at.attributes[0]?.groups[0]?.weights).toMatchObject({ n: { fp: 40, tn: 40 }, squares: { fp: 160, tn: 160 } })
})
