/**
 * The counts: what a loader makes of a log and all that the rest of an audit ever sees. No row, no value of a column
 * that is not an attribute, no person.
 */

/** The cells of a group's tally. The names are the ones that plans, counts tables and results use. */
export const cellNames = ['tp', 'fp', 'fn', 'tn', 'positive_unknown', 'negative_unknown'] as const
export type CellName = (typeof cellNames)[number]

/** A number that is only known to lie between two others, both included. */
export interface Range {
  readonly low: number
  readonly high: number
  /** The number that was published in its place, where it was rounded. */
  readonly published?: number
}

/** A cell is a number of cases (a sum of weights where the log is weighted), or a range where it is not known. */
export type Cell = number | Range

export const lowOf = (cell: Cell): number => (typeof cell === 'number' ? cell : cell.low)
export const highOf = (cell: Cell): number => (typeof cell === 'number' ? cell : cell.high)

/** The number itself, or the one that was published for it; null where there is neither. */
export const publishedOf = (cell: Cell): number | null => (typeof cell === 'number' ? cell : (cell.published ?? null))

/** A cell from one number to another: a number where they are the same. */
export const cellBetween = (low: number, high: number, published: number | null = null): Cell =>
  low === high ? low : published === null ? { low, high } : { low, high, published }

/** The sum of cells, a range where any of them is one. */
export function addCells(cells: readonly Cell[]): Cell {
  // A loop, because a sweep adds up groups at every threshold.
  let [low, high] = [0, 0]
  let published: number | null = 0
  for (const cell of cells) {
    low += lowOf(cell)
    high += highOf(cell)
    const own = publishedOf(cell)
    published = published === null || own === null ? null : published + own
  }
  return cellBetween(low, high, published)
}

/**
 * One group's decisions against what turned out to be true.
 * `tp` and `fp`: positive decisions whose outcome was positive, negative. `fn` and `tn`: negative decisions likewise.
 * `positive_unknown` and `negative_unknown`: decisions whose outcome nobody knows.
 */
export type Tally = Readonly<Record<CellName, Cell>>

/** Of a weighted log: the rows in each cell, and the sum of the squares of their weights (Kish 1965). */
export interface Weights {
  readonly n: Readonly<Record<CellName, number>>
  readonly squares: Readonly<Record<CellName, number>>
}

export interface GroupCounts {
  readonly group: string
  /** Of an attribute: itself. Of an intersection: the group of each attribute in it. */
  readonly parts: Readonly<Record<string, string>>
  readonly tally: Tally
  /** Present where the log is weighted; all cells are numbers then. */
  readonly weights?: Weights
  /** The group's published total, where a counts table gives one: the cells add up to it, or to a number in its range. */
  readonly total?: Cell
  /** Rows of an audit whose decision is neither positive nor negative: a number, or one of several classes. */
  readonly undecided?: number
  /** Where the plan names a score; where the decision is a number, these are the decisions. */
  readonly scores?: ScoreTable
  /** Where the decision is a number. */
  readonly numbers?: NumberTable
  /** Of an input of the model, of the score and of the decision; of a check of how values are spread, in bins. */
  readonly values?: ValueCounts
  /** Where the plan says how chance picked whom to check, and it picked somebody with each decision. */
  readonly inspection?: readonly Inspected[]
  /** Where the plan names whom a row is about. */
  readonly clusters?: ClusterCounts
}

/** The people of a group with each value that an input has, in step with all groups of the attribute. */
export interface ValueCounts {
  readonly positive: readonly number[]
  /** Those whose decision is negative, or neither. */
  readonly negative: readonly number[]
}

/**
 * What a design tells of everyone who got one decision: from those of them whom chance picked to be checked (Cochran 1977).
 */
export interface Inspected {
  readonly decision: 'positive' | 'negative'
  /** Everyone who got it. */
  readonly people: number
  /** Those of them who were picked, by their outcome. */
  readonly having: PickedSums
  readonly others: PickedSums
}

/** Sums over those who were picked: of 1/π, π being the chance to be picked, and of the squares of these. */
export interface PickedSums {
  readonly weights: number
  readonly squares: number
}

