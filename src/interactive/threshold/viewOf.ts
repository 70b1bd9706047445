import { lowOf } from '../../counts.js'
import { quantityOf } from '../../metrics/quantity.js'
import type { Finding, Status, Verdict } from '../../policy/finding.js'
import { capital } from '../../reporter/charts/chartsOf.js'
import { groupedBy } from '../../reporter/groupedBy.js'
import { exact, exactRange } from '../../reporter/html/exact.js'
import { labelOf, limitedOf } from '../../reporter/html/limitedOf.js'
import { metricOf } from '../../reporter/html/metricOf.js'
import { attributeLabel, shortLabel, subjectOf } from '../../reporter/html/names.js'
import type { Report } from '../../reporter/html/report.js'
import { headlineOf } from '../../reporter/html/sayFinding.js'
import { limitOf } from '../../reporter/html/write.js'
import { interactiveTexts } from '../../reporter/locales/interactive.js'
import { decides, worstFirst } from '../../reporter/order.js'
import { ratesIn } from './auditAt.js'

/** What a page says of a threshold, in words. */
export interface ThresholdView {
  readonly verdict: Verdict
  readonly word: string
  /** How many findings are what, how many people are selected, and the worst of it. */
  readonly told: readonly string[]
  readonly limits: readonly LimitRow[]
  readonly rates: readonly RateTable[]
}

interface LimitRow {
  readonly status: Status
  readonly word: string
  readonly who: string
  readonly measure: string
  readonly value: string
  readonly interval: string
  readonly limit: string
}

interface RateTable {
  readonly attribute: string
  readonly measures: readonly string[]
  readonly rows: readonly { readonly group: string; readonly cells: readonly RateCell[] }[]
}

interface RateCell {
  readonly value: string
  readonly interval: string
}

/** @param selected how many people have a score of the threshold or more */
export function viewOf(report: Report, selected: number): ThresholdView {
  const { audit, locale, numbers } = report
  const say = interactiveTexts[locale.language].threshold
  const deciding = audit.findings.filter(decides)
  const [worst] = worstFirst(deciding)
  const everyone = lowOf(audit.overall[0]?.n ?? 0)
  return {
    verdict: audit.verdict,
    word: locale.verdict[audit.verdict],
    told: [
      ...countedIn(report, deciding),
      say.selected(numbers.count(selected), numbers.count(everyone)),
      ...(worst === undefined || audit.verdict === 'pass' ? [] : [headlineOf(report, worst)]),
    ],
    limits: audit.findings.filter(({ status }) => status !== 'not_applicable').map((one) => limitRow(report, one)),
    rates: rateTables(report),
  }
}

/** How many of the findings that decide are not within their limit. */
function countedIn({ audit, locale, numbers }: Report, deciding: readonly Finding[]): readonly string[] {
  const { headline } = locale
  if (audit.verdict === 'pass') return [headline.pass(numbers.count(deciding.length), deciding.length === 1)]
  const counts = (['fail', 'undetermined'] as const)
    .map((status) => ({ status, of: deciding.filter((one) => one.status === status).length }))
    .filter(({ of }) => of > 0)
    .map(({ status, of }) => ({ status, n: numbers.count(of) }))
  return counts.length === 0 ? [] : [headline.tallied(numbers.count(deciding.length), counts)]
}

function limitRow(report: Report, finding: Finding): LimitRow {
  const { locale } = report
  const metric = metricOf(finding.metric)
  const quantity = quantityOf(metric, finding.comparison, finding.change !== undefined)
  const style = { quantity, total: 100 } as const
  return {
    status: finding.status,
    word: locale.status[finding.status],
    who: subjectOf(report, finding),
    measure: capital(limitedOf(report, metric, finding.comparison, finding.change !== undefined)),
    value: exact(report, style, finding.estimate),
    interval: exactRange(report, style, finding.envelope),
    limit: limitOf(report, quantity, finding, 100),
  }
}

function rateTables(report: Report): readonly RateTable[] {
  const { audit } = report
  const metrics = ratesIn(audit.plan)
  // Rows that belong together are not as many cases as they are rows, and a sweep does not hold whose they are.
  const isPlain = audit.plan.weight === null && audit.plan.unit === null
  const style = { quantity: 'share', total: 100 } as const
  return [...groupedBy(audit.groups, ({ attribute }) => attribute)].map(([attribute, groups]) => ({
    attribute: attributeLabel(report, attribute),
    measures: metrics.map((metric) => capital(labelOf(report, metric))),
    rows: groups.map(({ group, metrics: measured }) => ({
      group: shortLabel(report, attribute, group),
      cells: metrics.map(({ id }) => ({
        value: exact(report, style, measured[id]?.estimate ?? null),
        interval: exactRange(report, style, isPlain ? measured[id] : undefined),
      })),
    })),
  }))
}
