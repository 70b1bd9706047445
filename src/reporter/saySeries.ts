import { quantityOf } from '../metrics/quantity.js'
import type { SeriesLine } from '../metrics/series/seriesLine.js'
import type { Series } from '../policy/series.js'
import { capital } from './charts/chartsOf.js'
import { exact } from './html/exact.js'
import { limitedOf } from './html/limitedOf.js'
import { metricOf } from './html/metricOf.js'
import { groupLabel } from './html/names.js'
import type { Report } from './html/report.js'
import { seriesTexts } from './locales/series.js'

/** What a series shows, in sentences: limits that broke, then trends and changes beyond chance, then what is not known. */
export function saySeries(report: Report, series: Series): readonly string[] {
  const say = seriesTexts[report.locale.language]
  const broken = sayLimits(report, series)
  const moves = sayMoves(report, series)
  const hasLimits = series.limits.length > 0
  return [
    ...(broken.length > 0 ? shortened(report, broken) : hasLimits ? [say.keeps] : []),
    ...(moves.length > 0 ? shortened(report, moves) : [say.steady]),
    ...sayMissing(report, series),
  ]
}

/** More of a kind than this nobody reads; the tables have them all. */
const mostTold = 6

function shortened({ locale, numbers }: Report, told: readonly string[]): readonly string[] {
  const more = told.length - mostTold
  return more <= 1 ? told : [...told.slice(0, mostTold), seriesTexts[locale.language].more(numbers.count(more))]
}

/** What windows there are. */
export function sayWindows({ locale, numbers }: Report, { windows, window }: Series): string {
  const { intro } = seriesTexts[locale.language]
  return intro(numbers.count(windows.length), window, windows[0]?.name ?? '', windows.at(-1)?.name ?? '')
}

function sayLimits(report: Report, { limits, windows }: Series): readonly string[] {
  const say = seriesTexts[report.locale.language]
  return limits.flatMap(({ limit, attribute, group, first_fail, broken_since }) => {
    const asked = report.audit.plan.limits[limit]
    const at = broken_since ?? first_fail
    if (asked === undefined || at === null) return []
    const what = limitedOf(report, metricOf(asked.metric), asked.comparison)
    const whom = group === null ? report.locale.page.allGroups(attribute) : groupLabel(report, attribute, group)
    return [say[broken_since === null ? 'brokeOnce' : 'broken'](what, capital(whom), windows[at]?.name ?? '')]
  })
}

function sayMoves(report: Report, { lines, windows }: Series): readonly string[] {
  const say = seriesTexts[report.locale.language]
  const risk = 1 - report.audit.plan.evidence.confidence
  return lines.flatMap((line) => {
    const { trend, change } = line
    const [what, whom] = [whatOf(report, line), capital(groupLabel(report, line.attribute, line.group))]
    const style = styleOf(line)
    // Where both are, the change says more: a rate that jumps rises too.
    if (change !== undefined && change.p_adjusted <= risk) {
      const at = windows[change.window]?.name ?? ''
      return [say.change(what, whom, at, exact(report, style, change.before), exact(report, style, change.after))]
    }
    return trend !== undefined && trend.p_adjusted <= risk ? [say.trend(what, whom, trend.z > 0)] : []
  })
}

export const whatOf = (report: Report, { metric, comparison }: SeriesLine): string =>
  limitedOf(report, metricOf(metric), comparison)

export const styleOf = ({ metric, comparison }: SeriesLine) =>
  ({ quantity: quantityOf(metricOf(metric), comparison), total: 100 }) as const

function sayMissing({ locale, numbers }: Report, { gaps, excluded }: Series): readonly string[] {
  const say = seriesTexts[locale.language]
  const missing = gaps.reduce((sum, { windows }) => sum + windows, 0)
  return [
    ...(missing === 0
      ? []
      : [say.gaps(locale.list(gaps.map(({ from, to }) => say.gap(from, to))), numbers.count(missing), missing === 1)]),
    ...excluded.map(({ reason, rows }) => say.excluded[reason](numbers.count(rows), rows === 1)),
  ]
}
