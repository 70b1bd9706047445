import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { ByEffect, Frequency } from '../../metrics/metric.js'

/** What a report says of decisions beside picking people at random. Numbers come in as they are to be read. */
export interface CapacityTexts {
  /** The first page: how often decisions were right, and how often picking at random would have been. */
  readonly baseline: {
    readonly own: (total: string, words: Frequency, n: string) => string
    readonly random: (total: string, n: string) => string
    readonly between: (low: string, high: string) => string
    readonly notKnown: string
    readonly lift: (times: string, low: string, high: string) => string
    readonly noClearGain: string
    readonly clearGain: string
    readonly clearLoss: string
  }
  readonly title: string
  readonly intro: string
  readonly caution: string
  /** The message of the chart: at so many of so many capacities. */
  readonly message: (n: string, all: string) => string
  readonly subtitle: ByEffect<string>
  readonly selected: string
  readonly people: string
  readonly lines: {
    readonly right: string
    readonly rightLeast: string
    readonly rightMost: string
    readonly random: string
    readonly randomLeast: string
    readonly randomMost: string
  }
  readonly caption: ByEffect<string>
  readonly head: {
    readonly selected: string
    readonly right: string
    readonly wrong: string
    readonly unknown: string
    readonly each: string
    readonly randomRight: string
    readonly randomWrong: string
    readonly lift: (confidence: string) => string
  }
  readonly groups: {
    readonly caption: (attribute: string, part: string | null) => string
    readonly note: string
    readonly cell: (wrong: string, selected: string) => string
    readonly random: (wrong: string | null, selected: string) => string
  }
  readonly some: (shown: string, all: string) => string
  /** With the lift in an interval, where it is known as far as chance goes. */
  readonly line: (selected: string, right: string, random: string) => string
  readonly times: (lift: string, range: string) => string
  readonly lineTitle: string
}

