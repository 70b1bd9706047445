import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import { parsePlan } from '../../src/config/parsePlan.js'
import type { PlanInput } from '../../src/config/planInput.js'
import { planToYaml } from '../../src/config/planToYaml.js'
import { isAudit } from '../../src/reporter/auditSchema.js'
import { formatById } from '../../src/reporter/formats.js'
import { errorOf } from '../config/errorOf.js'
import { testFolder } from '../loader/folder.js'

const { write } = testFolder()

/** A group of a log: so many people, of whom so many came through each stage. */
const rowsOf = (group: string, all: number, flagged: number, picked: number): readonly string[] =>
  Array.from({ length: all }, (_, at) => `${group},${at < flagged ? 1 : 0},${at < picked ? 'yes' : ''}`)

const header = 'group,flagged,picked'
const log = write([header, ...rowsOf('a', 1000, 200, 160), ...rowsOf('b', 1000, 100, 50)].join('\n'))

const stages = [
  { name: 'flagged', column: 'flagged', positive: 1 },
  { name: 'picked', column: 'picked', positive: 'yes' },
] as const
const plan = (more: Partial<PlanInput> = {}): PlanInput => ({
  version: 1,
  data: log,
  decision: { column: 'flagged', positive: 1, effect: 'adverse' },
  attributes: [{ column: 'group', reference: 'b' }],
  stages,
  ...more,
})
const auditOf = (more: Partial<PlanInput> = {}) => audit(definePlan(plan(more)))

