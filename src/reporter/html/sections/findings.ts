import type { Finding, Status } from '../../../policy/finding.js'
import type { Figure, PartFigures } from '../../charts/chartsOf.js'
import { type Draw, loadDraw } from '../../charts/draw.js'
import { groupedBy } from '../../groupedBy.js'
import { figureTexts } from '../../locales/figures.js'
import { hasNoMark } from '../../noMark.js'
import { decides, statuses, worstFirst } from '../../order.js'
import { sayWaiver } from '../../sayGate.js'
import { anchorOf } from '../anchorOf.js'
import { concerns } from '../concerns.js'
import { findingChart } from '../findingChart.js'
import { findingData } from '../findingData.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel } from '../names.js'
import { placeOf } from '../placeOf.js'
import type { Report } from '../report.js'
import { sayFinding } from '../sayFinding.js'
import { strip } from '../strip.js'

/** So many of one status are read; the rest are folded under their number, never left out. */
const mostOpen: Readonly<Record<Status, number>> = { fail: 12, undetermined: 12, pass: 12, not_applicable: 0 }
/** So many are told in words; of more, those that a table shows are told there. A page that can filter them bears more. */
const mostListed = { still: 80, interactive: 600 } as const
/** So many of those that decide and do not pass have a chart of their own. */
const mostDrawn = 12

/** The findings that are told in words: the worst, and all that no table shows. */
export function listedFindings({ audit, interactive }: Report, parts: readonly PartFigures[]): ReadonlySet<Finding> {
  const tabled = new Set(figuresIn(parts).keys())
  const inOrder = statuses.flatMap((status) => worstFirst(audit.findings.filter((one) => one.status === status)))
  const most = mostListed[interactive ? 'interactive' : 'still']
  return new Set(inOrder.filter((one, at) => at < most || one.ignored || isAsked(one) || !tabled.has(one)))
}

/** The chart that each finding is in. */
const figuresIn = (parts: readonly PartFigures[]): ReadonlyMap<Finding, Figure> =>
  new Map(
    parts.flatMap(({ figures }) =>
      figures.flatMap((figure) =>
        figure.source.kind === 'findings' ? figure.source.findings.map((finding) => [finding, figure] as const) : [],
      ),
    ),
  )

/** What a list of findings is made with. */
interface Telling {
  readonly report: Report
  readonly figures: ReadonlyMap<Finding, Figure>
  /** By the finding. */
  readonly drawings: ReadonlyMap<Finding, Markup>
}

/** Every finding in plain words, worst first; what the plan left out of the verdict among them. */
export async function findingsSection(
  report: Report,
  parts: readonly PartFigures[],
  listed: ReadonlySet<Finding>,
): Promise<Markup> {
  const { audit, locale, numbers } = report
  const byStatus = statuses.map((status) => ({
    status,
    findings: worstFirst(audit.findings.filter((finding) => finding.status === status)),
  }))
  const open = byStatus.flatMap(({ status, findings }) =>
    findings.filter((one, at) => listed.has(one) && (at < mostOpen[status] || one.ignored || isAsked(one))),
  )
  const shown = new Set(open)
  const summary = byStatus
    .filter(({ status, findings }) => findings.length > 0 && status !== 'not_applicable')
    .map(({ status, findings }) => ({ status, n: numbers.count(findings.length) }))
  const figures = figuresIn(parts)
  const telling: Telling = { report, figures, drawings: await drawnOf(report, open, figures) }
  return html`
<section aria-labelledby="findings">
<h2 id="findings" tabindex="-1">${locale.findings.title}</h2>
<p>${audit.findings.length === 0 ? locale.findings.none : summary.length > 0 && locale.findings.summary(summary)}</p>
${listOf(telling, open)}${byStatus.map(({ status, findings }) => {
  const rest = findings.filter((finding) => !shown.has(finding))
  const told = rest.filter((finding) => listed.has(finding))
  return (
    rest.length > 0 &&
    html`
<details><summary>${locale.findings.more[status](numbers.count(rest.length), rest.length === 1)}</summary>${listOf(telling, told)}${elsewhere(
      report,
      rest.filter((finding) => !listed.has(finding)),
    )}</details>`
  )
})}
</section>`
}

