import { describe, expect, test } from 'vitest'
import { auditCounts, type JudgeOptions } from '../../src/audit.js'
import type { LimitInput } from '../../src/config/planInput.js'
import type { AttributeCounts } from '../../src/counts.js'
import type { Audit } from '../../src/result.js'
import { fc } from '../statistics/fc.js'
import { attribute, countsOf } from '../tallies.js'
import { finding, planOf, selected } from './judged.js'

const atMostHalf: LimitInput = { metric: 'selection_rate', max: 0.5 }

const audited = (counts: AttributeCounts, limits: readonly LimitInput[], options: JudgeOptions = {}): Audit =>
  auditCounts(planOf([counts], limits), countsOf([counts]), options)

/** As audit.json holds it. */
const stored = (audit: Audit): Audit => JSON.parse(JSON.stringify(audit))

/** Of A so many of a hundred were selected then, and so many are now; B is the same, 30 of 100. */
function since(then: number, now: number, limits: readonly LimitInput[] = [atMostHalf]) {
  const baseline = stored(audited(selected({ A: [then, 100], B: [30, 100] }), limits))
  const audit = audited(selected({ A: [now, 100], B: [30, 100] }), limits, { baseline })
  return { audit, found: finding(audit.findings, 'A') }
}

describe('what became of a finding', () => {
  // Two rates of a hundred, a against b: χ² = 200 (a (100 − b) − b (100 − a))² / (100² (a + b) (200 − a − b)).
  test.each([
    // 200 · 4000² / (10⁴ · 100 · 100) = 32
    { was: 30, now: 70, became: 'new', p: 1.54e-8, outcome: 'fail' },
    // 200 · 2000² / (10⁴ · 160 · 40) = 12.5
    { was: 70, now: 90, became: 'worse', p: 4.07e-4, outcome: 'fail' },
    // 200 · 200² / (10⁴ · 142 · 58) = 0.0971
    { was: 70, now: 72, became: 'same', p: 0.755, outcome: 'pass' },
    { was: 90, now: 70, became: 'better', p: 4.07e-4, outcome: 'pass' },
    { was: 70, now: 30, became: 'resolved', p: 1.54e-8, outcome: 'pass' },
    // Within the limit still, but nearer to it: told, and no reason to stop.
    { was: 10, now: 30, became: 'worse', p: 4.07e-4, outcome: 'pass' },
    // 200 · 1500² / (10⁴ · 125 · 75) = 4.8. It failed then and is open now, so that it is open is no news.
    { was: 70, now: 55, became: 'better', p: 0.0285, outcome: 'pass' },
    // It passed then: 200 · 2500² / (10⁴ · 85 · 115) = 12.79.
    { was: 30, now: 55, became: 'worse', p: 3.49e-4, outcome: 'undetermined' },
    // Open then, failing now: 200 · 1000² / (10⁴ · 130 · 70) = 2.198. Nothing was shown then, and now it is.
    { was: 60, now: 70, became: 'new', p: 0.138, outcome: 'fail' },
    // 200 · 100² / (10⁴ · 109 · 91) = 0.0202
    { was: 54, now: 55, became: 'same', p: 0.887, outcome: 'pass' },
  ])('$was and then $now of 100 against a half: $became', ({ was, now, became, p, outcome }) => {
    const { audit, found } = since(was, now)
    expect(found.baseline?.became).toBe(became)
    expect((found.baseline?.p ?? 0) / p).toBeCloseTo(1, 2)
    expect(found.baseline?.change).toBeCloseTo((now - was) / 100, 12)
    expect(found.baseline?.estimate).toBe(was / 100)
    expect(audit.gate?.outcome).toBe(outcome)
  })

  test('the interval then is Wilson’s', () => {
    // 70 of 100: Wilson at 95 % is 0.6042–0.7811 (Newcombe 1998 has 0.604 and 0.781).
    const { low, high } = since(70, 72).found.baseline ?? {}
    expect({ low: low?.toFixed(4), high: high?.toFixed(4) }).toEqual({ low: '0.6042', high: '0.7811' })
  })

  test('a limit that is broken on its other side is broken anew', () => {
    const between: LimitInput = { metric: 'selection_rate', min: 0.3, max: 0.6 }
    const { found, audit } = since(90, 5, [between])
    expect([found.status, found.baseline?.status, found.baseline?.became]).toEqual(['fail', 'fail', 'new'])
    expect(audit.gate?.outcome).toBe('fail')
  })

  test('a group that was not there is new, and what it was is not known', () => {
    const baseline = stored(audited(selected({ B: [30, 100] }), [atMostHalf]))
    const { findings, gate } = audited(selected({ A: [70, 100], B: [30, 100] }), [atMostHalf], { baseline })
    const nothing = { status: null, estimate: null, low: null, high: null, change: null, p: null, became: 'new' }
    expect(finding(findings, 'A').baseline).toEqual(nothing)
    expect(gate).toMatchObject({ outcome: 'fail', exit_code: 1 })
  })

  test('a failing group that is gone is counted', () => {
    const baseline = stored(audited(selected({ A: [70, 100], B: [30, 100] }), [atMostHalf]))
    const { gate } = audited(selected({ B: [30, 100] }), [atMostHalf], { baseline })
    expect(gate).toMatchObject({ outcome: 'pass', baseline: { gone: 1, verdict: 'fail' } })
  })

  test('a changed bound finds its pair by what it is about', () => {
    const baseline = stored(audited(selected({ A: [70, 100] }), [atMostHalf]))
    const tighter = audited(selected({ A: [72, 100] }), [{ ...atMostHalf, max: 0.4 }], { baseline })
    expect(finding(tighter.findings, 'A').baseline).toMatchObject({ status: 'fail', became: 'same' })
  })
})

