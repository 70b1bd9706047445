import { describe, expect, test } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { spreadRates } from '../../src/metrics/overGroups/statistics.js'
import { chiSquare } from '../../src/statistics/chiSquare.js'
import { binomial } from '../../src/statistics/draw.js'
import { generalizedEntropy } from '../../src/statistics/generalizedEntropy.js'
import { seeded } from '../../src/statistics/random.js'
import { association } from '../oracles/association.js'
import { clarify } from '../oracles/clarify.js'
import { inequality, tenBenefits } from '../oracles/inequality.js'
import { peers } from '../oracles/peers.js'
import { scikitLearn } from '../oracles/scikitLearn.js'
import { fc } from '../statistics/fc.js'
import { attribute, group } from '../tallies.js'
import { whollyKnown } from './arbitraries.js'
import { find, measure, overAll, rules } from './ask.js'

const z = 1.959963984540054
const groupsOf = (counts: Parameters<typeof attribute>[1]): readonly GroupCounts[] => attribute('g', counts).groups
const estimate = (...asked: Parameters<typeof overAll>): number => overAll(...asked).estimate ?? Number.NaN

describe.each(Object.entries(inequality))('AI Fairness 360 on %s', (name, byEffect) => {
  const groups = groupsOf(find(peers, name).counts)

  test.each(['favourable', 'adverse'] as const)('benefits of a decision that is %s', (effect) => {
    for (const [id, value] of Object.entries(byEffect[effect])) {
      expect(estimate(id, groups, effect), id).toBeCloseTo(value, 12)
    }
  })
})

describe.each(Object.entries(association))('SciPy on %s', (name, criteria) => {
  const groups = groupsOf(find(peers, name).counts)

  test.each(Object.entries(criteria))('%s', (criterion, { cramersV, information, p, pOfG }) => {
    expect(estimate(`${criterion}_cramers_v`, groups)).toBeCloseTo(cramersV, 12)
    expect(estimate(`${criterion}_mutual_information`, groups)).toBeCloseTo(information, 12)
    expect((overAll(`${criterion}_cramers_v`, groups).p ?? Number.NaN) / p).toBeCloseTo(1, 10)
    expect((overAll(`${criterion}_mutual_information`, groups).p ?? Number.NaN) / pOfG).toBeCloseTo(1, 10)
  })
})

test.each(Object.entries(scikitLearn))(
  'Fairlearn on %s: means of gaps, and the largest from everyone',
  (name, figures) => {
    const groups = groupsOf(find(peers, name).counts)
    expect(estimate('equalized_odds_difference_mean', groups)).toBeCloseTo(figures.equalizedOddsMean[0], 12)
    expect(estimate('equalized_odds_ratio_mean', groups)).toBeCloseTo(figures.equalizedOddsMean[1], 12)
    expect(estimate('selection_rate_maximum_deviation', groups)).toBeCloseTo(figures.maximumDeviation, 12)
  },
)

test.each(tenBenefits)('AI Fairness 360: ten people, $worse of them worse off', (people) => {
  const groups = groupsOf({ all: [people.right, people.better, people.worse, 0] })
  expect(estimate('generalized_entropy_index', groups)).toBeCloseTo(people.generalizedEntropy, 12)
  expect(estimate('coefficient_of_variation', groups)).toBeCloseTo(Math.sqrt(2 * people.generalizedEntropy), 12)
  if (people.theil !== null) expect(estimate('theil_index', groups)).toBeCloseTo(people.theil, 12)
})

test('Clarify: generalized entropy of its twelve rows', () => {
  const cells = [0, 0, 0, 0]
  for (const [row, label] of [...clarify.labels].entries()) {
    const cell = clarify.predictions[row] === '1' ? (label === '1' ? 0 : 1) : label === '1' ? 2 : 3
    cells[cell] = (cells[cell] ?? 0) + 1
  }
  expect(estimate('generalized_entropy_index', groupsOf({ all: cells }))).toBeCloseTo(clarify.generalizedEntropy, 12)
})

