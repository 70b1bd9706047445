import { describe, expect, test } from 'vitest'
import { binomial, conditionalShares, multinomial } from '../../src/statistics/draw.js'
import { seeded } from '../../src/statistics/random.js'
import { fc } from './fc.js'

/** Mean and variance of many draws, in standard errors from n·p and n·p·q. */
function deviations(n: number, p: number, draws: number): { mean: number; variance: number } {
  const random = seeded(11)
  const values = Array.from({ length: draws }, () => binomial(random, n, p))
  const mean = values.reduce((sum, value) => sum + value, 0) / draws
  const variance = values.reduce((sum, value) => sum + (value - n * p) ** 2, 0) / draws
  const expected = n * p * (1 - p)
  // The variance of (X − np)² is μ₄ − σ⁴ = σ²(1 + 2σ² − 6pq) for a binomial X.
  const ofSquare = expected * (1 + 2 * expected - 6 * p * (1 - p))
  return {
    mean: (mean - n * p) / Math.sqrt(expected / draws),
    variance: (variance - expected) / Math.sqrt(ofSquare / draws),
  }
}

describe('binomial', () => {
  test.each([
    [5, 0.3],
    [40, 0.2],
    [40, 0.26],
    [100, 0.5],
    [1000, 0.97],
    [1e8, 1e-8],
    [1e8, 0.3],
    [1e12, 0.7],
  ])('of %d draws at %d has the right mean and variance', (n, p) => {
    const { mean, variance } = deviations(n, p, 20_000)
    expect(Math.abs(mean)).toBeLessThan(4)
    expect(Math.abs(variance)).toBeLessThan(4)
  })

  test.each([
    [20, 0.2],
    [60, 0.4],
  ])('of %d draws at %d has the right frequencies', (n, p) => {
    const random = seeded(3)
    const draws = 50_000
    const seen = new Array<number>(n + 1).fill(0)
    for (let i = 0; i < draws; i++) {
      const k = binomial(random, n, p)
      seen[k] = (seen[k] ?? 0) + 1
    }
    let probability = (1 - p) ** n
    let chiSquare = 0
    let cells = 0
    for (let k = 0; k <= n; k++) {
      const expected = probability * draws
      if (expected >= 5) {
        chiSquare += ((seen[k] ?? 0) - expected) ** 2 / expected
        cells++
      }
      probability *= (p / (1 - p)) * ((n - k) / (k + 1))
    }
    // Four standard deviations above the mean of χ².
    expect(chiSquare).toBeLessThan(cells + 4 * Math.sqrt(2 * cells))
  })

  test('asks for no more random numbers when there are more cases', () => {
    const asked = (n: number, p: number) => {
      const random = seeded(1)
      let numbers = 0
      const counting = () => {
        numbers++
        return random()
      }
      for (let draw = 0; draw < 1000; draw++) binomial(counting, n, p)
      return numbers / 1000
    }
    expect(asked(30, 0.2)).toBe(1)
    // Hörmann: 1.5 tries of two numbers each near n·p = 10, 1.15 for large n·p
    expect(asked(100, 0.3)).toBeLessThan(3)
    expect(asked(1e12, 0.3)).toBeLessThan(2.5)
  })

  test('is certain where the probability is', () => {
    const random = seeded(1)
    expect(binomial(random, 100, 0)).toBe(0)
    expect(binomial(random, 100, 1)).toBe(100)
    expect(binomial(random, 0, 0.5)).toBe(0)
  })
})

describe('multinomial', () => {
  test('shares out every case, none to a cell of weight 0', () => {
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 6 }), fc.nat(1e9), fc.nat(), (weights, n, seed) => {
        fc.pre(weights.some((value) => value > 0))
        const into = new Float64Array(weights.length)
        multinomial(seeded(seed), n, conditionalShares(weights), into)
        expect(into.reduce((sum, cell) => sum + cell, 0)).toBe(n)
        for (const [cell, value] of weights.entries()) if (value === 0) expect(into[cell]).toBe(0)
      }),
    )
  })

  test('draws by the part of what is left', () => {
    expect(conditionalShares([1, 1, 2, 0])).toEqual([0.25, 1 / 3, 1, 0])
  })
})