describe('stages of a chain', () => {
  it('have pass-through rates of those who got there, as parts of the audit', async () => {
    const { slices, groups } = await auditOf()
    expect(slices.map(({ slice }) => slice)).toEqual(
      ['flagged', 'picked', 'flagged → picked'].map((name) => ({ kind: 'stage', name })),
    )
    const rates = slices.map((part) => part.groups.map(({ metrics }) => metrics['pass_through_rate']?.estimate))
    // a: 200/1000, 160/200, 160/1000; b: 100/1000, 50/100, 50/1000
    expect(rates).toEqual([
      [0.2, 0.1],
      [0.8, 0.5],
      [0.16, 0.05],
    ])
    expect(groups.every(({ metrics }) => metrics['pass_through_rate'] === undefined)).toBe(true)
  })

  it('add up to the gap at the end, on its logarithm', async () => {
    const result = await auditOf()
    const [a, b] = result.stages?.attributes[0]?.groups ?? []
    expect(a?.reached).toEqual([1000, 200, 160])
    expect(b).toMatchObject({ reached: [1000, 100, 50], gap: null })
    // 2 × 1.6 = 3.2 times as often; ln 2 / ln 3.2 and ln 1.6 / ln 3.2
    expect(a?.gap?.whole.estimate).toBeCloseTo(3.2, 12)
    expect(a?.gap?.stages.map(({ estimate }) => estimate)).toEqual([2, 1.6])
    expect(a?.gap?.stages[0]?.part).toBeCloseTo(Math.log(2) / Math.log(3.2), 12)
    expect(a?.gap?.stages[1]?.part).toBeCloseTo(Math.log(1.6) / Math.log(3.2), 12)
    expect((a?.gap?.stages ?? []).reduce((sum, { part }) => sum + (part ?? 0), 0)).toBeCloseTo(1, 12)
    expect(isAudit(result)).toBe(true)
  })

  it('are each compared by the interval that every ratio has (Koopman 1984)', async () => {
    const { stages: found, slices } = await auditOf()
    for (const [at, factor] of (found?.attributes[0]?.groups[0]?.gap?.stages ?? []).entries()) {
      const compared = slices[at]?.comparisons.find(({ group, kind }) => group === 'a' && kind === 'ratio')
      expect([factor.low, factor.high]).toEqual([compared?.low, compared?.high])
      expect(compared?.method).toBe('koopman')
    }
  })

  it('have one reference all along, where the best group is another one at each stage', async () => {
    const rows = [...rowsOf('a', 1000, 200, 20), ...rowsOf('b', 1000, 300, 270), ...rowsOf('c', 1000, 100, 50)]
    const data = write([header, ...rows].join('\n'))
    const result = await auditOf({ data, attributes: [{ column: 'group', reference: 'best' }] })
    const [a, b, c] = result.stages?.attributes[0]?.groups ?? []
    // At the end a is best (2 %), at the first stage c is.
    expect(a?.gap).toBeNull()
    expect(b?.gap).toMatchObject({ reference: 'a', stages: [{ estimate: expect.closeTo(1.5, 12) }, { estimate: 9 }] })
    expect(b?.gap?.whole.estimate).toBeCloseTo(13.5, 12)
    expect(c?.gap).toMatchObject({ reference: 'a', stages: [{ estimate: 0.5 }, { estimate: 5 }] })
  })

  it('leave a stage without a factor undefined, and say nothing of its part', async () => {
    const data = write([header, ...rowsOf('a', 100, 20, 0), ...rowsOf('b', 100, 0, 0)].join('\n'))
    const result = await auditOf({ data })
    const gap = result.stages?.attributes[0]?.groups[0]?.gap
    expect(gap?.whole.estimate).toBeNull()
    expect(gap?.stages).toMatchObject([
      { estimate: null, part: null },
      { estimate: null, part: null },
    ])
  })

  it('can have limits, by name or all of them', async () => {
    const limit = { metric: 'pass_through_rate', comparison: 'ratio', max: 1.25 } as const
    const all = await auditOf({ limits: [limit] })
    expect(all.findings.filter(({ group }) => group === 'a').map(({ slice, status }) => [slice?.name, status])).toEqual(
      [
        ['flagged', 'fail'],
        ['picked', 'fail'],
        ['flagged → picked', 'fail'],
      ],
    )
    const one = await auditOf({ limits: [{ ...limit, stages: 'picked' }] })
    expect(one.findings.map(({ slice }) => slice?.name)).toEqual(['picked', 'picked'])
    expect(one.verdict).toBe('fail')
  })

  it('of a table of counts are numbers of people, and give the same', async () => {
    const table = write(
      'attribute,group,tp,fp,fn,tn,positive_unknown,negative_unknown,flagged,picked\ngroup,a,0,0,0,0,200,800,200,160\ngroup,b,0,0,0,0,100,900,100,50\n',
    )
    const named = stages.map(({ name, column }) => ({ name, column }))
    const counted = await auditOf({
      data: { source: table, layout: 'counts' },
      decision: { effect: 'adverse' },
      stages: named,
    })
    expect(counted.stages).toEqual((await auditOf()).stages)
  })

  it('of a table with suppressed cells lie between what these may be', async () => {
    const table = write(
      'attribute,group,tp,fp,fn,tn,flagged,picked\ngroup,a,50,50,0,900,100,<10\ngroup,b,50,50,0,900,100,20\n',
    )
    const result = await auditOf({
      data: { source: table, layout: 'counts' },
      decision: { effect: 'adverse' },
      stages: stages.map(({ name, column }) => ({ name, column })),
    })
    const [a] = result.stages?.attributes[0]?.groups ?? []
    expect(a?.reached).toEqual([1000, 100, { low: 0, high: 9 }])
    const picked = result.slices[1]?.groups[0]?.metrics['pass_through_rate']
    expect(picked).toMatchObject({ estimate: null, bounds: { low: 0, high: 0.09 } })
    expect(a?.gap?.stages[1]).toMatchObject({ estimate: null, low: 0 })
  })
})

