import { describe, expect, test } from 'vitest'
import type { LimitInput } from '../../src/config/planInput.js'
import { attribute } from '../tallies.js'
import { finding, judged, selected } from './judged.js'

const atMostHalf: LimitInput = { metric: 'selection_rate', max: 0.5 }

describe('one rate against one bound', () => {
  // Wilson's interval touches p0 at z = |p − p0| / √(p0 (1 − p0) / n): with p0 = 0.5 and n = 100, z = |p − 0.5| / 0.05.
  test('70 of 100 is shown to be over a half: z = 4, level 2Φ(−4) = 6.334e-5', () => {
    const { verdict, findings } = judged([selected({ A: [70, 100] })], [atMostHalf])
    const { status, level, level_adjusted, leans, reason_code } = finding(findings, 'A')
    expect({ status, leans, reason_code, verdict }).toEqual({
      status: 'fail',
      leans: 'fail',
      reason_code: 'decided',
      verdict: 'fail',
    })
    expect(level).toBeCloseTo(6.334248e-5, 11)
    expect(level_adjusted).toBe(level)
  })

  test('30 of 100 is shown to be under a half, by the same level', () => {
    const { verdict, findings } = judged([selected({ A: [30, 100] })], [atMostHalf])
    expect(finding(findings, 'A')).toMatchObject({ status: 'pass', leans: 'pass', more_cases: null })
    expect(finding(findings, 'A').level).toBeCloseTo(6.334248e-5, 11)
    expect(verdict).toBe('pass')
  })

  test('55 of 100 decides nothing: z = 1, level 0.3173; 3.8415 times the cases would, 284.15 more, so 290', () => {
    const { verdict, findings } = judged([selected({ A: [55, 100] })], [atMostHalf])
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', leans: 'fail', reason_code: 'uncertain' })
    expect(finding(findings, 'A').level).toBeCloseTo(0.3173105, 6)
    expect(finding(findings, 'A').more_cases).toBe(290)
    expect(verdict).toBe('undetermined')
  })

  test('at the limit itself it leans to pass and no number of cases would settle it', () => {
    const { findings } = judged([selected({ A: [50, 100] })], [atMostHalf])
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', leans: 'pass', more_cases: null })
    expect(finding(findings, 'A').level).toBeCloseTo(1, 12)
  })

  test('the point rule decides by the estimate', () => {
    const evidence = { rule: 'point' as const }
    expect(judged([selected({ A: [55, 100] })], [atMostHalf], { evidence }).verdict).toBe('fail')
    expect(judged([selected({ A: [50, 100] })], [atMostHalf], { evidence }).verdict).toBe('pass')
  })
})

