import { metrics } from '../metrics/catalogue.js'
import type { Metric, MetricId, Need } from '../metrics/metric.js'
import type { AuditPlan } from './plan.js'

/** What a plan names, of all that measures can need. */
export function availableIn({
  data,
  decision,
  outcome,
  score,
  conditioning,
  quality,
  inputs,
  stages,
}: Pick<
  AuditPlan,
  'data' | 'decision' | 'outcome' | 'score' | 'conditioning' | 'quality' | 'inputs' | 'stages'
>): ReadonlySet<Need> {
  const isCounted = data.layout === 'counts'
  const isNumber = decision.kind === 'number'
  const named: Readonly<Record<Need, boolean>> = {
    decision: !isNumber,
    outcome: isCounted || (outcome !== null && !('numeric' in outcome)),
    score: score !== null,
    number: isNumber,
    true_number: isNumber && outcome !== null && 'numeric' in outcome,
    strata: conditioning.length > 0,
    quality: quality !== undefined,
    inputs: inputs !== undefined,
    stages: stages !== undefined,
  }
  return new Set((Object.keys(named) as Need[]).filter((need) => named[need]))
}

/** What a measure needs and the plan does not name. */
export const lacking = ({ needs }: Metric, available: ReadonlySet<Need>): readonly Need[] =>
  needs.filter((need) => !available.has(need))

/** The measures of an audit: as far as the plan names what they need, the usual ones and those that it asks for. */
export function measuresOf(plan: AuditPlan): readonly Metric[] {
  const available = availableIn(plan)
  const asked = new Set([
    ...plan.limits.map(({ metric }) => metric),
    ...(plan.stop ?? []).map(({ metric }) => metric),
    ...(typeof plan.measures === 'string' ? [] : plan.measures),
  ])
  return metrics
    .filter((metric) => lacking(metric, available).length === 0)
    .filter((metric) => plan.measures === 'all' || metric.usual === true || asked.has(metric.id))
}

/**
 * The measures that every stratum has with comparisons: those of limits that hold within strata, and those that the plan
 * asks for by name or with `all`. There may be 200 strata, so the usual ones would be a result that nobody can open.
 */
export function measuresInStrata({ measures, limits }: AuditPlan): ReadonlySet<MetricId> {
  const held = limits.flatMap(({ metric, within }) => (within === 'stratum' ? [metric] : []))
  const asked = measures === 'all' ? metrics.map(({ id }) => id) : measures === 'usual' ? [] : measures
  return new Set([...held, ...asked])
}
