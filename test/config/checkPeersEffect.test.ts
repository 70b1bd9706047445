import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/config/parsePlan.js'

const planOf = (decision: string, rest: string) => `version: 1
data: log.csv
decision: ${decision}
outcome: { column: o, ${decision.includes('classes') ? 'classes: true' : 'positive: 1'} }
attributes: [{ column: g }]
${rest}
`
const refused = (decision: string, rest: string): string => {
  try {
    parsePlan(planOf(decision, rest))
  } catch (error) {
    return String(error)
  }
  return 'nothing was refused'
}
const burden = '{ column: d, positive: 1, effect: adverse }'
const help = '{ column: d, positive: 1, effect: favourable }'
const entropies = [
  ['aif360:generalized_entropy_index', 'generalized_entropy_index'],
  ['aif360:theil_index', 'theil_index'],
  ['aif360:coefficient_of_variation', 'coefficient_of_variation'],
  ['aif360:between_all_groups_theil_index', 'between_group_theil_index'],
  ['aif360:between_group_generalized_entropy_error', 'between_group_generalized_entropy_index'],
  ['clarify:GE', 'generalized_entropy_index'],
]

describe('a peer’s name for how unequal benefits are', () => {
  test.each(entropies)('%s is refused where a positive decision burdens, with ours to use: %s', (id, own) => {
    const message = refused(burden, `limits: [{ metric: '${id}', max: 0.9 }]`)
    expect(message).toContain(`${id} takes a positive decision for a help`)
    expect(message).toContain(`Name ${own} instead`)
    expect(refused(help, `limits: [{ metric: '${id}', max: 0.9 }]`)).toBe('nothing was refused')
    expect(refused(burden, `limits: [{ metric: ${own}, max: 0.9 }]`)).toBe('nothing was refused')
  })

  test('is refused among the measures too', () => {
    expect(refused(burden, `measures: ['aif360:theil_index']`)).toContain('Name theil_index instead')
    expect(refused(help, `measures: ['aif360:theil_index']`)).toBe('nothing was refused')
  })

  test('is refused where one of the classes that it holds for is a burden', () => {
    const classes =
      '{ column: d, effect: favourable, classes: [{ name: a, values: [1] }, { name: b, values: [2], effect: adverse }] }'
    const limit = (of: string) => refused(classes, `limits: [{ metric: 'clarify:GE', max: 0.9${of} }]`)
    expect(limit('')).toContain('here it is a burden')
    expect(limit(', classes: [a, b]')).toContain('here it is a burden')
    expect(limit(', classes: a')).toBe('nothing was refused')
  })
})

test('other names of peers hold whatever a decision does', () => {
  expect(refused(burden, `limits: [{ metric: 'aif360:disparate_impact', min: 0.8 }]`)).toBe('nothing was refused')
})
