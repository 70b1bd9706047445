import type { AuditPlan } from '../config/plan.js'
import type { Counts, SeriesCounts } from '../counts.js'
import type { ComparisonKind, Metric, MetricId } from '../metrics/metric.js'
import type { SeriesLine } from '../metrics/series/seriesLine.js'
import { isInSeries, seriesLines } from '../metrics/series/seriesLines.js'
import { startOfWindow, type TimeWindow, windowName, windowNumber } from '../timeWindow.js'
import { type SeriesLimit, seriesLimits } from './seriesLimits.js'
import { referenceOf } from './targets.js'

/** The audit window by window of time. */
export interface Series {
  readonly column: string
  readonly window: TimeWindow
  /** Those that have rows, in order. */
  readonly windows: readonly SeriesWindow[]
  /** Windows without rows between two that have some: nothing is known of them. */
  readonly gaps: readonly SeriesGap[]
  /** Rows that are counted in the whole and are in no window. */
  readonly excluded: SeriesCounts['excluded']
  readonly lines: readonly SeriesLine[]
  readonly limits: readonly SeriesLimit[]
}

interface SeriesWindow {
  /** `2023-01-30`, `2023-W05`, `2023-01`, `2023-Q1`, `2023`. */
  readonly name: string
  /** Its first and its last day. */
  readonly from: string
  readonly to: string
  readonly rows: number
}

interface SeriesGap {
  /** It comes after this window, by its place. */
  readonly after: number
  /** How many windows it has, and the names of its first and its last. */
  readonly windows: number
  readonly from: string
  readonly to: string
}

/** Told and compared in every series that can, whatever limits there are. */
const main: readonly MetricId[] = ['selection_rate', 'base_rate', 'false_positive_rate', 'positive_predictive_value']
const mainComparisons: readonly MetricId[] = ['selection_rate', 'false_positive_rate']

/**
 * The audit in each window of time: every measure that is made of rates, how groups compare where a limit or a stop
 * criterion asks for it (and by the main rates), what became of each limit, with tests for a trend and for a change.
 *
 * @param metrics those of the audit
 * @returns null where the plan asks for no windows
 * @example seriesOf(plan, counts, measuresOf(plan))?.windows[0].name // '2023-W05'
 */
export function seriesOf(
  plan: AuditPlan,
  { attributes, series }: Pick<Counts, 'attributes' | 'series'>,
  metrics: readonly Metric[],
): Series | null {
  const { time, evidence, limits, stop = [], decision } = plan
  if (time === undefined || series === undefined) return null
  const { column, window } = time
  const { windows } = series
  const named = [...limits.filter(({ change, within }) => change === undefined && within === null), ...stop]
  return {
    column,
    window,
    windows: windows.map(({ start, rows }) => ({
      name: windowName(start, window),
      from: start,
      to: dayBefore(startOfWindow(windowNumber(start, window) + 1, window)),
      rows,
    })),
    gaps: gapsOf(
      windows.map(({ start }) => windowNumber(start, window)),
      window,
    ),
    excluded: series.excluded,
    lines: seriesLines(
      attributes,
      windows.map((one) => one.attributes),
      {
        metrics,
        compared: comparedBy(named, metrics),
        tested: new Set([...main, ...named.flatMap(({ metric, comparison }) => (comparison === null ? [metric] : []))]),
        referenceOf: (attribute) => referenceOf(plan, attribute),
        effect: decision.effect,
        confidence: evidence.confidence,
        rules: evidence,
        floor: evidence.minimum_denominator,
      },
    ),
    limits: seriesLimits(
      plan,
      { attributes, slices: [] },
      windows.map((one) => one.attributes),
    ),
  }
}

type Named = { readonly metric: MetricId; readonly comparison: ComparisonKind | null }

/** What limits and criteria compare, and the ratio of the main rates: each once. */
function comparedBy(named: readonly Named[], metrics: readonly Metric[]) {
  const asked = [
    ...named.flatMap(({ metric, comparison }) => (comparison === null ? [] : [{ metric, comparison }])),
    ...mainComparisons.map((metric) => ({ metric, comparison: 'ratio' as const })),
  ].filter(({ metric }) => metrics.some((one) => one.id === metric && isInSeries(one)))
  return asked.filter(
    ({ metric, comparison }, at) =>
      asked.findIndex((one) => one.metric === metric && one.comparison === comparison) === at,
  )
}

function gapsOf(numbers: readonly number[], window: TimeWindow): readonly SeriesGap[] {
  return numbers.flatMap((number, after): readonly SeriesGap[] => {
    const next = numbers[after + 1] ?? number + 1
    const nameOf = (one: number): string => windowName(startOfWindow(one, window), window)
    const missing = next - number - 1
    return missing === 0 ? [] : [{ after, windows: missing, from: nameOf(number + 1), to: nameOf(next - 1) }]
  })
}

const dayBefore = (day: string): string => startOfWindow(windowNumber(day, 'day') - 1, 'day')
