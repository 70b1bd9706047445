import { groupMetrics } from '../../../metrics/catalogue.js'
import type { GroupMeasure } from '../../../metrics/measure.js'
import type { Metric } from '../../../metrics/metric.js'
import { quantityOf } from '../../../metrics/quantity.js'
import { textIn } from '../../../metrics/textIn.js'
import type { Figure } from '../../charts/chartsOf.js'
import { figureTexts } from '../../locales/figures.js'
import { cellText } from '../cell.js'
import { exact, exactRange } from '../exact.js'
import { html, type Markup } from '../markup.js'
import { metricOf } from '../metricOf.js'
import { shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** Groups side by side in one table, so that it fits a page. */
const across = 5

/** More groups than this nobody reads side by side. */
const mostGroups = 40
/** Of an audit with more groups than this, tables of what no limit asks for tell values alone. */
const mostWithIntervals = 100

/**
 * Every measure of every group of an attribute that no chart tells: folded on a screen, open on paper.
 *
 * @param place what tells its ids from those of others
 */
export function restOf(report: Report, attribute: string, place: string, told: readonly Figure[]): Markup | false {
  const { audit, locale, confidence, numbers } = report
  const { groups: say } = locale
  const groups = audit.groups.filter((group) => group.attribute === attribute)
  const measured = groupMetrics.filter(
    ({ id }) => groups.some(({ metrics }) => metrics[id] !== undefined) && !told.some(({ metric }) => metric.id === id),
  )
  if (groups.length === 0 || measured.length === 0) return false
  const brief = audit.groups.length > mostWithIntervals
  const parts = Array.from({ length: Math.ceil(groups.length / across) }, (_, at) =>
    groups.slice(at * across, (at + 1) * across),
  )
  if (groups.length > mostGroups) {
    return html`<p class="note">${figureTexts[locale.language].inJson(numbers.count(groups.length))}</p>`
  }
  return html`
<details><summary>${say.rest(attribute)}</summary>
<p class="note">${brief ? figureTexts[locale.language].brief : say.restNote(confidence)}</p>${parts.map((some, at) =>
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
          ...some.map(({ metrics }) => valueCell(report, metric, metrics[metric.id], brief)),
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

function valueCell(report: Report, metric: Metric, measure: GroupMeasure | undefined, brief: boolean): Markup | string {
  const { locale } = report
  if (measure === undefined) return locale.dash
  const style = { quantity: quantityOf(metric, null), total: 100 } as const
  const { estimate, bounds } = measure
  if (estimate === null) return exactRange(report, style, bounds)
  if (brief) return `${bounds === undefined ? '' : '≈ '}${exact(report, style, estimate)}`
  return html`${bounds !== undefined && '≈ '}${exact(report, style, estimate)}<small>${exactRange(report, style, measure)}</small>`
}
