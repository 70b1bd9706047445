import { describe, expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import type { Counts } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { dataFrameEngine } from '../../src/loader/dataFrame.js'
import { testFolder } from './folder.js'
import { planOf } from './plan.js'

const folder = testFolder()

type Time = NonNullable<AuditPlan['time']>
const weekly: Time = { column: 'decided', window: 'week' }

/** The rows of each window, by its first day. */
const rowsIn = ({ series }: Counts): Record<string, number> =>
  Object.fromEntries((series?.windows ?? []).map(({ start, rows }) => [start, rows]))

const countedIn = (source: string, time: Time, parts: Parameters<typeof planOf>[1] = {}): Promise<Counts> =>
  count(planOf(source, { ...parts, time }))

const header = 'gender,flagged,wrongful,decided'
const csv = (...dates: readonly string[]): string =>
  folder.write([header, ...dates.map((date, at) => `${at % 2 === 0 ? 'M' : 'V'},1,${at % 2},${date}`)].join('\n'))

describe('windows of time', () => {
  test('are counted from dates and timestamps as they are written, whatever their zone', async () => {
    const log = csv(
      '2023-02-05',
      '2023-02-05T23:59:59.5Z',
      '2023-02-05 23:30',
      '2023-02-05T23:30:00-08:00',
      '2023-02-06T00:00:00+0100',
      '2023-02-06',
    )
    expect(rowsIn(await countedIn(log, weekly))).toEqual({ '2023-01-30': 4, '2023-02-06': 2 })
  })

  test('leave out what is missing or no date, say how many, and keep it in the whole', async () => {
    const log = csv(
      '2023-02-05',
      '',
      'nan',
      '05-02-2023',
      '2023-02-30',
      '20230205',
      '2023-2-5',
      '9999-12-31',
      '2023-02-05T25:00',
    )
    const counts = await countedIn(log, weekly)
    expect(rowsIn(counts)).toEqual({ '2023-01-30': 1 })
    expect(counts.series?.excluded).toEqual([
      { reason: 'missing_date', rows: 2 },
      { reason: 'no_date', rows: 6 },
    ])
    expect(counts.rows).toMatchObject({ read: 9, counted: 9, excluded: [] })
  })

  test.each([
    ['day', { '2023-03-31': 1, '2023-04-01': 2 }],
    ['week', { '2023-03-27': 3 }],
    ['month', { '2023-03-01': 1, '2023-04-01': 2 }],
    ['quarter', { '2023-01-01': 1, '2023-04-01': 2 }],
    ['year', { '2023-01-01': 3 }],
  ] as const)('of a %s begin where it begins', async (window, expected) => {
    const log = csv('2023-03-31', '2023-04-01', '2023-04-01')
    expect(rowsIn(await countedIn(log, { column: 'decided', window }))).toEqual(expected)
  })

  test('have the groups of the whole, with an empty tally where they have nobody', async () => {
    const { series } = await countedIn(csv('2023-01-02', '2023-01-09', '2023-01-16'), weekly)
    const groups = series?.windows.map(({ attributes }) =>
      attributes[0]?.groups.map(({ group, tally }) => [group, tally.tp, tally.fp]),
    )
    expect(groups).toEqual([
      [
        ['M', 0, 1],
        ['V', 0, 0],
      ],
      [
        ['M', 0, 0],
        ['V', 1, 0],
      ],
      [
        ['M', 0, 1],
        ['V', 0, 0],
      ],
    ])
  })

  const rows = `SELECT * FROM (VALUES ('M', 1, 1, DATE '2023-02-05'), ('V', 1, 0, DATE '2023-02-06'), ('V', 0, 0, NULL)) AS t(gender, flagged, wrongful, decided)`
  const expected = { '2023-01-30': 1, '2023-02-06': 1 }
  test.each([
    ['DATE', 'decided'],
    ['TIMESTAMP', 'CAST(decided AS TIMESTAMP) + INTERVAL 23 HOUR'],
    ['TIMESTAMP_NS', 'CAST(decided AS TIMESTAMP_NS)'],
    ['TIMESTAMP WITH TIME ZONE', `CAST(strftime(decided, '%Y-%m-%d') || ' 12:00:00+00' AS TIMESTAMPTZ)`],
    ['VARCHAR', 'CAST(decided AS VARCHAR)'],
  ])('are counted in Parquet from a %s', async (type, sql) => {
    const log = await folder.copy(
      `SELECT * REPLACE (${sql} AS decided) FROM (${rows})`,
      `${type}.parquet`,
      'FORMAT parquet',
    )
    const counts = await countedIn(log, weekly)
    expect(rowsIn(counts)).toEqual(expected)
    expect(counts.series?.excluded).toEqual([{ reason: 'missing_date', rows: 1 }])
  })

  test('are counted in NDJSON, and in a data frame, alike', async () => {
    const log = folder.write(
      [
        '{"gender":"M","flagged":1,"wrongful":1,"decided":"2023-02-05"}',
        '{"gender":"V","flagged":1,"wrongful":0,"decided":"2023-02-06T10:00:00Z"}',
        '{"gender":"V","flagged":0,"wrongful":0,"decided":null}',
        '{"gender":"V","flagged":0,"wrongful":0,"decided":"soon"}',
      ].join('\n'),
      'log.ndjson',
    )
    const columns: Readonly<Record<string, readonly unknown[]>> = {
      gender: ['M', 'V', 'V', 'V'],
      flagged: [1, 1, 0, 0],
      wrongful: [1, 0, 0, 0],
      decided: ['2023-02-05', new Date('2023-02-06T10:00:00Z'), null, 'soon'],
    }
    const frame = { columns: Object.keys(columns), column: (name: string) => ({ values: columns[name] ?? [] }) }
    const [ndjson, df] = await Promise.all([
      countedIn(log, weekly),
      count(planOf('DataFrame', { time: weekly }), { engine: dataFrameEngine(frame) }),
    ])
    expect(rowsIn(ndjson)).toEqual(expected)
    expect(df.series).toEqual(ndjson.series)
    expect(ndjson.series?.excluded.map(({ reason }) => reason)).toEqual(['missing_date', 'no_date'])
  })

  test('carry weights, and stand beside scores and strata', async () => {
    const log = folder.write(
      [
        `${header},w,risk,district`,
        'M,1,1,2023-01-02,2.5,0.8,A',
        'M,1,1,2023-01-03,1.5,0.7,B',
        'V,0,0,2023-01-09,2,0.2,A',
      ].join('\n'),
    )
    const counts = await countedIn(log, weekly, {
      weight: { column: 'w' },
      score: { column: 'risk' },
      conditioning: [{ name: 'district', column: 'district', grouping: { kind: 'values' }, missing: 'group' }],
    })
    expect(counts.series?.windows[0]?.attributes[0]?.groups[0]).toMatchObject({
      tally: { tp: 4 },
      weights: { n: { tp: 2 }, squares: { tp: 8.5 } },
    })
    expect(counts.series?.windows[1]?.attributes[0]?.groups[0]).toMatchObject({
      tally: { tp: 0 },
      weights: { n: { tp: 0 } },
    })
  })

  test('are not counted of rows that the plan does not select', async () => {
    const log = folder.write([`${header},stage`, 'M,1,1,2023-01-02,pilot', 'V,1,1,2022-01-02,before'].join('\n'))
    const counts = await countedIn(log, weekly, { data: { where: { stage: ['pilot'] } } })
    expect(rowsIn(counts)).toEqual({ '2023-01-02': 1 })
    expect(counts.series?.excluded).toEqual([])
  })

  test('need a date somewhere, and name the column that has none', async () => {
    await expect(countedIn(csv('', 'soon'), weekly)).rejects.toMatchObject({
      code: 'data',
      problems: [{ message: 'The column "decided" holds no date in any row that counts.' }],
    })
  })

  test('are no more than can be told, and say the way out', async () => {
    const days = Array.from({ length: 401 }, (_, day) =>
      new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
    )
    await expect(countedIn(csv(...days), { column: 'decided', window: 'day' })).rejects.toMatchObject({
      problems: [
        {
          message: 'The dates in "decided" make 401 windows of a day, and at most 400 can be told.',
          hint: expect.stringContaining('week or month'),
        },
      ],
    })
    // A Sunday, then 57 weeks and a day.
    expect(Object.keys(rowsIn(await countedIn(csv(...days), weekly)))).toHaveLength(59)
  })

  test('are refused of a column that is not there', async () => {
    await expect(countedIn(csv('2023-01-02'), { column: 'decide', window: 'day' })).rejects.toMatchObject({
      problems: [{ place: { key: 'time.column' }, hint: 'Did you mean "decided"?' }],
    })
  })
})
