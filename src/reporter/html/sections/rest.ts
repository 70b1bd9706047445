import { groupMetrics } from '../../../metrics/catalogue.js'
import type { GroupMeasure } from '../../../metrics/measure.js'
import type { Metric } from '../../../metrics/metric.js'
import { quantityOf } from '../../../metrics/quantity.js'
import { textIn } from '../../../metrics/textIn.js'
import { cellText } from '../cell.js'
import { exact, exactRange } from '../exact.js'
import { html, type Markup } from '../markup.js'
import { metricOf } from '../metricOf.js'
import { shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** Groups side by side in one table, so that it fits a page. */
const across = 5

/**
 * Every measure of every group of an attribute: folded on a screen, open on paper.
 *
 * @param part the place of the part of the log that it is told of
 */
export function restOf(report: Report, attribute: string, part: number): Markup | false {
  const { audit, locale, confidence, numbers } = report
  const { groups: say } = locale
  const groups = audit.groups.filter((group) => group.attribute === attribute)
  const measured = groupMetrics.filter(({ id }) => groups.some(({ metrics }) => metrics[id] !== undefined))
  if (groups.length === 0 || measured.length === 0) return false
  const parts = Array.from({ length: Math.ceil(groups.length / across) }, (_, at) =>
    groups.slice(at * across, (at + 1) * across),
  )
  const own = audit.overall.findIndex((one) => one.attribute === attribute) + 1
  const place = part === 0 ? String(own) : `${part + 1}-${own}`
  return html`
<details><summary>${say.rest(attribute)}</summary>
<p class="note">${say.restNote(confidence)}</p>${parts.map((some, at) =>
    tableOf({
      id: `all-${place}-${at + 1}`,
      caption: say.restCaption(
        attribute,
        parts.length === 1 ? null : say.part(numbers.count(at + 1), numbers.count(parts.length)),
      ),
      columns: [
        { head: say.measure },
        ...some.map(({ group }) => ({ head: shortLabel(report, attribute, group), number: true })),
      ],
      rows: [
        [say.size, ...some.map(({ n }) => cellText(report, n))],
        ...measured.map((metric) => [
          textIn(metric, locale.language).name,
          ...some.map(({ metrics }) => valueCell(report, metric, metrics[metric.id])),
        ]),
      ],
    }),
  )}${acrossGroups(report, attribute, `across-${place}`)}</details>`
}

/** One number for the attribute: the largest gap between any two groups. */
function acrossGroups(report: Report, attribute: string, id: string): Markup | false {
  const { audit, locale, confidence } = report
  const { groups: say } = locale
  const gaps = audit.aggregates.filter((one) => one.attribute === attribute && one.group === undefined)
  return (
    gaps.length > 0 &&
    tableOf({
      id,
      caption: say.aggregates(attribute),
      columns: [
        { head: say.measure },
        { head: say.head.value, number: true },
        { head: say.head.interval(confidence), number: true },
        { head: say.head.bounds, number: true },
      ],
      rows: gaps.map(({ metric, estimate, low, high, bounds }) => {
        const style = { quantity: quantityOf(metricOf(metric), null), total: 100 } as const
        return [
          textIn(metricOf(metric), locale.language).name,
          exact(report, style, estimate),
          exactRange(report, style, { low, high }),
          exactRange(report, style, bounds),
        ]
      }),
    })
  )
}

function valueCell(report: Report, metric: Metric, measure: GroupMeasure | undefined): Markup | string {
  const { locale } = report
  if (measure === undefined) return locale.dash
  const style = { quantity: quantityOf(metric, null), total: 100 } as const
  const { estimate, bounds } = measure
  if (estimate === null) return exactRange(report, style, bounds)
  return html`${bounds !== undefined && '≈ '}${exact(report, style, estimate)}<small>${exactRange(report, style, measure)}</small>`
}
