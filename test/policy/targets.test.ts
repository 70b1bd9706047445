import { describe, expect, test } from 'vitest'
import type { LimitInput } from '../../src/config/planInput.js'
import { type AttributeCounts, crossing, missingGroup } from '../../src/counts.js'
import { metrics } from '../../src/metrics/catalogue.js'
import { measureAll } from '../../src/metrics/measureAll.js'
import { referenceOf } from '../../src/policy/targets.js'
import { attribute, countsOf } from '../tallies.js'
import { finding, judged, planOf, selected } from './judged.js'

const ratio = { metric: 'selection_rate', comparison: 'ratio', max: 1.25 } as const

describe('the best group', () => {
  const best = (effect: 'adverse' | 'favourable', rates: Parameters<typeof selected>[0], floor = 30) => {
    const { findings } = judged([selected(rates)], [{ ...ratio, reference: 'best' }], {
      decision: { effect },
      evidence: { minimum_denominator: floor },
    })
    return findings.find(({ reason_code }) => reason_code === 'is_reference')?.group
  }

  test('has the lowest rate of a burden and the highest of a benefit', () => {
    const rates = { A: [10, 100], B: [20, 100], C: [30, 100] } as const
    expect(best('adverse', rates)).toBe('A')
    expect(best('favourable', rates)).toBe('C')
  })

  test('of two with the same rate is the larger, and of the same size the first by name', () => {
    expect(best('adverse', { A: [10, 100], B: [20, 200], C: [90, 100] })).toBe('B')
    expect(best('adverse', { D: [10, 100], B: [10, 100], C: [90, 100] })).toBe('B')
  })

  test('is not one under the floor, and is never the people without a value', () => {
    expect(best('adverse', { A: [0, 29], B: [10, 100], C: [30, 100] })).toBe('B')
    expect(best('adverse', { A: [0, 29], B: [10, 100], C: [30, 100] }, 29)).toBe('A')
    expect(best('adverse', { [missingGroup]: [0, 100], B: [10, 100], C: [30, 100] })).toBe('B')
  })

  test('of a measure where more is better for people is the highest: precision, under a burden', () => {
    const { findings } = judged(
      [attribute('group', { A: [80, 20, 10, 90], B: [40, 60, 10, 90] })],
      [{ metric: 'positive_predictive_value', comparison: 'ratio', min: 0.8, reference: 'best' }],
    )
    expect(finding(findings, 'B')).toMatchObject({ status: 'fail', reference: 'A', estimate: 0.5 })
  })
})

describe('the largest group', () => {
  const largest = (rates: Parameters<typeof selected>[0]) =>
    judged([selected(rates)], [{ ...ratio, reference: 'largest' }]).findings.map(({ reference }) => reference)

  test('has the most people, ties by name, and is never the people without a value', () => {
    expect(largest({ A: [10, 100], B: [20, 101] })).toEqual(['B', 'B'])
    expect(largest({ B: [10, 100], A: [20, 100] })).toEqual(['A', 'A'])
    expect(largest({ A: [10, 100], B: [20, 90], [missingGroup]: [500, 1000] })).toEqual(['A', 'A'])
  })
})

describe('the rest and everyone', () => {
  test('the rest of A are B, C and those without a value: 90 of 300', () => {
    const { findings } = judged(
      [selected({ A: [60, 100], B: [20, 100], C: [30, 100], [missingGroup]: [40, 100] })],
      [ratio],
    )
    expect(finding(findings, 'A')).toMatchObject({ reference: 'rest', reference_denominator: 300 })
    expect(finding(findings, 'A').estimate).toBeCloseTo(0.6 / (90 / 300), 12)
  })

  test('everyone is the group too: 0.6 / (150 / 400)', () => {
    const { findings } = judged(
      [selected({ A: [60, 100], B: [20, 100], C: [30, 100], [missingGroup]: [40, 100] })],
      [{ ...ratio, reference: 'overall' }],
    )
    expect(finding(findings, 'A').estimate).toBeCloseTo(0.6 / (150 / 400), 12)
  })

  test('a single group has nobody to be compared with', () => {
    const { findings } = judged([selected({ A: [60, 100] })], [ratio])
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', undefined: 'no_reference' })
  })
})

