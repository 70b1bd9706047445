import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { PlanInput } from '../../src/config/planInput.js'
import { planJsonSchema } from '../../src/config/planJsonSchema.js'
import { goodPlan } from './goodPlan.js'

const accepts = new Ajv2020({ allowUnionTypes: true }).compile(planJsonSchema())

test('it is a schema of draft 2020-12 that knows the plans this version knows', () => {
  expect(planJsonSchema().$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(accepts(goodPlan)).toBe(true)
})

test.each<[string, Partial<PlanInput>]>([
  ['a score and a threshold', { decision: { score: 'risk', threshold: 0.63, effect: 'adverse' } }],
  ['a table of counts', { data: { source: 'c.csv', layout: 'counts' }, decision: { effect: 'adverse' } }],
  ['a preset', { limits: [{ preset: 'four-fifths', severity: 'warn' }] }],
  ['a number of crossings', { intersections: 2 }],
  ['a decimal comma', { data: { source: 'c.csv', decimal: ',' } }],
  ['a delimiter in a word', { data: { source: 'c.csv', delimiter: 'tab' } }],
  [
    'values that are numbers, truth values or a single one',
    { data: { source: 'c.csv', where: { a: 1, b: [true, 'x'] } } },
  ],
  ['a group called rest', { attributes: [{ column: 'g', reference: { group: 'rest' } }] }],
])('it accepts %s', (_, part) => {
  expect(accepts({ ...goodPlan, ...part })).toBe(true)
})

test.each<[string, object]>([
  ['an unknown key', { titel: 'x' }],
  ['a key of a later version', { baseline: 'earlier.json' }],
  ['another version', { version: 2 }],
  ['a decision without its effect', { decision: { column: 'flagged', positive: 1 } }],
  [
    'a decision from a column and a score',
    { decision: { column: 'a', positive: 1, score: 'b', threshold: 1, effect: 'adverse' } },
  ],
  ['a column without its positive values', { decision: { column: 'a', effect: 'adverse' } }],
  ['an unknown measure', { limits: [{ metric: 'fpr', max: 1 }] }],
  ['a limit that limits nothing', { limits: [{ metric: 'selection_rate' }] }],
  ['a preset with a bound of its own', { limits: [{ preset: 'four-fifths', min: 0.7 }] }],
  ['a confidence that is a percentage', { evidence: { confidence: 95 } }],
  ['an empty list of values', { outcome: { column: 'a', positive: [] } }],
])('it refuses %s', (_, part) => {
  expect(accepts({ ...goodPlan, ...part })).toBe(false)
})

test('every key says what it means', () => {
  const undescribed: string[] = []
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries(value as object)) {
          if (!('description' in property)) undescribed.push(`${path}.${name}`)
        }
      }
      walk(value, `${path}.${key}`)
    }
  }
  walk(planJsonSchema(), '')
  expect(undescribed).toEqual([])
})
