import type { ComparisonKind, Metric } from '../../metrics/metric.js'
import { textIn } from '../../metrics/textIn.js'
import { gateTexts } from '../locales/gate.js'
import type { Report } from './report.js'

/** What a measure is called in a heading. */
export function labelOf({ locale, effect }: Report, metric: Metric): string {
  return metric.kind === 'rate'
    ? textIn(metric, locale.language).frequency[effect].label
    : textIn(metric, locale.language).name
}

/** What a limit is held against: a measure, or how it compares; or how much that changed. */
export function limitedOf(report: Report, metric: Metric, comparison: ComparisonKind | null, change = false): string {
  const { language, groups } = report.locale
  const label = labelOf(report, metric)
  const own = comparison === null ? label : `${label} (${groups.head.comparison[comparison].toLowerCase()})`
  return change ? gateTexts[language].change.label(own) : own
}
