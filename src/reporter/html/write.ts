import { larger } from '../../language.js'
import { isSigned, type Quantity } from '../../metrics/quantity.js'
import { amount, type Total, type Written } from './figures.js'
import type { Report } from './report.js'

/** How a value of some kind is to be written in a report: in what total, beside what limits. */
export interface Style extends Written {
  readonly quantity: Quantity
}

/** A value without its unit. */
export const figureOf = ({ locale }: Report, style: Style, value: number): string =>
  amount(style.quantity, value, style, locale.language)

/** A value with its unit: `59 of every 100`, `1.19 times`. */
export const written = (report: Report, style: Style, value: number): string =>
  inUnit(report, style, figureOf(report, style, value))

/** From one value to another, with the unit once; an end that is null is open. Null where both are. */
export function rangeOf(report: Report, style: Style, low: number | null, high: number | null): string | null {
  const { to, orMore, orLess } = report.locale
  const signed = { ...style, signed: isSigned(style.quantity), like: larger(low, high) }
  const write = (value: number): string => figureOf(report, signed, value)
  if (low !== null && high !== null) return inUnit(report, style, to(write(low), write(high)))
  if (low !== null) return orMore(inUnit(report, style, write(low)))
  return high === null ? null : orLess(inUnit(report, style, write(high)))
}

/** A limit as a person set it: `between 0.8 and 1.25 times`. */
export function limitOf(
  report: Report,
  quantity: Quantity,
  { min, max }: { readonly min: number | null; readonly max: number | null },
  total: Total,
): string {
  const { limit, dash } = report.locale
  const signed = isSigned(quantity) && min !== null && max !== null
  const style: Style = { quantity, total, exact: true, signed }
  const write = (value: number): string => figureOf(report, style, value)
  if (min !== null && max !== null) return limit.band(write(min), inUnit(report, style, write(max)))
  if (min !== null) return limit.min(inUnit(report, style, write(min)))
  return max === null ? dash : limit.max(inUnit(report, style, write(max)))
}

const inUnit = ({ locale, numbers }: Report, { quantity, total }: Style, figure: string): string =>
  locale.unit[quantity](figure, numbers.count(total))
