import type { Effect, Reference } from '../config/plan.js'
import { type AttributeCounts, type GroupCounts, missingGroup } from '../counts.js'
import { meanDifference } from './aggregate.js'
import { compare } from './compare.js'
import { type Evidence, type EvidenceRules, noEvidence } from './evidence.js'
import { extremeOf } from './extreme.js'
import { highOf, lowOf, rowsOf } from './fillings.js'
import type { AggregateMetric, ComparisonKind, GroupMetric } from './metric.js'
import { knowledgeOf } from './sample.js'

/** A group's evidence against its reference, by the reference's name. */
export interface Compared {
  readonly reference: string
  /** null: the group is its own reference. */
  readonly evidence: Evidence | null
}

export interface ComparisonContext {
  readonly attribute: AttributeCounts
  readonly reference: Reference
  readonly effect: Effect
  readonly rules: EvidenceRules
  /** A group with fewer rows than this cannot be the best one. */
  readonly floor: number
}

type Compare = (others: readonly GroupCounts[], including: boolean) => Evidence

/** Compares a group with the reference that a plan names. */
export function compareWithReference(
  metric: GroupMetric,
  kind: ComparisonKind,
  group: GroupCounts,
  context: ComparisonContext,
): Compared {
  const against: Compare = (groups, including) => compare(metric, kind, group, { groups, including }, context.rules)
  return context.reference.kind === 'best'
    ? comparedWithBest(metric, group, context, against)
    : compared(group, context, against)
}

/** A group's mean difference from its reference; an aggregate has no best end, so `best` is the rest of the people. */
export function meanDifferenceFromReference(
  metric: AggregateMetric,
  group: GroupCounts,
  context: ComparisonContext,
): Compared {
  const { aggregation } = metric
  return compared(group, context, (groups, including) =>
    aggregation.kind === 'mean_difference'
      ? meanDifference(aggregation, group, { groups, including }, context.rules)
      : noEvidence('no_reference'),
  )
}

function compared(group: GroupCounts, { attribute, reference }: ComparisonContext, against: Compare): Compared {
  const others = attribute.groups.filter((other) => other !== group)
  if (reference.kind === 'rest' || reference.kind === 'overall' || reference.kind === 'best') {
    const name = reference.kind === 'best' ? 'rest' : reference.kind
    return {
      reference: name,
      evidence: others.length === 0 ? noEvidence('no_reference') : against(others, name === 'overall'),
    }
  }
  const name = reference.kind === 'group' ? reference.group : largestOf(attribute)
  const named = attribute.groups.find((other) => other.group === name)
  if (named === undefined) return { reference: name, evidence: noEvidence('no_reference') }
  return { reference: name, evidence: named === group ? null : against([named], false) }
}

/** The group with the most rows; ties by name. */
function largestOf({ groups }: AttributeCounts): string {
  const size = (group: GroupCounts): number => lowOf(rowsOf(group)) + highOf(rowsOf(group))
  const [largest] = groups.filter(isNamed).toSorted((a, b) => size(b) - size(a) || (a.group < b.group ? -1 : 1))
  return largest?.group ?? missingGroup
}

const isNamed = ({ group }: GroupCounts): boolean => group !== missingGroup

/**
 * Against the group whose rate is best for the person. Which one that is was seen in the same data, so the evidence
 * is over every other group: a group is within reach of the best exactly when it is of all.
 */
function comparedWithBest(
  metric: GroupMetric,
  group: GroupCounts,
  { attribute, effect, rules, floor }: ComparisonContext,
  against: Compare,
): Compared {
  const end = metric.better[effect]
  const measured = attribute.groups
    .filter(isNamed)
    .map((candidate) => ({ candidate, known: knowledgeOf(metric, [candidate], rules) }))
    .filter(({ known }) => known !== null && (lowOf(known.rows) >= floor || known.known === null))
  const [best] = measured
    .filter(({ known }) => known?.undefined === null)
    .toSorted((a, b) => {
      const [x, y] = [a.known?.known, b.known?.known]
      const byRate = (x?.estimate ?? 0) - (y?.estimate ?? 0)
      return (
        (end === 'low' ? byRate : -byRate) ||
        (y?.rows ?? 0) - (x?.rows ?? 0) ||
        (a.candidate.group < b.candidate.group ? -1 : 1)
      )
    })
  if (best === undefined) return { reference: 'best', evidence: noEvidence('no_reference') }
  const name = best.candidate.group
  if (best.candidate === group) return { reference: name, evidence: null }
  const others = measured.filter(({ candidate }) => candidate !== group)
  const toBest = against([best.candidate], false)
  const parts = others.map(({ candidate }) => (candidate === best.candidate ? toBest : against([candidate], false)))
  return {
    reference: name,
    evidence: {
      ...extremeOf(end === 'low' ? 'largest' : 'smallest', parts, toBest),
      referenceRows: toBest.referenceRows,
      method: toBest.method,
    },
  }
}
