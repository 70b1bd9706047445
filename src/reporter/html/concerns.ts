import { highOf } from '../../counts.js'
import { textIn } from '../../metrics/textIn.js'
import type { Finding } from '../../policy/finding.js'
import { figureTexts } from '../locales/figures.js'
import { cellText } from './cell.js'
import { metricOf } from './metricOf.js'
import { againstLabel, againstOf, shortLabel } from './names.js'
import { measuresIn } from './part.js'
import type { Report } from './report.js'

/** Which people a finding is about: how many of the group it is measured on, and of those they are compared with. */
export function concerns(whole: Report, finding: Finding): string | null {
  const report = measuresIn(whole, finding.slice)
  const { audit, locale, effect } = report
  const { attribute, group, denominator, reference_denominator: theirs } = finding
  const metric = metricOf(finding.metric)
  const result = audit.groups.find((one) => one.attribute === attribute && one.group === group)
  if (metric.kind !== 'rate' || group === null || result === undefined || denominator === null) return null
  const say = figureTexts[locale.language].finding
  const { of } = textIn(metric, locale.language).frequency[effect]
  const [own, n] = [cellText(report, denominator), cellText(report, result.n)]
  const label = shortLabel(report, attribute, group)
  const against = againstOf(report, finding)
  return [
    highOf(denominator) === highOf(result.n) ? say.whole(own, of, label) : say.part(own, of, label, n),
    ...(against === null || theirs === null
      ? []
      : [say.reference(cellText(report, theirs), againstLabel(report, attribute, against))]),
  ].join(' ')
}
