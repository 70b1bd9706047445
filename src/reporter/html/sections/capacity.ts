import { cellBetween } from '../../../counts.js'
import { type Burden, type Capacity, type Expected, type Lift, spread } from '../../../metrics/capacity.js'
import { capacityChart } from '../../charts/capacityChart.js'
import { drawLines } from '../../charts/lines.js'
import { capacityTexts } from '../../locales/capacity.js'
import { cellText } from '../cell.js'
import { exact, exactRange } from '../exact.js'
import { type Content, html, type Markup } from '../markup.js'
import { attributeLabel, shortLabel } from '../names.js'
import { picture } from '../picture.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** More rows nobody reads. */
const mostRows = 12
/** Groups side by side in one table, so that it fits a page. */
const across = 5

/** Whom selecting more and more people burdens, beside picking as many at random; null where the plan does not ask. */
export async function capacitySection(report: Report): Promise<Markup | null> {
  const { audit, locale, numbers } = report
  const { capacity } = audit
  const [first] = capacity?.attributes ?? []
  if (capacity === undefined || first === undefined) return null
  const say = capacityTexts[locale.language]
  const chart = capacityChart(report, capacity, first.everyone)
  const rows = spread([...capacity.points.keys()], mostRows)
  const drawn =
    chart !== null &&
    html`
<h3>${chart.title}</h3>
<p class="sub">${chart.subtitle}.</p>
${picture('chart-capacity', chart.title, chart.subtitle, await drawLines(chart))}${everyoneTable(report, capacity, first.everyone, rows)}`
  return html`
<section aria-labelledby="capacity">
<h2 id="capacity">${say.title}</h2>
<p>${say.intro} ${say.caution}${rows.length < capacity.points.length && ` ${say.some(numbers.count(rows.length), numbers.count(capacity.points.length))}`}</p>${drawn}
<p class="note">${say.groups.note}</p>${capacity.attributes.map((attribute, at) => groupTables(report, capacity, attribute, at, rows))}
</section>`
}

const times = { quantity: 'ratio', total: 100 } as const
const each = { quantity: 'number', total: 100 } as const

function everyoneTable(report: Report, { points }: Capacity, everyone: Burden, rows: readonly number[]): Markup {
  const { locale, numbers, confidence, effect } = report
  const say = capacityTexts[locale.language]
  const { head } = say
  const hasUnknown = everyone.positive_unknown.some((cell) => cell > 0)
  const numeric = [
    head.right,
    head.wrong,
    ...(hasUnknown ? [head.unknown] : []),
    head.each,
    head.randomRight,
    head.randomWrong,
    head.lift(confidence),
  ].map((one) => ({ head: one, number: true }))
  return tableOf({
    id: 'capacity-table',
    caption: say.caption[effect],
    columns: [{ head: head.selected }, ...numeric],
    rows: rows.map((at) => {
      const lift = everyone.lift[at]
      return [
        numbers.count(points[at]?.selected ?? 0),
        numbers.count(everyone.tp[at] ?? 0),
        numbers.count(everyone.fp[at] ?? 0),
        ...(hasUnknown ? [numbers.count(everyone.positive_unknown[at] ?? 0)] : []),
        exact(report, each, everyone.false_positives_per_true_positive[at]?.estimate ?? null),
        expectedText(report, everyone.random.tp[at]),
        expectedText(report, everyone.random.fp[at]),
        liftText(report, lift),
      ]
    }),
  })
}

/** What is not known leaves no one value: then only the range in which it must lie. */
function liftText(report: Report, lift: Lift | undefined): Content {
  if (lift === undefined) return report.locale.dash
  const range = exactRange(report, times, lift.envelope)
  if (lift.bounds !== undefined) return range
  return lift.estimate === null
    ? report.locale.dash
    : html`${exact(report, times, lift.estimate)}<small>${range}</small>`
}

/** A number of people, or between which it lies where not everyone's outcome is known. */
function expectedText({ locale, numbers }: Report, expected: Expected | undefined): string {
  if (expected === undefined) return locale.dash
  const { estimate, bounds } = expected
  return bounds === undefined
    ? numbers.count(estimate)
    : locale.to(numbers.count(bounds.low), numbers.count(bounds.high))
}

/** Of every group how many are selected, and how many of them wrongly: folded on a screen, open on paper. */
function groupTables(
  report: Report,
  { points }: Capacity,
  { attribute, groups }: Capacity['attributes'][number],
  index: number,
  rows: readonly number[],
): Markup {
  const { locale, numbers } = report
  const say = capacityTexts[locale.language]
  const parts = Array.from({ length: Math.ceil(groups.length / across) }, (_, part) =>
    groups.slice(part * across, (part + 1) * across),
  )
  const partName = (part: number): string | null =>
    parts.length === 1 ? null : locale.groups.part(numbers.count(part + 1), numbers.count(parts.length))
  return html`
<details><summary>${say.groups.caption(attributeLabel(report, attribute), null)}</summary>${parts.map((some, part) =>
    tableOf({
      id: `capacity-${index + 1}-${part + 1}`,
      caption: say.groups.caption(attributeLabel(report, attribute), partName(part)),
      columns: [
        { head: say.head.selected },
        ...some.map(({ group }) => ({ head: shortLabel(report, attribute, group), number: true })),
      ],
      rows: rows.map((at) => [
        numbers.count(points[at]?.selected ?? 0),
        ...some.map((group) => {
          const [tp, fp, unknown] = [group.tp[at] ?? 0, group.fp[at] ?? 0, group.positive_unknown[at] ?? 0]
          const selected = numbers.count(tp + fp + unknown)
          const known = tp + fp > 0
          const atRandom = numbers.count(group.random.selected[at] ?? 0)
          const wrong = group.base_rate.estimate === null && group.base_rate.bounds === undefined
          const wrongly = wrong ? null : expectedText(report, group.random.fp[at])
          return html`${known ? say.groups.cell(cellText(report, cellBetween(fp, fp + unknown)), selected) : selected}<small>${say.groups.random(wrongly, atRandom)}</small>`
        }),
      ]),
    }),
  )}</details>`
}
