import type { OwnLanguage } from '../../languages/language.js'

/** A text in both languages. A plan's comments are written in one of them. */
export type Said = Readonly<Record<OwnLanguage, string>>
