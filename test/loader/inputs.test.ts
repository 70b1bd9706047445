import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import type { AuditPlan, InputsPlan, Limit } from '../../src/config/plan.js'
import type { Counts } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { type DataFrameLike, dataFrameEngine } from '../../src/loader/dataFrame.js'
import { asCounted, inputColumns } from '../../src/loader/inputs/inputColumns.js'
import { seeded } from '../../src/statistics/random.js'
import { limit } from '../reporter/smallAudit.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'

const { DataFrame } = createRequire(import.meta.url)('danfojs-node') as {
  DataFrame: new (rows: unknown) => DataFrameLike
}
const folder = testFolder()
const inputsOf = (columns: readonly string[], parts: Partial<InputsPlan> = {}): InputsPlan => ({
  columns: columns.map((column) => ({ column, bins: null })),
  all_but: null,
  proxy_from: 0.1,
  ...parts,
})

const random = seeded(7)
const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
const limitOf = (metric: string, parts?: readonly string[]): Limit =>
  limit({ metric, min: null, max: 0.5, ...(parts === undefined ? {} : { parts }) })

/** Names and values that would be something else in SQL or CSV. */
const hostile = `x"; DROP TABLE 'log' --`
const rows = Array.from({ length: 600 }, (_, at) => {
  const gender = pick(['M', 'V', 'V', ''])
  return {
    id: `p${at}`,
    gender,
    flagged: pick(['0', '0', '1', '']),
    wrongful: '',
    risk: String(Math.floor(random() * 100) / 100),
    w: '2',
    // A proxy: most women are in one place.
    place: gender === 'V' && random() < 0.7 ? 'a' : pick(['a', 'b', 'c', '', "d'e"]),
    [hostile]: pick(['1', '2', "'; --"]),
    amount: String(Math.floor(random() * 1000)),
  }
})
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const csv = (some: readonly object[]): string =>
  [Object.keys(some[0] ?? {}), ...some.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => quoted(String(cell))).join(','))
    .join('\n')
const file = folder.write(csv(rows), 'log.csv')

/** Of each group how many people have each value, by decision; values in no order. */
type Told = Readonly<Record<string, readonly string[]>>
const told = ({ slices }: Counts, name: string): Told => {
  const groups = slices.find(({ slice }) => slice.name === name)?.attributes[0]?.groups ?? []
  const [first] = groups
  const values = (first?.values?.negative ?? []).map((_, at) =>
    groups.map((one) => `${one.group} ${one.values?.positive[at]}/${one.values?.negative[at]}`).join(', '),
  )
  return { [name]: values.toSorted() }
}

/** The same by a loop over the rows: those with a decision. */
const looped = (name: string, readOf: (row: (typeof rows)[number]) => string): Told => {
  const values = [...new Set(rows.filter(({ flagged }) => flagged !== '').map(readOf))]
  const groups = ['M', 'V', '']
  const lines = values.map((value) =>
    groups
      .map((gender) => {
        const own = rows.filter((row) => row.gender === gender && readOf(row) === value)
        const [positive, negative] = ['1', '0'].map((flagged) => own.filter((row) => row.flagged === flagged).length)
        return `${gender || '(missing)'} ${positive}/${negative}`
      })
      .join(', '),
  )
  return { [name]: lines.toSorted() }
}
const expected = {
  ...looped('place', ({ place }) => place),
  ...looped(hostile, (row) => String(row[hostile])),
  ...looped('amount', ({ amount }) => (Number(amount) >= 500 ? 'much' : 'little')),
}
const inputs: InputsPlan = {
  ...inputsOf(['place', hostile]),
  columns: [
    { column: 'place', bins: null },
    { column: hostile, bins: null },
    { column: 'amount', bins: [500] },
  ],
}
const ask = (source: string, parts: Partial<AuditPlan> = {}): Promise<Counts> =>
  count(planOf(source, { inputs, ...parts }))
