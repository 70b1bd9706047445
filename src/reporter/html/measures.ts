import { missingGroup } from '../../counts.js'
import type { GroupMeasure } from '../../metrics/measure.js'
import type { MetricId } from '../../metrics/metric.js'
import type { Finding } from '../../policy/finding.js'
import { type Total, totalFor } from './figures.js'
import { againstOf, shortLabel } from './names.js'
import type { Report } from './report.js'

/** A measure of somebody who has a name; the attribute is named elsewhere. */
export interface Side {
  readonly label: string
  readonly measure: GroupMeasure
}

/** The measure of a group, if the result has it. */
export function sideOf(report: Report, attribute: string, group: string, metric: MetricId): Side | null {
  const found = report.audit.groups.find((one) => one.attribute === attribute && one.group === group)
  const measure = found?.metrics[metric]
  return measure === undefined ? null : { label: shortLabel(report, attribute, group), measure }
}

/** The measure of everyone together. */
export function everyone({ audit, locale }: Report, attribute: string, metric: MetricId): Side | null {
  const measure = audit.overall.find((one) => one.attribute === attribute)?.metrics[metric]
  return measure === undefined ? null : { label: locale.page.everyone, measure }
}

/** Whose measure stands beside a finding's own: that of the reference. Of everyone else it is the finding that has it. */
export function counterpartOf(report: Report, finding: Finding): Side | null {
  const { attribute, metric, group } = finding
  const against = againstOf(report, finding)
  if (against?.kind === 'group') return sideOf(report, attribute, against.group, metric)
  if (against?.kind === 'overall') return everyone(report, attribute, metric)
  const others = report.audit.groups.filter((one) => one.attribute === attribute && one.group !== group)
  const [only] = others
  if (others.length === 1 && only !== undefined) return sideOf(report, attribute, only.group, metric)
  const estimate = finding.reference_estimate
  return { label: report.locale.page.everyoneElse, measure: { estimate, low: null, high: null, method: 'none' } }
}

/** The total that the groups of an attribute are all told in. */
export const totalOf = ({ audit }: Report, attribute: string, metric: MetricId): Total =>
  totalFor(
    audit.groups.flatMap((one) => {
      const measure = one.attribute === attribute && one.group !== missingGroup ? one.metrics[metric] : undefined
      return measure === undefined ? [] : [measure.estimate ?? measure.bounds?.high]
    }),
  )
