import { describe, expect, test } from 'vitest'
import { isAudit } from '../../src/reporter/auditSchema.js'
import { formatById } from '../../src/reporter/formats.js'
import { attribute } from '../tallies.js'
import { auditOf, checkedOnlyTheFlagged, counted, options, pilot } from './fixtures.js'

const pageOf = async (audit: Parameters<typeof isAudit>[0], language: 'en' | 'nl' = 'en'): Promise<string> => {
  if (!isAudit(audit)) throw new Error('That is no audit.')
  const [file] = await (await formatById('html')).render(audit, options({ language }))
  return String(file?.content)
}

describe('outcomes that only the checked have', () => {
  test('have no part of the report where everyone was checked', async () => {
    expect(pilot().selective).toBeUndefined()
    expect(await pageOf(pilot())).not.toContain('id="selective"')
  })

  test('are told with how many were checked, by what was decided, in both languages', async () => {
    const audit = checkedOnlyTheFlagged()
    for (const { groups } of audit.selective?.coverage ?? []) {
      for (const { negative } of groups) expect(negative.checked).toBe(0)
    }
    expect(await pageOf(audit)).toContain('Outcomes that only the checked have')
    expect(await pageOf(audit, 'nl')).toContain('Uitkomsten die alleen gecontroleerde mensen hebben')
  })

  test('of nobody are no_outcome, and no view is made up', () => {
    const audit = auditOf(counted([attribute('gender', { M: [0, 0, 0, 0, 20, 80], V: [0, 0, 0, 0, 30, 70] })]), {
      limits: [{ metric: 'false_positive_rate', comparison: 'ratio', max: 1.25 }],
    })
    expect(audit.selective).toBeUndefined()
    for (const { status, reason_code } of audit.findings) {
      expect([status, reason_code]).toEqual(['not_applicable', 'no_outcome'])
    }
  })

  test('turn the verdict at the share of the unchecked where the value crosses the limit: by hand', () => {
    // 90 flagged and none of them wrong; of 910 others nobody knows. With a share s of these positive, the false positive
    // rate is 90 / (90 + 910 (1 − s)): 0.09 at s = 0, and above 0.2 from s = 0.605 on; sure of it somewhat later.
    const audit = auditOf(counted([attribute('gender', { M: [0, 90, 0, 0, 0, 910] })]), {
      limits: [{ metric: 'false_positive_rate', max: 0.2 }],
    })
    const [open] = audit.selective?.findings ?? []
    const at = (share: number) => open?.tipping.find((one) => Math.abs(one.share - share) < 1e-9)
    expect(at(0)).toMatchObject({ estimate: 0.09, status: 'pass' })
    expect(at(0.6)?.estimate).toBeCloseTo(90 / 454, 12)
    expect(at(0.6)?.status).toBe('undetermined')
    expect(at(0.7)?.estimate).toBeCloseTo(90 / 363, 12)
    expect(at(0.7)?.status).toBe('fail')
  })
})
