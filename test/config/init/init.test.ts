import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { answersIn } from '../../../src/config/init/answers.js'
import { comment } from '../../../src/config/init/comment.js'
import { guess } from '../../../src/config/init/guess.js'
import { planText } from '../../../src/config/init/planText.js'
import type { ColumnProfile, LogProfile } from '../../../src/config/init/profile.js'
import { wordsIn } from '../../../src/config/init/wordsIn.js'
import { yamlMap, yamlText, yamlValue } from '../../../src/config/init/yamlText.js'
import { parsePlan } from '../../../src/config/parsePlan.js'

const rows = 1000
const named = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([value, many]) => ({ value, rows: many, named: many >= 10 }))

const column = (name: string, given: Partial<ColumnProfile> = {}): ColumnProfile => ({
  name,
  filled: rows,
  distinct: given.values?.length ?? 900,
  values: null,
  points: 0,
  commas: 0,
  low: null,
  high: null,
  dates: 0,
  emails: 0,
  citizenNumbers: 0,
  ...given,
})
const answer = (name: string, values: Readonly<Record<string, number>>) => column(name, { values: named(values) })
const numbers = (name: string, low: number, high: number) => column(name, { points: rows, low, high, distinct: 60 })
const log = (...columns: readonly ColumnProfile[]): LogProfile => ({ kind: 'log', rows, columns })
const source = { source: 'log.csv', title: 'log', reading: {} }

describe('names', () => {
  test.each([
    ['leeftijdBijBesluit', ['leeftijd', 'besluit']],
    ['two_year_recid', ['recid', 'year']],
    ['Migratieachtergrond', ['migratieachtergrond']],
    ['BSN', ['bsn']],
    ['agenda', []],
    ['message', []],
    ['YEAR OF BIRTH', ['year of birth', 'year']],
    ['Etniciteit', ['etniciteit']],
  ])('%s has %j', (name, found) => {
    expect(
      wordsIn(name)
        .map(({ word }) => word)
        .toSorted(),
    ).toEqual(found.toSorted())
  })
})

describe('which value is positive', () => {
  test.each<[Readonly<Record<string, number>>, readonly string[] | null]>([
    [{ 0: 500, 1: 500 }, ['1']],
    [{ '0.0': 500, '1.0': 500 }, ['1.0']],
    [{ 1: 500, '-1': 500 }, ['1']],
    [{ Ja: 500, Nee: 500 }, ['Ja']],
    [{ TRUE: 500, FALSE: 500 }, ['TRUE']],
    [{ 'not flagged': 900, flagged: 100 }, ['flagged']],
    [{ afgewezen: 500, toegekend: 500 }, ['toegekend']],
    [{ granted: 400, 'partially granted': 100, refused: 500 }, ['granted', 'partially granted']],
    // A code, two letters, and no choice: nobody can tell.
    [{ 1: 500, 2: 500 }, null],
    [{ A: 500, B: 500 }, null],
    [{ 1: 1000 }, null],
  ])('of %j it is %j', (values, positive) => {
    expect(answersIn(named(values))?.positive ?? null).toEqual(positive)
  })
})

describe('what a positive decision does to a person', () => {
  const gender = answer('gender', { M: 500, F: 500 })
  const effectOf = (...columns: readonly ColumnProfile[]) => guess(log(gender, ...columns)).effect.effect

  test('follows its words, its name, what turned out, in this order', () => {
    expect(effectOf(answer('decision', { granted: 500, refused: 500 }))).toBe('favourable')
    expect(effectOf(answer('flagged', { 0: 500, 1: 500 }))).toBe('adverse')
    expect(effectOf(answer('hired', { 0: 500, 1: 500 }))).toBe('favourable')
    expect(effectOf(answer('selected', { 0: 500, 1: 500 }), answer('qualified', { 0: 500, 1: 500 }))).toBe('favourable')
    expect(effectOf(answer('y_pred', { 0: 500, 1: 500 }), answer('fraude', { 0: 500, 1: 500 }))).toBe('adverse')
  })
})

