import { logFactorial, stirlingRest } from './logFactorial.js'

/**
 * xᵃe⁻ˣ / Γ(a + 1): of a whole number a the Poisson probability of a where x are expected, and by how much the
 * incomplete gamma functions of a and of a + 1 differ. With large a the powers nearly cancel: so their distance is taken
 * first.
 *
 * @param a, x not negative
 * @example gammaTerm(2, 1) // e⁻¹ / 2 = 0.1839
 */
export function gammaTerm(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0
  if (a < 10) return Math.exp(a * Math.log(x) - x - logFactorial(a))
  const excess = (x - a) / a
  return Math.exp(a * (Math.log1p(excess) - excess) - stirlingRest(a)) / Math.sqrt(2 * Math.PI * a)
}
