import { missingGroup } from '../../../counts.js'
import { type Quantity, quantityOf } from '../../../metrics/quantity.js'
import { textIn } from '../../../metrics/textIn.js'
import type { WorstGroup, WorstGroups } from '../../../metrics/worstGroups/worstGroups.js'
import type { Chart } from '../../charts/chart.js'
import { loadDraw } from '../../charts/draw.js'
import { worstGroupsTexts } from '../../locales/worstGroups.js'
import { exact, exactRange } from '../exact.js'
import { totalFor } from '../figures.js'
import { html, type Markup } from '../markup.js'
import { metricOf } from '../metricOf.js'
import type { Report } from '../report.js'
import { chartUnder } from '../strip.js'
import { tableOf } from '../table.js'
import { figureOf, type Style } from '../write.js'

/** More rows than this are in the table only. */
const mostCharted = 8

/** What a search of all crossings found: how much was searched, a chart of the worst, and a table of all that are told. */
export async function worstGroupsSection(report: Report): Promise<Markup | null> {
  const { locale } = report
  const found = report.audit.worst_groups
  if (found === null) return null
  const say = worstGroupsTexts[locale.language]
  const told = found.groups.length > 0
  return html`
<section aria-labelledby="worst-groups">
<h2 id="worst-groups">${say.title}</h2>
<p>${searchInWords(report, found)}</p>
<p class="note">${[...(told ? [say.shrunk] : []), say.caution, ...caveats(report, found)].join(' ')}</p>
${told && (await pictureOf(report, found))}
${told && tableIn(report, found)}
</section>`
}

function searchInWords({ audit, locale, numbers }: Report, found: WorstGroups): string {
  const say = worstGroupsTexts[locale.language]
  const metric = metricOf(found.metric)
  return [
    say.searched({
      measure: textIn(metric, locale.language).name,
      attributes: numbers.count(audit.plan.attributes.length),
      depth: numbers.count(found.depth),
      one: found.depth === 1,
      groups: numbers.count(found.searched),
      least: numbers.count(found.minimum_size),
    }),
    found.beyond_chance === 0 ? say.none : say.beyond(numbers.count(found.beyond_chance), found.beyond_chance === 1),
    ...(found.folded === 0 ? [] : [say.folded(numbers.count(found.folded), found.folded === 1)]),
  ].join(' ')
}

function caveats({ audit, locale, numbers }: Report, found: WorstGroups): readonly string[] {
  const say = worstGroupsTexts[locale.language]
  const { plan } = audit
  return [
    ...(hasBounds(found) ? [say.known] : []),
    ...(plan.unit === null ? [] : [say.units]),
    ...(found.too_few === 0 ? [] : [say.tooFew(numbers.count(found.too_few), found.too_few === 1)]),
    ...(found.undefined === 0 ? [] : [say.notDefined(numbers.count(found.undefined), found.undefined === 1)]),
    ...(plan.worst_groups?.missing === 'exclude' ? [say.withoutValue] : []),
  ]
}

const hasBounds = ({ groups }: WorstGroups): boolean => groups.some(({ bounds }) => bounds !== undefined)

interface Styles {
  readonly own: Style
  readonly difference: Style
}

function stylesOf({ metric, groups }: WorstGroups): Styles {
  const total = totalFor(groups.flatMap(({ estimate, reference_estimate }) => [estimate, reference_estimate]))
  const style = (quantity: Quantity): Style => ({ quantity, total })
  const entry = metricOf(metric)
  return { own: style(quantityOf(entry, null)), difference: style(quantityOf(entry, 'difference')) }
}

