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
 * The words of a rate as a natural frequency: "of every 100 `of`, 61 `event`". `of` names people in the plural,
 * `event` is what happened to some of them, as a verb phrase in the past tense.
 */
export interface Frequency {
  readonly of: string
  readonly event: string
}

/** What a reader sees of a measure, in one language. */
export interface MetricText {
  readonly name: string
  /** One sentence: what it says about people. */
  readonly meaning: ByEffect<string>
  /** Of rates only. */
  readonly frequency?: ByEffect<Frequency>
}

/** What another tool calls the same thing. */
export interface Peer {
  readonly tool: 'fairlearn' | 'aif360' | 'aequitas' | 'clarify' | 'fairness_indicators' | 'lift' | 'amsterdam'
  readonly name: string
  /** How the peer's definition differs: sign, reference, edge. */
  readonly note?: string
}

interface Entry {
  readonly id: MetricId
  readonly text: { readonly en: MetricText; readonly nl: MetricText }
  /** Formula in the cells' names, for people. */
  readonly formula: string
  readonly source: string
  /** Short name of the field, as FPR or PPV. */
  readonly abbreviation?: string
  readonly peers: readonly Peer[]
  /** What the log must have for it. */
  readonly needs: 'decision' | 'outcome'
}

/** Some cells of a tally over some others. The denominator holds the numerator. */
export interface RateMetric extends Entry {
  readonly kind: 'rate'
  readonly numerator: readonly CellName[]
  readonly denominator: readonly CellName[]
  /** null: neither end is better as such. */
  readonly better: ByEffect<End | null>
  /** Unknown outcomes are filled in to find bounds; false for what is about the unknown itself. */
  readonly fillsUnknown: boolean
}

/** A function of one tally's rates, with a closed form for its interval. */
export interface DerivedMetric extends Entry {
  readonly kind: 'derived'
  readonly derivation: Derivation
  readonly better: ByEffect<End | null>
}

/** How a derived measure follows from rates; its interval follows from theirs. */
export type Derivation =
  /** A rising function of one rate: its interval is that of the rate, transformed. */
  | {
      readonly kind: 'transformed'
      readonly numerator: readonly CellName[]
      readonly denominator: readonly CellName[]
      readonly transform: (rate: number) => number
    }
  /** The mean of two rates of different people: MOVER. Both rise with every right decision. */
  | { readonly kind: 'mean'; readonly rates: readonly [MetricId, MetricId] }

/** One number for all groups of an attribute. */
export interface AggregateMetric extends Entry {
  readonly kind: 'aggregate'
  readonly aggregation: Aggregation
}

export type Aggregation =
  /** Over the pairs of groups: the largest difference, or the smallest ratio, of any of the rates. */
  | { readonly kind: 'extreme'; readonly rates: readonly MetricId[]; readonly of: 'difference' | 'ratio' }
  /** The largest, over the groups, of a signed or absolute mean of differences from the reference. */
  | { readonly kind: 'mean_difference'; readonly rates: readonly [MetricId, MetricId]; readonly absolute: boolean }

export type Metric = RateMetric | DerivedMetric | AggregateMetric
