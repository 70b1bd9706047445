import type { Language } from '../languages/language.js'
import type { ComparisonKind, MetricId } from '../metrics/metric.js'
import type { TimeWindow } from '../timeWindow.js'

/** The audit plan, complete: defaults filled in, presets resolved, intersections written out. Plain data. */
export interface AuditPlan {
  readonly version: 1
  readonly title: string
  readonly language: Language
  readonly about: About
  readonly data: DataPlan
  readonly decision: DecisionPlan
  readonly outcome: OutcomePlan | null
  /** The model's number behind the decision. */
  readonly score: { readonly column: string } | null
  readonly weight: { readonly column: string } | null
  /** Who a row is about, where people occur more than once. */
  readonly unit: { readonly column: string } | null
  readonly attributes: readonly AttributePlan[]
  /** What makes people comparable: each combination of their groups is a stratum. */
  readonly conditioning: readonly StratumPlan[]
  /** Each a list of names of attributes. */
  readonly intersections: readonly (readonly string[])[]
  /** Thresholds of the score at which the audit is made too; null: only the plan's own. */
  readonly sweep: SweepPlan | null
  /** The usual ones, every one that the log allows, or these besides the usual ones; those of limits in any case. */
  readonly measures: 'usual' | 'all' | readonly MetricId[]
  readonly limits: readonly Limit[]
  /** Failing limits that somebody answers for, for a while; left out where there are none. */
  readonly waivers?: readonly Waiver[]
  /** Left out where chance picked nobody. */
  readonly inspection?: InspectionPlan
  /** Left out where nothing is assumed. */
  readonly assumptions?: readonly AssumptionPlan[]
  /** A decision that is a chain, in its order; left out where it is none. */
  readonly stages?: readonly StagePlan[]
  /** null: no search. */
  readonly worst_groups: WorstGroupsPlan | null
  readonly evidence: EvidenceRules
  /** Where each limit stands; left out where the plan did not come from a file. It changes no figure, so no hash. */
  readonly places?: PlanPlaces
  /** Whether records are as good for one group as for another; left out where nobody asks. */
  readonly quality?: QualityPlan
  /** What the model is given; left out where the plan does not say. */
  readonly inputs?: InputsPlan
  /** Left out where nothing is suppressed. */
  readonly privacy?: PrivacyPlan
  /** Windows of time in which every rate is measured by itself; left out where the plan asks for none. */
  readonly time?: TimePlan
  /** Where a pilot ends; left out where there is nothing of the kind. */
  readonly stop?: readonly StopCriterion[]
}

interface TimePlan {
  /** Of dates or timestamps. */
  readonly column: string
  readonly window: TimeWindow
}

/** A region in which a pilot ends: the criterion is met when it is shown that the value lies within [min, max]. */
export interface StopCriterion {
  /** A rate. */
  readonly metric: MetricId
  /** null: the rate of the group itself. */
  readonly comparison: ComparisonKind | null
  readonly min: number | null
  readonly max: number | null
  /** null: of every attribute and intersection. */
  readonly attributes: readonly string[] | null
  /** null: every group but `(missing)` and its crossings. */
  readonly groups: readonly string[] | null
  /** null: the reference of the attribute. */
  readonly reference: Reference | null
}

/** The file of a plan, as it was given, and of each of the plan's limits the line (from 1) that set it: a flag has none. */
interface PlanPlaces {
  readonly file: string
  readonly limits: readonly (number | null)[]
}

/** What a reader of the report wants to know about the audited thing; all optional. */
export const aboutKeys = [
  'organisation',
  'model',
  'model_version',
  'purpose',
  'period',
  'limits_set_by',
  'limits_set_on',
  'limits_sha256',
  'contact',
  'register',
] as const
export type About = Readonly<Partial<Record<(typeof aboutKeys)[number], string>>>

/**
 * A value as the plan wrote it. Text and numbers are kept as their source text (`01`, `1e0`, a long id); a YAML
 * boolean stays one, because only that matches the other spellings of a truth value.
 */
export type PlanValue = string | boolean

