import * as z from 'zod'
import { quoted } from '../issue.js'
import type { DecisionPlan, Effect, OutcomePlan, PlanValue } from '../plan.js'
import { mapping, number, text, values } from './leaves.js'

const column = text('the name of a column')

interface Lists {
  readonly positive?: readonly PlanValue[] | undefined
  readonly negative?: readonly PlanValue[] | undefined
}

/** A value that is both positive and negative says nothing. */
function noValueInBoth({ positive = [], negative = [] }: Lists, context: z.RefinementCtx): void {
  const both = positive.find((value) => negative.includes(value))
  if (both === undefined) return
  const message = `${quoted(String(both))} is among the positive values and among the negative ones.`
  context.addIssue({ code: 'custom', path: ['negative'], message, params: { hint: 'Take it out of one of the two.' } })
}

const effect = z
  .enum(['adverse', 'favourable'])
  .describe(
    'What a positive decision does to a person: adverse (it burdens, as an investigation) or favourable (it helps, as a grant). It is never assumed.',
  )

const decisionForms = 'Write { column, positive, effect }, or { score, threshold, effect }.'

/** A decision is read from a column or made from a score; of a counts table only its effect is to be said. */
export const decision = mapping({
  column: column.optional().describe('The column that holds the decision.'),
  positive: values.optional().describe('The values of a positive decision (flagged, granted).'),
  negative: values
    .optional()
    .describe('The values of a negative one. Left out: all others. A value in neither list excludes its row, counted.'),
  score: column.optional().describe('The column of the score that makes the decision.'),
  threshold: number(z.number({ error: 'a number' }))
    .optional()
    .describe('A score of at least this is a positive decision.'),
  effect,
})
  .superRefine((found, context) => {
    const given = Object.entries(found).flatMap(([key, value]) => (value === undefined ? [] : [key]))
    const asColumn = given.filter((key) => ['column', 'positive', 'negative'].includes(key))
    const asScore = given.filter((key) => ['score', 'threshold'].includes(key))
    const issue = (message: string, path: string[] = []): void =>
      context.addIssue({ code: 'custom', path, message, params: { hint: decisionForms } })
    if (asColumn.length > 0 && asScore.length > 0) {
      return issue(
        `A decision comes from a column or from a score, and this has ${asColumn.join(', ')} and ${asScore.join(', ')}.`,
      )
    }
    const needed = asColumn.length > 0 ? ['column', 'positive'] : asScore.length > 0 ? ['score', 'threshold'] : []
    for (const key of needed) if (!given.includes(key)) issue('This is missing.', [key])
    noValueInBoth(found, context)
  })
  .transform(({ effect, column, positive, negative, score, threshold }): DecisionPlan => {
    if (column !== undefined && positive !== undefined) {
      return { kind: 'column', effect, column, positive, negative: negative ?? null }
    }
    return score !== undefined && threshold !== undefined
      ? { kind: 'threshold', effect, score, threshold }
      : { kind: 'counted', effect: effect satisfies Effect }
  })
  .describe('Which decision was made: { column, positive, effect } or { score, threshold, effect }.')

export const outcome = mapping({
  column: column.describe('The column that holds what turned out to be true.'),
  positive: values.describe('The values of a positive outcome.'),
  negative: values
    .optional()
    .describe('The values of a negative one. Given: any other value is unknown. An empty cell always is.'),
})
  .superRefine(noValueInBoth)
  .transform(({ column, positive, negative }): OutcomePlan => ({ column, positive, negative: negative ?? null }))
  .describe('What turned out to be true, where it is known.')

export const oneColumn = (what: string) => mapping({ column }).describe(what)
