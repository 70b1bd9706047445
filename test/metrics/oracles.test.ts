import { describe, expect, test } from 'vitest'
import type { Cell, GroupCounts } from '../../src/counts.js'
import { clarify } from '../oracles/clarify.js'
import { compas } from '../oracles/compas.js'
import { germanCredit } from '../oracles/germanCredit.js'
import { lift } from '../oracles/lift.js'
import { peers } from '../oracles/peers.js'
import { attribute } from '../tallies.js'
import { against, find, meanGap, measure, overGroups } from './ask.js'

const groupsOf = (counts: Readonly<Record<string, readonly Cell[]>>): Readonly<Record<string, GroupCounts>> =>
  Object.fromEntries(attribute('attribute', counts).groups.map((group) => [group.group, group]))

const percent = (rate: number | null): number => Number(((rate ?? Number.NaN) * 100).toFixed(2))

describe('COMPAS', () => {
  const groups = groupsOf({ ...compas.race, ...compas.sex, all: compas.all })

  test.each(Object.entries(compas.published))('%s has the error rates that ProPublica printed', (name, rates) => {
    for (const [id, rate] of Object.entries(rates)) {
      expect(percent(measure(id, find(groups, name)).estimate)).toBe(rate)
    }
  })

  test('the false positive rates by race differ: p = 2.1e-37, in full', () => {
    const p = against('false_positive_rate', find(groups, 'African-American'), [find(groups, 'White')]).p()
    expect(p).toBeGreaterThan(2.05e-37)
    expect(p).toBeLessThan(2.15e-37)
  })

  test('those of women and men, .321 and .324, do not: p = 0.86', () => {
    const [women, men] = [find(groups, 'female'), find(groups, 'male')]
    expect(measure('false_positive_rate', women).estimate).toBeCloseTo(0.321, 3)
    expect(measure('false_positive_rate', men).estimate).toBeCloseTo(0.324, 3)
    expect(against('false_positive_rate', women, [men]).p()).toBeCloseTo(0.86, 2)
  })
})

test.each(Object.entries(germanCredit.baseRates))('AIF360: base rate of %s in German credit', (name, rate) => {
  const groups = groupsOf(
    Object.fromEntries(Object.entries(germanCredit.counts).map(([key, [good, bad]]) => [key, [good, 0, 0, bad]])),
  )
  expect(measure('base_rate', find(groups, name)).estimate).toBeCloseTo(rate, 6)
})

test.each(clarify.figures)(
  'Clarify: $name is a $comparison of $metric',
  ({ metric, comparison, of, against: other, value }) => {
    const cell = { 11: 0, 10: 1, '01': 2, '00': 3 } as const
    const counts: Record<string, number[]> = { M: [0, 0, 0, 0], F: [0, 0, 0, 0] }
    for (const [row, facet] of [...clarify.facets].entries()) {
      const key = `${clarify.predictions[row]}${clarify.labels[row]}` as '11' | '10' | '01' | '00'
      const tally = find(counts, facet)
      tally[cell[key]] = (tally[cell[key]] ?? 0) + 1
    }
    const groups = groupsOf(counts)
    expect(against(metric, find(groups, of), [find(groups, other)]).of(comparison).estimate).toBeCloseTo(value, 12)
  },
)

describe('LiFT', () => {
  const groups = groupsOf(lift.counts)

  test.each(['true_positive_rate', 'false_positive_rate'] as const)(
    '%s of each group and the gaps between them',
    (id) => {
      for (const [name, rate] of Object.entries(lift.rates[id])) {
        expect(measure(id, find(groups, name)).estimate).toBeCloseTo(rate, 5)
      }
      for (const [pair, gap] of Object.entries(lift.gaps[id])) {
        const [a, b] = pair.split(' ').map((name) => find(groups, name))
        if (a === undefined || b === undefined) throw new Error(pair)
        expect(Math.abs(against(id, a, [b]).of('difference').estimate ?? Number.NaN)).toBeCloseTo(gap, 4)
      }
    },
  )

  test('equalized odds are the largest of those gaps', () => {
    const gaps = Object.values(lift.gaps).flatMap((ofRate) => Object.values(ofRate))
    expect(overGroups('equalized_odds_difference', Object.values(groups)).estimate).toBeCloseTo(Math.max(...gaps), 4)
  })
})

