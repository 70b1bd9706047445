import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** A group and whom it is compared with, as they are to be read. */
interface Pair {
  readonly group: string
  readonly reference: string
}

/** What a report says of people who are alike. Numbers come in as they are to be read. */
export interface StrataTexts {
  readonly title: string
  readonly intro: (columns: string, n: string) => string
  readonly caution: string
  readonly by: (attribute: string) => string
  /** The message of a chart. */
  readonly message: {
    readonly reverses: (pair: Pair) => string
    readonly gap: (pair: Pair, plain: string, adjusted: string) => string
    readonly only: (pair: Pair, adjusted: string) => string
  }
  readonly subtitle: (rate: string, confidence: string) => string
  readonly plain: (group: string) => string
  readonly adjusted: (group: string) => string
  readonly parts: (pair: Pair, explained: string, remains: string) => string
  readonly reverses: Readonly<Record<'surely' | 'maybe', (pair: Pair) => string>>
  readonly maybeNothing: string
  readonly differ: (p: string) => string
  readonly alike: (p: string) => string
  readonly nobody: (group: string) => string
  readonly caption: (attribute: string) => string
  readonly head: {
    readonly group: string
    readonly plain: string
    readonly adjusted: (confidence: string) => string
    readonly explained: string
    readonly remains: string
    readonly odds: (confidence: string) => string
    readonly p: string
    readonly disparity: string
  }
  readonly strata: {
    readonly caption: (attribute: string, part: string | null) => string
    readonly note: (rate: string) => string
    readonly stratum: string
    readonly people: string
  }
  /** On a screen. */
  readonly line: {
    readonly title: (columns: string) => string
    readonly told: (pair: Pair, adjusted: string, plain: string | null) => string
    readonly parts: (explained: string, remains: string) => string
    readonly reverses: Readonly<Record<'surely' | 'maybe', string>>
  }
}

