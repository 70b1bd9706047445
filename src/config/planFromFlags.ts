import { type Draft, emptyDraft } from './draft.js'
import { flagKeys, type PlanFlags } from './flags.js'
import { keyInWords, type Path } from './issue.js'
import { planOf, withOverrides } from './parsePlan.js'
import type { AuditPlan } from './plan.js'

/**
 * The plan of a call without one: the flags write it, and the same schema reads it. Errors name the flag.
 *
 * @throws AuditError 'plan' with everything that is wrong at once.
 * @example planFromFlags('log.csv', { decision: 'flagged=1', effect: 'adverse', attribute: ['gender'] })
 */
export function planFromFlags(source: string, flags: PlanFlags, sets: readonly string[] = []): AuditPlan {
  const draft: Draft = { ...emptyDraft, value: { version: '1', data: source, decision: {} }, placeOf: missingFlag }
  return planOf(withOverrides(draft, flags, sets), undefined)
}

/** What no flag said can only be missing: the place is the flag that would say it. */
function missingFlag(path: Path): { readonly key: string } {
  const words = keyInWords(path)
  const flags = Object.values(flagKeys)
  const meant = flags.find((flag) => keyInWords(flag.path) === words) ?? flags.find((flag) => flag.path[0] === path[0])
  return { key: meant?.form ?? words }
}
