import * as z from 'zod'
import { quoted } from '../issue.js'
import type { PlanValue } from '../plan.js'
import { asList, mapping, oneOrMore, text } from './leaves.js'

export const effect = z
  .enum(['adverse', 'favourable'])
  .describe(
    'What a positive decision does to a person: adverse (it burdens, as an investigation) or favourable (it helps, as a grant). It is never assumed.',
  )

const everyOther = '*'

const classOf = mapping({
  name: text('the name of a class').describe('What the report calls it.'),
  values: oneOrMore
    .transform((found) => (found === everyOther ? everyOther : asList(found)))
    .describe('The values of the log that are this decision. "*" takes every value that no other class lists.'),
  effect: effect.optional().describe('What this decision does to a person. Left out: the effect of the decision.'),
})

/** The decisions there are, each with its values. */
export const classes = z
  .array(classOf, { error: 'a list of classes' })
  .min(2, { error: 'two classes or more' })
  .superRefine((found, context) => {
    const issue = (path: (string | number)[], message: string, hint: string): void =>
      context.addIssue({ code: 'custom', path, message, params: { hint } })
    const owners = new Map<PlanValue | null, string>()
    for (const [index, { name, values }] of found.entries()) {
      if (found.findIndex((other) => other.name === name) < index) {
        issue([index, 'name'], `There is a class ${quoted(name)} already.`, 'Give one of the two another name.')
      }
      // null stands for the star: a value of the log may be one too.
      for (const value of typeof values === 'string' ? [null] : values) {
        const owner = owners.get(value)
        if (owner === undefined) owners.set(value, name)
        else {
          const message = `${quoted(String(value ?? everyOther))} is in the class ${quoted(owner)} already.`
          issue([index, 'values'], message, 'A value belongs to one class.')
        }
      }
    }
  })
