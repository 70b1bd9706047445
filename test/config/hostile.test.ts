import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { planFromFlags } from '../../src/config/planFromFlags.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { AuditError, problemInWords } from '../../src/error.js'
import { errorOf } from './errorOf.js'
import { goodPlan } from './goodPlan.js'

/** Whatever comes in, a plan or an AuditError comes out, on lines that cannot steer a terminal. */
function holds(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const problem of error.problems) expect(problemInWords(problem)).toMatch(/^[^\p{Cc}\p{Cf}]*$/u)
  }
}

const settings = { seed: 7, numRuns: 500 }
const yaml = planToYaml(definePlan(goodPlan))

test('any text is a plan or an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => holds(() => parsePlan(text))),
    settings,
  )
})

test('a plan with a piece cut out or put in is a plan or an error', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('[', '{', '\t', '\n', ': ', '- ', '"', '*', '&a ', '!!x ', '\u202e', '---\n'),
  )
  const place = fc.nat({ max: yaml.length })
  fc.assert(
    fc.property(place, place, piece, (one, other, text) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      holds(() => parsePlan(yaml.slice(0, from) + text + yaml.slice(to)))
      holds(() => parsePlan(yaml.slice(0, from) + text + yaml.slice(from)))
    }),
    settings,
  )
})

test('a plan with anything in the place of a part is a plan or an error', () => {
  const keys = fc.constantFrom(...Object.keys(goodPlan))
  fc.assert(
    fc.property(keys, fc.anything({ withBigInt: true, withNullPrototype: true }), (key, part) =>
      holds(() => definePlan({ ...goodPlan, [key]: part } as PlanInput)),
    ),
    settings,
  )
})

test('any flag and any --set is a plan or an error', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('a=1', 'a=[', 'limits.0.max=2', 'x>=1', 'fpr 1..2', 'a:1,2', '__proto__=1', 'data.where.x={'),
  )
  const names = ['decision', 'effect', 'outcome', 'weight', 'title', 'confidence', 'delimiter'] as const
  const lists = ['attribute', 'reference', 'intersection', 'limit', 'preset', 'where'] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...lists),
      word,
      fc.array(word),
      fc.array(word),
      (one, many, text, texts, sets) => {
        const flags = { [one]: text, [many]: texts }
        holds(() => planFromFlags('log.csv', flags, sets))
        holds(() => parsePlan(yaml, { flags, sets }))
      },
    ),
    settings,
  )
})

test('crossings that nobody could read are refused at once, not made', () => {
  const attributes = Array.from({ length: 40 }, (_, index) => ({ column: `a${index}` }))
  const { message } = errorOf(() => definePlan({ ...goodPlan, attributes, intersections: 40 }))
  expect(message).toContain('intersections: That makes more than 1000 crossings. List the crossings that matter.')
  // 40·39/2 = 780 crossings of two: still a plan.
  expect(definePlan({ ...goodPlan, attributes, intersections: 2 }).intersections).toHaveLength(780)
})
