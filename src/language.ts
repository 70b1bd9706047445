import type { Language } from './languages/language.js'
import { spoken } from './languages/spoken.js'

/** How a language writes numbers. Rates come in as 0…1, ratios as they are; null is written as a dash. */
export interface NumberWriter {
  /** 0.5942 → `59.4%`, Dutch `59,4%` */
  readonly percent: (rate: number | null) => string
  /** 1.188 → `1.19`, Dutch `1,19` */
  readonly decimal: (value: number | null) => string
  /** 1234.56 → `1,235`, 12.345 → `12.35`, 0.0123456 → `0.0123`: a number whose unit and size only the log knows; with as many digits as `like` would have */
  readonly amount: (value: number | null, like?: number) => string
  /** The same, with its sign. */
  readonly amountDifference: (value: number | null, like?: number) => string
  /** 12345 → `12,345`, Dutch `12.345` */
  readonly count: (value: number | null) => string
  /** 0.3994 → `+39.9%`: a change with its sign */
  readonly change: (change: number | null) => string
  /** 0.1142 → `+11.4`: percentage points with their sign */
  readonly points: (difference: number | null) => string
  /** 0.1142 → `11.4`: the size of a gap in percentage points */
  readonly gap: (difference: number | null) => string
  /** 2e-37 → `2 × 10⁻³⁷`, 0.034 → `0.034` */
  readonly level: (p: number | null) => string
}

const dash = '–'
/** A hyphen is lost beside a number, or read as a range. */
const minus = '−'
/** How each language is called where numbers and dates are written in it. */
export const tags = spoken('tag', { en: 'en-GB', nl: 'nl-NL' })

const dayFormats = new Map<Language, Intl.DateTimeFormat>()

/**
 * A day of the calendar as a language writes it.
 *
 * @param day ISO 8601; what comes after the day is left out
 * @example dayIn('2026-03-31', 'nl') // '31 maart 2026'
 */
export function dayIn(day: string, language: Language): string {
  const format =
    dayFormats.get(language) ?? new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'UTC' })
  dayFormats.set(language, format)
  return format.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
}

const made = new Map<Language, NumberWriter>()

/** How a language writes numbers; made once, because making it is slow. */
export function numbersIn(language: Language): NumberWriter {
  const writer = made.get(language) ?? writerIn(language)
  made.set(language, writer)
  return writer
}

function writerIn(language: Language): NumberWriter {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(tags[language], options)
    return (value: number | null): string =>
      value === null || Number.isNaN(value) ? dash : formatter.format(value).replace('-', minus)
  }
  const decimal = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const tenth = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const signed = format({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const amountsOf = (signDisplay: 'auto' | 'exceptZero') =>
    Array.from({ length: mostAmountDigits + 1 }, (_, digits) =>
      format({ minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay }),
    )
  const [amounts, signedAmounts] = [amountsOf('auto'), amountsOf('exceptZero')]
  const significant = format({ maximumSignificantDigits: 2 })
  return {
    percent: (rate) => (rate === null ? dash : `${tenth(rate * 100)}%`),
    decimal,
    amount: (value, like = value ?? 0) => (amounts[amountDigits(like)] ?? decimal)(value),
    amountDifference: (value, like = value ?? 0) => (signedAmounts[amountDigits(like)] ?? decimal)(value),
    count: format({ maximumFractionDigits: 0 }),
    change: (change) => (change === null ? dash : `${signed(change * 100)}%`),
    points: (difference) => signed(difference === null ? null : difference * 100),
    gap: (difference) => tenth(difference === null ? null : difference * 100),
    level: (p) => {
      if (p === null || p === 0 || p >= 0.0001) return significant(p)
      const exponent = Math.floor(Math.log10(p))
      return `${significant(p / 10 ** exponent)} × 10${superscript(exponent)}`
    },
  }
}

const mostAmountDigits = 6

/** Behind the point of a number of unknown size: none from a thousand, else three or four that tell something. */
export function amountDigits(value: number): number {
  const size = Math.abs(value)
  if (size >= 1000 || size === 0) return 0
  if (size >= 1) return size >= 100 ? 1 : 2
  return Math.min(mostAmountDigits, 2 - Math.floor(Math.log10(size)))
}

const superscript = (exponent: number): string =>
  [...String(exponent)].map((digit) => (digit === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit))).join('')

/** Of the two ends of a range the one that says how exactly both are written. */
export const larger = (low: number | null, high: number | null): number =>
  Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0))
