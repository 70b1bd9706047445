import { describe, expect, test } from 'vitest'
import type { LimitInput, PlanInput } from '../../src/config/planInput.js'
import { type AttributeCounts, missingGroup } from '../../src/counts.js'
import type { Finding, Status, Verdict } from '../../src/policy/finding.js'
import { verdictOf } from '../../src/policy/verdict.js'
import { partlyKnown, whollyKnown } from '../metrics/arbitraries.js'
import { fc } from '../statistics/fc.js'
import { attribute } from '../tallies.js'
import { finding, judged, selected } from './judged.js'

const counts: fc.Arbitrary<AttributeCounts> = fc
  .tuple(...['A', 'B', 'C'].map((name) => fc.oneof(whollyKnown(name, 300), partlyKnown(name))))
  .map((groups) => ({ attribute: 'group', parts: ['group'], groups }))

const anyLimit: fc.Arbitrary<LimitInput> = fc.oneof(
  fc.record({
    metric: fc.constantFrom('selection_rate', 'false_positive_rate', 'f1_score'),
    max: fc.constantFrom(0.2, 0.5, 0.8),
    severity: fc.constantFrom('fail' as const, 'warn' as const),
  }),
  fc.record({
    metric: fc.constantFrom('selection_rate', 'true_positive_rate'),
    comparison: fc.constant('ratio' as const),
    min: fc.constantFrom(0.5, 0.8),
    max: fc.constantFrom(1.25, 2),
    reference: fc.constantFrom('rest' as const, 'overall' as const, 'best' as const, 'largest' as const),
  }),
  fc.record({
    metric: fc.constantFrom('demographic_parity_difference', 'equalized_odds_difference'),
    max: fc.constantFrom(0.1, 0.4),
  }),
)

const rules: fc.Arbitrary<NonNullable<PlanInput['evidence']>> = fc.record({
  rule: fc.constantFrom('confident' as const, 'point' as const),
  correction: fc.constantFrom('holm' as const, 'benjamini_hochberg' as const, 'none' as const),
  minimum_denominator: fc.constantFrom(0, 10, 30),
  too_few: fc.constantFrom('undetermined' as const, 'ignore' as const),
})

