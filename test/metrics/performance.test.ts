import { describe, expect, test } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { koopman } from '../../src/statistics/koopman.js'
import { peers } from '../oracles/peers.js'
import { scikitLearn } from '../oracles/scikitLearn.js'
import { fc } from '../statistics/fc.js'
import { attribute, group } from '../tallies.js'
import { partlyKnown, whollyKnown } from './arbitraries.js'
import { find, measure } from './ask.js'
import { everyFilling, type Filling, measured, moreDerived, rangeOf } from './everyFilling.js'

const z = 1.959963984540054
const ids = Object.keys(moreDerived)

describe.each(Object.entries(scikitLearn))('scikit-learn on %s', (name, { byGroup }) => {
  const { groups } = attribute('g', find(peers, name).counts)

  test.each(groups.map((one) => [one.group, one] as const))('group %s', (of, one) => {
    const [mcc, lrPlus, lrMinus, jaccard] = find(byGroup, of)
    expect(measure('matthews_correlation', one).estimate).toBeCloseTo(mcc, 12)
    expect(measure('negative_likelihood_ratio', one).estimate).toBeCloseTo(lrMinus, 12)
    expect(measure('threat_score', one).estimate).toBeCloseTo(jaccard, 12)
    const { estimate, undefined: reason } = measure('positive_likelihood_ratio', one)
    if (Number.isNaN(lrPlus)) expect([estimate, reason]).toEqual([null, 'zero_denominator'])
    else expect(estimate).toBeCloseTo(lrPlus, 12)
  })
})

const asFilling = ({ tally }: GroupCounts): Filling => tally as Filling

test.each(ids)('%s is its formula in the cells, and its interval holds it and widens with z', (id) => {
  fc.assert(
    fc.property(whollyKnown('A'), fc.double({ min: 0.1, max: 4, noNaN: true }), (one, at) => {
      const expected = measured(id, asFilling(one))
      const { estimate, interval } = measure(id, one)
      if (Number.isFinite(expected) && estimate !== null)
        expect(Math.abs(estimate - expected)).toBeLessThan(1e-9 * Math.max(1, expected))
      else expect(estimate).toBeNull()
      const [near, far] = [interval(at), interval(at * 1.5)]
      if (near === null || far === null || estimate === null) return
      expect(near.low).toBeLessThanOrEqual(estimate + 1e-9)
      expect(near.high).toBeGreaterThanOrEqual(estimate - 1e-9)
      expect(far.low).toBeLessThanOrEqual(near.low + 1e-9)
      expect(far.high).toBeGreaterThanOrEqual(near.high - 1e-9)
    }),
  )
})

test.each(ids)('%s: bounds hold every filling', (id) => {
  fc.assert(
    fc.property(partlyKnown('A'), (one) => {
      const inner = rangeOf(everyFilling(one).map((filling) => measured(id, filling)))
      const { bounds, estimate } = measure(id, one)
      const outer = bounds ?? (estimate === null ? null : { low: estimate, high: estimate })
      // A value that every filling leaves undefined has no bounds.
      if (inner === null || outer === null) return
      expect(outer.low).toBeLessThanOrEqual(inner.low + 1e-9)
      expect(outer.high).toBeGreaterThanOrEqual(inner.high - 1e-9)
    }),
    { numRuns: 60 },
  )
})

/** Where every cell has somebody, so that no filling leaves anything undefined. */
const someEverywhere = partlyKnown('A', 'none').map(({ tally }) => {
  const more = (cell: GroupCounts['tally']['tp']) =>
    typeof cell === 'number' ? cell + 1 : { low: cell.low + 1, high: cell.high + 1 }
  return group('A', { ...tally, tp: more(tally.tp), fp: more(tally.fp), fn: more(tally.fn), tn: more(tally.tn) })
})

test.each(ids.filter((id) => id !== 'lift'))(
  '%s: bounds are the least and the most of every filling, where every cell has somebody',
  (id) => {
    fc.assert(
      fc.property(someEverywhere, (one) => {
        const inner = rangeOf(everyFilling(one).map((filling) => measured(id, filling)))
        const { bounds, estimate } = measure(id, one)
        const outer = bounds ?? (estimate === null ? null : { low: estimate, high: estimate })
        expect(outer?.low).toBeCloseTo(inner?.low ?? Number.NaN, 9)
        expect(outer?.high).toBeCloseTo(inner?.high ?? Number.NaN, 9)
      }),
      { numRuns: 60 },
    )
  },
)

