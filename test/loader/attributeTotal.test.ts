import { describe, expect, test } from 'vitest'
import type { AuditPlan } from '../../src/config/plan.js'
import {
  addCells,
  type Cell,
  cellBetween,
  cellNames,
  type GroupCounts,
  highOf,
  lowOf,
  type Tally,
} from '../../src/counts.js'
import { tightened } from '../../src/loader/attributeTotal.js'
import { count } from '../../src/loader/count.js'
import { compare } from '../../src/metrics/compare.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { othersIn } from '../../src/metrics/reference.js'
import { metric, rules } from '../metrics/ask.js'
import { fc } from '../statistics/fc.js'
import { testFolder } from './folder.js'
import { planOf } from './plan.js'

const folder = testFolder()

const cell = fc.oneof(
  fc.nat(6),
  fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })).map(([low, more]): Cell => cellBetween(low, low + more)),
)
/** Two or three groups of tp, fp and tn; each may have its own total, each column and all of them too. */
const tables = fc
  .tuple(
    fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 3 }),
    fc.array(fc.option(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat(2))), { minLength: 7, maxLength: 7 }),
  )
  .map(([rows, offs]) => {
    const around = (cells: readonly Cell[], at: number): Cell | null => {
      const off = offs[at] ?? null
      if (off === null) return null
      const middle = Math.round(cells.reduce((all: number, one) => all + (lowOf(one) + highOf(one)) / 2, 0))
      const low = Math.max(0, middle + off[0])
      return cellBetween(low, low + off[1])
    }
    return {
      rows: rows.map((cells, at) => ({ cells, total: around(cells, at) })),
      sum: {
        cells: [0, 1, 2].map((column) =>
          around(
            rows.map((cells) => cells[column] ?? 0),
            3 + column,
          ),
        ),
        total: around(rows.flat(), 6),
      },
    }
  })
type Table = typeof tables extends fc.Arbitrary<infer T> ? T : never

/** Every way of filling the cells that is within all totals: one by one. */
function everyFilling({ rows, sum }: Table): readonly (readonly (readonly number[])[])[] {
  const cells = rows.flatMap((row) => row.cells)
  let fillings: readonly (readonly number[])[] = [[]]
  for (const one of cells) {
    const values = Array.from({ length: highOf(one) - lowOf(one) + 1 }, (_, at) => lowOf(one) + at)
    fillings = fillings.flatMap((filling) => values.map((value) => [...filling, value]))
  }
  const within = (values: readonly number[], total: Cell | null): boolean => {
    const all = values.reduce((a, b) => a + b, 0)
    return total === null || (all >= lowOf(total) && all <= highOf(total))
  }
  return fillings
    .map((filling) => rows.map((_, at) => filling.slice(3 * at, 3 * at + 3)))
    .filter(
      (filling) =>
        rows.every(({ total }, at) => within(filling[at] ?? [], total)) &&
        sum.cells.every((total, column) =>
          within(
            filling.map((row) => row[column] ?? 0),
            total,
          ),
        ) &&
        within(filling.flat(), sum.total),
    )
}
const few = ({ rows }: Table): boolean =>
  rows.flatMap((row) => row.cells).reduce((all: number, one) => all * (highOf(one) - lowOf(one) + 1), 1) <= 4000

describe('an attribute’s own published total', () => {
  test('leaves each cell what every filling of the table leaves it, and nothing where none adds up', () => {
    let [contradictory, narrowed] = [0, 0]
    fc.assert(
      fc.property(tables.filter(few), (table) => {
        const fillings = everyFilling(table)
        const found = tightened(table.rows, table.sum, 3)
        if (fillings.length === 0) {
          contradictory++
          expect(found).toBeNull()
          return
        }
        const expected = table.rows.map(({ cells }, row) =>
          cells.map((one, column) => {
            const values = fillings.map((filling) => filling[row]?.[column] ?? Number.NaN)
            const range = cellBetween(Math.min(...values), Math.max(...values))
            if (highOf(range) - lowOf(range) < highOf(one) - lowOf(one)) narrowed++
            return range
          }),
        )
        expect(found?.map(({ cells }) => cells)).toEqual(expected)
      }),
      { numRuns: 400 },
    )
    expect(contradictory).toBeGreaterThan(5)
    expect(narrowed).toBeGreaterThan(50)
  })

  test('makes bounds of a rate, and of its difference from everyone else, those of every filling', () => {
    const bare = tables.filter(few).map(
      ({ rows, sum }): Table => ({
        // Somebody is in every denominator: without that there are fillings without a rate.
        rows: rows.map(({ cells: [tp, fp, tn] }) => ({ cells: [tp, fp, plusOne(tn)], total: null })),
        sum: {
          cells: sum.cells.map((one, at) => (at === 2 && one !== null ? plus(one, rows.length) : one)),
          total: null,
        },
      }),
    )
    fc.assert(
      fc.property(bare, (table) => {
        const fillings = everyFilling(table)
        const narrow = tightened(table.rows, table.sum, 3)
        if (narrow === null) return
        const groups = narrow.map(({ cells }, at) => groupOf(String(at), cells))
        const [first] = groups
        if (first === undefined) return
        const rate = metric('false_positive_rate')
        if (rate.kind !== 'rate') return
        const own = (filling: readonly (readonly number[])[]): number => shareOf([filling[0] ?? []])
        const rest = (filling: readonly (readonly number[])[]): number => shareOf(filling.slice(1))
        expectRange(measureEvidence(rate, [first], rules), fillings.map(own))
        const both = fillings.map((filling) => own(filling) - rest(filling))
        const published = totalOf(narrow, table)
        const against = othersIn({ attribute: 'a', parts: ['a'], groups, published })(first)
        expectRange(compare(rate, first, { groups: against, including: false }, rules).of('difference'), both)
      }),
      { numRuns: 300 },
    )
  })
})

