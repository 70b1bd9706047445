import { describe, expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import { AuditError } from '../../src/error.js'
import { count } from '../../src/loader/count.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { attributeCounts, tallies } from './tallies.js'

const folder = testFolder()
type Parts = Partial<Omit<AuditPlan, 'data'>> & { readonly data?: Partial<AuditPlan['data']> }
const countsPlan = (path: string, parts: Parts = {}): AuditPlan =>
  planOf(path, {
    decision: { kind: 'counted', effect: 'adverse' },
    outcome: null,
    attributes: [],
    ...parts,
    data: { layout: 'counts', ...parts.data },
  })
const countTable = (csv: string, parts: Parts = {}) => count(countsPlan(folder.write(csv), parts))
const problemsOf = async (csv: string, parts: Parts = {}): Promise<readonly string[]> => {
  const error: unknown = await countTable(csv, parts).catch((thrown: unknown) => thrown)
  if (!(error instanceof AuditError)) throw error
  return error.problems.map(({ message, place, hint }) => `${place?.key ?? ''}: ${message} ${hint ?? ''}`)
}

/** City of Amsterdam for Lighthouse Reports, 2024: the pilot, as published; fn fp tn tp. */
const pilot = `stage,model,attribute,group,fn,fp,tn,tp
pilot,BR,gender,M,25,41,28,50
pilot,BR,gender,V,18,51,21,38
pilot,AR,gender,M,26,46,23,49
pilot,AR,gender,V,20,53,19,36
pilot,BR,migration background,Western,37,85,43,81
pilot,BR,migration background,not Western,<10,<10,<10,<10
`
const before = { data: { where: { stage: ['pilot'], model: ['BR'] } } }

test('a published table is read as it stands, the rows that the plan selects', async () => {
  const counts = await countTable(pilot, before)
  expect(counts.attributes.map(({ attribute }) => attribute)).toEqual(['gender', 'migration background'])
  // tp fp fn tn, from the row pilot,BR,gender,M above
  expect(tallies(counts, 'gender')).toEqual({ M: [50, 41, 25, 28, 0, 0], V: [38, 51, 18, 21, 0, 0] })
  expect(counts.rows).toEqual({ read: 6, counted: 4, excluded: [{ reason: 'not_selected', attribute: null, rows: 2 }] })
})

test('<10 lies from 0 to 9', async () => {
  const suppressed = { low: 0, high: 9 }
  const counts = await countTable(pilot, before)
  expect(tallies(counts, 'migration background')['not Western']).toEqual([...Array(4).fill(suppressed), 0, 0])
})

test('a value that the plan names as suppressed lies below its bound', async () => {
  const csv = 'attribute,group,tp,fp,fn,tn\ngender,M,0,41,0.0,28\n'
  const counts = await countTable(csv, { data: { suppressed: { value: 0, below: 10 } } })
  expect(tallies(counts, 'gender')).toEqual({ M: [{ low: 0, high: 9 }, 41, { low: 0, high: 9 }, 28, 0, 0] })
})

test('? lies from 0 to what the total of the group leaves', async () => {
  const csv =
    'attribute,group,tp,fp,fn,tn,positive_unknown,negative_unknown,n\ngender,M,?,41,<10,28,1,,100\ngender,V,1,2,3,4,5,6,21\n'
  const counts = await countTable(csv)
  // 100 − 41 − 28 − 1 = 30, and <10 may be 0
  expect(tallies(counts, 'gender')).toEqual({
    M: [{ low: 0, high: 30 }, 41, { low: 0, high: 9 }, 28, 1, 0],
    V: [1, 2, 3, 4, 5, 6],
  })
  expect(attributeCounts(counts, 'gender').groups.map(({ total }) => total)).toEqual([100, 21])
})

test('an attribute may be chosen, renamed and its groups put together: ranges and totals add up', async () => {
  const csv =
    'attribute,group,tp,fp,fn,tn,n\nland,NL,1,2,3,4,10\nland,MA,<10,1,1,1,8\nland,TR,2,<5,1,1,7\nland,,1,1,1,1,4\nage,<30,1,1,1,1,4\n'
  const grouping = { kind: 'map', groups: { Dutch: ['NL'], Other: '*' } } as const
  const attributes = [attributeOf('land', { name: 'nationality', grouping, missing: 'exclude' })]
  const counts = await countTable(csv, { attributes })
  expect(tallies(counts, 'nationality')).toEqual({
    Dutch: [1, 2, 3, 4, 0, 0],
    Other: [{ low: 2, high: 11 }, { low: 1, high: 5 }, 2, 2, 0, 0],
  })
  expect(attributeCounts(counts, 'nationality').groups.map(({ total }) => total)).toEqual([10, 15])
  expect(counts.rows.excluded).toEqual([
    { reason: 'not_selected', attribute: null, rows: 1 },
    { reason: 'missing_attribute', attribute: 'nationality', rows: 1 },
  ])
})

test('the missing group may stand in a table by its name, once; a plan may put it in a group', async () => {
  const csv = 'attribute,group,tp,fp,fn,tn\ng,(missing),1,2,3,4\ng,M,5,6,7,8\n'
  expect(tallies(await countTable(csv), 'g')).toEqual({ M: [5, 6, 7, 8, 0, 0], '(missing)': [1, 2, 3, 4, 0, 0] })
  const exclude = { attributes: [attributeOf('g', { missing: 'exclude' })] }
  expect(tallies(await countTable(csv, exclude), 'g')).toEqual({ M: [5, 6, 7, 8, 0, 0] })
  const map = { kind: 'map', groups: { unknown: ['(missing)'], M: '*' } } as const
  const mapped = await countTable(csv, { attributes: [attributeOf('g', { grouping: map })] })
  expect(tallies(mapped, 'g')).toEqual({ unknown: [1, 2, 3, 4, 0, 0], M: [5, 6, 7, 8, 0, 0] })
  expect(await problemsOf(`${csv}g,,1,2,3,4\n`)).toEqual([expect.stringMatching(/Row 3 is the group "" of "g" again/)])
})

test('Parquet and JSON tables give the same', async () => {
  const json =
    '[{"attribute":"gender","group":"M","tp":50,"fp":41.0,"fn":25,"tn":28},{"attribute":"gender","group":"V","tp":"<10","fp":51,"fn":18,"tn":21,"negative_unknown":null}]'
  const path = folder.write(json, 'table.json')
  const parquet = await folder.copy(
    `SELECT * REPLACE (tp ->> '$' AS tp) FROM read_json('${path}')`,
    'table.parquet',
    'FORMAT parquet',
  )
  for (const source of [path, parquet]) {
    expect(tallies(await count(countsPlan(source)), 'gender')).toEqual({
      M: [50, 41, 25, 28, 0, 0],
      V: [{ low: 0, high: 9 }, 51, 18, 21, 0, 0],
    })
  }
})

describe('mistakes, all in one go, with their row and column', () => {
  test('cells that are no counts', async () => {
    const csv = 'attribute,group,tp,fp,fn,tn\ng,M,-1,2.5,x,\ng,V,1,1,1,1\ng,X,1,<0,<x,1e99\n'
    expect(await problemsOf(csv)).toEqual([
      expect.stringMatching(/^tp: Row 1: "-1" is no count\./),
      expect.stringMatching(/^fp: Row 1: "2\.5" is no count\./),
      expect.stringMatching(/^fn: Row 1: "x" is no count\./),
      expect.stringMatching(/^tn: Row 1: the cell is empty\./),
      expect.stringMatching(/^fp: Row 3: "<0" is no count\./),
      expect.stringMatching(/^fn: Row 3: "<x" is no count\./),
      expect.stringMatching(/^tn: Row 3: "1e99" is no count\./),
    ])
  })
  // A thousand to a Dutch reader, one to a computer; 13.0 is how a DOUBLE of Parquet reads.
  test.each(['1.000', '1,000', '13.00', '1e3', '1 000', '-0.0', '+5'])(
    '%j is no count, because it is not digits only',
    async (cell) => {
      expect(await problemsOf(`attribute,group,tp,fp,fn,tn,n\ng,M,13.0,2,3,"${cell}",\n`)).toEqual([
        `tn: Row 1: "${cell}" is no count. Write a whole number in digits only (1000, not 1.000 or 1,000); a suppressed one is written <10, or ?; nobody at all -.`,
      ])
      expect(await problemsOf(`attribute,group,tp,fp,fn,tn,n\ng,M,13.0,2,3,4,"${cell}"\n`)).toEqual([
        `n: Row 1: "${cell}" is no count. Write the total of a group in digits only: 1000, not 1.000 or 1,000.`,
      ])
    },
  )
  test('? without a total', async () => {
    expect(await problemsOf('attribute,group,tp,fp,fn,tn\ng,M,?,1,1,1\n')).toEqual([
      expect.stringMatching(/^n: Row 1: a cell is written \?.*Add a column n/),
    ])
  })
  test('cells that cannot add up to the total', async () => {
    const csv = 'attribute,group,tp,fp,fn,tn,n\ng,M,1,1,1,1,5\ng,V,<10,1,1,1,13\ng,X,?,9,1,1,5\n'
    expect(await problemsOf(csv)).toEqual([
      expect.stringMatching(/^n: Row 1: the cells cannot add up to the total 5/),
      expect.stringMatching(/^n: Row 2: the cells cannot add up to the total 13/),
      expect.stringMatching(/^n: Row 3: the cells cannot add up to the total 5/),
    ])
  })
  test('a group twice, also as the same number', async () => {
    expect(await problemsOf('attribute,group,tp,fp,fn,tn\ng,1,1,1,1,1\ng,2,1,1,1,1\ng,1.0,1,1,1,1\n')).toEqual([
      expect.stringMatching(/^group: Row 3 is the group "1" of "g" again, which row 1 is\..*data\.where/),
    ])
    expect(await problemsOf(pilot, { data: { where: { stage: ['pilot'] } } })).toHaveLength(2)
  })
  test('missing columns, attributes and selections', async () => {
    expect(await problemsOf('attribute,groep,tp,fp,fn\ng,M,1,1,1\n')).toEqual([
      'data.layout: counts: There is no column "group". Did you mean "groep"?',
      expect.stringMatching(/There is no column "tn"/),
    ])
    expect(await problemsOf(pilot, { ...before, attributes: [attributeOf('gendr')] })).toEqual([
      'attributes[0].column: The table has no attribute "gendr". Did you mean "gender"?',
    ])
    expect(await problemsOf(pilot, { data: { where: { stage: ['Pilot'] } } })).toEqual([
      expect.stringMatching(/^data\.where: No row has the values.*"stage"/),
    ])
    expect(await problemsOf('attribute,group,tp,fp,fn,tn\n')).toEqual([expect.stringMatching(/no rows in it/)])
  })
  test('what a table of counts cannot give', async () => {
    const attributes = [attributeOf('gender', { grouping: { kind: 'bins', edges: [30] } })]
    expect(await problemsOf(pilot, { ...before, attributes, intersections: [['gender', 'x']] })).toEqual([
      expect.stringMatching(/^intersections: /),
      expect.stringMatching(/^attributes\[0\]\.bins: /),
    ])
  })
})