const seen = (counts: Counts): Told => ({
  ...told(counts, 'place'),
  ...told(counts, hostile),
  ...told(counts, 'amount'),
})

describe('of every group it is counted how many people have which value of an input, by decision', () => {
  test('in a CSV', async () => expect(seen(await ask(file))).toEqual(expected))

  test('in NDJSON', async () => {
    const ndjson = rows.map((row) => JSON.stringify(row)).join('\n')
    expect(seen(await ask(folder.write(ndjson, 'log.ndjson')))).toEqual(expected)
  })

  test('in Parquet, whatever the types', async () => {
    const parquet = await folder.copy(
      `SELECT * REPLACE (CAST(amount AS INTEGER) AS amount) FROM read_csv('${file}', all_varchar = true)`,
      'log.parquet',
      'FORMAT parquet',
    )
    expect(seen(await ask(parquet))).toEqual(expected)
  })

  test('in a data frame', async () => {
    const frame = dataFrameEngine(new DataFrame(rows))
    expect(seen(await count(planOf('DataFrame', { inputs }), { engine: frame }))).toEqual(expected)
  })

  test.each<[string, Partial<AuditPlan>]>([
    ['with scores', { score: { column: 'risk' } }],
    ['with weights, because rows are not weighed', { weight: { column: 'w' } }],
    ['with people who come back', { unit: { column: 'id' } }],
    [
      'with two attributes of one column',
      { attributes: [attributeOf('gender'), attributeOf('gender', { name: 'sex' })] },
    ],
  ])('%s', async (_, parts) => expect(seen(await ask(file, parts))).toEqual(expected))

  test('where groups of several attributes have many combinations, of each attribute by itself', async () => {
    const attributes = [attributeOf('gender'), attributeOf('risk'), attributeOf('w')]
    expect(seen(await ask(file, { attributes }))).toEqual(expected)
    const frame = dataFrameEngine(new DataFrame(rows))
    expect(seen(await count(planOf('DataFrame', { inputs, attributes }), { engine: frame }))).toEqual(expected)
    const alone = auditCounts(planOf(file, { inputs }), await ask(file)).proxies?.told
    const asked = planOf(file, { inputs, attributes })
    const among = auditCounts(asked, await count(asked)).proxies?.told.filter(({ attribute }) => attribute === 'gender')
    expect(among).toEqual(alone)
  })

  test('a number that is missing is a value of its own, apart from every bin', async () => {
    const amounts = rows.map((row, at) => ({ ...row, amount: at % 5 === 0 ? '' : row.amount }))
    const source = folder.write(csv(amounts), 'holes.csv')
    const missing = (await count(planOf(source, { inputs }))).slices.find(({ slice }) => slice.name === 'amount')
    const people = (missing?.attributes[0]?.groups ?? []).map(({ values }) =>
      (values?.positive ?? []).map((positive, at) => positive + (values?.negative[at] ?? 0)),
    )
    const counts = [0, 1, 2].map((value) => people.reduce((sum, group) => sum + (group[value] ?? 0), 0))
    const decided = amounts.filter(({ flagged }) => flagged !== '')
    const own = (is: (amount: string) => boolean): number => decided.filter(({ amount }) => is(amount)).length
    expect(counts.toSorted((a, b) => a - b)).toEqual(
      [own((a) => a === ''), own((a) => a !== '' && Number(a) < 500), own((a) => Number(a) >= 500)].toSorted(
        (a, b) => a - b,
      ),
    )
    const frame = dataFrameEngine(new DataFrame(amounts))
    expect(seen(await count(planOf('DataFrame', { inputs }), { engine: frame }))).toEqual(seen(await ask(source)))
  })

  test('of the rows that are selected', async () => {
    const data = { source: file, where: { gender: ['M'] } }
    const counts = await count(planOf(file, { inputs, data }))
    const men = looped('place', ({ place }) => place)['place'] ?? []
    const own = men.map((line) => line.split(', ')[0] ?? '').filter((line) => line !== 'M 0/0')
    expect(told(counts, 'place')['place']).toEqual(own.toSorted())
  })
})

