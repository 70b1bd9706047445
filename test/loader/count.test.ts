import { describe, expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import { count } from '../../src/loader/count.js'
import { dataFrameEngine } from '../../src/loader/dataFrame.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { attributeCounts, tallies, unaccounted } from './tallies.js'

const folder = testFolder()
const countCsv = async (csv: string, parts: Parameters<typeof planOf>[1] = {}, name?: string) => {
  const counts = await count(planOf(folder.write(csv, name), parts))
  expect(unaccounted(counts).every((rows) => rows === 0)).toBe(true)
  return counts
}
const decision = (parts: Partial<Extract<AuditPlan['decision'], { kind: 'column' }>>): AuditPlan['decision'] => ({
  kind: 'column',
  effect: 'adverse',
  column: 'flagged',
  positive: ['1'],
  negative: null,
  ...parts,
})

describe('decisions and outcomes', () => {
  const log = 'gender,flagged,wrongful\nM,1,1\nM,1,0\nM,0,1\nM,0,0\nM,1,\nM,0,\nV,1,0\n'

  test('each pair of a decision and an outcome is one cell of the tally', async () => {
    const counts = await countCsv(log)
    expect(tallies(counts, 'gender')).toEqual({ M: [1, 1, 1, 1, 1, 1], V: [0, 1, 0, 0, 0, 0] })
    expect(counts.rows).toEqual({ read: 7, counted: 7, excluded: [] })
  })

  test('without an outcome in the plan, no outcome is known', async () => {
    const counts = await countCsv(log, { outcome: null })
    expect(tallies(counts, 'gender')).toEqual({ M: [0, 0, 0, 0, 3, 3], V: [0, 0, 0, 0, 1, 0] })
  })

  test('with negative given, another outcome is unknown and named; without it, it is negative', async () => {
    const other = `gender,flagged,wrongful\nM,1,1\n${'M,1,pending\n'.repeat(12)}${'M,0,?\n'.repeat(10)}M,0,nan\n`
    const given = await countCsv(other)
    expect(tallies(given, 'gender')).toEqual({ M: [1, 0, 0, 0, 12, 11] })
    expect(given.notes).toEqual([
      {
        kind: 'outcome_values_unknown',
        values: [
          { value: 'pending', rows: 12 },
          { value: '?', rows: 10 },
        ],
      },
    ])
    const outcome = { column: 'wrongful', positive: ['1'], negative: null }
    const not = await countCsv(other, { outcome })
    // nan is no value in any format, so it is no negative outcome either
    expect(tallies(not, 'gender')).toEqual({ M: [1, 12, 0, 10, 0, 1] })
    expect(not.notes).toEqual([
      {
        kind: 'taken_as_negative',
        role: 'outcome',
        values: [
          { value: 'pending', rows: 12 },
          { value: '?', rows: 10 },
        ],
      },
    ])
  })

  test('without negative given, more than one other value is named, the most frequent ten; a single one goes without saying', async () => {
    const outcome = { column: 'wrongful', positive: ['1'], negative: null }
    const notesOf = async (rows: readonly string[]) =>
      (await countCsv(`gender,flagged,wrongful\n${rows.join('\n')}\n`, { outcome })).notes
    // 0 and 0.0 are one number; an empty cell and nan are no value.
    expect(await notesOf(['M,1,1', 'M,0,0', 'M,0.0,0.0', 'M,nan,nan', 'M,,'])).toEqual([])
    expect(await notesOf(['M,1,1', ...Array(10).fill('M,onbekend,0'), ...Array(11).fill('M,0,0')])).toEqual([
      {
        kind: 'taken_as_negative',
        role: 'decision',
        values: [
          { value: '0', rows: 11 },
          { value: 'onbekend', rows: 10 },
        ],
      },
    ])
    const letters = 'abcdefghijkl'.split('')
    const [note] = await notesOf(['V,1,1', 'V,1,l', ...letters.flatMap((letter) => Array(10).fill(`M,1,${letter}`))])
    if (note?.kind !== 'taken_as_negative') throw new Error('Another note was expected.')
    expect(note.role).toBe('outcome')
    expect(note.values.map(({ value }) => value)).toEqual([...'labcdefghi'.split(''), '…'])
    // j and k, ten rows each
    expect(note.values.at(-1)?.rows).toBe(20)
  })

  test('a value of fewer than ten rows may be a name, so only the number of its rows or of such values is told', async () => {
    const name = 'Jan Jansen, geboren te Utrecht, die liever niet in een rapport staat'
    const rows = (flagged: string, wrongful: string, number: number) => `M,${flagged},"${wrongful}"\n`.repeat(number)
    const log = `gender,flagged,wrongful\n${rows('1', '1', 1)}${rows('1', 'x'.repeat(50), 10)}${rows('0', name, 9)}`
    const noted = [
      { value: `${'x'.repeat(40)}…`, rows: 10 },
      { value: '…', rows: 9 },
    ]
    const [unknown] = (await countCsv(log)).notes
    expect(unknown).toEqual({ kind: 'outcome_values_unknown', values: noted })
    const outcome = { column: 'wrongful', positive: ['1'], negative: null }
    const [negative] = (await countCsv(log, { outcome })).notes
    expect(negative).toEqual({ kind: 'taken_as_negative', role: 'outcome', values: noted })

    const listed = decision({ positive: ['1'], negative: ['0'] })
    const excluded = async (...others: readonly string[]) => {
      const lines = ['1', ...others].map((flagged) => `M,${flagged},1\n`).join('')
      const { rows } = await countCsv(`gender,flagged,wrongful\n${lines}`, { decision: listed })
      return rows.excluded.map(({ detail }) => detail)
    }
    expect(await excluded('Jan', 'Piet')).toEqual(['2 values of under 10 rows'])
    expect(await excluded('Jan', ...Array(10).fill('maybe'))).toEqual(['"maybe" (10 rows) and 1 more'])

    const none = (number: number) =>
      countCsv(`gender,flagged,wrongful\n${rows('no', '1', number)}${rows('Jan', '1', 1)}`)
    await expect(none(10)).rejects.toThrow(/It holds "no" \(10 rows\) and 1 more\./)
    const names = Array.from({ length: 11 }, (_, row) => `M,Jan ${row},1\n`).join('')
    await expect(countCsv(`gender,flagged,wrongful\n${names}`)).rejects.toThrow(/It holds 11 values of under 10 rows\./)
  })

  test('a missing decision, and with negative given any other value, is an excluded row with its reason', async () => {
    const rows = 'gender,flagged,wrongful\nM,yes,1\nM,no,1\nM,maybe,1\nV,,1\nV,maybe,0\n'
    const counts = await countCsv(rows, { decision: decision({ positive: ['yes'], negative: ['no'] }) })
    expect(tallies(counts, 'gender')).toEqual({ M: [1, 0, 1, 0, 0, 0] })
    expect(counts.rows).toEqual({
      read: 5,
      counted: 2,
      excluded: [
        { reason: 'missing_decision', attribute: null, rows: 1 },
        { reason: 'unlisted_decision', attribute: null, rows: 2, detail: '1 value of under 10 rows' },
      ],
    })
  })

  test('truth values match in decision and outcome whatever their spelling, and never in a group', async () => {
    const rows = 'gender,flagged,wrongful\nt,TRUE,t\ntrue,1.0,F\n1,false,0\n'
    expect(tallies(await countCsv(rows), 'gender')).toEqual({
      1: [0, 0, 0, 1, 0, 0],
      t: [1, 0, 0, 0, 0, 0],
      true: [0, 1, 0, 0, 0, 0],
    })
  })

  test('a score at the threshold is a positive decision; one that is not there is excluded', async () => {
    const rows = 'gender,risk,wrongful\nM,0.63,1\nM,0.6299999,0\nM,6.3e-1,0\nM,,1\nM,nan,1\nM,1,\n'
    const threshold = { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.63 } as const
    const counts = await countCsv(rows, { decision: threshold })
    expect(tallies(counts, 'gender')).toEqual({ M: [1, 1, 0, 1, 1, 0] })
    expect(counts.rows.excluded).toEqual([{ reason: 'missing_score', attribute: null, rows: 2 }])
  })

  test('a FLOAT of 0.63 in Parquet reaches a threshold of 0.63, as its text in a CSV does', async () => {
    const path = await folder.copy(
      "SELECT 'M' AS gender, CAST(0.63 AS FLOAT) AS risk, 1 AS wrongful",
      'float.parquet',
      'FORMAT parquet',
    )
    const threshold = { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.63 } as const
    expect(tallies(await count(planOf(path, { decision: threshold })), 'gender')).toEqual({ M: [1, 0, 0, 0, 0, 0] })
  })
})

describe('groups', () => {
  const groupsOf = async (values: readonly string[], parts: Parameters<typeof attributeOf>[1]) => {
    const csv = `a,flagged,wrongful\n${values.map((value) => `${value},1,1\n`).join('')}`
    return countCsv(csv, { attributes: [attributeOf('a', parts)] })
  }
  const named = async (...args: Parameters<typeof groupsOf>) =>
    Object.fromEntries(Object.entries(tallies(await groupsOf(...args), 'a')).map(([group, [tp]]) => [group, tp]))

  test('an edge belongs to the bin above it, and whole values make whole names', async () => {
    const bins = { grouping: { kind: 'bins', edges: [30, 50] } } as const
    expect(await named(['29', '30', '49', '50', '1e2', ''], bins)).toEqual({
      '<30': 1,
      '30–49': 2,
      '≥50': 2,
      '(missing)': 1,
    })
    expect(await named(['29.9', '49.9', '-5'], bins)).toEqual({ '<30': 2, '30–<50': 1, '≥50': 0 })
  })

  test('groups that are the same number are one, in its shortest form; codes are not numbers', async () => {
    expect(await named(['1', '1.0', '1e0', '01', '" 1"'], {})).toEqual({ ' 1': 1, 1: 3, '01': 1 })
  })

  test('groups stand in the order of the plan, else numbers by size, texts by letter, missing last', async () => {
    const order = async (...args: Parameters<typeof groupsOf>) =>
      attributeCounts(await groupsOf(...args), 'a').groups.map(({ group }) => group)
    expect(await order(['b', '', '10', '9', 'a', '5x'], {})).toEqual(['9', '10', '5x', 'a', 'b', '(missing)'])
    const map = { kind: 'map', groups: { Z: ['b'], A: '*' } } as const
    expect(await order(['b', '', '10'], { grouping: map })).toEqual(['Z', 'A', '(missing)'])
  })

  test('a mapped group takes its values, * every other, and a declared one is there without rows', async () => {
    const map = { Dutch: ['NL'], Antilles: ['CW', 'AW'], Other: '*' } as const
    expect(await named(['NL', 'MA', 'TR', ''], { grouping: { kind: 'map', groups: map } })).toEqual({
      Dutch: 1,
      Antilles: 0,
      Other: 2,
      '(missing)': 1,
    })
  })

  test('without *, a value that no group names is excluded; it is named only where it is no single person', async () => {
    const map = { kind: 'map', groups: { Dutch: ['NL'] } } as const
    const counts = await groupsOf(['NL', 'id-of-one', ...Array(10).fill('DE')], { grouping: map })
    expect(counts.rows.excluded).toEqual([
      { reason: 'unmapped_group', attribute: 'a', rows: 11, detail: '"DE" (10 rows) and 1 more' },
    ])
  })

  test('missing values are a group of their own, or excluded and counted, or mapped where the plan says so', async () => {
    expect(await named(['x', '', ''], {})).toEqual({ x: 1, '(missing)': 2 })
    const excluded = await groupsOf(['x', '', ''], { missing: 'exclude' })
    expect(excluded.rows).toEqual({
      read: 3,
      counted: 3,
      excluded: [{ reason: 'missing_attribute', attribute: 'a', rows: 2 }],
    })
    const map = { kind: 'map', groups: { Unknown: ['', '?'] } } as const
    expect(await named(['?', '', ''], { grouping: map })).toEqual({ Unknown: 3 })
  })

  test('a value called as the missing ones is refused: its group would never be judged', async () => {
    await expect(groupsOf(['x', '(missing)'], {})).rejects.toMatchObject({
      code: 'data',
      message: expect.stringMatching(/^a: There is a value "\(missing\)".*with groups:, or rename it/),
    })
    const map = { kind: 'map', groups: { unknown: ['(missing)'], x: '*' } } as const
    expect(await named(['x', '(missing)', ''], { grouping: map })).toEqual({ unknown: 1, x: 1, '(missing)': 1 })
    const called = { kind: 'map', groups: { '(missing)': ['x'] } } as const
    await expect(groupsOf(['x'], { grouping: called })).rejects.toMatchObject({
      code: 'plan',
      message: expect.stringMatching(/There is a group "\(missing\)".*Choose another name/),
    })
  })

  test('an intersection crosses groups; a row left out of one attribute is left out of it too', async () => {
    const csv = 'gender,age,flagged,wrongful\nM,20,1,1\nM,60,1,0\nV,,1,1\nV,20,0,1\nM,20,1,1\n'
    const attributes = [
      attributeOf('gender'),
      attributeOf('age', { grouping: { kind: 'bins', edges: [30] }, missing: 'exclude', name: 'years' }),
    ]
    const counts = await countCsv(csv, { attributes, intersections: [['gender', 'years']] })
    expect(tallies(counts, 'gender × years')).toEqual({
      'M × <30': [2, 0, 0, 0, 0, 0],
      'M × ≥30': [0, 1, 0, 0, 0, 0],
      'V × <30': [0, 0, 1, 0, 0, 0],
    })
    expect(attributeCounts(counts, 'gender × years').groups[0]?.parts).toEqual({ gender: 'M', years: '<30' })
    expect(counts.rows.excluded).toEqual([
      { reason: 'missing_attribute', attribute: 'years', rows: 1 },
      { reason: 'missing_attribute', attribute: 'gender × years', rows: 1 },
    ])
  })

  test('two crossings that read alike stay two', async () => {
    const csv = 'a,b,flagged,wrongful\nx × y,z,1,1\nx,y × z,1,1\nx,y × z,1,1\n'
    const counts = await countCsv(csv, {
      attributes: [attributeOf('a'), attributeOf('b')],
      intersections: [['a', 'b']],
    })
    expect(attributeCounts(counts, 'a × b').groups.map(({ parts, tally }) => [parts, tally.tp])).toEqual([
      [{ a: 'x', b: 'y × z' }, 2],
      [{ a: 'x × y', b: 'z' }, 1],
    ])
  })
})

describe('selection', () => {
  const csv =
    'stage,model,gender,flagged,wrongful\npilot,BR,M,1,1\npilot,AR,M,1,0\nprepilot,BR,M,1,0\n"o\'\'); --",BR,M,1,1\n,1.0,M,1,1\n'

  test('all conditions have to hold; what is left out is counted', async () => {
    const counts = await countCsv(csv, { data: { where: { stage: ['pilot'], model: ['BR', 'XX'] } } })
    expect(tallies(counts, 'gender')).toEqual({ M: [1, 0, 0, 0, 0, 0] })
    expect(counts.rows).toEqual({
      read: 5,
      counted: 1,
      excluded: [{ reason: 'not_selected', attribute: null, rows: 4 }],
    })
  })

  test('values are compared as everywhere, a quote in one is a letter, and an empty one is a missing value', async () => {
    for (const where of [{ stage: ["o''); --"] }, { model: ['1'] }, { model: [true] }, { stage: [''] }]) {
      expect((await countCsv(csv, { data: { where } })).rows.counted).toBe(1)
    }
  })
})

describe('weights', () => {
  const weighted = { weight: { column: 'w' } }

  test('a cell is the sum of its weights, with its rows and the squares that an interval needs', async () => {
    const counts = await countCsv('gender,flagged,wrongful,w\nM,1,1,0.5\nM,1,1,1.5\nM,0,0,\nV,1,0,2e0\n', weighted)
    const [men] = attributeCounts(counts, 'gender').groups
    expect(men?.tally.tp).toBe(2)
    expect(men?.weights?.n.tp).toBe(2)
    // 0.5² + 1.5²
    expect(men?.weights?.squares.tp).toBe(2.5)
    expect(counts.rows).toEqual({
      read: 4,
      counted: 3,
      excluded: [{ reason: 'missing_weight', attribute: null, rows: 1 }],
    })
  })

  test('sums are exact: ten times 0.1 is 1, which it is not for doubles', async () => {
    const counts = await countCsv(`gender,flagged,wrongful,w\n${'M,1,1,0.1\n'.repeat(10)}`, weighted)
    expect(attributeCounts(counts, 'gender').groups[0]?.tally.tp).toBe(1)
  })

  test.each([
    ['negative', '-1', /weight "w" is negative in 1 row/],
    ['text', 'abc', /"w" is used for weights, but in 1 row/],
    ['a thousand with a comma', '"1,000"', /"w" is used for weights, but in 1 row/],
  ])('a %s weight is an error', async (_, weight, message) => {
    await expect(countCsv(`gender,flagged,wrongful,w\nM,1,1,${weight}\nM,1,1,2\n`, weighted)).rejects.toThrow(message)
  })

  test.each([
    ['whose squares are nothing', 1e-11, /"w" are too small.*Multiply them all/],
    // A square of 25e-20 is off by up to half of 1e-20, which is a fiftieth of it.
    ['whose squares are a few digits', 5e-10, /"w" are too small.*Multiply them all/],
    ['that are nothing themselves', 1e-30, /"w" are all 0, or too small.*Multiply them all/],
    ['that are all 0', 0, /"w" are all 0/],
  ])('weights %s are an error, from a file and a DataFrame', async (_, weight, message) => {
    const csv = `gender,flagged,wrongful,w\n${`M,1,1,${weight}\n`.repeat(3)}`
    await expect(countCsv(csv, weighted)).rejects.toThrow(message)
    const columns: Record<string, readonly unknown[]> = { gender: ['M'], flagged: [1], wrongful: [1], w: [weight] }
    const frame = { columns: Object.keys(columns), column: (name: string) => ({ values: columns[name] ?? [] }) }
    await expect(count(planOf('-', weighted), { engine: dataFrameEngine(frame) })).rejects.toThrow(message)
  })

  test('small weights among large ones, and rows that weigh nothing, are counted', async () => {
    const csv = 'gender,flagged,wrongful,w\nM,1,1,1e-11\nM,1,1,1\nM,0,0,0\nV,1,0,1e-7\n'
    const [men, women] = attributeCounts(await countCsv(csv, weighted), 'gender').groups
    expect([men?.weights?.squares.tp, men?.tally.tn, women?.weights?.squares.fp]).toEqual([1, 0, 1e-14])
  })

  test('weights too large to sum are an error that says what to do', async () => {
    await expect(countCsv('gender,flagged,wrongful,w\nM,1,1,1e30\n', weighted)).rejects.toThrow(/Divide them all/)
  })
})

describe('numbers that are none', () => {
  test('a threshold on a text score names the column, never a value', async () => {
    const threshold = { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.63 } as const
    const counting = countCsv('gender,risk,wrongful\nM,high,1\nM,0.9,1\nM,low,0\n', { decision: threshold })
    await expect(counting).rejects.toThrow(
      /column "risk" is used for a score with a threshold, but in 2 rows it holds a text/,
    )
    await expect(counting).rejects.not.toThrow(/high|low/)
  })

  test('text in a binned column is counted', async () => {
    const attributes = [attributeOf('age', { grouping: { kind: 'bins', edges: [30] } })]
    await expect(countCsv('age,flagged,wrongful\n031,1,1\n20,1,1\n', { attributes })).rejects.toThrow(/"age".*in 1 row/)
  })
})

describe('nothing to audit', () => {
  test('no positive decision says what was asked for and what there is', async () => {
    const none = countCsv('gender,flagged,wrongful\nM,ja,1\nM,nee,1\nV,nee,0\nV,,0\n', {
      decision: decision({ positive: ['yes'] }),
    })
    await expect(none).rejects.toThrow(/"flagged" never is "yes"\. It holds "nee" \(2 rows\), "ja" \(1 row\)\./)
  })

  test('a selection of no row says so', async () => {
    const none = countCsv('gender,flagged,wrongful\nM,1,1\n', { data: { where: { gender: ['m'] } } })
    await expect(none).rejects.toThrow(/No row has the values that the plan selects/)
  })

  test('a threshold that nobody reaches says so', async () => {
    const threshold = { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 63 } as const
    await expect(countCsv('gender,risk,wrongful\nM,0.9,1\n', { decision: threshold })).rejects.toThrow(
      /no score in "risk" is 63 or more/,
    )
  })

  test('an id as attribute names the column to blame', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `p${row},${row % 2 ? 'M' : 'V'},1,1\n`).join('')
    const path = folder.write(`person,gender,flagged,wrongful\n${rows}`)
    const plan = planOf(path, { attributes: [attributeOf('gender'), attributeOf('person')] })
    await expect(count(plan, { maximumCells: 1000 })).rejects.toThrow(
      /column "person" has most: more than 4000 different values.*Use bins, groups: or another column/,
    )
  })
})

