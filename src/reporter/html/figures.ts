import { amountDigits, tags } from '../../language.js'
import type { Language } from '../../languages/language.js'
import type { Quantity } from '../../metrics/quantity.js'

/** How many people a natural frequency is 'of every': the same for all that is compared. */
export type Total = 100 | 1_000 | 10_000 | 100_000

const totals: readonly Total[] = [100, 1_000, 10_000]

/** The least total at which the rarest thing still happens to somebody. */
export function totalFor(rates: readonly (number | null | undefined)[]): Total {
  const some = rates.filter((rate): rate is number => typeof rate === 'number' && rate > 0)
  return totals.find((total) => some.every((rate) => rate * total >= 1)) ?? 100_000
}

export interface Written {
  /** Of a share: so many of every `total`. */
  readonly total: Total
  /** Limits that a rounded value must stay on its own side of: 59.96 against 60 is not 'about 60'. */
  readonly limits?: readonly (number | null)[]
  /** With a sign, as the end of an interval. */
  readonly signed?: boolean
  /** Of an amount: as exact as one of this size would be. */
  readonly like?: number
  /** As exact as a person wrote it. */
  readonly exact?: boolean
}

const leastDigits: Readonly<Record<Quantity, number>> = {
  share: 0,
  points: 1,
  gap: 1,
  relative: 1,
  ratio: 2,
  amount: 0,
  amount_difference: 0,
  number: 2,
}
/** In a unit that only the log knows. */
const isAmount = (quantity: Quantity): boolean => quantity === 'amount' || quantity === 'amount_difference'

const mostDigits = 6

/**
 * A value as digits, without its unit.
 *
 * @example amount('share', 0.5942, { total: 100 }, 'en') // '59'
 * @example amount('ratio', 1.2496, { total: 100, limits: [1.25] }, 'nl') // '1,2496'
 */
export function amount(quantity: Quantity, value: number, written: Written, language: Language): string {
  const factor = factorOf(quantity, written.total)
  const scaled = tidy(value * factor)
  const limits = (written.limits ?? []).flatMap((limit) => (limit === null ? [] : [tidy(limit * factor)]))
  const digits = written.exact
    ? mostDigits
    : digitsFor(scaled, limits, isAmount(quantity) ? amountDigits(written.like ?? scaled) : leastDigits[quantity])
  return formatter(language, written.exact ? 0 : digits, digits, written.signed === true)
    .format(scaled)
    .replace('-', '−')
}

/** Making one costs far more than using it, and a report has thousands of numbers. */
const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, least: number, most: number, signed: boolean): Intl.NumberFormat {
  const key = [language, least, most, signed].join()
  const made =
    formatters.get(key) ??
    new Intl.NumberFormat(tags[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: signed ? 'exceptZero' : 'negative',
    })
  formatters.set(key, made)
  return made
}

const factorOf = (quantity: Quantity, total: Total): number =>
  ({ share: total, points: 100, gap: 100, relative: 100, ratio: 1, amount: 1, amount_difference: 1, number: 1 })[
    quantity
  ]

/** Without the last bits of a binary fraction: 0.07 × 100 is 7. */
const tidy = (value: number): number => Number(value.toPrecision(12))

function digitsFor(value: number, limits: readonly number[], least: number): number {
  const faithful = (digits: number): boolean => {
    const rounded = Number(value.toFixed(digits))
    return limits.every((limit) => Math.sign(rounded - limit) === Math.sign(value - limit))
  }
  for (let digits = least; digits < mostDigits; digits += 1) if (faithful(digits)) return digits
  return mostDigits
}
