import { type Cell, cellNames, type GroupCounts, type Tally } from '../../src/counts.js'
import { fc } from '../statistics/fc.js'

const known = fc.integer({ min: 0, max: 5 })
const range = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }))
  .map(([low, more]): Cell => ({ low, high: low + more }))

/** One tally in which up to three cells are ranges and some outcomes unknown. */
const smallTally = fc
  .record({
    cells: fc.array(known, { minLength: 4, maxLength: 4 }),
    unknown: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
    ranges: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), range), { maxLength: 3 }),
  })
  .map(({ cells, unknown, ranges }): Tally => {
    const values: Cell[] = [...cells, ...unknown]
    for (const [index, cell] of ranges) values[index] = cell
    return Object.fromEntries(cellNames.map((cell, index) => [cell, values[index] ?? 0])) as Tally
  })

const named = (name: string, tally: Tally, total?: number): GroupCounts => ({
  group: name,
  parts: { attribute: name },
  tally,
  ...(total === undefined ? {} : { total }),
})

/** A small group of which not everything is known; with a published total between what its cells leave, or without. */
export const partlyKnown = (name: string, totals: 'some' | 'none' = 'some'): fc.Arbitrary<GroupCounts> =>
  fc.tuple(smallTally, fc.nat(), fc.boolean()).map(([tally, pick, bound]) => {
    if (!bound || totals === 'none') return named(name, tally)
    const sum = (end: 'low' | 'high'): number =>
      cellNames.reduce((total, cell) => {
        const value = tally[cell]
        return total + (typeof value === 'number' ? value : value[end])
      }, 0)
    const [low, high] = [sum('low'), sum('high')]
    return named(name, tally, low + (pick % (high - low + 1)))
  })

/** A group of any size of which everything is known. */
export const whollyKnown = (name: string, most = 200): fc.Arbitrary<GroupCounts> =>
  fc
    .tuple(fc.nat(most), fc.nat(most), fc.nat(most), fc.nat(most))
    .map(([tp, fp, fn, tn]) => named(name, { tp, fp, fn, tn, positive_unknown: 0, negative_unknown: 0 }))
