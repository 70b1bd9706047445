import { isSigned, quantityOf } from '../../metrics/quantity.js'
import { textIn } from '../../metrics/textIn.js'
import { capital, shortValue } from '../charts/chartsOf.js'
import type { CourseChart } from '../charts/courseSpec.js'
import { domainOf } from '../charts/domain.js'
import type { loadDrawCourse } from '../charts/drawCourse.js'
import { exact, exactRange, possibleRange } from '../html/exact.js'
import type { Total } from '../html/figures.js'
import { limitedOf } from '../html/limitedOf.js'
import { mark } from '../html/mark.js'
import { html, type Markup } from '../html/markup.js'
import { totalOf } from '../html/measures.js'
import { metricOf } from '../html/metricOf.js'
import { attributeLabel, shortLabel } from '../html/names.js'
import { measuresIn } from '../html/part.js'
import { picture } from '../html/picture.js'
import type { Report } from '../html/report.js'
import { tableOf } from '../html/table.js'
import { figureOf, limitOf, type Style } from '../html/write.js'
import { boardTexts } from '../locales/board.js'
import { partName } from '../partName.js'
import { type Course, mostTelling, type Point, type Series } from './series.js'

interface Asked {
  readonly series: Series
  /** Of one attribute; those of one limit stand together. */
  readonly courses: Series['courses']
  /** How many charts a limit may have. */
  readonly most: number
  readonly draw: Awaited<ReturnType<typeof loadDrawCourse>> | null
  readonly id: string
}

/** For each limit on an attribute small charts that share their axis, one for each group; then the tables of them all. */
export async function courseFigures(asked: Asked): Promise<Markup> {
  const made = asked.courses.flatMap((all, at) => picked(asked, all, at + 1))
  const figures: Markup[] = []
  for (const one of made) figures.push(...(await figuresOf(one, asked)))
  const { locale } = made[0]?.report ?? {}
  return html`
<div class="courses">${figures}
</div>${made
    .flatMap(({ folded }) => folded)
    .map(
      (note) => html`
<p class="note">${note}</p>`,
    )}${
    locale !== undefined &&
    html`
<details><summary>${boardTexts[locale.language].series.numbers}</summary>${made.map((one) => tableOfCourses(one, asked.series))}</details>`
  }`
}

/** The courses of one limit, those that are shown, and how their values are written. */
interface Picked {
  readonly report: Report
  readonly first: Course
  readonly shown: readonly Course[]
  readonly style: Style
  readonly folded: readonly string[]
  readonly id: string
}

function picked({ series, most, id }: Asked, all: readonly Course[], at: number): readonly Picked[] {
  const [first] = all
  const [entry] = series.entries
  if (first === undefined || entry === undefined) return []
  const report = measuresIn(entry.report, first.slice)
  const { locale, numbers } = report
  const shown = all.length > most ? mostTelling(all).slice(0, most) : all
  const folded = boardTexts[locale.language].series.folded(
    headingOf(report, first),
    numbers.count(shown.length),
    numbers.count(all.length),
  )
  return [
    {
      report,
      first,
      shown,
      style: styleOf(first),
      folded: all.length > shown.length ? [folded] : [],
      id: `${id}-${at}`,
    },
  ]
}

async function figuresOf({ report, first, shown, style, id }: Picked, { series, draw }: Asked): Promise<Markup[]> {
  const figures: Markup[] = []
  for (const [place, course] of shown.entries()) {
    const chart = chartOf(report, series, course, style, shown, `${id}-${place + 1}`)
    const drawing = await draw?.(chart)
    figures.push(html`
<figure><figcaption><b>${headingOf(report, first)}</b><span>${chart.title}</span><span class="note">${chart.subtitle}</span></figcaption>${
      drawing !== undefined && picture(`chart-${chart.id}`, chart.title, describe(chart), { small: drawing })
    }</figure>`)
  }
  return figures
}

/** Told in the total that the rarest of all of them needs. */
function styleOf({ metric, comparison, points, limit, attribute }: Course): Style {
  const totals = points.map(({ report }) => totalOf(report, attribute, metric))
  return {
    quantity: quantityOf(metricOf(metric), comparison),
    total: Math.max(...totals) as Total,
    limits: [limit?.min ?? null, limit?.max ?? null],
  }
}

function headingOf(report: Report, { metric, comparison, slice }: Course): string {
  const what = capital(limitedOf(report, metricOf(metric), comparison))
  return slice === null ? what : `${what}, ${partName(slice, report.locale.language)}`
}

