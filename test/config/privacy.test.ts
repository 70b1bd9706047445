import { describe, expect, test } from 'vitest'
import { countingSha256, limitsSha256, planSha256 } from '../../src/config/canonicalPlan.js'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { planFromFlags } from '../../src/config/planFromFlags.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { errorOf } from './errorOf.js'

const base: PlanInput = {
  version: 1,
  data: 'log.csv',
  decision: { column: 'flagged', positive: 1, effect: 'adverse' },
  outcome: { column: 'wrongful', positive: 1 },
  attributes: ['a', 'b', 'c', 'd'].map((column) => ({ column })),
}
const privacy = { minimum_cell: 10 }
const asked = (more: Partial<PlanInput> = {}) => definePlan({ ...base, privacy, ...more })
const refusal = (more: Partial<PlanInput>) => errorOf(() => asked(more)).message

describe('the smallest count that may be told', () => {
  test('is in the plan where it is asked for, and in its YAML', () => {
    expect(asked().privacy).toEqual(privacy)
    expect(planToYaml(asked())).toContain('privacy: { minimum_cell: 10 }')
    expect(parsePlan(planToYaml(asked()))).toEqual(asked())
  })

  test('may be a flag', () => {
    const flags = { decision: 'flagged=1', effect: 'adverse', attribute: ['a'], minimumCell: '10' }
    expect(planFromFlags('log.csv', flags).privacy).toEqual(privacy)
  })

  test('changes what is counted and the plan, not what was set as acceptable; without it no hash changes', () => {
    const plan = definePlan(base)
    expect(planSha256(asked())).not.toBe(planSha256(plan))
    expect(countingSha256(asked())).not.toBe(countingSha256(plan))
    expect(limitsSha256(asked())).toBe(limitsSha256(plan))
    expect(planSha256(definePlan({ ...base, privacy: {} }))).toBe(planSha256(plan))
  })

  test('is 2 or more: under 1 there is nothing but 0', () => {
    expect(errorOf(() => definePlan({ ...base, privacy: { minimum_cell: 1 } })).message).toContain(
      'a whole number from 2',
    )
  })
})

const refused: readonly (readonly [string, Partial<PlanInput>])[] = [
  ['weight', { weight: { column: 'w' } }],
  ['unit', { unit: { column: 'person' } }],
  ['conditioning', { conditioning: ['district'] }],
  ['sweep', { score: { column: 'risk' }, sweep: { thresholds: 11 } }],
  ['worst_groups', { worst_groups: {} }],
  ['quality', { quality: ['income'] }],
  ['inputs', { inputs: ['income'] }],
  [
    'decision.numeric',
    { decision: { column: 'amount', numeric: true, effect: 'adverse' }, outcome: { column: 'due', numeric: true } },
  ],
  ['attributes[0].missing', { attributes: [{ column: 'a', missing: 'exclude' }] }],
  ['limits[0].metric', { score: { column: 'risk' }, limits: [{ metric: 'roc_auc', min: 0.6 }] }],
  ['measures[0]', { score: { column: 'risk' }, measures: ['brier_score'] }],
]

describe('what would tell of a few people', () => {
  test.each(refused)('is refused: %s', (key, more) => {
    const error = errorOf(() => asked(more))
    expect(error.problems.map(({ place }) => place?.key)).toEqual([key])
    expect(error.message).toContain('privacy.minimum_cell')
    // The same without a minimum is a sound plan.
    expect(() => definePlan({ ...base, ...more })).not.toThrow()
  })

  test('is refused of several decisions', () => {
    const classes = [
      { name: 'yes', values: [1] },
      { name: 'no', values: '*' },
    ]
    expect(
      refusal({ decision: { column: 'd', classes, effect: 'adverse' }, outcome: { column: 'o', classes: true } }),
    ).toContain('decision.classes')
  })

  test('is left out of scores that only stand there', () => {
    expect(asked({ score: { column: 'risk' } }).score).toEqual({ column: 'risk' })
  })
})

const rings: readonly (readonly [string, PlanInput['intersections'], boolean])[] = [
  ['all pairs of four', 2, true],
  [
    'three pairs in a ring',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ],
    true,
  ],
  [
    'four pairs in a ring',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'a'],
    ],
    true,
  ],
  [
    'a ring of triples',
    [
      ['a', 'b', 'c'],
      ['b', 'c', 'd'],
      ['a', 'd'],
    ],
    true,
  ],
  [
    'pairs in a row',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ],
    false,
  ],
  [
    'a ring within a crossing of all of it',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
      ['a', 'b', 'c'],
    ],
    false,
  ],
  ['all crossings of all', 4, false],
  [
    'two that have nothing in common',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    false,
  ],
]

test.each(rings)('crossings that close a ring are refused, others are not: %s', (_, intersections, closed) => {
  const plan = () => asked({ intersections: intersections ?? [] })
  if (closed) expect(errorOf(plan).message).toMatch(/close a ring.*Add the crossing of all/)
  else expect(plan).not.toThrow()
})
