import type { Slice } from '../../counts.js'
import { effectIn } from '../../metrics/effectIn.js'
import type { SliceMeasures } from '../../metrics/measureAll.js'
import type { Report } from './report.js'

/** Whether two parts of a log are the same one; undefined and null are the whole. */
const isSame = (a: Slice | null | undefined, b: Slice | null | undefined): boolean =>
  a?.kind === b?.kind && a?.name === b?.name

/** A report of the measures of a part of the log, as if it were the whole, in words for what its decision does. */
export function measuresIn(report: Report, slice: Slice | null | undefined): Report {
  const { audit } = report
  const measures = slice == null ? undefined : audit.slices.find((one) => isSame(one.slice, slice))
  if (measures === undefined) return report
  const { groups, overall, comparisons, aggregates }: SliceMeasures = measures
  return {
    ...report,
    audit: { ...audit, groups, overall, comparisons, aggregates },
    effect: effectIn(audit.plan.decision, measures.slice),
  }
}

/** The same, with the findings on that part and no others; null is the whole. */
export function partOf(report: Report, slice: Slice | null): Report {
  const { audit, ...part } = measuresIn(report, slice)
  return { ...part, audit: { ...audit, findings: audit.findings.filter((finding) => isSame(finding.slice, slice)) } }
}

/** The classes of a decision that has several, each a part that is told by itself; else the whole alone. */
export function partsToTell({ audit }: Report): readonly (Slice | null)[] {
  const classes = audit.slices.map(({ slice }) => slice).filter(({ kind }) => kind === 'class')
  return classes.length === 0 ? [null] : classes
}
