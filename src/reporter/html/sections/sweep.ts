import type { SweptLimit } from '../../../policy/sweep.js'
import { drawLines, mostLines } from '../../charts/lines.js'
import { nameOfSwept, type SweepFigure, sweepFigures } from '../../charts/sweepCharts.js'
import { sweepTexts } from '../../locales/sweep.js'
import { partName } from '../../partName.js'
import { sayRange, saySweep } from '../../saySweep.js'
import { exactRange } from '../exact.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel } from '../names.js'
import { picture } from '../picture.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** The audit at other thresholds: where all limits hold, if anywhere, and each limit along the score. */
export async function sweepSection(report: Report): Promise<Markup | null> {
  const { sweep } = report.audit
  if (sweep === null) return null
  const say = sweepTexts[report.locale.language]
  const drawn: Markup[] = []
  for (const figure of sweepFigures(report)) drawn.push(await figureSection(report, figure))
  return html`
<section aria-labelledby="sweep">
<h2 id="sweep">${say.title}</h2>
<p>${saySweep(sweep, report.locale.language)}${sweep.by === 'top' && ` ${say.top}`} ${say.caution}</p>${drawn}
</section>`
}

async function figureSection(report: Report, { swept, what, style, chart }: SweepFigure): Promise<Markup> {
  const { locale, numbers } = report
  const say = sweepTexts[locale.language]
  const [first] = swept
  const attribute = first === undefined ? '' : attributeLabel(report, first.attribute)
  const described = swept.map((one) => `${nameOfSwept(report, one)}: ${statusesOf(report, one)}`).join('; ')
  return html`
<h3>${say.by(attribute)}${first?.slice !== undefined && `, ${partName(first.slice, locale.language)}`}: ${chart.title}</h3>
<p class="sub">${chart.subtitle}.${swept.length > mostLines && ` ${say.folded(numbers.count(mostLines), numbers.count(swept.length))}`}</p>
${chart.lines.some(({ points }) => points.length > 1) && picture(`chart-${chart.id}`, chart.title, described, await drawLines(chart))}${tableOf(
  {
    id: `${chart.id}-table`,
    caption: say.caption(what),
    columns: [{ head: say.head.group }, { head: say.head.statuses }, { head: say.head.estimates, number: true }],
    rows: swept.map((one) => [
      nameOfSwept(report, one),
      statusesOf(report, one),
      exactRange(report, style, rangeOfValues(one.estimates)),
    ]),
  },
)}`
}

const statusesOf = ({ locale }: Report, { statuses }: SweptLimit): string =>
  statuses.map((run) => `${sayRange(run, locale.language)}: ${locale.status[run.value]}`).join('; ')

function rangeOfValues(values: readonly (number | null)[]): { low: number | null; high: number | null } {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return { low: null, high: null }
  return { low: known.reduce((a, b) => Math.min(a, b)), high: known.reduce((a, b) => Math.max(a, b)) }
}
