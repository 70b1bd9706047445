import { inert } from '../../inert.js'
import type { Audit } from '../../result.js'

/**
 * An audit whose every text can be shown among other text: what cannot be seen or would turn text round stands there as
 * its code, and a name in a script that runs from right to left is isolated, so that the words beside it keep their
 * places (Unicode Standard Annex 9, FSI and PDI). Done once, before anything is made of the audit.
 */
export const inertAudit = (audit: Audit): Audit => inertTexts(audit)

/** The same of anything made of an audit. */
export const inertTexts = <Value>(value: Value): Value => deep(value)

function deep<Value>(value: Value): Value
function deep(value: unknown): unknown {
  if (typeof value === 'string') return shown(value)
  if (Array.isArray(value)) return value.map((item) => deep<unknown>(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [shown(key), deep<unknown>(item)]))
}

// The strongly right-to-left blocks: Hebrew to Arabic Extended-A, their presentation forms, the historic scripts, and
// Mende Kikakui to the Arabic mathematical letters.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

function shown(text: string): string {
  const safe = inert(text)
  return rightToLeft.test(safe) ? `\u2068${safe}\u2069` : safe
}
