import { type CellName, cellNames, type Joint, lowOf, type Tally } from '../counts.js'
import type { ComparisonKind, Fraction } from '../metrics/metric.js'

/** A group twice: all who were in it and all who are, and what is known of each of those who were and are. */
export interface Twice {
  readonly joint: Joint
  readonly before: Tally
  readonly after: Tally
}

/** A group, what it is compared with, and those who went from the one to the other. */
export interface TwiceCompared {
  readonly group: Twice
  readonly reference: Twice
  readonly left: Joint
  readonly joined: Joint
}

/**
 * The correlation of a rate, or of a comparison of one, before and after, of the same people. Each person pulls a rate
 * N / D by (x − p·d) / D, where d says whether they are in its denominator and x whether in its numerator; variances and
 * the covariance are the sums over people of the products of these (the delta method: Cox & Hinkley 1974, Theoretical
 * Statistics, 9.2). Who is in one of the two only adds to the variances alone. Where everyone is in the denominator both
 * times it is φ of the two-by-two table. The two sides of a comparison add up, as they are for a difference, over the
 * rates for a ratio; who went from the one side to the other pulls it one way before and the other way after.
 *
 * @returns 0 where one of the two does not vary, or is not defined
 */
export function correlationOf(
  fraction: Fraction,
  comparison: ComparisonKind | null,
  of: Twice | TwiceCompared,
): number {
  const sides = 'group' in of ? [of.group, of.reference] : [of]
  const isOfRatio = comparison !== null && comparison !== 'difference'
  const [before, after] = (['before', 'after'] as const).map((when) =>
    sides.map((side) => pullsOf(fraction, side[when], isOfRatio)),
  )
  const variance = (pulls: readonly Pulls[] | undefined): number =>
    (pulls ?? []).reduce((sum, one) => sum + one.variance, 0)
  const covariance = (joint: Joint, was: Pulls | undefined, is: Pulls | undefined): number =>
    joint.reduce((sum, cell) => sum + cell.people * (was?.of(cell.was) ?? 0) * (is?.of(cell.is) ?? 0), 0)
  const same = sides.reduce((sum, { joint }, at) => sum + covariance(joint, before?.[at], after?.[at]), 0)
  const crossed =
    'group' in of ? covariance(of.left, before?.[0], after?.[1]) + covariance(of.joined, before?.[1], after?.[0]) : 0
  const correlation = (same - crossed) / Math.sqrt(variance(before) * variance(after))
  // Rounding may take it past an end.
  return Number.isFinite(correlation) ? Math.max(-1, Math.min(1, correlation)) : 0
}

interface Pulls {
  readonly of: (cell: CellName) => number
  /** Of the rate, or of its logarithm. */
  readonly variance: number
}

function pullsOf({ numerator, denominator }: Fraction, tally: Tally, isOfRatio: boolean): Pulls {
  const countIn = (cells: readonly CellName[]): number => cells.reduce((sum, cell) => sum + lowOf(tally[cell]), 0)
  const total = countIn(denominator)
  const rate = countIn(numerator) / total
  const scale = isOfRatio ? total * rate : total
  const of = (cell: CellName): number =>
    ((numerator.includes(cell) ? 1 : 0) - (denominator.includes(cell) ? rate : 0)) / scale
  return { of, variance: cellNames.reduce((sum, cell) => sum + lowOf(tally[cell]) * of(cell) ** 2, 0) }
}