describe('spread, by hand', () => {
  // Selected 10, 20 and 60 of 100 each: everyone 30 %, the mean of the three too.
  const groups = groupsOf({ A: [10, 0, 0, 90], B: [20, 0, 0, 80], C: [60, 0, 0, 40] })

  test('the deviations from 0.3 are 0.2, 0.1 and 0.3', () => {
    expect(estimate('selection_rate_mean_deviation', groups)).toBeCloseTo(0.2, 12)
    expect(estimate('selection_rate_maximum_deviation', groups)).toBeCloseTo(0.3, 12)
    expect(estimate('selection_rate_between_group_variance', groups)).toBeCloseTo((0.04 + 0.01 + 0.09) / 2, 12)
  })

  test('everyone is the people, not the mean of the groups: 10 of 100 and 180 of 200 are 190 of 300', () => {
    const uneven = groupsOf({ A: [10, 0, 0, 90], B: [180, 0, 0, 20] })
    const everyone = 190 / 300
    expect(estimate('selection_rate_mean_deviation', uneven)).toBeCloseTo((everyone - 0.1 + 0.9 - everyone) / 2, 12)
    expect(estimate('selection_rate_between_group_variance', uneven)).toBeCloseTo(0.8 ** 2 / 2, 12)
  })

  test('the smallest value of any group, with the interval of its own at the adjusted level', () => {
    const evidence = overAll('worst_group_accuracy', groups)
    expect(evidence.estimate).toBe(1)
    const worst = overAll('worst_group_positive_predictive_value', groupsOf({ A: [30, 10, 0, 0], B: [20, 30, 0, 0] }))
    expect(worst.estimate).toBe(0.4)
    const own = measure('positive_predictive_value', group('B', { tp: 20, fp: 30 })).interval(z)
    expect(worst.interval(z)?.low).toBe(own?.low)
    expect(worst.interval(z)?.high).toBeGreaterThan(own?.high ?? 1)
  })

  test('differential fairness: ln 6 of the selected, and less of the others; of no case at all without an end', () => {
    expect(estimate('differential_fairness', groups)).toBeCloseTo(Math.log(6), 12)
    const none = overAll('differential_fairness', groupsOf({ A: [0, 0, 0, 100], B: [60, 0, 0, 40] }))
    expect([none.estimate, none.undefined]).toEqual([null, 'zero_reference'])
    expect(none.interval(z)?.low).toBeGreaterThan(1)
    expect(none.interval(z)?.high).toBe(Number.POSITIVE_INFINITY)
    expect(none.sureBelow(5)).toBe(1)
    expect(none.sureAbove(0.5)).toBeLessThan(0.001)
  })

  test('smoothed, half a case is added to either decision: ln((60.5 / 101) / (0.5 / 101))', () => {
    const none = overAll('smoothed_differential_fairness', groupsOf({ A: [0, 0, 0, 100], B: [60, 0, 0, 40] }))
    expect(none.estimate).toBeCloseTo(Math.log(60.5 / 0.5), 12)
  })

  test('a log deviation has no value where somebody has nothing', () => {
    expect(overAll('mean_log_deviation', groupsOf({ all: [5, 5, 0, 0] })).estimate).toBeCloseTo(
      Math.log(1.5) - Math.LN2 / 2,
      12,
    )
    expect(overAll('mean_log_deviation', groupsOf({ all: [5, 5, 1, 0] }))).toMatchObject({
      estimate: null,
      undefined: 'zero_denominator',
    })
  })

  test('treatment equality has no end where a group has nobody wrongly selected', () => {
    const evidence = overAll('treatment_equality_difference', groupsOf({ A: [5, 0, 10, 50], B: [5, 10, 20, 50] }))
    expect(evidence.estimate).toBeNull()
    expect(evidence.envelope(z)?.high).toBe(Number.POSITIVE_INFINITY)
    expect(estimate('treatment_equality_difference', groupsOf({ A: [5, 5, 10, 50], B: [5, 10, 5, 50] }))).toBeCloseTo(
      10 / 5 - 5 / 10,
      12,
    )
  })
})

const some = fc.array(whollyKnown('A'), { minLength: 2, maxLength: 5 })
const either = fc.constantFrom<'adverse' | 'favourable'>('adverse', 'favourable')
const same = (a: number, b: number): void => {
  if (Number.isNaN(a) || Number.isNaN(b)) expect(a).toBe(b)
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(b)))
}
const people = (groups: readonly GroupCounts[], effect: 'adverse' | 'favourable') =>
  groups.map(({ tally: { tp, fp, fn, tn } }) => {
    const [worse, better] = effect === 'favourable' ? [fn, fp] : [fp, fn]
    return { values: [0, 1, 2], weights: [Number(worse), Number(tp) + Number(tn), Number(better)] }
  })

