import { type Cell, type CellName, cellNames, type GroupCounts, type Tally } from '../counts.js'
import type { Fraction } from './metric.js'

/**
 * Partial knowledge is one mechanism. A cell is a number or lies between two; an outcome that nobody checked belongs
 * to one of two cells. A *filling* gives every uncertain case a place. For a fraction the two ends are corners: the
 * least puts every uncertain case outside the numerator, and in the rest of the denominator where it can be; the most
 * the reverse. They are defined by cells, not by the value, because ties would otherwise give wrong intervals.
 */
export type End = 'least' | 'most'

type Numbers = Readonly<Record<CellName, number>>

/** A tally without anything uncertain. Without weights the three are the same numbers. */
export interface FilledTally {
  readonly sums: Numbers
  readonly rows: Numbers
  readonly squares: Numbers
}

/** A fraction, counted. `squares` is the sum of squared weights in the denominator, `rows` its number of rows. */
export interface Counted {
  readonly numerator: number
  readonly denominator: number
  readonly squares: number
  readonly rows: number
}

type Place = 'numerator' | 'rest' | 'outside'
const preference = {
  least: ['rest', 'outside', 'numerator'],
  most: ['numerator', 'outside', 'rest'],
} as const satisfies Record<End, readonly Place[]>

/** An unknown outcome belongs to one of two cells: what its decision makes of it. */
const candidates = { positive_unknown: ['tp', 'fp'], negative_unknown: ['fn', 'tn'] } as const
type Unknown = keyof typeof candidates
const unknowns = Object.keys(candidates) as readonly Unknown[]

export const lowOf = (cell: Cell): number => (typeof cell === 'number' ? cell : cell.low)
export const highOf = (cell: Cell): number => (typeof cell === 'number' ? cell : cell.high)
const rangeOf = (low: number, high: number): Cell => (low === high ? low : { low, high })

/** The sum of cells, a range where any of them is one. */
export const addCells = (cells: readonly Cell[]): Cell =>
  rangeOf(
    cells.reduce((sum: number, cell) => sum + lowOf(cell), 0),
    cells.reduce((sum: number, cell) => sum + highOf(cell), 0),
  )

/** Rows of a group: a range where a cell is one and no published total fixes it. */
export function rowsOf({ tally, weights, total }: GroupCounts): Cell {
  if (total !== undefined) return total
  return addCells(cellNames.map((cell) => (weights === undefined ? tally[cell] : weights.n[cell])))
}

/** The cells of a fraction as they stand in the tallies of some groups, added up. */
export const cellsOf = (cells: readonly CellName[], groups: readonly GroupCounts[]): Cell =>
  addCells(groups.flatMap(({ tally }) => cells.map((cell) => tally[cell])))

export const addTallies = (groups: readonly GroupCounts[]): Tally => mapCells((cell) => cellsOf([cell], groups))

function mapCells<T>(value: (cell: CellName) => T): Readonly<Record<CellName, T>> {
  return {
    tp: value('tp'),
    fp: value('fp'),
    fn: value('fn'),
    tn: value('tn'),
    positive_unknown: value('positive_unknown'),
    negative_unknown: value('negative_unknown'),
  }
}

const addNumbers = (a: Numbers, b: Numbers): Numbers => mapCells((cell) => a[cell] + b[cell])
const nothing: Numbers = mapCells(() => 0)
const empty: FilledTally = { sums: nothing, rows: nothing, squares: nothing }

export const addFilled = (tallies: readonly FilledTally[]): FilledTally =>
  tallies.reduce(
    (sum, tally) => ({
      sums: addNumbers(sum.sums, tally.sums),
      rows: addNumbers(sum.rows, tally.rows),
      squares: addNumbers(sum.squares, tally.squares),
    }),
    empty,
  )

/** The tally as it is known: unknown outcomes stay apart. null where a cell is a range. */
export function knownTally(groups: readonly GroupCounts[], needed: readonly CellName[]): FilledTally | null {
  if (groups.some(({ tally }) => needed.some((cell) => typeof tally[cell] !== 'number'))) return null
  return addFilled(
    groups.map((group) =>
      weighed(
        group,
        mapCells((cell) => lowOf(group.tally[cell])),
      ),
    ),
  )
}

/** One corner of what some groups together may be. */
export function filledTally(
  fraction: Fraction,
  groups: readonly GroupCounts[],
  end: End,
  fillsUnknown: boolean,
): FilledTally {
  return addFilled(
    groups.map((group) => {
      const tally = weighed(group, fillCells(fraction, group, end, fillsUnknown))
      return fillsUnknown ? giveOutcomes(fraction, tally, end) : tally
    }),
  )
}

