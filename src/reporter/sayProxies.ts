import { numbersIn } from '../language.js'
import type { Language } from '../languages/language.js'
import type { ToldBy } from '../metrics/proxies.js'
import { proxyTexts } from './locales/proxies.js'

/** What is surely told of an attribute by an input, in a sentence or two; null where nothing surely is. */
export function sayTold({ name, named, strength, guessed, attribute }: ToldBy, language: Language): string | null {
  const say = proxyTexts[language]
  const { decimal, count } = numbersIn(language)
  if (named === 'direct') return say.direct(attribute)
  if (named !== 'proxy' || strength.estimate === null) return null
  const range = `${decimal(strength.low ?? 0)}–${decimal(strength.high ?? 1)}`
  const [knowing, blind] = [guessed?.knowing ?? 0, guessed?.blind ?? 0].map((share) => count(Math.round(share * 100)))
  const more = knowing === blind ? '' : ` ${say.guessed({ input: name, knowing: knowing ?? '', blind: blind ?? '' })}`
  return say.proxy({ input: name, attribute, strength: decimal(strength.estimate), range }) + more
}
