import { chanceInformation } from './chanceInformation.js'
import { chanceMoments } from './chanceMoments.js'
import { chiSquare } from './chiSquare.js'
import { chiSquareTail } from './chiSquareTail.js'
import type { Interval } from './interval.js'
import { noncentrality, noncentralLevels } from './noncentral.js'
import { levelOf } from './normal.js'
import { pooledColumns } from './pooledColumns.js'

/** How much the columns of a table tell about its rows, with chance taken off. */
export interface Tell {
  /** Cramér's V, from 0 to 1. */
  readonly strength: Told
  /** The share of what is uncertain about the row that knowing the column takes away, from 0 to 1. */
  readonly information: Told
  /** Of Pearson's χ² under independence. */
  readonly p: number
  readonly total: number
}

export interface Told {
  readonly estimate: number
  /** Within [0, 1], holding the estimate, nested in z; the point at z = 0. */
  readonly interval: (z: number) => Interval
  /** The level at which it is shown to be at least so much, or at most: where an end of the interval touches it; 1 where none does. */
  readonly sureAbove: (bound: number) => number
  readonly sureBelow: (bound: number) => number
}

/** A column of fewer cases is joined with others: of such columns χ² and information say little but what chance does. */
export const leastCases = 5

/**
 * How much a column tells about a row: Cramér's V and mutual information, each less what chance alone would give, and the
 * test of independence. It holds for columns with a few cases each, where χ² with its degrees of freedom does not: the
 * statistic is scaled to the mean and the variance that it has under independence given the sums of the table, as
 * Satterthwaite (1946) scales a sum of squares; ends of intervals are those of the noncentrality (see `noncentral.ts`), or
 * where they are wider those of the normal distribution with the variance of a multinomial: a noncentral χ² holds near
 * independence only, and of a small group with a rare value it would be far too sure.
 *
 * Source: V: Bergsma (2013), A bias-correction for Cramér's V and Tschuprow's T, Journal of the Korean Statistical
 * Society 42, 323–328. Information: Vinh, Epps & Bailey (2010), JMLR 11, 2837–2854, adjusted as their AMI, divided by
 * the entropy of the rows, so that it is Theil's (1970) uncertainty coefficient less chance. Moments of χ²: Haldane (1940).
 * Variance: Bishop, Fienberg & Holland (1975), Discrete Multivariate Analysis, section 14.6 (the delta method).
 *
 * @param table rows of equal length, one a group; counts
 * @param perCase how many of these counts make one independent case (a design effect, Kish 1965): χ² is divided by it, as
 *   Rao & Scott (1981, JASA 76, 221–230) do, and chance is that of so many fewer cases
 * @returns null where fewer than two rows or two columns have cases, or there are fewer than four
 * @example tell([[90, 10], [10, 90]])?.strength.estimate // 0.7981, of an uncorrected 0.8
 */