describe('what must hold whatever the counts', () => {
  test('inequality is that between the groups and that within them', () => {
    fc.assert(
      fc.property(some, either, (groups, effect) => {
        for (const index of ['theil_index', 'generalized_entropy_index']) {
          const between = overAll(`between_group_${index}`, groups, effect).estimate
          if (between === null) continue
          same(between + estimate(`within_group_${index}`, groups, effect), estimate(index, groups, effect))
        }
      }),
    )
  })

  test('benefits of three kinds have the entropy of the people who have them', () => {
    fc.assert(
      fc.property(some, either, (groups, effect) => {
        const each = people(groups, effect)
        const all = { values: each.flatMap(({ values }) => values), weights: each.flatMap(({ weights }) => weights) }
        fc.pre(all.weights.some((weight, index) => weight > 0 && all.values[index] !== 0))
        for (const [id, alpha] of [
          ['generalized_entropy_index', 2],
          ['generalized_entropy_index_half', 0.5],
          ['theil_index', 1],
        ] as const) {
          same(estimate(id, groups, effect), generalizedEntropy(all, alpha))
        }
        // Atkinson with ε = ½ in terms of generalized entropy with α = ½: 1 − (1 − E/4)².
        same(estimate('atkinson_index', groups, effect), 1 - (1 - generalizedEntropy(all, 0.5) / 4) ** 2)
      }),
    )
  })

  test('the part between groups is that of their means', () => {
    fc.assert(
      fc.property(some, either, (groups, effect) => {
        const each = people(groups, effect)
        const sizes = each.map(({ weights }) => weights.reduce((a, b) => a + b))
        fc.pre(sizes.every((size) => size > 0))
        const means = each.map(
          ({ weights: [, right = 0, better = 0] }, index) => (right + 2 * better) / (sizes[index] ?? 1),
        )
        fc.pre(means.some((mean) => mean > 0))
        for (const [id, alpha] of [
          ['between_group_theil_index', 1],
          ['between_group_generalized_entropy_index', 2],
        ] as const) {
          same(estimate(id, groups, effect), generalizedEntropy({ values: means, weights: sizes }, alpha))
        }
      }),
    )
  })

  test('independence is the association of the table of groups and decisions', () => {
    fc.assert(
      fc.property(some, (groups) => {
        const table = groups.map(({ tally }) => [
          Number(tally.tp) + Number(tally.fp),
          Number(tally.fn) + Number(tally.tn),
        ])
        const expected = chiSquare(table)
        fc.pre(expected !== null)
        same(estimate('independence_cramers_v', groups), expected?.cramersV ?? Number.NaN)
        same(
          estimate('independence_mutual_information', groups),
          (expected?.likelihoodRatio.chiSquare ?? Number.NaN) / 2 / (expected?.total ?? Number.NaN),
        )
      }),
    )
  })

  test('selection rate = TPR · base rate + FPR · (1 − base rate)', () => {
    fc.assert(
      fc.property(whollyKnown('A'), (one) => {
        const [selection, base, tpr, fpr] = [
          'selection_rate',
          'base_rate',
          'true_positive_rate',
          'false_positive_rate',
        ].map((id) => measure(id, one).estimate)
        fc.pre(tpr != null && fpr != null && base != null)
        same(selection ?? Number.NaN, (tpr ?? 0) * (base ?? 0) + (fpr ?? 0) * (1 - (base ?? 0)))
      }),
    )
  })

  test('no group deviates less, on average, than not at all, and none more than the furthest', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...Object.keys(spreadRates)), (groups, id) => {
        const [mean, most] = ['mean', 'maximum'].map((ending) => overAll(`${id}_${ending}_deviation`, groups))
        fc.pre(mean?.estimate != null && most?.estimate != null)
        expect(mean?.estimate).toBeLessThanOrEqual((most?.estimate ?? 0) + 1e-12)
        const interval = most?.interval(z)
        expect(interval?.low).toBeLessThanOrEqual((most?.estimate ?? 0) + 1e-12)
        expect(interval?.high).toBeGreaterThanOrEqual((most?.estimate ?? 0) - 1e-12)
      }),
    )
  })
})

