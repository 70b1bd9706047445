import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts, Counts } from '../../src/counts.js'
import type { Series } from '../../src/policy/series.js'
import { auditSchema } from '../../src/reporter/auditSchema.js'
import { html } from '../../src/reporter/html.js'
import { wilson } from '../../src/statistics/wilson.js'
import { options } from '../reporter/fixtures.js'
import { attribute, countsOf } from '../tallies.js'

const plan: PlanInput = {
  version: 1,
  data: 'log.csv',
  decision: { column: 'flagged', positive: [1], effect: 'adverse' },
  outcome: { column: 'wrongful', positive: [1], negative: [0] },
  attributes: [{ column: 'gender', reference: 'M' }],
  time: { column: 'decided_on', window: 'month' },
}

/** Each month by its first day: tp, fp, fn, tn of each group. */
function counted(months: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>): Counts {
  const windows = Object.entries(months).map(([start, groups]) => ({
    start,
    rows: Object.values(groups)
      .flat()
      .reduce((sum, one) => sum + one, 0),
    attributes: [attribute('gender', groups)],
  }))
  const whole = attribute(
    'gender',
    Object.fromEntries(
      ['M', 'V'].map((group) => [
        group,
        [0, 1, 2, 3].map((cell) =>
          Object.values(months).reduce((sum, groups) => sum + (groups[group]?.[cell] ?? 0), 0),
        ),
      ]),
    ),
  )
  return { ...countsOf([whole]), series: { windows, excluded: [{ reason: 'no_date', rows: 3 }] } }
}

const fair = { M: [40, 20, 10, 80], V: [40, 20, 10, 80] }
const unfair = { M: [40, 20, 10, 80], V: [40, 60, 10, 40] }
const slightly = { M: [40, 20, 10, 80], V: [40, 28, 10, 72] }

const seriesIn = (months: Parameters<typeof counted>[0], more: Partial<PlanInput> = {}): Series => {
  const { series } = auditCounts(definePlan({ ...plan, ...more }), counted(months))
  if (series === undefined) throw new Error('no series')
  return series
}

const lineOf = ({ lines }: Series, group: string, metric: string, comparison: string | null = null) =>
  lines.find((one) => one.group === group && one.metric === metric && one.comparison === comparison)

describe('a series', () => {
  const months = { '2023-01-01': fair, '2023-02-01': fair, '2023-05-01': unfair }

  test('has every measure of every group in each window, with its interval', () => {
    const line = lineOf(seriesIn(months), 'V', 'false_positive_rate')
    expect(line).toMatchObject({ estimate: [0.2, 0.2, 0.6], denominator: [100, 100, 100] })
    const { low, high } = wilson({ successes: 60, total: 100 }, 1.959963984540054)
    expect(line?.low[2]).toBeCloseTo(low, 6)
    expect(line?.high[2]).toBeCloseTo(high, 6)
  })

  test('compares by the main rates, and as limits do', () => {
    const series = seriesIn(months, {
      limits: [{ metric: 'positive_predictive_value', comparison: 'difference', min: -0.2 }],
    })
    expect(lineOf(series, 'V', 'false_positive_rate', 'ratio')).toMatchObject({ estimate: [1, 1, 3], reference: 'M' })
    expect(lineOf(series, 'V', 'positive_predictive_value', 'difference')?.estimate[2]).toBeCloseTo(0.4 - 2 / 3, 5)
    expect(lineOf(series, 'M', 'false_positive_rate', 'ratio')).toBeUndefined()
  })

  test('names its windows and the gaps between them', () => {
    const { windows, gaps, excluded } = seriesIn(months)
    expect(windows.map(({ name, from, to, rows }) => [name, from, to, rows])).toEqual([
      ['2023-01', '2023-01-01', '2023-01-31', 300],
      ['2023-02', '2023-02-01', '2023-02-28', 300],
      ['2023-05', '2023-05-01', '2023-05-31', 300],
    ])
    expect(gaps).toEqual([{ after: 1, windows: 2, from: '2023-03', to: '2023-04' }])
    expect(excluded).toEqual([{ reason: 'no_date', rows: 3 }])
  })

  test('has nothing where a group has nobody in a window, never a number', () => {
    const line = lineOf(
      seriesIn({ '2023-01-01': fair, '2023-02-01': { ...fair, V: [0, 0, 0, 0] } }),
      'V',
      'false_positive_rate',
    )
    expect(line).toMatchObject({ estimate: [0.2, null], low: [expect.any(Number), null], denominator: [100, 0] })
  })

  test('shows bounds where outcomes are unknown', () => {
    const unknown = attribute('gender', fair)
    const counts = counted({ '2023-01-01': fair })
    const window = {
      start: '2023-01-01',
      rows: 300,
      attributes: [
        {
          ...unknown,
          groups: unknown.groups.map((group) => ({ ...group, tally: { ...group.tally, negative_unknown: 10 } })),
        },
      ] satisfies AttributeCounts[],
    }
    const { series } = auditCounts(definePlan(plan), { ...counts, series: { windows: [window], excluded: [] } })
    // 20 of 100 to 20 of 110.
    const line = series?.lines.find(({ metric, comparison }) => metric === 'false_positive_rate' && comparison === null)
    expect(line).toMatchObject({ bounds_low: [expect.closeTo(20 / 110, 5)], bounds_high: [0.2] })
  })

  test('has no place in a plan that asks for none', () => {
    const { time: _, ...without } = plan
    expect(auditCounts(definePlan(without), counted(months)).series).toBeUndefined()
  })
})

