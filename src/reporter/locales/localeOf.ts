import type { Language } from '../../config/plan.js'
import { en } from './en.js'
import type { Locale } from './locale.js'
import { nl } from './nl.js'

const locales: Readonly<Record<Language, Locale>> = { en, nl }

/** What a report says in a language. */
export const localeOf = (language: Language): Locale => locales[language]
