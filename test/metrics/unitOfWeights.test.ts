import { describe, expect, test } from 'vitest'
import type { GroupCounts, Weights } from '../../src/counts.js'
import { attribute, group } from '../tallies.js'
import { overAll } from './ask.js'

/** 60 of 100 selected and 36 of 100, every row with the same weight. */
const weighing = (weight: number): readonly GroupCounts[] =>
  [60, 36].map((yes, index) => {
    const n = { tp: yes, fp: 0, fn: 0, tn: 100 - yes, positive_unknown: 0, negative_unknown: 0 }
    const times = (by: number): Weights['n'] => ({ ...n, tp: n.tp * by, tn: n.tn * by })
    return group('AB'[index] ?? '', times(weight), { weights: { n, squares: times(weight ** 2) } })
  })

const smoothed = (groups: readonly GroupCounts[]) => overAll('smoothed_differential_fairness', groups)

describe('smoothed differential fairness', () => {
  test.each([0.0005, 1, 3, 40_000])('does not ask in which unit people are weighed: %d', (weight) => {
    // ln((60.5 / 101) / (36.5 / 101)) of the selected; of the others ln((64.5 / 101) / (40.5 / 101)) = 0.465 is less.
    expect(smoothed(weighing(weight)).estimate).toBeCloseTo(Math.log(60.5 / 36.5), 12)
  })

  test('adds half an effective case where weights differ', () => {
    // 80 rows of weight 1 and 20 of weight 3: (80 + 60)² / (80 + 180) = 75.38 cases, of which 60 / 140 were selected.
    const n = { tp: 20, fp: 0, fn: 0, tn: 80, positive_unknown: 0, negative_unknown: 0 }
    const few = group('A', { tp: 60, tn: 80 }, { weights: { n, squares: { ...n, tp: 180 } } })
    const cases = 140 ** 2 / 260
    const [, b] = attribute('g', { A: [], B: [20, 0, 0, 80] }).groups
    // 0.4292 against 20.5 / 101 = 0.2030 of the selected; 0.5708 against 0.7970 of the others is less.
    expect(smoothed([few, b as GroupCounts]).estimate).toBeCloseTo(
      Math.log(((cases * 60) / 140 + 0.5) / (cases + 1) / (20.5 / 101)),
      12,
    )
  })

  test('of ten times the cases has a tenth of the smoothing: ln((600.5 / 1001) / (360.5 / 1001))', () => {
    expect(smoothed(weighing(0.0005)).scaled(10).estimate).toBeCloseTo(Math.log(600.5 / 360.5), 12)
    expect(smoothed(weighing(3)).scaled(2).scaled(5).estimate).toBeCloseTo(Math.log(600.5 / 360.5), 12)
  })
})
