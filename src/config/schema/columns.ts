import * as z from 'zod'
import { quoted } from '../issue.js'
import type { DecisionPlan, OutcomePlan, PlanValue } from '../plan.js'
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

/** The keys of a decision in a column, and of one that is made from a score. */
const columnKeys = ['column', 'positive', 'negative'] as const
const scoreKeys = ['score', 'threshold'] as const
export const decisionKeys = [...columnKeys, ...scoreKeys] as const

const without = (keys: readonly string[]) => ({ not: { anyOf: keys.map((key) => ({ required: [key] })) } })

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
  .meta({
    oneOf: [
      { required: ['column', 'positive'], ...without(scoreKeys) },
      { required: ['score', 'threshold'], ...without(columnKeys) },
      without(decisionKeys),
    ],
  })
  .superRefine((found, context) => {
    const ofColumn = columnKeys.filter((key) => found[key] !== undefined)
    const ofScore = scoreKeys.filter((key) => found[key] !== undefined)
    const issue = (message: string, path: string[] = []): void =>
      context.addIssue({ code: 'custom', path, message, params: { hint: decisionForms } })
    if (ofColumn.length > 0 && ofScore.length > 0) {
      const both = `${ofColumn.join(', ')} and ${ofScore.join(', ')}`
      return issue(`A decision comes from a column or from a score, and this has ${both}.`)
    }
    const needed = [...(ofColumn.length > 0 ? ['column', 'positive'] : []), ...(ofScore.length > 0 ? scoreKeys : [])]
    const missing = needed.filter((key) => ![...ofColumn, ...ofScore].some((given) => given === key))
    for (const key of missing) issue('This is missing.', [key])
    noValueInBoth(found, context)
  })
  .transform(({ effect, column, positive, negative, score, threshold }): DecisionPlan => {
    if (column !== undefined && positive !== undefined) {
      return { kind: 'column', effect, column, positive, negative: negative ?? null }
    }
    return score !== undefined && threshold !== undefined
      ? { kind: 'threshold', effect, score, threshold }
      : { kind: 'counted', effect }
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

export const oneColumn = (what: string) =>
  mapping({ column: column.describe('The column that holds it.') }).describe(what)
