import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { countingSha256, limitsSha256 } from '../../src/config/canonicalPlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { planJsonSchema } from '../../src/config/planJsonSchema.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { errorOf } from './errorOf.js'

const granted = '{ name: granted, values: [1, toegekend], effect: favourable }'
const refused = '{ name: refused, values: [3], effect: adverse }'
const classes = (parts = `${granted}, ${refused}`, more = '') =>
  `version: 1
data: log.csv
decision: { column: besluit, classes: [${parts}]${more} }
outcome: { column: terecht, classes: true }
attributes: [{ column: gender }]
`
const numbers = `version: 1
data: log.csv
decision: { column: amount, numeric: true, effect: favourable }
outcome: { column: due, numeric: true }
attributes: [{ column: gender }]
`
const problems = (yaml: string) => errorOf(() => parsePlan(yaml)).problems.map(({ message }) => message)

describe('a decision with several classes', () => {
  test('has a name, values and an effect for each', () => {
    const { decision, outcome } = parsePlan(classes(`${granted}, { name: other, values: "*" }`, ', effect: adverse'))
    expect(decision).toEqual({
      kind: 'classes',
      effect: 'adverse',
      column: 'besluit',
      classes: [
        { name: 'granted', values: ['1', 'toegekend'], effect: 'favourable' },
        { name: 'other', values: '*', effect: 'adverse' },
      ],
    })
    expect(outcome).toEqual({ column: 'terecht', classes: true })
  })

  test.each([
    [
      'a class without an effect anywhere',
      classes(`${granted}, { name: b, values: [2] }`),
      /Allowed: adverse or favourable/,
    ],
    ['one class', classes(granted), /two classes or more/],
    [
      'a value in two classes',
      classes(`${granted}, { name: b, values: [3, 1], effect: adverse }`),
      /"1" is in the class "granted" already/,
    ],
    [
      'two classes that take all others',
      classes('{ name: a, values: "*" }, { name: b, values: "*" }', ', effect: adverse'),
      /"\*" is in the class "a" already/,
    ],
    [
      'two classes of one name',
      classes(`${granted}, { name: granted, values: [2], effect: adverse }`),
      /There is a class "granted" already/,
    ],
    ['positive values too', classes(undefined, ', positive: [1]'), /column and classes or positive, and this has both/],
    [
      'an outcome that is positive or negative',
      classes().replace('classes: true', 'positive: [1]'),
      /The decision has classes, and the outcome has not/,
    ],
    ['strata', `${classes()}conditioning: [district]\n`, /cannot have conditioning in this version/],
    [
      'a limit on a class that there is not',
      `${classes()}limits: [{ metric: selection_rate, max: 0.5, classes: grantd }]\n`,
      /There is no class "grantd"/,
    ],
  ])('is refused with %s', (_, yaml, message) => {
    expect(problems(yaml).join()).toMatch(message)
  })

  test('is held against what a preset says for the effect of each class', () => {
    const { limits } = parsePlan(`${classes()}limits: [{ preset: four-fifths }]\n`)
    expect(limits.map(({ min, max, classes }) => ({ min, max, classes }))).toEqual([
      { min: 0.8, max: null, classes: ['granted'] },
      { min: null, max: 1.25, classes: ['refused'] },
    ])
  })

  test('an effect changes the limits and not the counting; values change the counting', () => {
    const plan = parsePlan(classes())
    const turned = parsePlan(classes().replace('effect: favourable', 'effect: adverse'))
    const other = parsePlan(classes().replace('[3]', '[3, 4]'))
    expect(countingSha256(turned)).toBe(countingSha256(plan))
    expect(limitsSha256(turned)).not.toBe(limitsSha256(plan))
    expect(countingSha256(other)).not.toBe(countingSha256(plan))
  })
})