describe('the interval of what resampling alone makes larger', () => {
  const random = seeded(11)
  const equal = (count: number, size: number, rate: number): readonly GroupCounts[] =>
    groupsOf(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => {
          const selected = binomial(random, size, rate)
          return [`g${index}`, [selected, 0, 0, size - selected]]
        }),
      ),
    )
  const distances = ['selection_rate_mean_deviation', 'independence_cramers_v'] as const
  const squares = ['selection_rate_between_group_variance', 'independence_mutual_information'] as const

  test.each([
    [2, 200],
    [20, 50],
  ])('reaches zero for %d equal groups of %d, where percentiles of the resamples never would', (count, size) => {
    let wrong = 0
    for (let run = 0; run < 25; run++) {
      const groups = equal(count, size, 0.3)
      for (const id of [...distances, ...squares]) if ((overAll(id, groups).interval(z)?.low ?? 1) > 0) wrong++
    }
    expect(wrong).toBe(0)
  })

  test('and does not where groups surely differ: 20 of 100 in ten groups, 60 of 100 in ten others', () => {
    const groups = groupsOf(
      Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [`g${index}`, index < 10 ? [20, 0, 0, 80] : [60, 0, 0, 40]]),
      ),
    )
    for (const [id, truth] of [
      ['selection_rate_mean_deviation', 0.2],
      ['independence_cramers_v', Math.sqrt(0.04 / 0.24)],
    ] as const) {
      const { low, high } = overAll(id, groups).interval(z) ?? { low: 0, high: 0 }
      expect(low).toBeGreaterThan(truth / 2)
      expect(low).toBeLessThan(truth)
      expect(high).toBeGreaterThan(truth)
      expect(high).toBeLessThan(truth * 1.5)
    }
  })

  test('is the same for the same seed, whichever measures were asked before', () => {
    const [one, other] = [equal(3, 100, 0.4), groupsOf({ A: [10, 5, 5, 80], B: [30, 10, 5, 55] })]
    const asked = (groups: readonly GroupCounts[]) => overAll('theil_index', groups).interval(z)
    const first = asked(other)
    asked(one)
    expect(overAll('selection_rate_mean_deviation', other).interval(z)).not.toBeNull()
    const again = groupsOf({ A: [10, 5, 5, 80], B: [30, 10, 5, 55] })
    expect(asked(again)).toEqual(first)
    expect(overAll('theil_index', again, 'favourable', { ...rules, seed: 2 }).interval(z)).not.toEqual(first)
  })

  test('decides nothing where something is not known, and shows the value among the known', () => {
    const groups = [group('A', { tp: 30, fp: 10, fn: 5, tn: 60, positive_unknown: 5 }), group('B', { tp: 20, tn: 80 })]
    const evidence = overAll('theil_index', groups)
    expect(evidence.estimate).not.toBeNull()
    expect(evidence.bounds).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
    expect([evidence.sureAbove(0.001), evidence.sureBelow(0.9)]).toEqual([1, 1])
    // Of decisions nothing is unknown.
    expect(overAll('selection_rate_mean_deviation', groups).bounds).toBeNull()
    expect(overAll('theil_index', groups, 'favourable', { ...rules, unknown: 'known' }).bounds).toBeNull()
  })

  test('comes nearer with more cases, as the root of their number', () => {
    const groups = groupsOf({ A: [40, 0, 0, 60], B: [20, 0, 0, 80] })
    const evidence = overAll('selection_rate_mean_deviation', groups)
    const width = ({ low, high }: { low: number; high: number }) => high - low
    const [now, fourfold] = [evidence.interval(z), evidence.scaled(4).interval(z)]
    if (now === null || fourfold === null) throw new Error('no interval')
    expect(width(fourfold)).toBeCloseTo(width(now) / 2, 12)
  })
})

test('the p of a part between groups is that of every deal, counted out: 3 of 20 and 9 of 20 fare worse', () => {
  const groups = groupsOf({ A: [17, 0, 3, 0], B: [11, 0, 9, 0] })
  const between = (worseInA: number): number =>
    generalizedEntropy({ values: [(20 - worseInA) / 20, (8 + worseInA) / 20], weights: [20, 20] }, 1)
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k)
  const deals = Array.from({ length: 13 }, (_, worseInA) => ({
    at: between(worseInA),
    share: (choose(20, worseInA) * choose(20, 12 - worseInA)) / choose(40, 12),
  }))
  const exact = deals.filter(({ at }) => at >= between(3) - 1e-12).reduce((sum, { share }) => sum + share, 0)
  const { p } = overAll('between_group_theil_index', groups, 'favourable', { ...rules, replicates: 4000 })
  // Three standard errors of 4,000 deals.
  expect(Math.abs((p ?? 0) - exact)).toBeLessThan(3 * Math.sqrt((exact * (1 - exact)) / 4000))
})

describe('a group with nobody in a denominator', () => {
  const groups = groupsOf({ A: [10, 0, 0, 90], B: [30, 0, 0, 70], C: [0, 5, 0, 5] })

  test('takes no part: nobody in C has a positive outcome', () => {
    expect(estimate('true_positive_rate_mean_deviation', groups)).toBe(0)
    expect(estimate('true_positive_rate_maximum_deviation', groups)).toBe(0)
    expect(estimate('worst_group_true_positive_rate', groups)).toBe(1)
  })

  test('and where fewer than two remain there is no value', () => {
    const one = groupsOf({ A: [10, 0, 0, 90], C: [0, 5, 0, 5] })
    expect(overAll('true_positive_rate_between_group_variance', one).estimate).toBeNull()
  })
})