export function tell(table: readonly (readonly number[])[], perCase = 1): Tell | null {
  const pooled = pooledColumns(table, leastCases * perCase)
  const tested = chiSquare(pooled)
  const rows = pooled.map((row) => row.reduce((sum, cell) => sum + cell, 0))
  const columns = (pooled[0] ?? []).map((_, column) => pooled.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const moments = tested === null ? null : chanceMoments(rows, columns)
  if (tested === null || moments === null) return null
  const { total, pearson } = tested
  const cases = total / perCase
  const entropy = rows.reduce((sum, row) => sum - (row / total) * Math.log(row / total), 0)
  const information = tested.likelihoodRatio.chiSquare / (2 * total)
  const byChance = Math.min(chanceInformation(rows, columns) * perCase, entropy)
  const room = entropy - byChance
  const scale = moments.variance / (2 * moments.mean)
  const freedom = Math.max(1, Math.round(moments.mean / scale))
  const degrees = (rows.length - 1) * (columns.length - 1)
  const scaleOfInformation = (2 * cases * byChance) / freedom
  const lesser = tested.lesser
  const strength = corrected(pearson.chiSquare / total, rows.length, columns.length, cases)
  const share = room <= 0 || degrees === 0 ? 0 : Math.min(1, Math.max(0, (information - byChance) / room))
  const deviation = deviationsOf(pooled, rows, columns, perCase)
  const perSquare = (cases * lesser) / scale
  const perShare = (2 * cases * room) / scaleOfInformation
  const ofCases = pearson.chiSquare / perCase
  return {
    total,
    p: chiSquareTail(ofCases / scale, freedom),
    strength: told(strength, {
      chiSquare: ofCases / scale,
      freedom,
      strengthAt: (lambda) => Math.sqrt(lambda / perSquare),
      lambdaAt: (value) => value ** 2 * perSquare,
      // Of V by that of its square; where the square is none the χ² alone tells.
      deviation: strength === 0 ? 0 : deviation.square / (2 * strength * lesser),
    }),
    information: told(share, {
      chiSquare: (2 * cases * information) / scaleOfInformation,
      freedom,
      strengthAt: (lambda) => (room <= 0 ? 1 : lambda / perShare),
      lambdaAt: (value) => value * perShare,
      deviation: share === 0 ? 0 : deviation.information,
    }),
  }
}

/** Bergsma's: φ² less its mean under independence, and the dimensions less theirs. */
function corrected(square: number, rows: number, columns: number, total: number): number {
  const less = (size: number): number => size - (size - 1) ** 2 / (total - 1)
  const excess = square - ((rows - 1) * (columns - 1)) / (total - 1)
  const lesser = Math.min(less(rows), less(columns)) - 1
  return excess <= 0 || lesser <= 0 ? 0 : Math.min(1, Math.sqrt(excess / lesser))
}

/**
 * Standard deviations of φ² and of the share of the uncertainty: of each the influence of a case in a cell is its derivative
 * by the cell's probability, and its variance over the cases that of the mean.
 */
function deviationsOf(
  table: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  perCase: number,
): { readonly square: number; readonly information: number } {
  const total = rows.reduce((sum, row) => sum + row, 0)
  const ratio = (row: number, column: number): number =>
    ((table[row]?.[column] ?? 0) * total) / ((rows[row] ?? 0) * (columns[column] ?? 0))
  const ofRows = rows.map((sum, row) =>
    columns.reduce((all, _, column) => all + (ratio(row, column) * (table[row]?.[column] ?? 0)) / sum, 0),
  )
  const ofColumns = columns.map((sum, column) =>
    rows.reduce((all, _, row) => all + (ratio(row, column) * (table[row]?.[column] ?? 0)) / sum, 0),
  )
  const entropy = rows.reduce((sum, row) => sum - (row / total) * Math.log(row / total), 0)
  let [square, squared, told] = [0, 0, 0]
  for (const [row, cells] of table.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === 0) continue
      const influence = 2 * ratio(row, column) - (ofRows[row] ?? 0) - (ofColumns[column] ?? 0)
      square += (cell / total) * influence
      squared += (cell / total) * influence ** 2
      told += (cell / total) * Math.log(ratio(row, column))
    }
  }
  const share = told / entropy
  let shared = 0
  for (const [row, cells] of table.entries()) {
    const surprise = -Math.log((rows[row] ?? 0) / total)
    for (const [column, cell] of cells.entries()) {
      if (cell === 0) continue
      const influence = (Math.log(ratio(row, column)) - told - share * (surprise - entropy)) / entropy
      shared += (cell / total) * influence ** 2
    }
  }
  const cases = total / perCase
  return { square: Math.sqrt(Math.max(0, squared - square ** 2) / cases), information: Math.sqrt(shared / cases) }
}

/** A χ², and what its noncentrality λ is as a strength; and the standard deviation of that by itself, 0 where it has none. */
interface Noncentral {
  readonly chiSquare: number
  readonly freedom: number
  readonly strengthAt: (lambda: number) => number
  readonly lambdaAt: (value: number) => number
  readonly deviation: number
}

/** An estimate with the interval and the levels of a noncentrality, which rises with it. */
function told(estimate: number, { chiSquare, freedom, strengthAt, lambdaAt, deviation }: Noncentral): Told {
  const normalLevel = (away: number): number => (deviation === 0 ? Number.MIN_VALUE : levelOf(away / deviation))
  // An end takes hundreds of sums, and the same is asked again and again.
  const intervals = new Map<number, Interval>()
  const intervalAt = (z: number): Interval => {
    if (z === 0) return { low: estimate, high: estimate }
    const { low, high } = noncentrality(chiSquare, freedom, z)
    return {
      low: Math.max(0, Math.min(estimate - z * deviation, strengthAt(Math.max(0, low)))),
      high: Math.min(1, Math.max(estimate + z * deviation, strengthAt(Math.max(0, high)))),
    }
  }
  return {
    estimate,
    interval: (z) => {
      const interval = intervals.get(z) ?? intervalAt(z)
      intervals.set(z, interval)
      return interval
    },
    sureAbove: (bound) => {
      if (bound <= 0) return Number.MIN_VALUE
      if (bound > estimate) return 1
      return Math.max(normalLevel(estimate - bound), noncentralLevels(chiSquare, freedom, lambdaAt(bound)).above)
    },
    sureBelow: (bound) => {
      if (bound >= 1) return Number.MIN_VALUE
      if (bound < estimate) return 1
      return Math.max(normalLevel(bound - estimate), noncentralLevels(chiSquare, freedom, lambdaAt(bound)).below)
    },
  }
}

/** Of what everyone has: nothing, as far as so many cases show. */
export const tellsNothing = (total: number): Told =>
  told(0, {
    chiSquare: 0,
    freedom: 1,
    strengthAt: (lambda) => Math.sqrt(lambda / total),
    lambdaAt: (value) => value ** 2 * total,
    deviation: 0,
  })
