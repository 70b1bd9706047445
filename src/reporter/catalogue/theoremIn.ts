import type { Language } from '../../languages/language.js'
import { wordsIn } from '../../languages/spoken.js'
import type { Theorem, TheoremText } from '../../metrics/theorems.js'

/** What a theorem says, in a language. */
export const theoremIn = ({ id, text }: Theorem, language: Language): TheoremText =>
  wordsIn(text, language, ({ theorems }) => theorems[id])