export const capacityTexts: Readonly<Record<Language, CapacityTexts>> = spoken('capacity', {
  en: {
    baseline: {
      own: (total, { of, event }, n) => `Of every ${total} ${of}, ${event.replace('{n}', n)}.`,
      random: (total, n) => `Of ${total} people picked at random, that would have been ${n}.`,
      between: (low, high) => (low === high ? low : `between ${low} and ${high}`),
      notKnown: 'Closer than that cannot be said: not everyone’s outcome is known.',
      lift: (times, low, high) => `That is ${times} times as many (allowing for chance, ${low} to ${high} times).`,
      noClearGain: 'It is not shown that the decisions did better than picking at random.',
      clearGain: 'So the decisions did better than picking at random.',
      clearLoss: 'So the decisions did worse than picking at random.',
    },
    title: 'What each number of people finds and costs',
    intro:
      'Here the people with the highest scores are selected, from few to many. Beside it stands what as many people picked at random would give: an honest baseline, because that needs no score.',
    caution:
      'Everyone with the same score as the last one selected is in, so there may be more people than were asked for.',
    message: (n, all) => `at ${n} of ${all} sizes the score surely finds more than picking at random`,
    subtitle: {
      adverse: 'How many people are flagged rightly, by how many are flagged',
      favourable: 'How many people are accepted rightly, by how many are accepted',
    },
    selected: 'People selected',
    people: 'Rightly selected',
    lines: {
      right: 'by score',
      rightLeast: 'by score, at least',
      rightMost: 'by score, at most',
      random: 'at random',
      randomLeast: 'at random, at least',
      randomMost: 'at random, at most',
    },
    caption: {
      adverse: 'Rightly and wrongly flagged, by score and at random',
      favourable: 'Rightly and wrongly accepted, by score and at random',
    },
    head: {
      selected: 'People selected',
      right: 'Rightly',
      wrong: 'Wrongly',
      unknown: 'Not known',
      each: 'Wrongly for each one rightly',
      randomRight: 'At random: rightly',
      randomWrong: 'At random: wrongly',
      lift: (confidence) => `Rightly, times random (${confidence})`,
    },
    groups: {
      caption: (attribute, part) =>
        `By ${attribute}${part === null ? '' : ` (${part})`}: people selected in each group, and how many of them wrongly`,
      note: 'Under each number: what picking as many people at random from everyone would give.',
      cell: (wrong, selected) => `${wrong} wrongly, of ${selected}`,
      random: (wrong, selected) => (wrong === null ? `at random ${selected}` : `at random ${wrong} of ${selected}`),
    },
    some: (shown, all) => `The tables show ${shown} of ${all} sizes; the stored result has more.`,
    line: (selected, right, random) => `${selected} people selected: ${right} rightly, at random ${random}`,
    times: (lift, range) => `${lift} times as many (${range})`,
    lineTitle: 'Beside picking people at random',
  },
  nl: {
    baseline: {
      own: (total, { of, event }, n) => `Van elke ${total} ${of} ${event.replace('{n}', n)}.`,
      random: (total, n) => `Bij ${total} willekeurig gekozen mensen zouden dat er ${n} zijn geweest.`,
      between: (low, high) => (low === high ? low : `tussen ${low} en ${high}`),
      notKnown: 'Preciezer is het niet te zeggen: niet van iedereen is de uitkomst bekend.',
      lift: (times, low, high) => `Dat is ${times} keer zo veel (rekening houdend met toeval ${low} tot ${high} keer).`,
      noClearGain: 'Het is niet aangetoond dat de besluiten beter waren dan blind kiezen.',
      clearGain: 'De besluiten waren dus beter dan blind kiezen.',
      clearLoss: 'De besluiten waren dus slechter dan blind kiezen.',
    },
    title: 'Wat elk aantal mensen oplevert en kost',
    intro:
      'Hier worden de mensen met de hoogste scores gekozen, van weinig tot veel. Ernaast staat wat evenveel willekeurig gekozen mensen zouden opleveren: een eerlijke vergelijking, want daar is geen score voor nodig.',
    caution:
      'Iedereen met dezelfde score als de laatste die is gekozen, doet mee. Het kunnen er dus meer zijn dan gevraagd.',
    message: (n, all) => `bij ${n} van de ${all} aantallen vindt de score zeker meer dan blind kiezen`,
    subtitle: {
      adverse: 'Hoeveel mensen terecht worden uitgekozen, naar hoeveel er worden uitgekozen',
      favourable: 'Hoeveel mensen terecht worden toegelaten, naar hoeveel er worden toegelaten',
    },
    selected: 'Gekozen mensen',
    people: 'Terecht gekozen',
    lines: {
      right: 'met de score',
      rightLeast: 'met de score, minstens',
      rightMost: 'met de score, hoogstens',
      random: 'willekeurig',
      randomLeast: 'willekeurig, minstens',
      randomMost: 'willekeurig, hoogstens',
    },
    caption: {
      adverse: 'Terecht en onterecht uitgekozen, met de score en willekeurig',
      favourable: 'Terecht en onterecht toegelaten, met de score en willekeurig',
    },
    head: {
      selected: 'Gekozen mensen',
      right: 'Terecht',
      wrong: 'Onterecht',
      unknown: 'Niet bekend',
      each: 'Onterecht per terecht',
      randomRight: 'Willekeurig: terecht',
      randomWrong: 'Willekeurig: onterecht',
      lift: (confidence) => `Terecht, maal willekeurig (${confidence})`,
    },
    groups: {
      caption: (attribute, part) =>
        `Naar ${attribute}${part === null ? '' : ` (${part})`}: gekozen mensen per groep, en hoeveel van hen onterecht`,
      note: 'Onder elk getal: wat evenveel willekeurig gekozen mensen zouden geven.',
      cell: (wrong, selected) => `${wrong} onterecht, van ${selected}`,
      random: (wrong, selected) =>
        wrong === null ? `willekeurig ${selected}` : `willekeurig ${wrong} van ${selected}`,
    },
    some: (shown, all) =>
      `De tabellen tonen ${shown} van de ${all} aantallen; in het opgeslagen resultaat staan er meer.`,
    line: (selected, right, random) => `${selected} mensen gekozen: ${right} terecht, willekeurig ${random}`,
    times: (lift, range) => `${lift} keer zo veel (${range})`,
    lineTitle: 'Naast mensen willekeurig kiezen',
  },
})
