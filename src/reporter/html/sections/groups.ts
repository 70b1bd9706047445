import type { Finding } from '../../../policy/finding.js'
import type { Figure, PartFigures } from '../../charts/chartsOf.js'
import { type Draw, loadDraw } from '../../charts/draw.js'
import { groupedBy } from '../../groupedBy.js'
import { likeWithLike } from '../../likeWithLike.js'
import { figureTexts } from '../../locales/figures.js'
import { partTexts } from '../../locales/parts.js'
import { partName } from '../../partName.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel } from '../names.js'
import { placeOf } from '../placeOf.js'
import type { Report } from '../report.js'
import { chartUnder } from '../strip.js'
import { countsInWords } from './countsInWords.js'
import { heatMaps } from './heatMap.js'
import { restOf } from './rest.js'
import { tableBehind } from './tableBehind.js'

/** Per attribute: who was decided on and how, a chart for each limit, the numbers behind them, every other measure. */
export async function groupsSection(
  { slice, report, figures }: PartFigures,
  at: number,
  listed: ReadonlySet<Finding>,
): Promise<Markup> {
  const { audit, locale } = report
  const id = at === 0 ? 'groups' : `groups-${at + 1}`
  const title =
    slice === null
      ? locale.groups.title
      : partTexts[locale.language].heading[slice.kind](partName(slice, locale.language))
  const draw = figures.length === 0 ? null : await loadDraw(locale.axis)
  const shown = groupedBy(figures, ({ attribute }) => attribute)
  const parts: Markup[] = []
  for (const [index, { attribute }] of audit.overall.entries()) {
    const own = shown.get(attribute) ?? []
    const charts: Markup[] = []
    for (const figure of inPairs(own)) charts.push(await panel(report, figure, draw))
    const place = placeOf(at, index)
    parts.push(html`
<h3 id="by-${place}">${locale.groups.by(attributeLabel(report, attribute))}</h3>
${countsInWords(report, attribute, place)}${heatMaps(report, attribute, own, place)}
<div class="multiples${isNarrow(own) && ' two'}">${charts}</div>${explained(report, attribute)}${behind(report, own, listed)}${restOf(report, attribute, place, own)}`)
  }
  return html`
<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>${figures.length > 0 && at === 0 && key(report)}${parts}
</section>`
}

/** A measure beside how groups compare on it; those that stand alone come last, where they fill each other's rows. */
const inPairs = (figures: readonly Figure[]): readonly Figure[] =>
  [...groupedBy(figures, ({ metric }) => metric.id).values()].toSorted((a, b) => (a.length % 2) - (b.length % 2)).flat()

/** Two charts beside each other, where no label has to be cut for it. */
const isNarrow = (figures: readonly Figure[]): boolean =>
  figures.length > 1 &&
  figures.every(({ chart }) => chart.rows.every(({ label, value }) => label.length + value.length < mostLetters))

const mostLetters = 40

/** The tables behind all charts of an attribute, one a measure, folded on a screen. */
function behind(report: Report, figures: readonly Figure[], listed: ReadonlySet<Finding>): Markup | false {
  const byMetric = groupedBy(figures, ({ metric }) => metric.id)
  return (
    figures.length > 0 &&
    html`
<details><summary>${figureTexts[report.locale.language].fold}</summary>${[...byMetric.values()].map((own) => tableBehind(report, own, listed))}</details>`
  )
}

/** Where people who are alike are compared, an attribute says so: its gaps may be smaller there. */
const explained = ({ audit, locale }: Report, attribute: string): Markup | false =>
  likeWithLike(audit, attribute).length > 0 &&
  html`<p><a href="#like-with-like">${figureTexts[locale.language].explained}</a></p>`

function key({ audit, locale, confidence }: Report): Markup {
  const { key: say } = locale.groups
  const judged = audit.findings.length > 0
  return html`
<p class="key">${say.intro} ${[
    say.interval(confidence),
    ...(judged ? [say.band] : []),
    ...(audit.findings.some(({ bounds }) => bounds !== undefined) || hasBounds(audit.groups) ? [say.bounds] : []),
    ...(audit.findings.some(({ comparison }) => comparison !== null) ? [say.equal] : []),
    say.beyond,
  ].join('; ')}.</p>
<p class="key">${judged && (['fail', 'undetermined', 'pass'] as const).map((status) => html`${mark(status, locale.status[status])} `)}<span class="s"><span aria-hidden="true">◆</span>${say.unjudged}</span></p>`
}

const hasBounds = (groups: Report['audit']['groups']): boolean =>
  groups.some(({ metrics }) => Object.values(metrics).some(({ bounds }) => bounds !== undefined))

async function panel(report: Report, { chart }: Figure, draw: Draw | null): Promise<Markup> {
  const { groups } = report.locale
  const { count } = report.numbers
  return html`
<div><h4 id="chart-${chart.id}">${chart.title}</h4>
<p class="sub">${chart.subtitle}.${chart.folded > 0 && ` ${groups.folded(count(chart.rows.length), count(chart.folded))}`}</p>
${draw !== null && chartUnder(chart, await draw(chart))}</div>`
}
