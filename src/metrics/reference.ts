import type { Effect, Reference } from '../config/plan.js'
import {
  type AttributeCounts,
  type Cell,
  type CellName,
  cellBetween,
  cellNames,
  type GroupCounts,
  highOf,
  isMissingGroup,
  lowOf,
  missingGroup,
  publishedOf,
  type Tally,
} from '../counts.js'
import { meanDifference } from './aggregate.js'
import { type Against, type Comparison, compare, compareApart } from './compare.js'
import { type Evidence, type EvidenceRules, noEvidence } from './evidence.js'
import { extremeOf } from './extreme.js'
import { mergeGroups, rowsOf } from './fillings.js'
import { type Knowledge, knowledgeOf } from './knowledge.js'
import { lineUp } from './largestEnd.js'
import type { ContrastAggregation, GroupMetric, PerGroupAggregation } from './metric.js'
import { pairsWithin } from './strata/pairsWithin.js'

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
  /** The same attribute within each stratum; none where the plan names no strata. */
  readonly strata: readonly AttributeCounts[]
  readonly effect: Effect
  readonly rules: EvidenceRules
  /** A group with fewer rows than this cannot be the best one. */
  readonly floor: number
}

/**
 * Everyone but a group is those before it and those after it: added up once from either side, so that the time grows
 * with the groups and not with their square. (The total less a group would be wrong for cells that are ranges.)
 */
export function othersIn(attribute: AttributeCounts): ComparisonContext['othersOf'] {
  const known = othersFound.get(attribute) ?? findOthers(attribute)
  othersFound.set(attribute, known)
  return known
}

/** Every limit asks for the same attributes. */
const othersFound = new WeakMap<AttributeCounts, ComparisonContext['othersOf']>()

function findOthers({ groups, published }: AttributeCounts): ComparisonContext['othersOf'] {
  const [before, after] = [runningSums(groups), runningSums(groups.toReversed())]
  const others = new Map(
    groups.map((group, index) => {
      const sides = [before[index] ?? [], after[groups.length - 1 - index] ?? []].flat()
      const merged = mergeGroups(sides)
      return [group, published === undefined ? merged : withoutOne(published, group, merged)]
    }),
  )
  return (group) => others.get(group) ?? []
}

/** What the total of an attribute leaves for everyone but one group: no more than their own cells add up to. */
function withoutOne(published: Tally, { tally }: GroupCounts, merged: readonly GroupCounts[]): readonly GroupCounts[] {
  const [only] = merged
  if (only === undefined || merged.length > 1 || only.total !== undefined) return merged
  const cells = cellNames.map((name): readonly [CellName, Cell] => {
    const [all, own, others] = [published[name], tally[name], only.tally[name]]
    const low = Math.max(lowOf(others), lowOf(all) - highOf(own))
    const high = Math.min(highOf(others), highOf(all) - lowOf(own))
    return [name, low > high ? others : cellBetween(low, high, publishedOf(others))]
  })
  return [{ ...only, tally: Object.fromEntries(cells) as Tally }]
}

/** Of the groups before each place. */
function runningSums(groups: readonly GroupCounts[]): readonly (readonly GroupCounts[])[] {
  let sum: readonly GroupCounts[] = []
  return groups.map((group) => {
    const before = sum
    sum = mergeGroups([...before, group])
    return before
  })
}

const nothing = (
  reason: 'no_reference' | 'zero_denominator',
  { rows, known }: Partial<Pick<Knowledge, 'rows' | 'known'>> = {},
): Comparison => ({
  of: () => noEvidence(reason, 0, rows ?? null, known?.estimate ?? null),
  p: () => null,
})

/** Compares groups of an attribute with the reference that a plan names. */
export function comparedWithReference(
  metric: GroupMetric,
  context: ComparisonContext,
): (group: GroupCounts) => Compared<Comparison> {
  if (context.reference.kind === 'best') return comparedWithBest(metric, context)
  return comparedIn(context, (group, against) =>
    against === null ? nothing('no_reference') : compare(metric, group, against, context.rules),
  )
}

