import type { DataPlan, Format, InputColumn, PlanValue } from '../config/plan.js'
import type { AttributeAreas, Counts } from '../counts.js'
import type { TimeWindow } from '../timeWindow.js'
import type { LogValue } from './match.js'
import type { CountedNumbers } from './numbers/countedNumbers.js'
import type { Placing } from './scores/areas.js'
import type { UnitRequest, UnitTable } from './units/units.js'

/**
 * The one seam for engines: a place where rows live and are counted. An engine knows nothing of decisions, groups or
 * tallies; it counts the rows of every combination of a few columns. Everything after that is shared.
 */
export interface Engine {
  /** The columns of the source; reads no more than its head. */
  readonly describe: (data: DataPlan, uses: readonly ColumnUse[], run: EngineRun) => Promise<SourceDescription>
  /** One pass over the source: how many rows each combination of the keys has. */
  readonly cells: (data: DataPlan, request: CellRequest, run: EngineRun) => Promise<CellTable>
  /** The rows of a small table as they are, in their order. */
  readonly rows: (data: DataPlan, request: RowRequest, run: EngineRun) => Promise<RowTable>
}

/** What a run may use and whom it tells. */
export interface EngineRun {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Called when the source is found, and known how it is to be read. */
  readonly onOpen?: (() => void) | undefined
  readonly stdin?: NodeJS.ReadableStream | undefined
  /** As DuckDB writes it: `400MB`. */
  readonly memoryLimit: string
  /** Where temporary files go, in a folder of their own. */
  readonly spillFolder: string
}

/** How far a scan is; null where the engine cannot tell. */
export interface Progress {
  /** From 0 to 1. */
  readonly share: number | null
  readonly rows: number | null
  readonly secondsLeft: number | null
}

export interface SourceDescription {
  readonly columns: readonly string[]
  readonly files: readonly string[]
  readonly format: Format | 'dataframe'
  readonly compression: 'none' | 'gzip' | 'zstd'
  /** Of text with columns. */
  readonly delimiter: string | null
  readonly encoding: string | null
}

/** A column that the plan needs, and the key of the plan that asks for it, for messages. */
export interface ColumnUse {
  readonly column: string
  readonly key: string
}

/** What rows are counted by: the text of a column, the bin that its number falls in, or the window that its date is in. */
export type Key =
  | { readonly kind: 'text'; readonly column: string }
  /** Edges in rising order; an edge belongs to the bin above it. A threshold is a single edge. */
  | { readonly kind: 'bins'; readonly column: string; readonly edges: readonly number[] }
  | { readonly kind: 'window'; readonly column: string; readonly window: TimeWindow }

export interface CellRequest {
  readonly uses: readonly ColumnUse[]
  readonly keys: readonly Key[]
  /** Sum this column and its squares in each cell. A row whose weight is no number ≥ 0 adds nothing to the sums. */
  readonly weight: string | null
  /** Keep the scores of each cell's rows too. */
  readonly score: ScoreRequest | null
  /** Look at whose the rows of the cells are too. */
  readonly units: UnitRequest | null
  /** Add up the numbers of each cell's rows too; `score` then keeps the decisions. */
  readonly numbers: NumberRequest | null
  /** Look at the values of columns in each cell's rows: of each test how many rows fail it. Left out: of none. */
  readonly checks?: readonly ColumnChecks[]
  /** Count the rows of each cell that share the value of this column with another row that is selected. */
  readonly duplicates?: string
  /** Count the values of the model's inputs too. Left out: of none. */
  readonly inputs?: InputRequest
  /** Column → the values to keep. Rows that do not have them are counted and nothing else. */
  readonly where: Readonly<Record<string, readonly PlanValue[]>>
  /** More combinations than this are an error that names the column to blame. */
  readonly maximumCells: number
}

/** Of each value the first test that it fails counts. */
export interface ColumnChecks {
  readonly column: string
  readonly tests: readonly ValueTest[]
  /** Count the values that pass in bins too: an engine makes tests of these from some rows. */
  readonly spread?: true
}

/** What fails: a value that is missing, is one of some, lies outside two ends (or is no number, no day), is before a day. */
export type ValueTest =
  | { readonly kind: 'missing' }
  | { readonly kind: 'one_of'; readonly values: readonly PlanValue[] }
  | { readonly kind: 'outside'; readonly low: number; readonly high: number }
  | { readonly kind: 'outside_days'; readonly low: string | null; readonly high: string | null }
  | { readonly kind: 'before'; readonly day: string }
  /** Of a value that passed as a number. */
  | { readonly kind: 'below'; readonly number: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'never' }

/** How many people of which groups, and with which decision, have which value of each input. */
export interface InputRequest {
  readonly columns: readonly InputColumn[]
  /** Every other column of the source is an input too, but for these; null: no other is. */
  readonly allBut: readonly string[] | null
  /** Places of the request's keys that say what is known of a row beside its inputs. */
  readonly by: readonly number[]
  /** Of each attribute those of them that its groups, and what was decided in them, are told by. */
  readonly attributes: readonly (readonly number[])[]
  /** Who a row is about, where the plan says so. */
  readonly unit: string | null
  /** An input with more values in all combinations is an error. */
  readonly maximumCells: number
  /** So many rows, or kinds of rows that are alike, are kept with all of their inputs at once. */
  readonly sample: number
}

