import * as z from 'zod'
import { mapping, number, wholeNumber } from './leaves.js'
import { metric } from './limits.js'

/** A table of more rows than this is no answer to where it is worst. */
const mostListed = 1000

const count = `a whole number from 1 to ${mostListed}`

/** The search for the crossings that are worst off; what it leaves out, `complete` fills in. */
export const worstGroups = mapping({
  count: number(z.int({ error: count }).min(1, { error: count }).max(mostListed, { error: count }))
    .default(10)
    .meta({ default: 10, description: 'How many groups are listed at most.' }),
  metric: metric
    .optional()
    .describe(
      'The measure that they are compared on: a rate, or a function of the same counts. Left out: that of the first limit that can be, else false_positive_rate, or selection_rate where there is no outcome.',
    ),
  depth: wholeNumber(1).optional().describe('How many attributes are crossed at most. Left out: 3.'),
  minimum_size: wholeNumber(1)
    .default(30)
    .meta({ default: 30, description: "Groups with fewer cases in the measure's denominator are not looked at." }),
  missing: z
    .enum(['group', 'exclude'])
    .default('exclude')
    .describe('exclude (default): groups of people without a value are not looked at. group: they are.'),
}).describe('A search of all crossings of the attributes for the groups that are worst off, beside the limits.')
