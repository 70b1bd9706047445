import type { AuditPlan } from '../config/plan.js'
import { type AttributeCounts, type Counts, lowOf, type Slice } from '../counts.js'
import { countsAtThreshold } from '../metrics/atThreshold.js'
import type { Metric } from '../metrics/metric.js'
import { type SweepPoint, thresholdsOf, topThresholds } from '../metrics/thresholds.js'
import type { Status, Verdict } from './finding.js'
import { type Beside, nothingBeside } from './judge.js'
import { byLimit, type Settled, settle, weighedIn } from './settle.js'
import { verdictOf } from './verdict.js'

/** What every group's tally, and every finding, would be at each of many thresholds of the score. */
export interface Sweep {
  readonly by: 'threshold' | 'top'
  /** The threshold that the plan decides by, where it does. */
  readonly own: number | null
  /** In rising order. */
  readonly points: readonly SweepPoint[]
  readonly attributes: readonly SweptAttribute[]
  readonly limits: readonly SweptLimit[]
  /** Of the audit at each threshold. */
  readonly verdicts: readonly Run<Verdict>[]
  /** Whether every estimate of a limit that decides is within it, certain or not. */
  readonly estimates: readonly Run<boolean>[]
}

/** From one threshold of the sweep to another, both included. */
export interface Run<Value> {
  readonly from: number
  readonly to: number
  readonly value: Value
}

interface SweptAttribute {
  readonly attribute: string
  readonly groups: readonly SweptGroup[]
}

/** Positive decisions in step with the points; the rest of each outcome is negative decisions. */
interface SweptGroup {
  readonly group: string
  readonly positives: number
  readonly negatives: number
  readonly unknown: number
  readonly tp: readonly number[]
  readonly fp: readonly number[]
  readonly positive_unknown: readonly number[]
}

/** A limit for a group, or for an attribute; estimates in step with the points. */
export interface SweptLimit {
  readonly limit: number
  /** The stratum that it holds in; left out: the whole log. */
  readonly slice?: Slice
  readonly attribute: string
  readonly group: string | null
  readonly estimates: readonly (number | null)[]
  readonly statuses: readonly Run<Status>[]
}

/**
 * The audit at many thresholds, by the plan's own rules: at the plan's own threshold it is the plan's audit.
 *
 * @returns null where the plan asks for none
 * @example sweep(plan, counts)?.verdicts // [{ from: 0, to: 0.41, value: 'fail' }, { from: 0.42, to: 1, value: 'pass' }]
 */
export function sweep(plan: AuditPlan, counts: Counts, beside: Beside = nothingBeside): Sweep | null {
  const [first] = counts.attributes
  if (plan.sweep === null || first === undefined) return null
  const own = plan.decision.kind === 'threshold' ? plan.decision.threshold : null
  const { by, steps } = plan.sweep
  const tables = first.groups.flatMap(({ scores }) => scores ?? [])
  const points = by === 'top' ? topThresholds(tables, steps) : thresholdsOf(tables, steps, own)
  const thresholds = points.map(({ threshold }) => threshold)
  const at = countsAtThreshold(counts)
  const still = weighedIn(plan, counts, beside, (metric) => !dependsOnDecision(metric))
  // Threshold by threshold: the evidence of one is gone before that of the next, or a thousand would fill the memory.
  const settled = thresholds.map((threshold) => {
    const swept = at(threshold)
    const moved = weighedIn(plan, swept, beside, dependsOnDecision)
    return { attributes: swept.attributes, findings: settle(byLimit([...still, ...moved]), plan, beside) }
  })
  return {
    by,
    own,
    points,
    attributes: counts.attributes.map((attribute, index) =>
      sweptAttribute(
        attribute,
        settled.flatMap(({ attributes }) => attributes[index] ?? []),
      ),
    ),
    limits: limitsOf(
      settled.map(({ findings }) => findings),
      thresholds,
    ),
    verdicts: runsOf(
      thresholds,
      settled.map(({ findings }) => verdictOf(plan, findings)),
    ),
    estimates: runsOf(
      thresholds,
      settled.map(({ findings }) => findings.every(({ within, severity }) => within || severity === 'warn')),
    ),
  }
}

/** What a score says of people is the same whatever is decided by it. */
const dependsOnDecision = ({ needs }: Metric): boolean => needs.includes('decision')

function sweptAttribute({ attribute, groups }: AttributeCounts, at: readonly AttributeCounts[]): SweptAttribute {
  return {
    attribute,
    groups: groups.map(({ group }, index) => {
      const tallies = at.flatMap((one) => one.groups[index]?.tally ?? [])
      const [some] = tallies
      const numbers = (cell: 'tp' | 'fp' | 'positive_unknown'): readonly number[] =>
        tallies.map((tally) => lowOf(tally[cell]))
      return {
        group,
        positives: some === undefined ? 0 : lowOf(some.tp) + lowOf(some.fn),
        negatives: some === undefined ? 0 : lowOf(some.fp) + lowOf(some.tn),
        unknown: some === undefined ? 0 : lowOf(some.positive_unknown) + lowOf(some.negative_unknown),
        tp: numbers('tp'),
        fp: numbers('fp'),
        positive_unknown: numbers('positive_unknown'),
      }
    }),
  }
}

/** What a limit holds for depends on no threshold, so the findings of all of them stand in the same order. */
const limitsOf = (settled: readonly (readonly Settled[])[], thresholds: readonly number[]): readonly SweptLimit[] =>
  (settled[0] ?? []).map(({ limit, slice, attribute, group }, index) => {
    const found = settled.flatMap((all) => all[index] ?? [])
    return {
      limit,
      ...(slice === undefined ? {} : { slice }),
      attribute,
      group,
      estimates: found.map(({ estimate }) => estimate),
      statuses: runsOf(
        thresholds,
        found.map(({ status }) => status),
      ),
    }
  })

function runsOf<Value>(thresholds: readonly number[], values: readonly Value[]): readonly Run<Value>[] {
  const runs: Run<Value>[] = []
  for (const [index, value] of values.entries()) {
    const [threshold, last] = [thresholds[index] ?? Number.NaN, runs.at(-1)]
    if (last === undefined || last.value !== value) runs.push({ from: threshold, to: threshold, value })
    else runs[runs.length - 1] = { ...last, to: threshold }
  }
  return runs
}
