import erfc from '@stdlib/math-base-special-erfc'
import quantile from '@stdlib/stats-base-dists-normal-quantile'

/**
 * The number of standard errors on either side that a confidence asks for: z = Φ⁻¹((1 + confidence) / 2).
 *
 * The quantile loses digits in the tails (it works from 2p − 1, and α = 1 − confidence is small there), so two steps of
 * Newton on 2Φ(−z) = α follow; α itself is exact for every confidence from 0.5.
 *
 * @param confidence from 0 (z = 0) to 1 (z = Infinity)
 * @example zOf(0.95) // 1.95996398454005
 */
export function zOf(confidence: number): number {
  const alpha = 1 - confidence
  const start = -quantile(alpha / 2, 0, 1)
  if (!Number.isFinite(start)) return start
  return Math.max(0, newton(newton(start, alpha), alpha))
}

function newton(z: number, alpha: number): number {
  return z + (levelOf(z) - alpha) / (2 * density(z))
}

function density(z: number): number {
  return Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)
}

/**
 * The two-sided level that lies beyond z standard errors: 2Φ(−z) = erfc(z / √2). Right to the last digits down to the
 * smallest number there is, 5e-324, which it reaches at z = 38.5.
 *
 * @example levelOf(1.959963984540054) // 0.05
 */
export function levelOf(z: number): number {
  return erfc(z / Math.SQRT2)
}
