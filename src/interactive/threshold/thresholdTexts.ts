import { tags } from '../../language.js'
import type { Language } from '../../languages/language.js'

const mostDigits = 6

/** Thresholds as they are read: with two digits, or as many as tell them apart. */
export function thresholdTexts(thresholds: readonly number[], language: Language): readonly string[] {
  for (let digits = 2; ; digits += 1) {
    const { format } = new Intl.NumberFormat(tags[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    const texts = thresholds.map((threshold) => format(threshold).replace('-', '−'))
    if (digits === mostDigits || new Set(texts).size === thresholds.length) return texts
  }
}

/** The place of the threshold nearest to a number; of two, the lower. */
export const nearestPoint = (thresholds: readonly number[], wanted: number): number =>
  thresholds.reduce(
    (best, threshold, at) =>
      Math.abs(threshold - wanted) < Math.abs((thresholds[best] ?? Number.POSITIVE_INFINITY) - wanted) ? at : best,
    0,
  )
