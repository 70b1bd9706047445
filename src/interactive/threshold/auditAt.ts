import type { AuditPlan } from '../../config/plan.js'
import type { Counts } from '../../counts.js'
import { metricById } from '../../metrics/catalogue.js'
import { measureGroups } from '../../metrics/measureAll.js'
import type { Metric, MetricId } from '../../metrics/metric.js'
import type { Finding, Status } from '../../policy/finding.js'
import { isFromCounts } from '../../policy/isFromCounts.js'
import { judge } from '../../policy/judge.js'
import type { Sweep, SweptLimit } from '../../policy/sweep.js'
import { referenceOf } from '../../policy/targets.js'
import { verdictOf } from '../../policy/verdict.js'
import type { Audit } from '../../result.js'
import { countsAtPoint } from './countsAtPoint.js'

/**
 * The audit at a point of its sweep, by the code that made the audit, from the counts that the result holds. What those do
 * not give (measures of scores, strata, weighted logs) is as the sweep has it: a status and an estimate.
 *
 * @example auditAt(audit, 12).verdict // 'pass' at the thirteenth threshold
 */
export function auditAt(audit: Audit, sweep: Sweep, point: number): Audit {
  const { plan } = audit
  const counts = countsAtPoint(audit, sweep, point)
  const own = ownFindings(audit, counts)
  const isWhole = plan.limits.every((_, index) => isFromCounts(plan, index))
  const findings = isWhole ? own : sweep.limits.flatMap((swept) => sweptFinding(audit, own, sweep, swept, point))
  return { ...audit, ...measured(plan, counts), findings, verdict: verdictOf(plan, findings) }
}

/** The findings that follow from the counts alone. */
function ownFindings({ plan, gate }: Audit, counts: Counts): readonly Finding[] {
  const places = [...plan.limits.keys()].filter((index) => isFromCounts(plan, index))
  const limits = places.flatMap((index) => plan.limits[index] ?? [])
  const { findings } = judge({ ...plan, limits }, counts, { asOf: gate?.as_of ?? null, baseline: null })
  return findings.map((finding) => ({ ...finding, limit: places[finding.limit] ?? finding.limit }))
}

/** A finding whose status is that of the sweep, because others of its family are not from counts. */
function sweptFinding(
  { findings }: Audit,
  own: readonly Finding[],
  { points }: Sweep,
  swept: SweptLimit,
  point: number,
): readonly Finding[] {
  const isSame = (one: Finding): boolean =>
    one.limit === swept.limit &&
    one.attribute === swept.attribute &&
    one.group === swept.group &&
    one.slice?.name === swept.slice?.name
  const threshold = points[point]?.threshold ?? Number.NaN
  const status = swept.statuses.find(({ from, to }) => from <= threshold && threshold <= to)?.value
  const computed = own.find(isSame)
  const kept = computed ?? findings.find(isSame)
  if (kept === undefined || status === undefined) return []
  const estimate = swept.estimates[point] ?? null
  const nowhere = { low: null, high: null }
  const moved =
    computed !== undefined || estimate === kept.estimate ? {} : { ...nowhere, envelope: nowhere, level: null }
  return [{ ...kept, ...moved, estimate, ...as(status, kept) }]
}

const as = (status: Status, { status: before, reason_code }: Finding): Pick<Finding, 'status' | 'reason_code'> => ({
  status,
  reason_code: status === before ? reason_code : status === 'undetermined' ? 'uncertain' : 'decided',
})

/** What is told of every group at a threshold, where the log knows it. */
const usual: readonly MetricId[] = [
  'selection_rate',
  'false_positive_rate',
  'false_negative_rate',
  'positive_predictive_value',
]

/** The rates of groups that are shown: the usual ones, and those that limits are on. */
export function ratesIn(plan: AuditPlan): readonly Metric[] {
  const ids = [...new Set([...usual, ...plan.limits.map(({ metric }) => metric)])]
  return ids
    .flatMap((id) => metricById(id) ?? [])
    .filter(({ kind, needs }) => kind === 'rate' && (plan.outcome !== null || !needs.includes('outcome')))
}

function measured(plan: AuditPlan, counts: Counts): Pick<Audit, 'groups' | 'overall'> {
  const { evidence, decision } = plan
  const derived = plan.limits.flatMap(({ metric }, index) =>
    isFromCounts(plan, index) ? (metricById(metric) ?? []) : [],
  )
  return measureGroups(counts, {
    effect: decision.effect,
    referenceOf: (attribute) => referenceOf(plan, attribute),
    metrics: [...new Set([...ratesIn(plan), ...derived])],
    confidence: evidence.confidence,
    correction: evidence.correction,
    rules: evidence,
    floor: evidence.minimum_denominator,
  })
}
