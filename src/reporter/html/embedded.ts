import type { Language } from '../../languages/language.js'
import type { Report } from './report.js'

/** What the script of an interactive page works from: as the page shows it, every text inert. */
export interface Embedded {
  readonly language: Language
}

export const embeddedOf = ({ locale }: Report): Embedded => ({ language: locale.language })
