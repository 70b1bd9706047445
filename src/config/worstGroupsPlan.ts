import { metricById } from '../metrics/catalogue.js'
import type { Metric, Need } from '../metrics/metric.js'
import { lacking } from './available.js'
import type { Limit, WorstGroupsPlan } from './plan.js'
import type { PlanParts } from './schema/schema.js'

/** Whether it is a function of one group's tally: what is known of every crossing. */
export const isSearchable = (metric: Metric): boolean => metric.kind === 'rate' || metric.kind === 'derived'

const deepest = 3

/** The search in full: by the measure of the first limit that it can look at, else by a usual one. */
export function worstGroupsPlan(
  asked: PlanParts['worst_groups'],
  {
    limits,
    available,
    attributes,
  }: { readonly limits: readonly Limit[]; readonly available: ReadonlySet<Need>; readonly attributes: number },
): WorstGroupsPlan | null {
  if (asked === undefined) return null
  const { count, metric, depth = Math.min(deepest, attributes), minimum_size, missing } = asked
  const judged = limits
    .map((limit) => metricById(limit.metric))
    .find((one) => one !== undefined && isSearchable(one) && lacking(one, available).length === 0)
  const usual = available.has('outcome') ? 'false_positive_rate' : 'selection_rate'
  return { count, metric: metric ?? judged?.id ?? usual, depth, minimum_size, missing }
}
