import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StratumPlan } from '../../src/config/plan.js'
import { type Counts, cellNames, lowOf } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { dataFrameEngine } from '../../src/loader/dataFrame.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { attributeCounts, tallies } from './tallies.js'

const folder = testFolder()
const stratum = (column: string, parts: Partial<StratumPlan> = {}): StratumPlan => {
  const { reference: _, ...plan } = attributeOf(column, parts)
  return plan
}
const countCsv = (csv: string, parts: Parameters<typeof planOf>[1]) => count(planOf(folder.write(csv), parts))

/** Of each stratum the tallies of an attribute, as tp fp fn tn pu nu. */
const inStrata = (counts: Counts, attribute: string) =>
  Object.fromEntries(
    counts.slices.map(({ slice, attributes }) => [slice.name, tallies({ ...counts, attributes }, attribute)]),
  )

const log = `gender,wijk,age,flagged,wrongful
M,A,29,1,1
M,A,30,0,0
V,A,29,1,0
V,B,60,0,1
M,B,,1,1
V,,40,0,0
`

describe('strata of a log', () => {
  test('are the groups of a column, each with the tallies of every attribute', async () => {
    const counts = await countCsv(log, { conditioning: [stratum('wijk')] })
    expect(inStrata(counts, 'gender')).toEqual({
      'wijk=A': { M: [1, 0, 0, 1, 0, 0], V: [0, 1, 0, 0, 0, 0] },
      'wijk=B': { M: [1, 0, 0, 0, 0, 0], V: [0, 0, 1, 0, 0, 0] },
      'wijk=(missing)': { V: [0, 0, 0, 1, 0, 0] },
    })
    expect(counts.slices.map(({ slice }) => slice.kind)).toEqual(['stratum', 'stratum', 'stratum'])
    expect(tallies(counts, 'gender')).toEqual({ M: [2, 0, 0, 1, 0, 0], V: [0, 1, 1, 1, 0, 0] })
  })

  test('of several columns are the combinations that occur, in the order of their groups', async () => {
    const age = stratum('age', { grouping: { kind: 'bins', edges: [30, 50] } })
    const counts = await countCsv(log, { conditioning: [stratum('wijk'), age] })
    expect(counts.slices.map(({ slice }) => slice.name)).toEqual([
      'wijk=A × age=<30',
      'wijk=A × age=30–49',
      'wijk=B × age=≥50',
      'wijk=B × age=(missing)',
      'wijk=(missing) × age=30–49',
    ])
  })

  test('have the names and groups that the plan gives them', async () => {
    const side = stratum('wijk', { name: 'side', grouping: { kind: 'map', groups: { north: ['A'], south: '*' } } })
    const counts = await countCsv(log, { conditioning: [side] })
    expect(counts.slices.map(({ slice }) => slice.name)).toEqual(['side=north', 'side=south', 'side=(missing)'])
  })

  test('leave out people without a value where the plan says so, who stay in the whole', async () => {
    const age = stratum('age', { grouping: { kind: 'bins', edges: [50] }, missing: 'exclude' })
    const counts = await countCsv(log, { conditioning: [stratum('wijk', { missing: 'exclude' }), age] })
    expect(counts.slices.map(({ slice }) => slice.name)).toEqual(['wijk=A × age=<50', 'wijk=B × age=≥50'])
    expect(counts.rows).toEqual({
      read: 6,
      counted: 6,
      excluded: [
        { reason: 'missing_attribute', attribute: 'wijk', rows: 1 },
        { reason: 'missing_attribute', attribute: 'age', rows: 1 },
      ],
    })
  })

  test('have crossings as the whole has', async () => {
    const counts = await countCsv(log, {
      attributes: [attributeOf('gender'), attributeOf('age', { grouping: { kind: 'bins', edges: [30] } })],
      intersections: [['gender', 'age']],
      conditioning: [stratum('wijk')],
    })
    expect(inStrata(counts, 'gender × age')['wijk=A']).toEqual({
      'M × <30': [1, 0, 0, 0, 0, 0],
      'M × ≥30': [0, 0, 0, 1, 0, 0],
      'V × <30': [0, 1, 0, 0, 0, 0],
    })
  })

  test('weigh what the whole weighs', async () => {
    const csv = 'gender,wijk,w,flagged,wrongful\nM,A,2,1,1\nM,A,0.5,1,1\nM,B,3,0,0\n'
    const counts = await countCsv(csv, { weight: { column: 'w' }, conditioning: [stratum('wijk')] })
    const [a, b] = counts.slices.map(({ attributes }) => attributeCounts({ ...counts, attributes }, 'gender').groups[0])
    expect(a?.tally.tp).toBe(2.5)
    expect(a?.weights?.squares.tp).toBe(4.25)
    expect(a?.weights?.n.tp).toBe(2)
    expect(b?.tally.tn).toBe(3)
  })

  test('never have one name, whatever signs their values are made of', async () => {
    const csv = 'gender,a,b,flagged,wrongful\nM,x,y × b=z,1,1\nM,x × b=y,z,1,1\n'
    const counts = await countCsv(csv, { conditioning: [stratum('a'), stratum('b')] })
    expect(counts.slices.map(({ slice }) => slice.name)).toEqual(['a=x × b=y × b=z', 'a=x × b=y × b=z (2)'])
  })

  test('are the same in a DataFrame', async () => {
    const rows = log
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
    const columns = ['gender', 'wijk', 'age', 'flagged', 'wrongful']
    const column = (name: string) => ({ values: rows.map((row) => row[columns.indexOf(name)] ?? null) })
    const plan = planOf('-', { conditioning: [stratum('wijk')] })
    const counts = await count(plan, { engine: dataFrameEngine({ columns, column }) })
    expect(counts.slices).toEqual((await countCsv(log, { conditioning: [stratum('wijk')] })).slices)
  })
})

