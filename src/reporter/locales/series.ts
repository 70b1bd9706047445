import type { UndatedReason } from '../../counts.js'
import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { TimeWindow } from '../../timeWindow.js'

/** What a report says of windows of time. Numbers and names come in as they are to be read. */
export interface SeriesTexts {
  readonly title: string
  readonly intro: (windows: string, window: TimeWindow, first: string, last: string) => string
  readonly by: (attribute: string) => string
  /** A limit that is broken, for whom, from when on. */
  readonly broken: (what: string, whom: string, since: string) => string
  readonly brokeOnce: (what: string, whom: string, first: string) => string
  readonly keeps: string
  readonly trend: (what: string, whom: string, rises: boolean) => string
  readonly change: (what: string, whom: string, window: string, before: string, after: string) => string
  readonly steady: string
  readonly more: (n: string) => string
  readonly gaps: (gaps: string, windows: string, one: boolean) => string
  readonly gap: (from: string, to: string) => string
  readonly excluded: Readonly<Record<UndatedReason, (rows: string, one: boolean) => string>>
  /** The message of a chart. */
  readonly moved: (from: string, to: string) => string
  readonly never: string
  /** Of a stop criterion: where the shaded region is. */
  readonly endsAt: (region: string) => string
  readonly folded: (shown: string, all: string) => string
  readonly numbers: string
  readonly caption: (what: string) => string
  readonly window: string
  readonly cases: string
  readonly tests: {
    readonly caption: (attribute: string) => string
    readonly head: {
      readonly what: string
      readonly group: string
      readonly trend: string
      readonly trendP: string
      readonly change: string
      readonly values: string
      readonly changeP: string
    }
    readonly rises: string
    readonly falls: string
    readonly few: string
  }
  readonly method: (confidence: string) => string
  readonly zones: string
}

const windowsIn: Readonly<Record<'en' | 'nl', Readonly<Record<TimeWindow, readonly [one: string, more: string]>>>> = {
  en: {
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    quarter: ['quarter', 'quarters'],
    year: ['year', 'years'],
  },
  nl: {
    day: ['dag', 'dagen'],
    week: ['week', 'weken'],
    month: ['maand', 'maanden'],
    quarter: ['kwartaal', 'kwartalen'],
    year: ['jaar', 'jaren'],
  },
}

