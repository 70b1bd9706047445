import type { CellName } from '../counts.js'

/** Ids of the catalogue; `catalogue.ts` holds them all. */
export type MetricId = string

export const comparisonKinds = ['difference', 'ratio', 'relative_difference'] as const
export type ComparisonKind = (typeof comparisonKinds)[number]

/** Which end is better for the people it is about. */
export type End = 'low' | 'high'

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
}

/** What another tool calls the same thing. */
export interface Peer {
  readonly tool: 'fairlearn' | 'aif360' | 'aequitas' | 'clarify' | 'fairness_indicators' | 'lift' | 'amsterdam'
  readonly name: string
  /** How the peer's definition differs: sign, reference, edge. */
  readonly note?: string
}

interface Entry<Text extends MetricText = MetricText> {
  readonly id: MetricId
  /** Formula in the cells' names, for people. */
  readonly formula: string
  readonly source: string
  /** The field's short name: FPR, PPV. */
  readonly abbreviation?: string
  readonly peers: readonly Peer[]
  /** What a log must have for it: an outcome is a column that may have values; whether it has any is another matter. */
  readonly needs: 'decision' | 'outcome'
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

/** A function of one tally that is no rate, with a closed form for its interval. */
export interface DerivedMetric extends Entry {
  readonly kind: 'derived'
  readonly better: ByEffect<End>
  readonly derivation: Derivation
}

/** What it takes to compute a measure of a group; the rest of an entry is for people. */
export type Measurable =
  | (Fraction & { readonly kind: 'rate'; readonly fillsUnknown?: false })
  | { readonly kind: 'derived'; readonly derivation: Derivation }

export type Derivation =
  /** A rising function of a rate: its interval is that of the rate, transformed. */
  | { readonly kind: 'transformed'; readonly rate: Fraction; readonly transform: (rate: number) => number }
  /** The mean of two rates of different people, both rising with every right decision: MOVER. */
  | { readonly kind: 'mean'; readonly rates: readonly [Fraction, Fraction] }

/** One number for an attribute, over all of its groups. */
export interface AggregateMetric extends Entry {
  readonly kind: 'aggregate'
  readonly aggregation: Aggregation
}

export type Aggregation = ExtremeAggregation | MeanAggregation

/** Over the pairs of groups: the largest difference, or the smallest ratio, of any of the rates. */
export interface ExtremeAggregation {
  readonly kind: 'extreme'
  readonly of: 'difference' | 'ratio'
  readonly rates: readonly Fraction[]
}

/** Of each group against the reference: the mean of its differences in two rates, signed or absolute. */
export interface MeanAggregation {
  readonly kind: 'mean_difference'
  readonly absolute: boolean
  readonly rates: readonly [Fraction, Fraction]
}

export type Metric = RateMetric | DerivedMetric | AggregateMetric
/** The measures that a single group has. */
export type GroupMetric = RateMetric | DerivedMetric
