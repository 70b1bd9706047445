import type { Language } from '../languages/language.js'
import { wordsIn } from '../languages/spoken.js'
import type { Metric } from './metric.js'

/** The words of a measure in a language. */
export function textIn<Kind extends Metric>({ id, text }: Kind, language: Language): Kind['text']['en'] {
  return wordsIn(text, language, ({ measures }) => measures[id])
}
