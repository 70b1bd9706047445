import type { GroupMeasure } from '../../../metrics/measure.js'
import { quantityOf } from '../../../metrics/quantity.js'
import type { Finding } from '../../../policy/finding.js'
import { capital, type Figure } from '../../charts/chartsOf.js'
import { figureTexts } from '../../locales/figures.js'
import { gateTexts } from '../../locales/gate.js'
import { anchorOf } from '../anchorOf.js'
import { cellText } from '../cell.js'
import { exact, exactRange, possibleRange } from '../exact.js'
import { labelOf } from '../limitedOf.js'
import { type Content, html, type Markup } from '../markup.js'
import { counterpartOf, everyone, sideOf } from '../measures.js'
import { metricOf } from '../metricOf.js'
import { againstLabel, againstOf, attributeLabel, shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { type TableCell, type TableColumn, tableOf } from '../table.js'
import type { Style } from '../write.js'

/** A line of a table: a group, or all groups, or everyone. */
interface Line {
  readonly label: string
  readonly group: string | null
  readonly measure: GroupMeasure
}

/** A column that says what stands in it; `when` it is false there is none. */
interface Column extends TableColumn {
  readonly cell: (line: Line) => TableCell
  readonly when?: boolean
}

/**
 * The numbers that the charts of one measure draw, those that they are made from, and what becomes of each limit.
 *
 * @param listed the findings that are told in the list: a table links to them, and is the place of all others
 */
export function tableBehind(report: Report, figures: readonly Figure[], listed: ReadonlySet<Finding>): Markup | null {
  const [first] = figures
  if (first === undefined) return null
  const { attribute, metric } = first
  const judged = figures.flatMap(({ source, style }) => (source.kind === 'findings' ? [{ ...source, style }] : []))
  const references = new Set(
    judged.flatMap(({ findings }) => findings.flatMap((finding) => referenceOf(report, finding) ?? [])),
  )
  const [reference] = references
  const lines = linesOf(report, first, judged[0]?.findings ?? [])
  const columns = [
    ...measureColumns(report, first, lines),
    ...judged.flatMap(({ findings, style }) => findingColumns(report, findings, style, references.size > 1, listed)),
  ].filter(({ when }) => when !== false)
  return tableOf({
    id: `table-${first.chart.id}`,
    caption: figureTexts[report.locale.language].behind(
      capital(labelOf(report, metric)),
      attributeLabel(report, attribute),
      references.size === 1 ? (reference ?? null) : null,
    ),
    columns,
    rows: lines.map((line) => columns.map(({ cell }) => cell(line))),
  })
}

const referenceOf = (report: Report, finding: Finding): string | null => {
  const against = finding.reason_code === 'is_reference' ? null : againstOf(report, finding)
  return against === null ? null : againstLabel(report, finding.attribute, against)
}

/** The groups, and last everyone together; of a measure across groups itself. */
function linesOf(report: Report, { attribute, metric }: Figure, findings: readonly Finding[]): readonly Line[] {
  if (metric.kind === 'aggregate') {
    return findings.map((finding) => ({
      label: nameOf(report, finding),
      group: finding.group,
      measure: ownOf(finding),
    }))
  }
  const groups = report.audit.groups
    .filter((one) => one.attribute === attribute)
    .flatMap(({ group }) => {
      const side = sideOf(report, attribute, group, metric.id)
      const finding = findings.find((one) => one.group === group)
      // A limit may be on something that only the finding holds.
      const measure = side?.measure ?? (finding === undefined ? undefined : ownOf(finding))
      return measure === undefined ? [] : [{ label: shortLabel(report, attribute, group), group, measure }]
    })
  const overall = everyone(report, attribute, metric.id)
  return overall === null ? groups : [...groups, { ...overall, group: null }]
}

const nameOf = (report: Report, { attribute, group }: Finding): string =>
  group === null ? report.locale.page.allGroups(attribute) : shortLabel(report, attribute, group)

const ownOf = ({ estimate, low, high, bounds }: Finding): GroupMeasure => ({
  estimate,
  low,
  high,
  method: 'none',
  ...(bounds === undefined ? {} : { bounds }),
})

/** How many, of how many, the value and how sure. */
function measureColumns(report: Report, { style: drawn, metric }: Figure, lines: readonly Line[]): readonly Column[] {
  const { head } = report.locale.groups
  const style: Style = { total: drawn.total, quantity: quantityOf(metric, null), limits: [] }
  const counts = lines.some(({ measure }) => measure.denominator !== undefined)
  return [
    { head: head.group, cell: ({ label }) => label },
    { head: head.count, number: true, when: counts, cell: ({ measure }) => cellText(report, measure.numerator) },
    { head: head.of, number: true, when: counts, cell: ({ measure }) => cellText(report, measure.denominator) },
    {
      head: `${style.quantity === 'share' ? head.share : head.value} (${head.interval(report.confidence)})`,
      number: true,
      cell: ({ measure }) => valueWith(report, style, measure),
    },
    {
      head: head.bounds,
      number: true,
      when: lines.some(({ measure }) => measure.bounds !== undefined),
      cell: ({ measure }) => possibleRange(report, style, measure.bounds),
    },
  ]
}

type Value = Pick<GroupMeasure, 'estimate' | 'low' | 'high'>

/** A value, and under it how sure it is. */
const valueWith = (report: Report, style: Style, value: Value): Content =>
  value.estimate === null
    ? report.locale.dash
    : html`${exact(report, style, value.estimate)}<small>${exactRange(report, style, value)}</small>`

/** Of one limit: how a group compares, where it is on a comparison, and what becomes of it. */
function findingColumns(
  report: Report,
  findings: readonly Finding[],
  judged: Style,
  variesBy: boolean,
  listed: ReadonlySet<Finding>,
): readonly Column[] {
  const { locale, confidence } = report
  const { head } = locale.groups
  const byGroup = new Map(findings.map((finding) => [finding.group, finding]))
  const ofLine = (tell: (finding: Finding) => TableCell): ((line: Line) => TableCell) => {
    return ({ group, label }) => {
      const finding = byGroup.get(group)
      // Everyone together has no group either, and no finding but where it is about all groups.
      return finding === undefined || (group === null && label === locale.page.everyone) ? '' : tell(finding)
    }
  }
  const compared = findings.some(({ comparison }) => comparison !== null)
  const kind = findings[0]?.comparison ?? 'ratio'
  const style: Style = { ...judged, limits: [] }
  const base: Style = { quantity: 'share', total: judged.total }
  const changed = findings.some(({ change }) => change !== undefined)
  const { change: say } = gateTexts[locale.language]
  const then: Style = {
    quantity: quantityOf(metricOf(findings[0]?.metric ?? ''), findings[0]?.comparison ?? null),
    total: judged.total,
  }
  return [
    {
      head: say.before,
      number: true,
      when: changed,
      cell: ofLine(({ change }) => exact(report, then, change?.before ?? null)),
    },
    {
      head: say.now,
      number: true,
      when: changed,
      cell: ofLine(({ change }) => exact(report, then, change?.now ?? null)),
    },
    {
      head: head.theirs,
      number: true,
      when: compared && variesBy && !changed,
      cell: ofLine((finding) => {
        const name = referenceOf(report, finding)
        const theirs = counterpartOf(report, finding)?.measure.estimate ?? null
        return name === null ? '' : html`${exact(report, base, theirs)}<small>${name}</small>`
      }),
    },
    {
      head: `${changed ? say.change : head.comparison[kind]} (${head.interval(confidence)})`,
      number: true,
      when: compared || changed,
      cell: ofLine((finding) =>
        finding.reason_code === 'is_reference'
          ? ''
          : comparedCell(report, changed ? { ...judged, signed: true } : judged, style, finding),
      ),
    },
    {
      head: head.bounds,
      number: true,
      when: (compared || changed) && findings.some(({ bounds }) => bounds !== undefined),
      cell: ofLine(({ bounds }) => (bounds === undefined ? '' : possibleRange(report, style, bounds))),
    },
    {
      head: head.status,
      cell: ofLine((finding) => {
        const { status } = finding
        const word = locale.status[status]
        return listed.has(finding)
          ? { status, id: null, word: html`<a href="#${anchorOf(finding)}">${word}</a>` }
          : { status, id: anchorOf(finding), word }
      }),
    },
  ]
}

/** A comparison may have no value and yet an interval: a ratio to nothing has a least. */
const comparedCell = (report: Report, judged: Style, style: Style, finding: Finding): Content =>
  finding.low === null && finding.high === null
    ? exact(report, judged, finding.estimate)
    : html`${exact(report, judged, finding.estimate)}<small>${exactRange(report, style, finding)}</small>`
