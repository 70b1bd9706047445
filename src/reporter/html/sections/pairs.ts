import type { Slice } from '../../../counts.js'
import type { GroupMeasure } from '../../../metrics/measure.js'
import type { RateMetric } from '../../../metrics/metric.js'
import { textIn } from '../../../metrics/textIn.js'
import type { Finding } from '../../../policy/finding.js'
import { partTexts } from '../../locales/parts.js'
import { decides, statuses, worstFirst } from '../../order.js'
import { partName } from '../../partName.js'
import { anchorOf } from '../anchorOf.js'
import type { Total } from '../figures.js'
import { type Icons, icons } from '../icons.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import { counterpartOf, type Side, sideOf, totalOf } from '../measures.js'
import { metricOf } from '../metricOf.js'
import { measuresIn, partsToTell } from '../part.js'
import type { Report } from '../report.js'
import { sayFinding } from '../sayFinding.js'
import { figureOf, rangeOf } from '../write.js'

interface Pair {
  /** The part of the log that it is about; undefined is the whole. */
  readonly slice: Slice | undefined
  readonly attribute: string
  readonly metric: RateMetric
  readonly total: Extract<Total, 100 | 1_000>
  readonly sides: readonly [Side, Side]
  /** What was found of it; null where nothing is judged. */
  readonly finding: Finding | null
}

/** The one or two comparisons that matter most, drawn: the same number of people in both groups. */
export function pairsSection(report: Report): Markup | null {
  const pairs = report.audit.verdict === 'not_judged' ? unjudged(report) : judged(report)
  const { pair } = report.locale
  if (pairs.length === 0) return null
  return html`
<section aria-labelledby="pairs">
<h2 id="pairs">${pair.title}</h2>
<div class="pairs n${pairs.length}">${pairs.map((one) => html`<div>${drawn(report, one)}</div>`)}</div>
</section>`
}

/** The worst finding that can be drawn, and the worst of those that tell something else; where all is well, one is enough. */
function judged(report: Report): readonly Pair[] {
  const findings = worstFirst(report.audit.findings.filter(decides))
  const worst = findings.filter(({ status }) => status !== 'pass')
  const pairs = (worst.length > 0 ? worst : findings).flatMap((finding) => pairOf(report, finding) ?? [])
  const [first] = pairs
  if (first === undefined) return []
  if (worst.length === 0) return [first]
  const rest = pairs.toSorted((a, b) => rankOf(a) - rankOf(b))
  const second = others.flatMap((isOther) => rest.find((pair) => isOther(pair, first)) ?? [])[0]
  return second === undefined ? [first] : [first, second]
}

/** What makes a second picture worth its room, best first: another question, another measure of it, other people. */
const others: readonly ((pair: Pair, first: Pair) => boolean)[] = [
  (pair, first) => pair.metric.question !== first.metric.question,
  (pair, first) => pair.metric !== first.metric,
  (pair, first) => pair.attribute !== first.attribute,
]

/** The lower, the more it worries: one that leans to pass does so most where its evidence is least, one without any least. */
function rankOf({ finding }: Pair): number {
  if (finding === null) return 0
  const { status, leans, level } = finding
  return statuses.indexOf(status) * 2 + (level === null ? 1 : leans === 'fail' ? level - 1 : 1 - level)
}

function pairOf(whole: Report, finding: Finding): Pair | null {
  const report = measuresIn(whole, finding.slice)
  const metric = metricOf(finding.metric)
  const { slice, attribute, group } = finding
  // What changed is no comparison of two groups.
  if (metric.kind !== 'rate' || group === null || finding.change !== undefined) return null
  const own = sideOf(report, attribute, group, metric.id)
  const pair = pairFrom(report, slice, attribute, metric, own, counterpartOf(report, finding))
  return pair === null ? null : { ...pair, finding }
}

