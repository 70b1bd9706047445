import type { AuditPlan, Limit, Reference } from '../config/plan.js'
import {
  type AttributeCounts,
  addCells,
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
import { effectIn } from '../metrics/effectIn.js'
import { type Evidence, type EvidenceRules, noEvidence } from '../metrics/evidence.js'
import { rowsOf } from '../metrics/fillings.js'
import { isOfPart } from '../metrics/isOfPart.js'
import { knowledgeOf, measureEvidence } from '../metrics/knowledge.js'
import { strataIn } from '../metrics/measureAll.js'
import type { GroupMetric, Metric, OverAllAggregation, PerGroupAggregation } from '../metrics/metric.js'
import { needsTally } from '../metrics/needsTally.js'
import { statisticOver } from '../metrics/overGroups/statisticOver.js'
import { comparedWithReference, contrastedWithReference, othersIn } from '../metrics/reference.js'
import type { FindingChange } from './finding.js'

/** What limits are held against: the whole log and its parts. */
export type CountedParts = Pick<Counts, 'attributes' | 'slices'>

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
  /**
   * `class`: nobody is in it, so there is nothing to judge. `share`: fewer of the people than the limit asks for.
   * Of a limit on change `baseline`: there is no earlier result; `then`: it does not have this.
   */
  readonly without: 'reference' | 'rows' | 'class' | 'share' | 'baseline' | 'then' | null
  /** Of a limit on change: the values that it is between; the evidence is of the change. */
  readonly change?: FindingChange
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

/** Every limit, or those on some measures, with everything that it holds for. */
export function targetsOf(
  plan: AuditPlan,
  counts: CountedParts,
  isOf: (metric: Metric) => boolean = () => true,
): readonly Target[] {
  return plan.limits.flatMap((limit, index) => {
    const metric = metricById(limit.metric)
    if (metric === undefined || !isOf(metric)) return []
    return partsFor(limit, metric, counts).flatMap((part) => {
      const { slice, attributes } = part
      const targets = attributes
        .filter(({ attribute }) => limit.attributes === null || limit.attributes.includes(attribute))
        .flatMap((attribute) => {
          const strata = slice === null ? strataIn(counts, attribute.attribute) : []
          return targetsIn({ plan, index, limit, metric, attribute, slice, strata })
        })
      return isAbsent(part) ? targets.map((target): Target => ({ ...target, without: 'class' })) : targets
    })
  })
}

interface Part {
  readonly slice: Slice | null
  readonly attributes: readonly AttributeCounts[]
}

/** The parts of the log that a limit holds for: the whole, each stratum, each class of several, or each stage or check. */
function partsFor(limit: Limit, metric: Metric, { attributes, slices }: CountedParts): readonly Part[] {
  const { within, classes } = limit
  if (metric.of !== undefined) {
    return slices.filter(({ slice }) => isOfPart(metric, slice) && isMeant(slice, limit))
  }
  if (within !== null) return slices.filter(({ slice }) => slice.kind === within)
  const ofClasses = slices.filter(({ slice }) => slice.kind === 'class')
  return ofClasses.length > 0 && needsTally(metric)
    ? ofClasses.filter(({ slice }) => classes?.includes(slice.name) ?? true)
    : [{ slice: null, attributes }]
}

/** Whether a limit on a measure of parts is about this one. */
const isMeant = ({ name, column, teller }: Slice, { parts }: Pick<Limit, 'parts'>): boolean =>
  parts === undefined
    ? // The score and the decision are no inputs: a limit is about them where it says so.
      teller !== 'score' && teller !== 'decision'
    : parts.includes(name) || (column !== undefined && parts.includes(column))

/** Whether a part is a class that nobody got and nobody should have got. */
const isAbsent = ({ slice, attributes }: Part): boolean =>
  slice?.kind === 'class' &&
  attributes.every(({ groups }) =>
    groups.every(({ tally }) =>
      [tally.tp, tally.fp, tally.fn, tally.positive_unknown].every((cell) => highOf(cell) === 0),
    ),
  )

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
  const least = leastRows(limit, attribute)
  if (measure.kind === 'extreme' || measure.kind === 'statistic') {
    const found = overGroups(measure, groups, withFloor(context.plan, limit, least), context)
    return [{ ...base, group: null, reference: null, ...found }]
  }
  const evidenceOf = evidenceIn(measure, context, least)
  const named = attribute.attribute
  // Written out: a sweep makes a hundred thousand of these, and spreading takes longer than measuring.
  return groups.map((one): Target => {
    const { group } = one
    const isEmpty = highOf(rowsOf(one)) === 0
    const { reference, result: evidence } = isEmpty ? nobody : evidenceOf(one)
    const isSmall = lowOf(rowsOf(one)) < least
    const without = isEmpty ? 'rows' : evidence === null ? 'reference' : isSmall ? 'share' : null
    return { index, limit, metric, slice, attribute: named, group, reference, evidence, without, leftOut: none }
  })
}

