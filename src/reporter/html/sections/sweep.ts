import type { Limit } from '../../../config/plan.js'
import { quantityOf } from '../../../metrics/quantity.js'
import type { Run, Sweep, SweptLimit } from '../../../policy/sweep.js'
import { capital, labelOf } from '../../charts/chartsOf.js'
import { domainOf } from '../../charts/domain.js'
import { drawLines, type LineChart, mostLines } from '../../charts/lines.js'
import { groupedBy } from '../../groupedBy.js'
import { sweepTexts } from '../../locales/sweep.js'
import { sayRange, sayRanges, sayScore, saySweep } from '../../saySweep.js'
import { exactRange } from '../exact.js'
import { html, type Markup } from '../markup.js'
import { metricOf } from '../metricOf.js'
import { attributeLabel, shortLabel } from '../names.js'
import { picture } from '../picture.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'
import { limitOf, type Style } from '../write.js'

/** The audit at other thresholds: where all limits hold, if anywhere, and each limit along the score. */
export async function sweepSection(report: Report): Promise<Markup | null> {
  const { sweep } = report.audit
  if (sweep === null) return null
  const say = sweepTexts[report.locale.language]
  const drawn: Markup[] = []
  for (const [index, found] of figuresOf(report, sweep).entries())
    drawn.push(await figureSection(report, sweep, found, index))
  return html`
<section aria-labelledby="sweep">
<h2 id="sweep">${say.title}</h2>
<p>${saySweep(sweep, report.locale.language)}${sweep.by === 'top' && ` ${say.top}`} ${say.caution}</p>${drawn}
</section>`
}

/** Of the swept limits, those of one limit and one attribute are one picture. */
const figuresOf = ({ audit }: Report, { limits }: Sweep): readonly (readonly SweptLimit[])[] => [
  ...groupedBy(
    limits.filter((one) => isJudged(one) && moves(audit.plan.limits[one.limit])),
    ({ limit, slice, attribute }) => JSON.stringify([limit, slice, attribute]),
  ).values(),
]

/** What a score says of people is the same at every threshold. */
const moves = (limit: Limit | undefined): boolean =>
  limit !== undefined && metricOf(limit.metric).needs.includes('decision')

/** The reference is held against nothing. */
const isJudged = ({ statuses }: SweptLimit): boolean => statuses.some(({ value }) => value !== 'not_applicable')

async function figureSection(
  report: Report,
  sweep: Sweep,
  swept: readonly SweptLimit[],
  index: number,
): Promise<Markup> {
  const { audit, locale, numbers } = report
  const say = sweepTexts[locale.language]
  const [first] = swept
  const limit = first === undefined ? undefined : audit.plan.limits[first.limit]
  if (first === undefined || limit === undefined) return html``
  const metric = metricOf(limit.metric)
  const style: Style = { quantity: quantityOf(metric, limit.comparison), total: 100 }
  const what =
    limit.comparison === null
      ? labelOf(report, metric)
      : `${labelOf(report, metric)} (${locale.groups.head.comparison[limit.comparison].toLowerCase()})`
  const chart = chartOf(report, sweep, { swept, limit, style, what, index })
  const described = swept.map((one) => `${nameOf(report, one)}: ${statusesOf(report, one)}`).join('; ')
  return html`
<h3>${say.by(attributeLabel(report, first.attribute))}${first.slice !== undefined && `, ${first.slice.name}`}: ${chart.title}</h3>
<p class="sub">${chart.subtitle}.${swept.length > mostLines && ` ${say.folded(numbers.count(mostLines), numbers.count(swept.length))}`}</p>
${chart.lines.some(({ points }) => points.length > 1) && picture(`chart-${chart.id}`, chart.title, described, await drawLines(chart))}${tableOf(
  {
    id: `${chart.id}-table`,
    caption: say.caption(what),
    columns: [{ head: say.head.group }, { head: say.head.statuses }, { head: say.head.estimates, number: true }],
    rows: swept.map((one) => [
      nameOf(report, one),
      statusesOf(report, one),
      exactRange(report, style, rangeOfValues(one.estimates)),
    ]),
  },
)}`
}

