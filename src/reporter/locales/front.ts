import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { Frequency } from '../../metrics/metric.js'

/** What the first page of a report says besides the verdict. Numbers and names come in as they are to be read. */
export interface FrontTexts {
  /** Of attributes that do not cover the same people: between the least and the most of them. */
  readonly decided: (n: string, words: Frequency, positive: string) => string
  readonly certainty: string
  readonly limits: {
    readonly same: string
    /** No fingerprint was written down when the limits were set. */
    readonly notRecorded: string
  }
  readonly unsure: {
    readonly title: string
    /** Why findings are not certain: so many of them. */
    readonly chance: (n: string) => string
    readonly missing: (n: string) => string
    readonly few: (n: string, floor: string) => string
    readonly undefined: (n: string) => string
    readonly none: (confidence: string) => string
  }
}

export const frontTexts: Readonly<Record<Language, FrontTexts>> = spoken('front', {
  en: {
    decided: (n, { event }, positive) =>
      `Of ${n} people, ${event.replace('{n}', positive)}; how many are counted differs by attribute.`,
    certainty: 'How certain this is',
    limits: {
      same: 'They have not changed since: their fingerprint is the one that was written down when they were set.',
      notRecorded: 'Whether they have changed since cannot be checked: no fingerprint of them was written down.',
    },
    unsure: {
      title: 'What is not certain',
      chance: (n) => `in ${n} of the checks chance alone could explain it`,
      missing: (n) => `in ${n} outcomes or numbers are missing`,
      few: (n, floor) => `in ${n} there are fewer than ${floor} cases`,
      undefined: (n) => `in ${n} there is nothing to measure it on`,
      none: (confidence) => `Everything that was checked is at least ${confidence} certain.`,
    },
  },
  nl: {
    decided: (n, { event }, positive) =>
      `Van ${n} mensen ${event.replace('{n}', positive)}; hoeveel er zijn geteld, verschilt per kenmerk.`,
    certainty: 'Hoe zeker dit is',
    limits: {
      same: 'Ze zijn sindsdien niet veranderd: hun vingerafdruk is die van toen.',
      notRecorded: 'Of ze sindsdien zijn veranderd, is niet na te gaan: hun vingerafdruk is toen niet opgeschreven.',
    },
    unsure: {
      title: 'Wat niet zeker is',
      chance: (n) => `bij ${n} van de toetsen kan het toeval zijn`,
      missing: (n) => `bij ${n} ontbreken uitkomsten of aantallen`,
      few: (n, floor) => `bij ${n} zijn er minder dan ${floor} gevallen`,
      undefined: (n) => `bij ${n} is er niets om het aan te meten`,
      none: (confidence) => `Alles wat is getoetst, is voor minstens ${confidence} zeker.`,
    },
  },
})
