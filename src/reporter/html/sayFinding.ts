import type { Metric } from '../../metrics/metric.js'
import { quantityOf } from '../../metrics/quantity.js'
import { textIn } from '../../metrics/textIn.js'
import type { Finding, FindingChange } from '../../policy/finding.js'
import { reasonInWords } from '../../policy/reason.js'
import { gateTexts } from '../locales/gate.js'
import { limitedOf } from './limitedOf.js'
import { counterpartOf, type Side, sideOf, totalOf } from './measures.js'
import { metricOf } from './metricOf.js'
import { againstLabel, againstOf, groupLabel, subjectOf } from './names.js'
import { measuresIn } from './part.js'
import type { Report } from './report.js'
import { figureOf, limitOf, rangeOf, type Style, written } from './write.js'

/** A finding in words; every part is one or more whole sentences but `subject`. */
export interface SaidFinding {
  /** Whom it is about. */
  readonly subject: string
  /** What is so: in natural frequencies where it is a rate, and how it compares where it compares. */
  readonly fact: string
  /** Of the fact, how it compares; null where it does not. */
  readonly compared: string | null
  /** How sure that is. */
  readonly sure: string
  readonly limit: string
  readonly reason: string
}

export function sayFinding(whole: Report, finding: Finding): SaidFinding {
  const report = measuresIn(whole, finding.slice)
  const { locale, confidence, audit } = report
  const metric = metricOf(finding.metric)
  const style = styleOf(report, finding, metric)
  const { quantity, total } = style
  const interval =
    quantity === 'share' ? plainRange(report, style, finding) : rangeOf(report, style, finding.low, finding.high)
  const told = interval !== null && finding.estimate !== null
  const possible = finding.bounds === undefined ? null : rangeOf(report, style, finding.bounds.low, finding.bounds.high)
  return {
    subject: subjectOf(report, finding),
    fact: factOf(report, finding, metric, style, false),
    compared: finding.comparison === null ? null : comparedFact(report, finding, metric, style),
    sure: [
      ...(told ? [locale.say.interval(confidence, interval)] : []),
      ...(possible === null || finding.estimate === null ? [] : [locale.say.bounds(possible)]),
    ].join(' '),
    limit: (finding.change === undefined ? locale.say : gateTexts[locale.language].change).limit(
      limitOf(report, quantity, finding, total),
    ),
    // With bounds the reason speaks of more than chance: its interval is wider.
    reason: reasonInWords(finding, audit.plan, locale.language, told && possible === null),
  }
}

/** The ends of a share's interval, where its unit stands just before. */
function plainRange(report: Report, style: Style, { low, high }: Finding): string | null {
  return low === null || high === null
    ? null
    : report.locale.to(figureOf(report, style, low), figureOf(report, style, high))
}

/** @param named whether the sentence stands alone and has to say whom it is about, attribute and all */
function factOf(report: Report, finding: Finding, metric: Metric, style: Style, named: boolean): string {
  if (finding.change !== undefined) return changeFact(report, finding, finding.change, metric, style)
  if (metric.kind === 'aggregate') return ownFact(report, finding, metric, style)
  if (finding.comparison === null) {
    return metric.kind === 'rate'
      ? frequency(report, metric, style, ownSide(report, finding), null, named ? nameOf(report, finding) : null)
      : ownFact(report, finding, metric, style)
  }
  const base: Style = { quantity: quantityOf(metric, null), total: style.total }
  const [own, other] = [ownSide(report, finding), counterpartOf(report, finding)]
  const absolute =
    metric.kind === 'rate'
      ? frequency(report, metric, base, own, other, named ? nameOf(report, finding) : (own?.label ?? null))
      : derivedAgainst(report, metric, base, own, other)
  return [absolute, comparedFact(report, finding, metric, style)].filter((part) => part !== null).join(' ')
}

/** What it was, what it is, and how much that differs. */
function changeFact(
  report: Report,
  { comparison, estimate, bounds }: Finding,
  { now, before }: FindingChange,
  metric: Metric,
  style: Style,
): string {
  const { locale } = report
  const { change: say } = gateTexts[locale.language]
  const label = limitedOf(report, metric, comparison)
  if (now === null || before === null || estimate === null) {
    const room = bounds === undefined ? null : rangeOf(report, style, bounds.low, bounds.high)
    return locale.say.notKnown(say.label(label), room)
  }
  const base: Style = { quantity: quantityOf(metric, comparison), total: style.total }
  const size = written(report, { ...style, limits: (style.limits ?? []).map(sameSide(estimate)) }, Math.abs(estimate))
  const moved = estimate === 0 ? say.same : estimate > 0 ? say.more(size) : say.less(size)
  return `${say.fact(label, written(report, base, before), written(report, base, now))} ${moved}`
}