/** A group against its reference, in one number; that has no best end, so `best` is the rest of the people. */
export function contrastedWithReference(
  aggregation: PerGroupAggregation,
  context: ComparisonContext,
): (group: GroupCounts) => Compared<Evidence> {
  const { attribute, rules } = context
  if (aggregation.kind === 'mean_difference') {
    return comparedIn(context, (group, against) =>
      against === null ? noEvidence('no_reference') : meanDifference(aggregation, group, against, rules),
    )
  }
  const reference = referenceFor(aggregation, context.reference)
  const strataOf = pairsWithin(context.strata, nameOf(reference, attribute), othersIn)
  return comparedIn({ ...context, reference }, (group, against) => {
    if (against === null) return noEvidence('no_reference')
    const { groups, including } = against
    return aggregation.evidence({ group, against: groups, including, strata: strataOf(group), rules })
  })
}

/** What a contrast is with, whatever the plan compares rates with. */
function referenceFor({ ofEveryone, apart }: ContrastAggregation, asked: Reference): Reference {
  if (ofEveryone) return { kind: 'overall' }
  return apart && asked.kind === 'overall' ? { kind: 'rest' } : asked
}

/** The group that the others are compared with; null where it is everyone else, or everyone. */
const nameOf = (reference: Reference, attribute: AttributeCounts): string | null => {
  if (reference.kind === 'group') return reference.group
  return reference.kind === 'largest' ? largestOf(attribute) : null
}

/** @param compareWith null where there is nobody to compare with */
function comparedIn<T>(
  { attribute, othersOf, reference }: ComparisonContext,
  compareWith: (group: GroupCounts, against: Against | null) => T,
): (group: GroupCounts) => Compared<T> {
  if (reference.kind === 'rest' || reference.kind === 'overall' || reference.kind === 'best') {
    const name = reference.kind === 'best' ? 'rest' : reference.kind
    return (group) => {
      const groups = othersOf(group)
      const against = groups.length === 0 ? null : { groups, including: name === 'overall' }
      return { reference: name, result: compareWith(group, against) }
    }
  }
  const name = nameOf(reference, attribute)
  const named = attribute.groups.find(({ group }) => group === name)
  const against = named === undefined ? null : { groups: [named], including: false }
  return (group) => ({ reference: name ?? missingGroup, result: group === named ? null : compareWith(group, against) })
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
  const knowledge = new Map(attribute.groups.map((group) => [group, knowledgeOf(metric, [group], rules)]))
  const candidates = attribute.groups
    .filter(isNamed)
    .flatMap((group) => {
      const own = knowledge.get(group) ?? null
      return own === null ? [] : [{ group, knowledge: own }]
    })
    .filter(({ knowledge }) => lowOf(knowledge.rows) >= floor || knowledge.known === null)
  const [best] = candidates
    .filter(({ knowledge }) => knowledge.undefined === null)
    .toSorted(
      (a, b) => byRate(a, b) * (end === 'low' ? 1 : -1) || byRows(a, b) || (a.group.group < b.group.group ? -1 : 1),
    )
  if (best === undefined) return () => ({ reference: 'best', result: nothing('no_reference') })
  const everyone = lineUp(candidates.map((candidate) => candidate.knowledge))
  const among = new Set(candidates.map(({ group }) => group))
  return (group) => {
    const reference = best.group.group
    if (group === best.group) return { reference, result: null }
    const own = knowledge.get(group) ?? null
    if (own === null) return { reference, result: nothing('zero_denominator', best.knowledge) }
    const others = candidates.length - (among.has(group) ? 1 : 0)
    const from = lineUp([own])
    const toBest = compareApart(own, best.knowledge, rules)
    return {
      reference,
      result: {
        of: (kind) => {
          const value = toBest.of(kind)
          const extreme = extremeOf({
            which: end === 'low' ? 'largest' : 'smallest',
            kind,
            // A group is not compared with itself, so the others are everyone.
            pairs: [{ from, to: everyone }],
            tests: others,
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
          return p && Math.min(1, p * others)
        },
      },
    }
  }
}

const byRate = (a: Candidate, b: Candidate): number => (a.knowledge.known?.point ?? 0) - (b.knowledge.known?.point ?? 0)
const byRows = (a: Candidate, b: Candidate): number => lowOf(b.knowledge.rows) - lowOf(a.knowledge.rows)
