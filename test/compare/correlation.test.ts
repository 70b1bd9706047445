import { describe, expect, it } from 'vitest'
import { correlationOf, type Twice } from '../../src/compare/correlationOf.js'
import { falsePositiveRate } from '../../src/metrics/catalogue/errors.js'
import { selectionRate } from '../../src/metrics/catalogue/selection.js'
import { changeEvidence } from '../../src/metrics/change.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { multinomial } from '../../src/statistics/draw.js'
import { moverDifference } from '../../src/statistics/mover.js'
import { zOf } from '../../src/statistics/normal.js'
import { seeded } from '../../src/statistics/random.js'
import { group } from '../tallies.js'

/** Everyone is in both, and nobody had done anything wrong. */
const innocent = (both: number, before: number, after: number, neither: number): Twice => ({
  joint: [
    { was: 'fp', is: 'fp', people: both },
    { was: 'fp', is: 'tn', people: before },
    { was: 'tn', is: 'fp', people: after },
    { was: 'tn', is: 'tn', people: neither },
  ],
  before: group('a', { fp: both + before, tn: after + neither }).tally,
  after: group('a', { fp: both + after, tn: before + neither }).tally,
})

describe('two decisions about the same people', () => {
  it('hang together by φ of their table: by hand', () => {
    // (20·50 − 10·5) / √(30·55·25·60)
    const phi = (20 * 50 - 10 * 5) / Math.sqrt(30 * 55 * 25 * 60)
    const joint = innocent(20, 10, 5, 50)
    expect(correlationOf(falsePositiveRate, null, joint)).toBeCloseTo(phi, 12)
    expect(correlationOf(selectionRate, null, joint)).toBeCloseTo(phi, 12)
    expect(correlationOf(falsePositiveRate, null, innocent(30, 0, 0, 70))).toBeCloseTo(1, 12)
    expect(correlationOf(falsePositiveRate, null, innocent(0, 30, 70, 0))).toBeCloseTo(-1, 12)
    // One of the two does not vary.
    expect(correlationOf(falsePositiveRate, null, innocent(0, 0, 30, 70))).toBe(0)
  })

  it('hang together less where some are in one of the two only: by hand', () => {
    // 100 people with both decisions, of 144 before and 225 after: the same rates, so φ · 100 / √(144 · 225).
    const { joint } = innocent(20, 30, 30, 20)
    const some: Twice = {
      joint,
      before: group('a', { fp: 72, tn: 72 }).tally,
      after: group('a', { fp: 112.5, tn: 112.5 }).tally,
    }
    const phi = (20 * 20 - 30 * 30) / 2500
    expect(correlationOf(falsePositiveRate, null, some)).toBeCloseTo((phi * 100) / 180, 12)
  })

  it('have a change whose distances to its ends are those of the two, less what they share: by hand', () => {
    const [a, b] = [
      { estimate: 0.5, interval: { low: 0.4, high: 0.7 } },
      { estimate: 0.3, interval: { low: 0.1, high: 0.6 } },
    ]
    const { low, high } = moverDifference(a, b, 0.5)
    expect(low).toBeCloseTo(0.2 - Math.sqrt(0.1 ** 2 + 0.3 ** 2 - 0.1 * 0.3), 12)
    expect(high).toBeCloseTo(0.2 + Math.sqrt(0.2 ** 2 + 0.2 ** 2 - 0.2 * 0.2), 12)
  })

  it('have it in the interval of 95 percent in 93 to 97 percent of 2,000 draws, where one of different people is too wide', () => {
    const shares = [0.18, 0.12, 0.06, 0.64] as const
    const truth = shares[2] - shares[1]
    const z = zOf(0.95)
    const rules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 100 } as const
    let [held, apart] = [0, 0]
    for (let seed = 1; seed <= 2000; seed++) {
      const cells = new Float64Array(4)
      multinomial(seeded(seed), 150, shares, cells)
      const [both = 0, before = 0, after = 0, neither = 0] = cells
      const was = measureEvidence(falsePositiveRate, [group('a', { fp: both + before, tn: after + neither })], rules)
      const is = measureEvidence(falsePositiveRate, [group('a', { fp: both + after, tn: before + neither })], rules)
      const correlation = correlationOf(falsePositiveRate, null, innocent(both, before, after, neither))
      const holds = (of: number): boolean => {
        const interval = changeEvidence(is, was, of).interval(z)
        return interval !== null && interval.low <= truth && truth <= interval.high
      }
      held += Number(holds(correlation))
      apart += Number(holds(0))
    }
    expect(held / 2000).toBeGreaterThanOrEqual(0.93)
    expect(held / 2000).toBeLessThanOrEqual(0.97)
    expect(apart / 2000).toBeGreaterThan(0.98)
  })
})
