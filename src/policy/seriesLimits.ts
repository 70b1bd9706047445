import type { AuditPlan } from '../config/plan.js'
import type { AttributeCounts } from '../counts.js'
import { isAggregate, type Metric } from '../metrics/metric.js'
import { isInSeries } from '../metrics/series/seriesLines.js'
import type { Status } from './finding.js'
import { sureOf } from './sure.js'
import { type CountedParts, type Target, targetsOf } from './targets.js'
import { decide, knowsNoOutcome, type Weighed, weigh } from './weigh.js'

/** What became of a limit in each window, for a group or an attribute. */
export interface SeriesLimit {
  /** Its place in the plan's limits. */
  readonly limit: number
  readonly attribute: string
  readonly group: string | null
  /** Runs of windows with the same status, by their places, both included. */
  readonly statuses: readonly StatusRun[]
  /** The first window in which it surely breaks; null where there is none. */
  readonly first_fail: number | null
  /**
   * The first window in which it surely breaks and after which no window's estimate keeps it: since then it is broken.
   * null where there is none.
   */
  readonly broken_since: number | null
}

interface StatusRun {
  readonly from: number
  readonly to: number
  readonly status: Status
}

/**
 * Every limit in every window, by the plan's own rules. The windows of a limit are tests of one family, so of fifty weeks
 * not two or three break it by chance. Left out: limits within strata, on change, of parts, and on what has to be resampled.
 */
export function seriesLimits(
  plan: AuditPlan,
  whole: CountedParts,
  windows: readonly (readonly AttributeCounts[])[],
): readonly SeriesLimit[] {
  // Where an outcome is known in some window, one without any is not told apart: it is undetermined there.
  const noOutcome = knowsNoOutcome(whole)
  const held = windows.map((attributes) => weighedIn(plan, attributes, noOutcome))
  const all = held.flat()
  const sure = sureOf(all, plan.evidence)
  const each = all.length / Math.max(1, windows.length)
  return (held[0] ?? []).flatMap(({ target }, place): readonly SeriesLimit[] => {
    const { index: limit, attribute, group } = target
    const found = held.flatMap((window, at) => {
      const one = window[place]
      if (one === undefined) return []
      const { status } = decide(one, sure[at * each + place] === true, plan.evidence)
      return [{ status, side: one.side }]
    })
    if (found.every(({ status }) => status === 'not_applicable')) return []
    const statuses = found.map(({ status }) => status)
    const since = brokenSince(found)
    return [
      {
        limit,
        attribute,
        group,
        statuses: runsOf(statuses),
        first_fail: statuses.includes('fail') ? statuses.indexOf('fail') : null,
        broken_since: since === -1 ? null : since,
      },
    ]
  })
}

/** Which targets there are depends on the groups, which are the same in all windows. */
function weighedIn(plan: AuditPlan, attributes: readonly AttributeCounts[], noOutcome: boolean): readonly Weighed[] {
  return targetsOf(plan, { attributes, slices: [] }, isHeld)
    .filter(isOfWhole)
    .map((target) => weigh(target, plan.evidence, noOutcome))
}

const isHeld = (metric: Metric): boolean =>
  isAggregate(metric) ? metric.aggregation.kind === 'extreme' && metric.of === undefined : isInSeries(metric)

const isOfWhole = ({ limit }: Target): boolean =>
  limit.change === undefined && limit.within === null && (limit.min !== null || limit.max !== null)

/** The last window with an estimate that keeps the limit is before it; a window that surely breaks it is where it begins. */
function brokenSince(found: readonly (Pick<Weighed, 'side'> & { readonly status: Status })[]): number {
  const kept = found.findLastIndex(({ side }) => side === 'pass')
  return found.findIndex(({ status }, at) => at > kept && status === 'fail')
}

function runsOf(statuses: readonly Status[]): readonly StatusRun[] {
  const runs: StatusRun[] = []
  for (const [at, status] of statuses.entries()) {
    const last = runs.at(-1)
    if (last?.status === status) runs[runs.length - 1] = { ...last, to: at }
    else runs.push({ from: at, to: at, status })
  }
  return runs
}
