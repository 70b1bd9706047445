import type { Effect, Reference } from '../../config/plan.js'
import { type AttributeCounts, type GroupCounts, highOf, isMissingGroup, lowOf } from '../../counts.js'
import { holm } from '../../statistics/corrections.js'
import { zOf } from '../../statistics/normal.js'
import type { Evidence, EvidenceRules } from '../evidence.js'
import { rowsOf } from '../fillings.js'
import { measureEvidence } from '../knowledge.js'
import type { ComparisonKind, GroupMetric, Metric, MetricId } from '../metric.js'
import { comparedWithReference, othersIn } from '../reference.js'
import { type LineTests, testLine } from './lineTests.js'
import type { SeriesLine } from './seriesLine.js'

export interface SeriesOptions {
  readonly metrics: readonly Metric[]
  /** How groups are compared, and by which measures. */
  readonly compared: readonly { readonly metric: MetricId; readonly comparison: ComparisonKind }[]
  /** Measures of a group itself that are tested for a trend and a change; comparisons all are. */
  readonly tested: ReadonlySet<MetricId>
  readonly referenceOf: (attribute: AttributeCounts) => Reference
  readonly effect: Effect
  readonly confidence: number
  readonly rules: EvidenceRules
  readonly floor: number
}

/** A measure that is worked out in each window: of rates, and with an interval in closed form. */
export const isInSeries = (metric: Metric): metric is GroupMetric =>
  metric.of === undefined &&
  (metric.kind === 'rate' || (metric.kind === 'derived' && metric.derivation.kind === 'combined'))

/**
 * Every measure of every group in each window, and how the groups compare, with tests for a trend and for a change.
 *
 * @param whole the attributes of all windows together
 * @param windows those of each window, with the same groups in the same order
 */
export function seriesLines(
  whole: readonly AttributeCounts[],
  windows: readonly (readonly AttributeCounts[])[],
  options: SeriesOptions,
): readonly SeriesLine[] {
  const lines = whole.flatMap((attribute, index) =>
    linesOf(
      attribute,
      windows.flatMap((all) => all[index] ?? []),
      options,
    ),
  )
  const tests = lines.map(
    ({ line, metric, groups }, index): LineTests =>
      groups === null ? {} : testLine(line, metric, groups, options.rules.seed + index),
  )
  const [trends, changes] = (['trend', 'change'] as const).map((kind) => adjustedOf(tests.map((one) => one[kind]?.p)))
  return lines.map(({ line }, index): SeriesLine => {
    const { trend, change } = tests[index] ?? {}
    return {
      ...line,
      ...(trend === undefined ? {} : { trend: sixDigits({ ...trend, p_adjusted: trends?.[index] ?? 1 }) }),
      ...(change === undefined ? {} : { change: sixDigits({ ...change, p_adjusted: changes?.[index] ?? 1 }) }),
    }
  })
}

/** Holm's levels of those that are there. */
function adjustedOf(levels: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const there = levels.flatMap((level, index) => (level === undefined ? [] : [{ level, index }]))
  const adjusted = holm(there.map(({ level }) => level))
  const placed = levels.map((): number | undefined => undefined)
  for (const [rank, { index }] of there.entries()) placed[index] = adjusted[rank]
  return placed
}

interface Untested {
  readonly line: SeriesLine
  readonly metric: GroupMetric
  /** The group in each window, where it is to be tested. */
  readonly groups: readonly GroupCounts[] | null
}

function linesOf(
  attribute: AttributeCounts,
  windows: readonly AttributeCounts[],
  options: SeriesOptions,
): readonly Untested[] {
  const metrics = options.metrics.filter(isInSeries)
  const comparers = new Map(
    options.compared.map(({ metric: id }) => {
      const metric = metrics.find((one) => one.id === id)
      return [id, metric === undefined ? [] : windows.map((window) => comparerIn(metric, window, options))]
    }),
  )
  return attribute.groups.flatMap((group, place): readonly Untested[] => {
    if (highOf(rowsOf(group)) === 0) return []
    const groups = windows.flatMap((window) => window.groups[place] ?? [])
    const isNamed = !isMissingGroup(group)
    const named = { attribute: attribute.attribute, group: group.group }
    return metrics.flatMap((metric): readonly Untested[] => {
      const own = groups.map((one) => measureEvidence(metric, [one], options.rules))
      const at = { ...named, metric: metric.id }
      const compared = options.compared
        .filter((one) => one.metric === metric.id)
        .flatMap(({ comparison }): readonly Untested[] => {
          const results = (comparers.get(metric.id) ?? []).map((compare, window) => {
            const one = groups[window]
            return one === undefined ? null : compare(one)
          })
          const references = new Set(results.flatMap((one) => one?.reference ?? []))
          const evidence = results.map((one) => one?.result?.of(comparison) ?? null)
          // The reference itself is compared with nobody.
          if (evidence.every((one) => one === null)) return []
          const [reference = null] = references.size === 1 ? references : []
          const line = lineOf({ ...at, comparison, reference }, evidence, options)
          return [{ line, metric, groups: isNamed ? groups : null }]
        })
      const line = lineOf({ ...at, comparison: null, reference: null }, own, options)
      return [{ line, metric, groups: isNamed && options.tested.has(metric.id) ? groups : null }, ...compared]
    })
  })
}

const comparerIn = (metric: GroupMetric, attribute: AttributeCounts, options: SeriesOptions) =>
  comparedWithReference(metric, {
    attribute,
    othersOf: othersIn(attribute),
    reference: options.referenceOf(attribute),
    strata: [],
    effect: options.effect,
    rules: options.rules,
    floor: options.floor,
  })

function lineOf(
  named: Pick<SeriesLine, 'attribute' | 'group' | 'metric' | 'comparison' | 'reference'>,
  evidence: readonly (Evidence | null)[],
  { confidence }: SeriesOptions,
): SeriesLine {
  const z = zOf(confidence)
  const intervals = evidence.map((one) => one?.interval(z) ?? null)
  const bounds = evidence.map((one) => one?.bounds ?? null)
  const partial = bounds.some((one) => one !== null)
  return {
    ...named,
    estimate: evidence.map((one) => short(one?.estimate)),
    low: intervals.map((one) => short(one?.low)),
    high: intervals.map((one) => short(one?.high)),
    ...(partial
      ? { bounds_low: bounds.map((one) => short(one?.low)), bounds_high: bounds.map((one) => short(one?.high)) }
      : {}),
    denominator: evidence.map((one) => short(one === null ? 0 : lowOf(one.rows)) ?? 0),
  }
}

const sixDigits = <Found extends object>(found: Found): Found =>
  Object.fromEntries(
    Object.entries(found).map(([key, value]) => [key, typeof value === 'number' ? short(value) : value]),
  ) as Found

/** Six digits: a year of days has tens of thousands of these. */
const short = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(6)) : null
