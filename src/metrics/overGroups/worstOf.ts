import type { Interval } from '../../statistics/interval.js'
import { levelOf, zOf } from '../../statistics/normal.js'
import { type Evidence, evidence, noEvidence } from '../evidence.js'
import { fewest } from '../fillings.js'

/**
 * The largest, or the smallest, of several values. The largest is at most δ exactly when every one is: the largest of
 * their levels (intersection–union, Berger 1982). It is more than δ when some one is: their number times the smallest
 * level (Bonferroni). The ends of the interval agree with that: the far one is unadjusted, the near one adjusted.
 */
export function worstOf(which: 'largest' | 'smallest', values: readonly Evidence[]): Evidence {
  if (values.length === 0) return noEvidence('no_reference')
  const missing = values.find(({ estimate }) => estimate === null)
  const [far, near] = which === 'largest' ? (['high', 'low'] as const) : (['low', 'high'] as const)
  const furthest = which === 'largest' ? Math.max : Math.min
  const over = (numbers: readonly number[]): number => numbers.reduce((a, b) => furthest(a, b))
  const of = (intervals: readonly Interval[], end: 'low' | 'high'): number => over(intervals.map((one) => one[end]))
  const at = (intervalsAt: (z: number) => readonly (Interval | null)[], z: number): Interval | null => {
    const [plain, careful] = [intervalsAt(z), intervalsAt(zOf(1 - levelOf(z) / values.length))]
    if (!everyOne(plain) || !everyOne(careful)) return null
    return { low: 0, high: 0, [far]: of(plain, far), [near]: of(careful, near) }
  }
  const bounds = values.map((one) => one.bounds ?? pointOf(one))
  return {
    ...evidence({
      estimate: missing === undefined ? over(values.map(({ estimate }) => estimate ?? Number.NaN)) : null,
      undefined: missing?.undefined ?? null,
      method: `worst_${values[0]?.method ?? 'none'}`,
      rows: fewest(values.map(({ rows }) => rows)),
      bounds:
        values.every((one) => one.bounds === null) || !everyOne(bounds)
          ? null
          : { low: of(bounds, 'low'), high: of(bounds, 'high') },
      interval: (z) => at((at) => values.map((one) => one.interval(at)), z),
      envelope: (z) => at((at) => values.map((one) => one.envelope(at)), z),
      scaled: (factor) =>
        worstOf(
          which,
          values.map((one) => one.scaled(factor)),
        ),
    }),
    ...(which === 'largest'
      ? { sureAbove: any(values, 'sureAbove'), sureBelow: all(values, 'sureBelow') }
      : { sureAbove: all(values, 'sureAbove'), sureBelow: any(values, 'sureBelow') }),
  }
}

type Sure = 'sureAbove' | 'sureBelow'

const any =
  (values: readonly Evidence[], sure: Sure) =>
  (bound: number): number =>
    // As arguments of one call, a hundred thousand groups would be too many.
    Math.min(1, values.length * values.reduce((least, one) => Math.min(least, one[sure](bound)), 1))

const all =
  (values: readonly Evidence[], sure: Sure) =>
  (bound: number): number =>
    values.reduce((most, one) => Math.max(most, one[sure](bound)), 0)

const pointOf = ({ estimate }: Evidence): Interval | null =>
  estimate === null ? null : { low: estimate, high: estimate }

const everyOne = (intervals: readonly (Interval | null)[]): intervals is readonly Interval[] =>
  intervals.every((one) => one !== null)
