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
  /** Of the control that moves the threshold. */
  readonly threshold: {
    readonly title: string
    readonly intro: string
    readonly label: string
    readonly exact: string
    readonly back: (own: string) => string
    /** Where the thresholds are numbers of people. */
    readonly top: (threshold: string, selected: string) => string
    readonly at: (threshold: string) => string
    readonly own: string
    readonly selected: (selected: string, all: string) => string
    readonly strip: string
    readonly limits: (threshold: string) => string
    readonly rates: (attribute: string, threshold: string) => string
    readonly head: Readonly<Record<'status' | 'who' | 'measure' | 'value' | 'interval' | 'limit' | 'group', string>>
    readonly unsure: string
    readonly none: string
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
    threshold: {
      title: 'Try another threshold',
      intro:
        'Move the threshold and see what would change. This page works everything out from the counts in this file, by the same rules as the audit. It changes nothing else in this report.',
      label: 'Threshold of the score',
      exact: 'As a number',
      back: (own) => `Back to ${own}, the threshold now`,
      top: (threshold, selected) => `${threshold} (the ${selected} people with the highest scores)`,
      at: (threshold) => `At ${threshold}`,
      own: 'the threshold now',
      selected: (selected, all) => `Selected: ${selected} of ${all} people.`,
      strip: 'The verdict at each threshold, from the lowest to the highest:',
      limits: (threshold) => `The limits at ${threshold}`,
      rates: (attribute, threshold) => `Rates by ${attribute} at ${threshold}`,
      head: {
        status: 'Finding',
        who: 'Who',
        measure: 'Measure',
        value: 'Value',
        interval: 'Interval',
        limit: 'Limit',
        group: 'Group',
      },
      unsure:
        'Where a dash stands for an interval, this file does not hold what it is made of; the findings are those of the audit at that threshold.',
      none: 'You cannot try other thresholds on this page: the audit was made at one threshold only, and this file has no counts at others. With “sweep: { thresholds: 101 }” in the plan it has.',
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
    threshold: {
      title: 'Probeer een andere drempel',
      intro:
        'Verschuif de drempel en zie wat er zou veranderen. Deze pagina rekent alles uit met de aantallen in dit bestand, volgens dezelfde regels als de toets. Verder verandert er niets in dit rapport.',
      label: 'Drempel van de score',
      exact: 'Als getal',
      back: (own) => `Terug naar ${own}, de drempel van nu`,
      top: (threshold, selected) => `${threshold} (de ${selected} mensen met de hoogste scores)`,
      at: (threshold) => `Bij ${threshold}`,
      own: 'de drempel van nu',
      selected: (selected, all) => `Gekozen: ${selected} van de ${all} mensen.`,
      strip: 'Het oordeel bij elke drempel, van de laagste naar de hoogste:',
      limits: (threshold) => `De grenzen bij ${threshold}`,
      rates: (attribute, threshold) => `Percentages naar ${attribute} bij ${threshold}`,
      head: {
        status: 'Bevinding',
        who: 'Wie',
        measure: 'Maat',
        value: 'Waarde',
        interval: 'Interval',
        limit: 'Grens',
        group: 'Groep',
      },
      unsure:
        'Waar een streepje staat in plaats van een interval, heeft dit bestand niet waar het van gemaakt wordt; de bevindingen zijn die van de toets bij die drempel.',
      none: 'Andere drempels kunt u op deze pagina niet proberen: de toets is bij één drempel gedaan, en dit bestand heeft geen aantallen bij andere. Met “sweep: { thresholds: 101 }” in het plan wel.',
    },
  },
})
