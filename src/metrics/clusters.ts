import { type CellName, type ClusterCounts, cellNames, type GroupCounts, lowOf } from '../counts.js'
import { clusteredVariance } from '../statistics/clusteredVariance.js'
import { effectiveSize } from '../statistics/effectiveSize.js'
import type { Fraction, Metric } from './metric.js'

/** Of a fraction, over the people of some groups: how many have rows in it, and the sums of squares and products. */
export interface FractionClusters {
  /** People with a row in the denominator. */
  readonly units: number
  readonly numeratorSquares: number
  readonly products: number
  readonly denominatorSquares: number
}

/**
 * The people of several groups as those of one. Sums over people cannot tell who is in two of them: the sums are added
 * up as if nobody were, and `clustersOf` allows for those who are by the number of groups that people are in.
 */
export function mergeClusters(clusters: readonly ClusterCounts[]): ClusterCounts {
  const total = (numberOf: (one: ClusterCounts) => number): number =>
    clusters.reduce((sum, one) => sum + numberOf(one), 0)
  return {
    units: Array.from({ length: patterns }, (_, pattern) => total(({ units }) => units[pattern] ?? 0)),
    repeated: total(({ repeated }) => repeated),
    products: byCell((a) => byCell((b) => total(({ products }) => products[a][b]))),
    ...(clusters.some(({ memberships }) => memberships !== undefined)
      ? { memberships: total(membershipsOf), groups: total(groupsIn) }
      : {}),
  }
}

const groupsIn = ({ groups }: ClusterCounts): number => groups ?? 1
const everyoneIn = ({ units }: ClusterCounts): number => units.reduce((sum, people) => sum + people, 0)
const membershipsOf = (one: ClusterCounts): number => one.memberships ?? everyoneIn(one)

/**
 * What the variance of groups put together is multiplied by, because people may be in several of them: the mean number
 * of groups of a person here, and no more than these groups are. It is conservative: of somebody in k groups with
 * residuals r, (Σ r)² ≤ k Σ r² (Cauchy and Schwarz), and k counts groups of the attribute that are not among these too.
 */
function sharing(clusters: readonly ClusterCounts[]): number {
  const total = (numberOf: (one: ClusterCounts) => number): number =>
    clusters.reduce((sum, one) => sum + numberOf(one), 0)
  const people = total(everyoneIn)
  return people === 0 ? 1 : Math.min(total(groupsIn), total(membershipsOf) / people)
}

/** Whether the interval of a measure allows for several rows of one person: what is made of tallies does, of scores not. */
export const allowsForUnits = ({ kind }: Metric): boolean => kind !== 'measured'

/** How many people some groups hold, who have a row in any of the cells; null where nobody is known to have two. */
export function peopleIn(cells: readonly CellName[], groups: readonly GroupCounts[]): number | null {
  return clustersOf({ numerator: cells, denominator: cells }, groups)?.units ?? null
}

/** Rounding takes nobody away. */
const tiny = 1e-9

/** How many sets of cells there are. */
const patterns = 2 ** cellNames.length

/** People with a row in any of the cells. */
export const unitsIn = (cells: readonly CellName[], { units }: ClusterCounts): number => {
  const wanted = cells.reduce((bits, cell) => bits | (1 << cellNames.indexOf(cell)), 0)
  return units.reduce((sum, people, pattern) => sum + ((pattern & wanted) === 0 ? 0 : people), 0)
}

/** What the clustered variance of a fraction is made of; null where nobody is known to have two rows in these groups. */
export function clustersOf(
  { numerator, denominator }: Fraction,
  groups: readonly GroupCounts[],
): FractionClusters | null {
  const clusters = groups.flatMap((group) => group.clusters ?? [])
  if (clusters.length < groups.length) return null
  const times = sharing(clusters)
  if (times === 1 && clusters.every(({ repeated }) => repeated === 0)) return null
  const over = (some: readonly CellName[], others: readonly CellName[]): number =>
    times * clusters.reduce((sum, { products }) => sum + productsOver(products, some, others), 0)
  const units = clusters.reduce((sum, one) => sum + unitsIn(denominator, one), 0)
  return {
    // There are at least so many people: a mean of 1 / k is no less than 1 over the mean of k.
    units: times === 1 ? units : Math.max(Math.min(1, units), Math.floor(units / times + tiny)),
    numeratorSquares: over(numerator, numerator),
    products: over(numerator, denominator),
    denominatorSquares: over(denominator, denominator),
  }
}

/** As many times the people, each with the rows that they have. */
export const scaleClusters = (clusters: FractionClusters, factor: number): FractionClusters => ({
  units: clusters.units * factor,
  numeratorSquares: clusters.numeratorSquares * factor,
  products: clusters.products * factor,
  denominatorSquares: clusters.denominatorSquares * factor,
})

const productsOver = (
  products: ClusterCounts['products'],
  some: readonly CellName[],
  others: readonly CellName[],
): number => some.reduce((sum, a) => others.reduce((more, b) => more + products[a][b], sum), 0)

/**
 * How many cases of different people tell as much about the shares of some cells as these rows do: the rows (or their
 * effective number, where they are weighted) over the mean of the design effects of the shares, each with weight 1 − p.
 * What resamples all of these cells at once draws this many.
 *
 * Source: Rao & Scott (1981), The analysis of categorical data from complex sample surveys, JASA 76, 221–230: the first
 * order correction.
 *
 * @example effectiveCases(['tp', 'fp', 'fn', 'tn'], [women]) // 98.4 of 128 rows
 */
export function effectiveCases(cells: readonly CellName[], groups: readonly GroupCounts[]): number {
  const total = (numberOf: (group: GroupCounts, cell: CellName) => number): number =>
    groups.reduce((sum, group) => cells.reduce((more, cell) => more + numberOf(group, cell), sum), 0)
  const denominator = total(({ tally }, cell) => lowOf(tally[cell]))
  const squares = total(({ tally, weights }, cell) => weights?.squares[cell] ?? lowOf(tally[cell]))
  const size = denominator === squares ? denominator : effectiveSize(denominator, squares)
  const everyone = clustersOf({ numerator: cells, denominator: cells }, groups)
  if (denominator === 0 || everyone === null) return size
  let [variances, plain] = [0, 0]
  for (const cell of cells) {
    const numerator = groups.reduce((sum, { tally }) => sum + lowOf(tally[cell]), 0)
    const sums = numerator === 0 ? null : clustersOf({ numerator: [cell], denominator: cells }, groups)
    const found = sums && clusteredVariance({ ...sums, clusters: sums.units, numerator, denominator, size })
    if (!found) continue
    variances += (found.variance * size) / found.estimate
    plain += 1 - found.estimate
  }
  // Where everyone is in one cell no share varies; then as many as there are people.
  return Math.min(size, variances > 0 ? (size * plain) / variances : everyone.units)
}

const byCell = <T>(value: (cell: CellName) => T): Readonly<Record<CellName, T>> => ({
  tp: value('tp'),
  fp: value('fp'),
  fn: value('fn'),
  tn: value('tn'),
  positive_unknown: value('positive_unknown'),
  negative_unknown: value('negative_unknown'),
})
