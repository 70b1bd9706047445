import { describe, expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import { AuditError } from '../../src/error.js'
import { count } from '../../src/loader/count.js'
import { testFolder } from './folder.js'
import { attributeOf, planOf } from './plan.js'
import { tallies, unaccounted } from './tallies.js'

const folder = testFolder()
type Parts = NonNullable<Parameters<typeof planOf>[1]>

const classes = (more: readonly { readonly name: string; readonly values: readonly string[] | '*' }[] = []) =>
  ({
    kind: 'classes',
    effect: 'favourable',
    column: 'd',
    classes: [{ name: 'granted', values: ['1', 'yes'] }, { name: 'part', values: ['2'] }, ...more].map((one) => ({
      ...one,
      effect: 'favourable' as const,
    })),
  }) satisfies AuditPlan['decision']

const countCsv = async (csv: string, parts: Parts = {}) => {
  const plan = planOf(folder.write(csv), {
    decision: classes([{ name: 'refused', values: ['3'] }]),
    outcome: { column: 'o', classes: true },
    attributes: [attributeOf('g')],
    ...parts,
  })
  const counts = await count(plan)
  expect(unaccounted(counts).every((rows) => rows === 0)).toBe(true)
  for (const { attributes } of counts.slices) {
    expect(unaccounted({ ...counts, attributes }).every((rows) => rows === 0)).toBe(true)
  }
  return counts
}
const ofClass = (counts: Awaited<ReturnType<typeof countCsv>>, name: string) => {
  const slice = counts.slices.find((one) => one.slice.kind === 'class' && one.slice.name === name)
  return tallies({ ...counts, attributes: slice?.attributes ?? [] }, 'g')
}

const log = 'g,d,o\na,1,1\na,yes,2\na,2,2\na,2,3\na,3,3\na,3,\nb,1,9\nb,3,1\n'

describe('each class against all others', () => {
  test('a decision for it is positive, and so is an outcome in it', async () => {
    const counts = await countCsv(log)
    expect(ofClass(counts, 'granted')).toEqual({ a: [1, 1, 0, 3, 0, 1], b: [0, 0, 1, 0, 1, 0] })
    expect(ofClass(counts, 'part')).toEqual({ a: [1, 1, 1, 2, 0, 1], b: [0, 0, 0, 1, 0, 1] })
    expect(ofClass(counts, 'refused')).toEqual({ a: [1, 0, 1, 3, 1, 0], b: [0, 1, 0, 0, 0, 1] })
  })

  test('the whole has nobody in a cell, and every row in its group', async () => {
    const counts = await countCsv(log)
    expect(tallies(counts, 'g')).toEqual({ a: [0, 0, 0, 0, 0, 0], b: [0, 0, 0, 0, 0, 0] })
    expect(counts.attributes[0]?.groups.map(({ undecided }) => undecided)).toEqual([6, 2])
  })

  test('of two classes each is the other turned round', async () => {
    const two = { decision: classes().classes, log: 'g,d,o\na,1,1\na,1,2\na,2,1\na,2,2\na,2,2\n' }
    const counts = await countCsv(two.log, { decision: { ...classes(), classes: two.decision } })
    const [tp, fp, fn, tn] = ofClass(counts, 'granted')['a'] ?? []
    expect(ofClass(counts, 'part')['a']?.slice(0, 4)).toEqual([tn, fn, fp, tp])
    expect([tp, fp, fn, tn]).toEqual([1, 1, 1, 2])
  })

  test('weights are added up in each', async () => {
    const counts = await countCsv('g,d,o,w\na,1,1,2\na,1,3,0.5\na,3,3,4\n', { weight: { column: 'w' } })
    expect(ofClass(counts, 'granted')).toEqual({ a: [2, 0.5, 0, 4, 0, 0] })
    expect(ofClass(counts, 'refused')).toEqual({ a: [4, 0, 0.5, 2, 0, 0] })
  })

  test('whose the rows are is counted for each as for a decision that is positive or negative', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => [
      row % 3 ? 'a' : 'b',
      row % 4 ? 1 : 3,
      row % 7 ? 1 : 3,
      row % 25,
    ])
    const csv = `g,d,o,person\n${rows.map((row) => row.join(',')).join('\n')}\n`
    const unit = { column: 'person' }
    const each = await countCsv(csv, { unit })
    const one = await countCsv(csv, {
      unit,
      decision: { kind: 'column', effect: 'adverse', column: 'd', positive: ['1'], negative: ['3'] },
      outcome: { column: 'o', positive: ['1'], negative: ['3'] },
    })
    expect(each.slices[0]?.attributes).toEqual(one.attributes)
    expect(each.notes).toEqual(one.notes)
    expect(each.attributes[0]?.groups.map(({ clusters }) => clusters)).toEqual([undefined, undefined])
    expect(one.attributes[0]?.groups[0]?.clusters?.repeated).toBeGreaterThan(0)
  })

  test('crossings are counted too', async () => {
    const counts = await countCsv('g,h,d,o\na,x,1,1\nb,y,3,1\n', {
      attributes: [attributeOf('g'), attributeOf('h')],
      intersections: [['g', 'h']],
    })
    const crossing = counts.slices[0]?.attributes.find(({ attribute }) => attribute === 'g × h')
    expect(crossing?.groups.map(({ group, tally }) => [group, tally.tp, tally.fn])).toEqual([
      ['a × x', 1, 0],
      ['b × y', 0, 1],
    ])
  })
})

describe('values', () => {
  test('in no class exclude their row, unless a class takes all others', async () => {
    const odd = 'g,d,o\na,1,1\na,7,1\na,,1\n'
    expect((await countCsv(odd)).rows).toMatchObject({
      counted: 1,
      excluded: [
        { reason: 'missing_decision', rows: 1 },
        { reason: 'unlisted_decision', rows: 1 },
      ],
    })
    const all = await countCsv(odd, { decision: classes([{ name: 'other', values: '*' }]) })
    expect(all.rows).toMatchObject({ counted: 2, excluded: [{ reason: 'missing_decision', rows: 1 }] })
    expect(ofClass(all, 'other')).toEqual({ a: [0, 1, 0, 1, 0, 0] })
  })

  test('of an outcome in no class are unknown and named', async () => {
    const counts = await countCsv(`g,d,o\na,1,1\n${'a,1,lost\n'.repeat(12)}`)
    expect(ofClass(counts, 'granted')).toEqual({ a: [1, 0, 0, 0, 12, 0] })
    expect(counts.notes).toEqual([{ kind: 'outcome_values_unknown', values: [{ value: 'lost', rows: 12 }] }])
  })

  test('a class that never occurs is a part of the log with nobody in it', async () => {
    expect(ofClass(await countCsv('g,d,o\na,1,1\na,3,3\n'), 'part')).toEqual({ a: [0, 0, 0, 2, 0, 0] })
  })

  test('where no decision is in any class, the log is refused with what it holds', async () => {
    const error = await countCsv('g,d,o\na,x,1\n').catch((found: unknown) => found)
    if (!(error instanceof AuditError)) throw new Error('It was not refused.')
    expect(error.problems[0]).toMatchObject({
      message: 'No decision is in a class: "d" never is "1" or "yes" or "2" or "3".',
      hint: 'It holds "x" (1 row).',
    })
  })
})
