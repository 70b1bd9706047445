import { addCells, highOf, lowOf } from '../../../counts.js'
import type { Selective, SelectiveFinding } from '../../../policy/selective.js'
import type { Covered } from '../../../policy/unchecked.js'
import { capital } from '../../charts/chartsOf.js'
import { loadDraw } from '../../charts/draw.js'
import { drawLines } from '../../charts/lines.js'
import {
  selectiveChart,
  selectiveFindings,
  styleOf,
  type ToldFinding,
  tippingCharts,
  viewLabel,
  viewText,
} from '../../charts/selectiveCharts.js'
import { selectiveTexts } from '../../locales/selective.js'
import { cellText } from '../cell.js'
import { exactRange } from '../exact.js'
import { limitedOf } from '../limitedOf.js'
import { html, type Markup } from '../markup.js'
import { metricOf } from '../metricOf.js'
import { attributeLabel, shortLabel, subjectOf } from '../names.js'
import { picture } from '../picture.js'
import type { Report } from '../report.js'
import { chartUnder } from '../strip.js'
import { tableOf } from '../table.js'

/** More charts than this say nothing new. */
const mostCharted = 6

/** What is known of outcomes that only the checked have, finding by finding; null where all are known. */
export async function selectiveSection(report: Report): Promise<Markup | null> {
  const { audit, locale, numbers } = report
  const { selective } = audit
  const told = selectiveFindings(report)
  if (selective === undefined || told.length === 0) return null
  const say = selectiveTexts[locale.language]
  const draw = await loadDraw(locale.axis)
  const charts: Markup[] = []
  for (const [at, one] of told.slice(0, mostCharted).entries()) {
    const chart = selectiveChart(report, one, at)
    charts.push(html`
<h3 id="chart-${chart.id}">${chart.title}</h3>
<p class="sub">${chart.subtitle}.</p>
${chartUnder(chart, await draw(chart))}
<p>${sentencesOf(report, one).join(' ')}</p>`)
  }
  const drawings: Markup[] = []
  for (const chart of tippingCharts(report).slice(0, mostCharted)) {
    drawings.push(html`
<h3>${chart.title}</h3>
<p class="sub">${chart.subtitle}.</p>
${picture(`chart-${chart.id}`, chart.title, chart.subtitle, await drawLines(chart))}`)
  }
  const decides = audit.plan.inspection === undefined ? audit.plan.evidence.unknown : 'inspection'
  return html`
<section aria-labelledby="selective">
<h2 id="selective">${say.title}</h2>
<p>${say.intro} ${say.decides[decides]}</p>
<p>${say.known}</p>
${coverageTable(report, selective)}${charts}
${told.length > mostCharted && html`<p class="note">${say.folded(numbers.count(mostCharted), numbers.count(told.length))}</p>`}
${drawings}${viewsTable(report, told)}
</section>`
}

/** Why it is open, at which share of the unchecked it turns, and what sample would settle it. */
function sentencesOf(report: Report, { finding, open }: ToldFinding): readonly string[] {
  const { locale, numbers } = report
  const say = selectiveTexts[locale.language]
  const isOpen = finding.status === 'undetermined'
  return [
    ...(isOpen && finding.reason_code === 'not_known' ? [say.wide] : []),
    ...tippingOf(report, open),
    ...(open.sample === undefined
      ? []
      : [open.sample === null ? say.sample.none : say.sample.size(numbers.count(open.sample))]),
  ]
}

function tippingOf({ locale, numbers }: Report, open: SelectiveFinding): readonly string[] {
  // That everyone has it is no share at which anything turns.
  const tipping = open.tipping.filter(({ share }) => share < 1)
  const { tipping: say } = selectiveTexts[locale.language]
  const [first] = tipping
  if (first === undefined) return []
  const turn = tipping.findIndex(({ status }) => status !== first.status)
  const at = tipping[turn]
  return at === undefined
    ? [say.never(locale.status[first.status].toLowerCase()), say.caution]
    : [
        say.turns(
          numbers.percent(at.share),
          locale.status[first.status].toLowerCase(),
          locale.status[at.status].toLowerCase(),
        ),
        say.caution,
      ]
}

function coverageTable(report: Report, { coverage }: Selective): Markup {
  const { locale } = report
  const say = selectiveTexts[locale.language].coverage
  return tableOf({
    id: 'selective-coverage',
    caption: say.caption,
    columns: [
      { head: say.head.attribute },
      { head: say.head.group },
      ...[say.head.all, say.head.positive, say.head.negative].map((head) => ({ head, number: true })),
    ],
    rows: coverage.flatMap(({ attribute, groups }) =>
      groups.map(({ group, positive, negative }) => [
        attributeLabel(report, attribute),
        shortLabel(report, attribute, group),
        coveredText(report, {
          people: addCells([positive.people, negative.people]),
          checked: addCells([positive.checked, negative.checked]),
        }),
        coveredText(report, positive),
        coveredText(report, negative),
      ]),
    ),
  })
}

function coveredText(report: Report, { people, checked }: Covered): string {
  const { locale, numbers } = report
  if (highOf(people) === 0) return locale.dash
  const share = (lowOf(checked) + highOf(checked)) / (lowOf(people) + highOf(people))
  return selectiveTexts[locale.language].coverage.of(
    cellText(report, checked),
    cellText(report, people),
    numbers.percent(share),
  )
}

function viewsTable(report: Report, told: readonly ToldFinding[]): Markup {
  const { locale } = report
  const say = selectiveTexts[locale.language]
  return tableOf({
    id: 'selective-views',
    caption: say.caption,
    columns: [
      { head: say.head.finding },
      { head: say.head.view },
      { head: say.head.value, number: true },
      { head: say.head.range, number: true },
      { head: say.head.status },
    ],
    rows: told.flatMap(({ finding, open }) => {
      const name = `${capital(limitedOf(report, metricOf(finding.metric), finding.comparison))}: ${subjectOf(report, finding)}`
      return open.views.map((view) => [
        name,
        viewLabel(report, view),
        viewText(report, finding, view),
        exactRange(report, styleOf(finding), view.value),
        { status: view.value.status, word: locale.status[view.value.status], id: null },
      ])
    }),
  })
}
