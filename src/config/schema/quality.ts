import * as z from 'zod'
import { isDay } from '../day.js'
import type { QualityColumn, QualityPlan } from '../plan.js'
import { mapping, text, values } from './leaves.js'

const ends = 'two numbers, or two days as YYYY-MM-DD'
const day = 'a day as YYYY-MM-DD'

const range = z
  .array(text(ends), { error: ends })
  .length(2, { error: ends })
  .transform(([low = '', high = ''], context): NonNullable<QualityColumn['range']> => {
    const numbers = [Number(low), Number(high)] as const
    const inOrder = isDay(low) && isDay(high) ? low <= high : numbers[0] <= numbers[1]
    if (inOrder && isDay(low)) return [low, high]
    if (inOrder && numbers.every(Number.isFinite)) return numbers
    const params = { hint: 'Write the lower end first: [0, 120] or [1900-01-01, 2030-12-31].' }
    context.addIssue({ code: 'custom', message: `This is no range: it takes ${ends}.`, params })
    return z.NEVER
  })

const column = mapping({
  column: text('the name of a column').describe('Its name in the log.'),
  placeholders: values.optional().describe('Values that stand for none: 1900-01-01, 999, unknown.'),
  range: range.optional().describe('What is plausible: two numbers or two days, both included.'),
  stale_before: text(day)
    .refine(isDay, { error: 'There is no such day: write it as YYYY-MM-DD.' })
    .optional()
    .describe('Dates before this day are stale: the record was not kept up.'),
  shift: z
    .boolean({ error: 'true or false' })
    .optional()
    .describe('Whether the values that hold are spread as those of the reference: over ten bins.'),
}).transform(
  (
    { column: name, placeholders = [], range: within = null, stale_before = null, shift = false },
    context,
  ): QualityColumn => {
    if (stale_before !== null && typeof within?.[0] === 'number') {
      const params = { hint: 'Take one of them out, or write the range as days.' }
      const message = 'A column of numbers has no stale dates.'
      context.addIssue({ code: 'custom', path: ['stale_before'], message, params })
    }
    return { column: name, placeholders, range: within, stale_before, ...(shift ? { shift } : {}) }
  },
)

const plainColumn = text('the name of a column, or a mapping').transform(
  (name): QualityColumn => ({ column: name, placeholders: [], range: null, stale_before: null }),
)

const columns = z.array(z.union([column, plainColumn], { error: 'the name of a column, or a mapping' }), {
  error: 'a list of columns',
})

/** A list of columns, or a mapping that has one. */
export const quality = z
  .union(
    [
      columns.transform((list): QualityPlan => ({ id: null, columns: list })),
      mapping({
        id: text('the name of a column')
          .optional()
          .describe('What no two records may share: duplicates of it are counted.'),
        columns: columns.default([]).describe('The columns whose values are looked at.'),
      }).transform(({ id = null, columns: list }): QualityPlan => ({ id, columns: list })),
    ],
    { error: 'a list of columns, or a mapping of id and columns' },
  )
  .describe(
    'Whether records are as good for one group as for another: missing, stand-in, implausible and stale values.',
  )