export const formats = ['csv', 'tsv', 'parquet', 'ndjson', 'json'] as const
export type Format = (typeof formats)[number]
export const encodings = ['utf-8', 'utf-16', 'latin-1', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export interface DataPlan {
  /** A path or glob, made absolute against the plan's folder by whoever reads the plan; `-` is standard input. */
  readonly source: string
  /** The source as the plan wrote it, where that is not the same: what results and reports show. */
  readonly name?: string
  readonly format: Format | null
  readonly layout: 'log' | 'counts'
  readonly encoding: Encoding | null
  readonly delimiter: string | null
  /** Of the numbers in a CSV or TSV; left out where it is a point. */
  readonly decimal?: ','
  /** Column → the values to keep; all must hold. */
  readonly where: Readonly<Record<string, readonly PlanValue[]>>
  readonly on_bad_row: 'stop' | 'exclude'
  /** Of a counts table: a cell with this value is suppressed and lies from 0 to below `below`. */
  readonly suppressed: { readonly value: number; readonly below: number } | null
  /** Of a counts table: every number is a multiple of this, the nearest to the real one; left out where none is. */
  readonly rounding?: number
  /** Of a counts table: the group whose row is the published total of its attribute; left out where there is none. */
  readonly total?: string
}

export type Effect = 'adverse' | 'favourable'

export type DecisionPlan =
  | {
      readonly kind: 'column'
      readonly effect: Effect
      readonly column: string
      readonly positive: readonly PlanValue[]
      readonly negative: readonly PlanValue[] | null
    }
  /** score ≥ threshold is a positive decision */
  | { readonly kind: 'threshold'; readonly effect: Effect; readonly score: string; readonly threshold: number }
  /** Several classes, each measured against all others; the effect here is that of classes without one of their own. */
  | {
      readonly kind: 'classes'
      readonly effect: Effect
      readonly column: string
      readonly classes: readonly ClassPlan[]
    }
  /** The decision is a number: `favourable` where more of it helps a person. */
  | { readonly kind: 'number'; readonly effect: Effect; readonly column: string }
  /** A counts table has no decision column: its cells say what was decided. */
  | { readonly kind: 'counted'; readonly effect: Effect }

/** One of several decisions. */
export interface ClassPlan {
  readonly name: string
  /** `'*'` takes every value that no other class lists. */
  readonly values: readonly PlanValue[] | '*'
  /** Of being in this class. */
  readonly effect: Effect
}

/** As the decision is: positive or negative, of the same classes by the same values, or a number. */
export type OutcomePlan =
  | {
      readonly column: string
      readonly positive: readonly PlanValue[]
      readonly negative: readonly PlanValue[] | null
    }
  | { readonly column: string; readonly classes: true }
  | { readonly column: string; readonly numeric: true }

/** How an attribute's values become groups. */
export type Grouping =
  | { readonly kind: 'values' }
  /** Edges in rising order: an edge belongs to the bin above it. */
  | { readonly kind: 'bins'; readonly edges: readonly number[] }
  /** Group → its values; `'*'` takes every value that no other group names. */
  | { readonly kind: 'map'; readonly groups: Readonly<Record<string, readonly PlanValue[] | '*'>> }

/** How chance picked whom to check. */
export interface InspectionPlan {
  /** `random`: a column says who was drawn; `probability`: one says how likely it was. */
  readonly kind: 'random' | 'probability'
  readonly column: string
}

/** Of people whom nobody checked: with how large a share of them, at most, something is found. */
export type AssumptionPlan =
  | { readonly kind: 'monotone_selection' }
  | { readonly kind: 'at_most_times'; readonly times: number }

/** A step of a decision that is a chain. */
export interface StagePlan {
  readonly name: string
  /** Of a log: who came through; of a table of counts: how many did. */
  readonly column: string
  /** Of a log. */
  readonly positive?: readonly PlanValue[]
}

/** A column whose groups make strata. */
export type StratumPlan = Omit<AttributePlan, 'reference'>

export interface AttributePlan {
  readonly name: string
  readonly column: string
  readonly grouping: Grouping
  readonly reference: Reference
  /** `group`: rows without a value are a group `(missing)`; `exclude`: they are left out of this attribute, counted. */
  readonly missing: 'group' | 'exclude'
}

export const referenceKinds = ['rest', 'overall', 'largest', 'best'] as const
/** What groups are compared with. */
export type Reference =
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: (typeof referenceKinds)[number] }

/** So many steps, or these: thresholds, or the people with the highest scores as shares (up to 1) or numbers of them. */
export interface SweepPlan {
  readonly by: 'threshold' | 'top'
  readonly steps: number | readonly number[]
}

