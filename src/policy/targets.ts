import type { AuditPlan, Limit, Reference } from '../config/plan.js'
import {
  type AttributeCounts,
  type Counts,
  crossing,
  type GroupCounts,
  highOf,
  isMissingGroup,
  lowOf,
  type Slice,
} from '../counts.js'
import { extremeAggregate } from '../metrics/aggregate.js'
import { metricById } from '../metrics/catalogue.js'
import { type Evidence, type EvidenceRules, noEvidence } from '../metrics/evidence.js'
import { rowsOf } from '../metrics/fillings.js'
import { knowledgeOf, measureEvidence } from '../metrics/knowledge.js'
import { strataIn } from '../metrics/measureAll.js'
import type { GroupMetric, Metric, OverAllAggregation, PerGroupAggregation } from '../metrics/metric.js'
import { comparedWithReference, contrastedWithReference, othersIn } from '../metrics/reference.js'

/** Something that a limit holds for: a group of an attribute, or for an aggregate the attribute. */
export interface Target {
  readonly index: number
  readonly limit: Limit
  readonly metric: Metric
  readonly slice: Slice | null
  readonly attribute: string
  readonly group: string | null
  readonly reference: string | null
  /** null: the group is the reference itself, or has no rows. */
  readonly evidence: Evidence | null
  readonly without: 'reference' | 'rows' | null
  readonly leftOut: readonly string[]
}

/** The reference of an attribute; of a crossing the crossing of its attributes' named groups, else `rest`. */
export function referenceOf(plan: AuditPlan, { parts }: AttributeCounts): Reference {
  const references = parts.map(
    (name): Reference => plan.attributes.find((attribute) => attribute.name === name)?.reference ?? { kind: 'rest' },
  )
  const [only] = references
  if (references.length === 1 && only !== undefined) return only
  const named = references.flatMap((reference) => (reference.kind === 'group' ? [reference.group] : []))
  return named.length === parts.length ? { kind: 'group', group: crossing(named) } : { kind: 'rest' }
}

/** Every limit with everything that it holds for. */
export function targetsOf(plan: AuditPlan, counts: Counts): readonly Target[] {
  return plan.limits.flatMap((limit, index) => {
    const metric = metricById(limit.metric)
    if (metric === undefined) return []
    return partsFor(limit, counts).flatMap(({ slice, attributes }) =>
      attributes
        .filter(({ attribute }) => limit.attributes === null || limit.attributes.includes(attribute))
        .flatMap((attribute) => {
          const strata = slice === null ? strataIn(counts, attribute.attribute) : []
          return targetsIn({ plan, index, limit, metric, attribute, slice, strata })
        }),
    )
  })
}

/** The parts of the log that a limit holds for: the whole, or each stratum. */
const partsFor = (
  { within }: Limit,
  { attributes, slices }: Counts,
): readonly { readonly slice: Slice | null; readonly attributes: readonly AttributeCounts[] }[] =>
  within === null ? [{ slice: null, attributes }] : slices.filter(({ slice }) => slice.kind === within)

interface Context {
  readonly plan: AuditPlan
  readonly index: number
  readonly limit: Limit
  readonly metric: Metric
  readonly attribute: AttributeCounts
  /** null: the whole log. */
  readonly slice: Slice | null
  readonly strata: readonly AttributeCounts[]
}

function targetsIn(context: Context): readonly Target[] {
  const { index, limit, metric, attribute, slice } = context
  const groups = attribute.groups.filter((group) =>
    limit.groups === null ? !isMissingGroup(group) : limit.groups.includes(group.group),
  )
  const base = { index, limit, metric, slice, attribute: attribute.attribute, leftOut: [], without: null } as const
  const measure = metric.kind === 'aggregate' ? metric.aggregation : metric
  if (measure.kind === 'extreme' || measure.kind === 'statistic') {
    return [{ ...base, group: null, reference: null, ...overGroups(measure, groups, context.plan) }]
  }
  const evidenceOf = evidenceIn(measure, context)
  return groups.map((group): Target => {
    if (highOf(rowsOf(group)) === 0) {
      return { ...base, group: group.group, reference: null, evidence: null, without: 'rows' }
    }
    const { reference, result: evidence } = evidenceOf(group)
    return { ...base, group: group.group, reference, evidence, without: evidence === null ? 'reference' : null }
  })
}

interface OfGroup {
  readonly reference: string | null
  readonly result: Evidence | null
}

function evidenceIn(
  measure: GroupMetric | PerGroupAggregation,
  { plan, limit, attribute, strata }: Context,
): (group: GroupCounts) => OfGroup {
  const rules: EvidenceRules = plan.evidence
  const context = {
    attribute,
    othersOf: othersIn(attribute),
    strata,
    reference: limit.reference ?? referenceOf(plan, attribute),
    effect: plan.decision.effect,
    rules,
    floor: plan.evidence.minimum_denominator,
  }
  const { comparison } = limit
  if (measure.kind === 'mean_difference' || measure.kind === 'contrast')
    return contrastedWithReference(measure, context)
  if (comparison === null) return (group) => ({ reference: null, result: measureEvidence(measure, [group], rules) })
  const comparedWith = comparedWithReference(measure, context)
  return (group) => {
    const { reference, result } = comparedWith(group)
    return { reference, result: result?.of(comparison) ?? null }
  }
}

/** An aggregate over the groups that are large enough to judge; the others are named. */
function overGroups(
  aggregation: OverAllAggregation,
  groups: readonly GroupCounts[],
  plan: AuditPlan,
): { readonly evidence: Evidence; readonly leftOut: readonly string[] } {
  const present = groups.filter((group) => highOf(rowsOf(group)) > 0)
  const floor = plan.evidence.minimum_denominator
  const rates = aggregation.kind === 'extreme' ? aggregation.rates : null
  const tooFew = (group: GroupCounts): boolean =>
    rates === null
      ? lowOf(rowsOf(group)) < floor
      : rates.some((rate) => {
          const knowledge = knowledgeOf({ kind: 'rate', ...rate }, [group], plan.evidence)
          return knowledge === null || lowOf(knowledge.rows) < floor
        })
  const judged = present.filter((group) => !tooFew(group))
  const leftOut = present.filter(tooFew).map(({ group }) => group)
  const evidenceOf = (): Evidence =>
    aggregation.kind === 'extreme'
      ? extremeAggregate(aggregation, judged, plan.evidence)
      : aggregation.evidence(judged, plan.evidence)
  return { evidence: judged.length < 2 ? noEvidence('no_reference') : evidenceOf(), leftOut }
}
