import { describe, expect, test } from 'vitest'
import type { GroupCounts } from '../../src/counts.js'
import type { Evidence, EvidenceRules } from '../../src/metrics/evidence.js'
import { comparisonKinds } from '../../src/metrics/metric.js'
import { comparedWithReference, othersIn } from '../../src/metrics/reference.js'
import { levelOf, zOf } from '../../src/statistics/normal.js'
import { fc } from '../statistics/fc.js'
import { attribute, group } from '../tallies.js'
import { partlyKnown, whollyKnown } from './arbitraries.js'
import { against, metric, overGroups, rules } from './ask.js'

const z = 1.96
const names = ['A', 'B', 'C', 'D', 'E'] as const
const some = fc.tuple(...names.map((name) => fc.oneof(whollyKnown(name, 60), partlyKnown(name))))

/** Every two of the groups, each pair once. */
const pairsOf = (groups: readonly GroupCounts[]): readonly (readonly [GroupCounts, GroupCounts])[] =>
  groups.flatMap((a, index) => groups.slice(index + 1).map((b) => [a, b] as const))

const close = (actual: number | undefined, expected: number): void => {
  if (!Number.isFinite(expected)) expect(actual).toBe(expected)
  else expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

const levelClose = (actual: number, expected: number): void =>
  expect(Math.abs(Math.log(actual / expected))).toBeLessThan(1e-6)

describe('over every pair, asked one by one', () => {
  const defined = (a: GroupCounts, b: GroupCounts): boolean =>
    against('selection_rate', a, [b]).of('difference').envelope(0) !== null

  test.each(['score', 'exact'] as const)('a gap: the largest of the pairs (%s)', (intervals) => {
    const by: EvidenceRules = { ...rules, intervals }
    fc.assert(
      fc.property(some, fc.constantFrom(0.05, 0.1, 0.3), (groups, bound) => {
        const pairs = pairsOf(groups).filter(([a, b]) => defined(a, b))
        fc.pre(pairs.length > 0)
        const parts = pairs.map(([a, b]) => against('selection_rate', a, [b], by).of('difference'))
        const careful = zOf(1 - levelOf(z) / parts.length)
        // |d| of a pair: from its nearest end to zero, or zero, to its farthest.
        const least = (part: Evidence, at: number): number => {
          const { low, high } = part.envelope(at) ?? { low: 0, high: 0 }
          return Math.max(0, low, -high)
        }
        const most = (part: Evidence, at: number): number => {
          const { low, high } = part.envelope(at) ?? { low: 0, high: 0 }
          return Math.max(-low, high)
        }
        const whole = overGroups('demographic_parity_difference', groups, by)
        close(whole.envelope(z)?.high, Math.max(...parts.map((part) => most(part, z))))
        close(whole.envelope(z)?.low, Math.max(...parts.map((part) => least(part, careful))))
        levelClose(
          whole.sureBelow(bound),
          Math.max(...parts.map((part) => Math.max(part.sureBelow(bound), part.sureAbove(-bound)))),
        )
        levelClose(
          whole.sureAbove(bound),
          Math.min(
            1,
            parts.length * Math.min(...parts.flatMap((part) => [part.sureAbove(bound), part.sureBelow(-bound)])),
          ),
        )
      }),
      { numRuns: intervals === 'score' ? 40 : 10 },
    )
  })

  test('a ratio: the smallest of the pairs', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(0.5, 0.8, 0.95), (groups, bound) => {
        const pairs = pairsOf(groups).filter(([a, b]) => defined(a, b))
        fc.pre(pairs.length > 0)
        const parts = pairs.map(([a, b]) => against('selection_rate', a, [b]).of('ratio'))
        const careful = zOf(1 - levelOf(z) / parts.length)
        const whole = overGroups('demographic_parity_ratio', groups)
        const ends = (at: number) =>
          parts.map((part) => part.envelope(at) ?? { low: 0, high: Number.POSITIVE_INFINITY })
        close(whole.envelope(z)?.low, Math.min(...ends(z).map(({ low, high }) => Math.min(low, 1 / high))))
        close(
          whole.envelope(z)?.high,
          Math.min(1, ...ends(careful).map(({ low, high }) => Math.min(high, low === 0 ? 1 : 1 / low))),
        )
        levelClose(
          whole.sureAbove(bound),
          Math.max(...parts.map((part) => Math.max(part.sureAbove(bound), part.sureBelow(1 / bound)))),
        )
        levelClose(
          whole.sureBelow(bound),
          Math.min(
            1,
            parts.length * Math.min(...parts.flatMap((part) => [part.sureBelow(bound), part.sureAbove(1 / bound)])),
          ),
        )
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['adverse', 'lowest', 'largest'],
    ['favourable', 'highest', 'smallest'],
  ] as const)('against the best of an %s decision, the %s: the %s of all', (effect, _, which) => {
    fc.assert(
      fc.property(fc.tuple(...names.map((name) => whollyKnown(name, 60))), (groups) => {
        const counts = { attribute: 'x', parts: ['x'], groups }
        const context = {
          attribute: counts,
          othersOf: othersIn(counts),
          reference: { kind: 'best' as const },
          strata: [],
          effect,
          rules,
          floor: 0,
        }
        const compared = comparedWithReference(metric('selection_rate'), context)
        for (const one of groups) {
          const { reference, result } = compared(one)
          if (result === null) {
            expect(reference).toBe(one.group)
            continue
          }
          const others = groups.filter((other) => other !== one && defined(other, other))
          const best = others.find((other) => other.group === reference)
          if (best === undefined || !defined(one, one)) continue
          for (const kind of comparisonKinds) {
            const parts = others.map((other) => against('selection_rate', one, [other]).of(kind))
            const whole = result.of(kind)
            expect(whole.estimate).toEqual(against('selection_rate', one, [best]).of(kind).estimate)
            const pick = which === 'largest' ? Math.max : Math.min
            const careful = zOf(1 - levelOf(z) / parts.length)
            const [near, far] = which === 'largest' ? (['low', 'high'] as const) : (['high', 'low'] as const)
            close(whole.interval(z)?.[far], pick(...parts.map((part) => part.interval(z)?.[far] ?? Number.NaN)))
            close(whole.interval(z)?.[near], pick(...parts.map((part) => part.interval(careful)?.[near] ?? Number.NaN)))
            const bound = kind === 'ratio' ? 1.1 : 0.1
            const [every, any] =
              which === 'largest' ? (['sureBelow', 'sureAbove'] as const) : (['sureAbove', 'sureBelow'] as const)
            levelClose(whole[every](bound), Math.max(...parts.map((part) => part[every](bound))))
            levelClose(
              whole[any](bound),
              Math.min(1, parts.length * Math.min(...parts.map((part) => part[any](bound)))),
            )
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('a ratio over all groups', () => {
  test('is zero where some group has none and another has some, however many have none', () => {
    const { groups } = attribute('x', { A: [0, 0, 0, 50], B: [0, 0, 0, 60], C: [10, 0, 0, 40] })
    expect(overGroups('demographic_parity_ratio', groups).estimate).toBe(0)
  })

  test('of groups that all have none is no number', () => {
    const { groups } = attribute('x', { A: [0, 0, 0, 50], B: [0, 0, 0, 60] })
    const { estimate, undefined: reason, envelope } = overGroups('demographic_parity_ratio', groups)
    expect([estimate, reason]).toEqual([null, 'zero_reference'])
    expect(envelope(z)).toEqual({ low: 0, high: 1 })
  })
})

test('a group in which nobody has the outcome takes no part in an aggregate that needs one', () => {
  const groups = [group('A', { tp: 30, fn: 20 }), group('B', { tp: 20, fn: 30 }), group('C', { tn: 50 })]
  expect(overGroups('equal_opportunity_difference', groups).estimate).toBeCloseTo(0.2, 12)
})
