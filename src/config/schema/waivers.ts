import * as z from 'zod'
import { comparisonKinds } from '../../metrics/metric.js'
import { aliasById, ownId } from '../../metrics/peers/peers.js'
import { isDay } from '../day.js'
import { quoted } from '../issue.js'
import type { Waiver } from '../plan.js'
import { mapping, text } from './leaves.js'
import { named } from './limits.js'

/** Blanks say nothing either. */
const words = (allowed: string) => text(allowed).pipe(z.string().regex(/\S/, { error: allowed }))

const allowedDay = 'a day, as 2026-12-31'

const day = text(allowedDay).superRefine((found, context) => {
  if (isDay(found)) return
  const message = `There is no day ${quoted(found)}.`
  context.addIssue({ code: 'custom', message, params: { hint: 'Write it as YYYY-MM-DD, as 2026-12-31.' } })
})

export const waiver = mapping({
  metric: named.describe('Of the limit: its measure, in our name or in a peer’s.'),
  comparison: z.enum(comparisonKinds).optional().describe('Only limits with this comparison. Left out: any.'),
  attribute: text('the name of an attribute').optional().describe('Only this attribute or crossing. Left out: any.'),
  group: text('the name of a group').optional().describe('Only this group. Left out: any.'),
  reason: words('why it is accepted').describe('Why it is accepted for now.'),
  approved_by: words('who answers for it').describe('Who answers for it.'),
  until: day.meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }).describe('The last day on which it holds (YYYY-MM-DD, UTC).'),
})
  .transform(({ metric, comparison, attribute, group, reason, approved_by, until }, context): Waiver => {
    const alias = aliasById(metric)
    const own = alias?.comparison ?? undefined
    if (own !== undefined && comparison !== undefined && own !== comparison) {
      const message = `${metric} is the ${own} already, as its tool defines it.`
      context.addIssue({ code: 'custom', path: ['comparison'], message, params: { hint: 'Take it out.' } })
    }
    const compared = comparison ?? own
    return {
      metric: ownId(metric),
      ...(compared === undefined ? {} : { comparison: compared }),
      ...(attribute === undefined ? {} : { attribute }),
      ...(group === undefined ? {} : { group }),
      reason,
      approved_by,
      until,
    }
  })
  .describe('Findings that do not pass and that somebody answers for, for a while.')
