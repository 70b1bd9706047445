import { describe, expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { planFromFlags } from '../../src/config/planFromFlags.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { errorOf } from './errorOf.js'
import { goodPlan } from './goodPlan.js'

const search = (worst_groups: PlanInput['worst_groups'], more: Partial<PlanInput> = {}) =>
  definePlan({ ...goodPlan, ...more, ...(worst_groups === undefined ? {} : { worst_groups }) }).worst_groups

describe('the search for the groups that are worst off', () => {
  test('is not made unless it is asked for', () => {
    expect(search(undefined)).toBeNull()
  })

  test('goes by the measure of the first limit, to depth three', () => {
    expect(search({})).toEqual({
      count: 10,
      metric: 'false_positive_rate',
      depth: 3,
      minimum_size: 30,
      missing: 'exclude',
    })
    const limits = [
      { metric: 'equalized_odds_difference', max: 0.1 },
      { metric: 'positive_predictive_value', min: 0.7 },
    ]
    expect(search({}, { limits })?.metric).toBe('positive_predictive_value')
    expect(search({ metric: 'selection_rate', depth: 2 })).toMatchObject({ metric: 'selection_rate', depth: 2 })
  })

  test('without limits goes by false positives, or by selection where there is no outcome', () => {
    expect(search({}, { limits: [] })?.metric).toBe('false_positive_rate')
    const { outcome: _, ...without } = goodPlan
    expect(definePlan({ ...without, limits: [], worst_groups: {} }).worst_groups?.metric).toBe('selection_rate')
  })

  test('is no deeper than there are attributes', () => {
    const attributes = [{ column: 'gender' }, { column: 'age' }]
    expect(search({}, { attributes, intersections: [] })?.depth).toBe(2)
  })

  test('is asked for by flags, which win over the plan', () => {
    const least = { decision: 'flagged=1', effect: 'adverse', attribute: ['gender', 'age'] }
    const flags = { ...least, worstGroups: '5', worstMetric: 'selection_rate', worstDepth: '2' }
    expect(planFromFlags('log.csv', flags).worst_groups).toMatchObject({
      count: 5,
      metric: 'selection_rate',
      depth: 2,
    })
    const text = planToYaml(definePlan({ ...goodPlan, worst_groups: { count: 3, minimum_size: 50 } }))
    expect(parsePlan(text, { flags: { worstGroups: '7' } }).worst_groups).toMatchObject({ count: 7, minimum_size: 50 })
  })

  test('is written as YAML that reads back the same', () => {
    const plan = definePlan({ ...goodPlan, worst_groups: { count: 4, missing: 'group' } })
    expect(planToYaml(plan)).toContain(
      'worst_groups: { count: 4, metric: false_positive_rate, depth: 3, minimum_size: 30, missing: group }',
    )
    expect(parsePlan(planToYaml(plan)).worst_groups).toEqual(plan.worst_groups)
  })

  test.each<{ about: string; worst_groups: unknown; more?: object; says: RegExp }>([
    { about: 'no groups', worst_groups: { count: 0 }, says: /worst_groups\.count.*a whole number from 1 to 1000/s },
    { about: 'half a group', worst_groups: { count: 2.5 }, says: /a whole number from 1 to 1000/ },
    { about: 'too many groups', worst_groups: { count: 5000 }, says: /a whole number from 1 to 1000/ },
    { about: 'another key', worst_groups: { counts: 3 }, says: /counts.*Did you mean "count"/s },
    { about: 'too deep', worst_groups: { depth: 4 }, says: /Crossings of 4 attributes need as many, and there are 3/ },
    { about: 'an aggregate', worst_groups: { metric: 'equalized_odds_difference' }, says: /is no rate/ },
    { about: 'no such measure', worst_groups: { metric: 'false_positives' }, says: /There is no measure/ },
    {
      about: 'a measure of outcomes without an outcome',
      worst_groups: { metric: 'false_positive_rate' },
      more: { outcome: undefined, limits: [] },
      says: /names no outcome.*or choose another measure/s,
    },
    {
      about: 'a table of counts',
      worst_groups: {},
      more: {
        data: { source: 'counts.csv', layout: 'counts' },
        decision: { effect: 'adverse' },
        outcome: undefined,
        weight: undefined,
        attributes: [{ column: 'gender' }],
        intersections: undefined,
        limits: [],
      },
      says: /no rows to cross attributes by/,
    },
    {
      about: 'a decision that is a number',
      worst_groups: {},
      more: {
        decision: { column: 'amount', numeric: true, effect: 'favourable' },
        outcome: undefined,
        limits: [],
      },
      says: /needs a decision that is positive or negative/,
    },
    {
      about: 'more crossings than anyone asked for',
      worst_groups: { depth: 6 },
      more: { attributes: Array.from({ length: 25 }, (_, at) => ({ column: `c${at}` })), intersections: [] },
      says: /more than 5000 crossings/,
    },
  ])('is refused: $about', ({ worst_groups, more = {}, says }) => {
    const error = errorOf(() => definePlan({ ...goodPlan, ...more, worst_groups } as PlanInput))
    expect(error.code).toBe('plan')
    const said = error.problems.map(({ place, message, hint = '' }) => `${place?.key}: ${message} ${hint}`)
    expect(said.join('\n')).toMatch(says)
  })
})
