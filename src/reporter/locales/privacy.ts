import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of counts that are suppressed. Numbers and names come in as they are to be read. */
export interface PrivacyTexts {
  /** On the first page, and on the screen. */
  readonly basis: (minimum: string) => string
  readonly title: string
  /** Why counts are suppressed, of how many, and how a range is read. */
  readonly intro: (minimum: string) => string
  readonly kinds: (few: string, along: string, most: string) => string
  readonly none: (minimum: string) => string
  readonly reading: (most: string) => string
  readonly also: string
  readonly scores: string
  /** In the place of the hash of the data. */
  readonly noHash: string
}

export const privacyTexts: Readonly<Record<Language, PrivacyTexts>> = spoken('privacy', {
  en: {
    basis: (minimum) =>
      `To protect people in small groups, no count under ${minimum} is told. The verdict rests on the counts that are told, and on everything that the others may be.`,
    title: 'Counts that are not told, to protect people',
    intro: (minimum) =>
      `The plan lets no count under ${minimum} be told: it could point at people. Nor may anyone be able to work one out by adding up or taking away what is told.`,
    kinds: (few, along, most) =>
      `So there are ranges in the place of two kinds of counts. Under the minimum, 0 among them: ${few}; each is written as 0 to ${most}. Suppressed along with those, because a sum would give one away: ${along}; the range is what the other numbers leave, and where it begins at 0 not even that is told, whether it is under the minimum.`,
    none: (minimum) => `No count here is under ${minimum}, so all of them are told.`,
    reading: (most) =>
      `The real count can be any number in its range: 0 to ${most} says no more than that. Every measure is worked out for all of them, so its range is wider than that of the real counts, and a limit that may be kept or broken within it is undetermined.`,
    also: 'The names of groups are told, and which groups have people. Values in the log are named without how many rows have them. The fingerprint of the data is left out: someone who guesses the rows could check the guess by it.',
    scores: 'Scores are left out: a score may be that of one person.',
    noHash: 'left out, because counts are suppressed: a guess of the rows could be checked by it',
  },
  nl: {
    basis: (minimum) =>
      `Om mensen in kleine groepen te beschermen staan er geen aantallen onder ${minimum} in dit rapport. Het oordeel berust op de aantallen die er wel staan, en op alles wat de andere kunnen zijn.`,
    title: 'Aantallen die er niet staan, om mensen te beschermen',
    intro: (minimum) =>
      `Volgens het plan mag geen aantal onder ${minimum} bekend worden: het kan naar mensen wijzen. Ook mag niemand zo'n aantal kunnen uitrekenen door op te tellen of af te trekken wat er wel staat.`,
    kinds: (few, along, most) =>
      `Daarom staat bij twee soorten aantallen een bereik in plaats van een getal. Onder het minimum, ook bij 0: ${few}; daar staat 0 tot ${most}. Samen daarmee weggelaten, omdat een optelsom er anders een zou verraden: ${along}; dat bereik is wat de andere getallen openlaten. Begint het bij 0, dan blijft ook open of het aantal onder het minimum ligt.`,
    none: (minimum) => `Geen enkel aantal is hier kleiner dan ${minimum}, dus ze staan er allemaal.`,
    reading: (most) =>
      `Het echte aantal kan elk getal in zijn bereik zijn: 0 tot ${most} zegt niet meer dan dat. Elke maat is voor al die getallen uitgerekend. Het bereik van een maat is daardoor ruimer dan bij de echte aantallen. Kan een grens daarbinnen zowel gehaald als overschreden zijn, dan is de bevinding onbeslist.`,
    also: 'De namen van groepen staan er wel, en ook in welke groepen mensen zitten. Waarden uit het bestand staan er zonder het aantal rijen. De vingerafdruk van de gegevens is weggelaten: wie de rijen raadt, zou daarmee kunnen nagaan of dat klopt.',
    scores: 'Scores zijn weggelaten: een score kan van één persoon zijn.',
    noHash:
      'weggelaten, omdat er aantallen zijn weggelaten: wie de rijen raadt, zou daarmee kunnen nagaan of dat klopt',
  },
})
