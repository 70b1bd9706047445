import type { Change } from '../../compare/comparison.js'
import { quantityOf } from '../../metrics/quantity.js'
import type { Chart, ChartRow } from '../charts/chart.js'
import { capital } from '../charts/chartsOf.js'
import type { Kind } from '../charts/palette.js'
import { exact } from '../html/exact.js'
import { labelOf } from '../html/limitedOf.js'
import { metricOf } from '../html/metricOf.js'
import { compareTexts } from '../locales/compare.js'
import type { Compared } from './compared.js'
import { shortSubjectOf, styleOf } from './sayChange.js'

/** Values of one measure, or of one comparison of it, before and after, one under the other for each group. */
export function chartOf(compared: Compared, changes: readonly Change[], id: string, title: string): Chart | null {
  const [first] = changes
  if (first === undefined) return null
  const { after: report } = compared
  const say = compareTexts[report.locale.language].chart
  const metric = metricOf(first.metric)
  const limit = report.audit.plan.limits.find(
    (one) => one.metric === first.metric && one.comparison === first.comparison && one.change !== true,
  )
  return {
    id,
    title,
    subtitle: `${capital(labelOf(report, metric))}: ${say.subtitle}`,
    quantity: quantityOf(metric, first.comparison),
    limit: limit === undefined ? null : { min: limit.min, max: limit.max },
    rows: changes.flatMap((change) => (['before', 'after'] as const).map((when) => chartRow(compared, change, when))),
    folded: 0,
    axis: report.locale.axis,
  }
}

function chartRow(compared: Compared, change: Change, when: 'before' | 'after'): ChartRow {
  const { after: report } = compared
  const { estimate, low, high, bounds } = change[when]
  return {
    label: compareTexts[report.locale.language].chart.row(when, shortSubjectOf(report, change)),
    value: exact(report, styleOf(change), estimate),
    kind: kindOf(compared, change, when),
    estimate,
    low,
    high,
    bounds: bounds ?? null,
  }
}

/** What a limit found of it, where one is on the same comparison. */
function kindOf({ comparison }: Compared, change: Change, when: 'before' | 'after'): Kind {
  const found = comparison.findings.find(
    (one) =>
      one.metric === change.metric &&
      one.comparison === change.comparison &&
      one.attribute === change.attribute &&
      one.group === change.group &&
      one.slice === undefined &&
      one.change === undefined,
  )
  return found?.[when] ?? 'unjudged'
}
