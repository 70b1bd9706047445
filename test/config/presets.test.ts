import { describe, expect, test } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import type { Effect } from '../../src/config/plan.js'
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