describe('too many groups to compare', () => {
  const rows = (number: number): string => Array.from({ length: number }, (_, row) => `p${row},q${row},1,1\n`).join('')
  const csv = (number: number): string => `person,place,flagged,wrongful\n${rows(number)}`

  test('are more than 1,000 of an attribute, which is named with the way out', async () => {
    const attributes = [attributeOf('person', { name: 'who' })]
    expect(attributeCounts(await countCsv(csv(1000), { attributes }), 'who').groups).toHaveLength(1000)
    await expect(countCsv(csv(1001), { attributes })).rejects.toThrow(
      /The column "person" has 1001 different values, and at most 1000 groups.*Use bins, groups: or another column/,
    )
  })

  test('a crossing has as few, and the bound can be set', async () => {
    const half = { kind: 'map', groups: { 'p0 and p1': ['p0', 'p1'], others: '*' } } as const
    const attributes = [attributeOf('person', { grouping: half }), attributeOf('place')]
    const plan = planOf(folder.write(csv(9)), { attributes, intersections: [['person', 'place']] })
    // 2 by 9, of which 9 have rows
    expect(attributeCounts(await count(plan, { maximumGroups: 9 }), 'person × place').groups).toHaveLength(9)
    await expect(count(plan, { maximumGroups: 8 })).rejects.toThrow(
      /"place" has 9 different values.*\n.*The crossing "person × place" has 9 groups, and at most 8/,
    )
  })

  test('grouped, an id may have any number of values', async () => {
    const map = { kind: 'map', groups: { all: '*' } } as const
    const attributes = [attributeOf('person', { grouping: map })]
    expect(tallies(await countCsv(csv(2000), { attributes }), 'person')).toEqual({ all: [2000, 0, 0, 0, 0, 0] })
  })
})

