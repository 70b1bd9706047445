import { describe, expect, test } from 'vitest'
import { metricById } from '../../src/metrics/catalogue.js'
import type { RateMetric } from '../../src/metrics/metric.js'
import { casesFor } from '../../src/policy/power/casesFor.js'
import { chanceOf, type Said } from '../../src/policy/power/chanceOf.js'
import { decidable } from '../../src/policy/power/decidable.js'
import { power } from '../../src/policy/power/power.js'
import type { PowerQuestion } from '../../src/policy/power/question.js'
import { binomial } from '../../src/statistics/draw.js'
import { seeded } from '../../src/statistics/random.js'
import { exactPowers, normalSizes } from '../oracles/power.js'
import { judged, planOf, selected } from './judged.js'

const rate = (id: string): RateMetric => {
  const metric = metricById(id)
  if (metric?.kind !== 'rate') throw new Error(`${id} is no rate`)
  return metric
}
const rules = planOf([selected({ A: [1, 2] })], []).evidence

const question = (more: Partial<PowerQuestion>): PowerQuestion => ({
  metric: rate('selection_rate'),
  limit: { comparison: null, min: null, max: 0.3 },
  expected: { group: 0.2, reference: 0.2 },
  cases: null,
  power: 0.8,
  groups: 1,
  share: 0.5,
  baseRate: null,
  selectionRate: null,
  rules,
  ...more,
})
const found = (more: Partial<PowerQuestion>) => {
  const answer = power(question(more))
  if (answer === null) throw new Error('no number of cases decides')
  return answer
}
const both = (one: number) => ({ group: one, reference: one })

describe('how many cases decide', () => {
  test('is the first number of which a peer says that they do', () => {
    expect(found({}).sizes.group).toBe(exactPowers.passing[1].cases)
    expect(found({ expected: both(0.4) }).sizes.group).toBe(exactPowers.failing[1].cases)
    const rare = found({ limit: { comparison: null, min: null, max: 0.01 }, expected: both(0.02) })
    expect(rare.sizes.group).toBe(exactPowers.rare.cases)
    expect(rare.decidable.chance).toBeCloseTo(exactPowers.rare.power, 10)
  })

  test('of two groups is about what normal theory gives', () => {
    // That takes the spread at equal rates for the interval's; Newcombe's asks for some per cent more or less.
    for (const { a, b, cases } of normalSizes) {
      const asked = question({ limit: { comparison: 'difference', min: null, max: 0 } })
      const needed = casesFor(asked, { group: a, reference: b }, 'above', { min: Number.NEGATIVE_INFINITY, max: 0 })
      expect((needed ?? 0) / cases).toBeGreaterThan(0.95)
      expect((needed ?? 0) / cases).toBeLessThan(1.08)
    }
  })

  test('grows with the groups, the chance that is asked and the confidence', () => {
    const sizes = (more: readonly Partial<PowerQuestion>[]) => more.map((one) => found(one).sizes.group)
    for (const rising of [
      sizes([{}, { groups: 4 }, { groups: 20 }]),
      sizes([0.4, 0.4, 0.4].map((one, index) => ({ expected: both(one), groups: 4 ** index }))),
      sizes([{ power: 0.5 }, {}, { power: 0.99 }]),
      sizes([{ rules: { ...rules, confidence: 0.8 } }, {}, { rules: { ...rules, confidence: 0.999 } }]),
    ]) {
      expect(rising).toEqual(rising.toSorted((one, other) => one - other))
      expect(new Set(rising).size).toBe(3)
    }
  })

  test('is never fewer than the audit decides from', () => {
    const { sizes } = found({ expected: both(0.001), limit: { comparison: null, min: null, max: 0.9 } })
    expect(sizes.group).toBe(rules.minimum_denominator)
    const compared = found({
      limit: { comparison: 'difference', min: null, max: 0.9 },
      expected: both(0.1),
      share: 0.75,
    })
    expect(compared.sizes).toMatchObject({ group: 89, reference: 30 })
  })

  test('is none at the limit itself, and 0.3 / 0.24 is 1.25', () => {
    expect(power(question({ expected: both(0.3) }))).toBeNull()
    const limit = { comparison: 'ratio', min: 0.8, max: 1.25 } as const
    expect(power(question({ limit, expected: { group: 0.3, reference: 0.24 } }))).toBeNull()
  })
})

/** Audits of groups that come out by chance. */
const runs = 600

