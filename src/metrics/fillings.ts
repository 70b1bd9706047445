import {
  addCells,
  type Cell,
  type CellName,
  cellNames,
  type GroupCounts,
  highOf,
  lowOf,
  publishedOf,
  type Tally,
  type ValueCounts,
} from '../counts.js'
import { clustersOf, type FractionClusters, mergeClusters, scaleClusters } from './clusters.js'
import type { Fraction } from './metric.js'
import { mergeNumbers } from './numbers/mergeNumbers.js'
import { mergeScores } from './scores/mergeScores.js'

/**
 * Partial knowledge is one mechanism. A cell is a number or lies between two; an outcome that nobody checked belongs
 * to one of two cells. A *filling* gives every uncertain case a place: in the numerator of a fraction, in the rest of
 * its denominator, or outside. The two ends are corners: the least puts every uncertain case outside the numerator,
 * and in the rest of the denominator where it can be; the most the reverse. They are defined by cells, not by the
 * value, because ties would otherwise give wrong intervals.
 */
export type End = 'least' | 'most'

/**
 * A fraction, counted. `squares` is the sum of squared weights in the denominator, `rows` its number of rows; where rows
 * of one person are known, its number of people, because a second row of the same one is no second case.
 */
export interface Counted {
  readonly numerator: number
  readonly denominator: number
  readonly squares: number
  readonly rows: number
  readonly clusters?: FractionClusters
}

type Place = 'numerator' | 'rest' | 'outside'
type Places = Readonly<Record<CellName, Place>>

const preference = {
  least: ['rest', 'outside', 'numerator'],
  most: ['numerator', 'outside', 'rest'],
} as const satisfies Record<End, readonly Place[]>

