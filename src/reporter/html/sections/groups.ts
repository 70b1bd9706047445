import type { Figure, PartFigures } from '../../charts/chartsOf.js'
import { type Draw, loadDraw } from '../../charts/draw.js'
import { groupedBy } from '../../groupedBy.js'
import { partTexts } from '../../locales/parts.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel } from '../names.js'
import { picture } from '../picture.js'
import type { Report } from '../report.js'
import { restOf } from './rest.js'
import { tableBehind } from './tableBehind.js'

/** Per attribute: a chart for each limit with the table behind it, then every other measure. */
export async function groupsSection({ slice, report, figures }: PartFigures, at: number): Promise<Markup> {
  const { audit, locale } = report
  const id = at === 0 ? 'groups' : `groups-${at + 1}`
  const title = slice === null ? locale.groups.title : partTexts[locale.language].heading[slice.kind](slice.name)
  const draw = figures.length === 0 ? null : await loadDraw(locale.axis)
  const shown = groupedBy(figures, ({ attribute }) => attribute)
  const parts: Markup[] = []
  for (const { attribute } of audit.overall) {
    const charts: Markup[] = []
    for (const figure of shown.get(attribute) ?? []) charts.push(await figureSection(report, figure, draw))
    parts.push(html`
<h3>${locale.groups.by(attributeLabel(report, attribute))}</h3>${charts}${restOf(report, attribute, at)}`)
  }
  return html`
<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>${figures.length > 0 && at === 0 && key(report)}${parts}
</section>`
}

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

async function figureSection(report: Report, figure: Figure, draw: Draw | null): Promise<Markup> {
  const { chart } = figure
  const { groups } = report.locale
  const { count } = report.numbers
  const drawings = await draw?.(chart)
  const described = chart.rows.map(({ label, value }) => `${label}: ${value}`).join('; ')
  return html`
<h4>${chart.title}</h4>
<p class="sub">${chart.subtitle}.${chart.folded > 0 && ` ${groups.folded(count(chart.rows.length), count(chart.folded))}`}</p>
${drawings !== undefined && picture(`chart-${chart.id}`, chart.title, described, drawings)}
${tableBehind(report, figure)}`
}
