import type { Finding } from '../../policy/finding.js'
import { capital } from '../charts/chartsOf.js'
import { labelOf } from './limitedOf.js'
import { html, type Markup } from './markup.js'
import { metricOf } from './metricOf.js'
import { attributeLabel } from './names.js'
import type { Report } from './report.js'

/** What the list of findings of an interactive page is filtered and sorted by, as attributes of an element. */
export const findingData = (report: Report, finding: Finding): Markup | false =>
  report.interactive &&
  html` data-status="${finding.status}" data-severity="${finding.severity}" data-attribute="${attributeLabel(report, finding.attribute)}" data-measure="${capital(labelOf(report, metricOf(finding.metric)))}"${gapIn(finding)}`

function gapIn(finding: Finding): Markup | false {
  const gap = gapOf(finding)
  return gap !== null && html` data-gap="${String(Number(gap.toPrecision(6)))}"`
}

/**
 * How far the estimate lies beyond the nearest bound of its limit, in proportion to that bound (to nothing, as it is); less
 * than nothing inside. So limits in different units have one order, which is all that it is for.
 */
function gapOf({ estimate, min, max }: Finding): number | null {
  if (estimate === null) return null
  const beyond = [...(min === null ? [] : [[min - estimate, min]]), ...(max === null ? [] : [[estimate - max, max]])]
  const gaps = beyond.map(([by = 0, bound = 0]) => by / (Math.abs(bound) || 1))
  return gaps.length === 0 ? null : Math.max(...gaps)
}
