import * as z from 'zod'
import type { SweepPlan } from '../plan.js'
import { mapping, number } from './leaves.js'

const mostSteps = 10_000
const allowed = `a whole number from 2 to ${mostSteps}, or a list of numbers`

const steps = z.union(
  [
    number(z.int({ error: allowed }).min(2, { error: allowed }).max(mostSteps, { error: allowed })),
    z
      .array(number(z.number({ error: 'a number' })), { error: allowed })
      .min(1, { error: allowed })
      .max(mostSteps, { error: allowed }),
  ],
  { error: allowed },
)

export const sweep = mapping({
  thresholds: steps
    .optional()
    .describe('So many equal steps from the lowest score to the highest, or these thresholds.'),
  top: steps
    .optional()
    .describe(
      'The people with the highest scores: so many equal steps, or these shares (up to 1) and numbers of people (above 1).',
    ),
})
  .meta({ oneOf: [{ required: ['thresholds'] }, { required: ['top'] }] })
  .transform(({ thresholds, top }, context): SweepPlan => {
    const issue = (path: string, message: string): typeof z.NEVER => {
      const hint = 'Write { thresholds: 101 } or { top: 20 }.'
      context.addIssue({ code: 'custom', path: [path], message, params: { hint } })
      return z.NEVER
    }
    if (thresholds !== undefined && top !== undefined) return issue('top', 'A sweep goes by thresholds or by the top.')
    if (top === undefined) {
      return thresholds === undefined ? issue('thresholds', 'This is missing.') : { by: 'threshold', steps: thresholds }
    }
    if (typeof top !== 'number' && top.some((one) => one <= 0)) {
      return issue('top', 'A share or a number of people is above 0.')
    }
    return { by: 'top', steps: top }
  })
  .describe('The audit at many thresholds of the score, and where all limits hold.')
