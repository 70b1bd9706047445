import { describe, expect, test } from 'vitest'
import type { GroupCounts, Moments } from '../../src/counts.js'
import { meanAbsoluteError, meanError, rootMeanSquaredError } from '../../src/metrics/catalogue/numberErrors.js'
import { meanValue, medianValue } from '../../src/metrics/catalogue/numbers.js'
import { compare } from '../../src/metrics/compare.js'
import type { EvidenceRules } from '../../src/metrics/evidence.js'
import { mergeGroups } from '../../src/metrics/fillings.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { comparisonKinds } from '../../src/metrics/metric.js'
import { zOf } from '../../src/statistics/normal.js'
import { amounts, ofGroups, overGroups } from '../oracles/amounts.js'
import { fc } from '../statistics/fc.js'

const rules: EvidenceRules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 2000 }
const z = zOf(0.95)

/** Moments by two passes over the values: an algorithm that the loader's sums know nothing of. */
function momentsOf(values: readonly number[]): Moments {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  const deviations = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { rows: values.length, weight: values.length, squares: values.length, mean, deviations }
}

type Pair = readonly [granted: number, due: number | null]

function groupOf(name: string, pairs: readonly Pair[]): GroupCounts {
  const known = pairs.flatMap(([granted, due]) => (due === null ? [] : [[granted, due] as const]))
  const errors = known.map(([granted, due]) => granted - due)
  const granted = pairs.map(([value]) => value).sort((a, b) => a - b)
  const unknown = pairs.length - known.length
  return {
    group: name,
    parts: { g: name },
    tally: { tp: 0, fp: 0, fn: 0, tn: 0, positive_unknown: 0, negative_unknown: 0 },
    undecided: pairs.length,
    scores: { scores: granted, positive: [], negative: [], unknown: granted.map(() => 1) },
    numbers: {
      decision: momentsOf(pairs.map(([value]) => value)),
      outcomes: momentsOf(known.map(([, due]) => due)),
      errors: momentsOf(errors),
      absoluteErrors: momentsOf(errors.map(Math.abs)),
      squaredErrors: momentsOf(errors.map((error) => error ** 2)),
      unknown: { rows: unknown, weight: unknown, squares: unknown },
    },
  }
}

const [a, b, c] = Object.entries(amounts).map(([name, pairs]) => groupOf(name, pairs))
if (a === undefined || b === undefined || c === undefined) throw new Error('three groups')
const of = (group: string, id: string): readonly [number, number, number] => ofGroups[group]?.[id] ?? [0, 0, 0]

