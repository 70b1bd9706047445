import { describe, expect, test } from 'vitest'
import type { LimitInput } from '../../src/config/planInput.js'
import { levelOf } from '../../src/statistics/normal.js'
import { attribute } from '../tallies.js'
import { finding, judged, selected } from './judged.js'

/** The level of a rate against a bound: Wilson's interval touches it at z = |p − bound| / √(bound (1 − bound) / n). */
const wilsonLevel = (yes: number, all: number, bound: number): number =>
  levelOf(Math.abs(yes / all - bound) / Math.sqrt((bound * (1 - bound)) / all))

const one = (yes: number, all: number, limit: { readonly min?: number; readonly max?: number }) =>
  finding(judged([selected({ A: [yes, all] })], [{ metric: 'selection_rate', ...limit }]).findings, 'A')

describe('a band', () => {
  test('passes at the larger of its two levels: 45 of 100 within 0.3 and 0.7 is nearer to 0.3', () => {
    const within = one(45, 100, { min: 0.3, max: 0.7 })
    expect(within).toMatchObject({ status: 'pass', leans: 'pass' })
    expect(within.level).toBeCloseTo(Math.max(wilsonLevel(45, 100, 0.3), wilsonLevel(45, 100, 0.7)), 12)
    // Of the two that is the one of 0.3: z = 0.15 / 0.045826 = 3.27; of 0.7 it is 5.46.
    expect(within.level).toBeCloseTo(levelOf(0.15 / Math.sqrt(0.0021)), 12)
  })

  test.each([
    [20, 'below', 0.3],
    [85, 'above', 0.7],
  ])('%d of 100 fails at the level of the bound that it crossed (%s)', (yes, _, bound) => {
    const outside = one(yes, 100, { min: 0.3, max: 0.7 })
    expect(outside).toMatchObject({ status: 'fail', leans: 'fail' })
    expect(outside.level).toBeCloseTo(wilsonLevel(yes, 100, bound), 12)
  })

  test('its ends are within it', () => {
    expect(one(30, 100, { min: 0.3, max: 0.7 }).leans).toBe('pass')
    expect(one(70, 100, { min: 0.3, max: 0.7 }).leans).toBe('pass')
    expect(one(71, 100, { min: 0.3, max: 0.7 }).leans).toBe('fail')
  })

  test('of no width is never passed, and failed by what lies outside it', () => {
    expect(one(50, 100, { min: 0.5, max: 0.5 })).toMatchObject({
      status: 'undetermined',
      leans: 'pass',
      more_cases: null,
    })
    expect(one(70, 100, { min: 0.5, max: 0.5 }).status).toBe('fail')
  })
})

describe('a relative difference', () => {
  const against = (limit: LimitInput) =>
    finding(
      judged([selected({ A: [600, 1000], B: [400, 1000] })], [limit], {
        attributes: [{ column: 'group', reference: 'B' }],
      }).findings,
      'A',
    )

  test('is judged as the ratio less one: by the same level', () => {
    const relative = against({ metric: 'selection_rate', comparison: 'relative_difference', max: 0.25 })
    const ratio = against({ metric: 'selection_rate', comparison: 'ratio', max: 1.25 })
    expect(relative.estimate).toBeCloseTo(0.5, 12)
    expect(relative.status).toBe('fail')
    expect(relative.level).toBeCloseTo(ratio.level ?? 0, 15)
  })

  test('and what could have been shown is the same too', () => {
    const relative = against({ metric: 'selection_rate', comparison: 'relative_difference', max: 0.45 })
    const ratio = against({ metric: 'selection_rate', comparison: 'ratio', max: 1.45 })
    expect(relative.status).toBe('undetermined')
    expect(relative.detectable).toBeCloseTo((ratio.detectable ?? 0) - 1, 12)
  })
})

