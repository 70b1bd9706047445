import type { Effect, Reference } from '../config/plan.js'
import { type AttributeCounts, type GroupCounts, isMissingGroup, missingGroup } from '../counts.js'
import { meanDifference } from './aggregate.js'
import { type Against, type Comparison, compare, compareApart } from './compare.js'
import { type Evidence, type EvidenceRules, noEvidence } from './evidence.js'
import { extremeOf } from './extreme.js'
import { highOf, lowOf, mergeGroups, rowsOf } from './fillings.js'
import { type Knowledge, knowledgeOf } from './knowledge.js'
import type { GroupMetric, MeanAggregation } from './metric.js'

/** A group with what it is compared with, by name. */
export interface Compared<T> {
  readonly reference: string
  /** null: the group is its own reference. */
  readonly result: T | null
}

export interface ComparisonContext {
  readonly attribute: AttributeCounts
  /** Everyone of the attribute but a group. */
  readonly othersOf: (group: GroupCounts) => readonly GroupCounts[]
  readonly reference: Reference
  readonly effect: Effect
  readonly rules: EvidenceRules
  /** A group with fewer rows than this cannot be the best one. */
  readonly floor: number
}

/** Everyone but a group is added up once, not for every measure. */
export function othersIn({ groups }: AttributeCounts): ComparisonContext['othersOf'] {
  const made = new Map<GroupCounts, readonly GroupCounts[]>()
  return (group) => {
    const others = made.get(group) ?? mergeGroups(groups.filter((other) => other !== group))
    made.set(group, others)
    return others
  }
}

const nothing = (reason: 'no_reference' | 'zero_denominator'): Comparison => ({
  of: () => noEvidence(reason),
  p: () => null,
})

/** Compares groups of an attribute with the reference that a plan names. */
export function comparedWithReference(
  metric: GroupMetric,
  context: ComparisonContext,
): (group: GroupCounts) => Compared<Comparison> {
  if (context.reference.kind === 'best') return comparedWithBest(metric, context)
  return (group) =>
    compared(group, context, (against) =>
      against === null ? nothing('no_reference') : compare(metric, group, against, context.rules),
    )
}

/** A group's mean difference from its reference; an aggregate has no best end, so `best` is the rest of the people. */
export function meanDifferenceFromReference(
  aggregation: MeanAggregation,
  group: GroupCounts,
  context: ComparisonContext,
): Compared<Evidence> {
  return compared(group, context, (against) =>
    against === null ? noEvidence('no_reference') : meanDifference(aggregation, group, against, context.rules),
  )
}

/** @param compareWith null where there is nobody to compare with */
function compared<T>(
  group: GroupCounts,
  { attribute, othersOf, reference }: ComparisonContext,
  compareWith: (against: Against | null) => T,
): Compared<T> {
  if (reference.kind === 'rest' || reference.kind === 'overall' || reference.kind === 'best') {
    const name = reference.kind === 'best' ? 'rest' : reference.kind
    const groups = othersOf(group)
    return {
      reference: name,
      result: compareWith(groups.length === 0 ? null : { groups, including: name === 'overall' }),
    }
  }
  const name = reference.kind === 'group' ? reference.group : largestOf(attribute)
  const named = attribute.groups.find((other) => other.group === name)
  if (named === group) return { reference: name, result: null }
  return { reference: name, result: compareWith(named === undefined ? null : { groups: [named], including: false }) }
}

/** The group with the most rows; ties by name. */
function largestOf({ groups }: AttributeCounts): string {
  const size = (group: GroupCounts): number => lowOf(rowsOf(group)) + highOf(rowsOf(group))
  const [largest] = groups.filter(isNamed).toSorted((a, b) => size(b) - size(a) || (a.group < b.group ? -1 : 1))
  return largest?.group ?? missingGroup
}

const isNamed = (group: GroupCounts): boolean => !isMissingGroup(group)

interface Candidate {
  readonly group: GroupCounts
  readonly knowledge: Knowledge
}

/**
 * Against the group whose rate is best for the person. Which one that is was seen in the same data, so the evidence
 * is over every other group: a group is within reach of the best exactly when it is of all.
 */
function comparedWithBest(
  metric: GroupMetric,
  { attribute, effect, rules, floor }: ComparisonContext,
): (group: GroupCounts) => Compared<Comparison> {
  const end = metric.better[effect]
  const candidates = attribute.groups
    .filter(isNamed)
    .flatMap((group) => {
      const knowledge = knowledgeOf(metric, [group], rules)
      return knowledge === null ? [] : [{ group, knowledge }]
    })
    .filter(({ knowledge }) => lowOf(knowledge.rows) >= floor || knowledge.known === null)
  const [best] = candidates
    .filter(({ knowledge }) => knowledge.undefined === null)
    .toSorted(
      (a, b) => byRate(a, b) * (end === 'low' ? 1 : -1) || byRows(a, b) || (a.group.group < b.group.group ? -1 : 1),
    )
  if (best === undefined) return () => ({ reference: 'best', result: nothing('no_reference') })
  return (group) => {
    const reference = best.group.group
    if (group === best.group) return { reference, result: null }
    const own = knowledgeOf(metric, [group], rules)
    if (own === null) return { reference, result: nothing('zero_denominator') }
    const others = candidates.filter((candidate) => candidate.group !== group).map(({ knowledge }) => knowledge)
    const toBest = compareApart(own, best.knowledge, rules)
    return {
      reference,
      result: {
        of: (kind) => {
          const value = toBest.of(kind)
          const extreme = extremeOf({
            which: end === 'low' ? 'largest' : 'smallest',
            kind,
            pairs: [{ from: [own], to: others }],
            tests: others.length,
            bothWays: false,
            value,
            rules,
          })
          const { rows, referenceRows, referenceEstimate, method } = value
          return { ...extreme, rows, referenceRows, referenceEstimate, method }
        },
        // Which one is best was seen in the same data: as if each of the others had been tried (Bonferroni).
        p: () => {
          const p = toBest.p()
          return p && Math.min(1, p * others.length)
        },
      },
    }
  }
}

const byRate = (a: Candidate, b: Candidate): number => (a.knowledge.known?.point ?? 0) - (b.knowledge.known?.point ?? 0)
const byRows = (a: Candidate, b: Candidate): number => lowOf(b.knowledge.rows) - lowOf(a.knowledge.rows)