describe('the change of a comparison is tested by MOVER', () => {
  const wilson = (x: number, n: number, z: number) => {
    const [p, zz] = [x / n, z ** 2 / n]
    const half = (z / (1 + zz)) * Math.sqrt((p * (1 - p)) / n + zz / (4 * n))
    const centre = (p + zz / 2) / (1 + zz)
    return { low: centre - half, high: centre + half }
  }
  /** Newcombe's method 10 of a against b, both of a hundred. */
  const newcombe = (a: number, b: number, z: number) => {
    const [p, q, one, other] = [a / 100, b / 100, wilson(a, 100, z), wilson(b, 100, z)]
    return {
      estimate: p - q,
      below: Math.sqrt((p - one.low) ** 2 + (other.high - q) ** 2),
      above: Math.sqrt((one.high - p) ** 2 + (q - other.low) ** 2),
    }
  }

  test('p is the level at which the interval of the change, made of both intervals, touches zero', () => {
    const limit: LimitInput = { metric: 'selection_rate', comparison: 'difference', max: 0.1 }
    const { found } = since(45, 70, [limit])
    const p = found.baseline?.p ?? 0
    expect(found.baseline?.change).toBeCloseTo(0.25, 12)
    // The z of p by halving: 2Φ(−z) falls as z grows. Then Zou & Donner's lower end is at zero.
    const touches = (z: number): number => {
      const [now, then] = [newcombe(70, 30, z), newcombe(45, 30, z)]
      return now.estimate - then.estimate - Math.sqrt(now.below ** 2 + then.above ** 2)
    }
    let [few, many] = [0, 10]
    for (let halving = 0; halving < 60; halving++) {
      const middle = (few + many) / 2
      if (touches(middle) > 0) few = middle
      else many = middle
    }
    // Abramowitz & Stegun 26.2.17, good to 7.5e-8
    const tail = (z: number): number => {
      const t = 1 / (1 + 0.2316419 * z)
      const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
      return 2 * (Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)) * poly
    }
    expect(p).toBeCloseTo(tail(few), 6)
    expect(p).toBeLessThan(0.05)
  })
})

