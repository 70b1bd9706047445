import type { Effect } from '../../config/plan.js'
import type { CellName } from '../../counts.js'
import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of the figures of an attribute and of the people behind a finding. All is written already. */
export interface FigureTexts {
  readonly counts: {
    readonly caption: (attribute: string) => string
    /** What was decided, and what turned out to be true. */
    readonly cells: Readonly<Record<Effect, Readonly<Record<CellName, string>>>>
    /** Where the plan names no outcome. */
    readonly decisions: Readonly<Record<Effect, Readonly<Record<'positive_unknown' | 'negative_unknown', string>>>>
    readonly read: (group: string, n: string, cells: readonly { readonly n: string; readonly what: string }[]) => string
  }
  readonly behind: (measure: string, attribute: string, reference: string | null) => string
  readonly fold: string
  readonly explained: string
  readonly heat: {
    readonly title: (measure: string, attribute: string) => string
    readonly caption: (of: string, total: string) => string
    readonly groups: (rows: string, columns: string) => string
    readonly shade: string
  }
  /** Of a table with so many groups that it is left out. */
  /** Of a table without intervals. */
  readonly brief: string
  readonly inJson: (n: string) => string
  readonly finding: {
    readonly more: string
    readonly whole: (n: string, of: string, group: string) => string
    readonly part: (denominator: string, of: string, group: string, n: string) => string
    readonly reference: (denominator: string, group: string) => string
    readonly settle: (cases: string) => string
    readonly chart: string
    /** Of findings that are not listed: they are in the tables of these attributes. */
    readonly elsewhere: (n: string) => string
  }
}

export const figureTexts: Readonly<Record<Language, FigureTexts>> = spoken('figures', {
  en: {
    counts: {
      caption: (attribute) => `What was decided and what turned out to be true, by ${attribute}`,
      cells: {
        adverse: {
          tp: 'flagged, and something was wrong',
          fp: 'flagged, and nothing was wrong',
          fn: 'not flagged, and something was wrong',
          tn: 'not flagged, and nothing was wrong',
          positive_unknown: 'flagged, outcome not known',
          negative_unknown: 'not flagged, outcome not known',
        },
        favourable: {
          tp: 'accepted, and qualified',
          fp: 'accepted, and did not qualify',
          fn: 'turned down, and qualified',
          tn: 'turned down, and did not qualify',
          positive_unknown: 'accepted, outcome not known',
          negative_unknown: 'turned down, outcome not known',
        },
      },
      decisions: {
        adverse: { positive_unknown: 'flagged', negative_unknown: 'not flagged' },
        favourable: { positive_unknown: 'accepted', negative_unknown: 'turned down' },
      },
      read: (group, n, cells) => `${group}, ${n} people: ${cells.map((cell) => `${cell.n} ${cell.what}`).join('; ')}.`,
    },
    behind: (measure, attribute, reference) =>
      `${measure}: the numbers behind this chart, by ${attribute}${reference === null ? '' : `; compared with ${reference}`}`,
    fold: 'The numbers behind these charts',
    explained: 'What else could explain this: people who are alike, compared',
    heat: {
      title: (measure, attribute) => `${measure}, by ${attribute}`,
      caption: (of, total) => `Of every ${total} ${of}.`,
      groups: (rows, columns) => `${rows} (down), ${columns} (across)`,
      shade: 'The stronger the colour, the more. In brackets how many people it rests on.',
    },
    brief: 'Values only: there are so many groups here that their intervals are in audit.json (--format json).',
    inJson: (n) => `The other measures of these ${n} groups are in audit.json (--format json).`,
    finding: {
      more: 'Whom this is about, and why',
      whole: (n, of, group) => `This is about all ${n} ${of} (${group}).`,
      part: (denominator, of, group, n) =>
        `This is about ${denominator} ${of} (${group}), of ${n} people in the group.`,
      reference: (denominator, group) => `They are compared with ${denominator} (${group}).`,
      settle: (cases) => `About ${cases} more cases would settle it.`,
      chart: 'Its chart and its table',
      elsewhere: (n) => `${n} more are told in the tables of their attributes:`,
    },
  },
  nl: {
    counts: {
      caption: (attribute) => `Wat er werd besloten en wat er waar bleek te zijn, naar ${attribute}`,
      cells: {
        adverse: {
          tp: 'uitgekozen, en er was iets aan de hand',
          fp: 'uitgekozen, en er was niets aan de hand',
          fn: 'niet uitgekozen, en er was iets aan de hand',
          tn: 'niet uitgekozen, en er was niets aan de hand',
          positive_unknown: 'uitgekozen, uitkomst niet bekend',
          negative_unknown: 'niet uitgekozen, uitkomst niet bekend',
        },
        favourable: {
          tp: 'toegelaten, en voldeed',
          fp: 'toegelaten, en voldeed niet',
          fn: 'afgewezen, en voldeed',
          tn: 'afgewezen, en voldeed niet',
          positive_unknown: 'toegelaten, uitkomst niet bekend',
          negative_unknown: 'afgewezen, uitkomst niet bekend',
        },
      },
      decisions: {
        adverse: { positive_unknown: 'uitgekozen', negative_unknown: 'niet uitgekozen' },
        favourable: { positive_unknown: 'toegelaten', negative_unknown: 'afgewezen' },
      },
      read: (group, n, cells) => `${group}, ${n} mensen: ${cells.map((cell) => `${cell.n} ${cell.what}`).join('; ')}.`,
    },
    behind: (measure, attribute, reference) =>
      `${measure}: de aantallen achter deze grafiek, naar ${attribute}${reference === null ? '' : `; vergeleken met ${reference}`}`,
    fold: 'De aantallen achter deze grafieken',
    explained: 'Wat dit verder kan verklaren: mensen die op elkaar lijken, vergeleken',
    heat: {
      title: (measure, attribute) => `${measure}, naar ${attribute}`,
      caption: (of, total) => `Van elke ${total} ${of}.`,
      groups: (rows, columns) => `${rows} (omlaag), ${columns} (opzij)`,
      shade: 'Hoe voller de kleur, hoe meer. Tussen haakjes: op hoeveel mensen het berust.',
    },
    brief: 'Alleen waarden: er zijn hier zo veel groepen dat hun intervallen in audit.json staan (--format json).',
    inJson: (n) => `De andere maten van deze ${n} groepen staan in audit.json (--format json).`,
    finding: {
      more: 'Over wie dit gaat, en waarom',
      whole: (n, of, group) => `Dit gaat over alle ${n} ${of} (${group}).`,
      part: (denominator, of, group, n) =>
        `Dit gaat over ${denominator} ${of} (${group}), van ${n} mensen in de groep.`,
      reference: (denominator, group) => `Ze zijn vergeleken met ${denominator} (${group}).`,
      settle: (cases) => `Ongeveer ${cases} gevallen meer zouden het beslissen.`,
      chart: 'De grafiek en de tabel',
      elsewhere: (n) => `Nog ${n} staan in de tabellen van hun kenmerk:`,
    },
  },
})