describe('a crossing', () => {
  const crossed: AttributeCounts = {
    attribute: 'gender × land',
    parts: ['gender', 'land'],
    groups: attribute('gender × land', { 'M × NL': [1, 0, 0, 9], 'V × NL': [2, 0, 0, 8] }).groups,
  }
  const plan = (references: readonly (string | undefined)[]) =>
    planOf([], [], {
      attributes: ['gender', 'land'].map((column, index) => {
        const reference = references[index]
        return reference === undefined ? { column } : { column, reference }
      }),
    })

  test('is compared with the crossing of its named references', () => {
    expect(referenceOf(plan(['M', 'NL']), crossed)).toEqual({ kind: 'group', group: crossing(['M', 'NL']) })
  })

  test.each([
    ['one is not named', ['M', undefined]],
    ['one is a word', ['M', 'largest']],
    ['both are words', ['best', 'largest']],
  ])('else with the rest: %s', (_, references) => {
    expect(referenceOf(plan(references), crossed)).toEqual({ kind: 'rest' })
  })
})

describe('what a limit holds for', () => {
  const gender = selected({ M: [10, 100], V: [20, 100], [missingGroup]: [30, 100] }, 'gender')
  const land = selected({ NL: [10, 100], other: [20, 100] }, 'land')
  const held = (limit: object) =>
    judged([gender, land], [{ metric: 'selection_rate', max: 0.5, ...limit }]).findings.map(
      ({ attribute: name, group }) => `${name}.${group}`,
    )

  test('every group of every attribute, but not the people without a value', () => {
    expect(held({})).toEqual(['gender.M', 'gender.V', 'land.NL', 'land.other'])
  })

  test('the attributes that it names', () => {
    expect(held({ attributes: ['land'] })).toEqual(['land.NL', 'land.other'])
  })

  test('the groups that it names, those without a value too', () => {
    expect(held({ attributes: ['gender'], groups: ['V', missingGroup] })).toEqual([
      'gender.V',
      `gender.${missingGroup}`,
    ])
  })

  describe('of a crossing', () => {
    const crossed = (rates: Readonly<Record<string, readonly [number, number]>>): AttributeCounts => {
      const plain = selected(rates, 'gender × land')
      const parts = (name: string) => {
        const [gender = '', land = ''] = name.split(' × ')
        return { gender, land }
      }
      const groups = plain.groups.map((group) => ({ ...group, parts: parts(group.group) }))
      return { ...plain, parts: ['gender', 'land'], groups }
    }
    const [nobody, half] = [`${missingGroup} × NL`, `V × ${missingGroup}`]
    const counts = crossed({ 'M × NL': [50, 100], [nobody]: [90, 900], [half]: [0, 100], 'V × NL': [52, 100] })
    const of = (limit: LimitInput) =>
      judged([counts], [limit], { attributes: [{ column: 'gender' }, { column: 'land' }] }).findings

    test('the people who lack one of the values are judged only where they are named', () => {
      const groups = (limit: object) => of({ metric: 'selection_rate', max: 0.7, ...limit }).map(({ group }) => group)
      expect(groups({})).toEqual(['M × NL', 'V × NL'])
      expect(groups({ groups: [half] })).toEqual([half])
    })

    test('they are neither the best nor the largest group', () => {
      // The lowest rate is that of `V × (missing)`, the most people are in `(missing) × NL`.
      const references = (reference: 'best' | 'largest') =>
        of({ metric: 'selection_rate', comparison: 'difference', max: 0.5, reference }).map((found) => found.reference)
      expect(references('best')).toEqual(['M × NL', 'M × NL'])
      expect(references('largest')).toEqual(['M × NL', 'M × NL'])
    })

    test('they take no part in what holds over all groups: 52 % less 50 %', () => {
      const [found] = of({ metric: 'demographic_parity_difference', max: 0.5 })
      expect(found?.estimate).toBeCloseTo(0.02, 12)
      const { aggregates } = measureAll(countsOf([counts]), {
        effect: 'adverse',
        referenceOf: () => ({ kind: 'rest' }),
        metrics: metrics.filter(({ needs }) => !needs.includes('outcome')),
        confidence: 0.95,
        correction: 'holm',
        rules: { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 200 },
        floor: 30,
      })
      expect(aggregates.find(({ metric }) => metric === 'demographic_parity_difference')?.estimate).toBeCloseTo(
        0.02,
        12,
      )
    })
  })

  test('without a floor, a group for which the measure is undefined still keeps an aggregate from passing', () => {
    const groups = attribute('group', { A: [500, 0, 500, 10], B: [500, 0, 500, 10], C: [0, 5, 0, 5] })
    const { findings } = judged([groups], [{ metric: 'equal_opportunity_difference', max: 0.5 }], {
      evidence: { minimum_denominator: 0 },
    })
    expect(finding(findings, null)).toMatchObject({ status: 'undetermined', reason_code: 'too_few', left_out: ['C'] })
  })
})
