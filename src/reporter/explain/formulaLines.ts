import { type CellName, cellNames, type Tally } from '../../counts.js'
import type { RateMetric } from '../../metrics/metric.js'
import { quantityOf } from '../../metrics/quantity.js'
import type { Finding } from '../../policy/finding.js'
import { cellText } from '../html/cell.js'
import { exact } from '../html/exact.js'
import { counterpartOf, sideOf, totalOf } from '../html/measures.js'
import { metricOf } from '../html/metricOf.js'
import { againstLabel, againstOf, shortLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import type { Style } from '../html/write.js'
import { explainTexts } from '../locales/explain.js'
import { gateTexts } from '../locales/gate.js'

interface Told {
  readonly label: string
  /** null where the result has no tally of just these people. */
  readonly tally: Tally | null
  readonly estimate: number | null
}

/** The counts that a finding rests on, and its formula with them filled in. */
export function formulaLines(
  report: Report,
  finding: Finding,
): { readonly counts: readonly string[]; readonly formula: readonly string[] } {
  const { locale } = report
  const say = explainTexts[locale.language]
  const metric = metricOf(finding.metric)
  const base: Style = { quantity: quantityOf(metric, null), total: totalOf(report, finding.attribute, metric.id) }
  const value = (one: number | null): string => (one === null ? say.undefined : exact(report, base, one))
  // Where the limit does not apply there is nothing to fill in.
  const sides = finding.group === null || finding.status === 'not_applicable' ? [] : sidesOf(report, finding)
  const cellsOf = (tally: Tally): readonly CellName[] =>
    metric.kind === 'rate'
      ? [...new Set([...metric.numerator, ...metric.denominator])]
      : cellNames.filter((name) => tally[name] !== 0)
  return {
    counts: sides.map(({ label, tally }, at) =>
      tally === null
        ? say.rests(
            label,
            cellText(
              report,
              at === 0 ? (finding.denominator ?? undefined) : (finding.reference_denominator ?? undefined),
            ),
          )
        : say.cells(
            label,
            cellsOf(tally)
              .map((name) => `${name} ${cellText(report, tally[name])}`)
              .join(', '),
          ),
    ),
    formula: [
      metric.formula,
      // A measure over all groups has one value, and none of each group.
      ...(metric.kind === 'aggregate' && finding.estimate !== null ? [`= ${value(finding.estimate)}`] : []),
      ...sides.flatMap(({ label, tally, estimate }) => {
        if (metric.kind === 'aggregate') return []
        const how = tally === null || metric.kind !== 'rate' ? '' : `${filled(report, metric, tally)} = `
        return [`${label}: ${how}${value(estimate)}`]
      }),
      ...comparedLine(report, finding, sides, value),
      ...changeLine(report, finding),
    ],
  }
}

function filled(report: Report, { numerator, denominator }: RateMetric, tally: Tally): string {
  const sum = (names: readonly CellName[]): string => names.map((name) => cellText(report, tally[name])).join(' + ')
  const bracketed = (names: readonly CellName[]): string => (names.length > 1 ? `(${sum(names)})` : sum(names))
  return `${bracketed(numerator)} / ${bracketed(denominator)}`
}

/** The group, and whom it is compared with. */
function sidesOf(report: Report, finding: Finding): readonly Told[] {
  const { attribute, group, metric } = finding
  const { groups, overall } = report.audit
  const of = (name: string): Told => ({
    label: shortLabel(report, attribute, name),
    tally: groups.find((one) => one.attribute === attribute && one.group === name)?.tally ?? null,
    estimate: sideOf(report, attribute, name, metric)?.measure.estimate ?? null,
  })
  const own = group === null ? [] : [of(group)]
  const against = againstOf(report, finding)
  if (against === null || finding.comparison === null || finding.reason_code === 'is_reference') return own
  if (against.kind === 'group') return [...own, of(against.group)]
  const everyone = against.kind === 'overall' ? overall.find((one) => one.attribute === attribute)?.tally : undefined
  const others = groups.filter((one) => one.attribute === attribute && one.group !== group)
  return [
    ...own,
    {
      label: againstLabel(report, attribute, against),
      tally: everyone ?? (against.kind === 'rest' && others.length === 1 ? (others[0]?.tally ?? null) : null),
      estimate: counterpartOf(report, finding)?.measure.estimate ?? null,
    },
  ]
}

function comparedLine(
  report: Report,
  finding: Finding,
  [own, other]: readonly Told[],
  value: (one: number | null) => string,
): readonly string[] {
  const { comparison } = finding
  if (comparison === null || own === undefined || other === undefined) return []
  const style: Style = {
    quantity: quantityOf(metricOf(finding.metric), comparison),
    total: totalOf(report, finding.attribute, finding.metric),
    limits: [finding.min, finding.max],
  }
  const [mine, theirs] = [value(own.estimate), value(other.estimate)]
  const written = {
    difference: `${mine} − ${theirs}`,
    ratio: `${mine} / ${theirs}`,
    relative_difference: `(${mine} − ${theirs}) / ${theirs}`,
  }[comparison]
  const name = report.locale.groups.head.comparison[comparison]
  // Of a limit on change the estimate is the change of this, and stands on a line of its own.
  const compared = finding.change === undefined ? finding.estimate : finding.change.now
  const result = compared === null ? explainTexts[report.locale.language].undefined : exact(report, style, compared)
  return [`${name}: ${written} = ${result}`]
}

/** From the earlier result to now. */
function changeLine(report: Report, { metric, comparison, attribute, change, estimate }: Finding): readonly string[] {
  if (change === undefined) return []
  const { undefined: unknown } = explainTexts[report.locale.language]
  const total = totalOf(report, attribute, metric)
  const own: Style = { quantity: quantityOf(metricOf(metric), comparison), total }
  const changed: Style = { quantity: quantityOf(metricOf(metric), comparison, true), total }
  const [now, before] = [change.now, change.before].map((value) =>
    value === null ? unknown : exact(report, own, value),
  )
  const result = estimate === null ? unknown : exact(report, changed, estimate)
  return [`${gateTexts[report.locale.language].change.change}: ${now} − ${before} = ${result}`]
}