/** Numbers for the cells that are ranges, unknown outcomes still apart. */
function fillCells(fraction: Fraction, group: GroupCounts, end: End, fillsUnknown: boolean): Numbers {
  const order = preference[end]
  const rank = (cell: CellName): number =>
    fillsUnknown && isUnknown(cell)
      ? order.indexOf(placeOf(fraction, preferred(fraction, cell, end)))
      : order.indexOf(placeOf(fraction, cell))
  const low = mapCells((cell) => lowOf(group.tally[cell]))
  if (group.total === undefined) return mapCells((cell) => (rank(cell) === 0 ? highOf(group.tally[cell]) : low[cell]))
  // The cells add up to the published total: what the lows leave is given away in the order of preference.
  let left = group.total - cellNames.reduce((sum, cell) => sum + low[cell], 0)
  const given: Record<CellName, number> = { ...low }
  for (const cell of [...cellNames].sort((a, b) => rank(a) - rank(b))) {
    const more = Math.min(left, highOf(group.tally[cell]) - low[cell])
    given[cell] += more
    left -= more
  }
  return given
}

const isUnknown = (cell: CellName): cell is Unknown => cell in candidates

function placeOf({ numerator, denominator }: Fraction, cell: CellName): Place {
  if (numerator.includes(cell)) return 'numerator'
  return denominator.includes(cell) ? 'rest' : 'outside'
}

function preferred(fraction: Fraction, unknown: Unknown, end: End): CellName {
  const [first, second] = candidates[unknown]
  const rank = (cell: CellName): number => preference[end].indexOf(placeOf(fraction, cell))
  return rank(first) <= rank(second) ? first : second
}

/** Gives every unknown outcome to the cell that this end prefers, with its rows and weights. */
function giveOutcomes(fraction: Fraction, tally: FilledTally, end: End): FilledTally {
  const give = (numbers: Numbers): Numbers => {
    const given: Record<CellName, number> = { ...numbers }
    for (const unknown of unknowns) {
      given[preferred(fraction, unknown, end)] += numbers[unknown]
      given[unknown] = 0
    }
    return given
  }
  return { sums: give(tally.sums), rows: give(tally.rows), squares: give(tally.squares) }
}

function weighed({ weights }: GroupCounts, sums: Numbers): FilledTally {
  return weights === undefined
    ? { sums, rows: sums, squares: sums }
    : { sums, rows: weights.n, squares: weights.squares }
}

/** A fraction of a tally without anything uncertain. */
export function countFraction({ numerator, denominator }: Fraction, tally: FilledTally): Counted {
  const add = (cells: readonly CellName[], numbers: Numbers): number =>
    cells.reduce((sum, cell) => sum + numbers[cell], 0)
  return {
    numerator: add(numerator, tally.sums),
    denominator: add(denominator, tally.sums),
    squares: add(denominator, tally.squares),
    rows: add(denominator, tally.rows),
  }
}

/**
 * Both corners of a fraction over some groups; null where every filling has a denominator of zero. A corner whose own
 * denominator is zero is no filling of the fraction: the nearest one that is puts a single case where it can be,
 * which is a case of the other corner's.
 */
export function corners(
  fraction: Fraction,
  groups: readonly GroupCounts[],
  fillsUnknown: boolean,
): Readonly<Record<End, Counted>> | null {
  const least = countFraction(fraction, filledTally(fraction, groups, 'least', fillsUnknown))
  const most = countFraction(fraction, filledTally(fraction, groups, 'most', fillsUnknown))
  if (least.rows === 0 && most.rows === 0) return null
  return { least: least.rows === 0 ? oneRow(most) : least, most: most.rows === 0 ? oneRow(least) : most }
}

const oneRow = (counted: Counted): Counted => scaleCounted(counted, 1 / counted.rows)

export const scaleCounted = (counted: Counted, factor: number): Counted => ({
  numerator: counted.numerator * factor,
  denominator: counted.denominator * factor,
  squares: counted.squares * factor,
  rows: counted.rows * factor,
})

export const scaleFilled = (tally: FilledTally, factor: number): FilledTally => ({
  sums: mapCells((cell) => tally.sums[cell] * factor),
  rows: mapCells((cell) => tally.rows[cell] * factor),
  squares: mapCells((cell) => tally.squares[cell] * factor),
})
