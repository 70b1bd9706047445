import fc from 'fast-check'
import { expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import type { Waiver } from '../../src/config/plan.js'
import type { DataInput, LimitInput, PlanInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import type { planSchema } from '../../src/config/schema/schema.js'
import { goodPlan } from './goodPlan.js'

test('the design’s example is written as a person would write it, with the evidence in full', () => {
  expect(planToYaml(definePlan(goodPlan))).toBe(`version: 1
title: Slimme Check, pilot, after reweighing
language: nl
about: { organisation: Amsterdam, limits_set_on: 2022-03-01 }
data: { source: decisions.parquet, where: { stage: [ pilot ], model: [ BR ] } }
decision: { effect: adverse, column: flagged, positive: [ 1 ] }
outcome: { column: wrongful, positive: [ 1 ], negative: [ 0 ] }
weight: { column: w }
attributes:
  - { column: gender, reference: M }
  - { column: age, bins: [ 30, 50 ], reference: 30–49 }
  - { column: land, name: nationality, groups: { Dutch: [ NL ], Other: "*" }, reference: Dutch }
intersections:
  - [ gender, nationality ]
limits:
  - { metric: false_positive_rate, comparison: ratio, min: 0.8, max: 1.25 }
  - { metric: positive_predictive_value, min: 0.7, severity: warn }
  - { preset: four-fifths }
evidence: { rule: confident, confidence: 0.9, correction: holm, family: limit, minimum_denominator: 30, too_few: undetermined, unknown: bounds, intervals: score, seed: 1, replicates: 2000 }
`)
})

/** Names as a log may hold them: signs of YAML, numbers, truth values, emoji, controls, words of the format. */
const name = fc
  .oneof(
    fc.constantFrom(
      'rest',
      'best',
      'true',
      'null',
      '~',
      '01',
      '1e0',
      '1',
      '-',
      '<<',
      '*',
      '&a',
      '!x',
      '# x',
      'a: b',
      ' x ',
      'NO',
    ),
    fc.constantFrom(
      '"',
      "'",
      '{',
      '[a]',
      'a,b',
      '%',
      '@',
      '`',
      '|',
      '>',
      '?',
      '---',
      '\t',
      '\n',
      'a\r\nb',
      '\u0085',
      '\u2028',
      '\u202e',
      '👩🏽‍🦰',
    ),
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
  )
  .filter((word) => word !== '__proto__' && !word.includes(' × '))

const exact = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number))
const value = fc.oneof(name, fc.boolean(), fc.integer(), exact)
const values = fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }))
const optional = { requiredKeys: [] }
const reference = fc.oneof(name, fc.record({ group: name }))

const data = fc.oneof(
  name.filter((source) => !source.includes('://')),
  fc.record<DataInput>(
    {
      source: name.filter((source) => !source.includes('://')),
      format: fc.constantFrom('csv', 'parquet'),
      encoding: fc.constantFrom('utf-8', 'windows-1252'),
      delimiter: fc.constantFrom(';', '\t', 'tab', "'"),
      decimal: fc.constantFrom('.', ','),
      where: fc.dictionary(name, values, { maxKeys: 2 }),
      on_bad_row: fc.constantFrom('stop', 'exclude'),
    },
    { requiredKeys: ['source'] },
  ),
)

const bound = fc.double({ min: 0, max: 1, noNaN: true })
const limit: fc.Arbitrary<LimitInput> = fc.oneof(
  fc.record(
    {
      preset: fc.constantFrom('four-fifths', 'ratio-0.8-1.25'),
      severity: fc.constantFrom('fail', 'warn'),
      groups: fc.array(name, { minLength: 1 }),
    },
    { requiredKeys: ['preset'] },
  ),
  fc.record({ metric: fc.constant('selection_rate'), max: bound, groups: name }, { requiredKeys: ['metric', 'max'] }),
  fc.record(
    {
      metric: fc.constant('selection_rate'),
      comparison: fc.constantFrom('ratio', 'difference'),
      min: bound,
      reference,
    },
    { requiredKeys: ['metric', 'comparison', 'min'] },
  ),
  fc.record(
    {
      metric: fc.constant('selection_rate'),
      comparison: fc.constantFrom('difference', 'ratio'),
      change: fc.record({ min: bound.map((value) => -value), max: bound }, optional).filter(hasEnd),
    },
    { requiredKeys: ['metric', 'change'] },
  ),
)

function hasEnd(ends: object): boolean {
  return Object.keys(ends).length > 0
}

