import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of itself as a document: its contents, its plan, how to check it, what is signed. */
export interface RecordTexts {
  readonly contents: string
  readonly plan: { readonly title: string; readonly intro: string; readonly show: string }
  /** Of resampling; numbers come in as they are to be read. */
  readonly seed: (seed: string, replicates: string) => string
  readonly leftOut: {
    readonly title: string
    readonly rows: (read: string, counted: string) => string
    readonly because: (reason: string, rows: string) => string
    /** Groups whose numbers are partly ranges. */
    readonly suppressed: (groups: string, one: boolean) => string
    /** The name of a section comes in as a link. */
    readonly more: string
  }
  readonly check: {
    readonly title: string
    readonly data: string
    readonly parts: string
    readonly limits: string
    readonly rest: string
    readonly stored: string
  }
  readonly engine: string
  readonly sign: { readonly audit: string; readonly verdict: string }
}

export const recordTexts: Readonly<Record<Language, RecordTexts>> = spoken('record', {
  en: {
    contents: 'Contents',
    plan: {
      title: 'The plan as it was run',
      intro: 'Everything that decided these figures, with the defaults filled in. Passwords are left out.',
      show: 'Show the plan',
    },
    seed: (seed, replicates) =>
      `Resampling starts from seed ${seed} and draws ${replicates} times, so the same counts give the same figures.`,
    leftOut: {
      title: 'What was left out, and why',
      rows: (read, counted) => `Of the ${read} rows that were read, ${counted} were counted.`,
      because: (reason, rows) => `${reason}: ${rows}`,
      suppressed: (groups, one) =>
        one
          ? `Of ${groups} group, numbers were left out or are only known roughly.`
          : `Of ${groups} groups, numbers were left out or are only known roughly.`,
      more: 'More of this stands under',
    },
    check: {
      title: 'To check the fingerprints',
      data: 'Of the data: this prints the same number.',
      parts:
        'Of the data: the number that sha256sum prints for the file, or for several files one after the other in the order of their names.',
      limits: 'Of the limits: this prints the same number.',
      rest: 'Of the plan and of how was counted: the first command above writes both into audit.json again, under provenance.',
      stored: 'A stored result whose plan or limits were changed afterwards is refused by the second command above.',
    },
    engine: 'Counted by',
    sign: { audit: 'Audit', verdict: 'Verdict of the audit' },
  },
  nl: {
    contents: 'Inhoud',
    plan: {
      title: 'Het plan zoals het is uitgevoerd',
      intro: 'Alles wat deze cijfers heeft bepaald, met de standaardwaarden ingevuld. Wachtwoorden zijn weggelaten.',
      show: 'Toon het plan',
    },
    seed: (seed, replicates) =>
      `Het opnieuw trekken begint bij startgetal ${seed} en gebeurt ${replicates} keer. Zo geven dezelfde aantallen dezelfde cijfers.`,
    leftOut: {
      title: 'Wat niet meetelt, en waarom',
      rows: (read, counted) => `Van de ${read} gelezen rijen zijn er ${counted} geteld.`,
      because: (reason, rows) => `${reason}: ${rows}`,
      suppressed: (groups, one) =>
        one
          ? `Van ${groups} groep zijn aantallen weggelaten of maar ongeveer bekend.`
          : `Van ${groups} groepen zijn aantallen weggelaten of maar ongeveer bekend.`,
      more: 'Meer hierover staat onder',
    },
    check: {
      title: 'Om de vingerafdrukken na te gaan',
      data: 'Van de gegevens: dit geeft hetzelfde getal.',
      parts:
        'Van de gegevens: het getal dat sha256sum geeft voor het bestand, of voor meer bestanden achter elkaar, op volgorde van hun naam.',
      limits: 'Van de grenzen: dit geeft hetzelfde getal.',
      rest: 'Van het plan en van hoe is geteld: de eerste opdracht hierboven schrijft beide opnieuw in audit.json, onder provenance.',
      stored:
        'Is het plan of zijn de grenzen in een bewaard resultaat later veranderd, dan weigert de tweede opdracht hierboven het.',
    },
    engine: 'Geteld door',
    sign: { audit: 'Audit', verdict: 'Oordeel van de audit' },
  },
})
