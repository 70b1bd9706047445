import { isSigned } from './quantity.js'
import type { Report } from './report.js'
import { figureOf, type Style } from './write.js'

/** A value as a table has it: with the digits that tell groups apart, a share in percent. */
export function exact(report: Report, style: Style, value: number | null): string {
  if (value === null) return report.locale.dash
  if (style.quantity === 'share') return report.numbers.percent(value)
  return (
    figureOf(report, { ...style, signed: isSigned(style.quantity) }, value) + (style.quantity === 'relative' ? '%' : '')
  )
}

interface Ends {
  readonly low: number | null
  readonly high: number | null
}

/** From one value to another; a dash would be read as a minus where numbers carry a sign. */
export function exactRange(report: Report, style: Style, { low, high }: Ends): string {
  const { locale } = report
  const [from, to] = [exact(report, style, low), exact(report, style, high)]
  if (low === null) return high === null ? locale.dash : locale.orLess(to)
  if (high === null) return locale.orMore(from)
  return isSigned(style.quantity) ? locale.to(from, to) : `${from.replace(/%$/, '')}–${to}`
}
