import { describe, expect, test } from 'vitest'
import { type CellName, cellNames, type GroupCounts } from '../../src/counts.js'
import { groupMetrics } from '../../src/metrics/catalogue.js'
import type { Evidence, EvidenceRules } from '../../src/metrics/evidence.js'
import { comparisonKinds } from '../../src/metrics/metric.js'
import { fc } from '../statistics/fc.js'
import { partlyKnown, whollyKnown } from './arbitraries.js'
import { against, againstAll, meanGap, measure, metric, overGroups, rules } from './ask.js'
import { rates } from './everyFilling.js'

const rateIds = Object.keys(rates)
const ids = groupMetrics.map(({ id }) => id)
const anyRate = fc.constantFrom(...rateIds)
const anyMeasure = fc.constantFrom(...ids)
const anyZ = fc.double({ min: 0.1, max: 6, noNaN: true })
const aggregates = ['demographic_parity', 'equal_opportunity', 'equalized_odds'] as const
const intervals = fc.constantFrom<EvidenceRules['intervals']>('score', 'exact', 'mid_p')
const slack = 1e-9

const same = (a: number | null | undefined, b: number | null | undefined): void => {
  if (a == null || b == null || !Number.isFinite(a) || !Number.isFinite(b)) expect(a ?? null).toBe(b ?? null)
  else expect(Math.abs(a - b)).toBeLessThanOrEqual(slack * Math.max(1, Math.abs(b)))
}

const rangeOfMeasure = (id: string): readonly [number, number] => {
  const found = metric(id)
  return found.kind === 'rate' ? [0, 1] : found.range
}

interface Within {
  readonly low: number
  readonly high: number
}

function expectSound({ estimate, interval, envelope }: Evidence, z: number, within: Within): void {
  for (const seen of [interval(z), envelope(z)]) {
    if (seen === null) continue
    expect(seen.low).toBeGreaterThanOrEqual(within.low - slack)
    expect(seen.high).toBeLessThanOrEqual(within.high + slack)
    expect(seen.low).toBeLessThanOrEqual(seen.high)
    if (estimate === null) continue
    expect(seen.low).toBeLessThanOrEqual(estimate + slack)
    expect(seen.high).toBeGreaterThanOrEqual(estimate - slack)
  }
}

