import { describe, expect, it } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { columnPlans } from '../../src/compare/columnPlans.js'
import { compareAudits } from '../../src/compare/compareAudits.js'
import type { Comparison } from '../../src/compare/comparison.js'
import type { AuditPlan } from '../../src/config/plan.js'
import { count } from '../../src/loader/count.js'
import { countColumns, countLinked } from '../../src/loader/countTwice.js'
import { seeded } from '../../src/statistics/random.js'
import { testFolder } from '../loader/folder.js'
import { attributeOf, planOf } from '../loader/plan.js'
import { limit } from '../reporter/smallAudit.js'

const folder = testFolder()
const logOf = (lines: readonly string[], name?: string): AuditPlan => planOf(folder.write(lines.join('\n'), name))
const person = { before: 'person', after: 'person' }

describe('two logs about the same people', () => {
  // By hand. In both: a was flagged and is not, b both times, c is and was not, d neither time; of e there is no decision
  // now, and f is of another outcome. g and h are in the earlier log only, i in the later one; two rows have no id.
  const before = logOf([
    ...['person,gender,flagged,wrongful', 'a,M,1,0', 'b,M,1,1', 'c,V,0,', 'd,V,0,0', 'e,V,1,0', 'f,M,1,1'],
    ...['g,M,0,0', 'h,V,1,0', ',V,1,0'],
  ])
  const after = logOf([
    ...['flagged,person,wrongful,gender', '0,a,,M', '1,b,1,M', '1,c,0,V', '0,d,0,V', ',e,0,V', '1,f,0,M'],
    ...['1,i,0,V', '0,,0,M'],
  ])

  it('tell who is who: by hand', async () => {
    const { groups, joint, linked } = await countLinked(before, after, person)
    expect(linked).toEqual({ both: 6, before: 2, after: 1, without_id: 2 })
    expect(groups).toMatchObject([
      {
        attribute: 'gender',
        group: 'M',
        joint: [
          { was: 'fp', is: 'negative_unknown', people: 1 },
          { was: 'tp', is: 'fp', people: 1 },
          { was: 'tp', is: 'tp', people: 1 },
        ],
      },
      {
        attribute: 'gender',
        group: 'V',
        joint: [
          { was: 'negative_unknown', is: 'fp', people: 1 },
          { was: 'tn', is: 'tn', people: 1 },
        ],
      },
    ])
    expect(joint.reduce((sum, { people }) => sum + people, 0)).toBe(5)
  })

  it('are compared with whose decision changed, who is in one only, and of whom they contradict each other', async () => {
    const { groups, joint, linked } = await countLinked(before, after, person)
    const was = auditCounts(before, await count(before))
    const is = auditCounts(after, await count(after), { baseline: was })
    const { pairing } = compareAudits(was, is, { joint: { ...person, groups, linked: { ...linked, joint } } })
    if (pairing.kind !== 'linked') throw new Error(pairing.kind)
    expect(pairing.people).toEqual({ both: 6, before: 2, after: 1, without_id: 2, contradictory: 1 })
    expect(pairing.flips.map(({ group, all }) => [group, all.both, all.before, all.after, all.neither])).toEqual([
      ['M', 2, 1, 0, 0],
      ['V', 0, 0, 1, 1],
    ])
  })

  describe('of whom some are of another group by then, or in one log only', () => {
    const selection = (joint: Comparison | null, group: string, comparison: string | null) =>
      joint?.changes.find(
        (one) => one.metric === 'selection_rate' && one.group === group && one.comparison === comparison,
      )
    const compared = async (then: readonly string[], now: readonly string[]): Promise<Comparison> => {
      const parts = {
        outcome: null,
        limits: [limit({ metric: 'selection_rate', comparison: 'difference', min: null, max: 0.9 })],
      }
      const [was, is] = [then, now].map((lines) =>
        planOf(folder.write(['person,gender,flagged', ...lines].join('\n')), parts),
      ) as [AuditPlan, AuditPlan]
      const { groups, joint, linked } = await countLinked(was, is, person)
      const earlier = auditCounts(was, await count(was))
      const later = auditCounts(is, await count(is), { baseline: earlier })
      return compareAudits(earlier, later, { joint: { ...person, groups, linked: { ...linked, joint } } })
    }
    const people = (size: number, of: (at: number) => readonly [group: string, flagged: number], prefix = '') =>
      Array.from({ length: size }, (_, at) => `${prefix}${at},${of(at).join(',')}`)
    /** Of 10 people 3 men and 2 women flagged, over and over. */
    const flagged = (at: number): number => ([0, 1, 2, 5, 6].includes(at % 10) ? 1 : 0)
    const gender = (at: number): string => (at % 10 < 5 ? 'M' : 'V')
    const other = (at: number): string => (at % 10 < 5 ? 'V' : 'M')

    it('a rate hangs together by those alone who stayed: by hand', async () => {
      // Everyone swaps: the two rates of a group share nobody, and what one group loses the other gains.
      const all = await compared(
        people(400, (at) => [gender(at), flagged(at)]),
        people(400, (at) => [other(at), flagged(at)]),
      )
      expect(selection(all, 'V', null)?.correlation ?? 0).toBe(0)
      expect(selection(all, 'V', 'difference')?.correlation).toBeCloseTo(-1, 9)
      // Nobody swaps, and nobody is decided about otherwise.
      const none = await compared(
        people(400, (at) => [gender(at), flagged(at)]),
        people(400, (at) => [gender(at), flagged(at)]),
      )
      expect(selection(none, 'V', null)?.correlation).toBeCloseTo(1, 9)
      expect(selection(none, 'V', 'difference')?.correlation).toBeCloseTo(1, 9)
    })

    it('everyone else are all others, in both logs or not: by hand', async () => {
      // 200 men and 200 women are the same people with the same decisions; of X there are 200 others each time, half flagged.
      const same = people(400, (at) => [gender(at), flagged(at)])
      const x = (prefix: string) => people(200, (at) => ['X', at % 2], prefix)
      const { changes } = await compared([...same, ...x('then')], [...same, ...x('now')])
      const of = changes.find(
        (one) => one.metric === 'selection_rate' && one.group === 'M' && one.comparison === 'difference',
      )
      // Men: 0.6 of 200, variance 0.24 / 200, wholly shared. Of the rest, 400 with a rate of 0.45, 200 women are shared: of
      // each (x − 0.45) / 400, flagged 80 and not 120.
      const rest = (0.45 * 0.55) / 400
      const shared = (80 * 0.55 ** 2 + 120 * 0.45 ** 2) / 400 ** 2
      expect(of?.correlation).toBeCloseTo((0.24 / 200 + shared) / (0.24 / 200 + rest), 9)
    })
  })

  it('may have their ids, decisions and formats otherwise, and rows that are not selected', async () => {
    const other = await folder.copy(
      `SELECT * FROM (VALUES (1, 0.2, 'x'), (2, 0.9, 'x'), (3, 0.9, 'y'), (4, NULL, 'x')) t("an ""id"" <b>", risk, "where")`,
      'later.parquet',
      'FORMAT parquet',
    )
    const earlier = logOf(['person,gender,flagged,wrongful', '1,M,1,', '2,M,0,', '3,M,0,', '4,M,1,'])
    const later = planOf(other, {
      decision: { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.5 },
      outcome: null,
      attributes: [attributeOf('where')],
      data: { where: { where: ['x'] } },
    })
    const { groups, linked } = await countLinked(earlier, later, { before: 'person', after: 'an "id" <b>' })
    expect(linked).toEqual({ both: 3, before: 1, after: 0, without_id: 0 })
    expect(groups).toMatchObject([
      {
        joint: [
          { was: 'negative_unknown', is: 'positive_unknown', people: 1 },
          { was: 'positive_unknown', is: 'negative_unknown', people: 1 },
        ],
      },
    ])
  })

  it('that are two columns of one log in two files, in another order, tell what the columns tell', async () => {
    const random = seeded(5)
    const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
    const rows = Array.from({ length: 3000 }, (_, id) => ({
      id: `p${id}`,
      gender: pick(['M', 'V', '']),
      age: String(18 + Math.floor(random() * 600) / 10),
      flagged: pick(['0', '0', '1']),
      later: pick(['0', '1', '0', '']),
      wrongful: pick(['0', '1', '']),
    }))
    const linesOf = (
      some: typeof rows,
      columns: readonly (keyof (typeof rows)[number])[],
      names: readonly string[],
    ) => [names.join(','), ...some.map((row) => columns.map((column) => row[column]).join(','))]
    const parts = {
      attributes: [attributeOf('gender'), attributeOf('age', { grouping: { kind: 'bins', edges: [30, 50] } })],
      intersections: [['gender', 'age']],
    }
    const all = ['id', 'gender', 'age', 'flagged', 'later', 'wrongful'] as const
    const one = planOf(folder.write(linesOf(rows, all, all).join('\n')), parts)
    const columns = columnPlans(one, { before: 'flagged', after: 'later' })
    const expected = await countColumns(columns.before, columns.after)
    const names = ['id', 'gender', 'age', 'flagged', 'wrongful'] as const
    const then = planOf(folder.write(linesOf(rows, names, names).join('\n')), parts)
    const shuffled = rows.map((row) => ({ row, at: random() })).toSorted((a, b) => a.at - b.at)
    const now = linesOf(
      shuffled.map(({ row }) => row),
      ['later', 'id', 'gender', 'age', 'wrongful'],
      ['flagged', 'id', 'gender', 'age', 'wrongful'],
    )
    const { groups, joint } = await countLinked(then, planOf(folder.write(now.join('\n')), parts), {
      before: 'id',
      after: 'id',
    })
    expect(groups).toEqual(expected.groups)
    expect(joint).toEqual(expected.joint)
    expect(groups.length).toBe(3 + 3 + 9)
  })

  it.each<[string, readonly string[], typeof person, RegExp]>([
    [
      'no id in common',
      ['person,gender,flagged,wrongful', 'x,M,1,0'],
      person,
      /no id in common: "person" in .*csv and/,
    ],
    ['no ids at all', ['person,gender,flagged,wrongful', ',M,1,0'], person, /no id in common/],
    [
      'an id more than once',
      ['person,gender,flagged,wrongful', 'a,M,1,0', 'a,M,0,0', 'b,M,0,0'],
      person,
      /ids in "person" are not one a person: 3 rows have 2 different ones/,
    ],
    [
      'a quote that is not closed',
      ['person,gender,flagged,wrongful', 'a,"M,1,0', 'b,M,1,0'],
      person,
      /A quote is opened here and not closed/,
    ],
    [
      'a row that is too short',
      ['person,gender,flagged,wrongful', 'a,M,1,0', 'b,M'],
      person,
      /1 row has more or fewer/,
    ],
    ['no such column', ['persons,gender,flagged,wrongful', 'a,M,1,0'], person, /no column "person"/],
  ])('with %s are an error, which shows no id', async (_, lines, by, message) => {
    const asked = countLinked(before, logOf(lines), by)
    await expect(asked).rejects.toThrow(message)
    await expect(asked).rejects.toMatchObject({ code: 'data' })
  })
})
