import type { GroupResult } from '../../../metrics/measure.js'
import type { RateMetric } from '../../../metrics/metric.js'
import { textIn } from '../../../metrics/textIn.js'
import { capital, type Figure } from '../../charts/chartsOf.js'
import { figureTexts } from '../../locales/figures.js'
import { cellText } from '../cell.js'
import { exact } from '../exact.js'
import { markOf, shadeAmong } from '../heat.js'
import { labelOf } from '../limitedOf.js'
import { type Content, html, type Markup } from '../markup.js'
import { attributeLabel, shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** Of a crossing of two attributes: a map for each rate that is charted, with the value and its status in every cell. */
export function heatMaps(
  report: Report,
  attribute: string,
  figures: readonly Figure[],
  place: string,
): readonly Markup[] {
  const groups = report.audit.groups.filter((one) => one.attribute === attribute)
  const [first, second, third] = Object.keys(groups[0]?.parts ?? {})
  if (first === undefined || second === undefined || third !== undefined) return []
  const rates = new Set(figures.flatMap(({ metric }) => (metric.kind === 'rate' ? [metric] : [])))
  return [...rates].map((metric, at) =>
    heatMap(report, { attribute, groups, metric, figures, parts: [first, second], id: `heat-${place}-${at + 1}` }),
  )
}

interface Crossed {
  readonly attribute: string
  readonly groups: readonly GroupResult[]
  readonly metric: RateMetric
  readonly figures: readonly Figure[]
  readonly parts: readonly [string, string]
  readonly id: string
}

function heatMap(report: Report, { attribute, groups, metric, figures, parts, id }: Crossed): Markup {
  const { locale, numbers, effect } = report
  const { heat } = figureTexts[locale.language]
  const own = figures.filter((figure) => figure.metric === metric)
  const total = own[0]?.style.total ?? 100
  const findings = own.flatMap(({ source }) => (source.kind === 'findings' ? source.findings : []))
  // What there are more of goes down the page: a page is narrow.
  const [down, across] =
    valuesOf(groups, parts[0]).length >= valuesOf(groups, parts[1]).length ? parts : [parts[1], parts[0]]
  const estimates = groups.flatMap(({ metrics }) => metrics[metric.id]?.estimate ?? [])
  const shadeOf = shadeAmong(estimates)
  const cell = (row: string, column: string): Content => {
    const group = groups.find((one) => one.parts[down] === row && one.parts[across] === column)
    const measure = group?.metrics[metric.id]
    if (group === undefined || measure === undefined) return locale.dash
    const finding = findings.find((one) => one.group === group.group)
    return html`<span class="heat${shadeOf(measure.estimate)}">${finding !== undefined && markOf(report, finding)}${exact(report, { quantity: 'share', total }, measure.estimate)}<small>(${cellText(report, measure.denominator)})</small></span>`
  }
  const columns = valuesOf(groups, across)
  const words = textIn(metric, locale.language).frequency[effect]
  return html`
<h4>${heat.title(capital(labelOf(report, metric)), attributeLabel(report, attribute))}</h4>${tableOf({
    id,
    caption: [heat.caption(words.of, numbers.count(total)), heat.shade].join(' '),
    columns: [
      { head: heat.groups(down, across) },
      ...columns.map((head) => ({ head: shortLabel(report, across, head), number: true })),
    ],
    rows: valuesOf(groups, down).map((row) => [
      shortLabel(report, down, row),
      ...columns.map((column) => cell(row, column)),
    ]),
  })}`
}

const valuesOf = (groups: readonly GroupResult[], part: string): readonly string[] => [
  ...new Set(groups.flatMap(({ parts }) => parts[part] ?? [])),
]