export interface InputTable {
  /** The values of the keys, of each combination that rows have. */
  readonly combinations: readonly (readonly LogValue[])[]
  /** Of each attribute, every input. */
  readonly inputs: readonly (readonly CountedInput[])[]
  /** Rows with all of their inputs at once: all of them, or as many as were asked for, picked by what they are. */
  readonly sample: InputSample
}

/**
 * Columns in step: rows with a value (by its place; what the value was stays with the engine) in a combination, or in one
 * of those that are the same for the attribute.
 */
export interface CountedInput {
  readonly column: string
  /** The edges of bins, where there are any. */
  readonly bins: readonly number[] | null
  readonly values: number
  /** Rows with a text that is no number, where there are bins: a value of its own. */
  readonly texts: number
  readonly places: Int32Array
  readonly combinations: Int32Array
  readonly rows: Float64Array
}

export interface InputSample {
  readonly combinations: Int32Array
  /** Of each input the place of the value. */
  readonly places: readonly Int32Array[]
  readonly rows: Float64Array
  /** Who the rows are about, by number; null where the plan does not say. */
  readonly units: Float64Array | null
}

/** Scores are no key: a log may have as many of them as rows. */
export interface ScoreRequest {
  /** The place of a key of bins, of the column that has them: it tells rows without a score, and texts that are none. */
  readonly key: number
  /** Up to so many distinct scores each is kept; where there are more they are put in bins. */
  readonly maximumScores: number
  /** A bin has at most one part in so many of the cases, and of the range of the scores. */
  readonly bins: number
  /** Scores between which a bin ends too, rising. */
  readonly edges: readonly number[]
  /** Of the cells, once they are counted: what their outcomes are, and which groups they make of every attribute. */
  readonly placings: (table: CellTable) => ScorePlacings
}

export interface ScorePlacings {
  /** By the place of a cell: 1 positive, 0 negative, −1 unknown. */
  readonly outcomes: Int8Array
  readonly attributes: readonly Placing[]
}

/** The places of keys of bins without edges: of the decisions, and of what they should have been. */
export interface NumberRequest {
  readonly decision: number
  readonly outcome: number | null
}

/** In the place of a bin: the value is a text that is no number. */
export const notANumber = '-1'

/** In the place of the first day of a window: the value is a text that is no date. */
export const notADate = 'infinity'

export interface CountedCell {
  /**
   * One a key. Of bins: the index of the bin (0 is below the first edge), `notANumber`, or null for no value. Of windows:
   * the first day, `2023-01-30`, `notADate`, or null for no value.
   */
  readonly values: readonly LogValue[]
  readonly rows: number
  /** Decimal texts; null where the request has no weight. */
  readonly weights: { readonly sum: string; readonly squares: string } | null
  /** Rows that fail, test by test and column by column; left out where the request asks for no checks. */
  readonly checks?: readonly number[]
  /** Left out where the request does not ask. */
  readonly duplicates?: number
  /** null where the request asks for no scores. */
  readonly scores: CountedScores | null
  /** null where the request asks for no numbers. */
  readonly numbers: CountedNumbers | null
}

/** The scores of a cell's rows, rising; rows without a finite one are not among them. */
export interface CountedScores {
  /** Places in the distinct scores of the table. */
  readonly places: Int32Array
  readonly rows: Float64Array
  /** Σw and Σw²; null where the request has no weight. */
  readonly weights: { readonly sum: Float64Array; readonly squares: Float64Array } | null
}

/** The distinct scores of a table, or its bins of scores. */
export interface DistinctScores {
  /** Rising; of a bin the mean score of its rows. */
  readonly values: Float64Array
  /** Of bins, the least score in each. */
  readonly least: Float64Array | null
  /** Where they are bins: of every attribute, in the order of the placings. */
  readonly areas: readonly AttributeAreas[] | null
}

export interface CellTable {
  readonly cells: readonly CountedCell[]
  /** Every record of the source, bad rows among them. */
  readonly read: number
  readonly notSelected: number
  readonly badRows: { readonly rows: number; readonly detail: string } | null
  /** One a key: whether a binned value has a fraction, which decides the names of bins. */
  readonly fractional: readonly boolean[]
  /** null where the request asks for none. */
  readonly scores: DistinctScores | null
  /** Left out where the request asks for none. */
  readonly inputs?: InputTable
  /** null where the request asks for none, and while it is asked in which groups people are counted. */
  readonly units: UnitTable | null
  readonly source: Counts['source']
}

interface RowRequest {
  readonly uses: readonly ColumnUse[]
  /** Read where they are there. */
  readonly optional: readonly string[]
  readonly maximumRows: number
}

export interface RowTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly LogValue[])[]
  readonly badRows: CellTable['badRows']
  readonly source: Counts['source']
}
