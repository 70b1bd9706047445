import type { Cell, Tally } from '../counts.js'
import type { ComparisonKind, MetricId } from './metric.js'

/**
 * The measures as results, in the shape of audit.json. `estimate` is the value among the known, null where it is
 * undefined; `low` and `high` its interval; `bounds` (only where knowledge is partial) the range over all fillings.
 */
export interface MeasureValue {
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  readonly method: string
  readonly bounds?: Bounds
  /** Why the estimate is null. */
  readonly undefined?: UndefinedReason
}

/** The range over all fillings; null is an end that is none (a ratio to a reference that may be zero). */
export interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

export type UndefinedReason =
  | 'zero_denominator'
  | 'zero_reference' // a ratio to a rate of zero
  | 'below_zero' // a ratio of numbers that are below zero
  | 'cell_not_known' // a suppressed or rounded cell is needed
  | 'outside_bounds' // the value among the known is not one that the whole could have
  | 'no_outcome' // no outcome is known for anyone in this log
  | 'no_reference' // nothing to compare with
  | 'not_a_probability' // scores outside 0…1, of which it cannot be said how right they are
  | 'infinite' // a score that ruled out what happened has no finite log loss

/** A measure of one group. */
export interface GroupMeasure extends MeasureValue {
  /** Of rates. */
  readonly numerator?: Cell
  readonly denominator?: Cell
}

export interface GroupResult {
  readonly attribute: string
  readonly group: string
  readonly parts: Readonly<Record<string, string>>
  /** Rows in the group. */
  readonly n: Cell
  /** Where the plan names whom a row is about: the people in the group, and those with more than one row in it. */
  readonly units?: { readonly people: number; readonly repeated: number }
  /** Of decisions that are numbers: the rows whose true number is known. */
  readonly known?: number
  readonly tally: Tally
  readonly metrics: Readonly<Record<MetricId, GroupMeasure>>
}

export interface OverallResult {
  readonly attribute: string
  readonly n: Cell
  /** Of decisions that are numbers: the rows whose true number is known. */
  readonly known?: number
  readonly tally: Tally
  readonly metrics: Readonly<Record<MetricId, GroupMeasure>>
}

export interface ComparisonResult extends MeasureValue {
  readonly attribute: string
  readonly group: string
  /** The group's name, or `rest` or `overall`. */
  readonly reference: string
  /** The reference's own measure among the known: of the named group, of the rest, of everyone; null where undefined. */
  readonly reference_estimate: number | null
  readonly metric: MetricId
  readonly kind: ComparisonKind
  /** The interval has no upper end. */
  readonly unbounded: boolean
  /** Two-sided score test of no difference; null where undefined. */
  readonly p: number | null
  readonly p_adjusted: number | null
}

export interface AggregateResult extends MeasureValue {
  readonly attribute: string
  readonly metric: MetricId
  readonly unbounded: boolean
  /** Of an aggregate that compares with a reference: the group whose difference it is. */
  readonly group?: string
  readonly reference?: string
  /** The reference's own value, where it has one beside the group's. */
  readonly reference_estimate?: number
  /** Of the test of no difference, where the measure has one of its own. */
  readonly p?: number
  /** The difference that remains points the other way than the plain one: Simpson's paradox. */
  readonly reverses?: true
}
