import * as z from 'zod'
import type { AssumptionPlan, InspectionPlan } from '../plan.js'
import { mapping, number, text } from './leaves.js'

const column = (): ReturnType<typeof text> => text('the name of a column')

export const inspection = mapping({
  probability: column()
    .optional()
    .describe('The column with the chance, above 0 and at most 1, that this person would be checked.'),
  random: column()
    .optional()
    .describe(
      'The column that says (1 or true) who was drawn into a random control sample, checked whatever was decided.',
    ),
})
  .meta({ oneOf: [{ required: ['probability'] }, { required: ['random'] }] })
  .transform(({ probability, random }, context): InspectionPlan => {
    const issue = (path: string[], message: string): typeof z.NEVER => {
      const hint = 'Write { random: COLUMN } or { probability: COLUMN }.'
      context.addIssue({ code: 'custom', path, message, params: { hint } })
      return z.NEVER
    }
    if (probability !== undefined && random !== undefined) {
      return issue(['random'], 'Chance picked whom to check by known chances or in a random sample, and this has both.')
    }
    if (probability !== undefined) return { kind: 'probability', column: probability }
    return random === undefined
      ? issue([], 'It does not say how chance picked whom to check.')
      : { kind: 'random', column: random }
  })
  .describe(
    'How chance picked whom to check, where it did: then the checked say what the others are, with an interval.',
  )

const times = 'a number above 0'

const assumption = mapping({
  kind: z
    .enum(['monotone_selection', 'at_most_times'])
    .describe(
      'monotone_selection: who was checked was checked with reason, so that among those who got the same decision and were not checked at most as large a share has a positive outcome. at_most_times: at most so many times as large a share.',
    ),
  times: number(z.number({ error: times }).gt(0, { error: times }))
    .optional()
    .describe('Of at_most_times.'),
}).transform(({ kind, times }, context): AssumptionPlan => {
  const issue = (message: string, hint: string): typeof z.NEVER => {
    context.addIssue({ code: 'custom', path: ['times'], message, params: { hint } })
    return z.NEVER
  }
  if (kind === 'monotone_selection') {
    return times === undefined
      ? { kind }
      : issue('monotone_selection has no times: it is at most once.', 'Take it out.')
  }
  return times === undefined ? issue('This is missing.', 'As in { kind: at_most_times, times: 2 }.') : { kind, times }
})

export const assumptions = z
  .array(assumption, { error: 'a list of assumptions' })
  .min(1, { error: 'one assumption or more' })
  .describe(
    'What may be assumed of people whom nobody checked. Each narrows what is possible and is shown beside it; none decides.',
  )