/** Where those are that are not told in words: how many of them in the tables of which attribute. */
function elsewhere(report: Report, findings: readonly Finding[]): Markup | false {
  const { audit, locale, numbers } = report
  const byAttribute = groupedBy(findings, ({ attribute }) => attribute)
  const places = new Map(audit.overall.map(({ attribute }, at) => [attribute, placeOf(0, at)]))
  return (
    findings.length > 0 &&
    html`
<p>${figureTexts[locale.language].finding.elsewhere(numbers.count(findings.length))}</p>
<ul>${[...byAttribute].map(
      ([attribute, own]) =>
        html`<li><a href="#by-${places.get(attribute) ?? '1'}">${attributeLabel(report, attribute)}</a>: ${numbers.count(own.length)}</li>`,
    )}</ul>`
  )
}

/** A figure that a convention asks for is no aside, but for the reference itself. */
const isAsked = (finding: Finding): boolean => hasNoMark(finding) && finding.estimate !== null

/** A chart of each of the first that decide and do not pass: the value, how sure it is, and the limit. */
async function drawnOf(
  report: Report,
  findings: readonly Finding[],
  figures: ReadonlyMap<Finding, Figure>,
): Promise<ReadonlyMap<Finding, Markup>> {
  const matter = findings
    .filter((finding) => decides(finding) && finding.status !== 'pass')
    .flatMap((finding) => {
      const figure = figures.get(finding)
      const chart = figure === undefined ? null : findingChart(report, finding, figure)
      return chart === null ? [] : [{ finding, chart }]
    })
    .slice(0, mostDrawn)
  if (matter.length === 0) return new Map()
  const draw: Draw = await loadDraw(report.locale.axis)
  const drawn = new Map<Finding, Markup>()
  for (const { finding, chart } of matter) {
    drawn.set(finding, strip(`${anchorOf(finding)}-who`, chart.subtitle, await draw(chart)))
  }
  return drawn
}

const listOf = (telling: Telling, findings: readonly Finding[]): Markup | false =>
  findings.length > 0 &&
  html`
<ol class="findings">${findings.map((finding) => item(telling, finding))}
</ol>`

function item({ report, figures, drawings }: Telling, finding: Finding): Markup {
  const { locale, numbers } = report
  const say = figureTexts[locale.language].finding
  const { subject, fact, sure, limit, reason } = sayFinding(report, finding)
  // Where a limit does not apply, there is nothing to tell but why.
  const applies = finding.status !== 'not_applicable'
  const asked = hasNoMark(finding)
  const told = asked ? (isAsked(finding) ? [fact] : []) : applies ? [fact, limit] : [limit]
  const chart = figures.get(finding)?.chart.id
  const notes = [
    ...(finding.severity === 'warn' && !asked ? [locale.findings.warns] : []),
    ...(finding.ignored ? [locale.findings.ignored] : []),
    ...sayWaiver(finding, locale.language),
    // Where too few are the reason, the reason names them.
    ...(finding.left_out.length > 0 && finding.reason_code !== 'too_few'
      ? [locale.findings.leftOut(locale.list(finding.left_out))]
      : []),
  ]
  const { more_cases: cases } = finding
  const certain = [
    ...(applies && (!asked || isAsked(finding)) && sure !== '' ? [sure] : []),
    ...(cases === null || finding.reason_code !== 'uncertain' ? [] : [say.settle(numbers.count(cases))]),
  ]
  const short = [...certain, ...notes].join(' ')
  const drawing = drawings.get(finding)
  const about = applies ? concerns(report, finding) : null
  return html`
<li id="${anchorOf(finding)}" class="${finding.status}"${findingData(report, finding)}><p>${mark(finding.status, isAsked(finding) ? locale.findings.asked : locale.status[finding.status])}</p><div>
<p class="who"${drawing !== undefined && html` id="${anchorOf(finding)}-who"`}>${subject}</p>
<p>${told.filter((part) => part !== '').join(' ')}</p>${drawing}
${short !== '' && html`<p class="why">${short}</p>`}${
  applies
    ? html`<details><summary>${say.more}</summary>${about !== null && html`<p>${about}</p>`}<p>${reason}</p>${chart !== undefined && html`<p><a href="#chart-${chart}">${say.chart}</a></p>`}</details>`
    : html`<p class="why">${reason}</p>`
}</div></li>`
}
