import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { AuditPlan, QualityPlan } from '../../src/config/plan.js'
import { type Counts, lowOf } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { type DataFrameLike, dataFrameEngine } from '../../src/loader/dataFrame.js'
import { testFolder } from './folder.js'
import { planOf } from './plan.js'

const { DataFrame } = createRequire(import.meta.url)('danfojs-node') as {
  DataFrame: new (rows: unknown) => DataFrameLike
}
const folder = testFolder()

const quality: QualityPlan = {
  id: 'id',
  columns: [
    { column: 'income', placeholders: ['0', '999', 'onbekend'], range: [1, 20_000], stale_before: null },
    { column: 'seen_on', placeholders: ['1900-01-01'], range: null, stale_before: '2015-01-01' },
    { column: 'debts', placeholders: [], range: null, stale_before: null },
  ],
}

/** Of each check and group: the records that fail it, and all of them. */
const failed = ({ slices }: Counts): Readonly<Record<string, readonly [group: string, bad: number, all: number][]>> =>
  Object.fromEntries(
    slices
      .filter(({ slice }) => slice.kind === 'quality')
      .map(({ slice, attributes }) => [
        slice.name,
        (attributes[0]?.groups ?? []).map(({ group, tally }) => {
          const [bad, good] = [lowOf(tally.positive_unknown), lowOf(tally.negative_unknown)]
          return [group, bad, bad + good]
        }),
      ]),
  )

const rows = [
  // Men: nothing wrong but for one income that is outside its range.
  { id: 'a', gender: 'M', income: '2000', seen_on: '2018-05-01', debts: 'no' },
  { id: 'b', gender: 'M', income: '2e3', seen_on: '2015-01-01', debts: 'no' },
  { id: 'c', gender: 'M', income: '20001', seen_on: '2018-05-01 10:00:00', debts: 'yes' },
  // Women: 0.0 and 999 are the placeholders 0 and 999; 0999 and 1_000 are no numbers; two share an id; two have none.
  { id: 'd', gender: 'V', income: '0.0', seen_on: '1900-01-01', debts: '' },
  { id: 'd', gender: 'V', income: '999', seen_on: '2014-12-31', debts: '' },
  { id: '', gender: 'V', income: '0999', seen_on: '01-05-2018', debts: 'nan' },
  { id: '', gender: 'V', income: '1_000', seen_on: '', debts: 'no' },
  { id: 'g', gender: 'V', income: 'onbekend', seen_on: '2018-13-01', debts: 'no' },
  { id: 'h', gender: 'V', income: '', seen_on: '2014-06-30T00:00:00Z', debts: 'no' },
]
const expected = {
  'id: duplicate': [
    ['M', 0, 3],
    ['V', 2, 6],
  ],
  'income: missing': [
    ['M', 0, 3],
    ['V', 1, 6],
  ],
  'income: placeholder': [
    ['M', 0, 3],
    ['V', 3, 6],
  ],
  'income: implausible': [
    ['M', 1, 3],
    ['V', 2, 6],
  ],
  'income: bad': [
    ['M', 1, 3],
    ['V', 6, 6],
  ],
  'seen_on: missing': [
    ['M', 0, 3],
    ['V', 1, 6],
  ],
  'seen_on: placeholder': [
    ['M', 0, 3],
    ['V', 1, 6],
  ],
  'seen_on: implausible': [
    ['M', 0, 3],
    ['V', 2, 6],
  ],
  'seen_on: stale': [
    ['M', 0, 3],
    ['V', 2, 6],
  ],
  'seen_on: bad': [
    ['M', 0, 3],
    ['V', 6, 6],
  ],
  'debts: missing': [
    ['M', 0, 3],
    ['V', 3, 6],
  ],
}

const decided = rows.map((row, index) => ({
  ...row,
  flagged: index % 2,
  wrongful: '',
  w: 2,
  person: row.id,
  risk: 0.5,
}))
const csv = (some: readonly object[]): string =>
  [Object.keys(some[0] ?? {}).join(','), ...some.map((row) => Object.values(row).join(','))].join('\n')
const file = folder.write(csv(decided), 'log.csv')
const ask = (source: string, parts: Partial<AuditPlan> = {}): Promise<Counts> =>
  count(planOf(source, { quality, ...parts }))

