import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import type { Counts } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { dataFrameEngine } from '../../src/loader/dataFrame.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { attributeCounts, unaccounted } from './tallies.js'

/** Random small logs, counted by DuckDB and by a plain loop that shares nothing with the loader. */

interface Row {
  readonly group: string
  readonly age: string
  readonly flagged: string
  readonly wrongful: string
  readonly stage: string
}
const columns = ['group', 'age', 'flagged', 'wrongful', 'stage'] as const

const odd = [
  '',
  'a',
  'b',
  'é',
  '☃ 😀',
  "it's",
  'say "so"',
  'a,b;c\td|e',
  'two\nlines',
  'a\rb\r\nc',
  ' lead',
  'trail ',
  '01',
  '1',
  '1.0',
  'NULL',
  '#',
  "'); --",
  '__proto__',
  '(x)',
  '\\',
  '\u00a0',
]
// NUL and lone surrogates are no text; NaN, and numbers that are one number, are told by hand in other tests.
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...odd) },
  fc.string({ unit: 'grapheme', maxLength: 5 }).filter((value) => !value.includes('\0') && !/^[-.\d]|nan/i.test(value)),
)
const row: fc.Arbitrary<Row> = fc.record({
  group: text,
  age: fc.constantFrom('', '0', '29', '30', '49', '50', '80'),
  flagged: fc.constantFrom('1', '0', '', 'maybe'),
  wrongful: fc.constantFrom('1', '0', '', 'pending'),
  stage: text,
})
/** At least one row that counts and has a positive decision: without one there is nothing to audit. */
const sure: Row = { group: 'a', age: '30', flagged: '1', wrongful: '1', stage: 'a' }
const log = fc.array(row, { maxLength: 30 }).map((rows) => [sure, ...rows])

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`
const field = (value: string): string => (/[",;\t|\n\s]/.test(value) ? quoted(value) : value)
const csvOf = (rows: readonly Row[], order: readonly (typeof columns)[number][] = columns): string =>
  [order.join(','), ...rows.map((one) => order.map((name) => field(one[name])).join(','))].join('\n')

const folder = testFolder()
const plan = (source: string): AuditPlan =>
  planOf(source, {
    decision: { kind: 'column', effect: 'adverse', column: 'flagged', positive: ['1'], negative: ['0'] },
    attributes: [
      attributeOf('group'),
      attributeOf('age', { grouping: { kind: 'bins', edges: [30, 50] }, missing: 'exclude' }),
    ],
    intersections: [['group', 'age']],
    data: { name: 'log', where: { stage: ['a', 'b', ''] } },
  })

/** Tallies as `attribute | groups | cell` → rows. */
function byHand(rows: readonly Row[]): Record<string, number> {
  const tally: Record<string, number> = Object.create(null)
  const add = (key: string): void => {
    tally[key] = (tally[key] ?? 0) + 1
  }
  for (const { group, age, flagged, wrongful, stage } of rows) {
    if (stage !== 'a' && stage !== 'b' && stage !== '') continue
    if (flagged !== '1' && flagged !== '0') continue
    const known = { 1: { 1: 'tp', 0: 'fp' }, 0: { 1: 'fn', 0: 'tn' } }[flagged]
    const cell =
      wrongful === '1' || wrongful === '0' ? known[wrongful] : flagged === '1' ? 'positive_unknown' : 'negative_unknown'
    const name = group === '' ? '(missing)' : group === '1.0' ? '1' : group
    add(JSON.stringify(['group', name, cell]))
    if (age === '') continue
    const bin = Number(age) < 30 ? '<30' : Number(age) < 50 ? '30–49' : '≥50'
    add(JSON.stringify(['age', bin, cell]))
    add(JSON.stringify(['group × age', name, bin, cell]))
  }
  return tally
}

function counted(counts: Counts): Record<string, number> {
  const tally: Record<string, number> = Object.create(null)
  for (const name of ['group', 'age', 'group × age']) {
    const { groups, parts } = attributeCounts(counts, name)
    for (const one of groups) {
      for (const [cell, value] of Object.entries(one.tally)) {
        if (value !== 0) tally[JSON.stringify([name, ...parts.map((part) => one.parts[part]), cell])] = Number(value)
      }
    }
  }
  return tally
}

const settings = { numRuns: 40, seed: 20_24_03_08 }
const write = (content: string, name: string): string => folder.write(content, name)

test('the counts are those of a plain loop over the rows, and every row is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(log, async (rows) => {
      const counts = await count(plan(write(csvOf(rows), 'log.csv')))
      expect(counted(counts)).toEqual(byHand(rows))
      expect(counts.rows.read).toBe(rows.length)
      expect(unaccounted(counts)).toEqual([0, 0, 0, 0])
    }),
    settings,
  )
})

test('tallies survive any order of the rows, any split into files and any order of their columns', async () => {
  const cut = fc.record({ rows: log, at: fc.nat(31), order: fc.shuffledSubarray([...columns], { minLength: 5 }) })
  const parts = `${folder.path}/parts`
  await fc.assert(
    fc.asyncProperty(cut, async ({ rows, at, order }) => {
      rmSync(parts, { recursive: true, force: true })
      mkdirSync(parts)
      writeFileSync(`${parts}/1.csv`, csvOf(rows.slice(at).reverse(), order))
      writeFileSync(`${parts}/2.csv`, csvOf(rows.slice(0, at)))
      const { source: _, ...split } = await count(plan(`${parts}/*.csv`))
      const { source: __, ...whole } = await count(plan(write(csvOf(rows), 'whole.csv')))
      expect(split).toEqual(whole)
    }),
    settings,
  )
})

test('NDJSON and a DataFrame of the same rows give the same counts', async () => {
  await fc.assert(
    fc.asyncProperty(log, async (rows) => {
      const { source: _, ...fromCsv } = await count(plan(write(csvOf(rows), 'same.csv')))
      const lines = rows.map((one) => JSON.stringify(one)).join('\n')
      const { source: __, ...fromJson } = await count(plan(write(lines, 'same.ndjson')))
      const frame = {
        columns: [...columns],
        column: (name: string) => ({ values: rows.map((one) => one[name as keyof Row]) }),
      }
      const { source: ___, ...fromFrame } = await count(plan('frame'), { engine: dataFrameEngine(frame) })
      expect(fromJson).toEqual(fromCsv)
      expect(fromFrame).toEqual(fromCsv)
    }),
    settings,
  )
})
