import { type RateTable, sumOf } from './tables.js'

/**
 * The mean over the groups of how far a rate lies from that of everyone together. Groups with nobody in the denominator
 * take no part.
 *
 * @param judged how many of the groups it is the mean over, from the first; everyone is all of them
 * @returns NaN where fewer than two take part
 * @example meanDeviation({ numerators: [10, 30], denominators: [100, 100] }) // 0.1: |0.1 − 0.2| and |0.3 − 0.2|
 */
export function meanDeviation({ numerators, denominators }: RateTable, judged = denominators.length): number {
  const everyone = sumOf(numerators) / sumOf(denominators)
  let [sum, counted] = [0, 0]
  for (let group = 0; group < judged; group++) {
    const size = denominators[group] ?? 0
    if (size === 0) continue
    sum += Math.abs((numerators[group] ?? 0) / size - everyone)
    counted++
  }
  return counted < 2 ? Number.NaN : sum / counted
}

/**
 * The variance of a rate over the groups, each counting once: Σ(r − mean r)² / (groups − 1).
 *
 * @param judged how many of the groups it is over, from the first
 * @returns NaN where fewer than two groups have somebody in the denominator
 * @example betweenGroupVariance({ numerators: [10, 30], denominators: [100, 100] }) // 0.02
 */
export function betweenGroupVariance({ numerators, denominators }: RateTable, judged = denominators.length): number {
  // Welford (1962): one pass, and no difference of large numbers.
  let [mean, squares, counted] = [0, 0, 0]
  for (let group = 0; group < judged; group++) {
    const size = denominators[group] ?? 0
    if (size === 0) continue
    const apart = (numerators[group] ?? 0) / size - mean
    counted++
    mean += apart / counted
    squares += apart * apart * (1 - 1 / counted)
  }
  return counted < 2 ? Number.NaN : squares / (counted - 1)
}
