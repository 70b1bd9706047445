import { type Combinations, missingGroup } from '../../counts.js'
import type { EvidenceRules } from '../evidence.js'
import type { GroupMetric } from '../metric.js'
import { attributeSets } from './attributeSets.js'
import { type Contrast, contrastOf } from './contrast.js'
import { crossingSums } from './crossingSums.js'
import { countsIn, rowsIn, without } from './sums.js'

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
  const sets = attributeSets(combinations.attributes.length, options.depth)
  const withoutValue = combinations.attributes.map(({ groups }) => groups.indexOf(missingGroup))
  const tested: Candidate[] = []
  let [tooFew, unknown] = [0, 0]
  for (const { set, slots, total } of crossingSums(combinations, sets, options.depth)) {
    for (const { places, sums } of slots) {
      if (options.missing === 'exclude' && places.some((place, at) => place === withoutValue[set[at] ?? -1])) continue
      const rows = rowsIn(sums)
      const contrast = rows < options.minimumSize ? 'too_few' : contrastIn(sums, total, options)
      if (contrast === 'too_few') tooFew++
      else if (contrast === 'undefined') unknown++
      else tested.push({ set, places, sums, total, rows, contrast })
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
