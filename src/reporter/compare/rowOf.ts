import type { Change } from '../../compare/comparison.js'
import { capital } from '../charts/chartsOf.js'
import { exact, exactRange } from '../html/exact.js'
import { labelOf } from '../html/limitedOf.js'
import { metricOf } from '../html/metricOf.js'
import type { Report } from '../html/report.js'
import { compareTexts } from '../locales/compare.js'
import { styleOf, subjectOf } from './sayChange.js'

/** A change as texts, for a table of any kind. */
export interface ChangeRow {
  readonly what: string
  readonly before: string
  readonly after: string
  readonly change: string
  readonly range: string
  readonly p: string
  readonly moved: string
}

export function rowOf(report: Report, change: Change): ChangeRow {
  const { numbers, locale } = report
  const say = compareTexts[locale.language]
  const [own, moved] = [styleOf(change), styleOf(change, true)]
  return {
    what: `${capital(labelOf(report, metricOf(change.metric)))}, ${subjectOf(report, change)}`,
    before: exact(report, own, change.before.estimate),
    after: exact(report, own, change.after.estimate),
    change: exact(report, moved, change.change),
    range: exactRange(report, moved, change),
    p: numbers.level(change.level_adjusted),
    moved: change.turned === 'estimate' ? say.turnedOnly : say.moved[change.moved],
  }
}
