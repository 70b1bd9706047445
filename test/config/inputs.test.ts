import { describe, expect, test } from 'vitest'
import { countingSha256, limitsSha256, planSha256 } from '../../src/config/canonicalPlan.js'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { errorOf } from './errorOf.js'
import { goodPlan } from './goodPlan.js'

const plan = (inputs: string, limits = '[]') => `version: 1
data: log.csv
decision: { column: flagged, positive: [1], effect: adverse }
attributes: [{ column: gender }]
inputs: ${inputs}
limits: ${limits}
`
const problems = (yaml: string) =>
  errorOf(() => parsePlan(yaml)).problems.map(({ message, place }) => [place?.key, message])

describe('the inputs of a model', () => {
  test('are a list of columns, or in full with bins, what is none, and the bound of a proxy', () => {
    expect(parsePlan(plan('[postcode, { column: income, bins: [1000, 2000] }]')).inputs).toEqual({
      columns: [
        { column: 'postcode', bins: null },
        { column: 'income', bins: [1000, 2000] },
      ],
      all_but: null,
      proxy_from: 0.1,
    })
    expect(parsePlan(plan('{ all_but: id, proxy_from: 0.3 }')).inputs).toEqual({
      columns: [],
      all_but: ['id'],
      proxy_from: 0.3,
    })
  })

  test('change what is counted and the plan, not what was set as acceptable; the bound of a proxy changes no count', () => {
    const [without, asked] = [definePlan(goodPlan), definePlan({ ...goodPlan, inputs: ['income'] })]
    const bound = definePlan({ ...goodPlan, inputs: { columns: ['income'], proxy_from: 0.3 } })
    expect('inputs' in without).toBe(false)
    expect(countingSha256(asked)).not.toBe(countingSha256(without))
    expect(countingSha256(bound)).toBe(countingSha256(asked))
    expect(planSha256(asked)).not.toBe(planSha256(without))
    expect(planSha256(bound)).not.toBe(planSha256(asked))
    expect(limitsSha256(asked)).toBe(limitsSha256(without))
  })

  test('may be named by limits, and so may what the model makes of them', () => {
    const { limits } = parsePlan(plan('[income]', '[{ metric: proxy_cramers_v, max: 0.1, inputs: [income, (score)] }]'))
    expect(limits[0]?.parts).toEqual(['income', '(score)'])
  })
})

describe('what cannot be is refused, with the way out', () => {
  test.each([
    ['{}', 'inputs', 'There are no inputs here.'],
    ['[income, { column: income, bins: [1] }]', 'inputs[1]', '"income" is there already.'],
    ['[{ column: income, bins: [2, 1] }]', 'inputs[0].bins[1]', 'The edges of bins rise, and 1 comes after 2.'],
    ['{ columns: [income], proxy_from: 2 }', 'inputs.proxy_from', 'Found 2. Allowed: a number above 0, up to 1.'],
  ])('%s', (text, key, message) => expect(problems(plan(text))).toEqual([[key, message]]))

  test('a limit on all inputs together where there is one, unless only the log knows how many there are', () => {
    const limit = '[{ metric: proxy_auc, max: 0.7 }]'
    const message = 'proxy_auc would be of nothing: there are fewer than two inputs.'
    expect(problems(plan('[income]', limit))).toEqual([['limits[0].metric', message]])
    expect(parsePlan(plan('[income, postcode]', limit)).limits.length).toBe(1)
    expect(parsePlan(plan('{ all_but: id }', limit)).limits.length).toBe(1)
  })

  test('a limit on an input that is none, unless only the log knows them', () => {
    const limits = '[{ metric: proxy_cramers_v, max: 0.1, inputs: [incme] }]'
    expect(problems(plan('[income]', limits))).toEqual([['limits[0].inputs[0]', 'There is no input "incme".']])
    expect(() => parsePlan(plan('{ all_but: [id] }', limits))).not.toThrow()
  })

  test('a comparison of what is a comparison with all others already', () => {
    const limits = '[{ metric: proxy_auc, comparison: ratio, max: 1.25 }]'
    expect(problems(plan('[income, postcode]', limits))).toEqual([
      ['limits[0].comparison', 'proxy_auc holds each group against all others already: there is nothing to compare.'],
    ])
  })

  test('a limit where the plan names no inputs', () => {
    const limits = [{ metric: 'proxy_auc', max: 0.7 }]
    expect(errorOf(() => definePlan({ ...goodPlan, limits })).message).toContain(
      'proxy_auc needs the inputs of the model, and the plan names none.',
    )
  })

  test('a table of counts: it has none', () => {
    const text = plan('[income]')
      .replace('data: log.csv', 'data: { source: a.csv, layout: counts }')
      .replace('column: flagged, positive: [1], ', '')
    expect(problems(text)).toEqual([['inputs', 'A table of counts has no inputs of a model.']])
  })
})
