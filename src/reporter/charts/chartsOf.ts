import type { Slice } from '../../counts.js'
import type { GroupMeasure, GroupResult } from '../../metrics/measure.js'
import type { Metric, MetricId } from '../../metrics/metric.js'
import { isSigned, quantityOf } from '../../metrics/quantity.js'
import { textIn } from '../../metrics/textIn.js'
import type { Finding } from '../../policy/finding.js'
import { groupedBy } from '../groupedBy.js'
import { labelOf, limitedOf } from '../html/limitedOf.js'
import { totalOf } from '../html/measures.js'
import { metricOf } from '../html/metricOf.js'
import { againstLabel, againstOf, shortLabel } from '../html/names.js'
import { partOf, partsToTell } from '../html/part.js'
import type { Report } from '../html/report.js'
import { figureOf, limitOf, rangeOf, type Style, written } from '../html/write.js'
import { partTexts } from '../locales/parts.js'
import { hasNoMark } from '../noMark.js'
import { statuses, worstFirst } from '../order.js'
import { slug } from '../slug.js'
import type { Chart, ChartRow } from './chart.js'

/** What a chart is drawn from, so that its table can show the same. */
type Source =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | { readonly kind: 'rates'; readonly groups: readonly GroupResult[] }

/** A chart with what it shows. */
export interface Figure {
  readonly attribute: string
  readonly metric: Metric
  readonly style: Style
  readonly source: Source
  readonly chart: Chart
}

/** More rows than this nobody compares by eye, and fewer tell nothing; the table has them all. */
const rowsOfChart = { most: 40, least: 6 } as const
/** A page with more rows than this in all its charts is slow to open and long to scroll. */
const rowsOfPage = 800

/** How many rows each of so many charts may have. */
const mostRowsOf = (charts: number): number =>
  Math.max(rowsOfChart.least, Math.min(rowsOfChart.most, Math.floor(rowsOfPage / Math.max(1, charts))))

/** What to show of an audit that judges nothing. */
export const shownUnjudged: readonly MetricId[] = [
  'selection_rate',
  'false_positive_rate',
  'positive_predictive_value',
  'mean_value',
  'median_value',
  'mean_error',
  'mean_absolute_error',
]

/** The charts of a part of the log that is told by itself, and the report that they are of. */
export interface PartFigures {
  readonly slice: Slice | null
  readonly report: Report
  readonly figures: readonly Figure[]
}

/** The charts of every part that is told by itself: of each class of a decision that has several, else of the whole. */
export function figuresByPart(report: Report): readonly PartFigures[] {
  let drawn = 0
  return partsToTell(report).map((slice) => {
    const part = partOf(report, slice)
    const figures = figuresOf(part, drawn)
    drawn += figures.length
    return { slice, report: part, figures }
  })
}

/**
 * The charts of a report: per attribute one for each limit, and before a limit on a comparison the measure that it
 * compares. Without limits: who is selected, and what is known of errors.
 *
 * @param before how many charts there are already: each has a number of its own
 */
export function figuresOf(report: Report, before = 0): readonly Figure[] {
  const { audit } = report
  const drawn = audit.overall.flatMap(({ attribute }): readonly Omit<Figure, 'chart'>[] => {
    const byLimit = groupedBy(
      audit.findings.filter((finding) => finding.attribute === attribute),
      ({ limit }) => limit,
    )
    if (byLimit.size === 0) return shownUnjudged.map((id) => ratesOf(report, attribute, metricOf(id)))
    const shown = new Set(
      [...byLimit.values()].flatMap(([one]) =>
        one?.comparison === null && one.change === undefined ? [one.metric] : [],
      ),
    )
    return [...byLimit.values()].flatMap((findings) => {
      const [first] = findings
      if (first === undefined) return []
      const metric = metricOf(first.metric)
      const total = totalOf(report, attribute, metric.id)
      const quantity = quantityOf(metric, first.comparison, first.change !== undefined)
      const style: Style = { quantity, total, limits: [first.min, first.max] }
      const judged = { attribute, metric, style, source: { kind: 'findings', findings } } as const
      if (metric.kind === 'aggregate' || shown.has(metric.id)) return [judged]
      shown.add(metric.id)
      return [ratesOf(report, attribute, metric), judged]
    })
  })
  const shown = drawn.filter(hasValues)
  const most = mostRowsOf(shown.length)
  return shown.map((figure, at) => ({ ...figure, chart: chartOf(report, figure, before + at, most) }))
}

