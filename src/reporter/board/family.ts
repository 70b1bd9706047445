import { groupedBy } from '../groupedBy.js'
import type { Entry } from './entry.js'

/** Audits of the same thing: of one model, or of something without a name that the same limits were held against. */
export interface Family {
  /** `alone`: audits that belong with no other, gathered. */
  readonly kind: 'together' | 'alone'
  readonly name: string | null
  readonly entries: readonly Entry[]
}

/** Those that belong together, in the order of the first of each; last those that belong with no other. */
export function familiesOf(entries: readonly Entry[]): readonly Family[] {
  const groups = [...groupedBy(entries, sameThing).values()]
  const together = groups.filter(({ length }) => length > 1).map(togetherOf)
  const alone = groups.filter(({ length }) => length === 1).flat()
  return alone.length === 0 ? together : [...together, { kind: 'alone', name: null, entries: alone }]
}

const togetherOf = (entries: readonly Entry[]): Family => ({ kind: 'together', name: nameOf(entries), entries })

const sameThing = ({ audit: { plan, provenance } }: Entry): string => {
  const { organisation = null, model } = plan.about
  return JSON.stringify(
    model === undefined ? [organisation, null, provenance.limits_sha256] : [organisation, model, null],
  )
}

/** The model, else the title that all have. */
function nameOf(entries: readonly Entry[]): string | null {
  const [first] = entries
  if (first === undefined) return null
  const { audit } = first.report
  const { model, organisation } = audit.plan.about
  const same = entries.every(({ report }) => report.audit.title === audit.title)
  const name = model ?? (same ? audit.title : undefined)
  return name === undefined || organisation === undefined ? (name ?? organisation ?? null) : `${name}, ${organisation}`
}