export const strataTexts: Readonly<Record<Language, StrataTexts>> = spoken('strata', {
  en: {
    title: 'Like with like',
    intro: (columns, n) =>
      `Groups may differ because their people are in different situations. So they are also compared among people who are alike in this: ${columns}. That makes ${n} sets of people who are alike (strata).`,
    caution:
      'A part that is explained is not thereby justified: it says that these things go with the gap, not that the decision may rest on them. And where they are themselves the work of unequal treatment, comparing within them hides it.',
    by: (attribute) => `By ${attribute}`,
    message: {
      reverses: ({ group, reference }) =>
        `${group} against ${reference}: the difference turns round where like is compared with like`,
      gap: ({ group, reference }, plain, adjusted) =>
        `${group} against ${reference}: ${plain} percentage points as people are, ${adjusted} where like is compared with like`,
      only: ({ group, reference }, adjusted) =>
        `${group} against ${reference}: ${adjusted} percentage points where like is compared with like`,
    },
    subtitle: (rate, confidence) =>
      `Difference in the share of people who were ${rate}, in percentage points, with a ${confidence} interval; like with like: as if each group were made up as everyone together is`,
    plain: (group) => `${group}, as people are`,
    adjusted: (group) => `${group}, like with like`,
    parts: ({ group, reference }, explained, remains) =>
      `${group} against ${reference}: of the difference, ${explained} percentage points come from the groups being made up differently, and ${remains} remain among people who are alike.`,
    reverses: {
      surely: ({ group, reference }) =>
        `This is Simpson’s paradox (${group} against ${reference}): all together the difference points one way, and among people who are alike the other way. Either figure alone misleads.`,
      maybe: ({ group, reference }) =>
        `All together the difference points one way, and among people who are alike the other way (${group} against ${reference}). That would be Simpson’s paradox, but with these numbers it may also be chance.`,
    },
    maybeNothing: 'With these numbers there may also be no difference at all among people who are alike.',
    differ: (p) =>
      `The sets of people differ from each other (Breslow–Day test, p = ${p}): one figure for all of them hides that, so look at them one by one.`,
    alike: (p) => `There is no clear sign that the sets of people differ from each other (Breslow–Day test, p = ${p}).`,
    nobody: (group) => `${group}: there is nobody alike to compare with.`,
    caption: (attribute) => `Differences by ${attribute}, as people are and like with like, in percentage points`,
    head: {
      group: 'Group, against',
      plain: 'As people are',
      adjusted: (confidence) => `Like with like (${confidence})`,
      explained: 'Explained',
      remains: 'Remains',
      odds: (confidence) => `Common odds ratio (${confidence})`,
      p: 'p of no difference',
      disparity: 'Conditional disparity (CDD)',
    },
    strata: {
      caption: (attribute, part) =>
        `Each set of people who are alike, by ${attribute}${part === null ? '' : ` (${part})`}`,
      note: (rate) => `In each cell: the share who were ${rate}, and below it the number of people.`,
      stratum: 'People who are alike',
      people: 'People',
    },
    line: {
      title: (columns) => `Like with like (${columns}):`,
      told: ({ group, reference }, adjusted, plain) =>
        `${group} vs ${reference}: ${adjusted} points${plain === null ? '' : `, against ${plain} as people are`}.`,
      parts: (explained, remains) => `Explained ${explained}, remains ${remains}.`,
      reverses: {
        surely: 'The difference turns round: Simpson’s paradox.',
        maybe: 'The difference turns round, perhaps by chance.',
      },
    },
  },
  nl: {
    title: 'Gelijk met gelijk vergeleken',
    intro: (columns, n) =>
      `Groepen kunnen verschillen doordat de mensen erin in een andere situatie zitten. Daarom zijn zij ook vergeleken onder mensen die hierin gelijk zijn: ${columns}. Dat geeft ${n} verzamelingen van vergelijkbare mensen (strata).`,
    caution:
      'Een verklaard deel is daarmee niet gerechtvaardigd: het zegt dat deze punten met het verschil samengaan, niet dat het besluit erop mag berusten. En zijn zij zelf het gevolg van ongelijke behandeling, dan verbergt deze vergelijking dat.',
    by: (attribute) => `Naar ${attribute}`,
    message: {
      reverses: ({ group, reference }) =>
        `${group} tegenover ${reference}: het verschil draait om als gelijk met gelijk wordt vergeleken`,
      gap: ({ group, reference }, plain, adjusted) =>
        `${group} tegenover ${reference}: ${plain} procentpunt zonder en ${adjusted} met vergelijking van gelijk met gelijk`,
      only: ({ group, reference }, adjusted) =>
        `${group} tegenover ${reference}: ${adjusted} procentpunt als gelijk met gelijk wordt vergeleken`,
    },
    subtitle: (rate, confidence) =>
      `Verschil in het aandeel mensen dat is ${rate}, in procentpunt, met een ${confidence}-interval; gelijk met gelijk: alsof elke groep is samengesteld als iedereen samen`,
    plain: (group) => `${group}, zoals de mensen zijn`,
    adjusted: (group) => `${group}, gelijk met gelijk`,
    parts: ({ group, reference }, explained, remains) =>
      `${group} tegenover ${reference}: van het verschil komt ${explained} procentpunt doordat de groepen anders zijn samengesteld, en blijft ${remains} over onder vergelijkbare mensen.`,
    reverses: {
      surely: ({ group, reference }) =>
        `Dit is de paradox van Simpson (${group} tegenover ${reference}): alles bij elkaar wijst het verschil de ene kant op, en onder vergelijkbare mensen de andere kant. Elk van de twee cijfers alleen misleidt.`,
      maybe: ({ group, reference }) =>
        `Alles bij elkaar wijst het verschil de ene kant op, en onder vergelijkbare mensen de andere kant (${group} tegenover ${reference}). Dat zou de paradox van Simpson zijn, maar met deze aantallen kan het ook toeval zijn.`,
    },
    maybeNothing: 'Met deze aantallen kan er onder vergelijkbare mensen ook helemaal geen verschil zijn.',
    differ: (p) =>
      `De verzamelingen lopen uiteen (toets van Breslow en Day, p = ${p}): één cijfer voor alle verbergt dat, dus bekijk ze een voor een.`,
    alike: (p) => `Er is geen duidelijk teken dat de verzamelingen uiteenlopen (toets van Breslow en Day, p = ${p}).`,
    nobody: (group) => `${group}: er is niemand om gelijk met gelijk te vergelijken.`,
    caption: (attribute) => `Verschillen naar ${attribute}, zoals de mensen zijn en gelijk met gelijk, in procentpunt`,
    head: {
      group: 'Groep, tegenover',
      plain: 'Zoals de mensen zijn',
      adjusted: (confidence) => `Gelijk met gelijk (${confidence})`,
      explained: 'Verklaard',
      remains: 'Blijft over',
      odds: (confidence) => `Odds ratio (${confidence})`,
      p: 'p van geen verschil',
      disparity: 'Ongelijkheid (CDD)',
    },
    strata: {
      caption: (attribute, part) =>
        `Elke verzameling van vergelijkbare mensen, naar ${attribute}${part === null ? '' : ` (${part})`}`,
      note: (rate) => `In elke cel: het aandeel dat is ${rate}, en daaronder het aantal mensen.`,
      stratum: 'Vergelijkbare mensen',
      people: 'Mensen',
    },
    line: {
      title: (columns) => `Gelijk met gelijk (${columns}):`,
      told: ({ group, reference }, adjusted, plain) =>
        `${group} t.o.v. ${reference}: ${adjusted} punten${plain === null ? '' : `, tegen ${plain} zoals de mensen zijn`}.`,
      parts: (explained, remains) => `Verklaard ${explained}, blijft over ${remains}.`,
      reverses: {
        surely: 'Het verschil draait om: de paradox van Simpson.',
        maybe: 'Het verschil draait om, misschien door toeval.',
      },
    },
  },
})
