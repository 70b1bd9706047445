import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/config/parsePlan.js'
import { errorOf } from './errorOf.js'

const plan = (conditioning: string, limits = '[]') => `version: 1
data: log.csv
decision: { column: flagged, positive: [1], effect: adverse }
attributes: [{ column: gender }, { column: land, name: nationality }]
conditioning: ${conditioning}
limits: ${limits}
`
const problems = (yaml: string) =>
  errorOf(() => parsePlan(yaml)).problems.map(({ message, place }) => [place?.key, message])

describe('the columns that make strata', () => {
  test('are not those of attributes: a stratum would have one group', () => {
    expect(problems(plan('[wijk, { column: gender, name: sex }]'))).toEqual([
      ['conditioning[1]', 'The column "gender" is an attribute too: every stratum would have one group of it.'],
    ])
    expect(problems(plan('[land]'))).toHaveLength(1)
  })

  test('have names of their own', () => {
    expect(problems(plan('[wijk, { column: age, name: nationality }, { column: income, name: wijk }]'))).toEqual([
      ['conditioning[1]', 'Something else in the plan is called "nationality" too.'],
      ['conditioning[2]', 'Something else in the plan is called "wijk" too.'],
    ])
  })

  test('may be what no attribute is', () => {
    expect(parsePlan(plan('[wijk, { column: age, bins: [30] }]')).conditioning).toHaveLength(2)
  })
})

test('a number over all strata is not held within each', () => {
  const limits = '[{ metric: cmh_odds_ratio, max: 1.5, within: stratum }]'
  expect(problems(plan('[wijk]', limits))).toEqual([
    ['limits[0].within', 'cmh_odds_ratio is a number over all strata, so it cannot be held within each.'],
  ])
})
