import type { ComparisonKind, MetricId } from '../metric.js'

/** A measure of a group, or how it compares, in each window of time. Lists in step with the windows of the series. */
export interface SeriesLine {
  readonly attribute: string
  readonly group: string
  readonly metric: MetricId
  /** null: the measure of the group itself. */
  readonly comparison: ComparisonKind | null
  /** null without a comparison, and where it is another in some windows. */
  readonly reference: string | null
  /** Among the known; null where it is undefined in that window. */
  readonly estimate: readonly (number | null)[]
  /** Of the interval among the known; a `low` without a `high` has no upper end. */
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
  /** The ranges over all fillings; left out where every window is wholly known. */
  readonly bounds_low?: readonly (number | null)[]
  readonly bounds_high?: readonly (number | null)[]
  /** Known cases of the group that the measure rests on. */
  readonly denominator: readonly number[]
  /** Of the measures that limits and stop criteria are on, and the main rates; left out where there are too few cases. */
  readonly trend?: SeriesTrend
  readonly change?: SeriesChange
}

export interface SeriesTrend {
  readonly method: 'cochran_armitage' | 'mann_kendall'
  /** Above 0: it rises. */
  readonly z: number
  readonly p: number
  /** Holm's, over all trends of the series that are tested. */
  readonly p_adjusted: number
}

export interface SeriesChange {
  readonly method: 'maximal_chi_square' | 'pettitt'
  /** The first window after the change, by its place. */
  readonly window: number
  /** The rate of all windows before it and from it on; of a comparison the middle value of these. */
  readonly before: number
  readonly after: number
  readonly p: number
  /** Holm's, over all changes of the series that are tested. */
  readonly p_adjusted: number
}
