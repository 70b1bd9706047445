import type { Slice } from '../../counts.js'
import type { GroupMeasure } from '../../metrics/measure.js'
import type { ComparisonKind, MetricId } from '../../metrics/metric.js'
import type { Finding } from '../../policy/finding.js'
import { shownUnjudged } from '../charts/chartsOf.js'
import type { Kind } from '../charts/palette.js'
import { groupedBy } from '../groupedBy.js'
import type { Report } from '../html/report.js'
import { boardTexts } from '../locales/board.js'
import { statuses } from '../order.js'
import type { Entry } from './entry.js'
import type { Family } from './family.js'

/** Audits that hold the same limits against the same thing, one after another. */
export interface Series {
  readonly entries: readonly Entry[]
  /** What tells each from the others. */
  readonly labels: readonly string[]
  /** The courses of one limit (or, without limits, one measure) and one attribute stand together. */
  readonly courses: readonly (readonly Course[])[]
}

/** What one group's measure, or its comparison, did from audit to audit. */
export interface Course {
  readonly slice: Slice | null
  readonly metric: MetricId
  readonly comparison: ComparisonKind | null
  readonly attribute: string
  /** null: all groups of the attribute. */
  readonly group: string | null
  readonly limit: { readonly min: number | null; readonly max: number | null } | null
  /** One for each audit of the series, in its order. */
  readonly points: readonly Point[]
}

/** A value in one audit; null where that audit has none. */
export interface Point {
  readonly report: Report
  readonly kind: Kind
  readonly value: Pick<GroupMeasure, 'estimate' | 'low' | 'high' | 'bounds'> | null
}

/** The audits of a family that one row of charts can show: only the same limits make the same picture. */
export const seriesOf = ({ entries }: Family): readonly Series[] =>
  [...groupedBy(entries, ({ audit }) => audit.provenance.limits_sha256).values()]
    .filter(({ length }) => length > 1)
    .map((some) => ({ entries: some, labels: labelsOf(some), courses: coursesOf(some) }))

/** Of what tells audits apart, the first that all of them have and no two share; else their numbers. */
function labelsOf(entries: readonly Entry[]): readonly string[] {
  const ways: readonly ((entry: Entry) => string | undefined)[] = [
    ({ report }) => report.audit.plan.about.period,
    ({ report }) => report.audit.plan.about.model_version,
    ({ audit }) => audit.provenance.date?.slice(0, 10),
    ({ report }) => report.audit.title,
    ({ number, report }) => boardTexts[report.locale.language].audit(report.numbers.count(number)),
  ]
  for (const way of ways) {
    const labels = entries.flatMap((entry) => way(entry) ?? [])
    if (new Set(labels).size === entries.length) return labels
  }
  return []
}

function coursesOf(entries: readonly Entry[]): Series['courses'] {
  const judged = entries.some(({ report }) => levelsIn(report).length > 0)
  const courses = (judged ? coursesOfFindings(entries) : coursesOfMeasures(entries)).filter(({ points }) =>
    points.some(({ value }) => value !== null && (value.estimate !== null || value.bounds !== undefined)),
  )
  return [
    ...groupedBy(courses, ({ slice, metric, comparison, limit, attribute }) =>
      JSON.stringify([slice, metric, comparison, limit, attribute]),
    ).values(),
  ]
}

/** What changed is what a series shows, so findings on that have no course of their own. */
const levelsIn = ({ audit }: Report): readonly Finding[] => audit.findings.filter(({ change }) => change === undefined)

/** The same finding in each audit: its id says limit, part, attribute and group. */
function coursesOfFindings(entries: readonly Entry[]): readonly Course[] {
  const all = entries.flatMap(({ report }) => levelsIn(report).map((finding) => ({ report, finding })))
  return [...groupedBy(all, ({ finding }) => finding.id).values()].flatMap((found) => {
    const [first] = found
    if (first === undefined || found.every(({ finding }) => finding.status === 'not_applicable')) return []
    const { slice = null, metric, comparison, attribute, group, min, max } = first.finding
    return [
      {
        slice,
        metric,
        comparison,
        attribute,
        group,
        limit: { min, max },
        points: entries.map(({ report }) => pointOf(report, found.find((one) => one.report === report)?.finding)),
      },
    ]
  })
}

const pointOf = (report: Report, finding: Finding | undefined): Point =>
  finding === undefined || finding.status === 'not_applicable'
    ? { report, kind: 'not_applicable', value: null }
    : { report, kind: finding.status, value: finding }

/** Of audits that judge nothing: what their own reports show. */
function coursesOfMeasures(entries: readonly Entry[]): readonly Course[] {
  const all = entries.flatMap(({ report }) => report.audit.groups.map((group) => ({ report, group })))
  const byGroup = [...groupedBy(all, ({ group }) => JSON.stringify([group.attribute, group.group])).values()]
  return shownUnjudged.flatMap((metric) =>
    byGroup.flatMap((found) => {
      const [first] = found
      if (first === undefined) return []
      const { attribute, group } = first.group
      const points = entries.map(({ report }): Point => {
        const value = found.find((one) => one.report === report)?.group.metrics[metric]
        return { report, kind: 'unjudged', value: value ?? null }
      })
      return [{ slice: null, metric, comparison: null, attribute, group, limit: null, points }]
    }),
  )
}

/** Those that matter most first: the worst status that it ever had, then how far it moved. */
export const mostTelling = (courses: readonly Course[]): readonly Course[] =>
  courses.toSorted((a, b) => worst(a) - worst(b) || moved(b) - moved(a))

const worst = ({ points }: Course): number =>
  Math.min(...points.map(({ kind }) => (kind === 'unjudged' ? statuses.length : statuses.indexOf(kind))))

function moved({ points }: Course): number {
  const values = points.flatMap(({ value }) => value?.estimate ?? [])
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}
