import { crossing } from '../../../counts.js'
import type { GroupMeasure } from '../../../metrics/measure.js'
import type { Finding } from '../../../policy/finding.js'
import type { Figure } from '../../charts/chartsOf.js'
import { type Draw, loadDraw } from '../../charts/draw.js'
import { groupedBy } from '../../groupedBy.js'
import { cellText } from '../cell.js'
import { exact, exactRange } from '../exact.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import { counterpartOf, everyone, type Side, sideOf } from '../measures.js'
import { againstOf, againstShort, shortLabel } from '../names.js'
import { picture } from '../picture.js'
import { quantityOf } from '../quantity.js'
import type { Report } from '../report.js'
import { type TableColumn, tableOf } from '../table.js'
import type { Style } from '../write.js'
import { restOf } from './rest.js'

/** Per attribute: a chart for each limit with the table behind it, then every other measure. */
export async function groupsSection(report: Report, figures: readonly Figure[]): Promise<Markup> {
  const { audit, locale } = report
  const draw = figures.length === 0 ? null : await loadDraw(locale.axis)
  const shown = groupedBy(figures, ({ attribute }) => attribute)
  const parts: Markup[] = []
  for (const { attribute } of audit.overall) {
    const charts: Markup[] = []
    for (const figure of shown.get(attribute) ?? []) charts.push(await figureSection(report, figure, draw))
    parts.push(html`
<h3>${locale.groups.by(nameOf(report, attribute))}</h3>${charts}${restOf(report, attribute)}`)
  }
  return html`
<section aria-labelledby="groups">
<h2 id="groups">${locale.groups.title}</h2>${figures.length > 0 && key(report)}${parts}
</section>`
}

/** Of a crossing the attributes it crosses, as the plan names them. */
const nameOf = ({ audit }: Report, attribute: string): string =>
  crossing(audit.plan.intersections.find((parts) => crossing(parts) === attribute) ?? [attribute])

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
  const drawings = await draw?.(chart)
  const described = chart.rows.map(({ label, value }) => `${label}: ${value}`).join('; ')
  return html`
<h4>${chart.title}</h4>
<p class="sub">${chart.subtitle}.${chart.folded > 0 && ` ${groups.folded(report.numbers.count(chart.rows.length), report.numbers.count(chart.folded))}`}</p>
${drawings !== undefined && picture(`chart-${chart.id}`, chart.title, described, drawings)}
${tableBehind(report, figure)}`
}

function tableBehind(report: Report, figure: Figure): Markup {
  const { groups } = report.locale
  const { chart, source, attribute } = figure
  const [first] = source.kind === 'findings' ? source.findings : []
  const { columns, rows } =
    first?.comparison !== undefined && first.comparison !== null
      ? comparedRows(report, figure, source.kind === 'findings' ? source.findings : [])
      : measuredRows(report, figure)
  return tableOf({
    id: `table-${chart.id}`,
    caption: groups.behind(nameOf(report, attribute)),
    columns,
    rows,
  })
}

type Cells = {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly (string | Markup | null)[])[]
}

/** A measure of each group: of how many, how many, the value, how sure, and what a limit makes of it. */
function measuredRows(report: Report, { attribute, metric, style, source }: Figure): Cells {
  const { locale, confidence } = report
  const { head } = locale.groups
  const findings = source.kind === 'findings' ? source.findings : []
  const lines: readonly { readonly label: string; readonly measure: GroupMeasure; readonly finding: Finding | null }[] =
    source.kind === 'findings'
      ? findings.map((finding) => ({
          label:
            finding.group === null ? locale.page.allGroups(attribute) : shortLabel(report, attribute, finding.group),
          measure: measureOf(report, finding),
          finding,
        }))
      : source.groups.flatMap((group) => {
          const measure = group.metrics[metric.id]
          return measure === undefined
            ? []
            : [{ label: shortLabel(report, attribute, group.group), measure, finding: null }]
        })
  const overall = metric.kind === 'aggregate' ? null : everyone(report, attribute, metric.id)
  const all = overall === null ? lines : [...lines, { label: overall.label, measure: overall.measure, finding: null }]
  const counts = all.some(({ measure }) => measure.denominator !== undefined)
  const bounded = all.some(({ measure }) => measure.bounds !== undefined)
  const plain: Style = { ...style, limits: [] }
  return {
    columns: [
      { head: head.group },
      ...(counts
        ? [
            { head: head.count, number: true },
            { head: head.of, number: true },
          ]
        : []),
      { head: style.quantity === 'share' ? head.share : head.value, number: true },
      { head: head.interval(confidence), number: true },
      ...(bounded ? [{ head: head.bounds, number: true }] : []),
      ...(findings.length > 0 ? [{ head: head.status }] : []),
    ],
    rows: all.map(({ label, measure, finding }) => [
      label,
      ...(counts
        ? [measure.numerator, measure.denominator].map((cell) =>
            cell === undefined ? locale.dash : cellText(report, cell),
          )
        : []),
      exact(report, plain, measure.estimate),
      measure.estimate === null ? locale.dash : exactRange(report, plain, measure),
      ...(bounded ? [measure.bounds === undefined ? locale.dash : exactRange(report, plain, measure.bounds)] : []),
      ...(findings.length > 0 ? [finding === null ? null : statusOf(report, finding)] : []),
    ]),
  }
}

/** Of a group as the result has it; of an aggregate the finding has all there is. */
function measureOf(report: Report, finding: Finding): GroupMeasure {
  const own = finding.group === null ? null : sideOf(report, finding.attribute, finding.group, finding.metric)
  const { estimate, low, high, bounds } = finding
  return own?.measure ?? { estimate, low, high, method: 'none', ...(bounds === undefined ? {} : { bounds }) }
}

/** A comparison for each group: both values, how they compare, how sure that is. */
function comparedRows(
  report: Report,
  { attribute, metric, style, chart }: Figure,
  findings: readonly Finding[],
): Cells {
  const { locale, confidence } = report
  const { head } = locale.groups
  const [first] = findings
  const kind = first?.comparison ?? 'ratio'
  const shown = findings.filter(({ reason_code }) => reason_code !== 'is_reference')
  const bounded = shown.some(({ bounds }) => bounds !== undefined)
  const base: Style = { quantity: quantityOf(metric, null), total: style.total }
  const plain: Style = { ...style, limits: [] }
  const values = (side: Side | null): string => exact(report, base, side?.measure.estimate ?? null)
  return {
    columns: [
      { head: head.group },
      { head: head.value, number: true },
      { head: head.reference },
      { head: head.theirs, number: true },
      { head: head.comparison[kind], number: true },
      { head: head.interval(confidence), number: true },
      ...(bounded ? [{ head: head.bounds, number: true }] : []),
      { head: head.status },
    ],
    rows: shown.map((finding) => {
      const against = againstOf(report, finding)
      const other = counterpartOf(report, finding)
      const isTheirs = against?.kind !== 'rest' || other?.label !== locale.page.everyone
      return [
        shortLabel(report, attribute, finding.group ?? chart.title),
        values(finding.group === null ? null : sideOf(report, attribute, finding.group, metric.id)),
        against === null ? locale.dash : againstShort(report, attribute, against),
        isTheirs ? values(other) : locale.dash,
        exact(report, plain, finding.estimate),
        exactRange(report, plain, finding),
        ...(bounded ? [finding.bounds === undefined ? locale.dash : exactRange(report, plain, finding.bounds)] : []),
        statusOf(report, finding),
      ]
    }),
  }
}

const statusOf = ({ locale }: Report, finding: Finding): Markup => mark(finding.status, locale.status[finding.status])