describe('comparisons', () => {
  test('of means are MOVER of their intervals', () => {
    const [one, other] = [of('A', 'mean_value'), of('B', 'mean_value')]
    const { estimate, interval, method } = compare(meanValue, a, { groups: [b], including: false }, rules).of(
      'difference',
    )
    const below = Math.hypot(one[0] - one[1], other[2] - other[0])
    const above = Math.hypot(one[2] - one[0], other[0] - other[1])
    expect(method).toBe('mover')
    expect(estimate).toBeCloseTo(one[0] - other[0], 9)
    expect(interval(z)?.low).toBeCloseTo(one[0] - other[0] - below, 8)
    expect(interval(z)?.high).toBeCloseTo(one[0] - other[0] + above, 8)
  })

  test('a ratio of errors below zero is undefined and says why; their difference is not', () => {
    const compared = compare(meanError, a, { groups: [b], including: false }, rules)
    for (const kind of ['ratio', 'relative_difference'] as const) {
      expect(compared.of(kind)).toMatchObject({ estimate: null, undefined: 'below_zero' })
      expect(compared.of(kind).sureAbove(0.5)).toBe(1)
    }
    expect(compared.of('difference').estimate).toBeCloseTo(of('A', 'mean_error')[0] - of('B', 'mean_error')[0], 9)
  })

  test('a ratio whose parts may be zero has no upper end', () => {
    const nearZero = groupOf(
      'n',
      [-3, -1, 0, 1, 4].map((value) => [value, null]),
    )
    const { estimate, interval } = compare(meanValue, a, { groups: [nearZero], including: false }, rules).of('ratio')
    expect(estimate).toBeCloseTo(of('A', 'mean_value')[0] / 0.2, 8)
    expect(interval(z)?.high).toBe(Number.POSITIVE_INFINITY)
  })

  test.each(comparisonKinds)('the %s to everyone is that to the rest, carried over by the share', (kind) => {
    const everyone = compare(meanValue, a, { groups: [b, c], including: true }, rules).of(kind)
    const [own, all] = [of('A', 'mean_value')[0], overGroups.mean_value.overall]
    const expected = { difference: own - all, ratio: own / all, relative_difference: own / all - 1 }[kind]
    expect(everyone.estimate).toBeCloseTo(expected, 9)
    expect(everyone.referenceEstimate).toBeCloseTo(all, 9)
    const rest = compare(meanValue, a, { groups: [b, c], including: false }, rules).of(kind)
    const share = 48 / 124
    const carried = (end = Number.NaN) =>
      kind === 'difference'
        ? (1 - share) * end
        : 1 / (share + (1 - share) / (kind === 'ratio' ? end : end + 1)) - (kind === 'ratio' ? 0 : 1)
    expect(everyone.interval(z)?.low).toBeCloseTo(carried(rest.interval(z)?.low), 9)
    expect(everyone.interval(z)?.high).toBeCloseTo(carried(rest.interval(z)?.high), 9)
  })

  test.each([medianValue, rootMeanSquaredError])(
    '$id is no mean of its parts, so it is not compared with everyone',
    (metric) => {
      const { undefined: reason, interval } = compare(metric, a, { groups: [b], including: true }, rules).of(
        'difference',
      )
      expect(reason).toBe('no_reference')
      expect(interval(z)).toBeNull()
    },
  )
})

describe('true numbers that are not known', () => {
  const partly = groupOf('p', [
    [10, 8],
    [10, 14],
    [10, 10],
    [10, null],
  ])

  test('may be anything: a mean error has no ends', () => {
    const found = measureEvidence(meanError, [partly], rules)
    expect(found.estimate).toBeCloseTo(-2 / 3, 12)
    expect(found.bounds).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })
    expect([found.sureAbove(-1e9), found.sureBelow(1e9)]).toEqual([1, 1])
  })

  test('make the size of errors no less than if they were all hit', () => {
    // 2 + 4 + 0 over four people; √((4 + 16 + 0) / 4).
    const sizes = measureEvidence(meanAbsoluteError, [partly], rules)
    expect(sizes.bounds?.low).toBeCloseTo(6 / 4, 12)
    expect(sizes.bounds?.high).toBe(Number.POSITIVE_INFINITY)
    expect(measureEvidence(rootMeanSquaredError, [partly], rules).bounds?.low).toBeCloseTo(Math.sqrt(5), 12)
  })

  test('are left out where the plan lets the known decide', () => {
    const found = measureEvidence(meanError, [partly], { ...rules, unknown: 'known' })
    expect([found.bounds, found.rows]).toEqual([null, 3])
    expect(found.interval(z)?.low).toBeGreaterThan(-10)
  })

  test('of nobody leave errors undefined and decisions as they are', () => {
    const none = groupOf('n', [
      [1, null],
      [3, null],
    ])
    expect(measureEvidence(meanError, [none], { ...rules, unknown: 'known' }).undefined).toBe('zero_denominator')
    expect(measureEvidence(meanError, [none], rules)).toMatchObject({ estimate: null, undefined: 'zero_denominator' })
    expect(measureEvidence(meanValue, [none], rules)).toMatchObject({ estimate: 2, bounds: null })
  })
})