const ratesOf = (report: Report, attribute: string, metric: Metric): Omit<Figure, 'chart'> => ({
  attribute,
  metric,
  style: { quantity: quantityOf(metric, null), total: totalOf(report, attribute, metric.id) },
  source: { kind: 'rates', groups: report.audit.groups.filter((group) => group.attribute === attribute) },
})

/** A chart of nothing is none; its findings say why. */
const hasValues = ({ source, metric }: Omit<Figure, 'chart'>): boolean =>
  source.kind === 'findings'
    ? source.findings.some(({ estimate, bounds }) => estimate !== null || bounds !== undefined)
    : source.groups.some(({ metrics }) => {
        const measure = metrics[metric.id]
        return measure !== undefined && (measure.estimate !== null || measure.bounds !== undefined)
      })

function chartOf(report: Report, figure: Omit<Figure, 'chart'>, at: number, most: number): Chart {
  const { source, metric, attribute, style } = figure
  const [first] = source.kind === 'findings' ? source.findings : []
  const all = source.kind === 'findings' ? source.findings.filter(isRow).length : source.groups.length
  const rows =
    source.kind === 'findings' ? findingRows(report, source.findings, style, most) : groupRows(report, figure, most)
  return {
    id: [
      String(at + 1).padStart(2, '0'),
      slug(attribute),
      slug(metric.id),
      ...(first?.comparison ? [slug(first.comparison)] : []),
      ...(first?.change === undefined ? [] : ['change']),
    ]
      .filter((part) => part !== '')
      .join('-'),
    title: titleOf(report, figure),
    subtitle: subtitleOf(report, figure, first),
    quantity: style.quantity,
    limit: first === undefined || hasNoMark(first) ? null : { min: first.min, max: first.max },
    rows: rows.slice(0, most),
    folded: Math.max(0, all - most),
    axis: report.locale.axis,
  }
}

const isRow = ({ reason_code }: Finding): boolean => reason_code !== 'is_reference' && reason_code !== 'no_rows'

/** In the order of the plan; where there are more than a chart holds, the ones that matter most first. */
function findingRows(report: Report, findings: readonly Finding[], style: Style, most: number): readonly ChartRow[] {
  const shown = findings.filter(isRow)
  return (shown.length > most ? worstFirst(shown) : shown).map((finding) => findingRow(report, finding, style))
}

/** A finding as a row of a chart. */
export const findingRow = (report: Report, finding: Finding, style: Style): ChartRow => ({
  label:
    finding.group === null
      ? report.locale.page.allGroups(finding.attribute)
      : shortLabel(report, finding.attribute, finding.group),
  value: shortValue(report, style, finding),
  kind: finding.status,
  estimate: finding.estimate,
  low: finding.estimate === null && finding.high !== null ? null : finding.low,
  high: finding.high,
  bounds: finding.bounds ?? null,
})

const nothing: GroupMeasure = { estimate: null, low: null, high: null, method: 'none' }

/** In the order of the plan; where there are more than a chart holds, the highest and the lowest of them. */
function groupRows(
  report: Report,
  { source, metric, style }: Omit<Figure, 'chart'>,
  most: number,
): readonly ChartRow[] {
  const all = source.kind === 'rates' ? source.groups : []
  const value = ({ metrics }: GroupResult): number => metrics[metric.id]?.estimate ?? -1
  const ordered =
    all.length > most
      ? ends(
          all.toSorted((a, b) => value(b) - value(a)),
          most,
        )
      : all
  return ordered.map(({ attribute, group, metrics }) => {
    const measure: GroupMeasure = metrics[metric.id] ?? nothing
    return {
      label: shortLabel(report, attribute, group),
      value: shortValue(report, style, measure),
      kind: 'unjudged',
      estimate: measure.estimate,
      low: measure.estimate === null ? null : measure.low,
      high: measure.high,
      bounds: measure.bounds ?? null,
    }
  })
}

/** The first and the last of a list, as many of both. */
const ends = <Item>(items: readonly Item[], most: number): readonly Item[] => [
  ...items.slice(0, Math.ceil(most / 2)),
  ...items.slice(items.length - Math.floor(most / 2)),
]

type Valued = Pick<ChartRow, 'estimate'> & { readonly bounds?: Finding['bounds'] }