function subtitleOf({ locale, ...report }: Report, { metric, limit }: Course, style: Style): string {
  const measured = `${textIn(metricOf(metric), locale.language).name}.`
  return limit === null || (limit.min === null && limit.max === null)
    ? measured
    : `${measured} ${locale.say.limit(limitOf({ ...report, locale }, style.quantity, limit, style.total))}`
}

const nameOf = (report: Report, { attribute, group }: Course): string =>
  group === null ? report.locale.page.allGroups(attribute) : shortLabel(report, attribute, group)

function chartOf(
  report: Report,
  { labels, entries }: Series,
  course: Course,
  style: Style,
  beside: readonly Course[],
  id: string,
): CourseChart {
  const rowsOf = ({ points }: Course) => points.map((point, at) => rowOf(report, point, style, labels[at] ?? ''))
  const { limit } = course
  const { quantity } = style
  const hasMark = limit !== null && (limit.min !== null || limit.max !== null)
  return {
    id,
    title: titleOf(report, course, style),
    subtitle: subtitleOf(report, course, style),
    quantity,
    limit: hasMark ? limit : null,
    rows: rowsOf(course),
    domain: domainOf({ quantity, rows: beside.flatMap(rowsOf), limit }),
    numbers: entries.map(({ number }) => report.numbers.count(number)),
    axis: report.locale.axis,
  }
}

function rowOf(report: Report, { kind, value }: Point, style: Style, label: string): CourseChart['rows'][number] {
  const { estimate, low, high, bounds } = value ?? { estimate: null, low: null, high: null }
  const without = estimate === null && high !== null
  return {
    label,
    value: value === null ? report.locale.dash : shortValue(report, style, value),
    kind,
    estimate,
    low: without ? null : low,
    high,
    bounds: bounds ?? null,
  }
}

/** From what to what, and whether that is within the limit. */
function titleOf(report: Report, course: Course, style: Style): string {
  const { locale } = report
  const say = boardTexts[locale.language].series
  const known = course.points.filter(({ value }) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return nameOf(report, course)
  const [from, to] = [first.value?.estimate ?? null, last.value?.estimate ?? null]
  const judged = known.flatMap(({ kind }) => (kind === 'unjudged' ? [] : [locale.status[kind]]))
  const [one, other] = [judged[0], judged.at(-1)]
  return say.course(nameOf(report, course), [
    ...(from === null || to === null ? [] : [movedFrom(report, style, from, to)]),
    ...(one === undefined || other === undefined
      ? []
      : [new Set(judged).size === 1 ? say.always(one) : say.changed(one, other)]),
  ])
}

function movedFrom(report: Report, style: Style, from: number, to: number): string {
  const say = boardTexts[report.locale.language].series
  const write = (value: number): string => figureOf(report, { ...style, signed: isSigned(style.quantity) }, value)
  const last = shortValue(report, style, { estimate: to })
  return write(from) === write(to) ? say.same(last) : say.range(write(from), last)
}

const describe = ({ rows }: CourseChart): string => rows.map(({ label, value }) => `${label}: ${value}`).join('; ')

function tableOfCourses({ report, first, shown: courses, style, id }: Picked, { labels, entries }: Series): Markup {
  const { locale, confidence } = report
  const { head } = locale.groups
  const judged = first.limit !== null
  const bounded = courses.some(({ points }) => points.some(({ value }) => value?.bounds !== undefined))
  const plain: Style = { ...style, limits: [], signed: isSigned(style.quantity) }
  return tableOf({
    id: `${id}-table`,
    caption: boardTexts[locale.language].series.caption(
      headingOf(report, first),
      attributeLabel(report, first.attribute),
    ),
    columns: [
      { head: head.group },
      { head: boardTexts[locale.language].head.audit },
      { head: head.value, number: true },
      { head: head.interval(confidence), number: true },
      ...(bounded ? [{ head: head.bounds, number: true }] : []),
      ...(judged ? [{ head: head.status }] : []),
    ],
    rows: courses.flatMap((course) =>
      course.points.map(({ kind, value }, at) => [
        nameOf(report, course),
        labels[at] ?? String(entries[at]?.number ?? ''),
        exact(report, plain, value?.estimate ?? null),
        value === null || value.estimate === null ? locale.dash : exactRange(report, plain, value),
        ...(bounded ? [possibleRange(report, plain, value?.bounds)] : []),
        ...(judged && kind !== 'unjudged' ? [mark(kind, locale.status[kind])] : []),
      ]),
    ),
  })
}