export const seriesTexts: Readonly<Record<Language, SeriesTexts>> = spoken('series', {
  en: {
    title: 'Over time',
    intro: (windows, window, first, last) =>
      `The decisions by ${windowsIn.en[window][0]}: ${windows} ${windowsIn.en[window][1]} with rows, from ${first} to ${last}. Each is measured by itself.`,
    by: (attribute) => `By ${attribute}`,
    broken: (what, whom, since) =>
      `${whom}: the limit on ${what} is broken since ${since}, and no later window keeps it.`,
    brokeOnce: (what, whom, first) =>
      `${whom}: the limit on ${what} was surely broken in ${first}, and kept again later.`,
    keeps: 'No limit is surely broken in any window by itself. With few cases in a window, that says little.',
    trend: (what, whom, rises) => `${whom}: ${what} ${rises ? 'rises' : 'falls'} over time, more than chance explains.`,
    change: (what, whom, window, before, after) =>
      `${whom}: ${what} changes most at ${window}, from ${before} to ${after}, more than chance explains.`,
    more: (n) => `${n} more like these stand in the tables.`,
    steady: 'No trend and no sudden change is larger than chance explains.',
    gaps: (gaps, windows, one) =>
      `${one ? 'One window has' : `${windows} windows have`} no rows (${gaps}): nothing is known of ${one ? 'it' : 'them'}, and every limit is undetermined there.`,
    gap: (from, to) => (from === to ? from : `${from} to ${to}`),
    excluded: {
      missing_date: (rows, one) =>
        `${rows} ${one ? 'row has' : 'rows have'} no date and ${one ? 'is' : 'are'} in no window, but in all other figures.`,
      no_date: (rows, one) =>
        `${rows} ${one ? 'row has' : 'rows have'} a text that is no date and ${one ? 'is' : 'are'} in no window, but in all other figures.`,
    },
    moved: (from, to) => `from ${from} to ${to}`,
    never: 'known in no window',
    endsAt: (region) => `The pilot ends at ${region} (shaded).`,
    folded: (shown, all) => `${shown} of ${all} groups are drawn; the table has them all.`,
    numbers: 'The numbers of every window',
    caption: (what) => `${what} in each window: the value, its interval, and the cases it rests on`,
    window: 'Window',
    cases: 'cases',
    tests: {
      caption: (attribute) => `Trend and change by ${attribute}`,
      head: {
        what: 'Measure',
        group: 'Group',
        trend: 'Trend',
        trendP: 'p, corrected',
        change: 'Largest change at',
        values: 'Before and after',
        changeP: 'p, corrected',
      },
      rises: 'rises',
      falls: 'falls',
      few: 'too few cases',
    },
    method: (confidence) =>
      `Each window has its own ${confidence} interval. A limit counts as broken in a window only where that holds after correction over all windows and groups of the limit; it is broken since a window when that one surely breaks it and no later one with enough cases keeps it. Trends: Cochran–Armitage (1954, 1955) for a rate, Mann–Kendall (1945, 1975) for a comparison. A change: the largest χ² over all splits in two (Halpern 1982; Worsley 1983), for a comparison Pettitt (1979); both against seeded random orders (Besag & Clifford 1991). Each family of tests is corrected by Holm. Tests are among the known outcomes; a window counts by its place, whatever lies between.`,
    zones: 'The day is the one that the log writes: a time with a zone is not moved to another.',
  },
  nl: {
    title: 'In de loop van de tijd',
    intro: (windows, window, first, last) =>
      `De beslissingen per ${windowsIn.nl[window][0]}: ${windows} ${windowsIn.nl[window][1]} met rijen, van ${first} tot en met ${last}. Elke periode is apart gemeten.`,
    by: (attribute) => `Per ${attribute}`,
    broken: (what, whom, since) =>
      `${whom}: de grens voor ${what} is overschreden sinds ${since}, en geen latere periode valt erbinnen.`,
    brokeOnce: (what, whom, first) =>
      `${whom}: de grens voor ${what} is in ${first} zeker overschreden, en later niet meer.`,
    keeps:
      'In geen enkele periode op zich is een grens zeker overschreden. Bij weinig gevallen per periode zegt dat weinig.',
    trend: (what, whom, rises) =>
      `${whom}: ${what} ${rises ? 'stijgt' : 'daalt'} in de loop van de tijd, meer dan door toeval te verwachten is.`,
    change: (what, whom, window, before, after) =>
      `${whom}: ${what} verandert het meest bij ${window}, van ${before} naar ${after}, meer dan door toeval te verwachten is.`,
    more: (n) => `Nog ${n} van deze uitkomsten staan in de tabellen.`,
    steady: 'Geen stijging, daling of plotselinge verandering is groter dan door toeval te verwachten is.',
    gaps: (gaps, windows, one) =>
      `${one ? 'Eén periode heeft' : `${windows} perioden hebben`} geen rijen (${gaps}): daarover is niets bekend, en elke grens is daar onbeslist.`,
    gap: (from, to) => (from === to ? from : `${from} tot en met ${to}`),
    excluded: {
      missing_date: (rows, one) =>
        `${rows} ${one ? 'rij heeft' : 'rijen hebben'} geen datum en ${one ? 'valt' : 'vallen'} in geen periode, maar ${one ? 'telt' : 'tellen'} mee in alle andere cijfers.`,
      no_date: (rows, one) =>
        `${rows} ${one ? 'rij heeft' : 'rijen hebben'} een tekst die geen datum is en ${one ? 'valt' : 'vallen'} in geen periode, maar ${one ? 'telt' : 'tellen'} mee in alle andere cijfers.`,
    },
    moved: (from, to) => `van ${from} naar ${to}`,
    never: 'in geen enkele periode bekend',
    endsAt: (region) => `De proef eindigt bij ${region} (gekleurd).`,
    folded: (shown, all) => `${shown} van de ${all} groepen zijn getekend; in de tabel staan ze allemaal.`,
    numbers: 'De cijfers van elke periode',
    caption: (what) => `${what} per periode: de waarde, het interval en het aantal gevallen`,
    window: 'Periode',
    cases: 'gevallen',
    tests: {
      caption: (attribute) => `Stijging, daling en verandering per ${attribute}`,
      head: {
        what: 'Maat',
        group: 'Groep',
        trend: 'Verloop',
        trendP: 'p, gecorrigeerd',
        change: 'Grootste verandering bij',
        values: 'Ervoor en erna',
        changeP: 'p, gecorrigeerd',
      },
      rises: 'stijgt',
      falls: 'daalt',
      few: 'te weinig gevallen',
    },
    method: (confidence) =>
      `Elke periode heeft een eigen interval van ${confidence}. Een grens telt in een periode pas als overschreden als dat ook geldt na correctie voor alle perioden en groepen van die grens; ze is overschreden sinds een periode als ze daar zeker overschreden is en geen latere periode met genoeg gevallen erbinnen valt. Stijging of daling: Cochran–Armitage (1954, 1955) voor een percentage, Mann–Kendall (1945, 1975) voor een vergelijking. Een verandering: de grootste χ² over alle splitsingen in tweeën (Halpern 1982; Worsley 1983), voor een vergelijking Pettitt (1979); beide tegen willekeurige volgordes met een vaste startwaarde (Besag & Clifford 1991). Elke reeks toetsen is gecorrigeerd volgens Holm. De toetsen gaan over de bekende uitkomsten; een periode telt naar haar plaats, wat er ook tussen ligt.`,
    zones: 'De dag is die van het logboek zelf: een tijdstip met een tijdzone wordt niet omgerekend.',
  },
})
