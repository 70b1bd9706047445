import { type Combinations, missingGroup } from '../../counts.js'
import type { EvidenceRules } from '../evidence.js'
import type { GroupMetric } from '../metric.js'
import { attributeSets } from './attributeSets.js'
import { type Contrast, contrastOf } from './contrast.js'
import { type CrossingSums, columnsOf, countsIn, crossingSums, rowsIn, type Slot, without } from './crossingSums.js'

/** A group that was tested. */
export interface Candidate {
  /** Places of the attributes that it crosses, and of its group in each. */
  readonly set: readonly number[]
  readonly places: readonly number[]
  readonly sums: Float64Array
  /** Of everyone in its crossing. */
  readonly total: Float64Array
  readonly rows: number
  readonly contrast: Contrast
}

export interface Candidates {
  /** In the order of the attributes and their groups. */
  readonly tested: readonly Candidate[]
  readonly crossings: number
  readonly tooFew: number
  readonly undefined: number
}

export interface CandidateOptions {
  readonly metric: GroupMetric
  readonly rules: EvidenceRules
  readonly depth: number
  readonly minimumSize: number
  readonly missing: 'group' | 'exclude'
}

/** Every group of every crossing against everyone else of the crossing, where both are large enough. */
export function candidatesIn(combinations: Combinations, options: CandidateOptions): Candidates {
  const columns = columnsOf(combinations)
  const sets = attributeSets(combinations.attributes.length, options.depth)
  const withoutValue = combinations.attributes.map(({ groups }) => groups.indexOf(missingGroup))
  const isLookedAt = ({ set }: CrossingSums, { places }: Slot): boolean =>
    options.missing === 'group' || places.every((place, index) => place !== withoutValue[set[index] ?? -1])
  const tested: Candidate[] = []
  let [tooFew, unknown] = [0, 0]
  for (const set of sets) {
    const crossing = crossingSums(combinations, columns, set)
    for (const slot of crossing.slots) {
      if (!isLookedAt(crossing, slot)) continue
      const sums = crossing.sums.slice(slot.at, slot.at + columns.length)
      const rows = rowsIn(sums)
      const contrast = rows < options.minimumSize ? 'too_few' : contrastIn(sums, crossing.total, options)
      if (contrast === 'too_few') tooFew++
      else if (contrast === 'undefined') unknown++
      else tested.push({ set, places: slot.places, sums, total: crossing.total, rows, contrast })
    }
  }
  return { tested, crossings: sets.length, tooFew, undefined: unknown }
}

function contrastIn(
  sums: Float64Array,
  total: Float64Array,
  { metric, rules, minimumSize }: CandidateOptions,
): Contrast | 'too_few' | 'undefined' {
  const contrast = contrastOf(metric, countsIn(sums), countsIn(without(total, sums)), rules)
  if (contrast === undefined) return 'undefined'
  return Math.min(contrast.ownRows, contrast.otherRows) < minimumSize ? 'too_few' : contrast
}
