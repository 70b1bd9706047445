import { describe, expect, it } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { columnPlans, type TwoColumns } from '../../src/compare/columnPlans.js'
import { compareAudits } from '../../src/compare/compareAudits.js'
import type { AuditPlan } from '../../src/config/plan.js'
import { count } from '../../src/loader/count.js'
import { countColumns } from '../../src/loader/countTwice.js'
import { mcnemar } from '../../src/statistics/mcnemar.js'
import { seeded } from '../../src/statistics/random.js'
import { testFolder } from '../loader/folder.js'
import { attributeOf, planOf } from '../loader/plan.js'

const folder = testFolder()
const random = seeded(11)
const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
const rows = Array.from({ length: 500 }, () => ({
  gender: pick(['M', 'V']),
  flagged: pick(['0', '0', '1']),
  after: pick(['0', '1', '0', '']),
  wrongful: pick(['0', '1', '']),
  risk: String(Math.floor(random() * 100) / 100),
  later: String(Math.floor(random() * 100) / 100),
}))
const csv = [Object.keys(rows[0] ?? {}).join(','), ...rows.map((row) => Object.values(row).join(','))].join('\n')
const file = folder.write(csv, 'log.csv')
type Row = (typeof rows)[number]

const outcomes = { positive: '1', negative: '0', unknown: '' } as const
const cells = {
  positive: ['tp', 'fn'],
  negative: ['fp', 'tn'],
  unknown: ['positive_unknown', 'negative_unknown'],
} as const
/** By a loop over the rows that have both decisions. */
const looped = (gender: string, was: (row: Row) => boolean, is: (row: Row) => boolean, some = rows) =>
  Object.entries(outcomes)
    .flatMap(([outcome, value]) => {
      const own = some.filter((row) => row.gender === gender && row.wrongful === value)
      const [positive, negative] = cells[outcome as keyof typeof cells]
      return [true, false].flatMap((then) =>
        [true, false].flatMap((now) => {
          const people = own.filter((row) => was(row) === then && is(row) === now).length
          return people === 0 ? [] : [{ was: then ? positive : negative, is: now ? positive : negative, people }]
        }),
      )
    })
    .toSorted((a, b) => (`${a.was} ${a.is}` < `${b.was} ${b.is}` ? -1 : 1))

const jointsOf = async (plan: AuditPlan, columns: TwoColumns) => {
  const { before, after } = columnPlans(plan, columns)
  return (await countColumns(before, after)).groups
}

describe('two columns of one log', () => {
  const columns = { before: 'flagged', after: 'after' }
  it('tell who is who: of every group, by outcome, as a loop over the rows does', async () => {
    const groups = await jointsOf(planOf(file), columns)
    const decided = rows.filter(({ after }) => after !== '')
    const flagged = ({ flagged: one }: Row) => one === '1'
    const later = ({ after }: Row) => after === '1'
    expect(groups.map(({ group, joint }) => [group, joint])).toEqual([
      ['M', looped('M', flagged, later, decided)],
      ['V', looped('V', flagged, later, decided)],
    ])
  })

  it('may be two scores with one threshold', async () => {
    const scored = planOf(file, {
      decision: { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.6 },
      score: { column: 'risk' },
    })
    const two = { before: 'risk', after: 'later' }
    const plans = columnPlans(scored, two)
    expect([plans.before.score, plans.after.score]).toEqual([{ column: 'risk' }, { column: 'later' }])
    const groups = await jointsOf(scored, two)
    const over = (column: 'risk' | 'later') => (row: Row) => Number(row[column]) >= 0.6
    expect(groups.map(({ joint }) => joint)).toEqual(['M', 'V'].map((one) => looped(one, over('risk'), over('later'))))
  })

  it('make intervals of the change that allow for it, and a test of the flips', async () => {
    const plans = columnPlans(planOf(file), columns)
    const before = auditCounts(plans.before, await count(plans.before))
    const after = auditCounts(plans.after, await count(plans.after), { baseline: before })
    const groups = await jointsOf(planOf(file), columns)
    const { pairing } = compareAudits(before, after, { joint: { ...columns, groups } })
    if (pairing.kind !== 'joint') throw new Error(pairing.kind)
    const [men] = pairing.flips
    const { before: only, after: then } = men?.all ?? { before: 0, after: 0 }
    expect(men?.all.mid_p).toBe(mcnemar(only, then).mid_p)
    expect(only + then).toBeGreaterThan(20)
  })

  it.each<[string, Partial<AuditPlan>, string, RegExp]>([
    ['the same column twice', {}, 'flagged', /Both columns are "flagged"/],
    ['a weighted log', { weight: { column: 'risk' } }, 'after', /this log is weighted/],
    ['suppressed counts', { privacy: { minimum_cell: 10 } }, 'after', /against privacy.minimum_cell/],
    [
      'decisions that are numbers',
      { decision: { kind: 'number', effect: 'adverse', column: 'risk' } },
      'after',
      /positive or negative/,
    ],
  ])('are refused of %s', async (_, parts, after, message) => {
    await expect(jointsOf(planOf(file, parts), { before: 'flagged', after })).rejects.toThrow(message)
  })

  it('need not have one group only: a crossing has its joint counts too', async () => {
    const plan = planOf(file, {
      attributes: [attributeOf('gender'), attributeOf('wrongful')],
      intersections: [['gender', 'wrongful']],
    })
    const groups = await jointsOf(plan, columns)
    expect(groups.filter(({ attribute }) => attribute === 'gender × wrongful').length).toBe(6)
  })
})
