import { type CellName, cellNames, type Joint, lowOf, type Tally } from '../counts.js'
import type { ComparisonKind, Fraction } from '../metrics/metric.js'

/** A group twice: what is known of each of its people who are in both, and all who are in either. */
export interface Twice {
  readonly joint: Joint
  readonly before: Tally
  readonly after: Tally
}

/** Two rates of the same people, with their variances and covariance. */
interface Moments {
  readonly before: number
  readonly after: number
  readonly varianceBefore: number
  readonly varianceAfter: number
  readonly covariance: number
}

/**
 * The correlation of a rate, or of a comparison of one, before and after, of the same people. Each person pulls a rate
 * N / D by (x − p·d) / D, where d says whether they are in its denominator and x whether in its numerator; variances and
 * the covariance are the sums over people of the products of these (the delta method: Cox & Hinkley 1974, Theoretical
 * Statistics, 9.2). Who is in one of the two only, adds to that one's variance. Where everyone is in the denominator both times it is φ of the two-by-two table. The groups of a
 * comparison are different people, so theirs add up: as they are for a difference, over the squared rates for a ratio.
 *
 * @param reference null: the rate of the group itself
 * @returns 0 where one of the two does not vary, or is not defined
 */
export function correlationOf(
  fraction: Fraction,
  comparison: ComparisonKind | null,
  group: Twice,
  reference: Twice | null,
): number {
  const sides = reference === null ? [group] : [group, reference]
  let [covariance, before, after] = [0, 0, 0]
  for (const side of sides) {
    const moments = momentsOf(fraction, side)
    const isOfRatio = comparison !== null && comparison !== 'difference'
    const [b, a] = isOfRatio ? [moments.before, moments.after] : [1, 1]
    covariance += moments.covariance / (a * b)
    before += moments.varianceBefore / (b * b)
    after += moments.varianceAfter / (a * a)
  }
  const correlation = covariance / Math.sqrt(before * after)
  // Rounding may take it past an end.
  return Number.isFinite(correlation) ? Math.max(-1, Math.min(1, correlation)) : 0
}

function momentsOf({ numerator, denominator }: Fraction, { joint, before, after }: Twice): Moments {
  const rateOf = (tally: Tally) => {
    const countIn = (cells: readonly CellName[]): number => cells.reduce((sum, cell) => sum + lowOf(tally[cell]), 0)
    const total = countIn(denominator)
    const rate = countIn(numerator) / total
    const pullOf = (cell: CellName): number =>
      ((numerator.includes(cell) ? 1 : 0) - (denominator.includes(cell) ? rate : 0)) / total
    const variance = cellNames.reduce((sum, cell) => sum + lowOf(tally[cell]) * pullOf(cell) ** 2, 0)
    return { rate, pullOf, variance }
  }
  const [was, is] = [rateOf(before), rateOf(after)]
  return {
    before: was.rate,
    after: is.rate,
    varianceBefore: was.variance,
    varianceAfter: is.variance,
    covariance: joint.reduce((sum, cell) => sum + cell.people * was.pullOf(cell.was) * is.pullOf(cell.is), 0),
  }
}
