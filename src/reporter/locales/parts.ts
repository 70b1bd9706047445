import type { Slice } from '../../counts.js'
import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** The words for parts of a log: a stratum, or one decision of several; and for decisions that are numbers. */
export interface PartTexts {
  /** Whom a finding is about, and in which part. */
  readonly within: Readonly<Record<Slice['kind'], (subject: string, name: string) => string>>
  /** The heading of what is told of a part. */
  readonly heading: Readonly<Record<Slice['kind'], (name: string) => string>>
  /** How figures of one decision of several are to be read. */
  readonly classes: (n: string, people: string, named: string) => string
  readonly classesKey: string
  readonly numbers: (people: string) => string
  readonly numbersKnown: { readonly all: string; readonly none: string; readonly some: (known: string) => string }
  readonly effectOfNumbers: { readonly adverse: string; readonly favourable: string }
  readonly effectOfClasses: (classes: readonly { readonly name: string; readonly adverse: boolean }[]) => string
  readonly formulaOfNumbers: string
  readonly binned: string
  /** Of what is not known and has no end on either side. */
  readonly anything: string
  readonly unknownNumbers: {
    readonly title: string
    readonly intro: { readonly bounds: string; readonly known: string }
  }
  readonly head: { readonly people: string; readonly known: string; readonly unknown: string }
}

export const partTexts: Readonly<Record<Language, PartTexts>> = spoken('parts', {
  en: {
    within: {
      class: (subject, name) => `${subject}, decision ‘${name}’`,
      stratum: (subject, name) => `${subject}, within ${name}`,
      stage: (subject, name) => `${subject}, stage ‘${name}’`,
      quality: (subject, name) => `${subject}, column ‘${name}’`,
      input: (subject, name) => `${subject}, input ‘${name}’`,
    },
    heading: {
      class: (name) => `The figures of the decision ‘${name}’, by group`,
      stratum: (name) => `The figures within ${name}, by group`,
      stage: (name) => `The figures of the stage ‘${name}’, by group`,
      quality: (name) => `The figures of the column ‘${name}’, by group`,
      input: (name) => `The figures of the input ‘${name}’`,
    },
    classes: (n, people, named) => `${people} people each got one of ${n} decisions: ${named}.`,
    classesKey:
      'Each decision is held against all others together. Where figures say ‘accepted’ or ‘flagged’, they mean the people who got the decision that is named beside them; ‘qualifying’ and ‘something wrong’ mean that it was the right one.',
    numbers: (people) => `${people} people each got a decision that is a number.`,
    numbersKnown: {
      all: 'Of all of them it is known what the number should have been.',
      none: 'What the numbers should have been is known of nobody.',
      some: (known) => `Of ${known} of them it is known what the number should have been.`,
    },
    effectOfNumbers: {
      adverse: 'The decision is a number; more of it burdens the person here.',
      favourable: 'The decision is a number; more of it helps the person here.',
    },
    effectOfClasses: (classes) =>
      `There are several decisions, each measured against all others: ${classes
        .map(({ name, adverse }) => `‘${name}’ ${adverse ? 'burdens' : 'helps'} the person`)
        .join(', ')}.`,
    formulaOfNumbers:
      'x is the number that somebody was given, y the one that it should have been, and n the number of people.',
    binned:
      'There are so many different decisions that medians and other quantiles are those of narrow bins: each holds less than a thousandth of the cases. Means and errors are exact.',
    anything: 'anything',
    unknownNumbers: {
      title: 'True numbers that nobody knows',
      intro: {
        bounds:
          'A number that is not known may be anything, so where there are any, errors cannot be held against a limit.',
        known: 'Errors are those of the people whose true number is known, as if the others were just like them.',
      },
    },
    head: { people: 'People', known: 'Known', unknown: 'Not known' },
  },
  nl: {
    within: {
      class: (subject, name) => `${subject}, besluit ‘${name}’`,
      stratum: (subject, name) => `${subject}, binnen ${name}`,
      stage: (subject, name) => `${subject}, stap ‘${name}’`,
      quality: (subject, name) => `${subject}, kolom ‘${name}’`,
      input: (subject, name) => `${subject}, invoer ‘${name}’`,
    },
    heading: {
      class: (name) => `De cijfers van het besluit ‘${name}’, per groep`,
      stratum: (name) => `De cijfers binnen ${name}, per groep`,
      stage: (name) => `De cijfers van de stap ‘${name}’, per groep`,
      quality: (name) => `De cijfers van de kolom ‘${name}’, per groep`,
      input: (name) => `De cijfers van de invoer ‘${name}’`,
    },
    classes: (n, people, named) => `${people} mensen kregen elk een van ${n} besluiten: ${named}.`,
    classesKey:
      'Elk besluit wordt vergeleken met alle andere samen. Waar ‘toegelaten’ of ‘uitgekozen’ staat, gaat het om de mensen die het besluit kregen dat erbij genoemd is; ‘voldoet’ en ‘iets aan de hand’ betekenen dat het het juiste was.',
    numbers: (people) => `${people} mensen kregen elk een besluit dat een getal is.`,
    numbersKnown: {
      all: 'Van hen allemaal is bekend wat het getal had moeten zijn.',
      none: 'Van niemand is bekend wat het getal had moeten zijn.',
      some: (known) => `Van ${known} van hen is bekend wat het getal had moeten zijn.`,
    },
    effectOfNumbers: {
      adverse: 'Het besluit is een getal; meer ervan belast de persoon.',
      favourable: 'Het besluit is een getal; meer ervan helpt de persoon.',
    },
    effectOfClasses: (classes) =>
      `Er zijn meer besluiten, elk gemeten tegen alle andere: ${classes
        .map(({ name, adverse }) => `‘${name}’ ${adverse ? 'belast' : 'helpt'} de persoon`)
        .join(', ')}.`,
    formulaOfNumbers: 'x is het getal dat iemand kreeg, y het getal dat het had moeten zijn, en n het aantal mensen.',
    binned:
      'Er zijn zoveel verschillende besluiten dat medianen en andere kwantielen die van smalle klassen zijn: elke klasse heeft minder dan een duizendste van de gevallen. Gemiddelden en fouten zijn exact.',
    anything: 'van alles',
    unknownNumbers: {
      title: 'Ware getallen die niemand kent',
      intro: {
        bounds:
          'Een getal dat niet bekend is, kan van alles zijn; waar er zulke zijn, kunnen fouten niet met een grens worden vergeleken.',
        known: 'Fouten zijn die van de mensen van wie het ware getal bekend is, alsof de anderen net zo zijn.',
      },
    },
    head: { people: 'Mensen', known: 'Bekend', unknown: 'Niet bekend' },
  },
})
