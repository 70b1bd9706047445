import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanInput } from '../../src/config/planInput.js'
import { auditAt } from '../../src/interactive/threshold/auditAt.js'
import type { Sweep } from '../../src/policy/sweep.js'
import { type Embedded, embeddedOf } from '../../src/reporter/html/embedded.js'
import { reportOf } from '../../src/reporter/html/report.js'
import type { Audit } from '../../src/result.js'
import { options } from '../reporter/fixtures.js'
import { type People, scoredAudit } from './scoredAudit.js'

/** What a page would work from: as it is read back from the file. */
function embedded(audit: Audit): { readonly audit: Audit; readonly sweep: Sweep } {
  const read: Embedded = JSON.parse(JSON.stringify(embeddedOf(reportOf(audit, options({ interactive: true })))))
  if (read.audit?.sweep == null) throw new Error('There is no sweep in the page')
  return { audit: read.audit, sweep: read.audit.sweep }
}

const valueAt = <Value>(runs: readonly { from: number; to: number; value: Value }[], threshold: number) =>
  runs.find(({ from, to }) => from <= threshold && threshold <= to)?.value

/** Holds what the page says at each threshold against what the audit said there. */
function expectTheSweep(whole: Audit): void {
  const { audit, sweep } = embedded(whole)
  for (const [point, { threshold }] of sweep.points.entries()) {
    const at = auditAt(audit, sweep, point)
    expect(at.verdict).toBe(valueAt(sweep.verdicts, threshold))
    expect(at.findings.map(({ status }) => status)).toEqual(
      sweep.limits.map(({ statuses }) => valueAt(statuses, threshold)),
    )
    expect(at.findings.map(({ estimate }) => estimate)).toEqual(sweep.limits.map(({ estimates }) => estimates[point]))
  }
}

const people: fc.Arbitrary<People> = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(2)), {
  minLength: 10,
  maxLength: 10,
})

describe('at each threshold the page says what the audit says', () => {
  test('of any people, by every correction', () => {
    fc.assert(
      fc.property(people, people, people, fc.constantFrom('holm' as const, 'none' as const), (a, b, c, correction) => {
        expectTheSweep(scoredAudit({ gender: { a, b, c } }, { evidence: { correction, minimum_denominator: 5 } }))
      }),
      { seed: 6, numRuns: 12 },
    )
  })

  test.each<readonly [string, Partial<PlanInput>]>([
    ['several attributes', {}],
    ['groups that are left out of the verdict', { evidence: { too_few: 'ignore' } }],
    [
      'limits on scores among the others, in one family',
      {
        evidence: { family: 'audit' },
        limits: [
          { metric: 'mean_score', comparison: 'difference', max: 0.01 },
          { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
        ],
      },
    ],
    ['the highest scores', { sweep: { top: 5 } }],
    [
      'the best group as the reference',
      { attributes: [{ column: 'district', reference: 'best' }, { column: 'gender' }] },
    ],
  ])('of %s', (_, plan) => expectTheSweep(scoredAudit(undefined, plan)))
})

test('at the threshold of the plan every finding is that of the audit, to the last word', () => {
  const whole = scoredAudit()
  const { audit, sweep } = embedded(whole)
  const point = sweep.points.findIndex(({ threshold }) => threshold === sweep.own)
  const at = auditAt(audit, sweep, point)
  expect(at.findings).toEqual(whole.findings)
  expect(at.verdict).toBe(whole.verdict)
  for (const [index, group] of at.groups.entries()) {
    const { tally, n, metrics = {} } = whole.groups[index] ?? {}
    expect([group.tally, group.n]).toEqual([tally, n])
    for (const [id, measure] of Object.entries(group.metrics)) expect(measure).toEqual(metrics[id])
  }
})

test('a limit on scores keeps its interval, because no threshold moves it', () => {
  const whole = scoredAudit(undefined, { limits: [{ metric: 'mean_score', comparison: 'difference', max: 0.01 }] })
  const { audit, sweep } = embedded(whole)
  expect(auditAt(audit, sweep, 0).findings).toEqual(whole.findings)
})
