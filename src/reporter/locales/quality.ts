import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of checks of the data. Numbers and names come in as they are to be read. */
export interface QualityTexts {
  readonly title: string
  readonly intro: (columns: string) => string
  readonly exclusive: string
  readonly caution: string
  /** Records of one person that are counted as if of several. */
  readonly units: string
  readonly weights: string
  readonly worseTitle: (n: string, one: boolean) => string
  readonly none: (attribute: string) => string
  /** The register is worse for a group: so many of so many of its records, against so many of others. */
  readonly worse: (said: {
    readonly group: string
    readonly reference: string
    readonly column: string
    readonly check: string
    readonly total: string
    readonly own: string
    readonly other: string
    readonly times: string | null
  }) => string
  readonly more: (n: string) => string
  readonly caption: (attribute: string, part: string | null) => string
  readonly shade: string
  readonly head: { readonly check: string; readonly everyone: string }
  readonly cell: (column: string, check: string) => string
  readonly line: string
  readonly shift: {
    readonly title: string
    readonly caption: (attribute: string) => string
    readonly note: (confidence: string) => string
    readonly column: string
    readonly group: (group: string, reference: string) => string
  }
}

export const qualityTexts: Readonly<Record<Language, QualityTexts>> = spoken('quality', {
  en: {
    title: 'Are the records as good for everyone?',
    intro: (columns) => `The values of ${columns} were looked at, record by record.`,
    exclusive:
      'A value that fails several checks of a column counts for the first only, so the checks add up to all that does not hold.',
    caution:
      'A value that passes every check can still be wrong: this shows where a register is worse, not that it is right.',
    units:
      'Several records may be of one person here; they count as records of different people, so intervals are too narrow.',
    weights: 'Records are counted, not weighed.',
    worseTitle: (n, one) =>
      one
        ? 'In one place the register is surely worse for a group'
        : `In ${n} places the register is surely worse for a group`,
    none: (attribute) => `By ${attribute}: nowhere is the register surely worse for a group.`,
    worse: ({ group, reference, column, check, total, own, other, times }) =>
      `The register is worse for ${group}: ${column}, ${check}: ${own} of every ${total} records, against ${other} of every ${total} of ${reference}${times === null ? '' : ` (${times} times)`}.`,
    more: (n) => `And ${n} more: see the tables, and audit.json (--format json).`,
    caption: (attribute, part) =>
      `Of the records of each group, how many fail which check, by ${attribute}${part === null ? '' : ` (${part})`}`,
    shade:
      'The stronger the colour, the more. In brackets how many records fail. The marks are of the limits, where there are any.',
    head: { check: 'Column and check', everyone: 'Everyone' },
    cell: (column, check) => `${column}: ${check}`,
    line: 'Records that do not hold, where they are surely more for a group:',
    shift: {
      title: 'Are the values themselves spread otherwise?',
      caption: (attribute) =>
        `How many of every 100 records would need another value for a group to be as its reference, by ${attribute}`,
      note: (confidence) =>
        `Of values that hold, in ten bins. Below each number its ${confidence} interval, which allows for small groups looking different by chance. A shift is no error: people may differ; but what a model learnt from one group may not fit another.`,
      column: 'Column',
      group: (group, reference) => `${group}, against ${reference}`,
    },
  },
  nl: {
    title: 'Zijn de gegevens voor iedereen even goed?',
    intro: (columns) => `Van elk dossier zijn de waarden bekeken van ${columns}.`,
    exclusive:
      'Een waarde die bij meer controles van een kolom opvalt, telt alleen bij de eerste mee. De controles tellen dus op tot alles wat niet klopt.',
    caution:
      'Een waarde die nergens opvalt, kan toch fout zijn. Dit laat zien waar de gegevens slechter zijn, niet dat ze goed zijn.',
    units:
      'Eén persoon kan hier meer dossiers hebben. Ze tellen als dossiers van verschillende mensen, dus de intervallen zijn te smal.',
    weights: 'Dossiers zijn geteld, niet gewogen.',
    worseTitle: (n, one) =>
      one
        ? 'Op één plek zijn de gegevens zeker slechter voor een groep'
        : `Op ${n} plekken zijn de gegevens zeker slechter voor een groep`,
    none: (attribute) => `Naar ${attribute}: de gegevens zijn nergens zeker slechter voor een groep.`,
    worse: ({ group, reference, column, check, total, own, other, times }) =>
      `De gegevens zijn slechter voor ${group}: ${column}, ${check}: bij ${own} van elke ${total} dossiers, tegen ${other} van elke ${total} bij ${reference}${times === null ? '' : ` (${times} keer)`}.`,
    more: (n) => `En nog ${n}: zie de tabellen en audit.json (--format json).`,
    caption: (attribute, part) =>
      `Hoeveel dossiers van elke groep bij welke controle opvallen, naar ${attribute}${part === null ? '' : ` (${part})`}`,
    shade:
      'Hoe voller de kleur, hoe meer. Tussen haakjes: hoeveel dossiers opvallen. De tekens horen bij de grenzen, waar die er zijn.',
    head: { check: 'Kolom en controle', everyone: 'Iedereen' },
    cell: (column, check) => `${column}: ${check}`,
    line: 'Gegevens die niet kloppen, waar dat voor een groep zeker vaker zo is:',
    shift: {
      title: 'Zijn de waarden zelf anders verdeeld?',
      caption: (attribute) =>
        `Hoeveel van elke 100 dossiers een andere waarde nodig hebben om een groep gelijk te maken aan de referentie, naar ${attribute}`,
      note: (confidence) =>
        `Van waarden die kloppen, in tien vakken. Onder elk getal staat het interval van ${confidence}, dat ermee rekent dat kleine groepen door toeval anders lijken. Een verschuiving is geen fout: mensen kunnen verschillen. Maar wat een model van de ene groep leerde, past misschien niet bij de andere.`,
      column: 'Kolom',
      group: (group, reference) => `${group}, tegen ${reference}`,
    },
  },
})
