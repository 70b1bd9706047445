import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says where people occur more than once. Numbers come in as they are to be read. */
export interface UnitTexts {
  readonly people: (rows: string, people: string, repeated: string) => string
  readonly once: (rows: string) => string
  readonly allowed: string
  readonly narrow: (measures: readonly string[]) => string
  readonly sweep: string
  readonly search: string
  readonly without: (rows: string) => string
  /** How, for the section on method. */
  readonly method: string
  readonly shared: (attribute: string, people: string) => string
}

export const unitTexts: Readonly<Record<Language, UnitTexts>> = spoken('units', {
  en: {
    people: (rows, people, repeated) =>
      `The ${rows} rows are about ${people} people or cases; ${repeated} of them occur more than once.`,
    once: (rows) => `The ${rows} rows are each about another person or case.`,
    allowed: 'Intervals allow for that: a second row of the same person is no second case.',
    narrow: (measures) => `The intervals of these measures do not, and are too narrow: ${measures.join(', ')}.`,
    sweep: 'The sweep of thresholds takes all rows of a person as alike, and calls less sure than the audit.',
    search: 'The search for the groups that are worst off does not, and calls too much sure.',
    without: (rows) => `${rows} rows do not say whom they are about; each is taken for someone else's.`,
    method:
      'People with several rows: intervals are those of the number of cases that tell as much, p(1 − p) over the variance by linearisation over people (Cochran 1977, equation 3.34; Woodruff 1971; Korn & Graubard 1998); of several cells together by Rao & Scott (1981). People in several groups that are put together, or in several strata, make intervals wider by as much as if all their rows told the same at most, which is rather too wide than too narrow. The fewest cases that are decided on are people.',
    shared: (attribute, people) =>
      `At least ${people} of them are in more than one group of ${attribute}; two of its groups are compared as if they were different people, and several groups put together count for less, as if all rows of a person told the same.`,
  },
  nl: {
    people: (rows, people, repeated) =>
      `De ${rows} rijen gaan over ${people} personen of zaken; ${repeated} daarvan komen meer dan één keer voor.`,
    once: (rows) => `De ${rows} rijen gaan elk over een andere persoon of zaak.`,
    allowed: 'De intervallen houden daar rekening mee: een tweede rij van dezelfde persoon is geen tweede geval.',
    narrow: (measures) => `De intervallen van deze maten doen dat niet en zijn te smal: ${measures.join(', ')}.`,
    sweep: 'De reeks drempels neemt alle rijen van iemand als gelijk en noemt minder zeker dan de toets.',
    search:
      'De zoektocht naar de groepen die het slechtst af zijn houdt daar geen rekening mee en noemt te veel zeker.',
    without: (rows) => `Bij ${rows} rijen staat niet over wie ze gaan; elk telt als iemand anders.`,
    method:
      'Mensen met meer dan één rij: intervallen zijn die van het aantal gevallen dat evenveel zegt, p(1 − p) gedeeld door de variantie bij linearisatie over mensen (Cochran 1977, vergelijking 3.34; Woodruff 1971; Korn & Graubard 1998); van meer cellen samen volgens Rao & Scott (1981). Mensen in meer dan één groep die samen worden genomen, of in meer dan één stratum, maken intervallen breder, hoogstens alsof al hun rijen hetzelfde zeggen: eerder te breed dan te smal. Het kleinste aantal gevallen waarover wordt beslist, telt mensen.',
    shared: (attribute, people) =>
      `Minstens ${people} van hen zitten in meer dan één groep van ${attribute}; twee van de groepen worden vergeleken alsof het andere mensen zijn, en meer groepen samen tellen voor minder, alsof alle rijen van een persoon hetzelfde zeggen.`,
  },
})
