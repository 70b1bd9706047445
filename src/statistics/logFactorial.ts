/**
 * ln Γ(a + 1), which of a whole number is ln a!: by Stirling's formula from 10 on, and below by what 10 or more has.
 *
 * @param a from 0
 * @example logFactorial(4) // ln 24 = 3.178
 */
export function logFactorial(a: number): number {
  let product = 1
  let shifted = a
  while (shifted < 10) product *= ++shifted
  const stirling = shifted * Math.log(shifted) - shifted + Math.log(2 * Math.PI * shifted) / 2
  return stirling + stirlingRest(shifted) - Math.log(product)
}

/**
 * What Stirling's formula for ln Γ(a + 1), a·ln a − a + ½ ln 2πa, leaves over (DLMF 5.11.1).
 *
 * @param a from 10
 */
export function stirlingRest(a: number): number {
  const square = a ** 2
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / a
}
