import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What an interactive report adds to a page. Numbers and names come in as they are to be read. */
export interface InteractiveTexts {
  readonly filter: {
    readonly title: string
    readonly status: string
    readonly attribute: string
    readonly measure: string
    readonly severity: string
    readonly severities: Readonly<Record<'fail' | 'warn', string>>
    readonly all: string
    readonly sort: string
    readonly sorts: Readonly<Record<'worst' | 'attribute' | 'gap', string>>
    readonly reset: string
    readonly shown: (shown: string, all: string) => string
  }
}

export const interactiveTexts: Readonly<Record<Language, InteractiveTexts>> = spoken('interactive', {
  en: {
    filter: {
      title: 'Which findings to show',
      status: 'Finding',
      attribute: 'Attribute',
      measure: 'Measure',
      severity: 'Weight',
      severities: { fail: 'decides', warn: 'only a warning' },
      all: 'All',
      sort: 'Order',
      sorts: { worst: 'Worst first', attribute: 'By attribute', gap: 'Furthest beyond the limit first' },
      reset: 'Show all again',
      shown: (shown, all) => `Shown: ${shown} of ${all} findings.`,
    },
  },
  nl: {
    filter: {
      title: 'Welke bevindingen wilt u zien?',
      status: 'Bevinding',
      attribute: 'Kenmerk',
      measure: 'Maat',
      severity: 'Gewicht',
      severities: { fail: 'telt mee', warn: 'alleen een waarschuwing' },
      all: 'Alle',
      sort: 'Volgorde',
      sorts: { worst: 'Slechtste eerst', attribute: 'Per kenmerk', gap: 'Verst over de grens eerst' },
      reset: 'Alles weer tonen',
      shown: (shown, all) => `U ziet ${shown} van de ${all} bevindingen.`,
    },
  },
})
