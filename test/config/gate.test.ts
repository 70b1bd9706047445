import { describe, expect, test } from 'vitest'
import { isDay } from '../../src/config/day.js'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import type { Waiver } from '../../src/config/plan.js'
import type { LimitInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { errorOf } from './errorOf.js'
import { goodPlan } from './goodPlan.js'

const signed = { reason: 'The model is being replaced.', approved_by: 'The board', until: '2026-03-31' } as const

const waiversOf = (...waivers: readonly Waiver[]) => definePlan({ ...goodPlan, waivers }).waivers
const limitOf = (limit: LimitInput) => definePlan({ ...goodPlan, limits: [limit] }).limits[0]

test.each([
  ['2026-12-31', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['31-12-2026', false],
  ['2026-12-31T00:00:00Z', false],
  ['', false],
])('%j is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is)
})

describe('a waiver', () => {
  test('holds what was written and no more', () => {
    expect(waiversOf({ metric: 'false_positive_rate', ...signed })).toEqual([
      { metric: 'false_positive_rate', ...signed },
    ])
    expect(definePlan({ ...goodPlan, waivers: [] })).not.toHaveProperty('waivers')
  })

  test('in a peer’s name is of our measure and comparison', () => {
    // Clarify's DPPL is a difference of selection rates.
    expect(waiversOf({ metric: 'clarify:DPPL', ...signed })).toEqual([
      { metric: 'selection_rate', comparison: 'difference', ...signed },
    ])
  })

  test('names a crossing in any order and by any sign, and it is the plan’s own name', () => {
    const [waiver] = waiversOf({ metric: 'false_positive_rate', attribute: 'nationality x gender', ...signed }) ?? []
    expect(waiver?.attribute).toBe('gender × nationality')
  })

  test('may be of a measure that a preset brings', () => {
    // four-fifths is a ratio of selection rates
    expect(waiversOf({ metric: 'selection_rate', ...signed })).toHaveLength(1)
  })

  test('reads a day that YAML has no quotes around, and reads back from YAML', () => {
    const text = planToYaml(definePlan({ ...goodPlan, waivers: [{ metric: 'false_positive_rate', ...signed }] }))
    expect(text).toContain('until: 2026-03-31')
    expect(parsePlan(text).waivers).toEqual([{ metric: 'false_positive_rate', ...signed }])
  })

  test.each<[string, object, string]>([
    ['no list', { metric: 'x' }, 'waivers: Found a mapping. Allowed: a list of waivers.'],
    ['no metric', [signed], 'waivers[0].metric: This is missing.'],
    [
      'a metric that is none',
      [{ metric: 'false_postive_rate', ...signed }],
      'waivers[0].metric: There is no measure "false_postive_rate". Did you mean "false_positive_rate"?',
    ],
    [
      'a comparison against that of a peer’s name',
      [{ metric: 'clarify:DPPL', comparison: 'ratio', ...signed }],
      'waivers[0].comparison: clarify:DPPL is the difference already',
    ],
    [
      'a day in another order',
      [{ metric: 'false_positive_rate', ...signed, until: '31-03-2026' }],
      'waivers[0].until: There is no day "31-03-2026". Write it as YYYY-MM-DD, as 2026-12-31.',
    ],
  ])('with %s is an error', (_, waivers, message) => {
    expect(errorOf(() => definePlan({ ...goodPlan, waivers } as never)).message).toContain(message)
  })

  test('where the plan has no limits is an error', () => {
    const plan = { ...goodPlan, limits: [], waivers: [{ metric: 'false_positive_rate', ...signed }] }
    expect(errorOf(() => definePlan(plan)).message).toContain('The plan has no limits.')
  })
})

describe('a limit on change', () => {
  test('has its bounds, and says that they are of the change', () => {
    expect(limitOf({ metric: 'selection_rate', change: { min: -0.1, max: 0.05 } })).toMatchObject({
      min: -0.1,
      max: 0.05,
      change: true,
    })
    expect(limitOf({ metric: 'selection_rate', max: 0.05 })).not.toHaveProperty('change')
  })

  test.each<[string, object, string]>([
    ['neither end', { change: {} }, 'A limit on the change needs a min, a max or both. As in change: { max: 0.05 }.'],
    ['both kinds of bound', { max: 0.3, change: { max: 0.1 } }, 'limits[0].max: A limit on the change has its own max'],
    ['ends in the wrong order', { change: { min: 0.2, max: 0.1 } }, 'nothing could pass'],
    [
      'a change that cannot be',
      { change: { max: 2 } },
      '2 can never be reached: a change of selection_rate lies between -1 and 1.',
    ],
    ['an unknown key', { change: { most: 0.1 } }, 'limits[0].change.most: There is no key "most".'],
    ['a preset', { metric: undefined, preset: 'four-fifths', change: { max: 0.1 } }, 'A preset brings its own change.'],
    ['a peer’s name', { metric: 'clarify:DPPL', change: { max: 0.1 } }, 'Set the limit on selection_rate.'],
    [
      'a measure over all groups',
      { metric: 'demographic_parity_difference', change: { max: 0.1 } },
      'no interval of how that changes is known to hold. Set the limit on the measures of the groups instead.',
    ],
  ])('with %s is an error', (_, limit, message) => {
    const limits = [{ metric: 'selection_rate', ...limit }]
    expect(errorOf(() => definePlan({ ...goodPlan, limits } as never)).message).toContain(message)
  })
})
