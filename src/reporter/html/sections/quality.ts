import { crossing } from '../../../counts.js'
import type { SliceMeasures } from '../../../metrics/measureAll.js'
import { pairLabels } from '../../charts/strataCharts.js'
import { qualityTexts } from '../../locales/quality.js'
import { checkLabel, sayWorse } from '../../sayQuality.js'
import { exact, exactRange } from '../exact.js'
import { markOf, shadeAmong } from '../heat.js'
import { type Content, html, type Markup } from '../markup.js'
import { attributeLabel, shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** Groups side by side in one table, so that it fits a page. */
const across = 5
/** So many places where the register is worse are told in words. */
const mostTold = 6

/** Whether the register is worse for some groups: what surely is in words, and every check of every group in a heat map. */
export function qualitySection(report: Report): Markup | null {
  const { audit, locale, numbers } = report
  const { quality, plan } = audit
  if (quality === undefined) return null
  const say = qualityTexts[locale.language]
  const { worse } = quality
  const columns = locale.list([...new Set(quality.checks.map(({ column }) => column))])
  const crossings = new Set(plan.intersections.map(crossing))
  const attributes = audit.overall.map(({ attribute }) => attribute)
  const notes = [
    say.exclusive,
    ...(plan.unit === null ? [] : [say.units]),
    ...(plan.weight === null ? [] : [say.weights]),
    say.caution,
  ]
  return html`
<section aria-labelledby="quality">
<h2 id="quality">${say.title}</h2>
<p>${say.intro(columns)} ${notes.join(' ')}</p>${
    worse.length > 0 &&
    html`
<h3>${say.worseTitle(numbers.count(worse.length), worse.length === 1)}</h3>
<ul>${worse.slice(0, mostTold).map((one) => {
      const { group, reference } = pairLabels(report, one.attribute, one)
      return html`<li>${sayWorse(one, { group: `${group} (${one.attribute})`, reference }, locale.language)}</li>`
    })}</ul>${worse.length > mostTold && html`<p>${say.more(numbers.count(worse.length - mostTold))}</p>`}`
  }
${attributes
  .filter((attribute) => !crossings.has(attribute) && worse.every((one) => one.attribute !== attribute))
  .map(
    (attribute) => html`<p>${say.none(attributeLabel(report, attribute))}</p>`,
  )}${attributes.map((attribute, at) => heatTables(report, attribute, at))}${shiftTables(report, attributes)}
</section>`
}

/** Of every group and check how many records fail it, and what becomes of limits. */
function heatTables(report: Report, attribute: string, at: number): readonly Markup[] {
  const { audit, locale, numbers } = report
  const say = qualityTexts[locale.language]
  const checks = audit.slices.filter(({ slice }) => slice.kind === 'quality' && slice.check !== 'shift')
  const groups = audit.groups.filter((one) => one.attribute === attribute)
  const parts = Array.from({ length: Math.ceil(groups.length / across) }, (_, part) =>
    groups.slice(part * across, (part + 1) * across),
  )
  const shadeOf = shadeAmong(
    checks.flatMap((one) =>
      one.groups.flatMap((group) => (group.attribute === attribute ? (rateOf(group)?.estimate ?? []) : [])),
    ),
  )
  const cell = (check: SliceMeasures, group: string): Content => {
    const own = check.groups.find((one) => one.attribute === attribute && one.group === group)
    const rate = own && rateOf(own)
    if (rate?.estimate == null) return locale.dash
    const finding = audit.findings.find(
      (one) => one.slice?.name === check.slice.name && one.attribute === attribute && one.group === group,
    )
    return html`<span class="heat${shadeOf(rate.estimate)}">${finding !== undefined && finding.status !== 'not_applicable' && markOf(report, finding)}${exact(report, share, rate.estimate)}<small>(${numbers.count(Number(rate.numerator ?? 0))})</small></span>`
  }
  return parts.map((some, part) =>
    tableOf({
      id: `quality-${at + 1}-${part + 1}`,
      caption: [
        `${say.caption(attributeLabel(report, attribute), parts.length === 1 ? null : locale.groups.part(numbers.count(part + 1), numbers.count(parts.length)))}.`,
        say.shade,
      ].join(' '),
      columns: [
        { head: say.head.check },
        ...some.map(({ group }) => ({ head: shortLabel(report, attribute, group), number: true })),
        { head: say.head.everyone, number: true },
      ],
      rows: checks.map((check) => {
        const everyone = check.overall.find((one) => one.attribute === attribute)
        return [
          say.cell(check.slice.column ?? '', checkLabel(check.slice.check ?? 'bad', locale.language)),
          ...some.map(({ group }) => cell(check, group)),
          exact(report, share, (everyone && rateOf(everyone)?.estimate) ?? null),
        ]
      }),
    }),
  )
}

/** How differently values are spread, of each group against its reference; null where nobody asks. */
function shiftTables(report: Report, attributes: readonly string[]): Markup | null {
  const { audit, locale, confidence } = report
  const say = qualityTexts[locale.language].shift
  const shifts = audit.slices.filter(({ slice }) => slice.check === 'shift')
  if (shifts.length === 0) return null
  return html`
<h3>${say.title}</h3>
<p>${say.note(confidence)}</p>${attributes.map((attribute, at) => {
    const rows = shifts.flatMap(({ slice, aggregates }) =>
      aggregates.flatMap((one) => {
        const { group, reference } = one
        if (one.attribute !== attribute || group === undefined || reference === undefined) return []
        const pair = pairLabels(report, attribute, { group, reference })
        const value = html`${exact(report, gap, one.estimate)}<small>${exactRange(report, gap, one)}</small>`
        return [[slice.column ?? '', say.group(pair.group, pair.reference), value]]
      }),
    )
    return (
      rows.length > 0 &&
      tableOf({
        id: `shift-${at + 1}`,
        caption: `${say.caption(attributeLabel(report, attribute))}.`,
        columns: [{ head: say.column }, { head: '' }, { head: '', number: true }],
        rows,
      })
    )
  })}`
}

const gap = { quantity: 'gap', total: 100 } as const
const share = { quantity: 'share', total: 100 } as const

/** A check has one measure. */
const rateOf = ({ metrics }: Pick<SliceMeasures['overall'][number], 'metrics'>) => Object.values(metrics)[0]