describe.each(Object.entries(peers))('peers on %s', (_, { counts, fairlearn, fairlearnByGroup, aif360, aequitas }) => {
  const groups = groupsOf(counts)
  const reference = find(groups, 'a')

  test.each(Object.entries(fairlearn))('Fairlearn: %s', (id, value) => {
    expect(overGroups(id, Object.values(groups)).estimate).toBeCloseTo(value, 10)
  })

  test.each(Object.entries(fairlearnByGroup))('Fairlearn: every measure of group %s', (name, figures) => {
    for (const [id, value] of Object.entries(figures)) {
      expect(measure(id, find(groups, name)).estimate, id).toBeCloseTo(value, 10)
    }
  })

  const compared = {
    statistical_parity_difference: ['selection_rate', 'difference'],
    disparate_impact: ['selection_rate', 'ratio'],
    equal_opportunity_difference: ['true_positive_rate', 'difference'],
    false_positive_rate_difference: ['false_positive_rate', 'difference'],
    false_positive_rate_ratio: ['false_positive_rate', 'ratio'],
    false_discovery_rate_difference: ['false_discovery_rate', 'difference'],
    false_omission_rate_ratio: ['false_omission_rate', 'ratio'],
    error_rate_difference: ['error_rate', 'difference'],
    error_rate_ratio: ['error_rate', 'ratio'],
  } as const

  test.each(Object.entries(aif360))('AIF360: group %s against a', (name, figures) => {
    const group = find(groups, name)
    for (const [peer, [id, kind]] of Object.entries(compared)) {
      const { estimate, undefined: reason } = against(id, group, [reference]).of(kind)
      const value = find(figures, peer)
      // Where AIF360 prints Infinity there is no ratio: the reference has none.
      if (value === Number.POSITIVE_INFINITY) expect([estimate, reason], peer).toEqual([null, 'zero_reference'])
      else expect(estimate, peer).toBeCloseTo(value, 10)
    }
    expect(meanGap('average_odds_difference', group, reference).estimate).toBeCloseTo(
      find(figures, 'average_odds_difference'),
      10,
    )
    expect(meanGap('average_absolute_odds_difference', group, reference).estimate).toBeCloseTo(
      find(figures, 'average_abs_odds_difference'),
      10,
    )
  })

  const rates = {
    tpr: 'true_positive_rate',
    tnr: 'true_negative_rate',
    fnr: 'false_negative_rate',
    fpr: 'false_positive_rate',
    for: 'false_omission_rate',
    fdr: 'false_discovery_rate',
    npv: 'negative_predictive_value',
    precision: 'positive_predictive_value',
    pprev: 'selection_rate',
    prev: 'base_rate',
  } as const

  test.each(Object.entries(aequitas))('Aequitas: group %s, and its disparities to a', (name, figures) => {
    const group = find(groups, name)
    for (const [peer, id] of Object.entries(rates)) {
      expect(measure(id, group).estimate, peer).toBeCloseTo(find(figures, peer), 10)
      const disparity = figures[`${peer}_disparity`]
      if (disparity === undefined || name === 'a') continue
      const { estimate, undefined: reason } = against(id, group, [reference]).of('ratio')
      // Its 10.0 stands for x/0.
      if (measure(id, reference).estimate === 0) {
        expect([disparity, estimate, reason], peer).toEqual([10, null, 'zero_reference'])
      } else expect(estimate, peer).toBeCloseTo(disparity, 10)
    }
  })
})