/** An unknown outcome belongs to one of two cells: what its decision makes of it. */
const candidates: Readonly<Partial<Record<CellName, readonly CellName[]>>> = {
  positive_unknown: ['tp', 'fp'],
  negative_unknown: ['fn', 'tn'],
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The smallest of some numbers of rows. */
export const fewest = (rows: readonly Cell[]): Cell =>
  rows.reduce((least, one) => (lowOf(one) < lowOf(least) ? one : least))

/** Rows of a group: a range where a cell is one and no published total fixes it. */
export function rowsOf({ tally, weights, total, undecided = 0 }: GroupCounts): Cell {
  if (total !== undefined) return total
  return addCells([...cellNames.map((cell) => (weights === undefined ? tally[cell] : weights.n[cell])), undecided])
}

/** The cells of a fraction as they stand in the tallies of some groups, added up. */
export function cellsOf(cells: readonly CellName[], groups: readonly GroupCounts[]): Cell {
  return addCells(groups.flatMap(({ tally }) => cells.map((cell) => tally[cell])))
}

export const addTallies = (groups: readonly Pick<GroupCounts, 'tally'>[]): Tally =>
  mapCells((cell) => addCells(groups.map(({ tally }) => tally[cell])))

/**
 * Groups put together as one, as far as that loses nothing: a published total binds the cells of its own group only, so
 * groups that have one stay apart.
 */
export function mergeGroups(groups: readonly GroupCounts[]): readonly GroupCounts[] {
  const isFree = ({ total }: GroupCounts): boolean => total === undefined
  const free = groups.every(isFree) ? groups : groups.filter(isFree)
  const [first] = free
  if (first === undefined || free.length === 1) return groups
  const bound = free === groups ? [] : groups.filter((group) => !isFree(group))
  const tally = addTallies(free)
  // At each threshold of a sweep there is nothing else to add up.
  if (free.every(isTally)) return [{ ...first, tally }, ...bound]
  const weights = free.some((group) => group.weights !== undefined)
    ? {
        n: mapCells((cell) => sum(free.map((group) => group.weights?.n[cell] ?? lowOf(group.tally[cell])))),
        squares: mapCells((cell) => sum(free.map((group) => group.weights?.squares[cell] ?? lowOf(group.tally[cell])))),
      }
    : null
  const undecided = sum(free.map((group) => group.undecided ?? 0))
  const scores = free.flatMap((group) => group.scores ?? [])
  const numbers = free.flatMap((group) => group.numbers ?? [])
  const clusters = free.flatMap((group) => group.clusters ?? [])
  // Of one without a design nobody can say what the others are, so of them together neither.
  const inspection = free.every((group) => group.inspection !== undefined)
    ? free.flatMap((group) => group.inspection ?? [])
    : []
  const { inspection: _, ...without } = first
  const values = free.flatMap((group) => group.values ?? [])
  const merged = {
    ...without,
    tally,
    ...(weights === null ? {} : { weights }),
    ...(undecided === 0 ? {} : { undecided }),
    ...(values.length === 0 ? {} : { values: addValues(values) }),
    ...(clusters.length === 0 ? {} : { clusters: mergeClusters(clusters) }),
    ...(inspection.length === 0 ? {} : { inspection }),
    ...(scores.length === 0 ? {} : { scores: mergeScores(scores) }),
    ...(numbers.length === 0 ? {} : { numbers: mergeNumbers(numbers) }),
  }
  return [merged, ...bound]
}

function addValues(values: readonly ValueCounts[]): ValueCounts {
  const add = (side: 'positive' | 'negative'): readonly number[] =>
    (values[0]?.[side] ?? []).map((_, at) => sum(values.map((one) => one[side][at] ?? 0)))
  return { positive: add('positive'), negative: add('negative') }
}

/** It has nothing but its tally. */
const isTally = ({ weights, undecided, scores, numbers, values, clusters, inspection }: GroupCounts): boolean =>
  weights === undefined &&
  undecided === undefined &&
  scores === undefined &&
  numbers === undefined &&
  values === undefined &&
  clusters === undefined &&
  inspection === undefined

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

/**
 * A fraction of what is known: unknown outcomes stay apart, and what was rounded is as it was published. null where a
 * cell of the denominator is any other range.
 */
export function countKnown(fraction: Fraction, groups: readonly GroupCounts[]): Counted | null {
  const isRange = ({ tally }: GroupCounts): boolean =>
    fraction.denominator.some((cell) => publishedOf(tally[cell]) === null)
  if (groups.some(isRange)) return null
  const places = mapCells((cell) => placeOf(fraction, cell))
  return countPlaces(
    places,
    groups,
    ({ tally }) =>
      (cell) =>
        publishedOf(tally[cell]) ?? 0,
  )
}

/**
 * Both corners of a fraction over some groups; null where every filling has a denominator of zero. A corner whose own
 * denominator is zero is no filling of the fraction: the nearest one that is puts a single case where it can be,
 * which is a case of the other corner's.
 */
export function countCorners(
  fraction: Fraction,
  groups: readonly GroupCounts[],
  fillsUnknown: boolean,
): Readonly<Record<End, Counted>> | null {
  const least = countCorner('least', fraction, groups, fillsUnknown)
  const most = countCorner('most', fraction, groups, fillsUnknown)
  if (least.denominator === 0 && most.denominator === 0) return null
  return { least: least.denominator === 0 ? oneRow(most) : least, most: most.denominator === 0 ? oneRow(least) : most }
}

/** The least and the most that a denominator can be. */
export function countDenominator(
  { denominator }: Fraction,
  groups: readonly GroupCounts[],
  fillsUnknown: boolean,
): { readonly low: number; readonly high: number } {
  const ofAll: Fraction = { numerator: denominator, denominator: cellNames }
  const [low, high] = (['least', 'most'] as const).map((end) => countCorner(end, ofAll, groups, fillsUnknown).numerator)
  return { low: low ?? 0, high: high ?? 0 }
}

function countCorner(end: End, fraction: Fraction, groups: readonly GroupCounts[], fillsUnknown: boolean): Counted {
  const order: readonly Place[] = preference[end]
  const rank = (place: Place): number => order.indexOf(place)
  const places = mapCells((cell): Place => {
    const [own, other] = ((fillsUnknown && candidates[cell]) || [cell]).map((one) => placeOf(fraction, one))
    return own === undefined ? 'outside' : other === undefined || rank(own) <= rank(other) ? own : other
  })
  return countPlaces(places, groups, (group) => fillCells(group, (cell) => rank(places[cell])))
}

function placeOf({ numerator, denominator }: Fraction, cell: CellName): Place {
  if (numerator.includes(cell)) return 'numerator'
  return denominator.includes(cell) ? 'rest' : 'outside'
}

/** Numbers for the cells that are ranges, those of the lowest rank first. */
function fillCells({ tally, total }: GroupCounts, rank: (cell: CellName) => number): (cell: CellName) => number {
  if (total === undefined) return (cell) => (rank(cell) === 0 ? highOf : lowOf)(tally[cell])
  // The cells add up to the published total: what the lows leave is given away in the order of preference. Of a rounded
  // total no more is given than what is preferred takes, or than makes up the least that it can be.
  const given: Record<CellName, number> = { ...mapCells((cell) => lowOf(tally[cell])) }
  let all = sum(Object.values(given))
  for (const cell of [...cellNames].sort((a, b) => rank(a) - rank(b))) {
    const left = (rank(cell) === 0 ? highOf : lowOf)(total) - all
    const more = Math.max(0, Math.min(left, highOf(tally[cell]) - given[cell]))
    given[cell] += more
    all += more
  }
  return (cell) => given[cell]
}

function countPlaces(
  places: Places,
  groups: readonly GroupCounts[],
  numbersOf: (group: GroupCounts) => (cell: CellName) => number,
): Counted {
  let [numerator, denominator, squares, rows] = [0, 0, 0, 0]
  for (const group of groups) {
    const numberOf = numbersOf(group)
    for (const cell of cellNames) {
      if (places[cell] === 'outside') continue
      const number = numberOf(cell)
      if (places[cell] === 'numerator') numerator += number
      denominator += number
      squares += group.weights?.squares[cell] ?? number
      rows += group.weights?.n[cell] ?? number
    }
  }
  const counted = { numerator, denominator, squares, rows }
  if (groups.every((group) => group.clusters === undefined)) return counted
  const inPlace = (...wanted: readonly Place[]): readonly CellName[] =>
    cellNames.filter((cell) => wanted.includes(places[cell]))
  const fraction = { numerator: inPlace('numerator'), denominator: inPlace('numerator', 'rest') }
  const clusters = clustersOf(fraction, groups)
  return clusters === null ? counted : { ...counted, rows: clusters.units, clusters }
}

const oneRow = (counted: Counted): Counted => scaleCounted(counted, 1 / counted.rows)

export const scaleCounted = (counted: Counted, factor: number): Counted => ({
  numerator: counted.numerator * factor,
  denominator: counted.denominator * factor,
  squares: counted.squares * factor,
  rows: counted.rows * factor,
  ...(counted.clusters === undefined ? {} : { clusters: scaleClusters(counted.clusters, factor) }),
})
