import * as z from 'zod'
import { nearest } from '../../nearest.js'
import { didYouMean, quoted } from '../issue.js'
import type { PlanValue } from '../plan.js'

/*
 * The leaves of the plan's schema. The `error` of each is no sentence but a noun: what is allowed there. `problems.ts`
 * makes the sentence of it, so that every error says what was found and what is allowed in the same way.
 */

/** A mapping with these keys and no others. zod can hand on text only, so an unknown key carries the known ones. */
export const mapping = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : mappingOf(Object.keys(shape))),
  })

/** What is allowed where a mapping belongs. */
export const mappingOf = (keys: readonly string[]): string => `a mapping of ${inSeries(keys)}`

export const inSeries = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

/** Numbers are text by now, but for those that JavaScript has rounded: their text is lost. */
const rounded = z.number().superRefine((found, context) => {
  const message = `${found} is too long for a number in JavaScript.`
  context.addIssue({ code: 'custom', continue: false, message, params: { hint: 'Write it as text.' } })
})

const planValue = [z.string(), rounded, z.boolean()] as const

/** Text. What looks like a number or a truth value is text too, as it was written. */
export const text = (allowed = 'text') =>
  z
    .union(planValue, { error: allowed })
    .meta({ minLength: 1 })
    .transform(String)
    .pipe(z.string().min(1, { error: allowed }))

const allowedValues = 'a value, or a list of values'

/** A value of the log, or several, as they were written. */
export const oneOrMore = z.union(
  [...planValue, z.array(z.union(planValue, { error: 'a value' })).min(1, { error: allowedValues })],
  { error: allowedValues },
)

export const asList = (found: z.output<typeof oneOrMore>): readonly PlanValue[] =>
  [found].flat().map((one) => (typeof one === 'boolean' ? one : String(one)))

export const values = oneOrMore.transform(asList)

/** One name, or several. */
export const names = (allowed: string) =>
  z
    .union([...planValue, z.array(text(allowed)).min(1, { error: allowed })], { error: allowed })
    .transform((found): readonly string[] => [found].flat().map(String))

const numberText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** A number: plans hold them as text until here, see Draft. */
export const number = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((found) => (typeof found === 'string' && numberText.test(found) ? Number(found) : found), schema)

export const wholeNumber = (least: number) => {
  const error = `a whole number from ${least}`
  return number(z.int({ error }).min(least, { error }))
}

/**
 * A word out of a list that grows: the catalogue, the presets. `meant` knows the words that others use for them; `also`
 * are words that do as well, and are no answer to what there is; `why` has the reason why a word that is known elsewhere is none here.
 */
export const wordOf = (
  what: string,
  words: readonly string[],
  meant: (word: string) => string | undefined,
  also: readonly string[] = [],
  why: (word: string) => string | undefined = () => undefined,
  otherwise = `There are: ${words.join(', ')}.`,
) => {
  const every = new Set([...words, ...also])
  return z
    .string({ error: `the name of a ${what}` })
    .meta({ enum: [...every] })
    .superRefine((word, context) => {
      if (every.has(word)) return
      context.addIssue({
        code: 'custom',
        message: `There is no ${what} ${quoted(word)}.`,
        params: { hint: why(word) ?? didYouMean(meant(word) ?? nearest(word, every)).hint ?? otherwise },
      })
    })
}
