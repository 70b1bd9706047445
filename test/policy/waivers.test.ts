import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { Waiver } from '../../src/config/plan.js'
import type { LimitInput } from '../../src/config/planInput.js'
import type { Counts } from '../../src/counts.js'
import type { Audit } from '../../src/result.js'
import { errorOf } from '../config/errorOf.js'
import { countsOf } from '../tallies.js'
import { finding, selected } from './judged.js'

/** Of A 70 in 100 are selected and of B 30: at most a half, z = 4 either way, so A fails and B passes (judge.test.ts). */
const counts: Counts = countsOf([selected({ A: [70, 100], B: [30, 100] })])
const atMostHalf: LimitInput = { metric: 'selection_rate', max: 0.5 }

const signed = { reason: 'The model is being replaced.', approved_by: 'The board', until: '2026-03-31' } as const
const waiver: Waiver = { metric: 'selection_rate', ...signed }

const audited = (waivers: readonly Waiver[], asOf = '2026-01-15', limits: readonly LimitInput[] = [atMostHalf]) =>
  auditCounts(
    definePlan({
      version: 1,
      data: { source: 'counts.csv', layout: 'counts' },
      decision: { effect: 'adverse' },
      attributes: [{ column: 'group' }],
      limits,
      waivers,
    }),
    counts,
    { asOf },
  )

const stands = ({ verdict, gate }: Audit) => ({ verdict, outcome: gate?.outcome, exit: gate?.exit_code })

describe('a waiver', () => {
  test('leaves a failing finding its status and takes its say in the verdict', () => {
    expect(stands(audited([]))).toEqual({ verdict: 'fail', outcome: 'fail', exit: 1 })
    const audit = audited([waiver])
    expect(stands(audit)).toEqual({ verdict: 'pass', outcome: 'pass', exit: 0 })
    expect(finding(audit.findings, 'A')).toMatchObject({
      status: 'fail',
      waiver: { index: 0, ...signed, expired: false },
    })
  })

  test('says nothing of a finding that passes', () => {
    expect(finding(audited([waiver]).findings, 'B')).not.toHaveProperty('waiver')
  })

  test.each([
    ['2026-03-30', false, 'pass'],
    ['2026-03-31', false, 'pass'],
    ['2026-04-01', true, 'fail'],
    ['2027-01-01', true, 'fail'],
  ])(
    'until 31 March 2026 holds on that day itself and not on the next: on %s expired is %s',
    (day, expired, verdict) => {
      const audit = audited([waiver], day)
      expect(finding(audit.findings, 'A').waiver?.expired).toBe(expired)
      expect({ verdict: audit.verdict, as_of: audit.gate?.as_of }).toEqual({ verdict, as_of: day })
    },
  )

  test('holds for an undetermined finding too: 55 of 100 against a half', () => {
    const open = countsOf([selected({ A: [55, 100] })])
    const plan = definePlan({
      version: 1,
      data: { source: 'counts.csv', layout: 'counts' },
      decision: { effect: 'adverse' },
      attributes: [{ column: 'group' }],
      limits: [atMostHalf],
      waivers: [waiver],
    })
    const audit = auditCounts(plan, open, { asOf: '2026-01-15' })
    expect(audit.findings.map(({ status }) => status)).toEqual(['undetermined'])
    // Nothing else decides, and somebody answers for what is left.
    expect(stands(audit)).toEqual({ verdict: 'pass', outcome: 'pass', exit: 0 })
  })

  test.each<[string, Partial<Waiver>, boolean]>([
    ['of its group', { group: 'A' }, true],
    ['of another group', { group: 'B' }, false],
    ['of its attribute', { attribute: 'group' }, true],
    ['of a comparison, where the limit is on the measure itself', { comparison: 'ratio' }, false],
    ['in a peer’s name', { metric: 'aif360:selection_rate' }, true],
  ])('%s', (_, about, holds) => {
    expect(audited([{ ...waiver, ...about }]).verdict).toBe(holds ? 'pass' : 'fail')
  })

  test('that is about no finding is named by its place, a running one goes before one that ran out', () => {
    const expired = { ...waiver, until: '2025-12-31', reason: 'Then.' }
    const audit = audited([expired, { ...waiver, comparison: 'ratio' }, waiver])
    expect(audit.gate?.unmatched_waivers).toEqual([1])
    expect(finding(audit.findings, 'A').waiver).toMatchObject({ index: 2, expired: false })
  })

  test('of several that ran out the last to do so is named', () => {
    const audit = audited([
      { ...waiver, until: '2025-06-30' },
      { ...waiver, until: '2025-12-31' },
    ])
    expect(finding(audit.findings, 'A').waiver).toMatchObject({ index: 1, until: '2025-12-31', expired: true })
  })

  test('changes the hash of the plan and not that of the limits, and no waivers change nothing', () => {
    const [bare, waived] = [audited([]).provenance, audited([waiver]).provenance]
    expect(waived.limits_sha256).toBe(bare.limits_sha256)
    expect(waived.plan_sha256).not.toBe(bare.plan_sha256)
    expect(audited([]).plan).not.toHaveProperty('waivers')
  })

  test('needs a day to be held against', () => {
    const plan = audited([waiver]).plan
    expect(errorOf(() => auditCounts(plan, counts)).message).toContain('nobody says which day')
    expect(errorOf(() => auditCounts(plan, counts, { asOf: '2026-02-30' })).message).toContain('There is no day')
  })

  test('of a group that is not there is an error, with the one that was meant', () => {
    expect(errorOf(() => audited([{ ...waiver, group: 'a' }])).message).toContain(
      'waivers[0].group: There is no group "a" in "group". Did you mean "A"?',
    )
  })
})

describe('--fail-on warn', () => {
  const warns: LimitInput = { ...atMostHalf, severity: 'warn' }
  const exits = (limits: readonly LimitInput[], failOn: 'fail' | 'warn', waivers: readonly Waiver[] = []) =>
    stands(auditCounts(audited(waivers, '2026-01-15', limits).plan, counts, { failOn, asOf: '2026-01-15' }))

  test('stops at a warning that fails, and leaves the verdict as it is', () => {
    expect(exits([warns], 'fail')).toEqual({ verdict: 'not_judged', outcome: 'not_judged', exit: 0 })
    expect(exits([warns], 'warn')).toEqual({ verdict: 'not_judged', outcome: 'fail', exit: 1 })
    const holds: LimitInput = { metric: 'selection_rate', max: 0.9 }
    expect(exits([holds, warns], 'warn')).toEqual({ verdict: 'pass', outcome: 'fail', exit: 1 })
    expect(exits([holds, warns], 'fail')).toEqual({ verdict: 'pass', outcome: 'pass', exit: 0 })
  })

  test('does not stop at a warning that is waived, or undetermined', () => {
    expect(exits([warns], 'warn', [waiver]).exit).toBe(0)
    expect(exits([{ ...warns, max: 0.71 }], 'warn')).toMatchObject({ verdict: 'not_judged', exit: 0 })
  })
})
