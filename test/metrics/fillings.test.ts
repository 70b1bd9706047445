import { describe, expect, test } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import { extremeAggregate, meanDifference } from '../../src/metrics/aggregate.js'
import { compare } from '../../src/metrics/compare.js'
import type { Evidence } from '../../src/metrics/evidence.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import type { ComparisonKind } from '../../src/metrics/metric.js'
import { koopman } from '../../src/statistics/koopman.js'
import { newcombe } from '../../src/statistics/newcombe.js'
import { wilson } from '../../src/statistics/wilson.js'
import { fc } from '../statistics/fc.js'
import { group } from '../tallies.js'
import { partlyKnown } from './arbitraries.js'
import { aggregation, metric, rules } from './ask.js'
import { derived, everyFilling, measured, rangeOf, rates, together } from './everyFilling.js'

const z = 1.96

interface Range {
  readonly low: number
  readonly high: number
}

/** What may be: the bounds, or where all is known the estimate. */
const boundsOf = ({ bounds, estimate }: Evidence): Range | null =>
  bounds ?? (estimate === null ? null : { low: estimate, high: estimate })

const slack = 1e-9
const close = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= slack * Math.max(1, Math.abs(a))

function expectSame(actual: Range | null, expected: Range | null): void {
  if (expected === null || actual === null) {
    expect(actual).toBe(expected)
  } else if (!close(actual.low, expected.low) || !close(actual.high, expected.high)) {
    expect(actual).toEqual(expected)
  }
}

function expectToHold(outer: Range | null, inner: Range | null): void {
  if (inner === null) return
  expect(outer?.low).toBeLessThanOrEqual(inner.low + slack)
  expect(outer?.high).toBeGreaterThanOrEqual(inner.high - slack)
}

describe('bounds of a measure are its least and its most over every filling', () => {
  test.each([...Object.keys(rates), 'f1_score', 'treatment_ratio'])('%s', (id) => {
    fc.assert(
      fc.property(partlyKnown('A'), (one) => {
        const expected = rangeOf(everyFilling(one).map((filling) => measured(id, filling)))
        expectSame(boundsOf(measureEvidence(metric(id), [one], rules)), expected)
      }),
    )
  })

  test('verification_rate: unknown outcomes are what it measures, and stay unknown', () => {
    fc.assert(
      fc.property(partlyKnown('A'), (one) => {
        const expected = rangeOf(
          everyFilling(one, false).map(({ tp, fp, fn, tn, positive_unknown, negative_unknown }) => {
            const known = tp + fp + fn + tn
            return known / (known + positive_unknown + negative_unknown)
          }),
        )
        expectSame(boundsOf(measureEvidence(metric('verification_rate'), [one], rules)), expected)
      }),
    )
  })

  test('balanced_accuracy: exactly, where each rate has somebody in it whatever is filled in', () => {
    const positive = fc.integer({ min: 1, max: 5 })
    const some = fc
      .tuple(partlyKnown('A', 'none'), positive, positive, positive, positive)
      .map(([{ tally }, tp, fp, fn, tn]) =>
        group('A', { ...tally, tp, fp: typeof tally.fp === 'number' ? fp : tally.fp, fn, tn }),
      )
    fc.assert(
      fc.property(some, (one) => {
        const expected = rangeOf(everyFilling(one).map((filling) => measured('balanced_accuracy', filling)))
        expectSame(boundsOf(measureEvidence(metric('balanced_accuracy'), [one], rules)), expected)
      }),
    )
  })

  test('balanced_accuracy: an outer range, where a published total makes its two rates compete for cases', () => {
    fc.assert(
      fc.property(partlyKnown('A'), (one) => {
        const inner = rangeOf(everyFilling(one).map((filling) => measured('balanced_accuracy', filling)))
        expectToHold(boundsOf(measureEvidence(metric('balanced_accuracy'), [one], rules)), inner)
      }),
    )
    // Five wrong of each kind at most, nine together: 5/10 and 5/9 at the worst, while each alone may be 5/10.
    const bound = group('A', { tp: 5, tn: 5, fn: { low: 0, high: 5 }, fp: { low: 0, high: 5 } }, { total: 19 })
    const { bounds } = measureEvidence(metric('balanced_accuracy'), [bound], rules)
    expect(bounds?.low).toBeCloseTo(0.5, 12)
    expect(rangeOf(everyFilling(bound).map((filling) => measured('balanced_accuracy', filling)))?.low).toBeCloseTo(
      (5 / 10 + 5 / 9) / 2,
      12,
    )
  })

  test('the envelope goes from the lowest to the highest end of Wilson over every filling', () => {
    fc.assert(
      fc.property(partlyKnown('A'), fc.constantFrom(...Object.keys(rates)), (one, id) => {
        const intervals = together(id, [one])
          .filter(([, total]) => total > 0)
          .map(([successes, total]) => wilson({ successes, total }, z))
        const expected = rangeOf(intervals.flatMap(({ low, high }) => [low, high]))
        expectSame(measureEvidence(metric(id), [one], rules).envelope(z), expected)
      }),
    )
  })
})