describe('edges', () => {
  test('numbers that are all the same, and one alone, decide nothing', () => {
    for (const pairs of [
      [
        [5, 3],
        [5, 3],
        [5, 3],
      ],
      [[5, 3]],
    ] as const) {
      for (const metric of [meanValue, meanError, meanAbsoluteError, rootMeanSquaredError]) {
        const found = measureEvidence(metric, [groupOf('s', pairs)], rules)
        expect(found.estimate, metric.id).toBe(metric === meanValue ? 5 : 2)
        expect([found.sureAbove(1), found.sureBelow(9)], metric.id).toEqual([1, 1])
      }
    }
  })

  test('decisions that are all right have no error, and are not sure to have none', () => {
    const right = groupOf('r', [
      [5, 5],
      [7, 7],
    ])
    const found = measureEvidence(rootMeanSquaredError, [right], rules)
    expect(found.estimate).toBe(0)
    expect(found.interval(z)).toEqual({ low: 0, high: Number.POSITIVE_INFINITY })
  })

  test('nobody at all is undefined', () => {
    expect(measureEvidence(meanValue, [groupOf('o', [])], rules).undefined).toBe('zero_denominator')
    expect(measureEvidence(medianValue, [groupOf('o', [])], rules).undefined).toBe('zero_denominator')
  })
})

const amount = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8)
const pairs = fc.array(fc.tuple(amount, fc.option(amount)), { minLength: 1, maxLength: 12 })

test('groups put together have the moments of all their rows', () => {
  fc.assert(
    fc.property(pairs, pairs, (one, other) => {
      const [merged] = mergeGroups([groupOf('x', one), groupOf('y', other)])
      const whole = groupOf('x', [...one, ...other])
      for (const key of ['decision', 'outcomes', 'errors', 'absoluteErrors', 'squaredErrors'] as const) {
        const [found, expected] = [merged?.numbers?.[key], whole.numbers?.[key]]
        expect(found?.rows).toBe(expected?.rows)
        expect(found?.mean).toBeCloseTo(expected?.mean ?? Number.NaN, 6)
        const size = 1 + Math.abs(expected?.deviations ?? 0)
        expect((found?.deviations ?? Number.NaN) / size).toBeCloseTo((expected?.deviations ?? 0) / size, 9)
      }
      expect(merged?.numbers?.unknown.rows).toBe(whole.numbers?.unknown.rows)
      expect(merged?.undecided).toBe(one.length + other.length)
    }),
  )
})

test('errors keep their order: |mean error| ≤ mean absolute error ≤ root mean squared error', () => {
  fc.assert(
    fc.property(pairs, (some) => {
      const group = groupOf('x', some)
      const known: EvidenceRules = { ...rules, unknown: 'known' }
      const estimate = (metric: typeof meanError) => measureEvidence(metric, [group], known).estimate
      const [bias, size, root] = [estimate(meanError), estimate(meanAbsoluteError), estimate(rootMeanSquaredError)]
      if (bias === null || size === null || root === null) return
      expect(Math.abs(bias)).toBeLessThanOrEqual(size + 1e-9)
      expect(size).toBeLessThanOrEqual(root + 1e-9)
    }),
  )
})

test('intervals hold the estimate and grow with z', () => {
  fc.assert(
    fc.property(pairs, (some) => {
      for (const metric of [meanValue, medianValue, meanError, meanAbsoluteError, rootMeanSquaredError]) {
        const { estimate, interval } = measureEvidence(metric, [groupOf('x', some)], { ...rules, unknown: 'known' })
        const ends = [0, 0.5, 2, 10, 37].map((at) => interval(at))
        if (estimate === null) continue
        for (const [index, end] of ends.entries()) {
          expect(end?.low).toBeLessThanOrEqual(estimate + 1e-9)
          expect(end?.high).toBeGreaterThanOrEqual(estimate - 1e-9)
          const before = ends[index - 1]
          if (!before || !end) continue
          expect(end.low).toBeLessThanOrEqual(before.low)
          expect(end.high).toBeGreaterThanOrEqual(before.high)
        }
      }
    }),
  )
})
