import { packs } from './packs.js'

/** The languages that texts are written in where they belong, side by side. */
export type OwnLanguage = 'en' | 'nl'

/** A language that a report can be told in. */
export type Language = OwnLanguage | keyof typeof packs

const others = Object.keys(packs) as Exclude<Language, OwnLanguage>[]

export const languages: readonly Language[] = ['en', 'nl', ...others]