describe('a decision that is a number', () => {
  test('is said by numeric: true, of the outcome too', () => {
    const { decision, outcome } = parsePlan(numbers)
    expect(decision).toEqual({ kind: 'number', effect: 'favourable', column: 'amount' })
    expect(outcome).toEqual({ column: 'due', numeric: true })
  })

  test('comes from flags too', () => {
    const flags = { decisionNumber: 'amount', outcomeNumber: 'due', effect: 'favourable', attribute: ['gender'] }
    const plan = parsePlan('version: 1\ndata: log.csv\n', { flags })
    expect(plan.decision).toEqual(parsePlan(numbers).decision)
    expect(plan.outcome).toEqual(parsePlan(numbers).outcome)
  })

  test.each([
    [
      'numeric: false',
      numbers.replace('numeric: true, effect', 'numeric: false, effect'),
      /Found false. Allowed: true/,
    ],
    ['no effect', numbers.replace(', effect: favourable', ''), /Allowed: adverse or favourable/],
    [
      'an outcome that is positive or negative',
      numbers.replace('due, numeric: true', 'due, positive: [1]'),
      /The decision is a number, and the outcome is not/,
    ],
    [
      'a limit on a rate',
      `${numbers}limits: [{ metric: selection_rate, max: 0.5 }]\n`,
      /selection_rate needs a decision that is positive or negative/,
    ],
    [
      'a limit on errors without the true number',
      `${numbers.replace(/outcome.*\n/, '')}limits: [{ metric: mean_error, max: 5 }]\n`,
      /mean_error needs to know the number/,
    ],
    [
      'a bound below zero on a ratio',
      `${numbers}limits: [{ metric: mean_value, comparison: ratio, min: -1 }]\n`,
      /-1 can never be reached/,
    ],
    [
      'a negative bound on a size',
      `${numbers}limits: [{ metric: mean_absolute_error, max: -1 }]\n`,
      /-1 can never be reached/,
    ],
    ['a unit', `${numbers}unit: { column: person }\n`, /cannot have unit in this version/],
  ])('is refused with %s', (_, yaml, message) => {
    expect(problems(yaml).join()).toMatch(message)
  })

  test('leaves measures of positive decisions to other plans', () => {
    const other = numbers
      .replace('amount, numeric: true', 'amount, positive: [1]')
      .replace('numeric: true', 'positive: [1]')
    expect(problems(`${other}limits: [{ metric: mean_value, max: 5 }]\n`).join()).toMatch(
      /mean_value needs a decision that is a number/,
    )
    expect(problems(numbers.replace('amount, numeric: true', 'amount, positive: [1]')).join()).toMatch(
      /The outcome is a number, and the decision is not/,
    )
  })
})

test.each([
  [
    'classes',
    `${classes()}limits: [{ metric: selection_rate, max: 0.5, classes: granted }, { preset: four-fifths }, { preset: four-fifths, classes: [refused] }]\n`,
  ],
  ['all other values', classes(`${granted}, { name: "01", values: "*" }`, ', effect: adverse')],
  ['a star that is a value', classes(`${granted}, { name: b, values: ["*"], effect: adverse }`)],
  ['numbers', `${numbers}limits: [{ metric: mean_error, comparison: difference, min: -5, max: 5 }]\n`],
])('a plan of %s is the same when it is written and read again', (_, yaml) => {
  const plan = parsePlan(yaml, { file: '/plans/a.yaml' })
  const { places } = plan
  expect({ ...parsePlan(planToYaml(plan), { file: '/plans/a.yaml' }), places }).toEqual(plan)
})

describe('the JSON Schema', () => {
  const accepts = new Ajv2020({ allowUnionTypes: true }).compile(planJsonSchema())
  const plan = (decision: object, outcome: object = { column: 'o', classes: true }) => ({
    version: 1,
    data: 'log.csv',
    attributes: [{ column: 'g' }],
    decision,
    outcome,
  })
  const both = [
    { name: 'a', values: [1] },
    { name: 'b', values: '*' },
  ]

  test('accepts classes and numbers', () => {
    expect(accepts(plan({ column: 'd', classes: both, effect: 'adverse' }))).toBe(true)
    expect(accepts(plan({ column: 'd', classes: both.map((one) => ({ ...one, effect: 'adverse' })) }))).toBe(true)
    expect(accepts(plan({ column: 'd', numeric: true, effect: 'adverse' }, { column: 'o', numeric: true }))).toBe(true)
  })

  test('refuses them without an effect, or together', () => {
    expect(accepts(plan({ column: 'd', classes: both }))).toBe(false)
    expect(accepts(plan({ column: 'd', numeric: true }))).toBe(false)
    expect(accepts(plan({ column: 'd', numeric: true, classes: both, effect: 'adverse' }))).toBe(false)
    expect(
      accepts(plan({ column: 'd', numeric: true, effect: 'adverse' }, { column: 'o', numeric: true, positive: 1 })),
    ).toBe(false)
  })
})
