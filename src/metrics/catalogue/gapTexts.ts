import type { MetricText } from '../metric.js'
import { said } from './said.js'

export type GapWords = readonly [name: string, meaning: string]

const hides = {
  en: 'It does not say which groups are the two, nor which way the gap goes; a small group can make it, and the more groups there are the larger it is by chance.',
  nl: 'Het zegt niet om welke twee groepen het gaat en welke kant het op gaat; een kleine groep kan het veroorzaken, en hoe meer groepen, hoe groter het toevallig wordt.',
} as const

/** With what every largest gap hides. */
export const gapTexts = (en: GapWords, nl: GapWords): { readonly en: MetricText; readonly nl: MetricText } => ({
  en: said(...en, hides.en),
  nl: said(...nl, hides.nl),
})
