import type { Slice } from '../counts.js'
import type { Measures } from '../metrics/measureAll.js'
import type { Audit } from '../result.js'
import type { Told } from './evidenceIn.js'

/** Everything that a result says a value of: measures of groups, comparisons, aggregates, of the whole and of its parts. */
export const toldIn = (audit: Audit): readonly Told[] => [
  ...inPart(undefined, audit),
  ...audit.slices.flatMap((part) => inPart(part.slice, part)),
]

function inPart(slice: Slice | undefined, { groups, comparisons, aggregates }: Measures): readonly Told[] {
  return [
    ...groups.flatMap(({ attribute, group, metrics }) =>
      Object.entries(metrics).map(([metric, value]) => ({
        slice,
        attribute,
        group,
        reference: null,
        metric,
        comparison: null,
        value,
      })),
    ),
    ...comparisons.map((value) => {
      const { attribute, group, reference, metric, kind } = value
      return { slice, attribute, group, reference, metric, comparison: kind, value }
    }),
    ...aggregates.map((value) => {
      const { attribute, metric, group = null, reference = null } = value
      return { slice, attribute, group, reference, metric, comparison: null, value }
    }),
  ]
}

/** Two results tell the same thing where this is the same. */
export const keyOf = ({ slice, attribute, group, reference, metric, comparison }: Omit<Told, 'value'>): string =>
  JSON.stringify([slice?.kind, slice?.name, attribute, group, reference, metric, comparison])
