import { isDay } from '../config/day.js'
import type { AuditPlan } from '../config/plan.js'
import { AuditError } from '../error.js'
import { dateAsked } from './dateAsked.js'

/**
 * The day that waivers are held against, UTC: that of `--as-of`, else that of SOURCE_DATE_EPOCH, else today. The clock is
 * asked only where the plan has waivers, because without them the same input gives the same bytes.
 */
export function dayAsked({ waivers = [] }: AuditPlan, asOf: string | undefined): string | undefined {
  if (asOf !== undefined && !isDay(asOf)) {
    throw new AuditError('usage', {
      message: `There is no day ${JSON.stringify(asOf)}.`,
      place: { key: '--as-of' },
      hint: 'Write it as YYYY-MM-DD, as 2026-12-31.',
    })
  }
  if (asOf !== undefined || waivers.length === 0) return asOf
  return (dateAsked() ?? new Date().toISOString()).slice(0, 10)
}