describe('what cannot be decided', () => {
  test('29 cases are too few, 30 are not', () => {
    const { findings } = judged([selected({ A: [29, 29], B: [30, 30] })], [atMostHalf])
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', reason_code: 'too_few', level: null })
    expect(finding(findings, 'B').status).toBe('fail')
  })

  test('too_few: ignore leaves the group out of the verdict and says so', () => {
    const evidence = { too_few: 'ignore' as const }
    const { verdict, findings } = judged([selected({ A: [2, 29], B: [30, 100] })], [atMostHalf], { evidence })
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', ignored: true })
    expect(verdict).toBe('pass')
  })

  test('a zero denominator is undefined, not zero', () => {
    const { findings } = judged(
      [attribute('group', { A: [50, 0, 50, 0], B: [50, 50, 0, 50] })],
      [{ metric: 'false_positive_rate', max: 0.9 }],
    )
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', reason_code: 'undefined', estimate: null })
  })

  test('suppressed cells pass only when every filling does', () => {
    // fp is 0 to 9 and tn 100: the rate lies between 0/100 and 9/109 = 0.0826.
    // The most that fits is Wilson's upper end of 9/109: (0.08257 + 1.92073/109 + 1.95996 √(0.000695 + 0.0000808)) / 1.03524 = 0.1495.
    const groups = attribute('group', { A: [40, { low: 0, high: 9 }, 40, 100] })
    const under = (max: number) => finding(judged([groups], [{ metric: 'false_positive_rate', max }]).findings, 'A')
    expect(under(0.16)).toMatchObject({ status: 'pass', estimate: null })
    expect(under(0.16).bounds?.high).toBeCloseTo(9 / 109, 12)
    expect(under(0.16).envelope.high).toBeCloseTo(0.1495, 4)
    expect(under(0.14)).toMatchObject({ status: 'undetermined', reason_code: 'uncertain' })
    expect(under(0.05)).toMatchObject({ status: 'undetermined', reason_code: 'not_known', more_cases: null })
  })

  test('a false positive rate of people whom nobody checked cannot pass', () => {
    // tp, fp, fn, tn, positive_unknown, negative_unknown
    const groups = attribute('group', { A: [20, 0, 0, 0, 0, 500], B: [20, 40, 0, 0, 0, 500] })
    const { findings } = judged([groups], [{ metric: 'false_positive_rate', max: 0.9 }])
    // Of A nobody is known to have done nothing wrong; of B forty, all of them flagged.
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', reason_code: 'not_known', estimate: null })
    expect(finding(findings, 'B')).toMatchObject({ status: 'undetermined', reason_code: 'not_known' })
  })

  test('the reference itself, a group without rows and a log without outcomes are not applicable', () => {
    const ratio: LimitInput = { metric: 'selection_rate', comparison: 'ratio', min: 0.8, max: 1.25 }
    const { findings } = judged([selected({ A: [50, 100], B: [50, 100], C: [0, 0] })], [ratio], {
      attributes: [{ column: 'group', reference: 'A' }],
    })
    expect(finding(findings, 'A')).toMatchObject({ status: 'not_applicable', reason_code: 'is_reference' })
    expect(finding(findings, 'C')).toMatchObject({ status: 'not_applicable', reason_code: 'no_rows' })
    const unchecked = attribute('group', { A: [0, 0, 0, 0, 50, 50] })
    const { verdict, findings: none } = judged([unchecked], [{ metric: 'false_positive_rate', max: 0.5 }])
    expect(finding(none, 'A')).toMatchObject({ status: 'not_applicable', reason_code: 'no_outcome' })
    expect(verdict).toBe('undetermined')
  })

  test('that nobody was checked is a fact about a log, not a lack of it: 0 of 100 fails a minimum of a half', () => {
    // Wilson at 0 of 100 reaches up to z² / (100 + z²) = 0.0370 at 95 %.
    const unchecked = attribute('group', { A: [0, 0, 0, 0, 50, 50] })
    const { verdict, findings } = judged(
      [unchecked],
      [
        { metric: 'verification_rate', min: 0.5 },
        { metric: 'selection_rate', max: 0.9 },
      ],
    )
    expect(finding(findings, 'A')).toMatchObject({ metric: 'verification_rate', status: 'fail', estimate: 0 })
    expect(finding(findings, 'A').envelope.high).toBeCloseTo(3.841459 / 103.841459, 6)
    expect(verdict).toBe('fail')
  })

  test('a ratio to a reference of zero can fail a maximum and pass nothing', () => {
    const against = (limit: LimitInput) =>
      finding(
        judged([selected({ A: [60, 100], zero: [0, 100] })], [limit], {
          attributes: [{ column: 'group', reference: 'zero' }],
        }).findings,
        'A',
      )
    expect(against({ metric: 'selection_rate', comparison: 'ratio', max: 1.25 })).toMatchObject({
      status: 'fail',
      estimate: null,
      undefined: 'zero_reference',
      high: null,
    })
    expect(against({ metric: 'selection_rate', comparison: 'ratio', min: 0.8 })).toMatchObject({
      status: 'undetermined',
      reason_code: 'undefined',
    })
  })

  test('two rates of zero have no ratio that could be judged', () => {
    const { findings } = judged(
      [selected({ A: [0, 100], zero: [0, 100] })],
      [{ metric: 'selection_rate', comparison: 'ratio', max: 1.25 }],
      { attributes: [{ column: 'group', reference: 'zero' }] },
    )
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', low: 0, high: null })
  })
})

describe('several findings at once', () => {
  // Against a half with n = 100: 61 is z = 2.2, level 0.027807; 60.5 of 100 would be 2.1; take n = 400: 221 is z = 2.1, level 0.035729.
  const groups = { A: [61, 100], B: [221, 400] } as const

  test('each alone fails', () => {
    expect(judged([selected({ A: groups.A })], [atMostHalf]).verdict).toBe('fail')
    expect(judged([selected({ B: groups.B })], [atMostHalf]).verdict).toBe('fail')
  })

  test('Holm: together both have level 2 × 0.027807 = 0.055614, and neither fails', () => {
    const { verdict, findings } = judged([selected(groups)], [atMostHalf])
    expect(finding(findings, 'A').level_adjusted).toBeCloseTo(0.0556139, 6)
    expect(finding(findings, 'B').level_adjusted).toBeCloseTo(0.0556139, 6)
    expect(verdict).toBe('undetermined')
  })

  test('Benjamini–Hochberg: the larger stays 0.035729 and both fail; without correction too', () => {
    for (const correction of ['benjamini_hochberg', 'none'] as const) {
      const { findings } = judged([selected(groups)], [atMostHalf], { evidence: { correction } })
      expect(findings.map(({ status }) => status)).toEqual(['fail', 'fail'])
    }
  })

  test('a finding that leans to pass counts in the family, a group under the floor does not', () => {
    const passing = judged([selected({ A: groups.A, C: [10, 100] })], [atMostHalf])
    expect(finding(passing.findings, 'A').level_adjusted).toBeCloseTo(2 * 0.0278069, 6)
    expect(finding(passing.findings, 'C').level_adjusted).toBe(finding(passing.findings, 'C').level)
    const few = judged([selected({ A: groups.A, C: [10, 20] })], [atMostHalf])
    expect(finding(few.findings, 'A').level_adjusted).toBeCloseTo(0.0278069, 6)
  })

  test('a finding that what is not known keeps open counts too, but not one of which nothing is known', () => {
    // Of A 61 of 100 who had done nothing wrong were flagged; of B 0 to 60 of 100, because a cell was not published; of
    // C nobody was checked.
    const open = attribute('group', { A: [0, 61, 0, 39], B: [0, { low: 0, high: 60 }, 0, 40] })
    const unchecked = attribute('group', { A: [0, 61, 0, 39], C: [0, 0, 0, 0, 50, 50] })
    const limit: LimitInput = { metric: 'false_positive_rate', max: 0.5 }
    expect(finding(judged([open], [limit]).findings, 'A').level_adjusted).toBeCloseTo(2 * 0.0278069, 6)
    expect(finding(judged([open], [limit]).findings, 'B')).toMatchObject({ status: 'undetermined', level: 1 })
    expect(finding(judged([unchecked], [limit]).findings, 'A').level_adjusted).toBeCloseTo(0.0278069, 6)
    expect(finding(judged([unchecked], [limit]).findings, 'C').level).toBeNull()
  })

  test('the family is the limit, or the audit when the plan says so', () => {
    const two: readonly LimitInput[] = [atMostHalf, { metric: 'selection_rate', min: 0.1 }]
    const level = (family: 'limit' | 'audit') =>
      judged([selected({ A: groups.A })], two, { evidence: { family } }).findings[0]?.level_adjusted
    expect(level('limit')).toBeCloseTo(0.0278069, 6)
    expect(level('audit')).toBeCloseTo(2 * 0.0278069, 6)
  })
})