/** Whose the rows of a group are, in sums over its people: no more than the variance of a rate needs. */
export interface ClusterCounts {
  /** People by the cells that they have rows in: at 2⁰ for the first of `cellNames`, 2¹ for the second, …; 64 numbers. */
  readonly units: readonly number[]
  /** People with more than one row in the group. */
  readonly repeated: number
  /** Σ over the people of what they have in one cell × what they have in another: rows, or sums of weights. */
  readonly products: Readonly<Record<CellName, Readonly<Record<CellName, number>>>>
  /**
   * Σ over the people of how many groups of the attribute each has rows in; left out where everyone is in this one only.
   * Over the people it is the mean number of groups of somebody here.
   */
  readonly memberships?: number
  /** How many groups these are together, where people may be in several of them; left out: one. */
  readonly groups?: number
}

/** The numbers that a group was given, against those that it should have been given. */
export interface NumberTable {
  readonly decision: Moments
  /** Of the rows whose true number is known; `errors` are decision − true number. */
  readonly outcomes: Moments
  readonly errors: Moments
  readonly absoluteErrors: Moments
  readonly squaredErrors: Moments
  /** Rows whose true number is not known. */
  readonly unknown: Pick<Moments, 'rows' | 'weight' | 'squares'>
}

/** Some numbers, as far as their mean and its interval need them. */
export interface Moments {
  readonly rows: number
  /** Σw: the rows where the log is not weighted. */
  readonly weight: number
  /** Σw² (Kish 1965) */
  readonly squares: number
  /** Σwx / Σw; 0 where there are no rows. */
  readonly mean: number
  /** Σw(x − mean)² */
  readonly deviations: number
}

/** The scores of a group: its distinct scores, rising, and how many cases of each outcome have them. */
export interface ScoreTable {
  readonly scores: readonly number[]
  /** In step with the scores; sums of weights where the log is weighted. */
  readonly positive: readonly number[]
  readonly negative: readonly number[]
  readonly unknown: readonly number[]
  /** Of a weighted log: the cases of each outcome that have a score, and the sum of the squares of their weights. */
  readonly weights?: Readonly<Record<'n' | 'squares', Readonly<Record<ScoreClass, number>>>>
  /** Where the log has more distinct scores than are kept. */
  readonly binned?: BinnedScores
}

/** What is known of the cases with a score. */
export type ScoreClass = 'positive' | 'negative' | 'unknown'

/**
 * Each score stands for the cases of a bin: their mean over the whole log. A bin is narrower than a thousandth of the
 * range of the scores and holds less than a thousandth of the cases, or it is one score.
 */
export interface BinnedScores {
  /** In step with the scores, the least that is in each bin: score ≥ least splits no bin. */
  readonly least: readonly number[]
  /** The groups of an attribute whose cases these are, and the areas of its groups; null of a part of the log. */
  readonly exact: { readonly members: readonly string[]; readonly areas: AttributeAreas } | null
}

/** Areas under ROC curves by the scores themselves, not by bins: of every group, of everyone but it, of everyone. */
export interface AttributeAreas {
  readonly own: Readonly<Record<string, RankedArea | null>>
  /** null too where it is so few that they are better told by bins. */
  readonly rest: Readonly<Record<string, RankedArea | null>>
  readonly everyone: RankedArea | null
}

/** An area with the parts of its variance, as DeLong et al. (1988) have them; of how many cases it tells. */
export interface RankedArea {
  readonly auc: number
  readonly v10: number
  readonly v01: number
  readonly positives: number
  readonly negatives: number
}

export interface AttributeCounts {
  /** The attribute's name; of an intersection `gender × nationality`. */
  readonly attribute: string
  /** The attributes that it crosses; of an attribute just itself. */
  readonly parts: readonly string[]
  /** In the order of the plan (bins, mapped groups), else by name; `(missing)` last. */
  readonly groups: readonly GroupCounts[]
  /** Where counts of groups are suppressed, what is told of all together: more than the groups tell. */
  readonly everyone?: Tally
  /** What a counts table published of all groups together; a cell that it does not tell is a range. */
  readonly published?: Tally
}

