import type { Language, OwnLanguage } from './language.js'
import type { Pack } from './pack.js'
import { packs } from './packs.js'

type Own<Text> = Readonly<Record<OwnLanguage, Text>>

const packList = Object.entries<Pack>(packs)

/**
 * A table of texts in every language: English and Dutch as they stand beside each other, the others from their packs.
 *
 * @param part the name that a pack has for the table
 * @example spoken('sweep', { en: { title: 'At other thresholds', … }, nl: { title: 'Bij andere drempels', … } })
 */
export function spoken<Part extends keyof Pack>(
  part: Part,
  own: Own<Pack[Part]>,
): Readonly<Record<Language, Pack[Part]>> {
  return Object.fromEntries([...Object.entries(own), ...packList.map(([code, pack]) => [code, pack[part]])])
}

/**
 * The words of one thing (a measure, a preset) in a language: its own where it is English or Dutch, else those that the
 * language's pack has for it.
 */
export function wordsIn<Text>(own: Own<Text>, language: Language, inPack: (pack: Pack) => Text | undefined): Text {
  const found = Object.hasOwn(own, language) ? own[language as OwnLanguage] : otherwise(language, inPack)
  // A test holds every pack to every measure; English is better than a page that is not made.
  return found ?? own.en
}

function otherwise<Text>(language: Language, inPack: (pack: Pack) => Text | undefined): Text | undefined {
  const pack = packList.find(([code]) => code === language)?.[1]
  return pack && inPack(pack)
}
