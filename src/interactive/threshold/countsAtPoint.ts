import type { AttributeCounts, Counts, GroupCounts } from '../../counts.js'
import type { Sweep } from '../../policy/sweep.js'
import type { Audit } from '../../result.js'

/** The counts of a log as they are at a point of the sweep: every group's tally, and nothing else. */
export const countsAtPoint = ({ groups, provenance }: Audit, { attributes }: Sweep, point: number): Counts => ({
  rows: provenance.rows,
  attributes: attributes.map(({ attribute, groups: swept }): AttributeCounts => {
    const partsOf = (group: string): GroupCounts['parts'] =>
      groups.find((one) => one.attribute === attribute && one.group === group)?.parts ?? { [attribute]: group }
    return {
      attribute,
      parts: Object.keys(partsOf(swept[0]?.group ?? '')),
      groups: swept.map(({ group, positives, negatives, unknown, ...above }): GroupCounts => {
        const [tp = 0, fp = 0, positive_unknown = 0] = [above.tp, above.fp, above.positive_unknown].map(
          (cells) => cells[point],
        )
        const below = { fn: positives - tp, tn: negatives - fp, negative_unknown: unknown - positive_unknown }
        return { group, parts: partsOf(group), tally: { tp, fp, positive_unknown, ...below } }
      }),
    }
  }),
  slices: [],
  combinations: null,
  source: { name: provenance.source, sha256: provenance.data_sha256, format: '' },
  notes: [],
})
