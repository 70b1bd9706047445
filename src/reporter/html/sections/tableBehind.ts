import type { GroupMeasure } from '../../../metrics/measure.js'
import { quantityOf } from '../../../metrics/quantity.js'
import type { Finding } from '../../../policy/finding.js'
import type { Figure } from '../../charts/chartsOf.js'
import { gateTexts } from '../../locales/gate.js'
import { cellText } from '../cell.js'
import { exact, exactRange, possibleRange } from '../exact.js'
import { mark } from '../mark.js'
import type { Content, Markup } from '../markup.js'
import { counterpartOf, everyone, sideOf } from '../measures.js'
import { againstLabel, againstOf, attributeLabel, shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { type Table, type TableColumn, tableOf } from '../table.js'
import type { Style } from '../write.js'

/** A column that says what stands in it; `when` it is false there is none. */
interface Column<Line> extends TableColumn {
  readonly cell: (line: Line) => Content
  readonly when?: boolean
}

type Body = Pick<Table, 'columns' | 'rows'>

/** The numbers that a chart draws, and those that they are made from. */
export function tableBehind(report: Report, figure: Figure): Markup {
  const { chart, attribute } = figure
  return tableOf({
    id: `table-${chart.id}`,
    caption: report.locale.groups.behind(attributeLabel(report, attribute)),
    ...bodyFor(report, figure),
  })
}

function bodyFor(report: Report, figure: Figure): Body {
  const findings = figure.source.kind === 'findings' ? figure.source.findings : []
  if (findings.some(({ change }) => change !== undefined)) return changes(report, figure, findings)
  const compared = findings.some(({ comparison }) => comparison !== null)
  return compared ? comparisons(report, figure, findings) : measures(report, figure)
}

function bodyOf<Line>(lines: readonly Line[], columns: readonly Column<Line>[]): Body {
  const shown = columns.filter(({ when }) => when !== false)
  return { columns: shown, rows: lines.map((line) => shown.map(({ cell }) => cell(line))) }
}

interface Measured {
  readonly label: string
  readonly measure: GroupMeasure
  readonly finding: Finding | null
}

/** A measure of each group: how many, of how many, the value, how sure, and what a limit makes of it. */
function measures(report: Report, figure: Figure): Body {
  const { locale, confidence } = report
  const { head } = locale.groups
  const lines = measured(report, figure)
  const style: Style = { ...figure.style, limits: [] }
  const counts = lines.some(({ measure }) => measure.denominator !== undefined)
  return bodyOf(lines, [
    { head: head.group, cell: ({ label }) => label },
    { head: head.count, number: true, when: counts, cell: ({ measure }) => cellText(report, measure.numerator) },
    { head: head.of, number: true, when: counts, cell: ({ measure }) => cellText(report, measure.denominator) },
    {
      head: style.quantity === 'share' ? head.share : head.value,
      number: true,
      cell: ({ measure }) => exact(report, style, measure.estimate),
    },
    {
      head: head.interval(confidence),
      number: true,
      cell: ({ measure }) => (measure.estimate === null ? locale.dash : exactRange(report, style, measure)),
    },
    {
      head: head.bounds,
      number: true,
      when: lines.some(({ measure }) => measure.bounds !== undefined),
      cell: ({ measure }) => possibleRange(report, style, measure.bounds),
    },
    {
      head: head.status,
      when: figure.source.kind === 'findings',
      cell: ({ finding }) => finding !== null && statusOf(report, finding),
    },
  ])
}

/** The groups, and last everyone together. */
function measured(report: Report, { attribute, metric, source }: Figure): readonly Measured[] {
  const groups: readonly Measured[] =
    source.kind === 'findings'
      ? source.findings.map((finding) => ({
          label: groupName(report, finding),
          measure: measureOf(report, finding),
          finding,
        }))
      : source.groups.flatMap(({ group, metrics }) => {
          const measure = metrics[metric.id]
          const label = shortLabel(report, attribute, group)
          return measure === undefined ? [] : [{ label, measure, finding: null }]
        })
  const overall = everyone(report, attribute, metric.id)
  return overall === null ? groups : [...groups, { ...overall, finding: null }]
}

/** Of a group as the result has it; of an aggregate the finding has all there is. */
function measureOf(report: Report, finding: Finding): GroupMeasure {
  const own = finding.group === null ? null : sideOf(report, finding.attribute, finding.group, finding.metric)
  const { estimate, low, high, bounds } = finding
  return own?.measure ?? { estimate, low, high, method: 'none', ...(bounds === undefined ? {} : { bounds }) }
}

/** A comparison for each group: both values, how they compare, how sure that is, and what a limit makes of it. */
function comparisons(report: Report, { metric, style: judged }: Figure, findings: readonly Finding[]): Body {
  const { locale, confidence } = report
  const { head } = locale.groups
  const lines = findings.filter(({ reason_code }) => reason_code !== 'is_reference')
  const style: Style = { ...judged, limits: [] }
  const base: Style = { quantity: quantityOf(metric, null), total: judged.total }
  const kind = findings[0]?.comparison ?? 'ratio'
  return bodyOf(lines, [
    { head: head.group, cell: (finding) => groupName(report, finding) },
    { head: head.value, number: true, cell: (finding) => exact(report, base, measureOf(report, finding).estimate) },
    {
      head: head.reference,
      cell: (finding) => {
        const against = againstOf(report, finding)
        return against === null ? locale.dash : againstLabel(report, finding.attribute, against)
      },
    },
    {
      head: head.theirs,
      number: true,
      cell: (finding) => {
        const theirs = counterpartOf(report, finding)
        return exact(report, base, theirs?.measure.estimate ?? null)
      },
    },
    { head: head.comparison[kind], number: true, cell: ({ estimate }) => exact(report, judged, estimate) },
    { head: head.interval(confidence), number: true, cell: (finding) => exactRange(report, style, finding) },
    {
      head: head.bounds,
      number: true,
      when: lines.some(({ bounds }) => bounds !== undefined),
      cell: ({ bounds }) => possibleRange(report, style, bounds),
    },
    { head: head.status, cell: (finding) => statusOf(report, finding) },
  ])
}

/** Of a limit on change: what it was, what it is, and how much that differs. */
function changes(report: Report, { metric, style: judged }: Figure, findings: readonly Finding[]): Body {
  const { locale, confidence } = report
  const { head } = locale.groups
  const { change: say } = gateTexts[locale.language]
  const lines = findings.filter(({ reason_code }) => reason_code !== 'is_reference')
  const style: Style = { ...judged, limits: [] }
  const base: Style = { quantity: quantityOf(metric, findings[0]?.comparison ?? null), total: judged.total }
  return bodyOf(lines, [
    { head: head.group, cell: (finding) => groupName(report, finding) },
    { head: say.before, number: true, cell: ({ change }) => exact(report, base, change?.before ?? null) },
    { head: say.now, number: true, cell: ({ change }) => exact(report, base, change?.now ?? null) },
    { head: say.change, number: true, cell: ({ estimate }) => exact(report, judged, estimate) },
    { head: head.interval(confidence), number: true, cell: (finding) => exactRange(report, style, finding) },
    {
      head: head.bounds,
      number: true,
      when: lines.some(({ bounds }) => bounds !== undefined),
      cell: ({ bounds }) => possibleRange(report, style, bounds),
    },
    { head: head.status, cell: (finding) => statusOf(report, finding) },
  ])
}

const groupName = (report: Report, { attribute, group }: Finding): string =>
  group === null ? report.locale.page.allGroups(attribute) : shortLabel(report, attribute, group)

const statusOf = ({ locale }: Report, { status }: Finding): Markup => mark(status, locale.status[status])
