/** What the guesses of `maatlat init` rest on: numbers about columns, and no row. */
export type SourceProfile = LogProfile | CountsProfile

/** One row a decision. */
export interface LogProfile {
  readonly kind: 'log'
  readonly rows: number
  readonly columns: readonly ColumnProfile[]
}

export interface ColumnProfile {
  readonly name: string
  /** Rows with a value in it. */
  readonly filled: number
  /** Different values: exact where `values` lists them, or in a log of up to a million rows where they hardly come back. */
  readonly distinct: number
  /** All values, those with most rows first; null where there are too many of them. */
  readonly values: readonly SeenAnswer[] | null
  /** Rows whose value is a number that is written with a decimal point, and with a decimal comma. */
  readonly points: number
  readonly commas: number
  /** The least and the highest of those numbers. They may be one person's: for reckoning, never to be shown. */
  readonly low: number | null
  readonly high: number | null
  /** Rows whose value looks like a date, an e-mail address, a Dutch citizen number. */
  readonly dates: number
  readonly emails: number
  readonly citizenNumbers: number
}

export interface SeenAnswer {
  readonly value: string
  readonly rows: number
  /** Whether it may be shown: a value of few rows may point at one person. */
  readonly named: boolean
}

/** A table of counts, one row a group. */
export interface CountsProfile {
  readonly kind: 'counts'
  readonly rows: number
  readonly attributes: readonly string[]
  /**
   * What sets of rows there are in which every group stands once, by the columns that tell them apart: one without
   * columns where the whole table is such a set, none where no columns do it.
   */
  readonly selections: readonly Readonly<Record<string, string>>[]
}
