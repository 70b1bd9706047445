import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellName, cellNames } from '../../src/counts.js'
import { metricById } from '../../src/metrics/catalogue.js'
import { strataIn } from '../../src/metrics/measureAll.js'
import { contrastedWithReference, othersIn } from '../../src/metrics/reference.js'
import { zOf } from '../../src/statistics/normal.js'
import { clarifyBerkeley, clarifySmall } from '../oracles/conditionalDisparity.js'
import { berkeley, type Pair, rabbits } from '../oracles/strata.js'
import { countsOf, group } from '../tallies.js'
import { rules } from './ask.js'
import { countsOfPairs, overStrata, stratifiedCounts } from './stratified.js'

const z95 = zOf(0.95)
const admissions = countsOfPairs('sex', ['men', 'women'], berkeley.strata)
/** Σ over the departments, by the published table. */
const sum = (value: (pair: Pair) => number): number => berkeley.strata.reduce((total, pair) => total + value(pair), 0)
const share = ([x, n]: readonly [number, number]): number => x / n

describe('admissions to Berkeley, 1973, men against women by department', () => {
  const of = (id: string) => overStrata(id, admissions, 'men', 'women')

  test('have the common ratios, intervals and tests of R and metafor', () => {
    const odds = of('cmh_odds_ratio')
    expect(odds.estimate).toBeCloseTo(berkeley.oddsRatio, 13)
    const { low, high } = odds.interval(z95) ?? { low: Number.NaN, high: Number.NaN }
    expect(low).toBeCloseTo(berkeley.oddsRatioEnds[0], 12)
    expect(high).toBeCloseTo(berkeley.oddsRatioEnds[1], 12)
    expect(odds.p).toBeCloseTo(berkeley.test.p, 13)
    const risk = of('cmh_risk_ratio')
    expect(risk.estimate).toBeCloseTo(berkeley.riskRatio, 13)
    expect(risk.interval(1)?.high).toBeCloseTo(
      berkeley.riskRatio * Math.exp(Math.sqrt(berkeley.riskRatioLogVariance)),
      12,
    )
    expect(risk.p).toBeCloseTo(berkeley.test.p, 13)
  })

  test('are not homogeneous: Breslow and Day’s χ², which decides no limit', () => {
    const homogeneity = of('odds_ratio_homogeneity')
    expect(homogeneity.estimate).toBeCloseTo(berkeley.homogeneity.chiSquare, 11)
    expect(homogeneity.p).toBeCloseTo(berkeley.homogeneity.p, 13)
    expect(homogeneity.interval(z95)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
    expect(homogeneity.sureBelow(1000)).toBe(1)
  })

  test('show Simpson’s paradox: fewer women are admitted, and more of them where like is compared with like', () => {
    // 1198 of 2691 men and 557 of 1835 women were admitted (Bickel et al., with the six largest departments)
    const raw = 1198 / 2691 - 557 / 1835
    expect(raw).toBeCloseTo(0.1416, 4)
    const adjusted = of('standardised_difference')
    const everyone = sum(([men, women]) => men[1] + women[1])
    const hand = sum(([men, women]) => (men[1] + women[1]) * (share(men) - share(women))) / everyone
    expect(adjusted.estimate).toBeCloseTo(hand, 14)
    expect(hand).toBeLessThan(0)
    expect(adjusted.reverses).toBe(true)
    expect(adjusted.referenceEstimate).toBeCloseTo(
      sum(([men, women]) => (men[1] + women[1]) * share(women)) / everyone,
      14,
    )
    expect(of('standardised_ratio').estimate).toBeCloseTo(
      sum(([men, women]) => (men[1] + women[1]) * share(men)) /
        sum(([men, women]) => (men[1] + women[1]) * share(women)),
      14,
    )
  })

  test('are explained by the departments, and more than that', () => {
    const [explained, remains] = [of('explained_difference'), of('unexplained_difference')]
    // Kitagawa's equation 4, written out
    const byHand = sum(([men, women]) => ((share(men) - share(women)) * (men[1] / 2691 + women[1] / 1835)) / 2)
    expect(remains.estimate).toBeCloseTo(byHand, 14)
    expect((explained.estimate ?? 0) + (remains.estimate ?? 0)).toBeCloseTo(1198 / 2691 - 557 / 1835, 14)
    expect(remains.interval(z95)?.low).toBeLessThan(byHand)
    expect(explained.interval(z95)?.low).toBeGreaterThan(0)
  })

  test('have the conditional demographic disparity of Clarify', () => {
    expect(of('conditional_demographic_disparity').estimate).toBeCloseTo(clarifyBerkeley.men, 14)
    const women = overStrata('conditional_demographic_disparity', admissions, 'women', 'men')
    expect(women.estimate).toBeCloseTo(clarifyBerkeley.women, 14)
  })

  test('rest on the people of all strata that have both', () => {
    expect(of('cmh_odds_ratio').rows).toBe(2691)
    expect(of('cmh_odds_ratio').referenceRows).toBe(1835)
  })
})

describe('strata that lack something', () => {
  test('of one decision are left out, where Clarify sees a disparity in everyone being granted', () => {
    const small = countsOfPairs('sex', ['M', 'V'], clarifySmall.strata)
    const disparity = overStrata('conditional_demographic_disparity', small, 'V')
    expect(disparity.estimate).toBeCloseTo(clarifySmall.withoutSecond, 14)
    // Clarify's own number has the five people of the second stratum in it, with 0 − 2/5.
    expect(((disparity.estimate ?? 0) * 13 - 5 * 0.4) / 18).toBeCloseTo(clarifySmall.all, 14)
  })

  test('with one of the two only are no part of a standardised rate, and explain what they add', () => {
    const pairs: Pair[] = [
      [
        [8, 10],
        [4, 10],
      ],
      [
        [5, 10],
        [0, 0],
      ],
    ]
    const counts = countsOfPairs('sex', ['M', 'V'], pairs)
    const difference = overStrata('standardised_difference', counts, 'M', 'V')
    expect(difference.estimate).toBeCloseTo(0.4, 15)
    expect(difference.rows).toBe(10)
    // 13/20 − 4/10; remains (0.8 − 0.4)(0.5 + 1)/2, the rest is composition
    expect(overStrata('unexplained_difference', counts, 'M', 'V').estimate).toBeCloseTo(0.3, 15)
    expect(overStrata('explained_difference', counts, 'M', 'V').estimate).toBeCloseTo(-0.05, 15)
  })

  const ids = [
    'cmh_odds_ratio',
    'cmh_risk_ratio',
    'standardised_difference',
    'standardised_ratio',
    'explained_difference',
  ]
  test.each(ids)('give no %s where nobody can be compared', (id) => {
    const apart = stratifiedCounts('sex', { one: { M: [0, 0, 0, 0, 5, 5] }, two: { V: [0, 0, 0, 0, 5, 5] } })
    const found = overStrata(id, apart, 'M', 'V')
    if (id === 'explained_difference') {
      // All of a difference of nothing is composition.
      expect(found.estimate).toBe(0)
      return
    }
    expect(found.estimate).toBeNull()
    expect(found.undefined).toBe('no_reference')
    expect(found.envelope(0)).toBeNull()
  })

  test('without a success of the reference have no ratio, and can break a limit only upwards', () => {
    const counts = countsOfPairs(
      'sex',
      ['M', 'V'],
      [
        [
          [5, 10],
          [0, 10],
        ],
      ],
    )
    for (const id of ['cmh_odds_ratio', 'cmh_risk_ratio', 'standardised_ratio']) {
      const found = overStrata(id, counts, 'M', 'V')
      expect(found.estimate).toBeNull()
      expect(found.undefined).toBe('zero_reference')
      expect(found.interval(z95)?.high).toBe(Number.POSITIVE_INFINITY)
    }
  })

  test('that all have one success rate leave a homogeneity of nothing', () => {
    expect(
      overStrata('odds_ratio_homogeneity', countsOfPairs('sex', ['M', 'V'], berkeley.strata.slice(0, 1)), 'M').estimate,
    ).toBeNull()
  })
})

test('the rabbits of Agresti have the common odds ratio of R, whoever is the reference', () => {
  const counts = countsOfPairs('when', ['at once', 'late'], rabbits.strata)
  expect(overStrata('cmh_odds_ratio', counts, 'at once', 'late').estimate).toBeCloseTo(rabbits.oddsRatio, 13)
  expect(overStrata('cmh_odds_ratio', counts, 'late', 'at once').estimate).toBeCloseTo(1 / rabbits.oddsRatio, 13)
})

describe('whom a group is compared with', () => {
  const three = stratifiedCounts('origin', {
    one: { A: [0, 0, 0, 0, 4, 6], B: [0, 0, 0, 0, 3, 7], C: [0, 0, 0, 0, 8, 2] },
    two: { A: [0, 0, 0, 0, 1, 9], C: [0, 0, 0, 0, 2, 8] },
  })

  test('everyone else of the stratum, put together', () => {
    // one: A 4/10 against 11/20, two: 1/10 against 2/10; 30 and 20 people
    const found = overStrata('standardised_difference', three, 'A')
    expect(found.estimate).toBeCloseTo((30 * (0.4 - 0.55) + 20 * (0.1 - 0.2)) / 50, 15)
  })

  test('everyone else too where the plan says everyone: a group is no stranger to itself', () => {
    const metric = metricById('cmh_odds_ratio')
    const [own] = three.attributes
    const [first] = own?.groups ?? []
    if (
      metric?.kind !== 'aggregate' ||
      metric.aggregation.kind !== 'contrast' ||
      own === undefined ||
      first === undefined
    )
      throw new Error()
    const { reference, result } = contrastedWithReference(metric.aggregation, {
      attribute: own,
      othersOf: othersIn(own),
      reference: { kind: 'overall' },
      strata: strataIn(three, 'origin'),
      effect: 'adverse',
      rules,
      floor: 30,
    })(first)
    expect(reference).toBe('rest')
    expect(result?.estimate).toBe(overStrata('cmh_odds_ratio', three, 'A').estimate)
  })

  test('a group that is called as a word is a group', () => {
    const counts = stratifiedCounts('origin', {
      one: { rest: [0, 0, 0, 0, 4, 6], B: [0, 0, 0, 0, 3, 7], C: [0, 0, 0, 0, 8, 2] },
    })
    expect(overStrata('standardised_difference', counts, 'B', 'rest').estimate).toBeCloseTo(0.3 - 0.4, 15)
  })
})

describe('unknown outcomes', () => {
  // Of V two of six outcomes are not known, of M none of eight: [tp, fp, fn, tn, pu, nu].
  const counts = stratifiedCounts('sex', {
    one: { M: [2, 1, 1, 4, 0, 0], V: [1, 1, 1, 1, 1, 1] },
  })
  // V's share of the negative outcomes less its share of the positive ones, when it has v positive outcomes of 6
  const disparity = (v: number): number => (6 - v) / (6 - v + 5) - v / (v + 3)

  test('leave a range of disparities in outcomes: they may all have gone one way', () => {
    const found = overStrata('conditional_label_disparity', counts, 'V', 'M')
    expect(found.estimate).toBeCloseTo(2 / 7 - 2 / 5, 15)
    expect(found.bounds?.low).toBeCloseTo(disparity(4), 15)
    expect(found.bounds?.high).toBeCloseTo(disparity(2), 15)
    const envelope = found.envelope(z95)
    expect(envelope?.low).toBeLessThan(disparity(4))
    expect(envelope?.high).toBeGreaterThan(disparity(2))
  })

  test('do not where the plan judges by the known', () => {
    expect(
      overStrata('conditional_label_disparity', counts, 'V', 'M', { ...rules, unknown: 'known' }).bounds,
    ).toBeNull()
  })

  test('change nothing of decisions', () => {
    expect(overStrata('cmh_odds_ratio', counts, 'V', 'M').bounds).toBeNull()
  })
})

describe('a weighted log', () => {
  const sexes = { M: [0, 0, 0, 0, 12, 18], V: [0, 0, 0, 0, 5, 20] }
  const cells = (numbers: readonly number[], factor: number) =>
    Object.fromEntries(cellNames.map((cell, index) => [cell, (numbers[index] ?? 0) * factor])) as Record<
      CellName,
      number
    >
  /** Every row stands for so many cases. */
  const weigh = (factor: number) => {
    const groups = Object.entries(sexes).map(([name, rows]) =>
      group(name, cells(rows, factor), { weights: { n: cells(rows, 1), squares: cells(rows, factor ** 2) } }),
    )
    const attributes = [{ attribute: 'sex', parts: ['sex'], groups }]
    return { ...countsOf(attributes), slices: [{ slice: { kind: 'stratum', name: 'one' }, attributes }] } as const
  }

  test.each([
    'cmh_odds_ratio',
    'standardised_difference',
    'unexplained_difference',
    'conditional_demographic_disparity',
  ])('whose weights are all one number has the %s and interval of the rows', (id) => {
    const [plain, weighted] = [weigh(1), weigh(7)].map((counts) => overStrata(id, counts, 'M', 'V'))
    expect(weighted?.estimate).toBeCloseTo(plain?.estimate ?? Number.NaN, 14)
    expect(weighted?.interval(z95)?.low).toBeCloseTo(plain?.interval(z95)?.low ?? Number.NaN, 12)
    expect(weighted?.interval(z95)?.high).toBeCloseTo(plain?.interval(z95)?.high ?? Number.NaN, 12)
  })
})

describe('over random strata', () => {
  const side = fc.tuple(fc.nat(20), fc.nat(20)).map(([x, more]): readonly [number, number] => [x, x + more])
  const anyPairs = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 5 })
  const total = (pairs: readonly Pair[], at: 0 | 1, part: 0 | 1): number =>
    pairs.reduce((all, pair) => all + pair[at][part], 0)
  const settings = { numRuns: 200, seed: 1 }

  test('the two parts of a difference add up to it', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        fc.pre(total(pairs, 0, 1) > 0 && total(pairs, 1, 1) > 0)
        const counts = countsOfPairs('sex', ['M', 'V'], pairs)
        const parts = ['explained_difference', 'unexplained_difference'].map(
          (id) => overStrata(id, counts, 'M', 'V').estimate ?? Number.NaN,
        )
        const whole = total(pairs, 0, 0) / total(pairs, 0, 1) - total(pairs, 1, 0) / total(pairs, 1, 1)
        expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeCloseTo(whole, 12)
      }),
      settings,
    )
  })

  test('one stratum has the plain odds ratio, ratio and difference, and nothing is explained', () => {
    fc.assert(
      fc.property(fc.tuple(side, side), ([a, b]) => {
        fc.pre(a[0] > 0 && a[1] > a[0] && b[0] > 0 && b[1] > b[0])
        const counts = countsOfPairs('sex', ['M', 'V'], [[a, b]])
        const of = (id: string) => overStrata(id, counts, 'M', 'V').estimate
        expect(of('cmh_odds_ratio')).toBeCloseTo((a[0] * (b[1] - b[0])) / ((a[1] - a[0]) * b[0]), 9)
        expect(of('cmh_risk_ratio')).toBeCloseTo(share(a) / share(b), 9)
        expect(of('standardised_ratio')).toBeCloseTo(share(a) / share(b), 9)
        expect(of('standardised_difference')).toBeCloseTo(share(a) - share(b), 12)
        expect(of('unexplained_difference')).toBeCloseTo(share(a) - share(b), 12)
        expect(of('explained_difference')).toBe(0)
      }),
      settings,
    )
  })

  test('intervals hold their estimates, widen with z, narrow with cases and stay in range', () => {
    const ids = [
      'cmh_odds_ratio',
      'cmh_risk_ratio',
      'standardised_difference',
      'standardised_ratio',
      'explained_difference',
      'unexplained_difference',
      'conditional_demographic_disparity',
    ]
    fc.assert(
      fc.property(anyPairs, fc.constantFrom(...ids), (pairs, id) => {
        const found = overStrata(id, countsOfPairs('sex', ['M', 'V'], pairs), 'M', 'V')
        const { estimate } = found
        fc.pre(estimate !== null)
        const metric = metricById(id)
        const [least, most] = metric?.kind === 'aggregate' ? metric.range : [Number.NaN, Number.NaN]
        const [narrow, wide, many] = [found.interval(1), found.interval(2), found.scaled(100).interval(1)]
        if (narrow === null || wide === null || many === null) throw new Error('no interval')
        const slack = 1e-12
        expect(wide.low).toBeLessThanOrEqual(narrow.low + slack)
        expect(narrow.low).toBeLessThanOrEqual((estimate ?? 0) + slack)
        expect(narrow.high).toBeGreaterThanOrEqual((estimate ?? 0) - slack)
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high - slack)
        expect(many.high - many.low).toBeLessThanOrEqual(narrow.high - narrow.low + slack)
        expect(wide.low).toBeGreaterThanOrEqual(least)
        expect(wide.high).toBeLessThanOrEqual(most)
      }),
      settings,
    )
  })
})
