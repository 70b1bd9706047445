import { metricById } from '../../metrics/catalogue.js'
import { textIn } from '../../metrics/textIn.js'
import { exact } from '../html/exact.js'
import { againstLabel, shortLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import { type LikeWithLike, likeWithLike, turnsRound } from '../likeWithLike.js'
import { strataTexts } from '../locales/strata.js'
import type { Chart, ChartRow } from './chart.js'

const points = { quantity: 'points', total: 100 } as const
/** More groups than this are in the table only. */
export const mostCharted = 6

/** Of each attribute that is compared within strata: the gaps as people are, and like with like. */
export const strataCharts = (report: Report): readonly { readonly attribute: string; readonly chart: Chart }[] =>
  report.audit.overall.flatMap(({ attribute }) => {
    const shown = likeWithLike(report.audit, attribute)
      .filter(({ adjusted }) => adjusted.estimate !== null)
      .toSorted((a, b) => size(b) - size(a))
    const [first] = shown
    return first === undefined ? [] : [{ attribute, chart: chartOf(report, attribute, first, shown) }]
  })

function chartOf(report: Report, attribute: string, first: LikeWithLike, shown: readonly LikeWithLike[]): Chart {
  const { locale, confidence, audit } = report
  const say = strataTexts[locale.language]
  return {
    id: `like-with-like-${audit.overall.findIndex((one) => one.attribute === attribute) + 1}`,
    title: messageOf(report, attribute, first),
    subtitle: say.subtitle(rateWord(report), confidence),
    quantity: 'points',
    limit: null,
    rows: shown.slice(0, mostCharted).flatMap((row) => {
      const { group } = pairLabels(report, attribute, row)
      return [
        ...(row.plain === null ? [] : [chartRow(report, say.plain(group), row.plain)]),
        chartRow(report, say.adjusted(group), row.adjusted),
      ]
    }),
    folded: Math.max(0, shown.length - mostCharted),
    axis: locale.axis,
  }
}

/** Those whom it makes most of a difference for come first. */
const size = ({ plain, adjusted }: LikeWithLike): number =>
  Math.max(Math.abs(plain?.estimate ?? 0), Math.abs(adjusted.estimate ?? 0))

type Value = Pick<LikeWithLike['adjusted'], 'estimate' | 'low' | 'high' | 'bounds'>

const chartRow = (report: Report, label: string, { estimate, low, high, bounds }: Value): ChartRow => ({
  label,
  value: exact(report, points, estimate),
  kind: 'unjudged',
  estimate,
  low,
  high,
  bounds: bounds ?? null,
})

function messageOf(report: Report, attribute: string, row: LikeWithLike): string {
  const { message } = strataTexts[report.locale.language]
  const pair = pairLabels(report, attribute, row)
  if (turnsRound(row) === 'surely') return message.reverses(pair)
  const adjusted = exact(report, points, row.adjusted.estimate)
  return row.plain === null
    ? message.only(pair, adjusted)
    : message.gap(pair, exact(report, points, row.plain.estimate), adjusted)
}

/** A group and whom it is compared with, as they are called where the attribute stands above. */
export const pairLabels = (
  report: Report,
  attribute: string,
  { group, reference }: Pick<LikeWithLike, 'group' | 'reference'>,
) => {
  const named = report.audit.plan.attributes.find(({ name }) => name === attribute)?.reference.kind === 'group'
  return {
    group: shortLabel(report, attribute, group),
    reference: againstLabel(
      report,
      attribute,
      !named && (reference === 'rest' || reference === 'overall')
        ? { kind: reference }
        : { kind: 'group', group: reference },
    ),
  }
}

/** The word for a positive decision, as `accepted`. */
export const rateWord = ({ locale, effect }: Report): string => {
  const metric = metricById('selection_rate')
  return metric?.kind === 'rate' ? textIn(metric, locale.language).frequency[effect].label : ''
}