/** The standard error of a function of the cells by the delta method, its gradient taken cell by cell. */
function deltaWidth(id: string, cells: Filling, scale: (value: number) => number): number {
  const names = ['tp', 'fp', 'fn', 'tn'] as const
  const value = (moved: Filling): number => scale(measured(id, moved))
  const slopes = names.map((name) => {
    const step = cells[name] * 1e-5
    return (
      (value({ ...cells, [name]: cells[name] + step }) - value({ ...cells, [name]: cells[name] - step })) / (2 * step)
    )
  })
  const total = names.reduce((sum, name) => sum + cells[name], 0)
  const mean = names.reduce((sum, name, index) => sum + (cells[name] / total) * (slopes[index] ?? 0), 0)
  return Math.sqrt(names.reduce((sum, name, index) => sum + cells[name] * ((slopes[index] ?? 0) - mean) ** 2, 0))
}

describe('of many cases the interval is that of the delta method', () => {
  const cells = { tp: 12_000, fp: 5_000, fn: 7_000, tn: 40_000, positive_unknown: 0, negative_unknown: 0 }

  test.each(ids)('%s', (id) => {
    const { low, high } = measure(id, group('A', cells)).interval(z) ?? { low: 0, high: 0 }
    const log = ['lift', 'ratio', 'conditional'].some((word) => id.includes(word))
    const scale = log ? Math.log : (value: number) => value
    const ratio = (scale(high) - scale(low)) / (2 * z * deltaWidth(id, cells, scale))
    expect(ratio).toBeGreaterThan(0.99)
    expect(ratio).toBeLessThan(1.01)
  })
})

describe('by hand', () => {
  const one = group('A', { tp: 40, fp: 10, fn: 20, tn: 30 })

  test('lift: precision 0.8 over a base rate of 0.6', () => {
    const { estimate, interval, method } = measure('lift', one)
    expect(estimate).toBeCloseTo(0.8 / 0.6, 12)
    // No narrower than Koopman of 40/50 over 20/50, carried over to everyone with half of them selected.
    const toOthers = koopman({ successes: 40, total: 50 }, { successes: 20, total: 50 }, z)
    expect(interval(z)?.low).toBeLessThan(1 / (0.5 + 0.5 / toOthers.low))
    expect(interval(z)?.high).toBeGreaterThan(1 / (0.5 + 0.5 / toOthers.high))
    expect(method).toBe('propagated_koopman')
  })

  test('the likelihood ratios: 2/3 over 1/4 and 1/3 over 3/4, by Koopman', () => {
    expect(measure('positive_likelihood_ratio', one).interval(z)).toEqual(
      koopman({ successes: 40, total: 60 }, { successes: 10, total: 40 }, z),
    )
    expect(measure('negative_likelihood_ratio', one).estimate).toBeCloseTo(4 / 9, 12)
  })

  test('a measure that a group has none of is undefined, and decides nothing', () => {
    const perfect = group('B', { tp: 50, tn: 50 })
    expect(measure('matthews_correlation', perfect)).toMatchObject({ estimate: 1 })
    expect(measure('matthews_correlation', perfect).sureAbove(0.5)).toBe(1)
    expect(measure('diagnostic_odds_ratio', perfect)).toMatchObject({ estimate: null, undefined: 'zero_denominator' })
    expect(measure('matthews_correlation', group('C', { tp: 5, fn: 3 })).estimate).toBeNull()
    expect(measure('conditional_acceptance', group('D', { fn: 5, tn: 5 })).estimate).toBeNull()
    expect(measure('g_mean', group('E', { fn: 50, fp: 50 })).interval(z)?.low).toBe(0)
    expect(measure('g_mean', group('E', { fn: 50, fp: 50 })).interval(z)?.high).toBeGreaterThan(0.03)
  })
})
