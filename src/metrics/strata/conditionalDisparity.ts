import { moverSum } from '../../statistics/mover.js'
import type { Stratum } from '../../statistics/stratum.js'
import { wilson } from '../../statistics/wilson.js'
import type { StrataValue } from './overStrata.js'
import { keptCases, type Table } from './tables.js'
import { widened } from './widened.js'

/**
 * Conditional demographic disparity: in each stratum the group's share of those without a positive decision less its
 * share of those with one, weighted by the people in the stratum. Strata in which all had one, or nobody, have no such
 * share and are left out.
 *
 * The interval takes the two shares of a stratum as proportions of different people, with its decisions fixed: MOVER
 * over Wilson's intervals (Zou, Huang & Zhang 2009).
 *
 * Source: Wachter, Mittelstadt & Russell (2021), Why fairness cannot be automated, Computer Law & Security Review 41,
 * section 4; as SageMaker Clarify's CDDPL and CDDL.
 *
 * @returns from −1 to 1; above 0 where the group has more of the negative decisions than of the positive; null where no
 *   stratum has both decisions and anybody of the group or the others
 */
export function conditionalDisparity(tables: readonly Table[]): StrataValue | null {
  const parts = tables.flatMap((table) => {
    const { sums, effective } = table
    const { a, b } = sums
    const size = a.total + b.total
    const positive = a.successes + b.successes
    const negative = size - positive
    if (!(positive > 0) || !(negative > 0)) return []
    const cases = bothOf(effective)
    const told = cases / size
    const kept = cases > 0 ? bothOf(keptCases(table)) / cases : 1
    return [
      { size, cases: negative * told, kept, share: Math.min(1, (a.total - a.successes) / negative), sign: 1 },
      { size, cases: positive * told, kept, share: a.successes / positive, sign: -1 },
    ]
  })
  // Each stratum stands there twice.
  const all = parts.reduce((sum, { size }) => sum + size, 0) / 2
  if (all === 0) return null
  return {
    estimate: parts.reduce((sum, { size, share, sign }) => sum + (sign * size * share) / all, 0),
    interval: (z) => {
      const { low, high } = moverSum(
        parts.map(({ size, cases, kept, share, sign }) => ({
          estimate: share,
          interval: widened(share, wilson({ successes: share * cases, total: cases }, z), kept),
          coefficient: (sign * size) / all,
        })),
      )
      return { low: Math.max(-1, low), high: Math.min(1, high) }
    },
  }
}

const bothOf = ({ a, b }: Stratum): number => a.total + b.total
