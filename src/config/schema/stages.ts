import * as z from 'zod'
import { quoted } from '../issue.js'
import type { StagePlan } from '../plan.js'
import { mapping, text, values } from './leaves.js'

const stage = mapping({
  name: text('the name of a stage').describe('What the report calls it, as flagged or investigated.'),
  column: text('the name of a column').describe(
    'Of a log: the column that says who came through. Of a table of counts: the column with the number of people who did.',
  ),
  positive: values.optional().describe('Of a log: the values of people who came through. Any other, or none, did not.'),
}).transform(({ positive, ...rest }): StagePlan => ({ ...rest, ...(positive === undefined ? {} : { positive }) }))

export const stages = z
  .array(stage, { error: 'a list of stages' })
  .min(1, { error: 'one stage or more' })
  .superRefine((found, context) => {
    for (const [index, { name }] of found.entries()) {
      if (found.findIndex((other) => other.name === name) === index) continue
      const message = `There is a stage ${quoted(name)} already.`
      context.addIssue({ code: 'custom', path: [index, 'name'], message, params: { hint: 'Give it another name.' } })
    }
  })
  .describe(
    'A decision that is a chain, in the order in which people go through it: each stage is of those who came through the one before.',
  )