const groupsOf = (...names: readonly string[]): fc.Arbitrary<readonly GroupCounts[]> =>
  fc.tuple(...names.map((name) => partlyKnown(name)))

/** 0/0 may be anything; a rate over zero has no end. */
const comparisons: Readonly<Record<ComparisonKind, (g: number, r: number) => readonly number[]>> = {
  difference: (g, r) => [g - r],
  ratio: (g, r) => (g === 0 && r === 0 ? [0, Number.POSITIVE_INFINITY] : [g / r]),
  relative_difference: (g, r) => (g === 0 && r === 0 ? [-1, Number.POSITIVE_INFINITY] : [g / r - 1]),
}
const kinds = Object.keys(comparisons) as readonly ComparisonKind[]

describe.each(kinds)('bounds of a %s', (kind) => {
  const gap = comparisons[kind]

  test.each([
    ['a named group', ['A', 'B']],
    ['the rest of two groups', ['A', 'B', 'C']],
  ] as const)('with %s are its least and its most over every filling of both', (_, names) => {
    fc.assert(
      fc.property(groupsOf(...names), fc.constantFrom(...Object.keys(rates)), ([own, ...others], id) => {
        if (own === undefined) throw new Error('no group')
        const theirs = together(id, others).filter(([, all]) => all > 0)
        const values = together(id, [own])
          .filter(([, all]) => all > 0)
          .flatMap(([n, d]) => theirs.flatMap(([m, e]) => gap(n / d, m / e)))
        const against = { groups: others, including: false }
        expectSame(boundsOf(compare(metric(id), own, against, rules).of(kind)), rangeOf(values))
      }),
      { numRuns: 60 },
    )
  })

  test('with everyone hold every filling of all, though they may be wider', () => {
    fc.assert(
      fc.property(groupsOf('A', 'B'), fc.constantFrom(...Object.keys(rates)), ([own, other], id) => {
        if (own === undefined || other === undefined) throw new Error('no group')
        const theirs = together(id, [other])
        fc.pre(theirs.some(([, all]) => all > 0))
        const values = together(id, [own])
          .filter(([, all]) => all > 0)
          .flatMap(([n, d]) => theirs.map(([m, e]) => [n / d, (n + m) / (d + e)] as const))
          .flatMap(([g, everyone]) => (everyone === 0 && kind !== 'difference' ? [] : gap(g, everyone)))
        const against = { groups: [other], including: true }
        expectToHold(boundsOf(compare(metric(id), own, against, rules).of(kind)), rangeOf(values))
      }),
      { numRuns: 200 },
    )
  })
})

test('with everyone the bounds are exact where the denominators are known: precision, its outcomes partly unknown', () => {
  const own = group('A', { tp: 5, fp: 3, positive_unknown: 4 })
  const other = group('B', { tp: 9, fp: 10, positive_unknown: 2 })
  const values = together('positive_predictive_value', [own]).flatMap(([n, d]) =>
    together('positive_predictive_value', [other]).map(([m, e]) => n / d - (n + m) / (d + e)),
  )
  const against = { groups: [other], including: true }
  expectSame(
    boundsOf(compare(metric('positive_predictive_value'), own, against, rules).of('difference')),
    rangeOf(values),
  )
})

test('against everyone the corners of a group are not enough: its own rate and its share of all move together', () => {
  // fp from 0 to 50 with one true negative, everyone else 1 of 10: fp / (fp + 1) − (fp + 1) / (fp + 11) is −0.09 for
  // none, 0.80 − 0.33 for four, and 0.98 − 0.84 for fifty.
  const own = group('A', { fp: { low: 0, high: 50 }, tn: 1 })
  const against = { groups: [group('B', { fp: 1, tn: 9 })], including: true }
  const { bounds } = compare(metric('false_positive_rate'), own, against, rules).of('difference')
  expect(bounds?.high).toBeGreaterThanOrEqual(4 / 5 - 5 / 15)
  expect(bounds?.low).toBeLessThanOrEqual(-1 / 11)
})

