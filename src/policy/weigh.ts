import type { EvidenceRules } from '../config/plan.js'
import { lowOf } from '../counts.js'
import type { Evidence } from '../metrics/evidence.js'
import { needsKnownOutcomes } from '../metrics/knowledge.js'
import { type Bound, boundOf, type Side, sideOf, sideOfRange } from './decide.js'
import type { ReasonCode, Status } from './finding.js'
import type { CountedParts, Target } from './targets.js'

/** A target with what its evidence says, before other findings are looked at. */
export interface Weighed {
  readonly target: Target
  readonly bound: Bound
  readonly side: Side
  /** Whether there is anything to test: an interval, cases enough, something known. */
  readonly tested: boolean
  /** Why it cannot be decided at all. */
  readonly undecidable: ReasonCode | null
}

export function weigh(target: Target, rules: EvidenceRules, noOutcome: boolean): Weighed {
  const bound = boundOf(target.limit)
  const undecidable = undecidableFor(target, rules, noOutcome)
  const { evidence } = target
  if (undecidable !== null || evidence === null) return { target, bound, side: null, tested: false, undecidable }
  const side = sideOf(evidence, bound)
  return { target, bound, side, tested: side !== null || !nothingKnown(evidence), undecidable }
}

/** Nobody has an outcome that is known, though some have one that is not. */
const nothingKnown = ({ bounds, undefined: reason }: Evidence): boolean =>
  bounds !== null && reason === 'zero_denominator'

function undecidableFor(
  { evidence, without, metric, leftOut, limit, slice, change }: Target,
  rules: EvidenceRules,
  noOutcome: boolean,
): ReasonCode | null {
  if (without === 'rows') return 'no_rows'
  if (without === 'class') return 'no_class'
  if (noOutcome && needsKnownOutcomes(metric)) return 'no_outcome'
  if (without === 'reference') return 'is_reference'
  if (without === 'share') return 'under_share'
  if (without === 'baseline') return 'no_baseline'
  if (without === 'then') return 'not_then'
  if (slice?.kind === 'stratum' && leftOut.length === 0 && evidence?.undefined === 'no_reference') return 'alone'
  if (limit.min === null && limit.max === null) return 'no_mark'
  if (evidence === null || evidence.envelope(0) === null) return leftOut.length > 0 ? 'too_few' : 'undefined'
  // Scores that are no probabilities are none of any number of people.
  if (evidence.undefined === 'not_a_probability') return 'undefined'
  // Where no outcome is known at all, it is not the number of cases that is in the way.
  const rows = [evidence.rows, evidence.referenceRows ?? [], change?.denominator_before ?? []].flat()
  return !nothingKnown(evidence) && rows.some((cell) => lowOf(cell) < rules.minimum_denominator) ? 'too_few' : null
}

export const leansToFail = (side: Side): boolean => side === 'below' || side === 'above'

/** No outcome is known of anyone in the log. */
export const knowsNoOutcome = ({ attributes, slices }: CountedParts): boolean =>
  [attributes, ...slices.map((slice) => slice.attributes)]
    .flat()
    .every(({ groups }) =>
      groups.every(
        ({ tally, numbers }) =>
          [tally.tp, tally.fp, tally.fn, tally.tn].every((cell) => cell === 0) && !numbers?.outcomes.rows,
      ),
    )

export interface Decision {
  readonly status: Status
  readonly code: ReasonCode
}

const inapplicable: readonly ReasonCode[] = [
  'is_reference',
  'no_rows',
  'no_outcome',
  'no_class',
  'alone',
  'under_share',
  'no_mark',
  'no_baseline',
]

/** @param sure the evidence shows what it leans to, at the level that the plan asks for, adjusted */
export function decide({ target, bound, side, undecidable }: Weighed, sure: boolean, rules: EvidenceRules): Decision {
  if (undecidable !== null && inapplicable.includes(undecidable)) {
    return { status: 'not_applicable', code: undecidable }
  }
  if (undecidable !== null || target.evidence === null)
    return { status: 'undetermined', code: undecidable ?? 'undefined' }
  if (side === null)
    return { status: 'undetermined', code: target.evidence.bounds === null ? 'undefined' : 'not_known' }
  const leans = leansToFail(side) ? 'fail' : 'pass'
  if (leans === 'pass' && target.leftOut.length > 0 && rules.too_few === 'undetermined') {
    return { status: 'undetermined', code: 'too_few' }
  }
  const straddles = straddlesLimit(target.evidence, bound, side)
  if (rules.rule === 'point') {
    return straddles ? { status: 'undetermined', code: 'not_known' } : { status: leans, code: 'point' }
  }
  if (sure) return { status: leans, code: 'decided' }
  return { status: 'undetermined', code: straddles ? 'not_known' : 'uncertain' }
}

/** What is not known lies on both sides of the limit, whatever the number of cases. */
const straddlesLimit = ({ bounds }: Evidence, bound: Bound, side: Side): boolean =>
  bounds !== null && sideOfRange(bounds, bound) !== side