/** What stands beside a label: the value, or where a part is not known the range that it lies in. */
export function shortValue(report: Report, style: Style, { estimate, bounds }: Valued): string {
  const { locale, numbers } = report
  if (bounds !== undefined) {
    return rangeOf(report, style, bounds.low, bounds.high) ?? partTexts[locale.language].anything
  }
  if (estimate === null) return locale.dash
  return style.quantity === 'share'
    ? locale.say.ofTotal(figureOf(report, style, estimate), numbers.count(style.total))
    : written(report, { ...style, signed: isSigned(style.quantity) }, estimate)
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The measure; of a limit on change, what changed of what. */
function headingOf(report: Report, { metric, source }: Omit<Figure, 'chart'>): string {
  const [first] = source.kind === 'findings' ? source.findings : []
  return first?.change === undefined ? labelOf(report, metric) : limitedOf(report, metric, first.comparison, true)
}

function titleOf(report: Report, figure: Omit<Figure, 'chart'>): string {
  const label = capital(headingOf(report, figure))
  const message =
    figure.source.kind === 'findings' ? judgedMessage(report, figure.source.findings) : spreadMessage(report, figure)
  return `${label}: ${message}`
}

/** Which groups keep the limit, which do not, of which it is not certain. */
function judgedMessage(report: Report, findings: readonly Finding[]): string {
  const { groups, list } = report.locale
  if (findings.every(hasNoMark)) return report.locale.findings.asked
  const judged = groupedBy(
    findings.filter(({ status }) => status !== 'not_applicable'),
    ({ status }) => status,
  )
  const [only] = judged.keys()
  if (only === undefined) return groups.every.not_applicable
  if (findings.some(({ group }) => group === null)) return report.locale.status[only]
  const nameOf = ({ attribute, group }: Finding): string => shortLabel(report, attribute, group ?? '')
  if (judged.size === 1 && (judged.get(only)?.length ?? 0) > 1) return groups.every[only]
  return groups.statuses(
    statuses.flatMap((status) => {
      const members = judged.get(status) ?? []
      if (members.length === 0) return []
      const named = members.length <= 3 ? list(members.map(nameOf)) : groups.some(report.numbers.count(members.length))
      return [{ status, groups: named }]
    }),
  )
}

/** From whom least to whom most; where a part is not known, between what all of them lie. */
function spreadMessage(report: Report, { source, metric, style }: Omit<Figure, 'chart'>): string {
  const { locale } = report
  const { groups } = locale
  const measures = (source.kind === 'rates' ? source.groups : []).flatMap(({ attribute, group, metrics }) => {
    const measure = metrics[metric.id]
    return measure === undefined ? [] : [{ ...measure, group: shortLabel(report, attribute, group) }]
  })
  if (measures.some(({ bounds }) => bounds !== undefined)) {
    const ends = measures.flatMap(({ bounds, estimate }) => [bounds?.low ?? estimate, bounds?.high ?? estimate])
    const known = ends.filter((end) => end !== null)
    const open = (end: 'low' | 'high'): boolean => measures.some(({ bounds }) => bounds?.[end] === null)
    const [low, high] = [open('low') ? null : Math.min(...known), open('high') ? null : Math.max(...known)]
    return groups.partly(rangeOf(report, style, low, high) ?? partTexts[locale.language].anything)
  }
  const sorted = measures
    .flatMap(({ estimate, group }) =>
      estimate === null ? [] : [{ estimate, group, n: shortValue(report, style, { estimate }) }],
    )
    .toSorted((a, b) => a.estimate - b.estimate)
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (low === undefined || high === undefined) return groups.nothing
  return low.n === high.n ? groups.same(low.n) : groups.spread(high, low)
}

function subtitleOf(
  report: Report,
  { source, metric, style, attribute }: Omit<Figure, 'chart'>,
  first: Finding | undefined,
): string {
  const { locale, confidence } = report
  const { groups, language } = locale
  const references = new Set(
    (source.kind === 'findings' ? source.findings : []).flatMap((finding) => {
      const against = againstOf(report, finding)
      return against === null ? [] : [againstLabel(report, attribute, against)]
    }),
  )
  const [reference] = references
  return [
    groups.measured(
      textIn(metric, language).name,
      metric.abbreviation ?? null,
      first?.comparison ?? null,
      references.size === 1 ? (reference ?? null) : null,
    ),
    groups.withInterval(confidence),
    ...(first === undefined || hasNoMark(first)
      ? []
      : [groups.withLimit(limitOf(report, style.quantity, first, style.total))]),
    ...(first?.severity === 'warn' && !hasNoMark(first) ? [locale.warning] : []),
  ].join('; ')
}
