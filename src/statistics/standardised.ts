import type { Estimated, Proportion } from './interval.js'
import { moverSum } from './mover.js'
import { wilson } from './wilson.js'

/** A group's cases in one stratum, and how many people the standard population has there. */
export interface StandardStratum extends Proportion {
  /** Not negative; a number of people or a share. */
  readonly standard: number
}

/**
 * The rate a group would have if its cases lay in the strata as those of the standard population do (direct
 * standardisation): Σ sₖrₖ / Σ sₖ.
 *
 * Its interval recovers the variance from Wilson's intervals of the strata, so that a stratum with a rate of 0 or 1 is
 * not taken as certain: Zou, Huang & Zhang (2009), Computational Statistics & Data Analysis 53, 1080–1085, for a linear
 * function of proportions.
 *
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 19.3; the variance
 * Σ (sₖ/Σs)² rₖ(1 − rₖ)/nₖ is equation 19.8.
 *
 * @returns the rate, its variance, and its interval for a z, within [0, 1], nested, a point at z = 0; null where the
 *   standard has people in no stratum, or in one in which the group has no case
 * @example standardised([{ successes: 8, total: 10, standard: 1 }, { successes: 1, total: 5, standard: 3 }])
 *   // estimate 0.35: (1 · 0.8 + 3 · 0.2) / 4
 */
export function standardised(strata: readonly StandardStratum[]): Standardised | null {
  const used = strata.filter(({ standard }) => standard > 0)
  if (used.length === 0 || used.some(({ total }) => total === 0)) return null
  const all = used.reduce((sum, { standard }) => sum + standard, 0)
  const terms = used.map((stratum) => ({
    stratum,
    rate: stratum.successes / stratum.total,
    coefficient: stratum.standard / all,
  }))
  const within = (value: number) => Math.min(1, Math.max(0, value))
  return {
    estimate: within(terms.reduce((sum, { rate, coefficient }) => sum + coefficient * rate, 0)),
    variance: terms.reduce(
      (sum, { rate, coefficient, stratum }) => sum + (coefficient ** 2 * rate * (1 - rate)) / stratum.total,
      0,
    ),
    interval: (z) => {
      const { low, high } = moverSum(
        terms.map(({ stratum, rate, coefficient }) => ({ estimate: rate, interval: wilson(stratum, z), coefficient })),
      )
      return { low: within(low), high: within(high) }
    },
  }
}

export interface Standardised {
  readonly estimate: number
  readonly variance: number
  readonly interval: (z: number) => Estimated['interval']
}
