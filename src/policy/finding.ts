import type { Cell, Slice } from '../counts.js'
import type { Bounds, UndefinedReason } from '../metrics/measure.js'
import type { ComparisonKind, MetricId } from '../metrics/metric.js'

export type Status = 'pass' | 'fail' | 'undetermined' | 'not_applicable'
export type Verdict = 'pass' | 'fail' | 'undetermined' | 'not_judged'

/** Why a finding has its status; the words stand in `reason.ts`. */
export type ReasonCode =
  | 'decided' // the evidence decides
  | 'point' // `rule: point`: the estimate decides
  | 'uncertain' // the interval (or its adjusted level) does not decide
  | 'not_known' // the bounds of what is not known straddle the limit
  | 'too_few' // under the floor
  | 'undefined' // the measure is undefined for the group or its reference
  | 'is_reference'
  | 'no_rows'
  | 'under_share' // fewer of the people than the limit asks for
  | 'no_mark' // the convention reports and sets no bound
  | 'no_outcome'
  | 'alone' // nobody in the stratum to compare with
  | 'no_class' // one of several decisions, which nobody got or should have got
  | 'no_baseline' // a limit on change, without an earlier result
  | 'not_then' // a limit on change, and the earlier result does not have it

/** A finding as a peer would write it: its name, its sign. */
interface PeerValue {
  readonly name: string
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  readonly envelope: { readonly low: number | null; readonly high: number | null }
  readonly min: number | null
  readonly max: number | null
}

/** Who answers for a finding that does not pass. */
export interface FindingWaiver {
  /** Its place in the plan's waivers. */
  readonly index: number
  readonly reason: string
  readonly approved_by: string
  /** YYYY-MM-DD, that day included. */
  readonly until: string
  /** It ran out before the day of the audit: the finding counts again. */
  readonly expired: boolean
}

/** What a finding was in the earlier result, and what became of it. All null where there is no such finding. */
export interface FindingBaseline {
  readonly status: Status | null
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  /** Now less then. */
  readonly change: number | null
  /** Of the two-sided test of no change. */
  readonly p: number | null
  /**
   * `new`: there was none, or it fails now and did not then. Else `resolved` where it failed then and passes now;
   * `worse` or `better` where it moved away from its limit or towards it by more than chance explains; `same`.
   */
  readonly became: Became
}

export const becameWords = ['new', 'worse', 'same', 'better', 'resolved'] as const
export type Became = (typeof becameWords)[number]

/** Of a limit on change: the two values that it is between, and what the earlier one rests on. */
export interface FindingChange {
  readonly now: number | null
  readonly before: number | null
  readonly denominator_before: Cell | null
}

/** A limit held against the data, in the shape of audit.json. */
export interface Finding {
  /** Stable: made from the limit, the attribute and the group. */
  readonly id: string
  /** Index in the plan's limits. */
  readonly limit: number
  /** The part of the log that it is about; left out: the whole. */
  readonly slice?: Slice
  readonly metric: MetricId
  readonly comparison: ComparisonKind | null
  readonly attribute: string
  /** null for an aggregate over all groups. */
  readonly group: string | null
  readonly reference: string | null
  /** The reference's own measure among the known; null where it is undefined or there is no reference. */
  readonly reference_estimate: number | null
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  /** The interval over all fillings: it decides. `high: null` has no upper end. */
  readonly envelope: { readonly low: number | null; readonly high: number | null }
  readonly bounds?: Bounds
  readonly min: number | null
  readonly max: number | null
  /** Where the limit is on what changed: then the estimate is the change. */
  readonly change?: FindingChange
  /** Where the audit was given an earlier result. */
  readonly baseline?: FindingBaseline
  /** Of a finding that does not pass, where the plan has one for it. */
  readonly waiver?: FindingWaiver
  /** The same in a peer's terms, where the limit was written in them. */
  readonly peer?: PeerValue
  /** 2·Φ(−z) at the z where the interval just touches the limit. */
  readonly level: number | null
  readonly level_adjusted: number | null
  readonly status: Status
  readonly leans: 'pass' | 'fail' | null
  /** Rows the decision rests on: of the group's denominator, and of the reference's. */
  readonly denominator: Cell | null
  readonly reference_denominator: Cell | null
  /** How many more cases would settle it; null where it is settled or never would be. */
  readonly more_cases: number | null
  /** About the value nearest the limit that numbers like these could have shown to break it. */
  readonly detectable: number | null
  readonly severity: 'fail' | 'warn'
  /** Of an aggregate: the groups under the floor, which take no part in it. */
  readonly left_out: readonly string[]
  /** `too_few: ignore`: listed on the first page and left out of the verdict. */
  readonly ignored: boolean
  readonly undefined?: UndefinedReason
  readonly reason_code: ReasonCode
  /** In words, in the plan's language. */
  readonly reason: string
}