describe('measures that are no rates', () => {
  test('F1 is judged by the rate that it rises with: J = 90 / 120 is F1 = 6/7; against 2/3, J = 1/2', () => {
    // F1 ≥ 2/3 exactly when J ≥ 1/2, and Wilson's interval of 90 of 120 touches a half at z = 0.25 / √(0.25 / 120).
    const { findings } = judged([attribute('group', { A: [90, 10, 20, 400] })], [{ metric: 'f1_score', min: 2 / 3 }])
    expect(finding(findings, 'A').estimate).toBeCloseTo(6 / 7, 12)
    expect(finding(findings, 'A').level).toBeCloseTo(levelOf(0.25 / Math.sqrt(0.25 / 120)), 12)
    expect(finding(findings, 'A').status).toBe('pass')
  })

  test('the treatment ratio likewise: fn / fp = 80 / 20 against 1 is 80 of 100 against a half', () => {
    const { findings } = judged([attribute('group', { A: [50, 20, 80, 50] })], [{ metric: 'treatment_ratio', max: 1 }])
    expect(finding(findings, 'A')).toMatchObject({ status: 'fail' })
    expect(finding(findings, 'A').estimate).toBeCloseTo(4, 12)
    expect(finding(findings, 'A').level).toBeCloseTo(levelOf(0.3 / 0.05), 14)
  })

  test('balanced accuracy by MOVER: (0.9 + 0.8) / 2 of a hundred each', () => {
    // Wilson of 90/100 from 0.8256, of 80/100 from 0.7112: 0.85 − √(0.0744² + 0.0888²) / 2 = 0.7921.
    const { findings } = judged(
      [attribute('group', { A: [90, 20, 10, 80] })],
      [{ metric: 'balanced_accuracy', min: 0.7 }],
    )
    expect(finding(findings, 'A').low).toBeCloseTo(0.7921, 4)
    expect(finding(findings, 'A').status).toBe('pass')
  })

  test('average odds, of each group against the reference', () => {
    // FPR 60/100 against 20/100, TPR 50/100 against 50/100: (0.4 + 0) / 2.
    const { findings } = judged(
      [attribute('group', { A: [50, 60, 50, 40], B: [50, 20, 50, 80] })],
      [{ metric: 'average_odds_difference', max: 0.05 }],
      { attributes: [{ column: 'group', reference: 'B' }] },
    )
    expect(finding(findings, 'A').estimate).toBeCloseTo(0.2, 12)
    expect(finding(findings, 'A')).toMatchObject({ status: 'fail', reference: 'B' })
    expect(finding(findings, 'B')).toMatchObject({ status: 'not_applicable', reason_code: 'is_reference' })
  })
})

describe('what is not known', () => {
  // fp is 20 to 40 of 100: outcomes of twenty flagged people are unknown, and of the rest 20 fp, 60 tn.
  const partly = attribute('group', { A: [40, 20, 40, 60, 20, 0] })
  const under = (max: number, evidence: object) =>
    finding(judged([partly], [{ metric: 'false_positive_rate', max }], { evidence }).findings, 'A')

  test('the point rule still needs all that may be on one side', () => {
    // 20/80 to 40/100.
    expect(under(0.45, { rule: 'point' })).toMatchObject({ status: 'pass', reason_code: 'point' })
    expect(under(0.3, { rule: 'point' })).toMatchObject({ status: 'undetermined', reason_code: 'not_known' })
    expect(under(0.2, { rule: 'point' })).toMatchObject({ status: 'fail', reason_code: 'point' })
  })

  test('unknown: known decides on 20 of 80 alone, and has no bounds', () => {
    const known = under(0.4, { unknown: 'known' })
    expect(known.bounds).toBeUndefined()
    expect(known.estimate).toBe(0.25)
    expect(known.level).toBeCloseTo(wilsonLevel(20, 80, 0.4), 12)
    expect(known.status).toBe('pass')
    expect(under(0.4, {})).toMatchObject({ status: 'undetermined', reason_code: 'uncertain' })
  })

  test('a suppressed cell with a published total: 100 in all, so fp is 5 at most', () => {
    const { findings } = judged(
      [
        {
          attribute: 'group',
          parts: ['group'],
          groups: [
            {
              group: 'A',
              parts: { group: 'A' },
              total: 100,
              tally: {
                tp: 40,
                fp: { low: 0, high: 9 },
                fn: 5,
                tn: { low: 50, high: 55 },
                positive_unknown: 0,
                negative_unknown: 0,
              },
            },
          ],
        },
      ],
      [{ metric: 'false_positive_rate', max: 0.3 }],
    )
    // fp + tn = 55 in every filling: 0/55 to 5/55.
    expect(finding(findings, 'A').bounds).toEqual({ low: 0, high: 5 / 55 })
    expect(finding(findings, 'A')).toMatchObject({ status: 'pass', estimate: null, undefined: 'cell_not_known' })
  })
})