test('all columns are inputs but the named, and those that hold decisions, outcomes, scores, weights and people', async () => {
  const all = inputsOf([], { all_but: ['gender', 'w'] })
  const counts = await count(planOf(file, { inputs: all, score: { column: 'risk' }, unit: { column: 'id' } }))
  const names = counts.slices.flatMap(({ slice }) => (slice.kind === 'input' ? [slice.name] : []))
  expect(names).toEqual(['place', hostile, 'amount', '(together)', '(score)', '(decision)'])
})

describe('the kind of a column is told by its values', () => {
  const few = { rows: 100, maximumCells: 1000, file: 'log.csv', decimal: '.' } as const
  const input = { column: 'x', bins: null }
  const numbers = Array.from({ length: 2000 }, (_, at) => String(at))

  test('few values are counted as they are, codes among them, and many numbers in twenty bins that hold as many', () => {
    const many = { ...few, rows: 20_000, maximumCells: 100_000 }
    expect(asCounted(input, numbers.slice(0, 1000), many).bins).toBeNull()
    // With fewer than twenty rows each they are no codes: none of them tells anything by itself.
    expect(asCounted(input, numbers.slice(0, 1000), { ...many, rows: 19_999 }).bins?.length).toBe(19)
    // Every second row has none.
    const halved = numbers.slice(0, 1000).flatMap((number) => [number, null])
    expect(asCounted(input, halved, many).bins?.length).toBe(19)
    expect(asCounted(input, halved, { ...many, rows: 40_000 }).bins).toBeNull()
    expect(asCounted(input, numbers, few).bins).toEqual(Array.from({ length: 19 }, (_, at) => 100 * (at + 1)))
    // A value that most have is a bin of its own: below the first edge.
    const mostly = [...Array.from({ length: 18_000 }, () => '0'), ...numbers.slice(1)]
    expect(asCounted(input, mostly, few).bins).toEqual([1000])
    // A word for what is not known makes no text of the numbers, and neither does a decimal comma.
    expect(asCounted(input, [...numbers, 'unknown', null], few).bins?.length).toBe(19)
    const commas = numbers.map((number) => `${number},5`)
    expect(asCounted(input, commas, { ...few, decimal: ',' }).bins?.[0]).toBe(100.5)
  })

  test('many days are counted by their year', () => {
    const days = numbers.map((_, at) => new Date(Date.UTC(1950, 0, 1 + 7 * at)).toISOString().slice(0, 10))
    expect(asCounted(input, days, few)).toEqual({ ...input, byYear: true })
  })

  test('texts that nobody shares are refused only where there are too many rows to count them', () => {
    const ids = numbers.map((number) => `p${number}`)
    expect(asCounted(input, ids, few).bins).toBeNull()
    expect(() => asCounted(input, ids, { ...few, rows: 1001 })).toThrow(/"x" has too many values/)
  })

  test('an input that is named goes before others, and once', () => {
    const request = {
      columns: [{ column: 'b', bins: [1] }],
      allBut: ['c'],
      by: [],
      attributes: [],
      unit: null,
      maximumCells: 1,
      sample: 1,
    }
    expect(inputColumns(request, ['a', 'b', 'c'])).toEqual([
      { column: 'b', bins: [1] },
      { column: 'a', bins: null },
    ])
  })
})

