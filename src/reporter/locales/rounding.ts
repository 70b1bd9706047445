import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of numbers that were rounded by whoever published them. */
export interface RoundingTexts {
  readonly basis: (unit: string, off: string) => string
  readonly title: string
  readonly caption: string
}

export const roundingTexts: Readonly<Record<Language, RoundingTexts>> = spoken('rounding', {
  en: {
    basis: (unit, off) =>
      `Whoever published the numbers rounded them to the nearest ${unit}: each lies up to ${off} below or above what was published, and what follows allows for that.`,
    title: 'Numbers that were rounded',
    caption: 'The counts as they may be: between which two numbers each lies',
  },
  nl: {
    basis: (unit, off) =>
      `Wie de getallen publiceerde, heeft ze afgerond op veelvouden van ${unit}: elk getal ligt tot ${off} onder of boven wat er is gepubliceerd, en daarmee is hier rekening gehouden.`,
    title: 'Afgeronde getallen',
    caption: 'De aantallen zoals ze kunnen zijn: tussen welke twee getallen elk ligt',
  },
})
