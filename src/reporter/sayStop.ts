import { quantityOf } from '../metrics/quantity.js'
import type { StopResult } from '../policy/stop.js'
import { cellText } from './html/cell.js'
import { exact, exactRange } from './html/exact.js'
import { limitedOf } from './html/limitedOf.js'
import { metricOf } from './html/metricOf.js'
import { groupLabel, shortLabel } from './html/names.js'
import type { Report } from './html/report.js'
import { limitOf, type Style } from './html/write.js'
import { stopTexts } from './locales/stop.js'

/** A stop criterion of a group, in words. */
export interface SaidStop {
  readonly measure: string
  readonly whom: string
  readonly region: string
  readonly value: string
  readonly range: string
  readonly cases: string
  readonly state: string
}

export function saidStop(report: Report, one: StopResult): SaidStop {
  const { locale } = report
  const metric = metricOf(one.metric)
  const style: Style = { quantity: quantityOf(metric, one.comparison), total: 100, limits: [one.min, one.max] }
  return {
    measure: limitedOf(report, metric, one.comparison),
    whom: whomOf(report, one),
    region: limitOf(report, style.quantity, one, 100),
    value: exact(report, style, one.estimate),
    range: exactRange(report, style, one),
    cases: cellText(report, one.denominator),
    state: one.met ? stopTexts[locale.language].state.met(one.window) : stopTexts[locale.language].state.open,
  }
}

function whomOf(report: Report, { attribute, group, reference }: StopResult): string {
  const { page } = report.locale
  const own = groupLabel(report, attribute, group)
  if (reference === null) return own
  const isGroup = report.audit.groups.some((one) => one.attribute === attribute && one.group === reference)
  return page.against(own, isGroup ? shortLabel(report, attribute, reference) : page.everyoneElse)
}

/** The criteria that are met, the first one first; none where the pilot goes on. */
export function metStops({ audit: { stop } }: Pick<Report, 'audit'>): readonly StopResult[] {
  const met = stop?.criteria.filter((one) => one.met) ?? []
  const first = met.findIndex(({ window }) => window === stop?.window)
  return [...met.slice(first, first + 1), ...met.slice(0, first), ...met.slice(first + 1)]
}

/** What a report says first where a pilot ends: of which criterion, and how many more there are. */
export function sayStopped(report: Report): readonly string[] {
  const [first, ...more] = metStops(report)
  if (first === undefined) return []
  const say = stopTexts[report.locale.language]
  return [
    say.met({ window: first.window, ...saidStop(report, first) }),
    ...(more.length === 0 ? [] : [say.more(report.numbers.count(more.length), more.length === 1)]),
  ]
}