describe('intervals', () => {
  test('exact: 9 of 100 against 0.16 by Clopper and Pearson', () => {
    // P(X ≤ 9) of a binomial with 100 cases and 0.16 is 0.0308 (summed below); twice that is the level.
    const below = Array.from({ length: 10 }, (_, k) => binomial(100, k, 0.16)).reduce((sum, p) => sum + p, 0)
    const exact = finding(
      judged([selected({ A: [9, 100] })], [{ metric: 'selection_rate', max: 0.16 }], {
        evidence: { intervals: 'exact' },
      }).findings,
      'A',
    )
    expect(exact.level).toBeCloseTo(2 * below, 9)
  })

  test('mid-p: with half of the observed result’s own probability', () => {
    const below = Array.from({ length: 9 }, (_, k) => binomial(100, k, 0.16)).reduce((sum, p) => sum + p, 0)
    const midP = finding(
      judged([selected({ A: [9, 100] })], [{ metric: 'selection_rate', max: 0.16 }], {
        evidence: { intervals: 'mid_p' },
      }).findings,
      'A',
    )
    expect(midP.level).toBeCloseTo(2 * below + binomial(100, 9, 0.16), 9)
  })
})

/** The probability of k of n. */
function binomial(n: number, k: number, p: number): number {
  let probability = (1 - p) ** n
  for (let i = 0; i < k; i++) probability *= (((n - i) / (i + 1)) * p) / (1 - p)
  return probability
}

describe('how many more cases would settle it', () => {
  // Wilson's z grows with the square root of the counts: the factor is (z needed / z now)².
  test.each([
    [55, 100, 0.5],
    [47, 100, 0.5],
    [33, 90, 0.3],
    [260, 1000, 0.25],
    [3, 120, 0.05],
  ])('%d of %d against %d', (yes, all, max) => {
    const z = Math.abs(yes / all - max) / Math.sqrt((max * (1 - max)) / all)
    const more = all * ((1.959963984540054 / z) ** 2 - 1)
    const step = 10 ** Math.max(0, Math.floor(Math.log10(more)) - 1)
    expect(one(yes, all, { max }).more_cases).toBe(Math.ceil(more / step) * step)
  })

  test('with a correction for two findings the level to reach is half: z = 2.2414', () => {
    const { findings } = judged([selected({ A: [55, 100], B: [10, 100] })], [{ metric: 'selection_rate', max: 0.5 }])
    // z now is 1: 100 × (2.2414² − 1) = 402.4, so 410.
    expect(finding(findings, 'A')).toMatchObject({ status: 'undetermined', leans: 'fail', more_cases: 410 })
  })

  test('cases are those of the group and of its reference', () => {
    const { findings } = judged(
      [selected({ A: [55, 100], B: [45, 100] })],
      [{ metric: 'selection_rate', comparison: 'difference', max: 0 }],
      { attributes: [{ column: 'group', reference: 'B' }] },
    )
    const { status, more_cases } = finding(findings, 'A')
    expect(status).toBe('undetermined')
    // Newcombe's lower end of 0.55 − 0.45, written out, is above 0 from a size found by counting up.
    const [z, n] = [1.959963984540054, { each: 100 }]
    const reach = (p: number, side: 1 | -1): number => {
      const centre = (p + z ** 2 / (2 * n.each)) / (1 + z ** 2 / n.each)
      const half = (z * Math.sqrt((p * (1 - p)) / n.each + z ** 2 / (4 * n.each ** 2))) / (1 + z ** 2 / n.each)
      return Math.abs(centre + side * half - p)
    }
    while (0.1 - Math.hypot(reach(0.55, -1), reach(0.45, 1)) <= 0) n.each += 0.01
    expect(more_cases).toBe(Math.ceil((2 * (n.each - 100)) / 10) * 10)
  })

  test('settled findings have none', () => {
    expect(one(70, 100, { max: 0.5 }).more_cases).toBeNull()
  })
})

describe('what could have been shown', () => {
  test('as far beyond the limit as the interval reaches back: 55 of 100, from 0.4524, against 0.5 is 0.5976', () => {
    // Wilson of 55/100: (0.55 + 0.019207 − 1.959964 × √(0.002475 + 0.000096)) / 1.038415 = 0.45245.
    expect(one(55, 100, { max: 0.5 }).detectable).toBeCloseTo(0.5 + 0.55 - 0.45245, 4)
    expect(one(45, 100, { min: 0.5 }).detectable).toBeCloseTo(0.5 + 0.45 - 0.54755, 4)
  })

  test('no value beyond what a share can be', () => {
    expect(one(97, 100, { max: 0.98 })).toMatchObject({ status: 'undetermined', detectable: null })
  })
})
