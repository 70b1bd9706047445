import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { limitsSha256 } from '../../src/config/canonicalPlan.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { AuditPlan } from '../../src/config/plan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts, Counts } from '../../src/counts.js'
import { type Stop, stopOf } from '../../src/policy/stop.js'
import { auditSchema } from '../../src/reporter/auditSchema.js'
import { codeclimate } from '../../src/reporter/codeclimate.js'
import { github } from '../../src/reporter/github.js'
import { html } from '../../src/reporter/html.js'
import { junit } from '../../src/reporter/junit.js'
import { markdown } from '../../src/reporter/markdown.js'
import { sarif } from '../../src/reporter/sarif.js'
import { terminal } from '../../src/reporter/terminal.js'
import { binomial } from '../../src/statistics/draw.js'
import { type Random, seeded } from '../../src/statistics/random.js'
import { startOfWindow } from '../../src/timeWindow.js'
import { options } from '../reporter/fixtures.js'
import { attribute, countsOf } from '../tallies.js'

const written = (stop: NonNullable<PlanInput['stop']>): PlanInput => ({
  version: 1,
  data: 'log.csv',
  decision: { column: 'flagged', positive: [1], effect: 'adverse' },
  outcome: { column: 'wrongful', positive: [1], negative: [0] },
  attributes: [{ column: 'gender', reference: 'M' }],
  time: { column: 'decided_on', window: 'week' },
  stop,
})

const planWith = (stop: NonNullable<PlanInput['stop']>, more: Partial<PlanInput> = {}): AuditPlan =>
  definePlan({ ...written(stop), ...more })

/** Week after week from 2023-W01, in the order tp, fp, fn, tn of each group. */
const inWeeks = (weeks: readonly AttributeCounts[]): Pick<Counts, 'attributes' | 'series'> => ({
  attributes: weeks.slice(0, 1),
  series: {
    windows: weeks.map((one, week) => ({ start: startOfWindow(2766 + week, 'week'), rows: 0, attributes: [one] })),
    excluded: [],
  },
})

const found = (plan: AuditPlan, counts: Pick<Counts, 'attributes' | 'series'>): Stop => {
  const stop = stopOf(plan, counts)
  if (stop === null) throw new Error('no stop')
  return stop
}

/** A pilot of a year: each week so many decisions, half of them about each group, drawn as counts. */
function pilot(
  random: Random,
  decisions: number,
  rates: { base: number; tpr: number; fpr: Readonly<Record<string, number>> },
) {
  const weeks = Array.from({ length: 52 }, () =>
    attribute(
      'gender',
      Object.fromEntries(
        Object.entries(rates.fpr).map(([group, fpr]) => {
          const people = decisions / 2
          const wrongful = binomial(random, people, rates.base)
          const tp = binomial(random, wrongful, rates.tpr)
          const fp = binomial(random, people - wrongful, fpr)
          return [group, [tp, fp, wrongful - tp, people - wrongful - fp]]
        }),
      ),
    ),
  )
  return inWeeks(weeks)
}

const criteria: NonNullable<PlanInput['stop']> = [
  { metric: 'positive_predictive_value', max: 0.5 },
  { metric: 'false_positive_rate', comparison: 'ratio', min: 1.25 },
]
const pilots = 2000

/** In how many of the pilots it stops, and the week of each; 53 where it goes on to the end of the year. */
function weeksOfStopping(plan: AuditPlan, decisions: number, rates: Parameters<typeof pilot>[2], n: number): number[] {
  return Array.from({ length: n }, (_, seed) => {
    const stop = found(plan, pilot(seeded(seed + 1), decisions, rates))
    return stop.met ? Number(stop.window?.slice(-2)) : 53
  })
}

const share = (weeks: readonly number[]): number => weeks.filter((week) => week <= 52).length / weeks.length
const median = (weeks: readonly number[]): number => weeks.toSorted((a, b) => a - b)[Math.floor(weeks.length / 2)] ?? 53

