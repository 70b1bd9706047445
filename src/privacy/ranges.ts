import { type Cell, highOf, lowOf, type Range } from '../counts.js'
import type { Column } from './column.js'
import type { Block } from './protect.js'
import type { Relations } from './relations.js'

/** A range that sums may narrow. */
interface Ends {
  low: number
  high: number
}

/** A sum that has to be 0 of some ends with a sign each. */
type Equation = readonly { readonly ends: Ends; readonly sign: 1 | -1 }[]

/** So often the sums are gone through at most; every time they may only tell more. */
const rounds = 100

/**
 * The ranges in which a reader is told that counts lie that were suppressed along with others: what follows, sum by sum,
 * from the counts that are shown, the minimum and the totals. So a range tells nothing that its reader could not work out.
 *
 * @returns of each column, by place
 */
export function rangesOf(
  { columns, totals }: Block,
  relations: Relations,
  minimum: number,
): readonly (readonly Ends[])[] {
  const free = columns.map((): Ends => ({ low: 0, high: Number.POSITIVE_INFINITY }))
  const ends = columns.map((column) =>
    Array.from({ length: relations.places + relations.hidden }, (_, place) => endsOf(column, place, minimum)),
  )
  const equations = columns.flatMap((column, at) => {
    const sumOf = (places: readonly number[]): Equation =>
      places.map((place) => ({ ends: ends[at]?.[place] ?? nobody, sign: 1 }))
    return [
      ...relations.everyone.flatMap((places, index): readonly Equation[] => {
        const known = column.totals[index] ?? null
        if (known === null) return []
        const total = totals === 'known' ? { low: known, high: known } : (free[at] ?? nobody)
        return [[...sumOf(places), { ends: total, sign: -1 }]]
      }),
      ...relations.within.map(
        ({ whole, parts }): Equation => [...sumOf(parts), { ends: ends[at]?.[whole] ?? nobody, sign: -1 }],
      ),
    ]
  })
  const sum = typeof totals === 'number' ? { low: totals, high: totals } : null
  const together: Equation = free.map((total) => ({ ends: total, sign: 1 }))
  const all = sum === null ? equations : [...equations, [...together, { ends: sum, sign: -1 as const }]]
  for (let round = 0; round < rounds; round++) {
    if (!all.map(tighten).some((told) => told)) break
  }
  return ends
}

const nobody: Ends = { low: 0, high: 0 }

/** As a reader knows a count before adding up any. */
function endsOf(column: Column, place: number, minimum: number): Ends {
  const given = column.given[place] ?? 0
  switch (column.fates[place]) {
    case 'shown':
    case 'fixed':
      return { low: lowOf(given), high: highOf(given) }
    case 'few':
      return fewEnds(given, minimum)
    default:
      // A hidden place, or one of which not even that is told.
      return { low: column.fates[place] === 'along' ? minimum : 0, high: Number.POSITIVE_INFINITY }
  }
}

/** What is said of a count that is too few: that, or a wider range that it was given with. */
export const fewEnds = (given: Cell, minimum: number): Range => ({
  low: 0,
  high: typeof given === 'number' ? minimum - 1 : Math.max(minimum - 1, given.high),
})

/** @returns whether it told anything */
function tighten(equation: Equation): boolean {
  let told = false
  for (const [at, { ends, sign }] of equation.entries()) {
    // What the others leave, with the sign that it has on its own side.
    let [least, most] = [0, 0]
    for (const [other, { ends: own, sign: theirs }] of equation.entries()) {
      if (other === at) continue
      const opposite = theirs === sign
      least += opposite ? -own.high : own.low
      most += opposite ? -own.low : own.high
    }
    if (least > ends.low) {
      ends.low = least
      told = true
    }
    if (most < ends.high) {
      ends.high = most
      told = true
    }
  }
  return told
}