/** How many rows a group must have to be compared, where the limit asks for a share of the people with a value. */
const leastRows = ({ minimum_share }: Limit, { groups }: AttributeCounts): number =>
  minimum_share === undefined
    ? 0
    : minimum_share * lowOf(addCells(groups.filter((group) => !isMissingGroup(group)).map(rowsOf)))

/** Where a limit asks for a share of the people, that alone says who is left out: its rule knows no other floor. */
const withFloor = (plan: AuditPlan, { minimum_share }: Limit, least: number): AuditPlan =>
  minimum_share === undefined ? plan : { ...plan, evidence: { ...plan.evidence, minimum_denominator: least } }

const none: readonly string[] = []
const nobody: OfGroup = { reference: null, result: null }

interface OfGroup {
  readonly reference: string | null
  readonly result: Evidence | null
}

function evidenceIn(
  measure: GroupMetric | PerGroupAggregation,
  { plan, limit, attribute, strata, slice }: Context,
  least: number,
): (group: GroupCounts) => OfGroup {
  const rules: EvidenceRules = plan.evidence
  const context = {
    attribute,
    othersOf: othersIn(attribute),
    strata,
    reference: limit.reference ?? referenceOf(plan, attribute),
    effect: effectIn(plan.decision, slice),
    rules,
    floor: withFloor(plan, limit, least).evidence.minimum_denominator,
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

/** An aggregate over the groups that are large enough to judge; the others are named. One of people is of everyone. */
function overGroups(
  aggregation: OverAllAggregation,
  groups: readonly GroupCounts[],
  plan: AuditPlan,
  { attribute, slice }: Context,
): { readonly evidence: Evidence; readonly leftOut: readonly string[] } {
  const present = groups.filter((group) => highOf(rowsOf(group)) > 0)
  const floor = plan.evidence.minimum_denominator
  const { measures } = aggregation
  const everyone = attribute.groups
  const context = { rules: plan.evidence, effect: effectIn(plan.decision, slice) }
  if (aggregation.kind === 'statistic' && aggregation.ofPeople)
    return { evidence: statisticOver(aggregation, everyone, groups, context), leftOut: none }
  const tooFew = (group: GroupCounts): boolean =>
    measures === undefined
      ? lowOf(rowsOf(group)) < floor
      : measures.some((measure) => {
          const knowledge = knowledgeOf(measure, [group], plan.evidence)
          return knowledge === null || lowOf(knowledge.rows) < floor
        })
  const judged = present.filter((group) => !tooFew(group))
  const leftOut = present.filter(tooFew).map(({ group }) => group)
  const evidenceOf = (): Evidence =>
    aggregation.kind === 'extreme'
      ? extremeAggregate(aggregation, judged, plan.evidence)
      : statisticOver(aggregation, everyone, judged, context)
  return { evidence: judged.length < 2 ? noEvidence('no_reference') : evidenceOf(), leftOut }
}
