import * as z from 'zod'
import type { InputColumn, InputsPlan } from '../plan.js'
import { edges } from './attributes.js'
import { mapping, names, number, text } from './leaves.js'

/** Cramér's V of 0.1 is what Cohen (1988) calls a small effect of a table with two rows or columns. */
const smallEffect = 0.1

const aboveNone = 'a number above 0, up to 1'
const allowed = 'the name of a column, or a mapping of column and bins'

const column = z.union(
  [
    text(allowed).transform((name): InputColumn => ({ column: name, bins: null })),
    mapping({
      column: text('the name of a column').describe('Its name in the log.'),
      bins: edges
        .optional()
        .describe('Edges between bins of its numbers. Left out: where there are many numbers, about 20 bins.'),
    }).transform(({ column: name, bins = null }): InputColumn => ({ column: name, bins })),
  ],
  { error: allowed },
)

const columns = z.array(column, { error: 'a list of columns' })

/** A list of columns, or a mapping that has one. */
export const inputs = z
  .union(
    [
      columns.transform((list): InputsPlan => ({ columns: list, all_but: null, proxy_from: smallEffect })),
      mapping({
        columns: columns.default([]).describe('The columns that the model is given.'),
        all_but: z
          .union([z.array(z.never()).max(0), names('the name of a column, or a list of names')], {
            error: 'the name of a column, or a list of names',
          })
          .optional()
          .describe(
            'Every column is an input but for these, and for those of decisions, outcomes, scores, weights, dates and ids.',
          ),
        proxy_from: number(z.number({ error: aboveNone }).gt(0, { error: aboveNone }).max(1, { error: aboveNone }))
          .default(smallEffect)
          .describe("Cramér's V: an input that surely tells more than this about a group is named a proxy of it."),
      }).transform(
        ({ columns: list, all_but = null, proxy_from }): InputsPlan => ({ columns: list, all_but, proxy_from }),
      ),
    ],
    { error: 'a list of columns, or a mapping of columns, all_but and proxy_from' },
  )
  .describe('The inputs of the model: whether protected attributes, or proxies of them, are among them.')