test.each([
  ['difference', newcombe],
  ['ratio', koopman],
] as const)('the envelope of a %s goes from the lowest to the highest end over every filling', (kind, interval) => {
  fc.assert(
    fc.property(groupsOf('A', 'B'), fc.constantFrom(...Object.keys(rates)), ([own, other], id) => {
      if (own === undefined || other === undefined) throw new Error('no group')
      const theirs = together(id, [other]).filter(([, total]) => total > 0)
      const ends = together(id, [own])
        .filter(([, total]) => total > 0)
        .flatMap(([successes, total]) =>
          theirs.flatMap(([m, e]) => {
            const { low, high } = interval({ successes, total }, { successes: m, total: e }, z)
            return [low, high]
          }),
        )
      const against = { groups: [other], including: false }
      expectSame(compare(metric(id), own, against, rules).of(kind).envelope(z), rangeOf(ends))
    }),
    { numRuns: 60 },
  )
})

describe('measures that are no rates', () => {
  test.each(Object.keys(derived))('%s: the bounds of a difference hold every filling', (id) => {
    fc.assert(
      fc.property(partlyKnown('A'), partlyKnown('B'), (own, other) => {
        const theirs = everyFilling(other).map((filling) => measured(id, filling))
        const values = new Set(
          everyFilling(own).flatMap((filling) => theirs.map((value) => measured(id, filling) - value)),
        )
        const against = { groups: [other], including: false }
        expectToHold(boundsOf(compare(metric(id), own, against, rules).of('difference')), rangeOf(values))
      }),
      { numRuns: 15 },
    )
  })
})

describe('over all groups', () => {
  const aggregates = {
    demographic_parity: ['selection_rate'],
    equal_opportunity: ['true_positive_rate'],
    equalized_odds: ['true_positive_rate', 'false_positive_rate'],
  } as const

  test.each(Object.entries(aggregates))(
    '%s: the most at corners, the least the largest low less the smallest high',
    (id, of) => {
      fc.assert(
        fc.property(groupsOf('A', 'B', 'C'), (groups) => {
          const ranges = of.map((rate) =>
            groups.flatMap((one) => rangeOf(everyFilling(one).map((filling) => measured(rate, filling))) ?? []),
          )
          const defined = ranges.filter((range) => range.length > 1)
          fc.pre(defined.length > 0)
          const pairs = defined.flatMap((range) =>
            range.flatMap((a) =>
              range.filter((b) => b !== a).map((b) => ({ low: a.low - b.high, high: a.high - b.low })),
            ),
          )
          const expected = {
            low: Math.max(0, ...pairs.map(({ low }) => low)),
            high: Math.max(...pairs.map(({ high }) => high)),
          }
          const evidence = extremeAggregate(aggregation(`${id}_difference`, 'extreme'), groups, rules)
          expectSame(boundsOf(evidence), expected)
        }),
      )
    },
  )

  test.each(Object.entries(aggregates))('%s: difference and ratio hold every filling', (id, of) => {
    fc.assert(
      fc.property(partlyKnown('A'), partlyKnown('B'), (a, b) => {
        const [gaps, ratios]: [number[], number[]] = [[], []]
        for (const one of everyFilling(a)) {
          for (const other of everyFilling(b)) {
            const both = of.map((rate) => [measured(rate, one), measured(rate, other)] as const)
            gaps.push(Math.max(...both.map(([x, y]) => Math.abs(x - y))))
            ratios.push(Math.min(...both.map(([x, y]) => Math.min(x, y) / Math.max(x, y))))
          }
        }
        for (const [kind, values] of [
          ['difference', gaps],
          ['ratio', ratios],
        ] as const) {
          const inner = rangeOf(values)
          if (inner === null) continue
          expectToHold(boundsOf(extremeAggregate(aggregation(`${id}_${kind}`, 'extreme'), [a, b], rules)), inner)
        }
      }),
      { numRuns: 15 },
    )
  })

  test.each(['average_odds_difference', 'average_absolute_odds_difference'])('%s holds every filling', (id) => {
    fc.assert(
      fc.property(partlyKnown('A'), partlyKnown('B'), (a, b) => {
        const oddsOf = (one: GroupCounts) =>
          everyFilling(one).map((f) => [measured('false_positive_rate', f), measured('true_positive_rate', f)] as const)
        const theirs = oddsOf(b)
        const size = id.includes('absolute') ? Math.abs : (gap: number): number => gap
        const values = new Set(oddsOf(a).flatMap(([f, t]) => theirs.map(([g, u]) => (size(f - g) + size(t - u)) / 2)))
        const against = { groups: [b], including: false }
        expectToHold(boundsOf(meanDifference(aggregation(id, 'mean_difference'), a, against, rules)), rangeOf(values))
      }),
      { numRuns: 15 },
    )
  })
})
