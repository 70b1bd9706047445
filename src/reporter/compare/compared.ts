import type { Change, Comparison } from '../../compare/comparison.js'
import type { Audit } from '../../result.js'
import type { OutputFile, RenderOptions } from '../format.js'
import { inertTexts } from '../html/inertAudit.js'
import { type Report, reportOf } from '../html/report.js'

/** Two audits and what changed from the one to the other: what a report of it is made from. */
export interface ComparedAudits {
  readonly comparison: Comparison
  readonly before: Audit
  readonly after: Audit
}

/** A way of writing a comparison. */
export interface CompareFormat {
  readonly id: string
  readonly render: (compared: ComparedAudits, options: RenderOptions) => Promise<readonly OutputFile<string>[]>
}

/** The same with its texts inert, in a language. */
export interface Compared {
  readonly comparison: Comparison
  readonly before: Report
  readonly after: Report
  readonly headline: Change | null
}

export function comparedOf({ comparison, before, after }: ComparedAudits, options: RenderOptions): Compared {
  const safe = inertTexts(comparison)
  return {
    comparison: safe,
    before: reportOf(before, options),
    after: reportOf(after, options),
    headline: safe.headline === null ? null : (safe.changes[safe.headline] ?? null),
  }
}
