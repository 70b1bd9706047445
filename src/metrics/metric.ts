import type { Effect } from '../config/plan.js'
import type { CellName, GroupCounts, PartKind, QualityCheck, Teller } from '../counts.js'
import type { Interval } from '../statistics/interval.js'
import type { Evidence, EvidenceRules } from './evidence.js'
import type { Knowledge } from './knowledge.js'
import type { Quantity } from './quantity.js'
import type { QuestionId } from './questions.js'
import type { Sample } from './sample.js'

/** Ids of the catalogue; `catalogue.ts` holds them all. */
export type MetricId = string

export const comparisonKinds = ['difference', 'ratio', 'relative_difference'] as const
export type ComparisonKind = (typeof comparisonKinds)[number]

/** Which end is better for the people it is about. */
export type End = 'low' | 'high'

/**
 * What a plan can name and a measure can need: a decision that is positive or negative, its outcome, a score, a decision
 * that is a number, the number that it should have been, the columns of strata, the stages of a chain, checks of the data, the inputs of a
 * model.
 */
export type Need =
  | 'decision'
  | 'outcome'
  | 'score'
  | 'number'
  | 'true_number'
  | 'strata'
  | 'stages'
  | 'quality'
  | 'inputs'

/** A phrase for decisions that burden a person, and one for decisions that help. */
export interface ByEffect<T> {
  readonly adverse: T
  readonly favourable: T
}

/**
 * The words of a rate as a natural frequency. English: "Of every 100 `of`, `event`"; Dutch: "Van elke 100 `of`,
 * `event`". `of` names people in the plural; `event` is a clause with `{n}` where the number goes. `label` says the
 * same in two or three words, for headings and rows.
 */
export interface Frequency {
  readonly label: string
  readonly of: string
  readonly event: string
}

/** What a reader sees of a measure, in one language. */
export interface MetricText {
  readonly name: string
  /** One sentence: what it says about people. */
  readonly meaning: ByEffect<string>
  /** One or two sentences: what it does not show, and how it misleads. */
  readonly hides: string
}

/** What another tool calls the same thing. */
export interface Peer {
  readonly tool:
    | 'fairlearn'
    | 'aif360'
    | 'aequitas'
    | 'clarify'
    | 'fairness_indicators'
    | 'lift'
    | 'scikit_learn'
    | 'amsterdam'
  readonly name: string
  /** How the peer's definition differs: sign, reference, edge. */
  readonly note?: string
}

interface Entry<Text extends MetricText = MetricText> {
  readonly id: MetricId
  /** What a reader would ask to come to it. */
  readonly question: QuestionId
  /** Measured in every audit that can; any other only where a plan asks for it, by a limit or by `measures`. */
  readonly usual?: true
  /** It is of such parts of an audit only, and the whole has none: of a stage, a check of the data, an input. */
  readonly of?: PartKind
  /** Of checks of the data: of these only. */
  readonly check?: QualityCheck
  /** Of what tells of groups: of this only; left out: of anything that has values, one at a time. */
  readonly teller?: Teller
  /** It holds each group against all others by itself already: two groups' values are compared with nothing. */
  readonly uncompared?: true
  /** It is a test and estimates nothing: no limit on it can be decided but by `rule: point`. */
  readonly noInterval?: true
  /** Formula in the cells' names, for people. */
  readonly formula: string
  readonly source: string
  /** The field's short name: FPR, PPV. */
  readonly abbreviation?: string
  readonly peers: readonly Peer[]
  /** What a plan must name for it: an outcome is a column that may have values; whether it has any is another matter. */
  readonly needs: readonly Need[]
  readonly text: { readonly en: Text; readonly nl: Text }
}

/** Some cells of a tally over some others; the denominator holds the numerator. */
export interface Fraction {
  readonly numerator: readonly CellName[]
  readonly denominator: readonly CellName[]
}

export interface RateMetric extends Entry<MetricText & { readonly frequency: ByEffect<Frequency> }>, Fraction {
  readonly kind: 'rate'
  /** The end that is better for the people it is about. */
  readonly better: ByEffect<End>
  /** false: the unknown outcomes are what it measures, so they are not filled in to find bounds. */
  readonly fillsUnknown?: false
}

/** What a measure that is no rate says of its own numbers. */
interface Numbers {
  readonly quantity: Quantity
  /** The least and the most that it can be: a limit outside decides nothing. */
  readonly range: readonly [low: number, high: number]
}

/** A function of one tally that is no rate, with a closed form for its interval. */
export interface DerivedMetric extends Entry, Numbers {
  readonly kind: 'derived'
  readonly better: ByEffect<End>
  readonly derivation: Derivation
}

/** A measure of one group that is made of more than its tally: of its scores, its numbers. */
export interface MeasuredMetric extends Entry, Numbers {
  readonly kind: 'measured'
  readonly better: ByEffect<End>
  readonly measure: Measuring
}

export interface Measuring {
  /** The name of its interval. */
  readonly method: string
  /** null where nothing defines it. */
  readonly knowledgeOf: (groups: readonly GroupCounts[], rules: EvidenceRules) => Knowledge | null
  /** Against everyone together, whom the group is part of; where it is left out, it cannot be compared with them. */
  readonly toEveryone?: (
    kind: ComparisonKind,
    group: GroupCounts,
    others: readonly GroupCounts[],
    rules: EvidenceRules,
  ) => Evidence
}

