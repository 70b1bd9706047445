import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import type { LimitInput, PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts } from '../../src/counts.js'
import { metricById } from '../../src/metrics/catalogue.js'
import { changeEvidence } from '../../src/metrics/change.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import type { Audit } from '../../src/result.js'
import { newcombe } from '../../src/statistics/newcombe.js'
import { countsOf, group } from '../tallies.js'
import { finding, planOf, selected } from './judged.js'

const atMostFive: LimitInput = { metric: 'selection_rate', change: { max: 0.05 } }

const audited = (
  counts: AttributeCounts,
  limits: readonly LimitInput[],
  baseline?: Audit,
  more: Pick<PlanInput, 'language'> = {},
): Audit => auditCounts(planOf([counts], limits, more), countsOf([counts]), { baseline })

const stored = (audit: Audit): Audit => JSON.parse(JSON.stringify(audit))

/** So many of a hundred in A then and now; nothing is asked of the earlier audit but that it counted. */
const since = (was: number, now: number, limits: readonly LimitInput[] = [atMostFive], all = 100) =>
  audited(selected({ A: [now, all] }), limits, stored(audited(selected({ A: [was, all] }), [])))

describe('a limit on change', () => {
  test('does not apply without an earlier result, and says what to do', () => {
    const audit = audited(selected({ A: [70, 100] }), [atMostFive])
    expect(finding(audit.findings, 'A')).toMatchObject({
      status: 'not_applicable',
      reason_code: 'no_baseline',
      reason: 'There is no earlier result to compare with: give one with --baseline.',
    })
    const dutch = audited(selected({ A: [70, 100] }), [atMostFive], undefined, { language: 'nl' })
    expect(finding(dutch.findings, 'A').reason).toBe(
      'Er is geen eerder resultaat om mee te vergelijken: geef er een met --baseline.',
    )
    // Nothing that decides has been decided.
    expect(audit.verdict).toBe('undetermined')
  })

  test('is held against the rate now less the rate then, with Newcombe’s interval', () => {
    // 56 of 70 less 48 of 80 is 0.2, 0.0524 to 0.3339 (Newcombe 1998, method 10).
    const baseline = stored(audited(selected({ A: [48, 80] }), []))
    const { findings, gate } = audited(selected({ A: [56, 70] }), [atMostFive], baseline)
    const found = finding(findings, 'A')
    expect(found.estimate).toBeCloseTo(0.2, 12)
    expect([found.low?.toFixed(4), found.high?.toFixed(4)]).toEqual(['0.0524', '0.3339'])
    expect(found).toMatchObject({
      status: 'fail',
      min: null,
      max: 0.05,
      denominator: 70,
      change: { now: 0.8, before: 0.6, denominator_before: 80 },
    })
    // It is about the earlier result itself, so it is always news.
    expect(found).not.toHaveProperty('baseline')
    expect(gate).toMatchObject({ outcome: 'fail', exit_code: 1 })
  })

  test('its interval is Newcombe’s at every level, and its own level is where that touches the limit', () => {
    const rate = metricById('selection_rate')
    if (rate?.kind !== 'rate') throw new Error('no rate')
    const rules = { intervals: 'score', unknown: 'bounds', seed: 1, replicates: 2000 } as const
    const [now, then] = [group('A', { tp: 56, tn: 14 }), group('A', { tp: 48, tn: 32 })].map((one) =>
      measureEvidence(rate, [one], rules),
    )
    if (now === undefined || then === undefined) throw new Error('no evidence')
    for (const z of [0, 0.5, 1.96, 4]) {
      const { low, high } = newcombe({ successes: 56, total: 70 }, { successes: 48, total: 80 }, z)
      const interval = changeEvidence(now, then).interval(z)
      expect(interval?.low).toBeCloseTo(low, 12)
      expect(interval?.high).toBeCloseTo(high, 12)
    }
  })

  test('passes where it surely changed by less, also downwards, and is open where nobody can tell', () => {
    // Of 10,000 each: half a point more has an interval of about ∓1.4 points, all below 5.
    expect(since(5000, 5050, [atMostFive], 10_000).verdict).toBe('pass')
    expect(since(5000, 3000, [atMostFive], 10_000).verdict).toBe('pass')
    expect(since(5000, 3000, [{ metric: 'selection_rate', change: { min: -0.1 } }], 10_000).verdict).toBe('fail')
    expect(since(50, 54).verdict).toBe('undetermined')
  })

  test('only the present can bring more cases: what was counted then stays as it is', () => {
    // 0.30 of 10,000 then and 0.31 of 100 now: with ever more cases now the interval shrinks to about ∓0.9 points.
    const baseline = stored(audited(selected({ A: [3000, 10_000] }), []))
    const { more_cases } = finding(audited(selected({ A: [31, 100] }), [atMostFive], baseline).findings, 'A')
    expect(more_cases).toBeGreaterThan(0)
    expect(more_cases).toBeLessThan(2000)
    // And where then was small, no number of cases now will do: Wilson of 15 in 50 reaches from 0.19 to 0.44.
    const few = stored(audited(selected({ A: [15, 50] }), []))
    expect(finding(audited(selected({ A: [31, 100] }), [atMostFive], few).findings, 'A').more_cases).toBeNull()
  })

  test('decides nothing where either of the two rests on too few', () => {
    const [small, large] = [selected({ A: [15, 29] }), selected({ A: [290, 300] })]
    const code = (was: AttributeCounts, now: AttributeCounts) =>
      finding(audited(now, [atMostFive], stored(audited(was, []))).findings, 'A').reason_code
    expect([code(small, large), code(large, small), code(large, large)]).toEqual(['too_few', 'too_few', 'decided'])
  })

  test('of a group that the earlier result does not have is undetermined, and says so', () => {
    const baseline = stored(audited(selected({ B: [50, 100] }), []))
    const found = finding(audited(selected({ A: [50, 100] }), [atMostFive], baseline).findings, 'A')
    expect(found).toMatchObject({ status: 'undetermined', reason_code: 'not_then', estimate: null })
  })

  test('may be on a comparison: the gap now less the gap then', () => {
    const limit: LimitInput = { metric: 'selection_rate', comparison: 'difference', change: { max: 0.1 } }
    const baseline = stored(audited(selected({ A: [400, 1000], B: [400, 1000] }), []))
    const found = finding(audited(selected({ A: [700, 1000], B: [400, 1000] }), [limit], baseline).findings, 'A')
    expect(found).toMatchObject({ status: 'fail', change: { before: 0 } })
    expect(found.estimate).toBeCloseTo(0.3, 12)
    expect(found.id).toBe('selection_rate.difference.change...0.1.group.A')
  })

  test('what was not known then makes the change a range', () => {
    // Then 40 to 49 of 100 (nine suppressed), now 50 of 100: between one and ten points more.
    const then = {
      attribute: 'group',
      parts: ['group'],
      groups: [group('A', { tp: { low: 40, high: 49 }, tn: { low: 51, high: 60 } }, { total: 100 })],
    }
    const found = finding(audited(selected({ A: [50, 100] }), [atMostFive], stored(audited(then, []))).findings, 'A')
    expect(found.bounds?.low).toBeCloseTo(0.01, 12)
    expect(found.bounds?.high).toBeCloseTo(0.1, 12)
    expect(found.status).toBe('undetermined')
  })

  test('tests on change are corrected for how many there are, as those of any limit are (Holm)', () => {
    const names = ['A', 'B', 'C', 'D']
    const counts = (yes: number) => selected(Object.fromEntries(names.map((name) => [name, [yes, 100] as const])))
    const { findings } = audited(counts(70), [atMostFive], stored(audited(counts(50), [])))
    // Four of the same level: each is adjusted by four.
    for (const { level, level_adjusted } of findings) expect(level_adjusted).toBeCloseTo(4 * (level ?? 0), 12)
  })
})
