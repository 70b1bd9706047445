import type { Effect } from '../plan.js'
import type { SeenAnswer } from './profile.js'
import type { Said } from './said.js'

/** Something that was taken to be so, and why: `because` goes on after that word. */
export interface Guess {
  readonly column: string
  readonly because: Said
}

export interface AnswerGuess extends Guess {
  readonly kind: 'column'
  readonly positive: readonly string[]
  /** Empty: every other value. */
  readonly negative: readonly string[]
  readonly values: readonly SeenAnswer[]
  /** Why those are the positive ones. */
  readonly whyPositive: Said
  readonly empty: number
}

export type DecisionGuess =
  | AnswerGuess
  | (Guess & { readonly kind: 'threshold'; readonly threshold: number })
  /** Of a table of counts. */
  | { readonly kind: 'counted' }

export interface EffectGuess {
  readonly effect: Effect
  readonly because: Said
}

export interface AttributeGuess extends Guess {
  readonly edges: readonly number[] | null
  readonly values: readonly SeenAnswer[] | null
  /** Why it is only proposed; null where the plan takes it. */
  readonly onlyProposed: Said | null
}

/** A column that the plan does not use, and what it looks like. */
export interface Remark extends Guess {
  readonly kind: 'proxy' | 'personal' | 'time' | 'weight' | 'outcome' | 'decision' | 'score'
}

export interface Guesses {
  readonly rows: number
  readonly decimal: ',' | null
  /** Of a table of counts: which of its rows. */
  readonly where: Readonly<Record<string, string>>
  readonly otherSelections: readonly Readonly<Record<string, string>>[]
  readonly decision: DecisionGuess | null
  readonly effect: EffectGuess
  readonly outcome: AnswerGuess | null
  /** Where no outcome was found: one whose answers are not clear. */
  readonly unclearOutcome: Unclear | null
  readonly score: Guess | null
  readonly unit: Guess | null
  readonly attributes: readonly AttributeGuess[]
  readonly remarks: readonly Remark[]
  /** Columns with a few values and no role: like may be compared with like by them. */
  readonly strata: readonly string[]
  /** Columns without a role. */
  readonly unused: readonly string[]
  /** What could not be known, and a plan cannot do without. */
  readonly unknown: readonly Unknown[]
  readonly presets: readonly string[]
}

export interface Unclear {
  readonly column: string
  readonly values: readonly SeenAnswer[]
}

export interface Unknown {
  readonly what: 'decision' | 'attributes' | 'selection'
  readonly message: Said
  readonly hint: Said
}

/** A column and its values, as a person said them; no values: those are still to be guessed. */
export interface ToldAnswer {
  readonly column: string
  readonly positive: readonly string[]
}

/** What a person said instead of leaving it to be guessed. */
export interface Told {
  readonly decision?: ToldAnswer | { readonly score: string; readonly threshold: number }
  readonly effect?: Effect
  /** null: there is none. */
  readonly outcome?: ToldAnswer | null
  /** With the edges of bins, or null where they are to be guessed. */
  readonly attributes?: readonly { readonly column: string; readonly edges: readonly number[] | null }[]
  readonly presets?: readonly string[]
}
