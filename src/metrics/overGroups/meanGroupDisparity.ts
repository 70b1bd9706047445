import { type RateTable, sumOf } from './tables.js'

/**
 * Of every group its share of those without a positive decision less its share of those with one; the mean of these over
 * all people.
 *
 * Source: aif360.sklearn's `conditional_demographic_disparity`, after Wachter, Mittelstadt & Russell (2021).
 *
 * @returns from −1 to 1; NaN where everyone had the same decision
 * @example meanGroupDisparity({ numerators: [30, 10], denominators: [60, 40] }) // −0.05: 0.6 (½ − ¾) + 0.4 (½ − ¼)
 */
export function meanGroupDisparity({ numerators, denominators }: RateTable): number {
  const [selected, all] = [sumOf(numerators), sumOf(denominators)]
  const others = all - selected
  if (selected === 0 || others === 0) return Number.NaN
  let sum = 0
  for (let group = 0; group < denominators.length; group++) {
    const [mine, size] = [numerators[group] ?? 0, denominators[group] ?? 0]
    sum += (size / all) * ((size - mine) / others - mine / selected)
  }
  return sum
}
