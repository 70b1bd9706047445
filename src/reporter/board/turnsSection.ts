import { quantityOf } from '../../metrics/quantity.js'
import { textIn } from '../../metrics/textIn.js'
import { capital } from '../charts/chartsOf.js'
import { exact } from '../html/exact.js'
import { labelOf } from '../html/limitedOf.js'
import { html, type Markup } from '../html/markup.js'
import { totalOf } from '../html/measures.js'
import { metricOf } from '../html/metricOf.js'
import { againstLabel, groupLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import { figureOf, type Style } from '../html/write.js'
import { boardTexts } from '../locales/board.js'
import type { Series } from './series.js'
import { type Turn, turnsOf } from './turns.js'

/** So many of each kind are told; the rest are counted. */
const mostTold = 8

/** Which gaps between groups changed sides from one audit to the next, in words and natural frequencies. */
export function turnsSection(series: Series, id: string): Markup {
  const [first] = series.entries
  if (first === undefined) return html``
  const { locale, numbers } = first.report
  const say = boardTexts[locale.language].turns
  const turns = turnsOf(series)
  const listOf = (intro: string, some: readonly Turn[]): Markup | false =>
    some.length > 0 &&
    html`
<p>${intro}</p>
<ul class="turns">${some.slice(0, mostTold).map((turn) => item(turn))}${
      some.length > mostTold &&
      html`
<li>${say.folded(numbers.count(some.length - mostTold), some.length === mostTold + 1)}</li>`
    }
</ul>`
  return html`
<h3 id="${id}-turns">${say.title}</h3>${
    turns.length === 0
      ? html`
<p>${say.none}</p>`
      : [
          listOf(
            say.sure,
            turns.filter(({ sure }) => sure),
          ),
          listOf(
            say.maybe,
            turns.filter(({ sure }) => !sure),
          ),
        ]
  }`
}

function item({ before, after }: Turn): Markup {
  const { report } = before.entry
  const say = boardTexts[report.locale.language].turns
  const { metric, attribute, group } = before.gap
  const measure = capital(labelOf(report, metricOf(metric)))
  const subject = report.locale.page.against(
    groupLabel(report, attribute, group),
    againstLabel(report, attribute, againstOf(report, before.gap)),
  )
  return html`
<li><strong>${say.turn(measure, subject, sizeOf(before), sizeOf(after))}</strong>
<ul>${[before, after].map((side) => html`<li>${side.label}: ${sentenceOf(side)}</li>`)}</ul></li>`
}

type Side = Turn['before']

const againstOf = ({ audit }: Report, { attribute, reference }: Side['gap']) => {
  const isGroup = audit.groups.some((one) => one.attribute === attribute && one.group === reference)
  return !isGroup && (reference === 'rest' || reference === 'overall')
    ? ({ kind: reference } as const)
    : ({ kind: 'group', group: reference } as const)
}

/** How much more or less: of the reference's own value where that can be said, else as it is. */
function sizeOf({ entry: { report }, gap }: Side): string {
  const say = boardTexts[report.locale.language].turns
  const relative = report.audit.comparisons.find(
    (one) =>
      one.kind === 'relative_difference' &&
      one.metric === gap.metric &&
      one.attribute === gap.attribute &&
      one.group === gap.group &&
      one.reference === gap.reference,
  )?.estimate
  const [quantity, value] =
    typeof relative === 'number'
      ? (['relative', relative] as const)
      : [quantityOf(metricOf(gap.metric), 'difference'), gap.estimate ?? 0]
  const size = exact(report, { quantity, total: 100 }, Math.abs(value)).replace(/^\+/, '')
  return value > 0 ? say.more(size) : say.less(size)
}

/** `Of every 100 people, 18 were flagged while nothing was wrong (not Dutch), against 14 (Dutch).` */
function sentenceOf({ entry: { report }, gap }: Side): string {
  const { locale, effect, numbers } = report
  const metric = metricOf(gap.metric)
  const own = report.audit.groups.find((one) => one.attribute === gap.attribute && one.group === gap.group)?.metrics[
    gap.metric
  ]?.estimate
  const theirs = gap.reference_estimate
  if (typeof own !== 'number' || theirs === null) return ''
  const style: Style = { quantity: quantityOf(metric, null), total: totalOf(report, gap.attribute, gap.metric) }
  const [mine, other] = [own, theirs].map((value) => figureOf(report, style, value))
  const names = { group: gap.group, other: againstLabel(report, gap.attribute, againstOf(report, gap)) }
  if (mine === undefined || other === undefined) return ''
  return metric.kind === 'rate'
    ? locale.say.frequency(
        numbers.count(style.total),
        textIn(metric, locale.language).frequency[effect],
        { n: mine, group: names.group },
        { n: other, group: names.other },
      )
    : locale.say.valueAgainst(textIn(metric, locale.language).name, mine, { n: other, group: names.other })
}
