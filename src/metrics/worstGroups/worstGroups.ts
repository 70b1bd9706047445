import type { Bounds } from '../measure.js'
import type { MetricId } from '../metric.js'

/**
 * The groups that are worst off, among all groups and crossings: what a search found, in the shape of audit.json. It
 * tells where to look and judges nothing.
 */
export interface WorstGroups {
  readonly metric: MetricId
  /** How many attributes are crossed at most. */
  readonly depth: number
  /** Fewer cases than this in the measure's denominator, on either side, were not looked at. */
  readonly minimum_size: number
  /** Attributes and crossings of them. */
  readonly crossings: number
  /** The groups that were tested: levels are adjusted over all of them. */
  readonly searched: number
  /** Groups with too few cases in them, or too few outside of them. */
  readonly too_few: number
  /** Groups of enough people that the measure says nothing of. */
  readonly undefined: number
  /** Groups that are worse off than everyone else beyond chance. */
  readonly beyond_chance: number
  /** Of those: not shown to be worse off than a larger group that they are part of, and listed with it. */
  readonly folded: number
  /** How much groups really differ, as was estimated: the standard deviation that shrinking goes by. */
  readonly spread: number
  /** The worst first; those that chance may have made after all others. */
  readonly groups: readonly WorstGroup[]
}

export interface WorstGroup {
  /** Attribute → group. */
  readonly parts: Readonly<Record<string, string>>
  /** Rows in the group. */
  readonly n: number
  /** Rows in the measure's denominator, among the known. */
  readonly denominator: number
  /** Among the known, as everything here but the bounds. */
  readonly estimate: number
  /** Of everyone else. */
  readonly reference_estimate: number
  /** The first less the second, with its interval, which is not adjusted. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Of the difference, over all that unknown outcomes may be; left out where all are known. */
  readonly bounds?: Bounds
  /** The difference shrunk towards that of all groups, as far as chance may have made it: what groups are ranked by. */
  readonly shrunk: number
  /** Of the two-sided test of no difference from everyone else. */
  readonly p: number
  /** Over all groups that were searched. */
  readonly p_adjusted: number
  readonly beyond_chance: boolean
  /** How many groups within it are worse off too, and not shown to be worse off than it. */
  readonly folded: number
  /** A group within it without which the others in it are not shown to be worse off; left out where there is none. */
  readonly due_to?: Readonly<Record<string, string>>
}
