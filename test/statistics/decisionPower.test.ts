import { describe, expect, test } from 'vitest'
import { binomialAtMost, binomialTerm } from '../../src/statistics/binomial.js'
import { type Claim, decisionPower } from '../../src/statistics/decisionPower.js'
import { koopman } from '../../src/statistics/koopman.js'
import { newcombe } from '../../src/statistics/newcombe.js'
import { zOf } from '../../src/statistics/normal.js'
import { wilson } from '../../src/statistics/wilson.js'
import { exactPowers } from '../oracles/power.js'
import { z95 } from './proportions.js'

describe('binomial', () => {
  test('of four tosses of a coin is counted by hand', () => {
    for (const [k, ways] of [1, 4, 6, 4, 1].entries()) expect(binomialTerm(k, 4, 0.5)).toBeCloseTo(ways / 16, 13)
    expect([-1, 0, 1, 2, 3, 4, 5].map((k) => binomialAtMost(k, 4, 0.5) * 16)).toEqual([0, 1, 5, 11, 15, 16, 16])
  })

  test('adds up to its own tail, whatever the rate', () => {
    for (const rate of [0, 1e-6, 0.03, 0.5, 0.97, 1]) {
      let sum = 0
      for (let k = 0; k <= 60; k++) {
        sum += binomialTerm(k, 60, rate)
        expect(sum).toBeCloseTo(binomialAtMost(k, 60, rate), 12)
      }
    }
  })

  test('of nobody is certain', () => {
    expect([binomialTerm(0, 0, 0.3), binomialAtMost(0, 0, 0.3)]).toEqual([1, 1])
  })
})

const of = (rate: number, cases: number) => ({ rate, cases })

describe('decisionPower', () => {
  test('of three tosses is counted by hand', () => {
    // 3 of 8 ways give two heads, 1 gives three
    expect(decisionPower(of(0.5, 3), null, { from: (a) => a.successes >= 2 })).toBeCloseTo(4 / 8, 14)
    expect(
      decisionPower(of(0.5, 3), null, { from: (a) => a.successes >= 1, upTo: (a) => a.successes <= 2 }),
    ).toBeCloseTo(6 / 8, 14)
    // More heads of three than of two: of the 8 · 4 ways 3·1 + 3·3 + 1·4 = 16
    const more: Claim = (a, b) => a.successes > b.successes
    expect(decisionPower(of(0.5, 3), of(0.5, 2), { from: more })).toBeCloseTo(16 / 32, 14)
  })

  test('is none where nothing decides and all where everything does', () => {
    expect(decisionPower(of(0.5, 30), of(0.5, 30), { from: () => false })).toBe(0)
    expect(decisionPower(of(0.5, 30), of(0.5, 30), { upTo: () => false })).toBe(0)
    expect(decisionPower(of(0.5, 30), of(0.5, 30), {})).toBe(1)
    expect(decisionPower(of(0, 30), null, { upTo: (a) => a.successes === 0 })).toBe(1)
    expect(decisionPower(of(1, 30), null, { from: (a) => a.successes === 30 })).toBe(1)
  })

  test('of a rate is what a peer adds up', () => {
    for (const { cases, power } of exactPowers.passing)
      expect(decisionPower(of(0.2, cases), null, { upTo: (a) => wilson(a, z95).high <= 0.3 })).toBeCloseTo(power, 10)
    for (const { cases, power } of exactPowers.failing)
      expect(decisionPower(of(0.4, cases), null, { from: (a) => wilson(a, z95).low > 0.3 })).toBeCloseTo(power, 10)
    const { rare, band } = exactPowers
    expect(decisionPower(of(0.02, rare.cases), null, { from: (a) => wilson(a, z95).low > 0.01 })).toBeCloseTo(
      rare.power,
      10,
    )
    const inside = {
      from: (a) => wilson(a, z95).low >= 0.4,
      upTo: (a) => wilson(a, z95).high <= 0.6,
    } as const satisfies { from: Claim; upTo: Claim }
    expect(decisionPower(of(0.5, band.cases), null, inside)).toBeCloseTo(band.power, 10)
  })

  test('of two rates is what a peer adds up, to the results that it leaves out', () => {
    const { difference, smallDifference, oneOfFour, ratio } = exactPowers
    const over =
      (bound: number, z: number): Claim =>
      (a, b) =>
        newcombe(a, b, z).low > bound
    expect(decisionPower(of(0.3, 100), of(0.2, 100), { from: over(0, z95) })).toBeCloseTo(difference, 5)
    // Of 180 every other result is looked at.
    expect(decisionPower(of(0.45, 60), of(0.2, 180), { from: over(0.05, zOf(0.9875)) })).toBeCloseTo(oneOfFour, 3)
    const within = {
      from: (a, b) => newcombe(a, b, z95).low >= -0.15,
      upTo: (a, b) => newcombe(a, b, z95).high <= 0.15,
    } satisfies { from: Claim; upTo: Claim }
    expect(decisionPower(of(0.1, 120), of(0.1, 60), within)).toBeCloseTo(smallDifference, 5)
    const above: Claim = (a, b) => koopman(a, b, z95).low > 1.25
    expect(decisionPower(of(0.4, 80), of(0.2, 80), { from: above })).toBeCloseTo(ratio, 5)
  })

  test('of a large second sample is as good as if every result were looked at', () => {
    // The first is shown to have the larger rate by normal theory: chance Φ(−1.96 + gap / its error), whatever the look.
    const cases = 1e6
    const over: Claim = (a, b) => newcombe(a, b, z95).low > 0
    // (0.302 − 0.3)/√(2·0.3·0.7/10⁶) = 3.0861 errors (both at their own rate): Φ(3.0812 − 1.96) ≈ 0.869
    expect(decisionPower(of(0.302, cases), of(0.3, cases), { from: over })).toBeCloseTo(0.869, 2)
  })
})