test('rows that are much alike are all kept, and a group is told by two inputs as by hand', async () => {
  // Of 90,000 men 80 % have x = 1, of 90,000 women 20 %; y is a coin. P(M above V) = 0.8² and ties 2 · 0.8 · 0.2 / 2: 0.8.
  const many = await folder.copy(
    `SELECT CASE WHEN r % 2 = 0 THEN 'M' ELSE 'V' END AS gender, r % 3 = 0 AS flagged, NULL AS wrongful,
       CASE WHEN (r // 2) % 10 < 8 THEN r % 2 ELSE 1 - r % 2 END AS x, (r // 20) % 2 AS y
     FROM range(180000) t(r)`,
    'many.csv',
    'HEADER',
  )
  const plan = planOf(many, {
    inputs: inputsOf(['x', 'y']),
    decision: { kind: 'column', effect: 'adverse', column: 'flagged', positive: ['true'], negative: null },
  })
  const audit = auditCounts(plan, await count(plan))
  const together = audit.slices.find(({ slice }) => slice.teller === 'together')?.groups[0]?.metrics['proxy_auc']
  expect(together?.low).toBeLessThan(0.8)
  expect(together?.high).toBeGreaterThan(0.8)
  expect((together?.high ?? 1) - (together?.low ?? 0)).toBeLessThan(0.02)
  // χ² / N = 0.6²; less chance it is V = 0.6 to four digits.
  const [x, y] = audit.proxies?.told ?? []
  expect(x).toMatchObject({ name: 'x', named: 'proxy', values: 2 })
  expect(x?.strength.estimate).toBeCloseTo(0.6, 4)
  expect(x?.guessed?.knowing).toBeCloseTo(0.8, 9)
  expect(y).toMatchObject({ name: 'y', named: 'below' })
})

describe('a log of more rows than are looked at together', () => {
  /** Income tells the group wholly, and rises from the first row to the last; one in three rows has no weight. */
  const rowsSql = (order: string) =>
    `SELECT r AS id, CASE WHEN hash(r) % 5 = 0 THEN 'V' ELSE 'M' END AS gender, 'g' || hash(r + 7) % 3 AS town,
       hash(r * 3) % 4 = 0 AS flagged, NULL AS wrongful, CASE WHEN r % 3 > 0 THEN 1 END AS w,
       r * 2 + CASE WHEN hash(r) % 5 = 0 THEN 10000000 ELSE 0 END AS income,
       hash(r * 5) % 7 AS noise
     FROM range(120000) t(r) ORDER BY ${order}`
  const plan = (source: string, parts: Partial<AuditPlan> = {}) =>
    planOf(source, {
      inputs: inputsOf(['income', 'noise']),
      attributes: [attributeOf('gender'), attributeOf('town')],
      decision: { kind: 'column', effect: 'adverse', column: 'flagged', positive: ['true'], negative: null },
      ...parts,
    })
  const resultOf = async (source: string) => auditCounts(plan(source), await count(plan(source)))

  test('is told the same every time, and in any order of its rows but for the bins that these make', async () => {
    const file = await folder.copy(rowsSql('r'), 'rising.csv', 'HEADER')
    const [one, again] = [await resultOf(file), await resultOf(file)]
    expect(JSON.stringify(again)).toBe(JSON.stringify(one))
    expect(one.proxies?.told[0]).toMatchObject({ attribute: 'gender', name: 'income', named: 'proxy' })
    const shuffled = await resultOf(await folder.copy(rowsSql('hash(r * 11)'), 'shuffled.csv', 'HEADER'))
    expect(shuffled.proxies).toEqual(one.proxies)
  })

  test('is not told of rows that do not count', async () => {
    const file = await folder.copy(rowsSql('r'), 'weighted.csv', 'HEADER')
    const counts = await count(plan(file, { weight: { column: 'w' } }))
    const of = counts.slices.find(({ slice }) => slice.name === 'noise')?.attributes[0]?.groups ?? []
    const people = of.flatMap(({ values }) => [...(values?.positive ?? []), ...(values?.negative ?? [])])
    expect(people.reduce((all, one) => all + one, 0)).toBe(80_000)
    expect(counts.rows.counted).toBe(80_000)
  })
})