test('hostile names of columns, groups and attributes are only names', async () => {
  const hostile = ['__proto__', 'constructor', '"; DROP TABLE x; --', "it's", '<script>', '☃😀', 'a,b', 'two\nlines']
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const csv = `${[...hostile.map(quoted), 'flagged', 'wrongful'].join()}\n${[...hostile.map(quoted), '1', '1'].join()}\n`
  const counts = await countCsv(csv, { attributes: hostile.map((name) => attributeOf(name)) })
  expect(counts.attributes.map(({ attribute, groups }) => [attribute, groups[0]?.group, groups[0]?.tally.tp])).toEqual(
    hostile.map((name) => [name, name, 1]),
  )
  expect(Object.keys(counts.attributes[0]?.groups[0]?.parts ?? {})).toEqual(['__proto__'])
})

test('what is left out costs a little time each, however many combinations of values it is', async () => {
  // A new list for each would take minutes here, and the time that a test has is 5 seconds.
  const rows = 80_000
  const columns: Record<string, readonly unknown[]> = {
    gender: Array.from({ length: rows }, (_, row) => `v${row}`),
    flagged: Array.from({ length: rows }, (_, row) => (row === 0 ? '1' : row % 2 === 0 ? null : '0')),
    wrongful: Array(rows).fill('1'),
  }
  const frame = { columns: Object.keys(columns), column: (name: string) => ({ values: columns[name] ?? [] }) }
  const map = { kind: 'map', groups: { first: ['v0'] } } as const
  const attributes = [attributeOf('gender', { grouping: map })]
  const counts = await count(planOf('-', { attributes }), { engine: dataFrameEngine(frame) })
  expect(counts.rows.excluded).toEqual([
    { reason: 'missing_decision', attribute: null, rows: 39_999 },
    { reason: 'unmapped_group', attribute: 'gender', rows: 40_000, detail: '40000 values of under 10 rows' },
  ])
})
