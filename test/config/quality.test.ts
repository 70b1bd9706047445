import { describe, expect, test } from 'vitest'
import { countingSha256, limitsSha256, planSha256 } from '../../src/config/canonicalPlan.js'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { checkName, namedChecks } from '../../src/qualityChecks.js'
import { errorOf } from './errorOf.js'
import { goodPlan } from './goodPlan.js'

const plan = (quality: string, limits = '[]') => `version: 1
data: log.csv
decision: { column: flagged, positive: [1], effect: adverse }
attributes: [{ column: gender }]
quality: ${quality}
limits: ${limits}
`
const problems = (yaml: string) =>
  errorOf(() => parsePlan(yaml)).problems.map(({ message, place }) => [place?.key, message])
const none = { placeholders: [], range: null, stale_before: null }

describe('checks of the data', () => {
  test('are written in full: values by their source text, ranges of numbers or of days', () => {
    const text =
      '{ id: bsn, columns: [{ column: born, placeholders: [1900-01-01, 01, onbekend], range: [1900-01-01, 2030-12-31], stale_before: 2015-01-01 }, { column: age, range: [0, 120] }] }'
    expect(parsePlan(plan(text)).quality).toEqual({
      id: 'bsn',
      columns: [
        {
          column: 'born',
          placeholders: ['1900-01-01', '01', 'onbekend'],
          range: ['1900-01-01', '2030-12-31'],
          stale_before: '2015-01-01',
        },
        { ...none, column: 'age', range: [0, 120] },
      ],
    })
  })

  test('or as a list of columns, whose missing values are counted', () => {
    const whole = parsePlan(plan('[income, debts]'))
    expect(whole.quality).toEqual({
      id: null,
      columns: [
        { ...none, column: 'income' },
        { ...none, column: 'debts' },
      ],
    })
    expect(namedChecks(whole).map(checkName)).toEqual(['income: missing', 'debts: missing'])
  })

  test('change what is counted and the plan, not what was set as acceptable', () => {
    const [without, asked] = [definePlan(goodPlan), definePlan({ ...goodPlan, quality: ['income'] })]
    expect('quality' in without).toBe(false)
    expect(countingSha256(asked)).not.toBe(countingSha256(without))
    expect(planSha256(asked)).not.toBe(planSha256(without))
    expect(limitsSha256(asked)).toBe(limitsSha256(without))
  })
})

describe('what cannot be is refused, with the way out', () => {
  test.each([
    ['{}', 'quality', 'There is nothing to look at.'],
    ['[income, income]', 'quality[1]', '"income" is there already.'],
    [
      '[{ column: age, range: [120, 0] }]',
      'quality[0].range',
      'This is no range: it takes two numbers, or two days as YYYY-MM-DD.',
    ],
    [
      '[{ column: age, range: [2015-01-01, 120] }]',
      'quality[0].range',
      'This is no range: it takes two numbers, or two days as YYYY-MM-DD.',
    ],
    [
      '[{ column: age, range: [0, 120], stale_before: 2015-01-01 }]',
      'quality[0].stale_before',
      'A column of numbers has no stale dates.',
    ],
    [
      '[{ column: age, stale_before: 2015-02-30 }]',
      'quality[0].stale_before',
      'There is no such day: write it as YYYY-MM-DD.',
    ],
  ])('%s', (text, key, message) => expect(problems(plan(text))).toEqual([[key, message]]))

  test('a limit on what is not checked', () => {
    expect(problems(plan('[income]', '[{ metric: stale_value_rate, max: 0.1 }]'))).toEqual([
      ['limits[0].metric', 'No column is checked for that: stale_value_rate would be of nothing.'],
    ])
    expect(problems(plan('[income]', '[{ metric: missing_value_rate, max: 0.1, columns: [incme] }]'))).toEqual([
      ['limits[0].columns[0]', '"incme" is not checked for that.'],
    ])
    const { limits } = parsePlan(plan('[income]', '[{ metric: missing_value_rate, max: 0.1, columns: income }]'))
    expect(limits[0]?.parts).toEqual(['income'])
  })

  test('a limit where nothing is checked at all', () => {
    const limits = [{ metric: 'missing_value_rate', max: 0.1 }]
    expect(errorOf(() => definePlan({ ...goodPlan, limits })).message).toContain(
      'missing_value_rate needs checks of the data, and the plan asks for none.',
    )
  })

  test('a table of counts: it has no records', () => {
    const text = plan('[income]')
      .replace('data: log.csv', 'data: { source: a.csv, layout: counts }')
      .replace('column: flagged, positive: [1], ', '')
    expect(problems(text)).toEqual([['quality', 'A table of counts has no records whose values could be looked at.']])
  })
})
