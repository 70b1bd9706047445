import { cumulative } from './cumulative.js'
import type { Distribution } from './distribution.js'

/**
 * The Kolmogorov–Smirnov distance: how far apart the cumulative distributions are at most, from 0 to 1.
 *
 * Source: Smirnov (1939), Bulletin de l'Université de Moscou 2; Hodges (1958), The significance probability of the
 * Smirnov two-sample test, Arkiv för Matematik 3, 469–486.
 *
 * @returns null where one of them has no cases
 * @example kolmogorovSmirnov({ values: [1, 2], weights: [1, 1] }, { values: [2, 3], weights: [1, 1] }) // 0.5
 */
export function kolmogorovSmirnov(a: Distribution, b: Distribution): number | null {
  const steps = cumulative(a, b)
  return steps === null ? null : steps.reduce((most, step) => Math.max(most, Math.abs(step.a - step.b)), 0)
}
