import { expect, test } from 'vitest'
import { parsePlan } from '../../src/config/parsePlan.js'
import { errorOf } from './errorOf.js'

const plan = (evidence: string, limit = '{ metric: odds_ratio_homogeneity, max: 11.07 }') => `version: 1
data: log.csv
decision: { column: flagged, positive: [1], effect: adverse }
attributes: [{ column: gender }]
conditioning: [wijk]
limits: [{ metric: cmh_odds_ratio, max: 1.5 }, ${limit}]
evidence: ${evidence}
`

test.each(['{}', '{ rule: confident }', '{ confidence: 0.9 }'])(
  'a limit on a test without an interval can never be shown to hold or to break: evidence %s',
  (evidence) => {
    expect(errorOf(() => parsePlan(plan(evidence))).problems).toMatchObject([
      {
        place: { key: 'limits[1].metric' },
        message: 'odds_ratio_homogeneity has no interval, so the rule "confident" never decides it.',
        hint: 'Write evidence: { rule: point }, or take the limit out and look at its p.',
      },
    ])
  },
)

test('the estimate can decide it, in the plan or by --set', () => {
  expect(parsePlan(plan('{ rule: point }')).limits).toHaveLength(2)
  expect(parsePlan(plan('{}'), { sets: ['evidence.rule=point'] }).evidence.rule).toBe('point')
  expect(() => parsePlan(plan('{ rule: point }'), { sets: ['evidence.rule=confident'] })).toThrow()
})

test('a limit on a measure with an interval needs no such rule', () => {
  expect(parsePlan(plan('{}', '{ metric: standardised_difference, max: 0.1 }')).limits).toHaveLength(2)
})
