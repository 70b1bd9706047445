import { quantityOf } from '../../metrics/quantity.js'
import type { SeriesLine } from '../../metrics/series/seriesLine.js'
import type { Status } from '../../policy/finding.js'
import type { Series } from '../../policy/series.js'
import type { SeriesLimit } from '../../policy/seriesLimits.js'
import { exact } from '../html/exact.js'
import { limitedOf } from '../html/limitedOf.js'
import { metricOf } from '../html/metricOf.js'
import { shortLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import type { Style } from '../html/write.js'
import { seriesTexts } from '../locales/series.js'
import type { CourseChart } from './courseSpec.js'
import { domainOf } from './domain.js'
import type { Kind } from './palette.js'

/** What is drawn together: one measure or comparison of the groups of an attribute, and what was set for it. */
export interface SeriesPanel {
  readonly attribute: string
  readonly what: string
  readonly style: Style
  readonly limit: { readonly min: number | null; readonly max: number | null } | null
  /** The region in which a pilot ends, where nothing else was set. */
  readonly isStop: boolean
  readonly lines: readonly PanelLine[]
  /** Groups that are in the table only. */
  readonly folded: number
}

export interface PanelLine {
  readonly line: SeriesLine
  readonly name: string
  /** In each window. */
  readonly kinds: readonly Kind[]
  readonly chart: CourseChart
}

/** More charts than this of one measure nobody compares. */
const mostCharts = 6

/** A panel for each limit and stop criterion on an attribute; without any, for the main rates. */
export function seriesPanels(report: Report, series: Series): readonly SeriesPanel[] {
  const { limits, stop = [] } = report.audit.plan
  const asked = [
    ...limits
      .map((one, index) => ({ ...one, index }))
      .filter(({ change, within }) => change === undefined && within === null)
      .map((one) => ({ ...one, isStop: false })),
    ...stop.map((one) => ({ ...one, index: null, isStop: true })),
  ]
  const main = ['selection_rate', 'false_positive_rate'].map((metric) => ({
    metric,
    comparison: null,
    min: null,
    max: null,
    attributes: null,
    index: null,
    isStop: false,
  }))
  const seen = new Set<string>()
  return report.audit.overall.flatMap(({ attribute }, at) =>
    (asked.length === 0 ? main : asked).flatMap((one, place): readonly SeriesPanel[] => {
      const { metric, comparison, min, max, attributes, index, isStop } = one
      const key = JSON.stringify([attribute, metric, comparison])
      const lines = series.lines.filter(
        (line) => line.attribute === attribute && line.metric === metric && line.comparison === comparison,
      )
      // A criterion on what a limit is on too has its course drawn already.
      if (!(attributes?.includes(attribute) ?? true) || lines.length === 0 || seen.has(key)) return []
      seen.add(key)
      const style: Style = { quantity: quantityOf(metricOf(metric), comparison), total: 100 }
      const limit = min === null && max === null ? null : { min, max }
      const what = limitedOf(report, metricOf(metric), comparison)
      const rows = lines.map((line) => rowsOf(report, series, line, style, kindsOf(series, line, index)))
      const domain = domainOf({ quantity: style.quantity, rows: rows.flat(), limit })
      const panel = lines.map((line, order): PanelLine => {
        const name = shortLabel(report, attribute, line.group)
        return {
          line,
          name,
          kinds: kindsOf(series, line, index),
          chart: {
            id: `series-${at + 1}-${place + 1}-${order + 1}`,
            title: `${name}: ${movedOf(report, line, style)}`,
            subtitle: what,
            quantity: style.quantity,
            limit,
            rows: rows[order] ?? [],
            domain,
            numbers: (rows[order] ?? []).map(({ label }) => label),
            axis: report.locale.axis,
          },
        }
      })
      return [{ attribute, what, style, limit, isStop, lines: panel, folded: Math.max(0, lines.length - mostCharts) }]
    }),
  )
}

/** Those that are drawn: with many groups, those with most cases. */
export function drawnOf({ lines, folded }: SeriesPanel): readonly PanelLine[] {
  if (folded === 0) return lines
  const cases = ({ line }: PanelLine): number => line.denominator.reduce((sum, one) => sum + one, 0)
  return lines.toSorted((a, b) => cases(b) - cases(a)).slice(0, mostCharts)
}

/** The status of the line's limit in each window; of what no limit is on, none. */
function kindsOf({ windows, limits }: Series, { attribute, group }: SeriesLine, index: number | null): readonly Kind[] {
  const found = limits.find(
    (one: SeriesLimit) => one.limit === index && one.attribute === attribute && one.group === group,
  )
  const statusAt = (at: number): Status | undefined =>
    found?.statuses.find(({ from, to }) => from <= at && at <= to)?.status
  return windows.map((_, at) => statusAt(at) ?? 'unjudged')
}

/** A row a window; where windows without rows lie between two, an empty one breaks the line. */
function rowsOf(
  report: Report,
  { windows, gaps }: Series,
  line: SeriesLine,
  style: Style,
  kinds: readonly Kind[],
): CourseChart['rows'] {
  return windows.flatMap(({ name }, at) => {
    const estimate = line.estimate[at] ?? null
    const [low, high] = [line.low[at] ?? null, line.high[at] ?? null]
    const bounds =
      line.bounds_low === undefined || line.bounds_low[at] === null
        ? null
        : { low: line.bounds_low[at] ?? null, high: line.bounds_high?.[at] ?? null }
    const gap = gaps.find(({ after }) => after === at)
    const row = {
      label: name,
      value: exact(report, style, estimate),
      kind: kinds[at] ?? ('unjudged' as const),
      estimate,
      low: estimate === null ? null : low,
      high: estimate === null ? null : high,
      bounds,
    }
    const nothing = {
      value: report.locale.dash,
      kind: 'unjudged',
      estimate: null,
      low: null,
      high: null,
      bounds: null,
    } as const
    return [row, ...(gap === undefined ? [] : [{ label: '', ...nothing }])]
  })
}

function movedOf(report: Report, { estimate }: SeriesLine, style: Style): string {
  const say = seriesTexts[report.locale.language]
  const known = estimate.filter((one) => one !== null)
  const [first, last] = [known[0], known.at(-1)]
  return first === undefined || last === undefined
    ? say.never
    : say.moved(exact(report, style, first), exact(report, style, last))
}