describe('the audit itself decides as often as was asked', () => {
  /** Verdicts of audits of groups that come out by chance, each compared with R. */
  function verdicts(limit: PowerQuestion['limit'], rates: readonly number[], reference: number, cases: number) {
    const random = seeded(7)
    const draw = (one: number): readonly [number, number] => [binomial(random, cases, one), cases]
    return Array.from({ length: runs }, () => {
      const groups = Object.fromEntries(rates.map((one, index) => [`G${index}`, draw(one)]))
      const counts = [selected({ ...groups, R: draw(reference) })]
      const { comparison, ...bounds } = limit
      const asked = { metric: 'selection_rate', ...(comparison === null ? {} : { comparison }) }
      const ends = {
        ...(bounds.min === null ? {} : { min: bounds.min }),
        ...(bounds.max === null ? {} : { max: bounds.max }),
      }
      return judged(counts, [{ ...asked, ...ends }], { attributes: [{ column: 'group', reference: 'R' }] }).verdict
    })
  }
  // Three standard errors of so many audits at 0.8.
  const noise = 3 * Math.sqrt((0.8 * 0.2) / runs)

  test('that three groups pass', () => {
    const limit = { comparison: 'difference', min: -0.1, max: 0.1 } as const
    const { sizes } = found({ limit, expected: both(0.3), groups: 3 })
    const passed = verdicts(limit, [0.3, 0.3, 0.3], 0.3, sizes.group).filter((one) => one === 'pass').length / runs
    expect(passed).toBeGreaterThan(0.8 - noise)
    // All of three, each missing one time in fifteen: it cannot be much more than was asked either.
    expect(passed).toBeLessThan(0.9)
  })

  test('that one group of three fails', () => {
    const limit = { comparison: 'difference', min: null, max: 0.05 } as const
    const { sizes } = found({ limit, expected: { group: 0.45, reference: 0.3 }, groups: 3 })
    const failed = verdicts(limit, [0.45, 0.2, 0.2], 0.3, sizes.group).filter((one) => one === 'fail').length / runs
    expect(Math.abs(failed - 0.8)).toBeLessThan(noise + 0.01)
  })
})

describe('what a number of cases can decide', () => {
  test('is decided at its ends with the chance that is asked, and less on the limit’s side of them', () => {
    const limit = { comparison: 'ratio', min: 0.8, max: 1.25 } as const
    const asked = question({ limit, expected: both(0.3) })
    const bound = { min: 0.8, max: 1.25 }
    const { pass, below, above } = decidable(asked, 'pass', bound, 3000)
    const chanceAt = (said: Said, value: number) => chanceOf(asked, said, bound)(3000, 0.3 * value, 0.3)
    const [low = 0, high = 0, under = 0, over = 0] = [pass?.low, pass?.high, below, above].map((end) => end ?? 0)
    for (const chance of [
      chanceAt('pass', low),
      chanceAt('pass', high),
      chanceAt('below', under),
      chanceAt('above', over),
    ]) {
      expect(chance).toBeGreaterThan(0.799)
      expect(chance).toBeLessThan(0.81)
    }
    const step = 0.01
    expect(chanceAt('pass', low - step)).toBeLessThan(0.799)
    expect(chanceAt('pass', high + step)).toBeLessThan(0.799)
    expect(chanceAt('below', under + step)).toBeLessThan(0.799)
    expect(chanceAt('above', over - step)).toBeLessThan(0.799)
  })

  test('asks for no rate where there is no reference', () => {
    const { decidable, expected } = found({ expected: null, cases: 147 })
    expect(expected).toBeNull()
    expect(decidable.pass?.low).toBeNull()
    // 147 cases are the first of which 0.2 passes.
    expect(decidable.pass?.high).toBeCloseTo(0.2, 2)
    expect(decidable.chance).toBeNull()
  })

  test('comes nearer to the limit with more cases', () => {
    const { curve } = found({ limit: { comparison: 'ratio', min: 0.8, max: 1.25 }, expected: both(0.3) })
    const of = (values: readonly (number | null | undefined)[]) => values.filter((one) => typeof one === 'number')
    const above = of(curve.map((one) => one.above))
    const highest = of(curve.map((one) => one.pass?.high))
    expect(above).toEqual(above.toSorted((one, other) => other - one))
    expect(highest).toEqual(highest.toSorted((one, other) => one - other))
    expect(Math.min(...above)).toBeGreaterThan(1.25)
    expect(Math.max(...highest)).toBeLessThan(1.25)
  })
})

test('people are the cases over the part of people that they are', () => {
  const people = (id: string, more: Partial<PowerQuestion>) => found({ metric: rate(id), ...more }).sizes.people?.group
  // 147 cases each: of 10 % with a positive outcome 1,470 people, of the other 90 % 163.3
  expect(people('true_positive_rate', { baseRate: 0.1 })).toBe(1470)
  expect(people('false_positive_rate', { baseRate: 0.1 })).toBe(164)
  expect(people('false_discovery_rate', { selectionRate: 0.25 })).toBe(588)
  expect(people('false_omission_rate', { selectionRate: 0.25 })).toBe(196)
  expect(people('error_rate', {})).toBe(147)
  expect(people('false_positive_rate', {})).toBeUndefined()
})