/**
 * Of every combination of groups of all attributes that rows have: its tally. The groups of any crossing add up from
 * these. Columns in step.
 */
export interface Combinations {
  readonly attributes: readonly { readonly name: string; readonly groups: readonly string[] }[]
  /** One an attribute: places in its groups; −1 where the rows are left out of it. */
  readonly places: readonly Int32Array[]
  /** Rows, or sums of weights where the log is weighted. */
  readonly cells: Readonly<Record<CellName, Float64Array>>
  /** Of a weighted log: the rows, and the sums of the squares of their weights. */
  readonly weights: Readonly<Record<'n' | 'squares', Readonly<Record<CellName, Float64Array>>>> | null
}

/** Why rows were left out of an attribute (or, with `attribute: null`, of everything), and how many. */
export interface Exclusion {
  readonly reason: ExclusionReason
  readonly attribute: string | null
  /** A range where they are too few to tell. */
  readonly rows: Cell
  /** Values, column or line numbers that help a reader find them; never personal data. */
  readonly detail?: string
}

/** In the order in which they are told: what never became a row first, then decisions, then attributes. */
export const exclusionReasons = [
  'bad_row', // a wrong number of columns, with `--on-bad-row exclude`
  'not_selected', // left out by `data.where`
  'missing_decision',
  'unlisted_decision', // in neither list, where both are given
  'missing_score', // a decision made from a score that is not there
  'missing_weight',
  'missing_attribute', // `missing: exclude`
  'unmapped_group', // a value that `groups:` names nowhere
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** Parts that have measures of their own, which the whole log does not have. */
export const partKinds = ['stage', 'quality', 'input'] as const
export type PartKind = (typeof partKinds)[number]

/**
 * What is wrong with a value of a record: there is none; it stands for none; it cannot be; it is too old; any of these. Or
 * with the record: another has the same id. Or with all records of a group: their values are others than elsewhere.
 */
export const qualityChecks = ['missing', 'placeholder', 'implausible', 'stale', 'bad', 'duplicate', 'shift'] as const
export type QualityCheck = (typeof qualityChecks)[number]

/**
 * By what somebody's group may be told: one input of the model, all of them together, the score or the decision that the
 * model made of them.
 */
export const tellers = ['input', 'together', 'score', 'decision'] as const
export type Teller = (typeof tellers)[number]

/** What they are called as parts, where an input has a name of the log. */
export const tellerNames = { together: '(together)', score: '(score)', decision: '(decision)' } as const

/**
 * A part of an audit that is measured by itself too: a stratum; one class of several against the rest; a stage of a
 * decision that is a chain, of the people who got as far; a check of the data, where a positive decision is a value that
 * does not hold; an input of the model.
 */
export interface Slice {
  readonly kind: 'stratum' | 'class' | PartKind
  readonly name: string
  /** Of a check of the data: the column that it is about. */
  readonly column?: string
  /** And what is wrong with its values. */
  readonly check?: QualityCheck
  /** Of a part that tells of groups: what it is. */
  readonly teller?: Teller
}

/** Where a chain has more stages than one: from its begin to its end, as a part that is measured like each of them. */
export function wholeChain(stages: readonly { readonly name: string }[]): Slice | null {
  const [first, last] = [stages[0], stages.at(-1)]
  if (first === undefined || last === undefined || stages.length === 1) return null
  return { kind: 'stage', name: `${first.name} → ${last.name}` }
}

interface SliceCounts {
  readonly slice: Slice
  /** As those of the whole, of the part's people (a stratum) or decisions (a class). */
  readonly attributes: readonly AttributeCounts[]
}

/** Why a row is in no window of time. */
export const undatedReasons = ['missing_date', 'no_date'] as const
export type UndatedReason = (typeof undatedReasons)[number]

/** The rows by the window of time that they are of. */
export interface SeriesCounts {
  /** Those that have rows, in order. */
  readonly windows: readonly WindowCounts[]
  /** Rows that are counted and are in no window: nothing stands for a date, or a text that is none. */
  readonly excluded: readonly { readonly reason: UndatedReason; readonly rows: number }[]
}

interface WindowCounts {
  /** The first day, `2023-01-30`. */
  readonly start: string
  readonly rows: number
  /** As those of the whole, with the same groups: some may be empty. No scores, no people. */
  readonly attributes: readonly AttributeCounts[]
}

export interface Counts {
  readonly rows: {
    /** Every record of the source. read = counted + the exclusions without an attribute. */
    readonly read: Cell
    readonly counted: number
    readonly excluded: readonly Exclusion[]
  }
  readonly attributes: readonly AttributeCounts[]
  readonly slices: readonly SliceCounts[]
  /** Where the plan asks for windows of time. */
  readonly series?: SeriesCounts
  /** null where the plan searches no crossings. */
  readonly combinations: Combinations | null
  readonly source: {
    /** As the plan wrote it, without secrets; `-` is standard input. */
    readonly name: string
    /** SHA-256 of the bytes of the file(s); null for a server or a stream in memory. */
    readonly sha256: string | null
    readonly format: string
    /** What counted, with its version; left out where nothing but this program did. */
    readonly engine?: string
  }
  /** Things the reader of a report should know about how the log was read. */
  readonly notes: readonly CountsNote[]
}

/**
 * At most ten values of ten rows or more, those of most rows first, with their number; all others together are `…`,
 * because a value of few rows may be a name.
 */
export type CountsNote =
  /** Outcome values that are in neither list of the plan and so count as unknown. */
  | { readonly kind: 'outcome_values_unknown'; readonly values: readonly NotedValue[] }
  /** The plan lists no negative values, and more than one value that is not positive was taken as negative. */
  | {
      readonly kind: 'taken_as_negative'
      readonly role: 'decision' | 'outcome'
      readonly values: readonly NotedValue[]
    }
  /** Rows that are counted and have no score, or an infinite one: they are in no measure of scores. */
  | { readonly kind: 'rows_without_score'; readonly rows: number }
  /** The log has more distinct decisions than are kept, so their quantiles are those of bins. */
  | { readonly kind: 'numbers_binned' }
  | UnitsNote

/** Where the plan names whom a row is about: of the rows that are counted. */
export interface UnitsNote {
  readonly kind: 'units'
  readonly people: number
  /** People with more than one row. */
  readonly repeated: number
  /** Rows that do not say whose they are: each is taken for someone else's. */
  readonly without: number
  /** People who are in more than one group of an attribute, at least: its groups are compared as different people. */
  readonly shared: readonly { readonly attribute: string; readonly people: number }[]
}

export interface NotedValue {
  readonly value: string
  /** Left out where counts are suppressed. */
  readonly rows?: number
}

/** People that were decided about twice: the cell that they were in, and the one that they are in. */
export interface JointCell {
  readonly was: CellName
  readonly is: CellName
  readonly people: number
}

/** What is known of each of a group's people who were decided about twice. */
export type Joint = readonly JointCell[]

export interface JointGroup {
  readonly attribute: string
  readonly group: string
  /** Those who were of the group before. */
  readonly joint: Joint
  /** The same people by the group that they are of now: most often the same one. */
  readonly into: readonly { readonly group: string; readonly joint: Joint }[]
}

/** People of two logs by their id: how many are in both, and in one of them only. */
export interface LinkedPeople {
  readonly both: number
  readonly before: number
  readonly after: number
  /** Rows of either log that do not say whose they are. */
  readonly without_id: number
}

/** The group of rows without a value for the attribute. */
export const missingGroup = '(missing)'

/** Whether a group has people without a value: of the attribute, or of any in a crossing. */
export const isMissingGroup = ({ parts }: GroupCounts): boolean => Object.values(parts).includes(missingGroup)

/** The name of a crossing of attributes or of groups: `gender × nationality`, `V × Dutch`. */
export const crossing = (parts: readonly string[]): string => parts.join(' × ')
