/** Cases with one value. */
interface Weighed {
  readonly value: number
  readonly weight: number
}

/**
 * The least and the most that the mean of some cases can be when any of some others may be among them or not: the others
 * join from the outermost inwards, as long as they move the mean further out.
 *
 * @returns NaN where there is nobody
 * @example extremeMeans([{ value: 2, weight: 1 }], [{ value: 0, weight: 1 }, { value: 5, weight: 1 }]) // [1, 3.5]
 */
export function extremeMeans(
  sure: readonly Weighed[],
  others: readonly Weighed[],
): readonly [least: number, most: number] {
  return [outermost(sure, others, 1), outermost(sure, others, -1)]
}

function outermost(sure: readonly Weighed[], others: readonly Weighed[], sign: 1 | -1): number {
  let weight = sure.reduce((total, one) => total + one.weight, 0)
  let sum = sure.reduce((total, one) => total + one.value * one.weight, 0)
  for (const one of others.toSorted((a, b) => sign * (a.value - b.value))) {
    if (one.weight === 0) continue
    if (weight > 0 && sign * (one.value - sum / weight) >= 0) break
    weight += one.weight
    sum += one.value * one.weight
  }
  return sum / weight
}