describe('one more limit', () => {
  const limits = fc.array(anyLimit, { minLength: 1, maxLength: 3 })

  test('leaves the findings of the others as they are, and never turns a fail into anything else', () => {
    fc.assert(
      fc.property(counts, limits, anyLimit, rules, (table, some, another, evidence) => {
        const before = judged([table], some, { evidence })
        const after = judged([table], [...some, another], { evidence })
        expect(after.findings.slice(0, before.findings.length)).toEqual(before.findings)
        if (before.verdict === 'fail') expect(after.verdict).toBe('fail')
        if (after.verdict === 'pass') expect(['pass', 'not_judged', 'undetermined']).toContain(before.verdict)
      }),
      { numRuns: 60 },
    )
  })

  test('of a family that is the whole audit may leave a fail undetermined, but never makes it a pass', () => {
    fc.assert(
      fc.property(counts, limits, anyLimit, rules, (table, some, another, more) => {
        const evidence = { ...more, family: 'audit' as const }
        const before = judged([table], some, { evidence })
        const after = judged([table], [...some, another], { evidence })
        if (before.verdict === 'fail') expect(['fail', 'undetermined']).toContain(after.verdict)
        for (const [index, { status }] of before.findings.entries()) {
          if (status === 'fail') expect(['fail', 'undetermined']).toContain(after.findings[index]?.status)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a finding', () => {
  test('that is undefined never passes, and one that passes leans to it', () => {
    fc.assert(
      fc.property(counts, anyLimit, rules, (table, limit, evidence) => {
        for (const { status, leans, estimate, undefined: reason, level_adjusted } of judged([table], [limit], {
          evidence,
        }).findings) {
          if (status === 'pass') {
            expect(leans).toBe('pass')
            if (estimate === null) expect(['cell_not_known', 'outside_bounds']).toContain(reason)
          }
          if (status === 'fail') expect(leans).toBe('fail')
          if (evidence.rule === 'confident' && (status === 'pass' || status === 'fail')) {
            expect(level_adjusted).toBeLessThanOrEqual(0.05 + 1e-12)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('that passes a limit passes every wider one', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (table, max) => {
        const of = (bound: number) => judged([table], [{ metric: 'false_positive_rate', max: bound }]).findings
        const [tight, wide] = [of(max), of(Math.min(1, max + 0.1))]
        for (const [index, { status }] of tight.entries()) {
          if (status === 'pass') expect(wide[index]?.status).toBe('pass')
        }
      }),
    )
  })

  test('is the same whichever order the groups stand in', () => {
    fc.assert(
      fc.property(counts, anyLimit, (table, limit) => {
        const turned = { ...table, groups: table.groups.toReversed() }
        const byGroup = (findings: readonly Finding[]) =>
          Object.fromEntries(
            findings.map(({ group, status, leans, reference }) => [group, { status, leans, reference }]),
          )
        expect(byGroup(judged([turned], [limit]).findings)).toEqual(byGroup(judged([table], [limit]).findings))
      }),
      { numRuns: 100 },
    )
  })
})

describe('the verdict', () => {
  const example = finding(judged([selected({ A: [50, 100] })], [{ metric: 'selection_rate', max: 0.9 }]).findings, 'A')
  const statuses: readonly Status[] = ['pass', 'fail', 'undetermined', 'not_applicable']
  const some = fc.array(
    fc.record({ status: fc.constantFrom(...statuses), severity: fc.constantFrom('fail' as const, 'warn' as const) }),
  )
  const verdict = (list: readonly Partial<Finding>[]): Verdict =>
    verdictOf(
      { limits: [] },
      list.map((one) => ({ ...example, ...one })),
    )

  test('of limits that found nobody to hold for is undetermined, unless they only warn', () => {
    const limit = { metric: 'selection_rate', max: 0.9 } as const
    const of = (one: LimitInput): Verdict => judged([selected({ [missingGroup]: [50, 100] })], [one]).verdict
    expect(of(limit)).toBe('undetermined')
    expect(of({ ...limit, severity: 'warn' })).toBe('not_judged')
  })

  test('is what the words say, for every list of findings', () => {
    fc.assert(
      fc.property(some, (list) => {
        const deciding = list.filter(({ severity }) => severity === 'fail').map(({ status }) => status)
        const expected = (): Verdict => {
          if (deciding.length === 0) return 'not_judged'
          if (deciding.includes('fail')) return 'fail'
          if (deciding.includes('undetermined')) return 'undetermined'
          return deciding.includes('pass') ? 'pass' : 'undetermined'
        }
        expect(verdict(list)).toBe(expected())
      }),
    )
  })

  test('a worse finding never makes a better verdict', () => {
    const rank: readonly Verdict[] = ['pass', 'undetermined', 'fail']
    fc.assert(
      fc.property(some, fc.nat(), (list, pick) => {
        const index = pick % Math.max(1, list.length)
        const one = list[index]
        fc.pre(one !== undefined && one.severity === 'fail' && (one.status === 'pass' || one.status === 'undetermined'))
        const worse = { ...one, status: one?.status === 'pass' ? ('undetermined' as const) : ('fail' as const) }
        const after = list.map((each, at) => (at === index ? worse : each))
        expect(rank.indexOf(verdict(after))).toBeGreaterThanOrEqual(rank.indexOf(verdict(list)))
      }),
    )
  })

  test('is undetermined when all that decides is left out as too few, or only warns about what fails', () => {
    expect(verdict([{ status: 'undetermined', ignored: true }])).toBe('undetermined')
    expect(verdict([{ status: 'fail', severity: 'warn' }])).toBe('not_judged')
    expect(verdict([{ status: 'fail', severity: 'warn' }, { status: 'pass' }])).toBe('pass')
  })
})

test('names from a log are text and nothing else, in findings, ids and reasons', () => {
  const names = ['__proto__', 'constructor', 'rest', '<b>', 'a.b', '%2e', "'; DROP TABLE", '\u202e', '']
  const table = attribute('toString', Object.fromEntries(names.map((name) => [`${name} `, [60, 0, 0, 40]])))
  const { findings } = judged(
    [table],
    [{ metric: 'selection_rate', comparison: 'ratio', max: 1.25, reference: 'best' }],
  )
  expect(findings.map(({ group }) => group)).toEqual(names.map((name) => `${name} `))
  expect(new Set(findings.map(({ id }) => id)).size).toBe(names.length)
  for (const { id } of findings) expect(id).toMatch(/^[\w.%~!'()*-]+$/)
})
