import type { Language } from '../../languages/language.js'
import { isFromCounts } from '../../policy/isFromCounts.js'
import type { Audit } from '../../result.js'
import type { Report } from './report.js'

/** What the script of an interactive page works from: as the page shows it, every text inert. */
export interface Embedded {
  readonly language: Language
  /** As far as other thresholds need it; null where no score decides. */
  readonly audit: Audit | null
}

export const embeddedOf = ({ audit, locale }: Report): Embedded => ({
  language: locale.language,
  audit: audit.plan.score === null && audit.plan.decision.kind !== 'threshold' ? null : forThresholds(audit),
})

/** The plan, the groups by name and the counts at each threshold; of the findings those that counts do not give. */
const forThresholds = (audit: Audit): Audit => ({
  ...audit,
  groups: audit.groups.map((group) => ({ ...group, metrics: {} })),
  overall: audit.overall.map((one) => ({ ...one, metrics: {} })),
  comparisons: [],
  aggregates: [],
  slices: [],
  curves: [],
  tradeoffs: [],
  worst_groups: null,
  findings: audit.findings.filter(({ limit }) => !isFromCounts(audit.plan, limit)),
  notes: [],
})
