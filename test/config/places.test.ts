import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { countingSha256, limitsSha256, planSha256 } from '../../src/config/canonicalPlan.js'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { goodPlan } from './goodPlan.js'

const yaml = `version: 1
data: log.csv
decision: { column: flagged, positive: [1], effect: adverse }
outcome: { column: wrongful, positive: [1], negative: [0] }
attributes: [{ column: gender }]
limits:
  - { metric: positive_predictive_value, min: 0.7 }
  # Two limits stand on the next line: the preset's.
  - { preset: aif360-usual }

  - metric: selection_rate
    comparison: ratio
    max: 1.25
`
const file = 'plans/audit.yaml'

test('a plan tells the line of each of its limits; those of a preset stand where the preset does', () => {
  const { places, limits } = parsePlan(yaml, { file })
  expect(places?.file).toBe(file)
  expect(places?.limits).toHaveLength(limits.length)
  expect(places?.limits).toEqual([7, ...limits.slice(1, -1).map(() => 9), 11])
  expect(limits.length).toBeGreaterThan(3)
})

test('a limit that a flag wrote stands on no line, one that a flag changed stays where it was', () => {
  expect(parsePlan(yaml, { file, flags: { limit: ['selection_rate ratio 0.8..'] } }).places?.limits).toEqual([null])
  const set = parsePlan(yaml, { file, sets: ['limits.0.min=0.6', 'limits.3.metric=accuracy', 'limits.3.min=0.5'] })
  expect(set.places?.limits.at(0)).toBe(7)
  expect(set.places?.limits.at(-1)).toBe(null)
})

test('a limit keeps its line when one before it is taken out', () => {
  const plan = parsePlan(yaml, { file, sets: ['limits.0=null', 'limits.0=null'] })
  expect(plan.places?.limits).toEqual([11])
})

test.each([
  ['./plans/../audit.yaml', 'audit.yaml'],
  ['../audit.yaml', '../audit.yaml'],
  [resolve('plans', 'audit.yaml'), 'plans/audit.yaml'],
  ['/home/somebody/audit.yaml', 'audit.yaml'],
])('the file %s is shown as %s, which tells nothing of the machine', (given, shown) => {
  expect(parsePlan(yaml, { file: given }).places?.file).toBe(shown)
})

test('a plan that came from no file has no places', () => {
  expect(definePlan(goodPlan)).not.toHaveProperty('places')
  expect(parsePlan(yaml)).not.toHaveProperty('places')
})

test.each([planSha256, countingSha256, limitsSha256])('places change no hash (%o)', (hash) => {
  const moved = parsePlan(`# a line more\n${yaml}`, { file: 'elsewhere.yaml' })
  expect(moved.places?.limits[0]).toBe(8)
  expect(hash(moved)).toBe(hash(parsePlan(yaml, { file })))
  expect(hash(moved)).toBe(hash(parsePlan(yaml)))
})
