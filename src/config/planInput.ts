import type { Language } from '../languages/language.js'
import type { ComparisonKind, MetricId } from '../metrics/metric.js'
import type { TimeWindow } from '../timeWindow.js'
import type { About, AssumptionPlan, Effect, Encoding, EvidenceRules, Format, Waiver, WorstGroupsPlan } from './plan.js'

/** A value of the log: text, or a number or a truth value that is written as one. */
export type ValueInput = string | number | boolean
export type ValuesInput = ValueInput | readonly ValueInput[]
/** The name of a group, or `rest`, `overall`, `largest`, `best`; a group with such a name is `{ group: 'rest' }`. */
export type ReferenceInput = string | { readonly group: string }

/** An audit plan as a person writes it: the shape of audit.yaml. What is left out has a default. */
export interface PlanInput {
  readonly version: 1
  /** Of the report. Left out: the name of the plan's file, or of the log. */
  readonly title?: string
  readonly language?: Language
  readonly about?: About
  /** The decision log: a file, a glob, `-` for standard input, or a mapping that says how to read it. */
  readonly data: string | DataInput
  readonly decision: DecisionInput
  /** What turned out to be true, where it is known. */
  readonly outcome?: OutcomeInput
  readonly score?: { readonly column: string }
  readonly weight?: { readonly column: string }
  /** Who a row is about, where people occur more than once. */
  readonly unit?: { readonly column: string }
  readonly attributes?: readonly AttributeInput[]
  /** Lists of names of attributes, or a number: all crossings up to that depth. */
  readonly intersections?: number | readonly (readonly string[])[]
  /** Columns, or mappings as of attributes: each combination of their groups is a stratum. */
  readonly conditioning?: readonly (string | Omit<AttributeInput, 'reference'>)[]
  /** The audit at many thresholds: so many equal steps of the score, or these; or the highest scores, by share or number. */
  readonly sweep?: { readonly thresholds: number | readonly number[] } | { readonly top: number | readonly number[] }
  /** How chance picked whom to check. */
  readonly inspection?: { readonly random: string } | { readonly probability: string }
  /** What may be assumed of people whom nobody checked. */
  readonly assumptions?: readonly AssumptionPlan[]
  /** A decision that is a chain, in its order. */
  readonly stages?: readonly { readonly name: string; readonly column: string; readonly positive?: ValuesInput }[]
  readonly measures?: 'usual' | 'all' | readonly MetricId[]
  /** Left out: the audit measures and does not judge. */
  readonly limits?: readonly LimitInput[]
  readonly waivers?: readonly Waiver[]
  /** A search of all crossings for the groups that are worst off. Left out: none. */
  readonly worst_groups?: Partial<WorstGroupsPlan>
  /** Checks of the data by group: columns, whose missing values are counted, or mappings that say more. */
  readonly quality?: readonly QualityColumnInput[] | QualityInput
  /** What the model is given: columns, or mappings with bins; or all columns but some. */
  readonly inputs?: readonly InputColumnInput[] | InputsInput
  readonly evidence?: Partial<EvidenceRules>
  /** Counts under the minimum are not told, in any file. */
  readonly privacy?: { readonly minimum_cell?: number }
  /** Every rate in each window of time: its course, its trend, where it changed. */
  readonly time?: { readonly column: string; readonly window: TimeWindow }
  /** Regions in which a pilot ends. */
  readonly stop?: readonly StopInput[]
}

interface InputsInput {
  readonly columns?: readonly InputColumnInput[]
  readonly all_but?: string | readonly string[]
  readonly proxy_from?: number
}

type InputColumnInput = string | { readonly column: string; readonly bins?: readonly number[] }

interface QualityInput {
  readonly id?: string
  readonly columns?: readonly QualityColumnInput[]
}

type QualityColumnInput =
  | string
  | {
      readonly column: string
      readonly placeholders?: ValuesInput
      readonly range?: readonly [number, number] | readonly [string, string]
      readonly stale_before?: string
      readonly shift?: boolean
    }

export interface DataInput {
  readonly source: string
  readonly format?: Format
  /** `log`: a row a decision. `counts`: a row a group, with its tally. */
  readonly layout?: 'log' | 'counts'
  readonly encoding?: Encoding
  readonly delimiter?: string
  /** Of the numbers in bins, scores and weights of a CSV or TSV; left out, a point. */
  readonly decimal?: '.' | ','
  /** Column → the values to keep; all must hold. */
  readonly where?: Readonly<Record<string, ValuesInput>>
  readonly on_bad_row?: 'stop' | 'exclude'
  readonly suppressed?: { readonly value: number; readonly below: number }
  /** Of a counts table: every number was rounded to the nearest multiple of this. */
  readonly rounding?: number
  /** Of a counts table: the group whose row is the total of its attribute. */
  readonly total?: string
}

/** `effect` is never assumed: adverse where a positive decision burdens a person, favourable where it helps. */
export type DecisionInput =
  | {
      readonly column: string
      readonly positive: ValuesInput
      readonly negative?: ValuesInput
      readonly effect: Effect
    }
  | { readonly score: string; readonly threshold: number; readonly effect: Effect }
  /** Several classes, each measured against all others; one without an effect has that of the decision. */
  | { readonly column: string; readonly classes: readonly ClassInput[]; readonly effect?: Effect }
  /** A number; favourable where more of it helps a person. */
  | { readonly column: string; readonly numeric: true; readonly effect: Effect }
  | { readonly effect: Effect }

interface ClassInput {
  readonly name: string
  /** `'*'` takes every value that no other class lists. */
  readonly values: ValuesInput
  readonly effect?: Effect
}

export type OutcomeInput =
  | {
      readonly column: string
      readonly positive: ValuesInput
      /** Given: any other value is unknown. An empty cell always is. */
      readonly negative?: ValuesInput
    }
  /** The classes of the decision, by the same values. */
  | { readonly column: string; readonly classes: true }
  /** The number that the decision should have been. */
  | { readonly column: string; readonly numeric: true }

export interface AttributeInput {
  readonly column: string
  readonly name?: string
  /** Rising edges: `[30, 50]` makes <30, 30–49 and ≥50. */
  readonly bins?: readonly number[]
  /** Group → its values; `'*'` takes every value that no other group names. */
  readonly groups?: Readonly<Record<string, ValuesInput>>
  readonly reference?: ReferenceInput
  readonly missing?: 'group' | 'exclude'
}

export type LimitInput = LimitScope &
  (
    | { readonly preset: string }
    | {
        readonly metric: MetricId
        readonly comparison?: ComparisonKind
        readonly min?: number
        readonly max?: number
        /** Instead of min and max: how much it may change from an earlier result. */
        readonly change?: { readonly min?: number; readonly max?: number }
        readonly reference?: ReferenceInput
        readonly within?: 'stratum'
      }
  )

interface StopInput {
  /** A rate. */
  readonly metric: MetricId
  readonly comparison?: ComparisonKind
  /** Of the region in which the pilot ends, not of what is acceptable. */
  readonly min?: number
  readonly max?: number
  readonly attributes?: string | readonly string[]
  readonly groups?: string | readonly string[]
  readonly reference?: ReferenceInput
}

interface LimitScope {
  readonly severity?: 'fail' | 'warn'
  readonly attributes?: string | readonly string[]
  readonly groups?: string | readonly string[]
  /** Of decisions with several classes: those that it holds for. */
  readonly classes?: string | readonly string[]
  /** Of measures of stages, of checks of the data, of inputs: those that it holds for. */
  readonly stages?: string | readonly string[]
  readonly columns?: string | readonly string[]
  readonly inputs?: string | readonly string[]
}