const nameOf = (report: Report, { attribute, group }: Finding): string | null =>
  group === null ? null : groupLabel(report, attribute, group)

const ownSide = (report: Report, { attribute, group, metric }: Finding): Side | null =>
  group === null ? null : sideOf(report, attribute, group, metric)

/** Of every hundred people, so many; beside those of the reference. */
function frequency(
  report: Report,
  metric: Extract<Metric, { readonly kind: 'rate' }>,
  style: Style,
  own: Side | null,
  other: Side | null,
  name: string | null,
): string {
  const { locale, effect, numbers } = report
  const words = textIn(metric, locale.language).frequency[effect]
  const estimate = own?.measure.estimate ?? null
  if (own === null || estimate === null) {
    const bounds = own?.measure.bounds
    return locale.say.notKnown(
      words.label,
      bounds === undefined ? null : rangeOf(report, style, bounds.low, bounds.high),
    )
  }
  const against = other?.measure.estimate ?? null
  const sentence = locale.say.frequency(
    numbers.count(style.total),
    words,
    { n: figureOf(report, style, estimate), group: name },
    other === null || against === null ? null : { n: figureOf(report, style, against), group: other.label },
  )
  return own.measure.bounds === undefined && other?.measure.bounds === undefined
    ? sentence
    : locale.say.asKnown(sentence)
}

/** A measure that is no rate: its name, its value, and what it means. */
function ownFact(report: Report, finding: Finding, metric: Metric, style: Style): string {
  const { locale, effect } = report
  const { name, meaning } = textIn(metric, locale.language)
  const value =
    finding.estimate === null
      ? locale.say.notKnown(
          name,
          finding.bounds === undefined ? null : rangeOf(report, style, finding.bounds.low, finding.bounds.high),
        )
      : locale.say.value(name, written(report, style, finding.estimate))
  return `${value} ${meaning[effect]}`
}

function derivedAgainst(
  report: Report,
  metric: Metric,
  style: Style,
  own: Side | null,
  other: Side | null,
): string | null {
  const { say, language } = report.locale
  const [mine, theirs] = [own?.measure.estimate ?? null, other?.measure.estimate ?? null]
  const { name } = textIn(metric, language)
  if (mine === null) return say.notKnown(name, null)
  const value = written(report, style, mine)
  return other === null || theirs === null
    ? say.value(name, value)
    : say.valueAgainst(name, value, { n: written(report, style, theirs), group: other.label })
}

/** How the group compares; null where there is nothing to say it with (the reason then says why). */
function comparedFact(report: Report, finding: Finding, metric: Metric, style: Style): string | null {
  const { estimate, attribute } = finding
  const against = againstOf(report, finding)
  if (estimate === null || against === null) return null
  const { times, compared } = report.locale.say
  const than = againstLabel(report, attribute, against)
  if (style.quantity === 'ratio') {
    return times[metric.kind === 'rate' ? 'often' : 'much'](figureOf(report, style, estimate), than)
  }
  if (estimate === 0) return compared.same(than)
  // The size of a gap; limits on the other side of zero have no place beside it.
  const size = written(report, { ...style, limits: (style.limits ?? []).map(sameSide(estimate)) }, Math.abs(estimate))
  return compared[estimate > 0 ? 'more' : 'less'](size, than)
}

const sameSide =
  (value: number) =>
  (limit: number | null): number | null =>
    limit === null || Math.sign(limit) !== Math.sign(value) ? null : Math.abs(limit)

/** A finding as the sentence of a verdict, which stands alone and so has to say whom it is about. */
export function headlineOf(whole: Report, finding: Finding): string {
  const report = measuresIn(whole, finding.slice)
  const { subject, fact, limit } = sayFinding(report, finding)
  const metric = metricOf(finding.metric)
  if (
    metric.kind !== 'rate' ||
    finding.change !== undefined ||
    finding.slice !== undefined ||
    ownSide(report, finding)?.measure.estimate === null
  )
    return `${subject}: ${fact} ${limit}`
  return `${factOf(report, finding, metric, styleOf(report, finding, metric), true)} ${limit}`
}

/** How the values of a finding are written. */
const styleOf = (report: Report, { attribute, comparison, min, max, change }: Finding, metric: Metric): Style => ({
  quantity: quantityOf(metric, comparison, change !== undefined),
  total: totalOf(report, attribute, metric.id),
  limits: [min, max],
})
