import type { CellName, Joint } from '../counts.js'
import type { ComparisonKind, Fraction } from '../metrics/metric.js'
import { cellsFor, outcomes } from './joint.js'

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
 * Statistics, 9.2). Where everyone is in the denominator both times it is φ of the two-by-two table. The groups of a
 * comparison are different people, so theirs add up: as they are for a difference, over the squared rates for a ratio.
 *
 * @param reference null: the rate of the group itself
 * @returns 0 where one of the two does not vary, or is not defined
 */
export function correlationOf(
  fraction: Fraction,
  comparison: ComparisonKind | null,
  group: Joint,
  reference: Joint | null,
): number {
  const sides = reference === null ? [group] : [group, reference]
  let [covariance, before, after] = [0, 0, 0]
  for (const joint of sides) {
    const moments = momentsOf(fraction, joint)
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

function momentsOf({ numerator, denominator }: Fraction, joint: Joint): Moments {
  const people = outcomes.flatMap((outcome) => {
    const { both, before, after, neither } = joint[outcome]
    const [selected, passed] = cellsFor[outcome]
    return [
      { n: both, was: selected, is: selected },
      { n: before, was: selected, is: passed },
      { n: after, was: passed, is: selected },
      { n: neither, was: passed, is: passed },
    ]
  })
  const countIn = (cells: readonly CellName[], when: 'was' | 'is'): number =>
    people.reduce((sum, one) => sum + (cells.includes(one[when]) ? one.n : 0), 0)
  const rateOf = (when: 'was' | 'is') => {
    const total = countIn(denominator, when)
    const rate = countIn(numerator, when) / total
    const pullOf = (cell: CellName): number =>
      ((numerator.includes(cell) ? 1 : 0) - (denominator.includes(cell) ? rate : 0)) / total
    return { rate, pullOf }
  }
  const [was, is] = [rateOf('was'), rateOf('is')]
  const sum = (product: (one: (typeof people)[number]) => number): number =>
    people.reduce((total, one) => total + one.n * product(one), 0)
  return {
    before: was.rate,
    after: is.rate,
    varianceBefore: sum((one) => was.pullOf(one.was) ** 2),
    varianceAfter: sum((one) => is.pullOf(one.is) ** 2),
    covariance: sum((one) => was.pullOf(one.was) * is.pullOf(one.is)),
  }
}
