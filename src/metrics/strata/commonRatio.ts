import { breslowDay } from '../../statistics/breslowDay.js'
import { cochranMantelHaenszel } from '../../statistics/cochranMantelHaenszel.js'
import { type CommonRatio, commonRatioInterval } from '../../statistics/commonRatio.js'
import type { Interval } from '../../statistics/interval.js'
import type { Stratum } from '../../statistics/stratum.js'
import type { StrataValue } from './overStrata.js'
import { keptCases, type Table } from './tables.js'

/** A ratio that the strata have in common: its value from the cases, its interval and test from what they tell. */
export const commonRatioOf =
  (ratioOf: (strata: readonly Stratum[]) => CommonRatio | null) =>
  (tables: readonly Table[]): StrataValue | null => {
    const effective = tables.map(keptCases)
    const [ratio, told] = [ratioOf(tables.map(({ sums }) => sums)), ratioOf(effective)]
    if (ratio === null || told === null) return null
    const { estimate } = ratio
    const common = { estimate, logVariance: told.logVariance }
    const test = cochranMantelHaenszel(effective)
    return {
      estimate,
      interval: (z) => commonRatioInterval(common, z),
      ...(test === null ? {} : { p: test.p }),
    }
  }

/**
 * The χ² of Breslow and Day with Tarone's correction. It tests and estimates nothing, so it has no interval: no limit on
 * it can be decided but by the plan's `rule: point`.
 */
export function homogeneity(tables: readonly Table[]): StrataValue | null {
  const test = breslowDay(tables.map(keptCases))
  if (test === null) return null
  const { chiSquare, p } = test
  return { estimate: chiSquare, p, interval: (z) => (z === 0 ? { low: chiSquare, high: chiSquare } : unsure) }
}

const unsure: Interval = { low: 0, high: Number.POSITIVE_INFINITY }
