import hypergeometric from '@stdlib/stats-base-dists-hypergeometric-pmf'
import { describe, expect, test } from 'vitest'
import { fisherExact, fisherMidP } from '../../src/statistics/fisher.js'
import type { Proportion } from '../../src/statistics/interval.js'
import { ritland2007, scipyFisher } from '../oracles/proportionIntervals.js'
import { fc } from './fc.js'
import { proportion } from './proportions.js'

const wholeCounts = fc
  .integer({ min: 0, max: 40 })
  .chain((total) => fc.integer({ min: 0, max: total }).map((successes) => ({ successes, total })))

/** Every table with these margins, by the hypergeometric distribution of another library. */
function bySum(a: Proportion, b: Proportion, own: number): number {
  const successes = a.successes + b.successes
  const probability = (k: number) => hypergeometric(k, a.total + b.total, a.total, successes)
  const observed = probability(a.successes)
  let sum = own * observed
  for (let k = 0; k <= Math.min(a.total, successes); k++) {
    if (k !== a.successes && probability(k) <= observed * (1 + 1e-7)) sum += probability(k)
  }
  return sum
}

describe('fisherExact', () => {
  test.each(scipyFisher)('of $a against $b agrees with scipy', ({ a, b, p }) => {
    expect(fisherExact(proportion(a), proportion(b)) / p).toBeCloseTo(1, 11)
  })

  test('of the tea-tasting table is 34/70', () => {
    // 3/4 against 1/4: of the 70 tables the two with 3 and 1 right in 16 ways each, and the two ends in 1 way each
    expect(fisherExact({ successes: 3, total: 4 }, { successes: 1, total: 4 })).toBeCloseTo(34 / 70, 14)
  })

  test('is the sum over all tables that are no more probable', () => {
    fc.assert(
      fc.property(wholeCounts, wholeCounts, (a, b) => {
        expect(fisherExact(a, b)).toBeCloseTo(bySum(a, b, 1), 10)
        expect(fisherMidP(a, b)).toBeCloseTo(bySum(a, b, 0.5), 10)
      }),
    )
  })

  test('rounds fractional counts, successes and failures each', () => {
    const fractional = fisherExact({ successes: 9.4, total: 10.3 }, { successes: 2.6, total: 9.7 })
    expect(fractional).toBe(fisherExact({ successes: 9, total: 10 }, { successes: 3, total: 10 }))
  })

  test('copes with counts of a hundred million, and never reaches 0', () => {
    const many = { successes: 3e7, total: 1e8 }
    // So many cases are as good as normal: z = 0.0001 / √(0.30005 · 0.69995 · 2e-8) = 1.5430, and p = 0.1228
    expect(fisherExact(many, { successes: 30_010_000, total: 1e8 })).toBeCloseTo(0.1228, 3)
    expect(fisherExact(many, { successes: 5e7, total: 1e8 })).toBe(Number.MIN_VALUE)
  })

  test('is 1 where there is one table only', () => {
    expect(fisherExact({ successes: 0, total: 5 }, { successes: 0, total: 7 })).toBe(1)
    expect(fisherExact({ successes: 0, total: 0 }, { successes: 3, total: 7 })).toBe(1)
  })
})

describe('fisherMidP', () => {
  test('of Ritland’s table gives what Fagerland, Lydersen and Laake give', () => {
    const [a, b] = [proportion(ritland2007.a), proportion(ritland2007.b)]
    expect(fisherExact(a, b)).toBeCloseTo(ritland2007.fisher, 5)
    expect(fisherMidP(a, b)).toBeCloseTo(ritland2007.fisherMidP, 5)
  })
})
