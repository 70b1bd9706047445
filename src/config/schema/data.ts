import * as z from 'zod'
import { quoted } from '../issue.js'
import { encodings, formats } from '../plan.js'
import { mapping, number, text, values, wholeNumber } from './leaves.js'

const source = text('a file, a glob, or - for standard input')
  .superRefine((found, context) => {
    // The address itself stays out of the message: it may hold a password.
    const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(found) ?? []
    if (scheme === undefined) return
    context.addIssue({
      code: 'custom',
      message: `A source of the kind ${quoted(`${scheme}://`)} is not supported in this version.`,
      params: { hint: 'Name a file, a glob (logs/*.csv), or - for standard input.' },
    })
  })
  .describe(
    'The decision log: a file, a glob (logs/*.csv), or - for standard input. Relative to the folder of the plan.',
  )

const allowedDelimiter = 'one character (no quote), or tab'

const delimiter = z
  .string({ error: allowedDelimiter })
  .regex(/^(?:[^"\n\r]|tab|\\t)$/, { error: allowedDelimiter })
  .transform((found) => (found.length === 1 ? found : '\t'))

const error = 'a number'
const suppressed = mapping({
  value: number(z.number({ error })).describe('What stands in a suppressed cell.'),
  below: wholeNumber(1).describe('A suppressed cell holds less than this.'),
})

const whole = mapping({
  source,
  format: z.enum(formats).optional().describe('Left out: seen from the name, or from the first bytes.'),
  layout: z
    .enum(['log', 'counts'])
    .optional()
    .describe('log: a row a decision (default). counts: a row a group, with its tally.'),
  encoding: z.enum(encodings).optional().describe('Of a text file. Left out: seen from its first bytes.'),
  delimiter: delimiter.optional().describe('Between the columns of a text file: one character, or tab.'),
  decimal: z
    .enum(['.', ','])
    .optional()
    .describe(
      'Of numbers in a CSV or TSV that are put into bins, held against a threshold, or weigh: a point (default), or a comma as in 1234,5.',
    ),
  where: z
    .record(z.string(), values, { error: 'a mapping of columns and values' })
    .optional()
    .describe('Only the rows with these values: column → a value or a list of values. All must hold.'),
  on_bad_row: z
    .enum(['stop', 'exclude'])
    .optional()
    .describe('A row with too many or too few columns: stop (default), or leave it out, counted.'),
  suppressed: suppressed.optional().describe('Of a counts table: how a cell that was too small to publish is written.'),
  total: text('the name of a group')
    .optional()
    .describe(
      'Of a counts table: the group whose row is the published total of its attribute. It is no group: it tells more narrowly what suppressed and rounded cells may be.',
    ),
  rounding: wholeNumber(2)
    .optional()
    .describe(
      'Of a counts table: every number was rounded to the nearest multiple of this by whoever published it. 10: each lies up to 5 below or above what is written. A cell with nobody at all is written -.',
    ),
})

export const data = z
  .union([source.transform((short) => ({ source: short }) as z.output<typeof whole>), whole], {
    error: 'a file, a glob, -, or a mapping with source',
  })
  .describe('The decision log: a file, or a mapping that says how to read it.')