/** Where a column has no total, what its cells add up to. */
function totalOf(narrow: Table['rows'] | ReturnType<typeof tightened>, { sum }: Table): Tally {
  const column = (at: number): Cell => sum.cells[at] ?? addCells((narrow ?? []).map(({ cells }) => cells[at] ?? 0))
  return { tp: column(0), fp: column(1), fn: 0, tn: column(2), positive_unknown: 0, negative_unknown: 0 }
}

const plus = (one: Cell, more: number): Cell => cellBetween(lowOf(one) + more, highOf(one) + more)
const plusOne = (one: Cell): Cell => plus(one, 1)

/** fp / (fp + tn) of tp, fp, tn. */
const shareOf = (rows: readonly (readonly number[])[]): number => {
  const [fp, tn] = [1, 2].map((column) => rows.reduce((all, row) => all + (row[column] ?? 0), 0))
  return (fp ?? 0) / ((fp ?? 0) + (tn ?? 0))
}
const groupOf = (name: string, [tp = 0, fp = 0, tn = 0]: readonly Cell[]): GroupCounts => ({
  group: name,
  parts: { a: name },
  tally: { tp, fp, fn: 0, tn, positive_unknown: 0, negative_unknown: 0 },
})
function expectRange(
  {
    bounds,
    estimate,
  }: { readonly bounds: { readonly low: number; readonly high: number } | null; readonly estimate: number | null },
  values: readonly number[],
): void {
  const defined = values.filter((value) => !Number.isNaN(value))
  const found = bounds ?? (estimate === null ? null : { low: estimate, high: estimate })
  if (defined.length === 0 || found === null) return
  expect(found.low).toBeCloseTo(Math.min(...defined), 9)
  expect(found.high).toBeCloseTo(Math.max(...defined), 9)
}

const plan = (path: string, data: Partial<AuditPlan['data']>): AuditPlan =>
  planOf(path, {
    decision: { kind: 'counted', effect: 'adverse' },
    outcome: null,
    attributes: [],
    data: { layout: 'counts', ...data },
  })
const header = 'attribute,group,tp,fp,fn,tn'

describe('in a table of counts', () => {
  test('the row of the total is no group, and tells what a suppressed cell is', async () => {
    const file = folder.write(
      `${header}\ncity,a,10,<10,20,30\ncity,b,15,40,<10,?\ncity,all,25,47,26,65`.replace(',?', ',35'),
    )
    const counts = await count(plan(file, { total: 'all' }))
    const tallies = counts.attributes[0]?.groups.map(({ group, tally }): [string, Tally] => [group, tally])
    expect(tallies?.map(([group, tally]) => [group, ...cellNames.slice(0, 4).map((name) => tally[name])])).toEqual([
      ['a', 10, 7, 20, 30],
      ['b', 15, 40, 6, 35],
    ])
  })

  test('groups that cannot add up to it are an error that names the rows and the column, rounding allowed for', async () => {
    const rows = `${header}\ncity,a,10,20,30,40\ncity,b,10,20,30,40\ncity,all,20,50,60,80`
    const hint = 'Mend the rows or the total; or take data.total out, where it is not the total of these groups.'
    await expect(count(plan(folder.write(rows), { total: 'all' }))).rejects.toMatchObject({
      problems: [
        {
          message: 'Rows 1 and 2 of "city" cannot add up to their total in row 3: of "fp" they have 40, and it has 50.',
          hint,
        },
      ],
    })
    // Of numbers that were rounded to tens, 20 and 20 may be 50.
    await expect(count(plan(folder.write(rows), { total: 'all', rounding: 10 }))).resolves.toBeDefined()
  })
})
