import type { GroupCounts, Moments, NumberTable } from '../../counts.js'
import { compareKnowledge, type Shares } from '../compare.js'
import { type EvidenceRules, noEvidence } from '../evidence.js'
import type { Knowledge } from '../knowledge.js'
import type { Measuring } from '../metric.js'
import type { Sample } from '../sample.js'
import { allZero, mergeNumbers } from './mergeNumbers.js'
import { endless } from './momentSamples.js'
import { mergeMoments } from './moments.js'

/** A measure of a group's numbers that is made of their moments. */
interface OfMoments {
  readonly method: string
  readonly of: (numbers: NumberTable) => Moments
  readonly sample: (moments: Moments) => Sample
  /**
   * What a true number that is not known may make of it. `nothing`: it is not in it. `anything`: it may be any number.
   * `more`: of what cannot be below zero, and so is least where every unknown one is zero.
   */
  readonly unknown: 'nothing' | 'anything' | 'more'
  /** Whether that of everyone is the mean of that of their parts. */
  readonly linear: boolean
}

/** What a measure of moments says of groups, and how a group compares with everyone it is part of. */
export function momentsMeasure(measure: OfMoments): Measuring {
  const { method, linear } = measure
  const knowledgeOf = (groups: readonly GroupCounts[], rules: EvidenceRules): Knowledge | null =>
    knowledgeOfMoments(measure, tableOf(groups), rules)
  if (!linear) return { method, knowledgeOf }
  return {
    method,
    knowledgeOf,
    toEveryone: (kind, group, others, rules) => {
      const [g, r] = [knowledgeOf([group], rules), knowledgeOf(others, rules)]
      if (g === null || r === null) return noEvidence('zero_denominator', g?.rows ?? 0, r?.rows ?? 0)
      return compareKnowledge(kind, g, r, rules, sharesOf(measure, tableOf([group]), tableOf(others)))
    },
  }
}

const tableOf = (groups: readonly GroupCounts[]): NumberTable =>
  mergeNumbers(groups.flatMap(({ numbers }) => numbers ?? []))

function knowledgeOfMoments(
  { of, sample, unknown }: OfMoments,
  table: NumberTable,
  rules: EvidenceRules,
): Knowledge | null {
  const moments = of(table)
  const partial = unknown !== 'nothing' && rules.unknown === 'bounds' && table.unknown.weight > 0
  if (moments.weight === 0 && !partial) return null
  const known = moments.weight === 0 ? null : sample(moments)
  const rows = moments.rows
  const all = known ?? endless(Number.POSITIVE_INFINITY, rows)
  const leastOfUnknown = (): Sample =>
    unknown === 'more'
      ? sample(mergeMoments([moments, allZero(table.unknown)]))
      : endless(Number.NEGATIVE_INFINITY, rows)
  return {
    known,
    undefined: known === null ? 'zero_denominator' : null,
    rows,
    least: partial ? leastOfUnknown() : all,
    most: partial ? endless(Number.POSITIVE_INFINITY, rows) : all,
    partial,
  }
}

/** The group's part of everyone's cases: among the known, and where the unknown count too. */
function sharesOf({ of, unknown }: OfMoments, own: NumberTable, others: NumberTable): Shares {
  const shareOf = (weight: (table: NumberTable) => number): number => weight(own) / (weight(own) + weight(others))
  const known = shareOf((table) => of(table).weight)
  const whole = unknown === 'nothing' ? known : shareOf((table) => of(table).weight + table.unknown.weight)
  return { known, filled: { low: Math.min(known, whole), high: Math.max(known, whole) } }
}