describe('a limit over time', () => {
  const limits: PlanInput['limits'] = [{ metric: 'false_positive_rate', comparison: 'ratio', max: 1.25 }]

  test('is broken since the first window that surely breaks it, where none after it keeps it', () => {
    const series = seriesIn(
      { '2023-01-01': fair, '2023-02-01': unfair, '2023-03-01': fair, '2023-04-01': unfair, '2023-05-01': slightly },
      { limits },
    )
    const [found] = series.limits
    expect(found).toMatchObject({ limit: 0, group: 'V', first_fail: 1, broken_since: 3 })
    expect(found?.statuses.map(({ from, to, status }) => [from, to, status])).toEqual([
      [0, 0, 'undetermined'],
      [1, 1, 'fail'],
      [2, 2, 'undetermined'],
      [3, 3, 'fail'],
      [4, 4, 'undetermined'],
    ])
  })

  test('that is kept again is not broken since', () => {
    const series = seriesIn({ '2023-01-01': unfair, '2023-02-01': fair }, { limits })
    expect(series.limits[0]).toMatchObject({ first_fail: 0, broken_since: null })
  })

  test('is corrected over its windows: of 50 fair months none breaks it', () => {
    // 20 against 34 of 100 alone has p = .026, and would break a limit of equality in one window by itself.
    const odd = { M: [40, 20, 10, 80], V: [40, 34, 10, 66] }
    const even = { metric: 'false_positive_rate', comparison: 'ratio', max: 1 } as const
    const month = (at: number): string => `20${10 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
    const months = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [month(at), at === 25 ? odd : fair]))
    expect(seriesIn({ '2023-01-01': odd }, { limits: [even] }).limits[0]?.first_fail).toBe(0)
    expect(seriesIn(months, { limits: [even] }).limits[0]?.first_fail).toBeNull()
  })

  test('is not decided with few cases in a window', () => {
    const few = { M: [4, 2, 1, 8], V: [4, 6, 1, 4] }
    expect(seriesIn({ '2023-01-01': few, '2023-02-01': unfair }, { limits }).limits[0]).toMatchObject({ first_fail: 1 })
  })
})

describe('a trend and a change', () => {
  const months = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`2023-${String(at + 1).padStart(2, '0')}-01`, at < 6 ? fair : unfair]),
  )

  test('are found where they are, in the group that has them, after correction', () => {
    const series = seriesIn(months)
    const [own, other] = ['V', 'M'].map((group) => lineOf(series, group, 'false_positive_rate'))
    expect(own?.change).toMatchObject({ method: 'maximal_chi_square', window: 6, before: 0.2, after: 0.6 })
    expect(own?.change?.p_adjusted).toBeLessThanOrEqual(0.01)
    expect(own?.trend).toMatchObject({ method: 'cochran_armitage', z: expect.any(Number) })
    expect(own?.trend?.p_adjusted).toBeLessThan(1e-10)
    expect(other?.trend?.p_adjusted).toBe(1)
    expect(lineOf(series, 'V', 'false_positive_rate', 'ratio')?.change).toMatchObject({ method: 'pettitt', window: 6 })
  })

  test('are the same in every run, and follow the seed', () => {
    const [one, again] = [seriesIn(months), seriesIn(months)]
    expect(again).toEqual(one)
  })
})

describe('a report with a series', () => {
  test.each(['en', 'nl'] as const)('shows it in %s, from the stored result alone', async (language) => {
    const audit = auditCounts(
      definePlan({ ...plan, limits: [{ metric: 'false_positive_rate', comparison: 'ratio', max: 1.25 }] }),
      counted({ '2023-01-01': fair, '2023-02-01': unfair, '2023-05-01': unfair }),
    )
    const stored = auditSchema.parse(JSON.parse(JSON.stringify(audit)))
    const [page] = await html.render(stored, options({ language }))
    const text = String(page?.content)
    expect(text).toContain(language === 'en' ? 'is broken since 2023-02' : 'is overschreden sinds 2023-02')
    expect(text).toContain(language === 'en' ? '2023-03 to 2023-04' : '2023-03 tot en met 2023-04')
    expect(text).toContain('chart-series-1-1-1')
  })
})
