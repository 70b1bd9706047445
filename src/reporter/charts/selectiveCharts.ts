import { quantityOf } from '../../metrics/quantity.js'
import type { Finding } from '../../policy/finding.js'
import type { SelectiveFinding, View } from '../../policy/selective.js'
import { exact, exactRange } from '../html/exact.js'
import { limitedOf } from '../html/limitedOf.js'
import { metricOf } from '../html/metricOf.js'
import { shortLabel, subjectOf } from '../html/names.js'
import type { Report } from '../html/report.js'
import { figureOf, type Style } from '../html/write.js'
import { selectiveTexts } from '../locales/selective.js'
import type { Chart } from './chart.js'
import { capital } from './chartsOf.js'
import { type LineChart, mostLines } from './lines.js'

/** A finding about outcomes, with what it would be by what is taken to be known. */
export interface ToldFinding {
  readonly finding: Finding
  readonly open: SelectiveFinding
}

/** In the order of the findings; those that are not decided first. */
export function selectiveFindings({ audit }: Report): readonly ToldFinding[] {
  const told = (audit.selective?.findings ?? []).flatMap((open): readonly ToldFinding[] => {
    const finding = audit.findings.find(({ id }) => id === open.id)
    return finding === undefined ? [] : [{ finding, open }]
  })
  const isOpen = ({ finding }: ToldFinding): number => Number(finding.status !== 'undetermined')
  return told.toSorted((a, b) => isOpen(a) - isOpen(b))
}

export const styleOf = ({ metric, comparison }: Finding): Style => ({
  quantity: quantityOf(metricOf(metric), comparison),
  total: 100,
})

export function viewLabel(report: Report, view: View): string {
  const { views } = selectiveTexts[report.locale.language]
  if (view.kind !== 'assumption') return views[view.kind]
  return view.assumption.kind === 'monotone_selection'
    ? views.monotone
    : views.times(figureOf(report, { quantity: 'ratio', total: 100, exact: true }, view.assumption.times))
}

/** One value, or where there is none what is left open. */
export const viewText = (report: Report, finding: Finding, { value }: View): string =>
  value.estimate === null || value.bounds !== undefined
    ? exactRange(report, styleOf(finding), value.bounds ?? value)
    : exact(report, styleOf(finding), value.estimate)

/** A bar for everything that may be taken to be known, on one axis. */
export function selectiveChart(report: Report, { finding, open }: ToldFinding, at: number): Chart {
  const { locale, confidence } = report
  const what = limitedOf(report, metricOf(finding.metric), finding.comparison)
  return {
    id: `selective-${at + 1}`,
    title: subjectOf(report, finding),
    subtitle: selectiveTexts[locale.language].subtitle(capital(what), confidence),
    quantity: styleOf(finding).quantity,
    limit: { min: finding.min, max: finding.max },
    rows: open.views.map((view) => ({
      label: viewLabel(report, view),
      value: viewText(report, finding, view),
      kind: view.value.status,
      estimate: view.value.bounds === undefined ? view.value.estimate : null,
      low: view.value.low,
      high: view.value.high,
      bounds: view.value.bounds ?? null,
    })),
    folded: 0,
    axis: locale.axis,
  }
}

/** How a finding moves with the share of the unchecked who have it: one chart for each limit on each attribute. */
export function tippingCharts(report: Report): readonly LineChart[] {
  const { locale } = report
  const say = selectiveTexts[locale.language].tipping
  const told = selectiveFindings(report)
  const keyOf = ({ finding }: ToldFinding): string => JSON.stringify([finding.limit, finding.attribute])
  return [...new Set(told.map(keyOf))].flatMap((key, at): readonly LineChart[] => {
    const together = told.filter((one) => keyOf(one) === key).slice(0, mostLines)
    const [first] = together
    const values = together.flatMap(({ open }) => open.tipping.flatMap(({ estimate }) => estimate ?? []))
    if (first === undefined || values.length === 0) return []
    const { min, max } = first.finding
    const ends = [...values, ...(min === null ? [] : [min]), ...(max === null ? [] : [max])]
    const [low, high] = [Math.min(...ends), Math.max(...ends)]
    const room = (high - low) * 0.08 || 0.1
    const quantity = styleOf(first.finding).quantity
    const what = capital(limitedOf(report, metricOf(first.finding.metric), first.finding.comparison))
    return [
      {
        id: `tipping-${at + 1}`,
        title: say.title(what, first.finding.attribute),
        subtitle: say.subtitle,
        x: { title: say.axis, quantity: 'share', domain: [0, 1] },
        y: { title: what, quantity, domain: [low - room, high + room] },
        lines: together.map(({ finding, open }) => ({
          name: finding.group === null ? finding.attribute : shortLabel(report, finding.attribute, finding.group),
          points: open.tipping.flatMap(({ share, estimate }): (readonly [number, number])[] =>
            estimate === null ? [] : [[share, estimate]],
          ),
        })),
        limit: { min, max },
        marked: null,
        diagonal: false,
        axis: locale.axis,
      },
    ]
  })
}