async function pictureOf(report: Report, found: WorstGroups): Promise<Markup> {
  const { locale, confidence, numbers } = report
  const say = worstGroupsTexts[locale.language]
  const metric = metricOf(found.metric)
  const { difference } = stylesOf(found)
  const chart: Chart = {
    id: 'worst-groups',
    title: messageOf(report, found),
    subtitle: say.subtitle(textIn(metric, locale.language).name, confidence),
    quantity: difference.quantity,
    limit: null,
    rows: found.groups.slice(0, mostCharted).map((group) => ({
      label: labelOf(report, group.parts),
      value: exact(report, difference, group.difference),
      kind: 'unjudged',
      estimate: group.difference,
      low: group.low,
      high: group.high,
      bounds: group.bounds ?? null,
    })),
    folded: Math.max(0, found.groups.length - mostCharted),
    axis: locale.axis,
  }
  const folded = chart.folded > 0 && ` ${locale.groups.folded(numbers.count(mostCharted), numbers.count(chart.folded))}`
  const draw = await loadDraw(locale.axis)
  return html`
<h3 id="chart-${chart.id}">${chart.title}</h3>
<p class="sub">${chart.subtitle}.${folded}</p>
${chartUnder(chart, await draw(chart))}`
}

/** What is so of the worst: of a rate in natural frequencies. */
function messageOf(report: Report, { metric, groups: [worst], ...found }: WorstGroups): string {
  const { locale, numbers, effect } = report
  const entry = metricOf(metric)
  const say = worstGroupsTexts[locale.language]
  if (worst === undefined) return say.none
  const { own } = stylesOf({ metric, groups: [worst], ...found })
  const label = labelOf(report, worst.parts)
  const [n, others] = [figureOf(report, own, worst.estimate), figureOf(report, own, worst.reference_estimate)]
  const other = { n: others, group: locale.page.everyoneElse }
  const said =
    entry.kind === 'rate'
      ? locale.say.frequency(
          numbers.count(own.total),
          textIn(entry, locale.language).frequency[effect],
          { n, group: label },
          other,
        )
      : `${label}: ${locale.say.valueAgainst(textIn(entry, locale.language).name, n, other)}`
  return worst.beyond_chance ? said : `${said} (${say.mayBeChance})`
}

const labelOf = ({ locale }: Report, parts: WorstGroup['parts']): string =>
  Object.entries(parts)
    .map(([name, group]) => `${name}: ${group === missingGroup ? locale.page.notRecorded : group}`)
    .join(', ')

/** What stands under the name of a group. */
function notesOf(report: Report, { folded, due_to }: WorstGroup): readonly string[] {
  const { locale, numbers } = report
  const say = worstGroupsTexts[locale.language]
  return [
    ...(folded === 0 ? [] : [say.within(numbers.count(folded), folded === 1)]),
    ...(due_to === undefined ? [] : [say.dueTo(labelOf(report, due_to))]),
  ]
}

function tableIn(report: Report, found: WorstGroups): Markup {
  const { locale, confidence, numbers } = report
  const say = worstGroupsTexts[locale.language]
  const { head } = say
  const { own, difference } = stylesOf(found)
  const bounded = hasBounds(found)
  const heads = [
    head.own,
    head.others,
    head.difference(confidence),
    ...(bounded ? [head.bounds] : []),
    head.shrunk,
    head.p,
  ]
  return tableOf({
    id: 'worst-groups-table',
    caption: say.caption,
    columns: [
      { head: head.group },
      { head: head.rows, number: true },
      ...heads.map((one) => ({ head: one, number: true })),
    ],
    rows: found.groups.map((group) => [
      html`${labelOf(report, group.parts)}${notesOf(report, group).map((note) => html`<br><small>${note}</small>`)}`,
      numbers.count(group.n),
      exact(report, own, group.estimate),
      exact(report, own, group.reference_estimate),
      html`${exact(report, difference, group.difference)}<small>${exactRange(report, difference, group)}</small>`,
      ...(bounded ? [exactRange(report, difference, group.bounds)] : []),
      exact(report, difference, group.shrunk),
      html`${numbers.level(group.p_adjusted)}${!group.beyond_chance && html`<small>${say.mayBeChance}</small>`}`,
    ]),
  })
}
