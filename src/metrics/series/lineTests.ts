import type { GroupCounts } from '../../counts.js'
import { binomialChange } from '../../statistics/binomialChange.js'
import { cochranArmitage } from '../../statistics/cochranArmitage.js'
import { effectiveSize } from '../../statistics/effectiveSize.js'
import type { Proportion } from '../../statistics/interval.js'
import { mannKendall } from '../../statistics/mannKendall.js'
import { pettitt } from '../../statistics/pettitt.js'
import { quantile } from '../../statistics/quantile.js'
import { countKnown } from '../fillings.js'
import type { GroupMetric, RateMetric } from '../metric.js'
import type { SeriesChange, SeriesLine, SeriesTrend } from './seriesLine.js'

export interface LineTests {
  readonly trend?: Omit<SeriesTrend, 'p_adjusted'>
  readonly change?: Omit<SeriesChange, 'p_adjusted'>
}

/** Of replicates: enough that Holm's correction over some hundred tests can still find one. */
const most = 9999

/**
 * Whether a line rises or falls, and whether it changes at once. A rate by its counts (Cochran–Armitage; the largest χ²
 * of all splits); anything else by the order of its values (Mann–Kendall; Pettitt). Both among the known.
 */
export function testLine(
  line: SeriesLine,
  metric: GroupMetric,
  groups: readonly GroupCounts[],
  seed: number,
): LineTests {
  return metric.kind === 'rate' && line.comparison === null
    ? ofRate(metric, groups, seed)
    : ofValues(line.estimate, seed)
}

function ofRate(metric: RateMetric, groups: readonly GroupCounts[], seed: number): LineTests {
  const windows = groups.map((group) => casesOf(metric, group))
  const trend = cochranArmitage(windows)
  const change = binomialChange(windows, { seed, most })
  const rateOf = (some: readonly Proportion[]): number =>
    some.reduce((sum, { successes }) => sum + successes, 0) / some.reduce((sum, { total }) => sum + total, 0)
  return {
    ...(trend === null ? {} : { trend: { method: 'cochran_armitage', ...trend } }),
    ...(change === null
      ? {}
      : {
          change: {
            method: 'maximal_chi_square',
            window: change.at,
            before: rateOf(windows.slice(0, change.at)),
            after: rateOf(windows.slice(change.at)),
            p: change.p,
          },
        }),
  }
}

/** Of a weighted log as many cases as would be as exact (Kish 1965). */
function casesOf(metric: RateMetric, group: GroupCounts): Proportion {
  const counted = countKnown(metric, [group])
  if (counted === null || counted.denominator === 0) return { successes: 0, total: 0 }
  const { numerator, denominator, squares } = counted
  const total = effectiveSize(denominator, squares)
  return { successes: (numerator / denominator) * total, total }
}

function ofValues(estimates: readonly (number | null)[], seed: number): LineTests {
  const places = estimates.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
  const values = places.map(({ value }) => value)
  const trend = mannKendall(values)
  const change = pettitt(values, { seed, most })
  return {
    ...(trend === null ? {} : { trend: { method: 'mann_kendall', ...trend } }),
    ...(change === null
      ? {}
      : {
          change: {
            method: 'pettitt',
            window: places[change.at]?.at ?? 0,
            before: median(values.slice(0, change.at)),
            after: median(values.slice(change.at)),
            p: change.p,
          },
        }),
  }
}

const median = (values: readonly number[]): number =>
  quantile({ values: values.toSorted((a, b) => a - b), weights: values.map(() => 1) }, 0.5) ?? Number.NaN
