import erfc from '@stdlib/math-base-special-erfc'
import type { Proportion } from './interval.js'

/**
 * The two-sided score test that two independent proportions are the same: Koopman's statistic at a ratio of 1, which is
 * Pearson's χ² of the 2×2 table, without correction for continuity. So it agrees with {@link koopman}: p is the level
 * at which that interval just touches 1.
 *
 * Source: Pearson (1900), On the criterion that a given system of deviations …, Philosophical Magazine 50, 157–175.
 *
 * @returns p from 5e-324 to 1; 1 where both rates are 0 or both are 1, or a total is 0: nothing speaks for a difference
 * @example scoreTest({ successes: 805, total: 1795 }, { successes: 349, total: 1488 }) // 2.1e-37 (COMPAS)
 */
export function scoreTest(a: Proportion, b: Proportion): number {
  const failuresA = a.total - a.successes
  const failuresB = b.total - b.successes
  const successes = a.successes + b.successes
  const failures = failuresA + failuresB
  if (a.total === 0 || b.total === 0 || successes === 0 || failures === 0) return 1
  const determinant = Math.abs(a.successes * failuresB - b.successes * failuresA)
  // √(χ² / 2): half the square, since 2Φ(−z) = erfc(z / √2)
  const scaled = determinant * Math.sqrt((a.total + b.total) / (2 * a.total * b.total * successes * failures))
  return Math.max(Number.MIN_VALUE, erfc(scaled))
}