describe('the verdict', () => {
  test('no limits: not judged', () => {
    expect(judged([selected({ A: [1, 100] })], [])).toEqual({ verdict: 'not_judged', findings: [], gone: 0 })
  })

  test('a warning is reported and decides nothing', () => {
    const { verdict, findings } = judged(
      [selected({ A: [70, 100] })],
      [
        { ...atMostHalf, severity: 'warn' },
        { metric: 'selection_rate', max: 0.9 },
      ],
    )
    expect(findings.map(({ status }) => status)).toEqual(['fail', 'pass'])
    expect(verdict).toBe('pass')
  })

  test('a fail outweighs what is undetermined', () => {
    expect(judged([selected({ A: [70, 100], B: [50, 100] })], [atMostHalf]).verdict).toBe('fail')
  })
})

describe('over all groups', () => {
  test('a gap passes when every pair does: its level is the largest of the pairs', () => {
    const groups = { A: [500, 1000], B: [510, 1000], C: [520, 1000] } as const
    const gap = judged([selected(groups)], [{ metric: 'demographic_parity_difference', max: 0.1 }])
    const pair = judged(
      [selected({ A: groups.A, C: groups.C })],
      [{ metric: 'selection_rate', comparison: 'difference', max: 0.1 }],
      { attributes: [{ column: 'group', reference: 'A' }] },
    )
    expect(finding(gap.findings, null).estimate).toBeCloseTo(0.02, 12)
    expect(finding(gap.findings, null)).toMatchObject({ status: 'pass' })
    expect(finding(gap.findings, null).level).toBeCloseTo(finding(pair.findings, 'C').level ?? 0, 12)
  })

  test('a gap fails by the number of pairs times the smallest of their levels', () => {
    const groups = { A: [300, 1000], B: [400, 1000], C: [500, 1000] } as const
    const gap = judged([selected(groups)], [{ metric: 'demographic_parity_difference', max: 0.1 }])
    const pair = judged(
      [selected({ A: groups.A, C: groups.C })],
      [{ metric: 'selection_rate', comparison: 'difference', max: 0.1 }],
      { attributes: [{ column: 'group', reference: 'A' }] },
    )
    expect(finding(gap.findings, null).level).toBeCloseTo(3 * (finding(pair.findings, 'C').level ?? 0), 12)
    expect(finding(gap.findings, null).status).toBe('fail')
  })

  test('a group under the floor keeps a gap from passing, and the finding names it', () => {
    const { findings } = judged(
      [selected({ A: [500, 1000], B: [510, 1000], C: [5, 10] })],
      [{ metric: 'demographic_parity_difference', max: 0.1 }],
    )
    expect(finding(findings, null)).toMatchObject({ status: 'undetermined', reason_code: 'too_few', left_out: ['C'] })
  })

  test('best: the lowest rate when the decision is adverse; it is its own reference', () => {
    const { findings } = judged(
      [selected({ A: [100, 1000], B: [110, 1000], C: [300, 1000] })],
      [{ preset: 'four-fifths' }],
    )
    expect(finding(findings, 'A')).toMatchObject({ status: 'not_applicable', reason_code: 'is_reference' })
    expect(finding(findings, 'C')).toMatchObject({ status: 'fail', reference: 'A' })
    expect(finding(findings, 'C').estimate).toBeCloseTo(3, 12)
  })
})
