import type { Slice } from '../counts.js'
import type { Language } from '../languages/language.js'
import { proxyTexts } from './locales/proxies.js'

/** What a part is called where the measure says what is looked at: of a check of the data its column, of no input a word. */
export const partName = ({ name, column, teller }: Slice, language: Language): string =>
  teller === undefined || teller === 'input' ? (column ?? name) : proxyTexts[language].label[teller]
