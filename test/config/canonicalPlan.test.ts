import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalJson, countingSha256, limitsSha256, planSha256 } from '../../src/config/canonicalPlan.js'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { goodPlan } from './goodPlan.js'

const plan = definePlan(goodPlan)
const changed = (part: Partial<PlanInput>) => definePlan({ ...goodPlan, ...part })

test('canonical JSON has its keys in order at every depth, and keeps lists as they are', () => {
  expect(canonicalJson({ b: [2, { d: 1, c: null }], a: 'é', x: undefined })).toBe('{"a":"é","b":[2,{"c":null,"d":1}]}')
})

test('a hash is the SHA-256 of that text', () => {
  const { evidence, limits, attributes, conditioning, intersections, decision } = plan
  const text = canonicalJson({ evidence, limits, attributes, conditioning, intersections, effect: decision.effect })
  expect(limitsSha256(plan)).toBe(createHash('sha256').update(text).digest('hex'))
})

describe.each([
  ['the plan', planSha256],
  ['the counting', countingSha256],
  ['the limits', limitsSha256],
])('the hash of %s', (_, hash) => {
  test('does not depend on where the log lies', () => {
    const elsewhere = changed({ data: { source: 'elsewhere.parquet', where: { stage: 'pilot', model: ['BR'] } } })
    expect(hash(elsewhere)).toBe(hash(plan))
    expect(hash(parsePlan(planToYaml(plan), { file: '/plans/audit.yaml' }))).toBe(hash(plan))
  })
})

const counts: [string, Partial<PlanInput>][] = [
  ['the rows', { data: { source: 'decisions.parquet', where: { stage: 'pilot' } } }],
  ['the decision', { decision: { column: 'flagged', positive: [2], effect: 'adverse' } }],
  ['the outcome', { outcome: { column: 'wrongful', positive: [1] } }],
  ['the groups', { attributes: [{ column: 'gender' }, { column: 'land', name: 'nationality' }] }],
  ['the crossings', { intersections: 2 }],
  ['the scores', { score: { column: 'risk' } }],
  ['the units', { unit: { column: 'person' } }],
  ['the strata', { conditioning: ['district'] }],
]
test.each(counts)('a change of %s changes the hash of the counting', (_, part) => {
  expect(countingSha256(changed(part))).not.toBe(countingSha256(plan))
})

const judgements: [string, Partial<PlanInput>][] = [
  ['limits', { limits: [{ preset: 'four-fifths' }] }],
  ['evidence', { evidence: { confidence: 0.99 } }],
  ['effect', { decision: { column: 'flagged', positive: [1], effect: 'favourable' } }],
  [
    'references',
    { attributes: goodPlan.attributes?.map((attribute) => ({ ...attribute, reference: 'overall' })) ?? [] },
  ],
]
test.each(judgements)('a change of the %s changes the hash of the limits and not of the counting', (_, part) => {
  expect(limitsSha256(changed(part))).not.toBe(limitsSha256(plan))
  expect(countingSha256(changed(part))).toBe(countingSha256(plan))
})

test('what only says how counts are read leaves their hash: effect, reference, title, language', () => {
  const read = changed({
    title: 'Other',
    language: 'en',
    decision: { column: 'flagged', positive: [1], effect: 'favourable' },
    attributes: goodPlan.attributes?.map((attribute) => ({ ...attribute, reference: 'rest' })) ?? [],
  })
  expect(countingSha256(read)).toBe(countingSha256(plan))
  expect(planSha256(read)).not.toBe(planSha256(plan))
})
