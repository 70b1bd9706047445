/** The sum of some numbers and of their squares, each times its weight. */
export interface Sums {
  readonly sum: number
  readonly squares: number
}

/** The numbers of a cell's rows: no more than means and their intervals need. */
export interface CountedNumbers {
  readonly decision: Sums
  /** null where the true number is not known. An error is the decision less the true number. */
  readonly known: {
    readonly outcome: Sums
    readonly error: Sums
    readonly absoluteError: Sums
    readonly squaredError: Sums
  } | null
  /** Rows whose numbers have no end, or are too large to add up: none of them is in the sums. */
  readonly endless: number
}

/** Sums that are still being made, in the order of `momentNames`. */
export type OpenSums = Float64Array

/** The decision x and its square, the true number y and its square, and of the error e = x − y: e, |e|, e² and e⁴. */
export const momentNames = ['x', 'xx', 'y', 'yy', 'e', 'a', 'ee', 'eeee'] as const

export function countedNumbers(sums: ArrayLike<number>, isKnown: boolean, endless: number): CountedNumbers {
  const [x = 0, xx = 0, y = 0, yy = 0, e = 0, a = 0, ee = 0, eeee = 0] = Array.from(sums)
  return {
    decision: { sum: x, squares: xx },
    known: isKnown
      ? {
          outcome: { sum: y, squares: yy },
          error: { sum: e, squares: ee },
          absoluteError: { sum: a, squares: ee },
          squaredError: { sum: ee, squares: eeee },
        }
      : null,
    endless,
  }
}

/** Adds one row. */
export function addNumbers(sums: OpenSums, x: number, y: number | undefined, weight: number): void {
  const error = y === undefined ? 0 : x - y
  const outcome = y ?? 0
  const powers = [x, x * x, outcome, outcome * outcome, error, Math.abs(error), error * error, error ** 4]
  for (const [index, power] of powers.entries()) sums[index] = (sums[index] ?? 0) + weight * power
}