describe('rows of one person', () => {
  /** Each person has ten rows that are alike; the input is noise, or tells the group of nine in ten people. */
  const repeated = (seed: number, tells: boolean) => {
    const draw = seeded(seed)
    return Array.from({ length: 300 }, (_, at) => {
      const gender = draw() < 0.5 ? 'M' : 'V'
      const town = tells && draw() < 0.9 ? gender : `t${Math.floor(draw() * 20)}`
      const bike = draw() < 0.5 ? 'yes' : 'no'
      return Array.from({ length: 10 }, () => ({
        person: `p${at}`,
        gender,
        flagged: at % 5 === 0 ? '1' : '0',
        wrongful: '',
        town,
        bike,
      }))
    }).flat()
  }
  const told = async (seed: number, tells: boolean) => {
    const plan = planOf(folder.write(csv(repeated(seed, tells)), 'repeated.csv'), {
      inputs: inputsOf(['town', 'bike'], { proxy_from: 1e-6 }),
      unit: { column: 'person' },
    })
    const audit = auditCounts(plan, await count(plan))
    const auc = audit.slices.find(({ slice }) => slice.teller === 'together')?.groups[0]?.metrics['proxy_auc']
    return { town: audit.proxies?.told[0], auc }
  }

  test('are one case: noise is no more often a proxy than by chance, nor can it tell groups apart', async () => {
    let [proxies, apart] = [0, 0]
    for (let seed = 1; seed <= 40; seed++) {
      const { town, auc } = await told(seed, false)
      proxies += Number(town?.named === 'proxy')
      apart += Number((auc?.low ?? 0) > 0.5 || (auc?.high ?? 1) < 0.5)
    }
    expect(proxies).toBeLessThanOrEqual(4)
    expect(apart).toBeLessThanOrEqual(4)
  })

  test('and what tells of them is still named', async () => {
    const { town, auc } = await told(1, true)
    expect(town).toMatchObject({ name: 'town', named: 'proxy' })
    expect(auc?.low).toBeGreaterThan(0.8)
  })
})

describe('what is asked and cannot be', () => {
  test('an input that the log does not have is named, with what was probably meant', async () => {
    await expect(count(planOf(file, { inputs: inputsOf(['plaec']) }))).rejects.toThrow(/There is no column "plaec"/)
  })

  test.each<[string, Partial<InputsPlan>, Limit, RegExp]>([
    [
      'an input that is none',
      { all_but: ['w'] },
      limitOf('proxy_cramers_v', ['plcae']),
      /not measured of the input "plcae"/,
    ],
    ['a score that there is not', {}, limitOf('proxy_cramers_v', ['(score)']), /of the input "\(score\)"/],
    ['one input of a measure of all', {}, limitOf('proxy_auc', ['place']), /of the input "place"/],
    [
      'an attribute that is a crossing',
      {},
      { ...limitOf('proxy_auc'), attributes: ['gender × w'] },
      /of the attribute "gender × w"/,
    ],
  ])('a limit on %s would hold for nothing', async (_, parts, limit, message) => {
    const asked = planOf(file, {
      attributes: [attributeOf('gender'), attributeOf('w')],
      intersections: [['gender', 'w']],
      inputs: { ...inputsOf(['place', 'amount']), ...parts },
      limits: [limit],
    })
    const counts = await count(asked)
    expect(() => auditCounts(asked, counts)).toThrow(message)
  })

  test('all inputs together are none where there is one', async () => {
    const asked = planOf(file, { inputs: inputsOf(['place']), limits: [limitOf('proxy_auc')] })
    const counts = await count(asked)
    expect(() => auditCounts(asked, counts)).toThrow(/would be of nothing/)
  })

  test('a text in a column that has bins is an error', async () => {
    const binned = { ...inputs, columns: [{ column: 'place', bins: [1] }] }
    await expect(count(planOf(file, { inputs: binned }))).rejects.toThrow(/"place" is used for bins of numbers/)
  })
})
