import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { LimitInput, PlanInput } from '../../src/config/planInput.js'
import { isAudit } from '../../src/reporter/auditSchema.js'
import { countsOfPairs, stratifiedCounts } from '../metrics/stratified.js'
import { berkeley } from '../oracles/strata.js'

const planFor = (limits: readonly LimitInput[], more: Partial<PlanInput> = {}) =>
  definePlan({
    version: 1,
    data: 'log.csv',
    decision: { column: 'admitted', positive: ['yes'], effect: 'favourable' },
    attributes: [{ column: 'sex', reference: 'men' }],
    conditioning: ['department'],
    limits,
    ...more,
  })
const admissions = countsOfPairs('sex', ['men', 'women'], berkeley.strata)
const fourFifths = { metric: 'selection_rate', comparison: 'ratio', min: 0.8 } as const

describe('a limit within strata', () => {
  const { findings, slices, aggregates, ...rest } = auditCounts(
    planFor([{ ...fourFifths, within: 'stratum' }]),
    admissions,
  )
  const women = findings.filter(({ group }) => group === 'women')

  test('holds in each by itself, with an id of its own', () => {
    expect(women.map(({ slice }) => slice?.name)).toEqual([0, 1, 2, 3, 4, 5].map((index) => `stratum=${index}`))
    expect(new Set(findings.map(({ id }) => id)).size).toBe(12)
    // 89 of 108 women against 512 of 825 men in the first department
    expect(women[0]?.estimate).toBeCloseTo(89 / 108 / (512 / 825), 14)
    expect(women[0]?.status).toBe('pass')
  })

  test('is one family: six strata are six tests', () => {
    const nine = auditCounts(planFor([{ ...fourFifths, min: 0.9, within: 'stratum' }]), admissions).findings
    // 94 of 393 women against 53 of 191 men in department E: 0.862
    const [leans, ...others] = nine.filter((one) => one.leans === 'fail')
    expect(others).toEqual([])
    expect(leans?.estimate).toBeCloseTo(94 / 393 / (53 / 191), 14)
    // Holm's first step: the smallest level times the number of tests
    expect(leans?.level_adjusted).toBeCloseTo(Math.min(1, 6 * (leans?.level ?? Number.NaN)), 14)
    expect(leans?.status).toBe('undetermined')
  })

  test('makes a whole result, with the measures of each stratum', () => {
    const whole = JSON.parse(JSON.stringify({ findings, slices, aggregates, ...rest }))
    expect(isAudit(whole)).toBe(true)
    expect(slices.map(({ slice }) => slice.name)).toEqual([0, 1, 2, 3, 4, 5].map((index) => `stratum=${index}`))
    expect(slices[0]?.groups[0]?.metrics.selection_rate?.estimate).toBeCloseTo(512 / 825, 14)
  })

  test('has in each stratum what it asks for, and nothing that is made of all', () => {
    const comparedIn = (plan: Partial<PlanInput>, limits: readonly LimitInput[] = []) => {
      const [first] = auditCounts(planFor(limits, plan), admissions).slices
      return [
        Object.keys(first?.groups[0]?.metrics ?? {}),
        [...new Set(first?.comparisons.map(({ metric }) => metric))],
        first?.aggregates.map(({ metric }) => metric),
      ]
    }
    expect(comparedIn({})).toEqual([['selection_rate'], [], []])
    const within = { ...fourFifths, within: 'stratum' } as const
    expect(comparedIn({}, [within])).toEqual([['selection_rate'], ['selection_rate'], []])
    const measures = ['demographic_parity_ratio', 'cmh_odds_ratio'] as const
    expect(comparedIn({ measures })).toEqual([['selection_rate'], [], ['demographic_parity_ratio']])
    const [, compared, aggregates] = comparedIn({ measures: 'all' })
    expect(compared).toContain('selection_rate')
    expect(aggregates).not.toContain('cmh_odds_ratio')
  })

  test('and a measure over strata both stand beside the whole', () => {
    const found = aggregates.find(({ metric, group }) => metric === 'cmh_odds_ratio' && group === 'women')
    expect(found).toMatchObject({ reference: 'men', unbounded: false })
    expect(found?.estimate).toBeCloseTo(1 / berkeley.oddsRatio, 13)
    expect(found?.p).toBeCloseTo(berkeley.test.p, 13)
    const adjusted = aggregates.find(({ metric }) => metric === 'standardised_difference')
    expect(adjusted).toMatchObject({ group: 'women', reverses: true })
    expect(adjusted?.reference_estimate).toBeGreaterThan(0)
  })
})

describe('a limit on a measure over strata', () => {
  test('is decided as any other', () => {
    const limits: LimitInput[] = [
      { metric: 'standardised_difference', min: -0.05 },
      { metric: 'cmh_odds_ratio', min: 0.8 },
      { metric: 'unexplained_difference', min: 0.1 },
    ]
    const { findings } = auditCounts(planFor(limits), admissions)
    const women = findings.filter(({ group }) => group === 'women')
    expect(women.map(({ status, reference }) => [status, reference])).toEqual([
      ['pass', 'men'],
      ['pass', 'men'],
      ['fail', 'men'],
    ])
  })

  test('on homogeneity is left to the rule of the point', () => {
    const limits: LimitInput[] = [{ metric: 'odds_ratio_homogeneity', max: 11.07 }]
    const { findings } = auditCounts(planFor(limits, { evidence: { rule: 'point' } }), admissions)
    expect(findings.find(({ group }) => group === 'women')).toMatchObject({ status: 'fail', detectable: null })
    expect(() => planFor(limits)).toThrow('has no interval')
  })
})

describe('strata that lack something', () => {
  const counts = stratifiedCounts('sex', {
    both: { men: [0, 0, 0, 0, 60, 40], women: [0, 0, 0, 0, 55, 45] },
    'only women': { women: [0, 0, 0, 0, 30, 30] },
    'only men': { men: [0, 0, 0, 0, 30, 30] },
  })

  test('have nobody to compare with, which is no fault of anyone', () => {
    const { findings, verdict } = auditCounts(planFor([{ ...fourFifths, min: 0.5, within: 'stratum' }]), counts)
    expect(findings.map(({ slice, group, status, reason_code }) => [slice?.name, group, status, reason_code])).toEqual([
      ['both', 'men', 'not_applicable', 'is_reference'],
      ['both', 'women', 'pass', 'decided'],
      ['only women', 'women', 'not_applicable', 'alone'],
      ['only men', 'men', 'not_applicable', 'is_reference'],
    ])
    expect(verdict).toBe('pass')
  })

  test('say so in the language of the plan', () => {
    const limits = [{ ...fourFifths, within: 'stratum' as const }]
    const reasonIn = (language: 'en' | 'nl') =>
      auditCounts(planFor(limits, { language }), counts).findings.find(({ reason_code }) => reason_code === 'alone')
        ?.reason
    expect(reasonIn('en')).toBe('Nobody in this stratum can be compared with.')
    expect(reasonIn('nl')).toBe('Onder deze vergelijkbare mensen is er niemand om mee te vergelijken.')
  })

  test('with one group have no largest gap', () => {
    const limits: LimitInput[] = [{ metric: 'demographic_parity_difference', max: 0.5, within: 'stratum' }]
    expect(auditCounts(planFor(limits), counts).findings.map(({ status }) => status)).toEqual([
      'pass',
      'not_applicable',
      'not_applicable',
    ])
  })
})
