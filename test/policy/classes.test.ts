import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { LimitInput, PlanInput } from '../../src/config/planInput.js'
import type { AttributeCounts, Counts } from '../../src/counts.js'
import { isAudit } from '../../src/reporter/auditSchema.js'
import { attribute, countsOf } from '../tallies.js'

const decision: PlanInput['decision'] = {
  column: 'd',
  classes: [
    { name: 'granted', values: [1], effect: 'favourable' },
    { name: 'refused', values: [2], effect: 'adverse' },
    { name: 'never', values: [3], effect: 'adverse' },
  ],
}
const planFor = (limits: readonly LimitInput[], reference: 'best' | 'rest' = 'rest') =>
  definePlan({
    version: 1,
    data: 'log.csv',
    decision,
    outcome: { column: 'o', classes: true },
    attributes: [{ column: 'g', reference }],
    limits,
  })

/** Of 400 people in each group: who is granted; all others are refused. */
const granted = { a: [200, 50, 50, 100], b: [100, 50, 50, 200] } as const
const slice = (name: string, attributes: AttributeCounts): Counts['slices'][number] => ({
  slice: { kind: 'class', name },
  attributes: [attributes],
})
const counts: Counts = {
  ...countsOf([
    {
      attribute: 'g',
      parts: ['g'],
      groups: attribute('g', { a: [], b: [] }).groups.map((group) => ({ ...group, undecided: 400 })),
    },
  ]),
  slices: [
    slice('granted', attribute('g', granted)),
    slice('refused', attribute('g', { a: [100, 50, 50, 200], b: [200, 50, 50, 100] })),
    slice('never', attribute('g', { a: [0, 0, 0, 400], b: [0, 0, 0, 400] })),
  ],
}
const selection = { metric: 'selection_rate', comparison: 'ratio', min: 0.8, max: 1.25 } as const

describe('limits on decisions with several classes', () => {
  test('hold for every class, each finding with its own id', () => {
    const { findings } = auditCounts(planFor([selection]), counts)
    expect(findings.map(({ slice, group }) => [slice?.name, group])).toEqual([
      ['granted', 'a'],
      ['granted', 'b'],
      ['refused', 'a'],
      ['refused', 'b'],
      ['never', 'a'],
      ['never', 'b'],
    ])
    expect(new Set(findings.map(({ id }) => id)).size).toBe(6)
    // 250 of 400 against 150 of 400.
    expect(findings.map(({ estimate }) => estimate)).toEqual([5 / 3, 3 / 5, 3 / 5, 5 / 3, null, null])
  })

  test('hold only for the classes that they name', () => {
    const { findings } = auditCounts(planFor([{ ...selection, classes: 'refused' }]), counts)
    expect(findings.map(({ slice }) => slice?.name)).toEqual(['refused', 'refused'])
  })

  test('do not apply to a class that nobody got or should have got', () => {
    const { findings, verdict } = auditCounts(planFor([{ ...selection, classes: 'never' }]), counts)
    expect(findings.map(({ status, reason_code }) => [status, reason_code])).toEqual([
      ['not_applicable', 'no_class'],
      ['not_applicable', 'no_class'],
    ])
    expect(findings[0]?.reason).toBe('Nobody got this decision or should have got it, so there is nothing to judge.')
    expect(verdict).toBe('undetermined')
  })

  test('know the outcomes of classes, though the whole has none', () => {
    const { findings } = auditCounts(
      planFor([{ metric: 'true_positive_rate', min: 0.5, classes: ['granted'] }]),
      counts,
    )
    // 200 of 250 and 100 of 150.
    expect(findings.map(({ estimate, status }) => [estimate, status])).toEqual([
      [0.8, 'pass'],
      [2 / 3, 'pass'],
    ])
  })

  test('take as best what is best for the person: to be granted more, and refused less', () => {
    const { findings } = auditCounts(planFor([{ ...selection, classes: ['granted', 'refused'] }], 'best'), counts)
    const references = findings.map(({ slice, group, reference, reason_code }) => [
      slice?.name,
      group,
      reference,
      reason_code === 'is_reference',
    ])
    expect(references).toEqual([
      ['granted', 'a', 'a', true],
      ['granted', 'b', 'a', false],
      ['refused', 'a', 'a', true],
      ['refused', 'b', 'a', false],
    ])
  })
})

describe('the measures', () => {
  const audit = auditCounts(planFor([]), counts)

  test('are those of each class; of the whole there are none', () => {
    expect(audit.groups.map(({ n, metrics }) => [n, Object.keys(metrics)])).toEqual([
      [400, []],
      [400, []],
    ])
    expect([audit.comparisons, audit.aggregates]).toEqual([[], []])
    expect(
      audit.slices.map(({ slice, groups }) => [slice.name, groups[0]?.metrics['selection_rate']?.estimate]),
    ).toEqual([
      ['granted', 250 / 400],
      ['refused', 150 / 400],
      ['never', 0],
    ])
  })

  test('are a whole result, as its schema has it', () => {
    expect(isAudit(JSON.parse(JSON.stringify(audit)))).toBe(true)
  })
})
