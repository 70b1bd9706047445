import type { Slice } from '../../../counts.js'
import type { GroupMeasure } from '../../../metrics/measure.js'
import type { RateMetric } from '../../../metrics/metric.js'
import { textIn } from '../../../metrics/textIn.js'
import type { Finding } from '../../../policy/finding.js'
import { partTexts } from '../../locales/parts.js'
import { decides, worstFirst } from '../../order.js'
import type { Total } from '../figures.js'
import { type Icons, icons } from '../icons.js'
import { html, type Markup } from '../markup.js'
import { counterpartOf, type Side, sideOf, totalOf } from '../measures.js'
import { metricOf } from '../metricOf.js'
import { measuresIn, partsToTell } from '../part.js'
import type { Report } from '../report.js'
import { figureOf, rangeOf } from '../write.js'

interface Pair {
  /** The part of the log that it is about; undefined is the whole. */
  readonly slice: Slice | undefined
  readonly attribute: string
  readonly metric: RateMetric
  readonly total: Extract<Total, 100 | 1_000>
  readonly sides: readonly [Side, Side]
}

/** The one or two comparisons that matter most, drawn: the same number of people in both groups. */
export function pairsSection(report: Report): Markup | null {
  const pairs = report.audit.verdict === 'not_judged' ? unjudged(report) : judged(report)
  const { pair } = report.locale
  if (pairs.length === 0) return null
  return html`
<section aria-labelledby="pairs">
<h2 id="pairs">${pair.title}</h2>${pairs.map((one) => drawn(report, one))}
</section>`
}

/** Of the worst findings on a rate, two on different things; where all is well, one is enough. */
function judged(report: Report): readonly Pair[] {
  const findings = worstFirst(report.audit.findings.filter(decides))
  const worst = findings.filter(({ status }) => status !== 'pass')
  const pairs = (worst.length > 0 ? worst : findings).flatMap((finding) => pairOf(report, finding) ?? [])
  return pairs
    .filter((pair, at) => pairs.findIndex(({ metric }) => metric === pair.metric) === at)
    .slice(0, worst.length > 0 ? 2 : 1)
}

function pairOf(whole: Report, finding: Finding): Pair | null {
  const report = measuresIn(whole, finding.slice)
  const metric = metricOf(finding.metric)
  if (metric.kind !== 'rate' || finding.group === null) return null
  return pairFrom(
    report,
    finding.slice,
    finding.attribute,
    metric,
    sideOf(report, finding.attribute, finding.group, metric.id),
    counterpartOf(report, finding),
  )
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
  return total === 100 || total === 1_000 ? { slice, attribute, metric, total, sides: [own, other] } : null
}

const isKnown = ({ estimate, bounds }: GroupMeasure): boolean => estimate !== null || bounds !== undefined

function drawn(whole: Report, { slice, attribute, metric, total, sides }: Pair): Markup {
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
<h3>${slice === undefined ? heading : partTexts[locale.language].within[slice.kind](heading, slice.name)}</h3>
<p>${locale.pair.of(report.numbers.count(total), words.of)}</p>
<div class="pair">${figures.map(
    (figure) => html`
<figure>${icons(figure.icons, locale.pair.picture(words.label, `${figure.label}: ${figure.told}`))}
<figcaption><strong>${figure.label}</strong>: ${figure.told}</figcaption></figure>`,
  )}
</div>
<p class="key"><span class="swatch yes"></span>${words.label}${unsure && html`<span class="swatch maybe"></span>${locale.pair.maybe}`}<span class="swatch"></span>${locale.pair.no}</p>`
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
