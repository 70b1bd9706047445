import type { Effect } from '../../config/plan.js'
import { type CellName, cellNames } from '../../counts.js'
import type { Fraction } from '../metric.js'

/** One group's six cells, in the order of their names. */
export type CellValues = ArrayLike<number>

/** Of each group, what stands above and below the line. */
export interface RateTable {
  readonly numerators: Float64Array
  readonly denominators: Float64Array
}

/**
 * Of each group, how many people fare worse by a decision than is right, as is right, and better: with a favourable
 * decision fn, tp + tn and fp; with an adverse one turned round, because then a positive decision is what harms.
 */
export interface BenefitTable {
  readonly worse: Float64Array
  readonly right: Float64Array
  readonly better: Float64Array
}

/** What statistics over groups are made of, counted once for all of them. */
export interface Tables<Rate extends string = string> {
  readonly groups: number
  /** How many of them something is said of: the first. The others are part of everyone only. */
  readonly judged: number
  readonly rates: Readonly<Record<Rate, RateTable>>
  readonly benefits: BenefitTable
}

/**
 * Makes tables of so many groups, again and again into the same arrays: they are to be read at once.
 *
 * @returns a function of the groups' cells
 */
export function tabulator<Rate extends string>(
  fractions: Readonly<Record<Rate, Fraction>>,
  effect: Effect,
  groups: number,
  judged: number,
): (cells: readonly CellValues[]) => Tables<Rate> {
  const column = (): Float64Array => new Float64Array(groups)
  const names = Object.keys(fractions) as Rate[]
  const rates = Object.fromEntries(
    names.map((name) => [name, { numerators: column(), denominators: column() }]),
  ) as Record<Rate, RateTable>
  const benefits = { worse: column(), right: column(), better: column() }
  const [worse, better]: readonly CellName[] = effect === 'favourable' ? ['fn', 'fp'] : ['fp', 'fn']
  const filled: readonly (readonly [Float64Array, readonly number[]])[] = [
    ...names.flatMap((name) => [
      [rates[name].numerators, placesOf(fractions[name].numerator)] as const,
      [rates[name].denominators, placesOf(fractions[name].denominator)] as const,
    ]),
    [benefits.worse, placesOf([worse ?? 'fn'])],
    [benefits.right, placesOf(['tp', 'tn'])],
    [benefits.better, placesOf([better ?? 'fp'])],
  ]
  const tables = { groups, judged, rates, benefits }
  return (cells) => {
    for (const [into, places] of filled) {
      for (let group = 0; group < groups; group++) {
        const values = cells[group] ?? []
        let sum = 0
        for (let place = 0; place < places.length; place++) sum += values[places[place] ?? 0] ?? 0
        into[group] = sum
      }
    }
    return tables
  }
}

const placesOf = (names: readonly CellName[]): readonly number[] => names.map((name) => cellNames.indexOf(name))

/** The sum of a column. */
export function sumOf(column: Float64Array): number {
  let sum = 0
  for (let group = 0; group < column.length; group++) sum += column[group] ?? 0
  return sum
}
