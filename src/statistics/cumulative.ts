import { type Distribution, totalOf } from './distribution.js'

/** Of two distributions, what each leaves at or below a value, and how far it is to the next value of either. */
export interface Step {
  readonly value: number
  readonly a: number
  readonly b: number
  /** 0 at the last. */
  readonly width: number
}

/**
 * The two cumulative distributions side by side, over all values of either.
 *
 * @returns null where one of them has no cases
 * @example cumulative({ values: [1], weights: [2] }, { values: [3], weights: [5] })
 *   // [{ value: 1, a: 1, b: 0, width: 2 }, { value: 3, a: 1, b: 1, width: 0 }]
 */
export function cumulative(a: Distribution, b: Distribution): Step[] | null {
  const [totalA, totalB] = [totalOf(a), totalOf(b)]
  if (totalA === 0 || totalB === 0) return null
  const end = Number.POSITIVE_INFINITY
  const steps: Step[] = []
  let [i, j, belowA, belowB] = [0, 0, 0, 0]
  for (;;) {
    const [valueA, valueB] = [a.values[i] ?? end, b.values[j] ?? end]
    const value = Math.min(valueA, valueB)
    if (value === end) return steps
    if (valueA === value) belowA += a.weights[i++] ?? 0
    if (valueB === value) belowB += b.weights[j++] ?? 0
    const next = Math.min(a.values[i] ?? end, b.values[j] ?? end)
    steps.push({ value, a: belowA / totalA, b: belowB / totalB, width: next === end ? 0 : next - value })
  }
}
