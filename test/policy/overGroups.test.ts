import { describe, expect, test } from 'vitest'
import { attribute } from '../tallies.js'
import { finding, judged } from './judged.js'

const even = attribute('group', { A: [300, 100, 100, 500], B: [290, 105, 98, 507], C: [310, 95, 90, 505] })
const uneven = attribute('group', { A: [300, 100, 100, 500], B: [300, 300, 100, 300], C: [300, 50, 100, 550] })

describe('a limit on a number over all groups', () => {
  test.each([
    ['selection_rate_maximum_deviation', 0.1],
    ['false_positive_rate_mean_deviation', 0.1],
    ['false_positive_rate_between_group_variance', 0.01],
    ['separation_cramers_v', 0.15],
    ['between_group_theil_index', 0.004],
    ['equalized_odds_difference_mean', 0.2],
  ])('%s: equal groups pass and unequal ones fail', (metric, max) => {
    expect(judged([even], [{ metric, max }]).verdict).toBe('pass')
    const worse = judged([uneven], [{ metric, max }])
    expect(worse.findings).toHaveLength(1)
    // Of three groups a level above the limit is not always shown to be: never a pass.
    expect(worse.verdict).not.toBe('pass')
  })

  test.each([
    ['selection_rate_maximum_deviation', 0.05],
    ['false_positive_rate_mean_deviation', 0.02],
    ['separation_cramers_v', 0.05],
    ['differential_fairness', 0.1],
    ['predictive_parity_difference', 0.1],
  ])('%s: what is surely above it fails', (metric, max) => {
    expect(finding(judged([uneven], [{ metric, max }]).findings, null)).toMatchObject({
      status: 'fail',
      group: null,
      reference: null,
    })
  })

  test('the worst group is held to a least', () => {
    const limit = { metric: 'worst_group_positive_predictive_value', min: 0.6 }
    expect(judged([even], [limit]).verdict).toBe('pass')
    expect(judged([uneven], [limit]).verdict).toBe('fail')
  })

  test('groups too small for the rate are left out by name', () => {
    const small = attribute('group', { A: [300, 100, 100, 500], B: [290, 105, 98, 507], C: [50, 0, 50, 5] })
    const one = finding(judged([small], [{ metric: 'false_positive_rate_mean_deviation', max: 0.1 }]).findings, null)
    expect(one.left_out).toEqual(['C'])
    expect(one.status).toBe('undetermined')
  })
})

describe('a limit on a number of each group against its reference', () => {
  test('holds for every group, with the reference named', () => {
    const { findings } = judged([uneven], [{ metric: 'decision_js_divergence', max: 0.005 }], {
      attributes: [{ column: 'group', reference: 'A' }],
    })
    expect(findings.map(({ group, reference, status }) => [group, reference, status])).toEqual([
      ['A', 'A', 'not_applicable'],
      ['B', 'A', 'fail'],
      ['C', 'A', 'pass'],
    ])
  })

  test('a share of everyone is of everyone, whatever the reference, and the reference has one too', () => {
    const { findings } = judged([uneven], [{ metric: 'selected_share', max: 0.5 }], {
      attributes: [{ column: 'group', reference: 'A' }],
    })
    expect(findings.map(({ group, reference, estimate }) => [group, reference, estimate])).toEqual([
      ['A', 'overall', 400 / 1350],
      ['B', 'overall', 600 / 1350],
      ['C', 'overall', 350 / 1350],
    ])
    expect(findings.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass'])
  })

  test('a divergence without an end can fail a most, and never pass one', () => {
    const none = attribute('group', { A: [0, 0, 100, 900], B: [200, 200, 100, 500] })
    const { findings } = judged([none], [{ metric: 'decision_kl_divergence', max: 50 }], {
      attributes: [{ column: 'group', reference: 'B' }],
    })
    expect(finding(findings, 'A')).toMatchObject({ estimate: null, status: 'undetermined' })
    const strict = judged([none], [{ metric: 'decision_kl_divergence', max: 0.1 }], {
      attributes: [{ column: 'group', reference: 'B' }],
    })
    expect(finding(strict.findings, 'A').status).toBe('fail')
  })
})

describe('a limit on a measure of one group', () => {
  test('and on its comparisons', () => {
    const limits = [
      { metric: 'youden_index', min: 0.2 },
      { metric: 'positive_likelihood_ratio', comparison: 'ratio', min: 0.5, max: 2 },
      { metric: 'conditional_acceptance', comparison: 'difference', min: -0.3, max: 0.3 },
      { metric: 'matthews_correlation', comparison: 'difference', min: -0.3, max: 0.3 },
    ] as const
    const { findings } = judged([even], limits, { evidence: { minimum_denominator: 10, too_few: 'ignore' } })
    expect(findings.filter(({ group }) => group !== 'C').map(({ status }) => status)).toEqual(Array(8).fill('pass'))
  })
})
