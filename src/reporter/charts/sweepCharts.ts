import type { Limit } from '../../config/plan.js'
import { quantityOf } from '../../metrics/quantity.js'
import type { Run, Sweep, SweptLimit } from '../../policy/sweep.js'
import { groupedBy } from '../groupedBy.js'
import { limitedOf } from '../html/limitedOf.js'
import { metricOf } from '../html/metricOf.js'
import { shortLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import { limitOf, type Style } from '../html/write.js'
import { type SweepTexts, sweepTexts } from '../locales/sweep.js'
import { sayRanges, sayScore } from '../saySweep.js'
import { capital } from './chartsOf.js'
import { domainOf } from './domain.js'
import { type LineChart, mostLines } from './lines.js'

/** A limit along the thresholds, for the groups of an attribute, with what it is drawn from. */
export interface SweepFigure {
  readonly swept: readonly SweptLimit[]
  /** The measure, and how it is compared. */
  readonly what: string
  readonly style: Style
  readonly chart: LineChart
}

/** The charts of a sweep: one for each limit and attribute that moves with the threshold. */
export function sweepFigures(report: Report): readonly SweepFigure[] {
  const { audit } = report
  const { sweep } = audit
  if (sweep === null) return []
  return limitsOf(report, sweep).flatMap((swept, index): SweepFigure[] => {
    const limit = audit.plan.limits[swept[0]?.limit ?? -1]
    if (limit === undefined) return []
    const metric = metricOf(limit.metric)
    const style: Style = { quantity: quantityOf(metric, limit.comparison, limit.change), total: 100 }
    const what = limitedOf(report, metric, limit.comparison, limit.change)
    return [{ swept, what, style, chart: chartOf(report, sweep, { swept, limit, style, what, index }) }]
  })
}

export const nameOfSwept = (report: Report, { attribute, group }: SweptLimit): string =>
  group === null ? report.locale.page.allGroups(attribute) : shortLabel(report, attribute, group)

/** Of the swept limits, those of one limit and one attribute are one picture. */
const limitsOf = ({ audit }: Report, { limits }: Sweep): readonly (readonly SweptLimit[])[] => [
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

interface Asked {
  readonly swept: readonly SweptLimit[]
  readonly limit: Limit
  readonly style: Style
  readonly what: string
  readonly index: number
}

function chartOf(report: Report, sweep: Sweep, { swept, limit, style, what, index }: Asked): LineChart {
  const { locale } = report
  const say = sweepTexts[locale.language]
  const { quantity } = style
  const thresholds = sweep.points.map(({ threshold }) => threshold)
  const lines = worstFirst(swept)
    .slice(0, mostLines)
    .map((one) => ({
      name: nameOfSwept(report, one),
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
    subtitle: [
      say.subtitle(capital(what), limitOf(report, quantity, limit, 100)),
      ...own,
      ...feasibleWords(sweep, say),
    ].join('; '),
    x: {
      title: say.threshold,
      quantity: 'number',
      domain: [Math.min(...thresholds.slice(0, 1)), Math.max(...thresholds.slice(-1))],
    },
    y: { title: say.share, quantity, domain: domainOf({ quantity, rows, limit }) },
    lines,
    limit,
    marked: sweep.own,
    feasible: feasibleIn(sweep),
    diagonal: false,
    axis: locale.axis,
  }
}

/** Where all limits of the audit hold, not this one alone: surely, and by the estimates. */
const feasibleIn = ({ verdicts, estimates }: Sweep): NonNullable<LineChart['feasible']> => ({
  surely: verdicts.filter(({ value }) => value === 'pass').map(({ from, to }) => [from, to]),
  estimated: estimates.filter(({ value }) => value).map(({ from, to }) => [from, to]),
})

function feasibleWords(sweep: Sweep, { feasible }: SweepTexts): readonly string[] {
  const { surely, estimated } = feasibleIn(sweep)
  return [...(surely.length > 0 ? [feasible.surely] : []), ...(estimated.length > 0 ? [feasible.estimated] : [])]
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
