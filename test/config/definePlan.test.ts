import { expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { errorOf } from './errorOf.js'
import { goodPlan } from './goodPlan.js'

test('numbers among the values of a log become their shortest text', () => {
  const plan = definePlan({
    ...goodPlan,
    decision: { column: 'd', positive: [1, 0.5, -0, 1e-7, true, '01'], effect: 'adverse' },
  })
  expect(plan.decision).toMatchObject({ positive: ['1', '0.5', '0', '1e-7', true, '01'] })
})

test('a key that is undefined is a key that is left out', () => {
  // What a caller in JavaScript may do, the types forbid.
  const loose = { ...goodPlan, outcome: undefined, limits: [] } as unknown as PlanInput
  expect(definePlan(loose).outcome).toBeNull()
})

test('the places of errors are keys', () => {
  const limits = [{ metric: 'selection_rat', max: 1 }]
  expect(errorOf(() => definePlan({ ...goodPlan, limits })).message).toBe(
    'limits[0].metric: There is no measure "selection_rat". Did you mean "selection_rate"?',
  )
})

test.each([
  ['NaN', { evidence: { confidence: Number.NaN } }, 'evidence.confidence: Found NaN. Allowed: a number'],
  [
    'a long whole number that JavaScript rounds',
    { outcome: { column: 'o', positive: 2 ** 53 + 2 } },
    'outcome.positive: 9007199254740994 is too long for a number in JavaScript. Write it as text.',
  ],
  [
    'a reserved name',
    JSON.parse('{ "data": { "source": "x", "where": { "__proto__": 1 } } }'),
    'data.where.__proto__: The name "__proto__" is reserved.',
  ],
  ['a function', { title: () => 'x' }, 'title: Found a function. Allowed: text.'],
  ['a date', { about: { limits_set_on: new Date(0) } }, 'about.limits_set_on: Found a mapping. Allowed: text.'],
])('%s is refused', (_, part, message) => {
  expect(errorOf(() => definePlan({ ...goodPlan, ...(part as object) })).message).toContain(message)
})

test('no plan at all is refused as a plan is', () => {
  for (const nothing of [null, undefined, [], 'x', 1]) {
    expect(errorOf(() => definePlan(nothing as unknown as PlanInput)).code).toBe('plan')
  }
})
