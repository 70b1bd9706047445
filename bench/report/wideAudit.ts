import { auditCounts } from '../../src/audit.js'
import { definePlan } from '../../src/config/definePlan.js'
import type { LimitInput } from '../../src/config/planInput.js'
import type { AttributeCounts } from '../../src/counts.js'
import type { Audit } from '../../src/result.js'

const limits: readonly LimitInput[] = [
  { metric: 'selection_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
  { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
  { metric: 'false_negative_rate', comparison: 'difference', min: -0.1, max: 0.1 },
  { metric: 'positive_predictive_value', min: 0.45 },
  { metric: 'negative_predictive_value', min: 0.7 },
  { metric: 'accuracy', min: 0.6 },
  { metric: 'false_positive_share', comparison: 'difference', min: -0.1, max: 0.1 },
  { metric: 'error_rate', comparison: 'relative_difference', min: -0.2, max: 0.2 },
]

/** Groups of different sizes that fare differently, always the same: by arithmetic, not by chance. */
const attributeOf = (at: number, groups: number): AttributeCounts => {
  const attribute = `attribute ${at + 1}`
  return {
    attribute,
    parts: [attribute],
    groups: Array.from({ length: groups }, (_, group) => {
      const size = 40 + ((group * 137 + at * 61) % 900)
      const share = (base: number, step: number): number => Math.round(size * (base + ((group * step + at) % 7) / 60))
      return {
        group: `group ${group + 1}`,
        parts: { [attribute]: `group ${group + 1}` },
        tally: {
          ...{ tp: share(0.3, 3), fp: share(0.2, 5), fn: share(0.15, 2), tn: share(0.7, 4) },
          ...{ positive_unknown: 0, negative_unknown: 0 },
        },
      }
    }),
  }
}

/** An audit of so many attributes with so many groups each, and eight limits: as wide as a report has to bear. */
export const wideAudit = (attributes: number, groups: number): Audit => {
  const counts = Array.from({ length: attributes }, (_, at) => attributeOf(at, groups))
  return auditCounts(
    definePlan({
      version: 1,
      title: `${attributes} attributes with ${groups} groups`,
      data: { source: 'counts.csv', layout: 'counts' },
      decision: { effect: 'adverse' },
      attributes: counts.map(({ attribute: column }) => ({ column, reference: 'rest' })),
      limits: [...limits],
    }),
    {
      rows: { read: 100_000, counted: 100_000, excluded: [] },
      attributes: counts,
      slices: [],
      combinations: null,
      source: { name: 'counts.csv', sha256: 'c'.repeat(64), format: 'csv' },
      notes: [],
    },
  )
}
