import { larger } from '../../language.js'
import { isSigned } from '../../metrics/quantity.js'
import { partTexts } from '../locales/parts.js'
import type { Report } from './report.js'
import { figureOf, type Style } from './write.js'

/** A value as a table has it: with the digits that tell groups apart, a share in percent. */
export function exact(report: Report, style: Style, value: number | null): string {
  if (value === null) return report.locale.dash
  if (style.quantity === 'share') return report.numbers.percent(value)
  return (
    figureOf(report, { ...style, signed: style.signed ?? isSigned(style.quantity) }, value) +
    (style.quantity === 'relative' ? '%' : '')
  )
}

interface Ends {
  readonly low: number | null
  readonly high: number | null
}

/** From one value to another, where there is such a range; a dash before a number with a sign would be read as a minus. */
export function exactRange(report: Report, style: Style, ends: Ends | undefined): string {
  const { locale } = report
  const { low, high } = ends ?? { low: null, high: null }
  const alike: Style = { ...style, like: larger(low, high) }
  const [from, to] = [exact(report, alike, low), exact(report, alike, high)]
  if (low === null) return high === null ? locale.dash : locale.orLess(to)
  if (high === null) return locale.orMore(from)
  return isSigned(style.quantity) || low < 0 ? locale.to(from, to) : `${from.replace(/%$/, '')}–${to}`
}

/** What a value may be, given all that is not known: it may have no end on either side. */
export const possibleRange = (report: Report, style: Style, bounds: Ends | undefined): string =>
  bounds !== undefined && bounds.low === null && bounds.high === null
    ? partTexts[report.locale.language].anything
    : exactRange(report, style, bounds)