describe('a pilot of 52 weeks, looked at every week', () => {
  // Of 100 decisions 40 are about wrongful cases: 15 of them flagged, and 15 of the other 60. So precision is ½ itself.
  const even = { base: 0.4, tpr: 0.375, fpr: { M: 0.25, V: 0.25 } }
  const atRatio = { base: 0.4, tpr: 0.6, fpr: { M: 0.24, V: 0.3 } }
  const [precision = {} as never, ratio = {} as never] = criteria

  test.each([
    ['without bias, at a precision of ½ itself, both criteria', 60, criteria, even],
    ['at a ratio of 1.25 itself', 60, [ratio], atRatio],
    ['at a precision of ½ itself, one criterion of two groups', 300, [precision], even],
  ] as const)(
    'stops wrongly in at most one in twenty of 2,000 pilots: %s, %i decisions a week',
    (what, decisions, stop, rates) => {
      const stopped = share(weeksOfStopping(planWith(stop), decisions, rates, pilots))
      console.info(
        `${what}, ${decisions} a week: ${(100 * stopped).toFixed(2)} % of ${pilots} pilots stop within the year`,
      )
      expect(stopped).toBeLessThanOrEqual(0.05)
    },
  )

  test.each([
    [60, 1.5],
    [60, 2],
    [300, 1.5],
    [300, 2],
  ])(
    'says in which week half of the pilots of %i decisions a week have stopped at a ratio of %f',
    (decisions, bias) => {
      const rates = { base: 0.4, tpr: 0.6, fpr: { M: 0.2, V: 0.2 * bias } }
      const weeks = weeksOfStopping(planWith([ratio]), decisions, rates, 200)
      const half = median(weeks)
      console.info(
        `${decisions} a week, FPR ${(0.2 * bias).toFixed(1)} against 0.2: ${half > 52 ? 'half go on past week 52' : `median week of stopping ${half}`}; ${(100 * share(weeks)).toFixed(0)} % stop within the year`,
      )
      // A gap of two times is found within half a year even by a small pilot.
      if (bias === 2) expect(half).toBeLessThanOrEqual(26)
    },
  )
})

describe('a stop criterion', () => {
  const few = attribute('gender', { M: [30, 10, 10, 50], V: [10, 30, 10, 50] })

  test('is met in the first window in which the sequence lies in its region, and stays met', () => {
    const fair = attribute('gender', { M: [30, 10, 10, 50], V: [90, 10, 10, 50] })
    const stop = found(
      planWith([{ metric: 'positive_predictive_value', max: 0.5 }]),
      inWeeks([few, few, few, fair, fair]),
    )
    expect(stop).toMatchObject({ met: true, window: '2023-W02', looks: 5, tests: 2, level: expect.closeTo(0.025, 12) })
    expect(stop.criteria.map(({ group, met, window }) => [group, met, window])).toEqual([
      ['M', false, null],
      ['V', true, '2023-W02'],
    ])
    // 20 of 80: (n + 1)·b(20; 80, ½) = 81 · 2.92e-6 = 2.4e-4 ≤ .025; a week before 41 · b(10; 40, ½) = .0316 is not.
    expect(stop.criteria[1]).toMatchObject({ estimate: 0.25, denominator: 80 })
  })

  test('is judged once where the plan names no time, as on a table of counts', () => {
    const plan = definePlan({
      version: 1,
      data: { source: 'counts.csv', layout: 'counts' },
      decision: { effect: 'adverse' },
      attributes: [{ column: 'gender', reference: 'M' }],
      stop: criteria,
    })
    const more = attribute('gender', { M: [300, 100, 100, 500], V: [100, 300, 100, 500] })
    expect(found(plan, { attributes: [more] })).toMatchObject({ met: true, window: null, looks: 1, tests: 3 })
  })

  test('is met only if every filling of the unknown outcomes meets it', () => {
    const unknown = {
      ...few,
      groups: few.groups.map((group) => ({ ...group, tally: { ...group.tally, positive_unknown: 60 } })),
    }
    const stop: PlanInput['stop'] = [{ metric: 'positive_predictive_value', max: 0.5, groups: 'V' }]
    const weeks = inWeeks([unknown, unknown, unknown])
    expect(found(planWith(stop), weeks).met).toBe(false)
    expect(found(planWith(stop, { evidence: { unknown: 'known' } }), weeks)).toMatchObject({
      met: true,
      window: '2023-W01',
    })
  })

  test('compares with the reference and never judges the reference itself', () => {
    const stop = found(
      planWith([{ metric: 'false_positive_rate', comparison: 'difference', min: 0.1 }]),
      inWeeks([few]),
    )
    expect(stop.criteria.map(({ group, reference }) => [group, reference])).toEqual([['V', 'M']])
  })

  test('is none of a plan that has none', () => {
    expect(stopOf(planWith([]), inWeeks([few]))).toBeNull()
  })
})

