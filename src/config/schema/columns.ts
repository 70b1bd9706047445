import * as z from 'zod'
import { quoted } from '../issue.js'
import type { DecisionPlan, OutcomePlan, PlanValue } from '../plan.js'
import { classes, effect } from './classes.js'
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

const decisionForms =
  'Write { column, positive, effect }, { score, threshold, effect }, { column, classes }, or { column, numeric: true, effect }.'

/** The keys of a decision in a column with a positive side, and of one made from a score; of several classes; of a number. */
const columnKeys = ['column', 'positive', 'negative'] as const
const scoreKeys = ['score', 'threshold'] as const
const classKeys = ['column', 'classes'] as const
const numberKeys = ['column', 'numeric'] as const
export const decisionKeys = [...columnKeys, ...scoreKeys, 'classes', 'numeric'] as const

const without = (keys: readonly string[]) => ({ not: { anyOf: keys.map((key) => ({ required: [key] })) } })
const only = (required: readonly string[], optional: readonly string[] = []) => ({
  required: [...required],
  ...without(decisionKeys.filter((key) => !required.includes(key) && !optional.includes(key))),
})

const numeric = z.literal(true, { error: 'true' }).optional()

const everyOneHasEffect = {
  type: 'array',
  description: 'Each with its own effect.',
  items: { type: 'object', required: ['effect'] },
} as const

const missing = 'This is missing.'
const noEffect = 'This is missing. Allowed: adverse or favourable.'

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
  classes: classes
    .optional()
    .describe('Of a decision with more than two answers: each class is measured against all others.'),
  numeric: numeric.describe('true: the decision is a number, such as an amount.'),
  effect: effect.optional(),
})
  .meta({
    oneOf: [
      { ...only(['column', 'positive', 'effect'], ['negative']) },
      { ...only(['score', 'threshold', 'effect']) },
      {
        ...only(['column', 'classes']),
        anyOf: [{ required: ['effect'] }, { properties: { classes: everyOneHasEffect } }],
      },
      { ...only(['column', 'numeric', 'effect']) },
      { ...only(['effect']) },
    ],
  })
  .transform((found, context): DecisionPlan => {
    const { effect, column, positive, negative = null, score, threshold, classes } = found
    const given = (keys: readonly (typeof decisionKeys)[number][]) => keys.filter((key) => found[key] !== undefined)
    const issue = (message: string, path: string[] = [], hint = decisionForms): void =>
      context.addIssue({ code: 'custom', path, message, params: { hint } })
    const [form, keys] = formOf(given(decisionKeys))
    const others = given(decisionKeys).filter((key) => !keys.includes(key))
    if (others.length > 0) {
      issue(
        form === 'score'
          ? `A decision comes from a column or from a score, and this has ${others.join(', ')} and ${given(scoreKeys).join(', ')}.`
          : `A decision has ${keys.join(' and ')} or ${others.join(' and ')}, and this has both.`,
      )
      return z.NEVER
    }
    const needed = form === 'column' ? ['column', 'positive'] : keys
    for (const key of needed) if (!given(decisionKeys).some((one) => one === key)) issue(missing, [key])
    noValueInBoth(found, context)
    for (const [index, one] of (classes ?? []).entries()) {
      const hint = 'Say what it does to a person, here or for all classes with an effect of the decision.'
      if (one.effect === undefined && effect === undefined) {
        context.addIssue({ code: 'custom', path: ['classes', index, 'effect'], message: noEffect, params: { hint } })
      }
    }
    if (effect === undefined && form !== 'classes') {
      context.addIssue({ code: 'custom', path: ['effect'], message: noEffect })
      return z.NEVER
    }
    const all = effect ?? classes?.[0]?.effect ?? 'adverse'
    if (column !== undefined && classes !== undefined) {
      return {
        kind: 'classes',
        effect: all,
        column,
        classes: classes.map(({ name, values, effect: own = all }) => ({ name, values, effect: own })),
      }
    }
    if (column !== undefined && form === 'number') return { kind: 'number', effect: all, column }
    if (column !== undefined && positive !== undefined)
      return { kind: 'column', effect: all, column, positive, negative }
    return score !== undefined && threshold !== undefined
      ? { kind: 'threshold', effect: all, score, threshold }
      : { kind: 'counted', effect: all }
  })
  .describe(
    'Which decision was made: { column, positive, effect }, { score, threshold, effect }, { column, classes } or { column, numeric: true, effect }.',
  )

/** What kind of decision is meant, by the key that only it has, and the keys that go with it. */
function formOf(
  given: readonly string[],
): readonly ['column' | 'score' | 'classes' | 'number' | 'none', readonly string[]] {
  if (scoreKeys.some((key) => given.includes(key))) return ['score', scoreKeys]
  if (given.includes('classes')) return ['classes', classKeys]
  if (given.includes('numeric')) return ['number', numberKeys]
  return given.length > 0 ? ['column', columnKeys] : ['none', []]
}

const outcomeForms = 'Write { column, positive }, { column, classes: true }, or { column, numeric: true }.'

export const outcome = mapping({
  column: column.describe('The column that holds what turned out to be true.'),
  positive: values.optional().describe('The values of a positive outcome.'),
  negative: values
    .optional()
    .describe('The values of a negative one. Given: any other value is unknown. An empty cell always is.'),
  classes: z
    .literal(true, { error: 'true' })
    .optional()
    .describe('true: it is one of the classes of the decision, by the same values. Any other value is unknown.'),
  numeric: numeric.describe('true: it is the number that the decision should have been. An empty cell is unknown.'),
})
  .meta({
    oneOf: [
      { required: ['positive'], ...without(['classes', 'numeric']) },
      { required: ['classes'], ...without(['positive', 'negative', 'numeric']) },
      { required: ['numeric'], ...without(['positive', 'negative', 'classes']) },
    ],
  })
  .transform((found, context): OutcomePlan => {
    const { column, positive, negative = null, classes, numeric } = found
    const issue = (message: string, path: string[] = []): void =>
      context.addIssue({ code: 'custom', path, message, params: { hint: outcomeForms } })
    const listed = positive !== undefined || negative !== null
    const forms = [
      ...(listed ? ['positive or negative values'] : []),
      ...(classes === undefined ? [] : ['classes']),
      ...(numeric === undefined ? [] : ['a number']),
    ]
    if (forms.length > 1) issue(`An outcome is one of: ${forms.join(', ')}; this is more than one.`)
    noValueInBoth(found, context)
    if (classes !== undefined) return { column, classes }
    if (numeric !== undefined) return { column, numeric }
    if (positive !== undefined) return { column, positive, negative }
    issue(missing, ['positive'])
    return z.NEVER
  })
  .describe('What turned out to be true, where it is known.')

export const oneColumn = (what: string) =>
  mapping({ column: column.describe('The column that holds it.') }).describe(what)