/** What it takes to compute a measure of a group; the rest of an entry is for people. */
export type Measurable =
  | (Fraction & { readonly kind: 'rate'; readonly fillsUnknown?: false })
  | { readonly kind: 'derived'; readonly derivation: Derivation }
  | { readonly kind: 'measured'; readonly measure: Measuring }

export type Derivation = CombinedDerivation | CellsDerivation

/** A function of a few rates, which moves one way with each of them. */
export interface CombinedDerivation {
  readonly kind: 'combined'
  readonly rates: readonly Fraction[]
  /** Of each rate, how the value moves with it; `either`: one way for all values of it, but not always the same way. */
  readonly moves: readonly ('up' | 'down' | 'either')[]
  readonly range: readonly [low: number, high: number]
  /** The name of its interval. */
  readonly method: (rules: EvidenceRules) => string
  readonly value: (rates: readonly number[]) => number
  /** From samples of the rates, in their order, that have a value. */
  readonly interval: (rates: readonly Sample[], z: number, rules: EvidenceRules) => Interval
}

/** A function of the four cells of known outcomes that moves one way with each of them, the others held. */
export interface CellsDerivation {
  readonly kind: 'of_cells'
  readonly range: readonly [low: number, high: number]
  readonly method: string
  /** NaN where undefined. */
  readonly value: (cells: Cells) => number
  /** Of cells that add up to an effective number of cases (Kish 1965 where weighted). */
  readonly interval: (cells: Cells, z: number) => Interval
}

/** tp, fp, fn, tn. */
export type Cells = readonly [tp: number, fp: number, fn: number, tn: number]

/** One number for an attribute, over all of its groups. */
export interface AggregateMetric extends Entry, Numbers {
  readonly kind: 'aggregate'
  readonly aggregation: Aggregation
}

export type Aggregation = ExtremeAggregation | StatisticAggregation | PerGroupAggregation
/** One number for the whole attribute. */
export type OverAllAggregation = ExtremeAggregation | StatisticAggregation
/** One number for each group against its reference. */
export type PerGroupAggregation = MeanAggregation | ContrastAggregation

/** Over all groups: any function of them. */
export interface StatisticAggregation {
  readonly kind: 'statistic'
  /** It is about people and not about their groups, so everyone takes part: no group is too small. */
  readonly ofPeople?: true
  /** What a group must have enough cases of to take part; left out: enough rows. */
  readonly measures?: readonly Measurable[]
  /**
   * @param groups those that something is said of
   * @param everyone these, those that are left out and `(missing)`, for what is taken over all people. Left out: the groups
   */
  readonly evidence: (
    groups: readonly GroupCounts[],
    rules: EvidenceRules,
    effect: Effect,
    everyone?: readonly GroupCounts[],
  ) => Evidence
}

/** Of each group against the reference: any function of the two. */
export interface ContrastAggregation {
  readonly kind: 'contrast'
  /** It is a group's part of everyone, so the reference is always everyone. */
  readonly ofEveryone?: true
  /** It compares different people only: where the reference is everyone, it is everyone else. */
  readonly apart?: true
  readonly evidence: (contrast: Contrast) => Evidence
}

export interface Contrast {
  readonly group: GroupCounts
  /** The people that it is compared with; never the group's own. */
  readonly against: readonly GroupCounts[]
  /** The reference is everyone: those and the group together. */
  readonly including: boolean
  /** The same within each stratum, where the plan names strata. */
  readonly strata: readonly ContrastStratum[]
  readonly rules: EvidenceRules
}

/** A group and the people that it is compared with, in one stratum. */
export interface ContrastStratum {
  /** null: the group has nobody in it. */
  readonly group: GroupCounts | null
  readonly against: readonly GroupCounts[]
  /** All groups of the attribute. */
  readonly everyone: readonly GroupCounts[]
}

/** Over the pairs of groups: the largest difference, or the smallest ratio, of any of the measures. */
export interface ExtremeAggregation {
  readonly kind: 'extreme'
  readonly of: 'difference' | 'ratio'
  readonly measures: readonly Measurable[]
}

/** Of each group against the reference: the mean of its differences in two rates, signed or absolute. */
export interface MeanAggregation {
  readonly kind: 'mean_difference'
  readonly absolute: boolean
  readonly rates: readonly [Fraction, Fraction]
}

export type Metric = RateMetric | DerivedMetric | MeasuredMetric | AggregateMetric
/** The measures that a single group has. */
export type GroupMetric = RateMetric | DerivedMetric | MeasuredMetric

export const isAggregate = (metric: Metric): metric is AggregateMetric => metric.kind === 'aggregate'
export const isOfGroup = (metric: Metric): metric is GroupMetric => metric.kind !== 'aggregate'
/** One number for the whole attribute, so nothing is its group or its reference. */
export const isOverAll = ({ aggregation: { kind } }: AggregateMetric): boolean =>
  kind === 'extreme' || kind === 'statistic'