describe('a plan with stop criteria', () => {
  const refused = (define: () => AuditPlan): string => {
    try {
      define()
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
    return ''
  }

  test.each([
    ['A stop criterion needs a min, a max or both', [{ metric: 'selection_rate' }], {}],
    ['is judged on the counts of a rate', [{ metric: 'roc_auc', max: 0.5 }], { score: { column: 'risk' } }],
    ['is no bound of a region', [{ metric: 'selection_rate', min: 0 }], {}],
    ['may be others each week', [{ metric: 'selection_rate', comparison: 'ratio', min: 2, reference: 'best' }], {}],
    [
      'compares with the same people at every look',
      [{ metric: 'selection_rate', comparison: 'ratio', min: 2 }],
      { attributes: [{ column: 'gender', reference: 'largest' }] },
    ],
    ['for sums of weights', [{ metric: 'selection_rate', max: 0.5 }], { weight: { column: 'w' } }],
    ['There is no attribute', [{ metric: 'selection_rate', max: 0.5, attributes: 'sex' }], {}],
  ] as const)('is refused where it %s', (message, stop, more: Partial<PlanInput>) => {
    expect(refused(() => planWith(stop, more))).toContain(message)
  })

  test('is refused where it needs outcomes and the plan names none', () => {
    const { outcome: _, ...plan } = { ...written([{ metric: 'false_positive_rate', max: 0.5 }]) }
    expect(refused(() => definePlan(plan))).toContain('needs to know what turned out to be true')
  })

  test('changes the fingerprint of the limits, which one without them keeps', () => {
    const plain = planWith([])
    expect(limitsSha256(planWith([{ metric: 'selection_rate', max: 0.5 }]))).not.toBe(limitsSha256(plain))
    expect(Object.keys(plain)).not.toContain('stop')
  })
})

describe('a met stop criterion', () => {
  const counts = countsOf([attribute('gender', { M: [300, 100, 100, 500], V: [100, 300, 100, 500] })])
  const plan: PlanInput = {
    version: 1,
    data: { source: 'counts.csv', layout: 'counts' },
    decision: { effect: 'adverse' },
    attributes: [{ column: 'gender', reference: 'M' }],
    limits: [{ metric: 'positive_predictive_value', min: 0.5 }],
    stop: [{ metric: 'positive_predictive_value', max: 0.5 }],
  }

  test('fails an audit without limits, and a baseline that had it already changes nothing', () => {
    const { limits: _, ...only } = plan
    const before = auditCounts(definePlan(only), counts)
    expect(before).toMatchObject({ verdict: 'fail', gate: { outcome: 'fail', exit_code: 1 } })
    expect(auditCounts(definePlan(only), counts, { baseline: before }).gate).toMatchObject({ exit_code: 1 })
  })

  test('is not taken away by a waiver of the limit on the same measure', () => {
    const waivers = [
      { metric: 'positive_predictive_value', reason: 'Known.', approved_by: 'The board', until: '2030-01-01' },
    ]
    const audit = auditCounts(definePlan({ ...plan, waivers }), counts, { asOf: '2026-01-01' })
    expect(audit.findings.every(({ status, waiver }) => status === 'pass' || waiver !== undefined)).toBe(true)
    expect(audit).toMatchObject({ verdict: 'fail', gate: { outcome: 'fail', exit_code: 1 } })
    expect(auditSchema.safeParse(audit).success).toBe(true)
  })

  test.each([html, junit, sarif, markdown, github, codeclimate, terminal])('is told by $id', async (format) => {
    const { limits: _, ...only } = plan
    const files = await format.render(auditCounts(definePlan(only), counts), options())
    const text = files.map(({ content }) => content).join('\n')
    expect(text).toContain('The pilot has to stop')
  })
})