test('an audit held against itself has nothing new and nothing worse, and p = 1 everywhere', () => {
  const cell = fc.integer({ min: 0, max: 60 })
  const tally = fc.tuple(cell, cell, cell, cell)
  const limits: readonly LimitInput[] = [
    atMostHalf,
    { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
    { metric: 'false_positive_rate', comparison: 'difference', max: 0.1 },
    { metric: 'balanced_accuracy', min: 0.6 },
    { metric: 'equalized_odds_difference', max: 0.2 },
  ]
  fc.assert(
    fc.property(tally, tally, tally, (A, B, C) => {
      const counts = attribute('group', { A, B, C })
      const before = audited(counts, limits)
      const { findings, gate, verdict } = audited(counts, limits, { baseline: stored(before) })
      expect(new Set(findings.map(({ baseline }) => baseline?.became))).toEqual(new Set(['same']))
      expect(findings.map(({ metric, baseline }) => `${metric} ${baseline?.p ?? 1}`)).toEqual(
        findings.map(({ metric }) => `${metric} 1`),
      )
      expect(findings.every(({ baseline, status }) => baseline?.status === status)).toBe(true)
      expect(verdict).toBe(before.verdict)
      expect(gate?.outcome).toBe(findings.some(({ status }) => status !== 'not_applicable') ? 'pass' : verdict)
    }),
    { numRuns: 60 },
  )
})

describe('what was stored without whole tallies', () => {
  const weighted = (audit: Audit): Audit => ({
    ...audit,
    plan: { ...audit.plan, weight: { column: 'w' } },
  })

  test('is compared by its stored interval: of a weighted log a tally does not say how sure it is', () => {
    // Were the tally taken for people, p would be the score test's 4.07e-4. Half as many people tell less.
    const then = weighted(stored(audited(selected({ A: [70, 100] }), [atMostHalf])))
    const wide = {
      ...then,
      groups: then.groups.map((group) => ({
        ...group,
        // As of 35 of 50: Wilson at 95 % is 0.5625–0.8090.
        metrics: {
          ...group.metrics,
          selection_rate: {
            estimate: 0.7,
            low: 0.5625,
            high: 0.809,
            method: 'wilson',
            numerator: 70,
            denominator: 100,
          },
        },
      })),
    }
    const { findings } = audited(selected({ A: [90, 100] }), [atMostHalf], { baseline: wide })
    const { baseline } = finding(findings, 'A')
    expect(baseline?.low).toBeCloseTo(0.5625, 9)
    expect(baseline?.high).toBeCloseTo(0.809, 9)
    // 90 of 100: Wilson 0.8256–0.9448. (0.2)² against (0.9 − 0.8256)² + (0.809 − 0.7)²: 0.04 to 0.0174, so z ≈ 2.97 (its
    // own part of that is not in proportion to z, so only about).
    expect(baseline?.p).toBeGreaterThan(1e-3)
    expect(baseline?.p).toBeLessThan(6e-3)
  })
})

describe('the gate with a baseline', () => {
  const two = (A: number, more: Partial<LimitInput> = {}) =>
    audited(selected({ A: [A, 100] }), [{ ...atMostHalf, ...more } as LimitInput])

  test('does not stop at what was known, and the verdict stays what it is', () => {
    const { audit } = since(70, 72)
    expect({ verdict: audit.verdict, ...audit.gate }).toMatchObject({ verdict: 'fail', outcome: 'pass', exit_code: 0 })
  })

  test('stops at a warning that became worse, where warnings stop it', () => {
    const baseline = stored(two(70, { severity: 'warn' }))
    const now = (failOn: 'fail' | 'warn', A: number) =>
      audited(selected({ A: [A, 100] }), [{ ...atMostHalf, severity: 'warn' }], { baseline, failOn }).gate?.exit_code
    expect([now('fail', 90), now('warn', 90), now('warn', 72)]).toEqual([0, 1, 0])
  })

  test('records which result it was', () => {
    const before = two(70)
    const { gate } = audited(selected({ A: [72, 100] }), [atMostHalf], { baseline: stored(before) })
    expect(gate?.baseline).toEqual({
      title: before.title,
      verdict: 'fail',
      version: before.provenance.version,
      date: null,
      plan_sha256: before.provenance.plan_sha256,
      counting_sha256: before.provenance.counting_sha256,
      limits_sha256: before.provenance.limits_sha256,
      data_sha256: null,
      gone: 0,
    })
  })

  test('still stops where a waiver ran out, however long the finding has been known', () => {
    const waivers = [
      { metric: 'selection_rate', reason: 'Being replaced.', approved_by: 'The board', until: '2026-03-31' },
    ] as const
    const counts = countsOf([selected({ A: [70, 100] })])
    const plan = { ...planOf(counts.attributes, [atMostHalf]), waivers }
    const baseline = stored(auditCounts(plan, counts, { asOf: '2026-03-31' }))
    const on = (asOf: string) => auditCounts(plan, counts, { asOf, baseline }).gate?.exit_code
    expect(baseline.gate?.exit_code).toBe(0)
    expect([on('2026-03-31'), on('2026-04-01')]).toEqual([0, 1])
  })
})