describe('what could not be known is said', () => {
  test('a decision whose positive value is unclear is named, with the values that many rows have', () => {
    const { unknown } = guess(log(answer('geslacht', { M: 500, V: 500 }), answer('besluit', { A: 990, B: 10, C: 3 })))
    expect(unknown.map(({ message }) => message.en)).toEqual([
      '"besluit" looks like the decision, because "besluit" in its name is a sign of a decision or a prediction, but which of its values is a positive decision cannot be told: "A" (990 rows), "B" (10 rows) and 1 more.',
    ])
  })

  test('a log without anything to compare by', () => {
    const { unknown } = guess(log(answer('flagged', { 0: 500, 1: 500 }), answer('colour', { red: 500, blue: 500 })))
    expect(unknown.map(({ what }) => what)).toEqual(['attributes'])
    expect(unknown[0]?.message.nl).toContain('Enkele waarden hebben: "colour".')
  })
})

describe('attributes', () => {
  test('many values are proposed and not taken, and so is what would make too many combinations', () => {
    const many = (name: string, count: number) =>
      answer(name, Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, 20])))
    const { attributes } = guess(
      log(
        answer('flagged', { 0: 500, 1: 500 }),
        many('nationaliteit', 40),
        ...['race', 'religion', 'handicap', 'herkomst', 'gender'].map((name) => many(name, 20)),
      ),
    )
    const taken = attributes.filter(({ onlyProposed }) => onlyProposed === null)
    expect(attributes[0]?.onlyProposed?.en).toContain('40 different values')
    // 21 × 21 × 21 is 9,261 combinations; a fourth would make 194,481.
    expect(taken.map(({ column }) => column)).toEqual(['race', 'religion', 'handicap'])
  })

  test('ages have edges with people on both sides', () => {
    const edgesOf = (low: number, high: number) =>
      guess(log(answer('flagged', { 0: 500, 1: 500 }), numbers('age', low, high))).attributes[0]?.edges
    expect(edgesOf(18, 90)).toEqual([30, 45, 65])
    expect(edgesOf(30, 64)).toEqual([45])
    expect(edgesOf(16, 24)).toEqual([20])
  })
})

describe('what is written is inert', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('yes', '1e3', '0x1', '~', '- a', '# b', ''),
  )

  test('any text as a scalar of YAML is itself again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const written = `a: ${yamlMap({ b: yamlText(text) })}`
        expect(parse(written)).toEqual({ a: { b: text } })
        expect(written).not.toMatch(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u)
      }),
    )
  })

  test('any value of a log is read back by its text', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.integer().map(String), fc.double({ noNaN: true }).map(String)), (value) => {
        expect(String(parse(`[${yamlValue(value)}]`)[0])).toBe(value)
      }),
    )
  })

  test('any text as a comment is nothing but comment', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parse(['a: 1', ...comment(text), 'b: 2'].join('\n'))).toEqual({ a: 1, b: 2 })
      }),
    )
  })
})

describe('a whole plan, in golden files', () => {
  const profile = log(
    column('klantnummer', { distinct: 600, values: null }),
    answer('geslacht', { man: 520, vrouw: 470, anders: 10 }),
    numbers('leeftijd', 17, 93),
    column('land van herkomst', { distinct: 140, values: null }),
    answer('wijk', { Noord: 500, Zuid: 500 }),
    numbers('risicoscore', 0.01, 0.98),
    answer('geselecteerd', { nee: 800, ja: 200 }),
    column('onrechtmatig', { filled: 200, distinct: 2, values: named({ nee: 120, ja: 80 }) }),
    numbers('gewicht', 1, 4),
    column('peildatum', { dates: rows, distinct: 30 }),
    answer('kanaal', { balie: 500, internet: 500 }),
  )
  test.each(['en', 'nl'] as const)('in %s', async (language) => {
    const text = planText(guess(profile), source, language)
    expect(parsePlan(text).decision).toMatchObject({ column: 'geselecteerd', effect: 'adverse' })
    await expect(text).toMatchFileSnapshot(`golden/plan.${language}.yaml`)
  })
})
