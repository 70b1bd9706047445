import type { ScoreTable } from '../../counts.js'

/** How many of the cases of unknown outcome at each score are positive. */
type Filling = (index: number) => number

/**
 * The fillings of the unknown outcomes under which the area under the ROC curve is least, and most.
 *
 * Of two unknown cases with different scores and different outcomes, exchanging the outcomes moves the area one way; so
 * in the least one no unknown positive lies above an unknown negative, in the most none below. That leaves one score at
 * which they may be split, and there the area is one quadratic in the number of positives over another, whose turning
 * points are the roots of a quadratic. So one walk along the scores finds the end, exactly but that the number may be a
 * fraction, which can only widen the range.
 */
export function extremeAreas(table: ScoreTable): readonly [least: Filling, most: Filling] {
  const least = leastArea(table)
  // Positives and negatives exchanged, the area is one less it.
  const reversed = leastArea({ ...table, positive: table.negative, negative: table.positive })
  return [least, (index) => (table.unknown[index] ?? 0) - reversed(index)]
}

function leastArea({ positive, negative, unknown }: ScoreTable): Filling {
  const total = (of: readonly number[]): number => of.reduce((sum, cases) => sum + cases, 0)
  // At first every unknown case is a negative.
  let m = total(positive)
  let n = total(negative) + total(unknown)
  let wins = winsOf(positive, (index) => (negative[index] ?? 0) + (unknown[index] ?? 0))
  let [negativeBelow, positiveAbove] = [0, m]
  let best = { area: Number.POSITIVE_INFINITY, index: -1, chosen: 0 }
  for (const [index, open] of unknown.entries()) {
    const [p, q] = [positive[index] ?? 0, negative[index] ?? 0]
    positiveAbove -= p
    // j of the open ones here are positive: wins + slope·j − j²/2 pairs are won, of (m + j)(n − j).
    const slope = negativeBelow + q / 2 - positiveAbove - p / 2 + open / 2
    const wonBy = (j: number): number => wins + slope * j - j ** 2 / 2
    const [from, to] = [Math.min(1, open), Math.max(0, open - 1)]
    for (const chosen of [0, from, to, open, ...turningPoints(wins, slope, m, n)]) {
      if (chosen < 0 || chosen > open || !(m + chosen > 0) || !(n - chosen > 0)) continue
      const area = wonBy(chosen) / ((m + chosen) * (n - chosen))
      if (area < best.area) best = { area, index, chosen }
    }
    wins = wonBy(open)
    m += open
    n -= open
    negativeBelow += q
  }
  return (index) => (index < best.index ? (unknown[index] ?? 0) : index === best.index ? best.chosen : 0)
}

/** Pairs of a positive and a negative in which the positive has the higher score; ties half. */
function winsOf(positive: readonly number[], negativeAt: (index: number) => number): number {
  let [below, wins] = [0, 0]
  for (const [index, cases] of positive.entries()) {
    wins += cases * (below + negativeAt(index) / 2)
    below += negativeAt(index)
  }
  return wins
}

/** Where (wins + slope·j − j²/2) / ((m + j)(n − j)) is level: the roots of the numerator of its derivative. */
function turningPoints(wins: number, slope: number, m: number, n: number): readonly number[] {
  const [a, b, c] = [slope - (n - m) / 2, 2 * wins - m * n, slope * m * n - wins * (n - m)]
  if (a === 0) return b === 0 ? [] : [-c / b]
  const root = b ** 2 - 4 * a * c
  if (root < 0) return []
  return [(-b - Math.sqrt(root)) / (2 * a), (-b + Math.sqrt(root)) / (2 * a)]
}