interface Figure {
  readonly swept: readonly SweptLimit[]
  readonly limit: Limit
  readonly style: Style
  readonly what: string
  readonly index: number
}

function chartOf(report: Report, sweep: Sweep, { swept, limit, style, what, index }: Figure): LineChart {
  const { locale } = report
  const say = sweepTexts[locale.language]
  const { quantity } = style
  const thresholds = sweep.points.map(({ threshold }) => threshold)
  const lines = worstFirst(swept)
    .slice(0, mostLines)
    .map((one) => ({
      name: nameOf(report, one),
      points: one.estimates.flatMap((estimate, at): (readonly [number, number])[] => {
        const threshold = thresholds[at]
        return estimate === null || threshold === undefined ? [] : [[threshold, estimate]]
      }),
    }))
  const rows = lines.flatMap(({ points }) =>
    points.map(([, estimate]) => ({
      label: '',
      value: '',
      kind: 'unjudged' as const,
      estimate,
      low: null,
      high: null,
      bounds: null,
    })),
  )
  const own = sweep.own === null ? [] : [say.own(sayScore(sweep.own, locale.language))]
  return {
    id: `sweep-${index + 1}`,
    title: `${what}: ${messageOf(report, sweep, swept)}`,
    subtitle: [say.subtitle(capital(what), limitOf(report, quantity, limit, 100)), ...own].join('; '),
    x: {
      title: say.threshold,
      quantity: 'number',
      domain: [Math.min(...thresholds.slice(0, 1)), Math.max(...thresholds.slice(-1))],
    },
    y: { title: say.share, quantity, domain: domainOf({ quantity, rows, limit }) },
    lines,
    limit,
    marked: sweep.own,
    diagonal: false,
    axis: locale.axis,
  }
}

/** At which thresholds every group is surely within. */
function messageOf(report: Report, { points }: Sweep, swept: readonly SweptLimit[]): string {
  const { message } = sweepTexts[report.locale.language]
  const statusAt = ({ statuses }: SweptLimit, threshold: number) =>
    statuses.find(({ from, to }) => from <= threshold && threshold <= to)?.value
  const runs: Run<true>[] = []
  let open = false
  for (const { threshold } of points) {
    const statuses = swept.map((one) => statusAt(one, threshold)).filter((status) => status !== 'not_applicable')
    const holds = statuses.length > 0 && statuses.every((status) => status === 'pass')
    const last = runs.at(-1)
    if (holds && open && last !== undefined) runs[runs.length - 1] = { ...last, to: threshold }
    else if (holds) runs.push({ from: threshold, to: threshold, value: true })
    open = holds
  }
  const ranges = sayRanges(runs, report.locale.language)
  if (ranges === null) return message.never
  const [only] = runs
  const everywhere = runs.length === 1 && only?.from === points[0]?.threshold && only?.to === points.at(-1)?.threshold
  return everywhere ? message.always : message.some(ranges)
}

/** Groups that break the limit at most thresholds first. */
function worstFirst(swept: readonly SweptLimit[]): readonly SweptLimit[] {
  const broken = ({ statuses }: SweptLimit): number =>
    statuses.filter(({ value }) => value === 'fail').reduce((sum, { from, to }) => sum + to - from, 0)
  return swept.length > mostLines ? swept.toSorted((a, b) => broken(b) - broken(a)) : swept
}

const nameOf = (report: Report, { attribute, group }: SweptLimit): string =>
  group === null ? report.locale.page.allGroups(attribute) : shortLabel(report, attribute, group)

const statusesOf = ({ locale }: Report, { statuses }: SweptLimit): string =>
  statuses.map((run) => `${sayRange(run, locale.language)}: ${locale.status[run.value]}`).join('; ')

function rangeOfValues(values: readonly (number | null)[]): { low: number | null; high: number | null } {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return { low: null, high: null }
  return { low: known.reduce((a, b) => Math.min(a, b)), high: known.reduce((a, b) => Math.max(a, b)) }
}
