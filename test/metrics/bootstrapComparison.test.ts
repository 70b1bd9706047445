import { describe, expect, test } from 'vitest'
import { type CellName, cellNames, type GroupCounts } from '../../src/counts.js'
import { comparisonKinds } from '../../src/metrics/metric.js'
import { group } from '../tallies.js'
import { againstAll, rules } from './ask.js'
import { derived, type Filling } from './everyFilling.js'

const z = 1.959963984540054
const many = { ...rules, replicates: 2000 }
const [own, rest] = [
  group('A', { tp: 300, fp: 120, fn: 80, tn: 500 }),
  group('B', { tp: 420, fp: 90, fn: 160, tn: 730 }),
] as const

const gaps = {
  difference: (g: number, all: number): number => g - all,
  ratio: (g: number, all: number): number => g / all,
  relative_difference: (g: number, all: number): number => (g - all) / all,
}

const cellsOf = ({ tally }: GroupCounts): number[] => cellNames.map((cell) => Number(tally[cell]))
const asFilling = (cells: readonly number[]): Filling =>
  Object.fromEntries(cellNames.map((cell, index) => [cell, cells[index] ?? 0])) as Filling

describe.each(Object.entries(derived))('%s against everyone', (id, measure) => {
  describe.each(comparisonKinds)('%s', (kind) => {
    const value = (a: readonly number[], b: readonly number[]): number =>
      gaps[kind](measure(asFilling(a)), measure(asFilling(a.map((cell, index) => cell + (b[index] ?? 0)))))
    const [a, b] = [cellsOf(own), cellsOf(rest)]

    test('has the estimate of direct arithmetic, and names its method', () => {
      expect(againstAll(id, own, [rest]).of(kind).estimate).toBeCloseTo(value(a, b), 12)
      expect(againstAll(id, own, [rest]).of(kind).method).toBe('bootstrap_bca')
    })

    test('has about the interval of the delta method, with the gradient taken cell by cell', () => {
      const variance = [a, b].reduce((sum, cells, which) => {
        const size = cells.reduce((total, cell) => total + cell, 0)
        const slopes = cells.map((cell, index) => {
          const moved = cells.map((other, at) => (at === index ? other + 1e-4 : other))
          return cell === 0 ? 0 : (value(which === 0 ? moved : a, which === 1 ? moved : b) - value(a, b)) / 1e-4
        })
        const mean = cells.reduce((total, cell, index) => total + (cell / size) * (slopes[index] ?? 0), 0)
        return sum + cells.reduce((total, cell, index) => total + cell * ((slopes[index] ?? 0) - mean) ** 2, 0)
      }, 0)
      const { low, high } = againstAll(id, own, [rest], many).of(kind).interval(z) ?? { low: 0, high: 0 }
      const width = 2 * z * Math.sqrt(variance)
      expect((high - low) / width).toBeGreaterThan(0.9)
      expect((high - low) / width).toBeLessThan(1.12)
    })
  })
})

describe('resampling', () => {
  test('is the same for the same seed, and not for another', () => {
    const interval = (seed: number) =>
      againstAll('f1_score', own, [rest], { ...rules, seed })
        .of('difference')
        .interval(z)
    expect(interval(1)).toEqual(interval(1))
    expect(interval(1)).not.toEqual(interval(2))
  })

  test('decides nothing where something is not known, and shows what is', () => {
    const partly = { ...own, tally: { ...own.tally, positive_unknown: 5 } }
    const evidence = againstAll('f1_score', partly, [rest]).of('difference')
    expect(evidence.interval(z)).not.toBeNull()
    expect(evidence.envelope(z)).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY })
    expect([evidence.sureAbove(-1), evidence.sureBelow(1)]).toEqual([1, 1])
  })

  test('decides nothing where every replicate is the same, or some are undefined', () => {
    const perfect = group('A', { tp: 50, tn: 50 })
    const same = againstAll('balanced_accuracy', perfect, [group('B', { tp: 40, tn: 60 })]).of('ratio')
    expect([same.estimate, same.sureAbove(0.5), same.sureBelow(2)]).toEqual([1, 1, 1])
    // One false positive of a hundred: a third of the replicates have none, and then fn / fp has no end.
    const rare = againstAll('treatment_ratio', group('A', { tp: 50, fp: 1, fn: 30, tn: 19 }), [rest]).of('ratio')
    expect(rare.sureBelow(1000)).toBe(1)
  })

  test('of a weighted log keeps the group’s share of everyone: weights of 2 in one group and 1 in the other', () => {
    const scaled = (by: number) =>
      Object.fromEntries(cellNames.map((cell) => [cell, Number(own.tally[cell]) * by])) as Record<CellName, number>
    const heavy: GroupCounts = { ...own, tally: scaled(2), weights: { n: scaled(1), squares: scaled(4) } }
    const doubled = againstAll('balanced_accuracy', { ...own, tally: scaled(2) }, [rest], many).of('difference')
    const weighted = againstAll('balanced_accuracy', heavy, [rest], many).of('difference')
    expect(weighted.estimate).toBeCloseTo(doubled.estimate ?? Number.NaN, 12)
    // Half as many cases in A than the doubled counts say, so a wider interval.
    const width = (evidence: typeof weighted): number => {
      const { low, high } = evidence.interval(z) ?? { low: 0, high: 0 }
      return high - low
    }
    expect(width(weighted)).toBeGreaterThan(width(doubled) * 1.05)
  })
})
