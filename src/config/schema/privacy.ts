import { mapping, wholeNumber } from './leaves.js'

/** A minimum of 1 would suppress nothing but 0. */
export const privacy = mapping({
  minimum_cell: wholeNumber(2)
    .optional()
    .describe(
      'Counts under this are not told, nor enough others to work them out; they become ranges. Left out: all are told.',
    ),
})
  .transform(({ minimum_cell = null }) => ({ minimum_cell }))
  .describe('What may not be told of a few people, in any file that is written.')
