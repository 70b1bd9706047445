import * as z from 'zod'
import { metricById } from '../../metrics/catalogue.js'
import { comparisonKinds } from '../../metrics/metric.js'
import { aliasById } from '../../metrics/peers/peers.js'
import { measureRange } from '../measureRange.js'
import type { StopCriterion } from '../plan.js'
import { reference } from './attributes.js'
import { mapping, names, number } from './leaves.js'
import { named } from './limits.js'

const bound = number(z.number({ error: 'a number' }))

export const stop = mapping({
  metric: named.describe('A rate, by the name that `maatlat metrics` lists.'),
  comparison: z
    .enum(comparisonKinds)
    .optional()
    .describe('With the reference: difference, ratio or relative_difference. Left out: the rate of the group itself.'),
  min: bound.optional().describe('Where the region begins in which the pilot ends, itself included.'),
  max: bound.optional().describe('Where it ends, itself included.'),
  attributes: names('the name of an attribute, or a list of names')
    .optional()
    .describe('Only these attributes and crossings. Left out: all.'),
  groups: names('the name of a group, or a list of names')
    .optional()
    .describe('Only these groups. Left out: every group but (missing).'),
  reference: reference
    .optional()
    .describe('With whom groups are compared: rest, or the name of a group. Left out: the reference of the attribute.'),
})
  .meta({ anyOf: [{ required: ['min'] }, { required: ['max'] }] })
  .transform((found, context): StopCriterion => {
    const issue = (key: string | null, message: string, hint: string): void =>
      context.addIssue({ code: 'custom', path: key === null ? [] : [key], message, params: { hint } })
    const { metric: id, comparison = null, min = null, max = null, reference: whom = null } = found
    const alias = aliasById(id)
    const metric = metricById(alias?.metric ?? id)
    if (alias !== undefined) {
      issue(
        'metric',
        `${alias.id} has a sign and an end of its own.`,
        `Write the criterion in terms of ${alias.metric}.`,
      )
    } else if (metric !== undefined && (metric.kind !== 'rate' || metric.of !== undefined)) {
      const message = `A stop criterion is judged on the counts of a rate, and ${id} is none.`
      issue('metric', message, 'Choose a rate, as positive_predictive_value or false_positive_rate.')
    }
    if (min === null && max === null) {
      issue(
        null,
        'A stop criterion needs a min, a max or both.',
        'As in { metric: positive_predictive_value, max: 0.5 }.',
      )
    }
    if (min !== null && max !== null && min >= max) {
      issue(
        'min',
        `The min, ${min}, does not lie below the max, ${max}: nobody could show that a value lies there.`,
        'Change the two round.',
      )
    }
    if (metric?.kind === 'rate') {
      const [low, high] = measureRange(metric, comparison)
      for (const [key, value] of Object.entries({ min, max })) {
        if (value === null || (value > low && value < high)) continue
        const message = `${value} is no bound of a region: ${comparison === null ? id : `the ${comparison} of ${id}`} never lies beyond it.`
        issue(key, message, 'Choose a number inside that range, or leave it out.')
      }
    }
    if (comparison === null && whom !== null) {
      issue('reference', 'Without a comparison nothing is compared with it.', 'Add comparison: ratio or difference.')
    } else if (whom !== null && whom.kind !== 'group' && whom.kind !== 'rest') {
      issue(
        'reference',
        `Who is ${whom.kind} may be others each week.`,
        'Compare with rest, or with a group by its name.',
      )
    }
    const { attributes = null, groups = null } = found
    return { metric: id, comparison, min, max, attributes, groups, reference: whom }
  })
  .describe('A region in which the pilot ends: met when it is shown that the value lies there.')