describe('every interval holds its estimate and lies in range', () => {
  const group = fc.oneof(whollyKnown('A'), partlyKnown('A'))
  const other = fc.oneof(whollyKnown('B'), partlyKnown('B'))
  const infinite = Number.POSITIVE_INFINITY

  test('of a measure', () => {
    fc.assert(
      fc.property(group, anyMeasure, anyZ, intervals, (one, id, z, kind) => {
        const [low, high] = rangeOfMeasure(id)
        const within = { low, high }
        expectSound(measure(id, one, { ...rules, intervals: kind }), z, within)
      }),
      { numRuns: 500 },
    )
  })

  test('of a comparison', () => {
    const ranges = {
      ratio: { low: 0, high: infinite },
      relative_difference: { low: -1, high: infinite },
    }
    fc.assert(
      fc.property(group, other, anyMeasure, anyZ, intervals, (a, b, id, z, kind) => {
        const by = { ...rules, intervals: kind }
        const [least, most] = rangeOfMeasure(id)
        for (const comparison of comparisonKinds) {
          const range = comparison === 'difference' ? { low: least - most, high: most - least } : ranges[comparison]
          expectSound(against(id, a, [b], by).of(comparison), z, range)
          if (rateIds.includes(id)) expectSound(againstAll(id, a, [b], by).of(comparison), z, range)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of an aggregate', () => {
    fc.assert(
      fc.property(group, other, fc.oneof(whollyKnown('C'), partlyKnown('C')), anyZ, (a, b, c, z) => {
        for (const id of aggregates) {
          for (const kind of ['difference', 'ratio']) {
            expectSound(overGroups(`${id}_${kind}`, [a, b, c]), z, { low: 0, high: 1 })
          }
        }
        expectSound(meanGap('average_odds_difference', a, b), z, { low: -1, high: 1 })
        expectSound(meanGap('average_absolute_odds_difference', a, b), z, { low: 0, high: 1 })
      }),
    )
  })
})

const bothWays = fc.tuple(fc.oneof(whollyKnown('A'), partlyKnown('A')), fc.oneof(whollyKnown('B'), partlyKnown('B')))

describe('group and reference exchanged', () => {
  test('a difference changes its sign', () => {
    fc.assert(
      fc.property(bothWays, anyRate, anyZ, ([a, b], id, z) => {
        const [one, other] = [against(id, a, [b]).of('difference'), against(id, b, [a]).of('difference')]
        same(one.estimate, other.estimate === null ? null : 0 - other.estimate)
        for (const at of ['interval', 'envelope'] as const) {
          same(one[at](z)?.low, negative(other[at](z)?.high))
          same(one[at](z)?.high, negative(other[at](z)?.low))
        }
      }),
    )
  })

  test('a ratio becomes one over itself', () => {
    fc.assert(
      fc.property(bothWays, anyRate, anyZ, ([a, b], id, z) => {
        const [one, other] = [against(id, a, [b]).of('ratio'), against(id, b, [a]).of('ratio')]
        if (one.estimate !== null && other.estimate !== null) same(one.estimate, 1 / other.estimate)
        for (const at of ['interval', 'envelope'] as const) {
          const [mine, theirs] = [one[at](z), other[at](z)]
          same(mine?.low, theirs == null ? undefined : 1 / theirs.high)
          same(mine?.high, theirs == null ? undefined : 1 / theirs.low)
        }
      }),
    )
  })

  test('the test of no difference stays the same', () => {
    fc.assert(
      fc.property(bothWays, anyMeasure, ([a, b], id) => {
        same(against(id, a, [b]).p(), against(id, b, [a]).p())
      }),
    )
  })
})

const negative = (value: number | undefined): number | undefined => (value === undefined ? undefined : 0 - value)

test('a relative difference is the ratio less one, in all that it says', () => {
  fc.assert(
    fc.property(bothWays, anyRate, anyZ, ([a, b], id, z) => {
      for (const compare of [against, againstAll]) {
        const [relative, ratio] = [compare(id, a, [b]).of('relative_difference'), compare(id, a, [b]).of('ratio')]
        same(relative.estimate, ratio.estimate === null ? null : ratio.estimate - 1)
        same(relative.envelope(z)?.low, less(ratio.envelope(z)?.low))
        same(relative.envelope(z)?.high, less(ratio.envelope(z)?.high))
        same(relative.bounds?.low, less(ratio.bounds?.low))
        same(relative.bounds?.high, less(ratio.bounds?.high))
      }
    }),
  )
})

const less = (value: number | undefined): number | undefined => (value === undefined ? undefined : value - 1)

test.each([
  ['true_positive_rate', 'false_negative_rate'],
  ['false_positive_rate', 'true_negative_rate'],
  ['positive_predictive_value', 'false_discovery_rate'],
  ['negative_predictive_value', 'false_omission_rate'],
  ['accuracy', 'error_rate'],
])('%s and %s add up to one, and their intervals mirror each other', (id, complement) => {
  fc.assert(
    fc.property(fc.oneof(whollyKnown('A'), partlyKnown('A')), anyZ, intervals, (one, z, kind) => {
      const [a, b] = [id, complement].map((name) => measure(name, one, { ...rules, intervals: kind }))
      same(a?.estimate, b?.estimate == null ? null : 1 - b.estimate)
      same(a?.envelope(z)?.low, from1(b?.envelope(z)?.high))
      same(a?.envelope(z)?.high, from1(b?.envelope(z)?.low))
      same(a?.bounds?.low, from1(b?.bounds?.high))
    }),
  )
})

const from1 = (value: number | undefined): number | undefined => (value === undefined ? undefined : 1 - value)

test('against everyone: the estimate is that of direct arithmetic', () => {
  fc.assert(
    fc.property(whollyKnown('A'), whollyKnown('B'), whollyKnown('C'), anyRate, (a, b, c, id) => {
      const counted = [a, b, c].map(({ tally }) => rates[id]?.(tally as Record<CellName, number>) ?? [0, 0])
      const [n, d] = counted.reduce(([n, d], [m, e]) => [n + m, d + e], [0, 0])
      const [[mine, all] = [0, 0]] = counted
      fc.pre(all > 0 && d > all && n > 0)
      const comparison = againstAll(id, a, [b, c])
      same(comparison.of('difference').estimate, mine / all - n / d)
      same(comparison.of('ratio').estimate, mine / all / (n / d))
      same(comparison.of('relative_difference').estimate, (mine / all - n / d) / (n / d))
    }),
  )
})

/** The same group with one more thing not known. */
const lessKnown = (one: GroupCounts, cell: CellName, by: number): GroupCounts => {
  const value = one.tally[cell]
  const [low, high] = typeof value === 'number' ? [value, value] : [value.low, value.high]
  return { ...one, tally: { ...one.tally, [cell]: { low: Math.max(0, low - by), high: high + by } } }
}

test('knowing less never narrows an envelope', () => {
  const less = fc.tuple(fc.constantFrom(...cellNames), fc.integer({ min: 1, max: 4 }))
  fc.assert(
    fc.property(
      partlyKnown('A', 'none'),
      partlyKnown('B', 'none'),
      anyMeasure,
      anyZ,
      less,
      (a, b, id, z, [cell, by]) => {
        const worse = lessKnown(a, cell, by)
        const all: readonly (readonly [Evidence, Evidence])[] = [
          [measure(id, a), measure(id, worse)],
          ...comparisonKinds.map((kind) => [against(id, a, [b]).of(kind), against(id, worse, [b]).of(kind)] as const),
          ...(rateIds.includes(id)
            ? comparisonKinds.map(
                (kind) => [againstAll(id, a, [b]).of(kind), againstAll(id, worse, [b]).of(kind)] as const,
              )
            : []),
          ...aggregates.map(
            (name) => [overGroups(`${name}_ratio`, [a, b]), overGroups(`${name}_ratio`, [worse, b])] as const,
          ),
          [meanGap('average_odds_difference', a, b), meanGap('average_odds_difference', worse, b)],
        ]
        for (const [knowing, guessing] of all) {
          const [inner, outer] = [knowing.envelope(z), guessing.envelope(z)]
          if (inner === null || outer === null) continue
          expect(outer.low).toBeLessThanOrEqual(inner.low + slack)
          expect(outer.high).toBeGreaterThanOrEqual(inner.high - slack)
        }
      },
    ),
    { numRuns: 300 },
  )
})

describe('weights', () => {
  const weighted = (one: GroupCounts, weight: number): GroupCounts => {
    const scale = (by: number) =>
      Object.fromEntries(cellNames.map((cell) => [cell, Number(one.tally[cell]) * by])) as Record<CellName, number>
    return { ...one, tally: scale(weight), weights: { n: scale(1), squares: scale(weight ** 2) } }
  }
  const groups = fc.tuple(whollyKnown('A'), whollyKnown('B'))

  test.each([1, 2, 0.37])('of %d each change nothing: neither estimates nor intervals nor rows', (weight) => {
    fc.assert(
      fc.property(groups, anyMeasure, anyZ, ([a, b], id, z) => {
        const [heavyA, heavyB] = [weighted(a, weight), weighted(b, weight)]
        const pairs = [
          [measure(id, heavyA), measure(id, a)] as const,
          ...comparisonKinds.map(
            (kind) => [against(id, heavyA, [heavyB]).of(kind), against(id, a, [b]).of(kind)] as const,
          ),
          [overGroups('equalized_odds_ratio', [heavyA, heavyB]), overGroups('equalized_odds_ratio', [a, b])] as const,
        ]
        for (const [heavy, light] of pairs) {
          same(heavy.estimate, light.estimate)
          same(heavy.interval(z)?.low, light.interval(z)?.low)
          same(heavy.interval(z)?.high, light.interval(z)?.high)
          expect([heavy.bounds, heavy.rows]).toEqual([light.bounds, light.rows])
        }
        same(against(id, heavyA, [heavyB]).p(), against(id, a, [b]).p())
      }),
    )
  })

  test('that differ widen the interval as Kish says: weights 1 and 3 of fifty each count for 80', () => {
    // (50 + 150)² / (50 + 450) = 80: the selected weigh 1, the others 3, so the rate is 50 / 200 of 80 cases.
    const n = { tp: 50, fp: 0, fn: 0, tn: 50, positive_unknown: 0, negative_unknown: 0 }
    const one = {
      group: 'A',
      parts: {},
      tally: { ...n, tn: 150 },
      weights: { n, squares: { ...n, tn: 450 } },
    }
    const even = { group: 'A', parts: {}, tally: { ...n, tp: 20, tn: 60 } }
    const [uneven, expected] = [measure('selection_rate', one), measure('selection_rate', even)]
    expect(uneven.estimate).toBe(0.25)
    expect(uneven.rows).toBe(100)
    expect(uneven.interval(1.96)).toEqual(expected.interval(1.96))
  })

  test('and outcomes that are not known leave bounds only where they matter', () => {
    const n = { tp: 3, fp: 4, fn: 5, tn: 6, positive_unknown: 2, negative_unknown: 1 }
    const one = {
      group: 'A',
      parts: {},
      tally: { tp: 0.3, fp: 0.4, fn: 0.5, tn: 0.6, positive_unknown: 0.2, negative_unknown: 0.1 },
      weights: {
        n,
        squares: { tp: 0.03, fp: 0.04, fn: 0.05, tn: 0.06, positive_unknown: 0.02, negative_unknown: 0.01 },
      },
    }
    expect(measure('selection_rate', one).bounds).toBeNull()
    expect(measure('positive_predictive_value', one).bounds?.low).toBeCloseTo(3 / 9, 12)
    expect(measure('positive_predictive_value', one).bounds?.high).toBeCloseTo(5 / 9, 12)
  })
})
