import type { OwnLanguage } from '../../languages/language.js'
import { type RoleWords, roleWords } from './words.js'

/** A word of the table that stands in a name, and what it is a sign of. */
export interface FoundWord {
  readonly entry: RoleWords
  /** As it stands in the name. */
  readonly word: string
}

/**
 * The words of the table that stand in a name, in the order of the table.
 *
 * @example wordsIn('leeftijdBijBesluit').map(({ word }) => word) // ['leeftijd', 'besluit']
 */
export function wordsIn(name: string): readonly FoundWord[] {
  const text = ` ${wordsOf(name).join(' ')} `
  return patterns.flatMap(({ entry, pattern }) => {
    const word = pattern.exec(text)?.[1]
    return word === undefined ? [] : [{ entry, word }]
  })
}

/** Longer names are no names, and would cost their length. */
const longest = 200

/** The words of a name in small letters and without accents: `AantalKinderen_2` is aantal, kinderen, 2. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .slice(0, longest)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const languages: readonly OwnLanguage[] = ['en', 'nl']

const patterns = roleWords.map((entry) => {
  const words = languages.flatMap((language) => entry.words[language])
  // A star is part of a word, or a word by itself.
  const sources = words.map((word) => word.replaceAll('*', '[\\p{L}\\p{N}]*'))
  return { entry, pattern: new RegExp(` (${sources.join('|')})(?= )`, 'u') }
})
