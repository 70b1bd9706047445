import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { againstEarlier } from '../../src/compare/againstEarlier.js'
import { compareAudits } from '../../src/compare/compareAudits.js'
import type { AuditPlan } from '../../src/config/plan.js'
import { readPlan } from '../../src/config/readPlan.js'
import type { Audit } from '../../src/result.js'

let whole: Audit
let plain: Audit
beforeAll(async () => {
  const plan = await readPlan(join(import.meta.dirname, '../../datasets/syri-like/syri-like.en.yaml'))
  whole = await audit(plan)
  // No limit is broken, so that only the pilot's end makes it fail.
  const { inspection: _, assumptions: __, quality: ___, ...rest } = plan
  const loose = { ...plan.limits[0], min: null, max: 100 } as AuditPlan['limits'][number]
  plain = await audit({ ...rest, sweep: null, score: null, limits: [loose] })
})

describe('a stored result that is held against an earlier one', () => {
  it('stays failed where its pilot has ended, as it was seen window by window', () => {
    expect([plain.verdict, plain.stop?.met, plain.stop?.window]).toEqual(['fail', true, '2018-08'])
    const held = againstEarlier(plain, { ...plain, provenance: { ...plain.provenance, data_sha256: 'f'.repeat(64) } })
    expect(held.findings.map(({ status, baseline }) => [status, baseline?.became])).toEqual(
      plain.findings.map(({ status }) => [
        status,
        status === 'not_applicable' ? held.findings[0]?.baseline?.became : 'same',
      ]),
    )
    expect(held.stop).toEqual(plain.stop)
    expect([held.verdict, held.gate?.outcome, held.gate?.exit_code]).toEqual(['fail', 'fail', 1])
  })

  it('is not judged again by tallies alone where chance picked whom to check', () => {
    const held = againstEarlier(whole, { ...whole, provenance: { ...whole.provenance, data_sha256: 'f'.repeat(64) } })
    expect(held).toBe(whole)
  })

  it('has not changed from itself: estimates by a design are those that were stored', () => {
    const { changes } = compareAudits(whole, whole)
    const rate = changes.find(
      ({ metric, comparison, group }) =>
        metric === 'false_positive_rate' && comparison === 'ratio' && group === 'outside EU',
    )
    const stored = whole.comparisons.find(
      ({ metric, kind, group }) => metric === 'false_positive_rate' && kind === 'ratio' && group === 'outside EU',
    )
    expect(rate?.before.estimate).toBe(stored?.estimate)
    expect(rate?.change).toBe(0)
    for (const { change, turned } of changes) {
      expect(change === null || change === 0).toBe(true)
      expect(turned).toBeNull()
    }
  })

  it('has stages and checks of the data that are compared by their tallies', () => {
    const { changes } = compareAudits(whole, whole)
    const stage = changes.find(
      ({ metric, comparison, group }) =>
        metric === 'pass_through_rate' && comparison === 'ratio' && group === 'outside EU',
    )
    expect(stage).toMatchObject({ slice: { kind: 'stage', name: 'flagged' }, method: 'mover', level: 1 })
  })
})