/** Of a limit that is there, with any names in the words of people. */
const waiver = (attributes: readonly string[]): fc.Arbitrary<Waiver> =>
  fc.record(
    {
      metric: fc.constant('selection_rate'),
      comparison: fc.constantFrom('difference', 'ratio'),
      attribute: fc.constantFrom(...attributes),
      group: name,
      reason: name.map((text) => `Because: ${text}`),
      approved_by: name.map((text) => `By ${text}`),
      until: fc.constantFrom('2026-01-01', '2028-02-29'),
    },
    { requiredKeys: ['metric', 'reason', 'approved_by', 'until'] },
  )

/** The plan with waivers, where it has a limit that they can be of. */
const waived = (input: PlanInput): fc.Arbitrary<PlanInput> => {
  const names = (input.attributes ?? []).map(({ name, column }) => name ?? column)
  const hasLimit = (input.limits ?? []).some((one) => 'metric' in one)
  return hasLimit
    ? fc.array(waiver(names), { maxLength: 3 }).map((waivers) => ({ ...input, waivers }))
    : fc.constant(input)
}

const plan: fc.Arbitrary<PlanInput> = fc.record(
  {
    version: fc.constant(1),
    title: name,
    language: fc.constantFrom('en', 'nl'),
    about: fc.record({ organisation: name, model_version: name }, optional),
    data,
    decision: fc.oneof(
      fc.record({ column: name, positive: values, effect: fc.constantFrom('adverse', 'favourable') }),
      fc.record({
        score: name,
        threshold: fc.double({ noNaN: true, noDefaultInfinity: true }),
        effect: fc.constantFrom('adverse', 'favourable'),
      }),
    ),
    outcome: fc.record({ column: name, positive: values }),
    weight: fc.record({ column: name }),
    attributes: fc.uniqueArray(
      fc.oneof(
        fc.record(
          { column: name, name, reference, missing: fc.constantFrom('group', 'exclude') },
          { requiredKeys: ['column', 'name'] },
        ),
        fc.record({ column: name, name, groups: name.map((group) => ({ [group]: ['a', 'b'], 'all others': '*' })) }),
        fc.record({
          column: name,
          name,
          bins: fc.uniqueArray(fc.integer(), { minLength: 1 }).map((edges) => edges.toSorted((a, b) => a - b)),
        }),
      ),
      { selector: (attribute) => attribute.name, minLength: 2, maxLength: 4 },
    ),
    intersections: fc.constant(2),
    limits: fc.array(limit, { maxLength: 4 }),
    quality: fc.record(
      {
        id: name,
        columns: fc.uniqueArray(
          fc.record(
            {
              column: name,
              placeholders: values,
              shift: fc.constant(true),
              range: fc.constantFrom<[number, number] | [string, string]>([-1.5, 1e12], ['1900-01-01', '2030-12-31']),
            },
            { requiredKeys: ['column'] },
          ),
          { selector: ({ column }) => column, minLength: 1, maxLength: 3 },
        ),
      },
      { requiredKeys: ['columns'] },
    ),
    inputs: fc.record(
      {
        columns: fc.uniqueArray(
          fc.oneof(
            name,
            fc.record({ column: name, bins: fc.constantFrom([1, 2.5], [-1e12]) }, { requiredKeys: ['column'] }),
          ),
          { selector: (one) => (typeof one === 'string' ? one : one.column), minLength: 1, maxLength: 3 },
        ),
        all_but: fc.array(name, { minLength: 1, maxLength: 2 }),
        proxy_from: fc.constantFrom(0.01, 0.25, 1),
      },
      { requiredKeys: ['columns'] },
    ),
    evidence: fc.record(
      { confidence: fc.constant(0.99), seed: fc.nat(), rule: fc.constantFrom('point', 'confident') },
      optional,
    ),
  },
  { requiredKeys: ['version', 'data', 'decision', 'attributes'] },
)

test('what is written reads back as the same plan, whatever names a log holds', () => {
  fc.assert(
    fc.property(plan.chain(waived), (input) => {
      const whole = definePlan(input)
      expect(parsePlan(planToYaml(whole))).toEqual(whole)
    }),
    { seed: 1, numRuns: 400 },
  )
})

test('a plan read from a folder reads back from that folder', () => {
  const file = '/plans/audit.yaml'
  const whole = parsePlan(planToYaml(definePlan(goodPlan)), { file })
  expect(whole.data.source).toBe('/plans/decisions.parquet')
  expect(parsePlan(planToYaml(whole), { file })).toEqual(whole)
})

test('the type of a plan in TypeScript and the schema know the same keys', () => {
  expectTypeOf<keyof PlanInput | '$schema'>().toEqualTypeOf<keyof z.input<typeof planSchema>>()
  expectTypeOf<keyof DataInput>().toEqualTypeOf<keyof Extract<z.input<typeof planSchema>['data'], object>>()
})
