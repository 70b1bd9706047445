import type { SeriesLine } from '../../../metrics/series/seriesLine.js'
import type { Series } from '../../../policy/series.js'
import { capital } from '../../charts/chartsOf.js'
import { loadDrawCourse } from '../../charts/drawCourse.js'
import { drawnOf, type PanelLine, type SeriesPanel, seriesPanels } from '../../charts/seriesCharts.js'
import { groupedBy } from '../../groupedBy.js'
import { seriesTexts } from '../../locales/series.js'
import { saySeries, sayWindows, styleOf, whatOf } from '../../saySeries.js'
import { exact, exactRange } from '../exact.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel, shortLabel } from '../names.js'
import { picture } from '../picture.js'
import type { Report } from '../report.js'
import { type TableCell, tableOf } from '../table.js'
import { limitOf } from '../write.js'

/** Groups side by side in one table, so that it fits a page. */
const across = 5

/** The audit window by window: what broke and what moved, small charts per attribute, and the tables behind them. */
export async function seriesSection(report: Report): Promise<Markup | null> {
  const { series } = report.audit
  if (series === undefined) return null
  const { locale, confidence } = report
  const say = seriesTexts[locale.language]
  const panels = seriesPanels(report, series)
  const draw = panels.length === 0 ? null : await loadDrawCourse(locale.axis)
  const parts: Markup[] = []
  for (const [attribute, some] of groupedBy(panels, (panel) => panel.attribute)) {
    const figures: Markup[] = []
    for (const panel of some) figures.push(await panelOf(report, panel, draw))
    parts.push(html`
<h3>${say.by(attributeLabel(report, attribute))}</h3>${figures}${testsTable(report, series, attribute)}
<details><summary>${say.numbers}</summary>${some.map((panel) => numbersOf(report, series, panel))}</details>`)
  }
  return html`
<section aria-labelledby="series">
<h2 id="series">${say.title}</h2>
<p>${sayWindows(report, series)}</p>
<ul>${saySeries(report, series).map((sentence) => html`<li>${sentence}</li>`)}</ul>${parts}
<p class="note">${say.method(confidence)} ${say.zones}</p>
</section>`
}

type Draw = Awaited<ReturnType<typeof loadDrawCourse>>

async function panelOf(report: Report, panel: SeriesPanel, draw: Draw | null): Promise<Markup> {
  const { locale, numbers } = report
  const { what, limit, style, isStop } = panel
  const figures: Markup[] = []
  for (const { chart, kinds } of drawnOf(panel)) {
    const drawing = await draw?.(chart)
    const told = chart.rows.filter(({ label }) => label !== '')
    const text = told.map(({ label, value }, at) => `${label}: ${value}${statusIn(report, kinds[at])}`).join('; ')
    figures.push(html`
<figure><figcaption><b>${chart.title}</b></figcaption>${
      drawing !== undefined &&
      picture(`chart-${chart.id}`, `${capital(what)}, ${chart.title}`, text, { small: drawing })
    }</figure>`)
  }
  const set = limit === null ? null : limitOf(report, style.quantity, limit, 100)
  return html`
<h4>${capital(what)}</h4>${
    set !== null &&
    html`
<p class="sub">${isStop ? seriesTexts[locale.language].endsAt(set) : locale.say.limit(set)}</p>`
  }
<div class="courses">${figures}
</div>${
    panel.folded > 0 &&
    html`
<p class="note">${seriesTexts[locale.language].folded(numbers.count(figures.length), numbers.count(panel.lines.length))}</p>`
  }`
}

const statusIn = ({ locale }: Report, kind: PanelLine['kinds'][number] | undefined): string =>
  kind === undefined || kind === 'unjudged' ? '' : ` (${locale.status[kind]})`

/** Every window by every group: folded on a screen, open on paper. */
function numbersOf(report: Report, { windows }: Series, { what, lines, style }: SeriesPanel): readonly Markup[] {
  const { locale, numbers } = report
  const say = seriesTexts[locale.language]
  return Array.from({ length: Math.ceil(lines.length / across) }, (_, part) => {
    const some = lines.slice(part * across, (part + 1) * across)
    const [first] = some
    return tableOf({
      id: `${first?.chart.id}-table`,
      caption: say.caption(capital(what)),
      columns: [{ head: say.window }, ...some.map(({ name }) => ({ head: name, number: true }))],
      rows: windows.map(({ name }, at) => [
        name,
        ...some.map(({ line, kinds }): TableCell => {
          const estimate = line.estimate[at] ?? null
          const ends = { low: line.low[at] ?? null, high: line.high[at] ?? null }
          const cases = `${numbers.count(line.denominator[at] ?? 0)} ${say.cases}`
          return html`${exact(report, style, estimate)}${statusIn(report, kinds[at])}<small>${estimate === null ? '' : `${exactRange(report, style, ends)}; `}${cases}</small>`
        }),
      ]),
    })
  })
}

/** Whether each line rises or falls, and where it changes. */
function testsTable(report: Report, { lines, windows }: Series, attribute: string): Markup | null {
  const { locale, numbers } = report
  const { tests } = seriesTexts[locale.language]
  const { head } = tests
  const tested = lines.filter(
    (line) => line.attribute === attribute && (line.trend !== undefined || line.change !== undefined),
  )
  if (tested.length === 0) return null
  return tableOf({
    id: `series-tests-${report.audit.overall.findIndex((one) => one.attribute === attribute) + 1}`,
    caption: tests.caption(attributeLabel(report, attribute)),
    columns: [
      { head: head.what },
      { head: head.group },
      { head: head.trend },
      { head: head.trendP, number: true },
      { head: head.change },
      { head: head.values, number: true },
      { head: head.changeP, number: true },
    ],
    rows: tested.map((line: SeriesLine) => {
      const { trend, change, group } = line
      const style = styleOf(line)
      return [
        capital(whatOf(report, line)),
        shortLabel(report, attribute, group),
        trend === undefined ? tests.few : trend.z > 0 ? tests.rises : tests.falls,
        trend === undefined ? locale.dash : numbers.level(trend.p_adjusted),
        change === undefined ? tests.few : (windows[change.window]?.name ?? locale.dash),
        change === undefined
          ? locale.dash
          : seriesTexts[locale.language].moved(exact(report, style, change.before), exact(report, style, change.after)),
        change === undefined ? locale.dash : numbers.level(change.p_adjusted),
      ]
    }),
  })
}