describe('bad input', () => {
  test('a column that is not there is named, with the one that was meant', async () => {
    await expect(countCsv(log, { conditioning: [stratum('wijkk')] })).rejects.toMatchObject({
      code: 'data',
      problems: [{ message: 'There is no column "wijkk".', hint: 'Did you mean "wijk"?' }],
    })
  })

  test('too many strata name the column that makes most of them', async () => {
    const ids = Array.from({ length: 101 }, (_, id) => `M,p${id},1,1\nM,p${id},0,1\nM,p${id},0,0\n`).join('')
    const plan = { conditioning: [stratum('wrongful'), stratum('id')], outcome: null }
    await expect(countCsv(`gender,id,flagged,wrongful\n${ids}`, plan)).rejects.toMatchObject({
      code: 'data',
      problems: [
        {
          message:
            'There are 202 strata, and at most 200 can be compared within; the column "id" has most groups: 101.',
          place: { key: 'id' },
        },
      ],
    })
  })

  test('bins of what is no number are refused as those of attributes are', async () => {
    const csv = 'gender,wijk,flagged,wrongful\nM,west,1,1\n'
    const bins = stratum('wijk', { grouping: { kind: 'bins', edges: [1] } })
    await expect(countCsv(csv, { conditioning: [bins] })).rejects.toMatchObject({ code: 'data' })
  })
})

test('the strata add up to the whole, cell by cell', async () => {
  const row = fc.tuple(
    fc.constantFrom('M', 'V', ''),
    fc.constantFrom('A', 'B', 'C', ''),
    fc.constantFrom('x', ''),
    fc.constantFrom('1', '0'),
    fc.constantFrom('1', '0', ''),
  )
  const columns = ['gender', 'wijk', 'kind', 'flagged', 'wrongful']
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (random) => {
      const rows = [['M', 'A', 'x', '1', '1'], ...random]
      const column = (name: string) => ({ values: rows.map((one) => one[columns.indexOf(name)] ?? null) })
      const plan = planOf('-', { conditioning: [stratum('wijk'), stratum('kind')] })
      const counts = await count(plan, { engine: dataFrameEngine({ columns, column }) })
      for (const { group, tally } of attributeCounts(counts, 'gender').groups) {
        for (const cell of cellNames) {
          const parts = counts.slices.flatMap(({ attributes }) =>
            attributes.flatMap(({ groups }) => groups.filter((one) => one.group === group)),
          )
          expect(parts.reduce((sum, one) => sum + lowOf(one.tally[cell]), 0)).toBe(tally[cell])
        }
      }
    }),
    { numRuns: 50, seed: 1 },
  )
})