/** Without limits: who gets a positive decision most, and who least. */
function unjudged(whole: Report): readonly Pair[] {
  const [slice] = partsToTell(whole)
  const report = measuresIn(whole, slice)
  const [first] = report.audit.overall
  const metric = metricOf('selection_rate')
  if (first === undefined || metric.kind !== 'rate') return []
  const sides = report.audit.groups
    .filter(({ attribute }) => attribute === first.attribute)
    .flatMap(({ attribute, group }) => sideOf(report, attribute, group, metric.id) ?? [])
    .filter(({ measure }) => measure.estimate !== null)
    .toSorted((a, b) => (b.measure.estimate ?? 0) - (a.measure.estimate ?? 0))
  const [most, ...others] = sides
  const pair = pairFrom(report, slice ?? undefined, first.attribute, metric, most ?? null, others.at(-1) ?? null)
  return pair === null ? [] : [pair]
}

/** null where there is nothing to draw, or it is too rare to draw. */
function pairFrom(
  report: Report,
  slice: Slice | undefined,
  attribute: string,
  metric: RateMetric,
  own: Side | null,
  other: Side | null,
): Pair | null {
  const total = totalOf(report, attribute, metric.id)
  if (own === null || other === null || !isKnown(own.measure) || !isKnown(other.measure)) return null
  return total === 100 || total === 1_000
    ? { slice, attribute, metric, total, sides: [own, other], finding: null }
    : null
}

const isKnown = ({ estimate, bounds }: GroupMeasure): boolean => estimate !== null || bounds !== undefined

function drawn(whole: Report, { slice, attribute, metric, total, sides, finding }: Pair): Markup {
  const report = measuresIn(whole, slice)
  const { locale, effect } = report
  const words = textIn(metric, locale.language).frequency[effect]
  const figures = sides.map(({ label, measure }) => ({
    label,
    told: toldOf(report, measure, total),
    icons: iconsOf(measure, total),
  }))
  const heading = locale.pair.heading(words.label, attribute)
  const unsure = figures.some(({ icons: { certain, possible } }) => possible > certain)
  return html`
<h3>${slice === undefined ? heading : partTexts[locale.language].within[slice.kind](heading, partName(slice, locale.language))}</h3>
<p class="of">${locale.pair.of(report.numbers.count(total), words.of)} <span class="key"><span class="swatch yes"></span>${words.label}${unsure && html` <span class="swatch maybe"></span>${locale.pair.maybe}`} <span class="swatch"></span>${locale.pair.no}</span></p>
<div class="pair">${figures.map(
    (figure) => html`
<figure>${icons(figure.icons, locale.pair.picture(words.label, `${figure.label}: ${figure.told}`))}
<figcaption><strong>${figure.label}</strong>: ${figure.told}</figcaption></figure>`,
  )}
</div>${finding !== null && agreed(whole, finding)}`
}

/** What was agreed on what is drawn, and what becomes of it. */
function agreed(report: Report, finding: Finding): Markup {
  const { locale } = report
  const { compared, limit } = sayFinding(report, finding)
  const told = compared === null ? limit : `${compared} ${limit}`
  return html`
<p class="agreed"><a href="#${anchorOf(finding)}">${mark(finding.status, locale.status[finding.status])}</a> ${told}</p>`
}

function toldOf(report: Report, { estimate, bounds, numerator, denominator }: GroupMeasure, total: Total): string {
  const { locale, numbers } = report
  const { say, pair } = locale
  const style = { quantity: 'share', total } as const
  const counted =
    typeof numerator === 'number' && typeof denominator === 'number'
      ? say.counted(numbers.count(numerator), numbers.count(denominator))
      : null
  if (bounds !== undefined) {
    const range = rangeOf(report, style, bounds.low, bounds.high) ?? locale.dash
    return estimate === null || counted === null ? range : `${range} (${pair.known(counted)})`
  }
  const told = say.ofTotal(figureOf(report, style, estimate ?? 0), numbers.count(total))
  return counted === null ? told : `${told} (${counted})`
}

/** What is not known is drawn as such, whatever the value among the known. */
function iconsOf({ estimate, bounds }: GroupMeasure, total: Pair['total']): Icons {
  const [low, high] = [bounds?.low ?? estimate ?? 0, bounds?.high ?? estimate ?? 1]
  return { total, certain: Math.round(low * total), possible: Math.round(high * total) }
}