describe('records are looked at value by value, and of each value the first check that it fails counts', () => {
  test('in a CSV', async () => expect(failed(await ask(file))).toEqual(expected))

  test('in NDJSON', async () => {
    const ndjson = decided.map((row) => JSON.stringify(row)).join('\n')
    expect(failed(await ask(folder.write(ndjson, 'log.ndjson')))).toEqual(expected)
  })

  test('in Parquet', async () => {
    const parquet = await folder.copy(
      `SELECT * FROM read_csv('${file}', all_varchar = true)`,
      'log.parquet',
      'FORMAT parquet',
    )
    expect(failed(await ask(parquet))).toEqual(expected)
  })

  test('in a data frame', async () => {
    const frame = dataFrameEngine(new DataFrame(decided))
    expect(failed(await count(planOf('DataFrame', { quality }), { engine: frame }))).toEqual(expected)
  })

  test.each<[string, Partial<AuditPlan>]>([
    ['with scores', { score: { column: 'risk' } }],
    ['with weights, because records are not weighed', { weight: { column: 'w' } }],
    ['with scores and weights', { score: { column: 'risk' }, weight: { column: 'w' } }],
    ['with people who come back', { unit: { column: 'person' } }],
    ['with scores and people', { score: { column: 'risk' }, unit: { column: 'person' } }],
    [
      'where decisions are several classes',
      {
        decision: {
          kind: 'classes',
          effect: 'adverse',
          column: 'flagged',
          classes: [
            { name: 'yes', values: ['1'], effect: 'adverse' },
            { name: 'no', values: '*', effect: 'adverse' },
          ],
        },
        outcome: null,
      },
    ],
  ])('%s', async (_, parts) => expect(failed(await ask(file, parts))).toEqual(expected))
})

test('numbers, days and nothing in columns that have types', async () => {
  const select = `SELECT * FROM (VALUES
    (1, 'M', 1, 100, DATE '2018-01-01', TRUE),
    (2, 'M', 0, 999, DATE '1900-01-01', NULL),
    (2, 'V', 1, NULL, DATE '2010-01-01', FALSE),
    (4, 'V', 0, 30000, NULL, NULL)) AS t(id, gender, flagged, income, seen_on, debts)`
  const parquet = await folder.copy(select, 'typed.parquet', 'FORMAT parquet')
  const found = failed(await ask(parquet, { outcome: null }))
  const numbers = Object.fromEntries(
    Object.entries(found).map(([name, groups]) => [name, groups.map(([, bad]) => bad)]),
  )
  expect(numbers).toEqual({
    'id: duplicate': [1, 1],
    'income: missing': [0, 1],
    'income: placeholder': [1, 0],
    'income: implausible': [0, 1],
    'income: bad': [1, 2],
    'seen_on: missing': [0, 1],
    'seen_on: placeholder': [1, 0],
    'seen_on: implausible': [0, 0],
    'seen_on: stale': [0, 1],
    'seen_on: bad': [1, 2],
    'debts: missing': [1, 1],
  })
})

test('only of the rows that are selected, and only duplicates among these', async () => {
  const { slices } = await ask(file, { data: { ...planOf(file).data, where: { income: ['999', '2000'] } } })
  const [duplicates] = slices
  expect(duplicates?.attributes[0]?.groups.map(({ tally }) => tally.positive_unknown)).toEqual([0, 0])
})

test('a column that is not there is named', async () => {
  const plan = { quality: { id: null, columns: [{ ...quality.columns[0], column: 'incme' }] } } as Partial<AuditPlan>
  await expect(ask(file, plan)).rejects.toThrow('There is no column "incme".')
})

describe('how values are spread', () => {
  const shifted = {
    id: null,
    columns: ['income', 'seen_on', 'debts'].map((column) => ({
      column,
      placeholders: [],
      range: null,
      stale_before: null,
      shift: true as const,
    })),
  }
  const many = Array.from({ length: 200 }, (_, at) => ({
    gender: at % 2 ? 'V' : 'M',
    flagged: at % 3 ? 0 : 1,
    wrongful: '',
    // Men have 0 to 99, women 50 to 149.
    income: Math.floor(at / 2) + (at % 2 ? 50 : 0),
    seen_on: `20${10 + (Math.floor(at / 2) % 10)}-01-01`,
    debts: ['yes', 'no'][at % 2],
  }))
  const spreadOf = ({ slices }: Counts) =>
    slices
      .filter(({ slice }) => slice.check === 'shift')
      .map(({ slice, attributes }) => [slice.column, attributes[0]?.groups.map(({ values }) => values?.negative)])

  test('is counted in ten bins of numbers or days, or in the values that most records have: alike in every engine', async () => {
    const found = spreadOf(await ask(folder.write(csv(many), 'many.csv'), { quality: shifted }))
    // The deciles of all 200 are 20, 40, 55, 65, 75, 85, 95, 110 and 130, twenty records each; of days each year is one.
    expect(found[0]?.[1]).toEqual([
      [20, 20, 15, 10, 10, 10, 10, 5, 0, 0],
      [0, 0, 5, 10, 10, 10, 10, 15, 20, 20],
    ])
    expect(found[1]?.[1]).toEqual([Array(10).fill(10), Array(10).fill(10)])
    expect(found[2]?.[1]).toEqual([
      [0, 100],
      [100, 0],
    ])
    const frame = await count(planOf('DataFrame', { quality: shifted }), {
      engine: dataFrameEngine(new DataFrame(many)),
    })
    expect(spreadOf(frame)).toEqual(found)
  })
})
