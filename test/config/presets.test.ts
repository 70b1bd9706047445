import { describe, expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import type { Effect } from '../../src/config/plan.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { presets } from '../../src/config/presets/presets.js'
import { metricById } from '../../src/metrics/catalogue.js'

const limitsOf = (preset: string, effect: Effect, outcome: boolean) =>
  definePlan({
    version: 1,
    data: 'log.csv',
    decision: { column: 'd', positive: 1, effect },
    ...(outcome ? { outcome: { column: 'o', positive: 1 } } : {}),
    attributes: [{ column: 'g' }],
    limits: [{ preset, severity: 'warn', groups: 'V' }],
  }).limits

const given = { severity: 'warn', attributes: null, groups: ['V'], within: null, classes: null }

describe('four-fifths', () => {
  const rule = {
    metric: 'selection_rate',
    comparison: 'ratio',
    reference: { kind: 'best' },
    ...given,
    preset: 'four-fifths',
  }

  test('is 29 CFR 1607.4(D): at least four fifths of the highest rate', () => {
    expect(limitsOf('four-fifths', 'favourable', false)).toEqual([{ ...rule, min: 4 / 5, max: null }])
  })

  test('is an analogy for decisions that burden: at most five fourths of the lowest rate, and says so', () => {
    expect(limitsOf('four-fifths', 'adverse', true)).toEqual([{ ...rule, min: null, max: 5 / 4 }])
    const { text } = presets[0] ?? {}
    expect(text?.en.adverse.description).toContain('analogy')
    expect(text?.nl.adverse.description).toContain('analogie')
    expect(text?.en.favourable.description).not.toContain('analogy')
  })
})

describe('ratio-0.8-1.25', () => {
  const band = { comparison: 'ratio', min: 0.8, max: 1.25, reference: null, ...given, preset: 'ratio-0.8-1.25' }

  test.each(['adverse', 'favourable'] as const)(
    'holds three ratios to the attribute’s reference in the band (%s)',
    (effect) => {
      const metrics = ['selection_rate', 'false_positive_rate', 'positive_predictive_value']
      expect(limitsOf('ratio-0.8-1.25', effect, true)).toEqual(metrics.map((metric) => ({ metric, ...band })))
    },
  )

  test('asks of a log without outcomes only what it can tell', () => {
    expect(limitsOf('ratio-0.8-1.25', 'adverse', false)).toEqual([{ metric: 'selection_rate', ...band }])
  })

  test('is the same whichever way a ratio is taken', () => {
    expect(1 / 0.8).toBe(1.25)
  })
})

test.each(presets.map((preset) => [preset.id, preset] as const))(
  '%s names measures of the catalogue and speaks two languages',
  (_, preset) => {
    for (const { metric } of Object.values(preset.limits).flat()) expect(metricById(metric)?.id).toBe(metric)
    const texts = Object.values(preset.text).flatMap(({ adverse, favourable }) => [adverse, favourable])
    for (const { name, description } of texts) {
      expect(name).toMatch(/\S/)
      expect(description).toMatch(/\.$/)
    }
    expect(preset.text.en.adverse.description).not.toBe(preset.text.nl.adverse.description)
  },
)

describe('nyc-ll144', () => {
  test('asks for ratios to the most selected and sets no mark, whatever severity it is given', () => {
    expect(limitsOf('nyc-ll144', 'favourable', false)).toEqual([
      {
        ...given,
        metric: 'selection_rate',
        comparison: 'ratio',
        reference: { kind: 'best' },
        min: null,
        max: null,
        minimum_share: 0.02,
        preset: 'nyc-ll144',
      },
    ])
  })

  test('is written again as it was', () => {
    const plan = definePlan({
      version: 1,
      data: 'log.csv',
      decision: { column: 'd', positive: 1, effect: 'favourable' },
      outcome: { column: 'o', positive: 1 },
      attributes: [{ column: 'sex' }, { column: 'race' }],
      intersections: [['sex', 'race']],
      limits: [{ preset: 'nyc-ll144' }, { preset: 'equal-burden' }, { metric: 'selection_rate', min: 0.1 }],
    })
    expect(parsePlan(planToYaml(plan)).limits).toEqual(plan.limits)
  })
})

describe('equal-burden', () => {
  test('looks at wrong flags where a decision burdens and at wrong refusals where it helps', () => {
    const metrics = (effect: Effect) => limitsOf('equal-burden', effect, true).map(({ metric }) => metric)
    expect(metrics('adverse')).toEqual([
      'false_positive_rate',
      'false_positive_share',
      'positive_predictive_value',
      'verification_rate',
    ])
    expect(metrics('favourable')).toEqual([
      'false_negative_rate',
      'false_negative_share',
      'negative_predictive_value',
      'verification_rate',
    ])
  })

  test('only warns that too few are checked', () => {
    const { limits } = definePlan({
      version: 1,
      data: 'log.csv',
      decision: { column: 'd', positive: 1, effect: 'adverse' },
      outcome: { column: 'o', positive: 1 },
      attributes: [{ column: 'g' }],
      limits: [{ preset: 'equal-burden' }],
    })
    expect(limits.map(({ severity }) => severity)).toEqual(['fail', 'fail', 'fail', 'warn'])
  })
})

describe('aif360-usual', () => {
  test('is four ranges, the first two without outcomes', () => {
    expect(limitsOf('aif360-usual', 'favourable', true)).toMatchObject([
      { metric: 'selection_rate', comparison: 'difference', min: -0.1, max: 0.1 },
      { metric: 'selection_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
      { metric: 'true_positive_rate', comparison: 'difference', min: -0.1, max: 0.1 },
      { metric: 'average_odds_difference', comparison: null, min: -0.1, max: 0.1 },
    ])
    expect(limitsOf('aif360-usual', 'favourable', false)).toHaveLength(2)
  })
})

describe('aequitas-tau-0.8', () => {
  test('is the disparities of its overall fairness, from τ to 1/τ', () => {
    const limits = limitsOf('aequitas-tau-0.8', 'adverse', true)
    expect(limits.map(({ metric }) => metric)).toEqual([
      'selected_ratio',
      'selection_rate',
      'false_discovery_rate',
      'false_positive_rate',
      'false_omission_rate',
      'false_negative_rate',
    ])
    for (const { min, max } of limits) expect([min, max]).toEqual([0.8, 1 / 0.8])
  })
})