describe('mistakes with stages', () => {
  it('somebody who came through a stage and not through the one before is an error that says how many', async () => {
    const data = write(`${header}\na,1,yes\na,0,yes\nb,0,yes\nb,1,\n`)
    await expect(auditOf({ data })).rejects.toMatchObject({
      code: 'data',
      problems: [
        {
          message: '2 rows are of people who came through the stage "picked" and not through "flagged" before it.',
          place: { key: 'picked' },
        },
      ],
    })
  })

  it('more people than came through the stage before are an error of the row', async () => {
    const table = write(
      'attribute,group,tp,fp,fn,tn,flagged,picked\ngroup,a,50,50,0,900,100,120\ngroup,b,50,50,0,900,1100,20\n',
    )
    const counted = { source: table, layout: 'counts' } as const
    const named = stages.map(({ name, column }) => ({ name, column }))
    await expect(auditOf({ data: counted, decision: { effect: 'adverse' }, stages: named })).rejects.toMatchObject({
      problems: [
        { message: 'Row 1: more people came through the stage "picked" than came through "flagged" before it.' },
        { message: 'Row 2: more people came through the stage "flagged" than there are people.' },
      ],
    })
  })

  it('a log says by values who came through, a table of counts does not', () => {
    const [first] = stages
    const without = errorOf(() => definePlan(plan({ stages: [{ name: first.name, column: first.column }] })))
    expect(without.problems[0]?.message).toBe('It does not say which values mean that somebody came through.')
    const counted = { data: { source: 'c.csv', layout: 'counts' }, decision: { effect: 'adverse' } } as const
    const withValues = errorOf(() => definePlan(plan(counted)))
    expect(withValues.problems[0]?.place?.key).toBe('stages[0].positive')
  })

  it('a measure of stages needs stages, and a stage has one name', () => {
    const { stages: _, ...none } = plan({ limits: [{ metric: 'pass_through_rate', max: 0.5 }] })
    expect(errorOf(() => definePlan(none)).problems[0]?.message).toBe(
      'pass_through_rate needs the stages of a decision, and the plan names none.',
    )
    const twice = errorOf(() => definePlan(plan({ stages: [stages[0], { ...stages[1], name: 'flagged' }] })))
    expect(twice.problems[0]?.message).toBe('There is a stage "flagged" already.')
  })

  it('a plan with stages is written and read again as the same', () => {
    const limit = { metric: 'pass_through_rate', comparison: 'ratio', max: 1.25, stages: ['picked'] } as const
    const written = definePlan(plan({ limits: [limit] }))
    expect(parsePlan(planToYaml(written))).toEqual(written)
  })
})

/** What a report says of 160 of 1,000 people against 50 of 1,000: 2 × 1.6 = 3.2 times; ln 2 / ln 3.2 = 59.6 %. */
const inEnglish = {
  language: 'en',
  sentences: [
    'Of every 100 people, 16 came through to ‘picked’ (a), against 5 (b).',
    'That is 3.20 times as often',
    'It is the product of the stages: flagged 2.00 × picked 1.60.',
    'Most of the gap arises at ‘flagged’: 59.6% of it.',
  ],
} as const

const inDutch = {
  language: 'nl',
  sentences: [
    'Van elke 100 mensen kwamen er 16 tot en met ‘picked’ (a), tegen 5 (b).',
    'Dat is 3,20 keer zo vaak',
    'Het is het product van de stappen: flagged 2,00 × picked 1,60.',
    'Het verschil ontstaat vooral bij ‘flagged’: voor 59,6%.',
  ],
} as const

describe('a report of stages', () => {
  it('says in both languages who came through, how many times as often, and where the gap arises', async () => {
    const result = await auditOf()
    for (const { language, sentences } of [inEnglish, inDutch]) {
      const options = { language, undetermined: null, colour: false, width: 80 } as const
      const [file] = await (await formatById('html')).render(result, options)
      const page = String(file?.content)
      for (const sentence of sentences) expect(page).toContain(sentence)
    }
  })

  it('on the screen is the product of its stages', async () => {
    const options = { language: 'en', undetermined: null, colour: false, width: 200 } as const
    const [file] = await (await formatById('terminal')).render(await auditOf(), options)
    expect(String(file?.content)).toContain('- group, a against b: flagged 2.00 × picked 1.60 = 3.20 times as often')
  })
})
