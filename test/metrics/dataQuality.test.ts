import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import type { Counts, QualityCheck } from '../../src/counts.js'
import { attribute, countsOf } from '../tallies.js'

/** Of men and women: the records that fail a check, and those that do not. */
type Records = Readonly<Record<'M' | 'V', readonly [bad: number, good: number]>>

const check = (column: string, kind: QualityCheck, { M, V }: Records): Counts['slices'][number] => ({
  slice: { kind: 'quality', name: `${column}: ${kind}`, column, check: kind },
  attributes: [attribute('gender', { M: [0, 0, 0, 0, ...M], V: [0, 0, 0, 0, ...V] })],
})

const auditOf = (slices: Counts['slices'], plan: Partial<PlanInput> = {}) =>
  auditCounts(
    definePlan({
      version: 1,
      data: 'log.csv',
      decision: { column: 'flagged', positive: 1, effect: 'adverse' },
      attributes: [{ column: 'gender', reference: 'M' }],
      quality: [{ column: 'income', placeholders: [0] }, 'debts'],
      ...plan,
    }),
    { ...countsOf([attribute('gender', { M: [0, 0, 0, 0, 100, 900], V: [0, 0, 0, 0, 50, 450] })]), slices },
  )

const missing = check('income', 'missing', { M: [30, 970], V: [60, 440] })
const placeholder = check('income', 'placeholder', { M: [10, 990], V: [6, 494] })
const bad = check('income', 'bad', { M: [40, 960], V: [66, 434] })
const debts = check('debts', 'missing', { M: [0, 1000], V: [0, 500] })

describe('a check of the data is a part with rates like any other', () => {
  const audit = auditOf([missing, placeholder, bad, debts], {
    limits: [
      { metric: 'missing_value_rate', comparison: 'ratio', max: 1.25, columns: 'income' },
      { metric: 'placeholder_rate', max: 0.05 },
    ],
  })

  test('each has the measure that is about it and no other', () => {
    const ids = audit.slices.map(({ slice, overall }) => [slice.name, Object.keys(overall[0]?.metrics ?? {})])
    expect(ids).toEqual([
      ['income: missing', ['missing_value_rate']],
      ['income: placeholder', ['placeholder_rate']],
      ['income: bad', ['bad_value_rate']],
      ['debts: missing', ['missing_value_rate']],
    ])
    expect(Object.keys(audit.overall[0]?.metrics ?? {})).not.toContain('missing_value_rate')
  })

  // Women 60/500 = 12 %, men 30/1000 = 3 %: four times as often.
  test('that the register is worse for a group is a finding', () => {
    const found = audit.findings.filter(({ group }) => group === 'V')
    expect(found.map(({ slice, metric, status }) => [slice?.name, metric, status])).toEqual([
      ['income: missing', 'missing_value_rate', 'fail'],
      ['income: placeholder', 'placeholder_rate', 'pass'],
    ])
    expect(found[0]?.estimate).toBeCloseTo(4, 12)
    expect(audit.verdict).toBe('fail')
  })

  test('and is told: what surely is worse, how often, and how many times as often', () => {
    expect(audit.quality?.worse).toMatchObject([
      { group: 'V', reference: 'M', name: 'income: missing', reference_estimate: 0.03 },
    ])
    expect(audit.quality?.worse[0]?.estimate).toBeCloseTo(0.12, 12)
    expect(audit.quality?.worse[0]?.ratio).toBeCloseTo(4, 12)
    expect(audit.quality?.checks[0]).toEqual({
      name: 'income: missing',
      column: 'income',
      check: 'missing',
      failed: 90,
      records: 1500,
    })
  })
})

test('of many checks one looks worse by chance: it is not named, because all of them are corrected for', () => {
  // 40/1000 against 31/500: the score test of no difference has p = 0.056; 38/500 has p = 0.003, times twelve 0.035.
  const alone = check('a', 'missing', { M: [40, 960], V: [36, 464] })
  const others = Array.from({ length: 11 }, (_, at) => check(`b${at}`, 'missing', { M: [40, 960], V: [20, 480] }))
  expect(auditOf([alone]).quality?.worse).toHaveLength(1)
  expect(auditOf([alone, ...others]).quality?.worse).toHaveLength(0)
})

test('the difference may be that a group has no bad records at all: then there is no number of times', () => {
  const one = check('a', 'missing', { M: [0, 1000], V: [60, 440] })
  expect(auditOf([one]).quality?.worse[0]).toMatchObject({ reference_estimate: 0, ratio: null, high: null })
})

test('a plan that does not ask has none', () => {
  const plan = definePlan({
    version: 1,
    data: 'log.csv',
    decision: { column: 'flagged', positive: 1, effect: 'adverse' },
    attributes: [{ column: 'gender' }],
  })
  expect('quality' in auditCounts(plan, countsOf([]))).toBe(false)
})
