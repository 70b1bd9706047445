import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import { en } from './en.js'
import type { Locale } from './locale.js'
import { nl } from './nl.js'

const locales: Readonly<Record<Language, Locale>> = spoken('report', { en, nl })

/** What a report says in a language. */
export const localeOf = (language: Language): Locale => locales[language]
