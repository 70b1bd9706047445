import type { GroupCounts, ScoreClass, ScoreTable } from '../../counts.js'
import { compareKnowledge } from '../compare.js'
import { type EvidenceRules, noEvidence } from '../evidence.js'
import type { Knowledge } from '../knowledge.js'
import type { UndefinedReason } from '../measure.js'
import type { Measuring } from '../metric.js'
import type { Sample } from '../sample.js'
import { areProbabilities, casesOf, tableOf } from './tableOf.js'

/** A measure of a group's scores. */
interface ScoreMeasure {
  /** The name of its interval. */
  readonly method: string
  /** Among the known; null where nothing defines it. */
  readonly sampleOf: (table: ScoreTable) => Sample | null
  /** Its least and its most over what the outcomes that nobody knows may be; left out where they change nothing. */
  readonly cornersOf?: (table: ScoreTable, known: Sample | null) => readonly [least: Sample, most: Sample]
  /** It takes scores for probabilities. */
  readonly ofProbabilities?: true
  /** It is the mean over the cases of these, so that of everyone is the mean of that of their parts. */
  readonly meanOver?: readonly ScoreClass[]
}

/** What a measure of scores says of groups, and of how a group compares with everyone it is part of. */
export function scoreMeasure(measure: ScoreMeasure): Measuring {
  const { method, meanOver } = measure
  const knowledgeOf = (groups: readonly GroupCounts[], rules: EvidenceRules): Knowledge | null => {
    const table = tableOf(groups)
    return table && ofTable(measure, table, rules)
  }
  if (meanOver === undefined) return { method, knowledgeOf }
  return {
    method,
    knowledgeOf,
    toEveryone: (kind, group, others, rules) => {
      const [g, r] = [knowledgeOf([group], rules), knowledgeOf(others, rules)]
      const [own, rest] = [tableOf([group]), tableOf(others)]
      if (g === null || r === null || own === null || rest === null) {
        return noEvidence('zero_denominator', g?.rows ?? 0, r?.rows ?? 0)
      }
      return compareKnowledge(kind, g, r, rules, sharesOf(measure, meanOver, own, rest))
    },
  }
}

function ofTable(measure: ScoreMeasure, table: ScoreTable, rules: EvidenceRules): Knowledge | null {
  const { sampleOf, cornersOf, ofProbabilities } = measure
  if (ofProbabilities && !areProbabilities(table)) return undecided('not_a_probability')
  const known = sampleOf(table)
  const open = rules.unknown === 'bounds' && table.unknown.some((cases) => cases > 0)
  const corners = open ? cornersOf?.(table, known) : undefined
  if (known === null && corners === undefined) return null
  const [least, most] = corners ?? [known ?? nothing, known ?? nothing]
  const outside = corners !== undefined && known !== null && !(within(known, least) && within(most, known))
  const reason = known === null ? 'zero_denominator' : reasonOf(known, outside)
  return {
    known: reason === null ? known : null,
    undefined: reason,
    rows: known?.rows ?? 0,
    least,
    most,
    partial: corners !== undefined,
  }
}

function reasonOf(known: Sample, outside: boolean): UndefinedReason | null {
  if (outside) return 'outside_bounds'
  return known.estimate === null ? 'infinite' : null
}

/** Up to rounding. */
const within = (above: Sample, below: Sample): boolean => !(above.point < below.point - 1e-9)

/** A sample that says nothing. */
export const nothing: Sample = {
  estimate: null,
  point: Number.NaN,
  rows: 0,
  interval: () => ({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }),
  proportion: null,
  scaled: () => nothing,
}

const undecided = (reason: UndefinedReason): Knowledge => ({
  known: null,
  undefined: reason,
  rows: 0,
  least: nothing,
  most: nothing,
  partial: false,
})

/** The group's part of everyone's cases: among the known, and where those of unknown outcome are in it too. */
function sharesOf({ cornersOf }: ScoreMeasure, meanOver: readonly ScoreClass[], own: ScoreTable, rest: ScoreTable) {
  const [g, r] = [casesOf(own, meanOver), casesOf(rest, meanOver)]
  const known = g / (g + r)
  if (cornersOf === undefined || meanOver.includes('unknown')) return { known, filled: { low: known, high: known } }
  const [more, others] = [g + casesOf(own, ['unknown']), r + casesOf(rest, ['unknown'])]
  return { known, filled: { low: g / (g + others), high: more / (more + r) } }
}