export interface Limit {
  readonly metric: MetricId
  /** null: the limit is on the measure of the group itself (or of the attribute, for an aggregate). */
  readonly comparison: ComparisonKind | null
  readonly min: number | null
  readonly max: number | null
  /** min and max are of what changed since an earlier result: the value now less the value then. */
  readonly change?: true
  readonly severity: 'fail' | 'warn'
  /** null: of every attribute and intersection. Names, an intersection as `gender × nationality`. */
  readonly attributes: readonly string[] | null
  /** null: every group but `(missing)` and its crossings. */
  readonly groups: readonly string[] | null
  /** null: the reference of the attribute. */
  readonly reference: Reference | null
  /** Held in each stratum by itself; null: over the whole log. */
  readonly within: 'stratum' | null
  /** Of decisions with several classes: those that it holds for; null: every one. */
  readonly classes: readonly string[] | null
  /** Of a measure of parts: the names of those that it holds for, or their columns; left out: every one. */
  readonly parts?: readonly string[]
  /** The preset that the limit came from, if any. */
  readonly preset: string | null
  /** A peer's name that the limit was written in, `clarify:DPPL`: the bounds above are in our terms. */
  readonly alias?: string
  /** Groups with less than this share of the people are left out; only presets set it. */
  readonly minimum_share?: number
}

/**
 * Somebody answers for findings that do not pass, up to and with a day: until then they have no say in the verdict.
 * What is left out is whatever it may be.
 */
export interface Waiver {
  readonly metric: MetricId
  readonly comparison?: ComparisonKind
  readonly attribute?: string
  readonly group?: string
  readonly reason: string
  readonly approved_by: string
  /** YYYY-MM-DD: the last day on which it holds, UTC. */
  readonly until: string
}

/** A search of all crossings of the attributes for the groups that are worst off. Nothing is judged by it. */
export interface WorstGroupsPlan {
  /** How many groups are listed at most. */
  readonly count: number
  readonly metric: MetricId
  /** How many attributes are crossed at most. */
  readonly depth: number
  /** Groups with fewer cases in the measure's denominator are not looked at. */
  readonly minimum_size: number
  /** Whether groups of people without a value are looked at. */
  readonly missing: 'group' | 'exclude'
}

/** Checks of the data, by group. */
export interface QualityPlan {
  /** What no two records may share; null: not looked at. */
  readonly id: string | null
  readonly columns: readonly QualityColumn[]
}

/** A column whose values are looked at: always for missing ones, for others as far as it says what they are. */
export interface QualityColumn {
  readonly column: string
  /** Values that stand for none. */
  readonly placeholders: readonly PlanValue[]
  /** What is plausible: two numbers, or two days as YYYY-MM-DD, both included. */
  readonly range: readonly [number, number] | readonly [string, string] | null
  /** YYYY-MM-DD: an earlier day is stale. */
  readonly stale_before: string | null
  /** How the values that hold are spread is compared too. */
  readonly shift?: true
}

/** The columns that a model is given, of which is asked how much they tell about people's groups. */
export interface InputsPlan {
  readonly columns: readonly InputColumn[]
  /** Every other column is one too, but for these, and for those that hold decisions, outcomes, …; null: no other is. */
  readonly all_but: readonly string[] | null
  /** Cramér's V: what surely tells more than this is named a proxy. */
  readonly proxy_from: number
}

export interface InputColumn {
  readonly column: string
  /** Edges between bins of numbers, rising; null: as the values are, and where they are many numbers in about 20 bins. */
  readonly bins: readonly number[] | null
}

/** What may not be told of a few people. */
interface PrivacyPlan {
  /** Smaller counts are suppressed, and others along with them; null: none are. */
  readonly minimum_cell: number | null
}

export interface EvidenceRules {
  readonly rule: 'confident' | 'point'
  readonly confidence: number
  readonly correction: 'holm' | 'benjamini_hochberg' | 'none'
  readonly family: 'limit' | 'audit'
  readonly minimum_denominator: number
  readonly too_few: 'undetermined' | 'ignore'
  readonly unknown: 'bounds' | 'known'
  /** How intervals of rates and their comparisons are made. */
  readonly intervals: 'score' | 'exact' | 'mid_p'
  readonly seed: number
  readonly replicates: number
}
