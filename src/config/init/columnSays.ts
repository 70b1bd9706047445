import type { ColumnProfile } from './profile.js'
import type { Said } from './said.js'
import type { RoleWords } from './words.js'
import type { FoundWord } from './wordsIn.js'

/** A column with the role that was found for it, and why. */
export interface Known {
  readonly column: ColumnProfile
  readonly entry: RoleWords | null
  readonly because: Said
}

/** Whether every value of a column is a number as the plan would write them. */
export const numeric = ({ filled, points, commas }: ColumnProfile, decimal: ',' | null): boolean =>
  filled > 0 && (decimal === null ? points : commas) === filled

/** What there is to see at a column, to go on after 'because'. */
export const columnSays = {
  word: ({ word, entry }: FoundWord): Said => ({
    en: `"${word}" in its name is a sign of ${entry.why.en}`,
    nl: `"${word}" in de naam wijst op ${entry.why.nl}`,
  }),
  emails: { en: 'it holds e-mail addresses', nl: 'er staan e-mailadressen in' },
  citizenNumbers: {
    en: 'most of its values pass the test of Dutch citizen numbers (BSN, 11-proef): a log for an audit should not have them',
    nl: 'de meeste waarden doorstaan de 11-proef van burgerservicenummers (BSN): die horen niet in een logboek voor een toets',
  },
  unique: { en: 'almost every row has a value of its own in it', nl: 'bijna elke rij heeft er een eigen waarde in' },
  nothing: { en: 'nothing in its name says so', nl: 'de naam zegt niets' },
} as const

export const toldSo: Said = { en: 'you said so', nl: 'dat is opgegeven' }
