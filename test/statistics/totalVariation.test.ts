import { describe, expect, test } from 'vitest'
import { conditionalShares, multinomial } from '../../src/statistics/draw.js'
import { zOf } from '../../src/statistics/normal.js'
import { seeded } from '../../src/statistics/random.js'
import { totalVariation, totalVariationInterval } from '../../src/statistics/totalVariation.js'

describe('the total variation distance', () => {
  test('is half the sum of the gaps: (|0.3 − 0.6| + |0.7 − 0.4|) / 2', () => {
    expect(totalVariation([30, 70], [60, 40])).toBeCloseTo(0.3, 12)
    expect(totalVariation([0, 10], [5, 0])).toBe(1)
  })

  test('has the interval of bounded differences: 1/n + 1/m = 0.002, so √0.002/2 too large and √(ln 40 · 0.001) astray', () => {
    const { low, high } = totalVariationInterval([300, 700], [600, 400], zOf(0.95))
    expect(high).toBeCloseTo(0.3 + Math.sqrt(Math.log(40) * 0.001), 10)
    expect(low).toBeCloseTo(0.3 - Math.sqrt(0.002) / 2 - Math.sqrt(Math.log(40) * 0.001), 10)
  })

  test.each([
    [30, 2000, 0],
    [300, 300, 0],
    [100, 1000, 0.2],
  ])('holds the truth in at least 95 % of 2,000 draws of %i and %i cases, apart by %f', (n, m, apart) => {
    const random = seeded(1)
    const even = Array.from({ length: 10 }, () => 0.1)
    const moved = even.map((share, bin) => share + (bin < 5 ? -1 : 1) * (apart / 5))
    const draw = (size: number, shares: readonly number[]): readonly number[] => {
      const into = new Float64Array(shares.length)
      multinomial(random, size, conditionalShares(shares), into)
      return [...into]
    }
    let held = 0
    for (let at = 0; at < 2000; at++) {
      const { low, high } = totalVariationInterval(draw(n, moved), draw(m, even), zOf(0.95))
      if (low <= apart && apart <= high) held++
    }
    expect(held / 2000).toBeGreaterThanOrEqual(0.95)
  })
})
