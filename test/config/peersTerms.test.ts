import { describe, expect, it } from 'vitest'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import { planFromFlags } from '../../src/config/planFromFlags.js'
import type { LimitInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'

const planOf = (limit: LimitInput) =>
  definePlan({
    version: 1,
    data: 'log.csv',
    decision: { column: 'd', positive: 1, effect: 'favourable' },
    outcome: { column: 'o', positive: 1 },
    score: { column: 's' },
    attributes: [{ column: 'g', reference: 'a' }],
    limits: [limit],
  })
const limitOf = (limit: LimitInput) => planOf(limit).limits[0]
const anywhere = { severity: 'fail', attributes: null, groups: null, classes: null, within: null, preset: null }
const refused = (limit: LimitInput): string => {
  try {
    planOf(limit)
  } catch (error) {
    return String(error)
  }
  return 'nothing was refused'
}

describe('a limit in a peer’s name', () => {
  it('is ours with the peer’s comparison, reference and sign', () => {
    expect(limitOf({ metric: 'clarify:DPPL', max: 0.1 })).toEqual({
      ...anywhere,
      metric: 'selection_rate',
      comparison: 'difference',
      min: -0.1,
      max: null,
      reference: { kind: 'rest' },
      alias: 'clarify:DPPL',
    })
  })

  it('leaves the reference to the plan where the peer does', () => {
    expect(limitOf({ metric: 'aif360:disparate_impact', min: 0.8 })).toEqual({
      ...anywhere,
      metric: 'selection_rate',
      comparison: 'ratio',
      min: 0.8,
      max: null,
      reference: null,
      alias: 'aif360:disparate_impact',
    })
  })

  it('may be an aggregate, or a rate of the group itself', () => {
    expect(limitOf({ metric: 'fairlearn:equalized_odds_difference', max: 0.1 })).toMatchObject({
      metric: 'equalized_odds_difference',
      comparison: null,
      max: 0.1,
    })
    expect(limitOf({ metric: 'aequitas:fpr', max: 0.1 })).toMatchObject({ metric: 'false_positive_rate', max: 0.1 })
    expect(limitOf({ metric: 'fairness_indicators:negative_rate', max: 0.9 })).toMatchObject({
      metric: 'selection_rate',
      min: 0.1,
      max: null,
    })
  })

  it('comes from a flag too', () => {
    const flags = { decision: 'd=1', effect: 'favourable', attribute: ['g'], limit: ['aif360:disparate_impact 0.8..'] }
    expect(planFromFlags('log.csv', flags).limits).toMatchObject([
      { metric: 'selection_rate', comparison: 'ratio', min: 0.8, alias: 'aif360:disparate_impact' },
    ])
  })

  it('is written again as it was', () => {
    const plan = planOf({ metric: 'clarify:SD', min: -0.1, max: 0.05, severity: 'warn' })
    const yaml = planToYaml(plan)
    expect(yaml).toContain('metric: clarify:SD')
    expect(parsePlan(yaml).limits).toEqual(plan.limits)
    const negated = planOf({ metric: 'clarify:DPPL', min: -0.1, max: 0.05 })
    expect(planToYaml(negated)).toContain('metric: clarify:DPPL, min: -0.1, max: 0.05')
    expect(parsePlan(planToYaml(negated)).limits).toEqual(negated.limits)
  })

  it('takes no other comparison or reference than the peer’s', () => {
    expect(refused({ metric: 'clarify:DPPL', comparison: 'ratio', max: 0.1 })).toContain(
      'clarify:DPPL is the difference of selection_rate already, as Amazon SageMaker Clarify defines it.',
    )
    expect(refused({ metric: 'clarify:DPPL', reference: 'a', max: 0.1 })).toContain('clarify:DPPL is against rest')
    expect(limitOf({ metric: 'clarify:DPPL', comparison: 'difference', reference: 'rest', max: 0.1 })?.min).toBe(-0.1)
  })

  it('takes of a smallest over groups only a least', () => {
    expect(limitOf({ metric: 'fairlearn:roc_auc_score_group_min', min: 0.7 })).toMatchObject({
      metric: 'roc_auc',
      min: 0.7,
    })
    expect(refused({ metric: 'fairlearn:roc_auc_score_group_min', max: 0.9 })).toContain('the smallest of the groups')
  })

  it('is held to what it can be in the peer’s own terms', () => {
    expect(refused({ metric: 'clarify:DPPL', max: 5 })).toContain(
      '5 can never be reached: clarify:DPPL lies between -1 and 1.',
    )
  })

  it('can be asked for as a measure too', () => {
    const { measures } = definePlan({
      version: 1,
      data: 'log.csv',
      decision: { column: 'd', positive: 1, effect: 'favourable' },
      attributes: [{ column: 'g' }],
      measures: ['clarify:CI', 'selection_rate'],
    })
    expect(measures).toEqual(['class_imbalance', 'selection_rate'])
  })

  it('is no name without its tool', () => {
    expect(refused({ metric: 'DPPL', max: 0.1 })).toContain('Did you mean "clarify:DPPL"?')
    expect(refused({ metric: 'clarify:FT', max: 0.1 })).toContain('rows and features never leave the engine')
    expect(refused({ metric: 'clarify:DPL2', max: 0.1 })).toContain('There is no measure "clarify:DPL2".')
  })
})
