import type { Change, ChangeSide } from '../../compare/comparison.js'
import { quantityOf } from '../../metrics/quantity.js'
import { textIn } from '../../metrics/textIn.js'
import { exact, exactRange } from '../html/exact.js'
import { labelOf } from '../html/limitedOf.js'
import { totalOf } from '../html/measures.js'
import { metricOf } from '../html/metricOf.js'
import { type Against, againstLabel, groupLabel, shortLabel } from '../html/names.js'
import type { Report } from '../html/report.js'
import { figureOf, rangeOf as inUnits, type Style } from '../html/write.js'
import { compareTexts } from '../locales/compare.js'
import { partTexts } from '../locales/parts.js'
import { partName } from '../partName.js'
import type { Compared } from './compared.js'
import { pairingInWords } from './sayPeople.js'

/** How a value of a change is written, or how much it changed. */
export const styleOf = ({ metric, comparison }: Change, ofChange = false): Style => ({
  quantity: quantityOf(metricOf(metric), comparison, ofChange),
  total: 100,
  ...(ofChange ? { signed: true } : {}),
})

/** The same where the attribute stands above it: `not Dutch compared with Dutch`. */
export function shortSubjectOf(report: Report, { attribute, group, reference }: Change): string {
  const { page } = report.locale
  if (group === null) return page.allGroups(attribute)
  const short = shortLabel(report, attribute, group)
  return reference === null
    ? short
    : page.against(short, againstLabel(report, attribute, againstIn(report, attribute, reference)))
}

/** Whom a change is about, and in which part. */
export function subjectOf(report: Report, { attribute, group, reference, slice }: Change): string {
  const { page, language } = report.locale
  const whole =
    group === null
      ? page.allGroups(attribute)
      : reference === null
        ? groupLabel(report, attribute, group)
        : page.against(
            groupLabel(report, attribute, group),
            againstLabel(report, attribute, againstIn(report, attribute, reference)),
          )
  return slice === undefined ? whole : partTexts[language].within[slice.kind](whole, partName(slice, language))
}

function againstIn({ audit }: Report, attribute: string, reference: string): Against {
  const isGroup = audit.groups.some((one) => one.attribute === attribute && one.group === reference)
  return !isGroup && (reference === 'rest' || reference === 'overall')
    ? { kind: reference }
    : { kind: 'group', group: reference }
}

/** `wrongly flagged, of everyone (nationality: not Dutch compared with Dutch)` */
const whatOf = (report: Report, change: Change): string =>
  `${labelOf(report, metricOf(change.metric))} (${subjectOf(report, change)})`

/** `29.1% more`; of a ratio and of a measure itself its value. */
function valueIn(report: Report, change: Change, { estimate }: ChangeSide): string {
  const say = compareTexts[report.locale.language]
  if (estimate === null) return report.locale.dash
  const style = styleOf(change)
  if (change.comparison === null || change.comparison === 'ratio') return exact(report, style, estimate)
  if (estimate === 0) return say.equal
  const size = exact(report, { ...style, signed: false }, Math.abs(estimate))
  return estimate > 0 ? say.more(size) : say.less(size)
}

/** What changed, in a sentence that says what is shown and what is not. */
export function sayChange({ after: report }: Compared, change: Change): string {
  const { said } = compareTexts[report.locale.language]
  const what = whatOf(report, change)
  const [before, after] = [valueIn(report, change, change.before), valueIn(report, change, change.after)]
  if (change.turned === 'shown') return said.turnedShown(what, before, after)
  if (change.turned === 'estimate') {
    return change.beyond_chance
      ? said.turnedBeyond(what, before, after, change.before.shown != null, change.after.shown != null)
      : said.turnedMaybe(what, before, after)
  }
  if (change.level === null) return said.unknown(what)
  if (!change.beyond_chance) return said.same(what, before, after)
  if (change.comparison === null) return said.rate(what, before, after)
  const moved = change.moved === 'closer' || change.moved === 'further' ? change.moved : 'changed'
  return said.gap(what, before, after, moved)
}

/** The change, each direction and the pairing, each with what it rests on. */
export function basisOf({ after: report, comparison: { pairing } }: Compared, change: Change): readonly string[] {
  const { locale, numbers, confidence } = report
  const say = compareTexts[locale.language]
  const [own, moved] = [styleOf(change), styleOf(change, true)]
  const rangeOf = (style: Style, ends: { readonly low: number | null; readonly high: number | null }): string =>
    exactRange(report, style, ends)
  const { before, after, level_adjusted: level, over_pairings: ends } = change
  const changedBy = (ends: { readonly low: number | null; readonly high: number | null }): string =>
    inUnits(report, moved, ends.low, ends.high) ?? locale.dash
  return [
    ...(level === null ? [] : [say.change(changedBy(change), numbers.level(level), confidence, change.beyond_chance)]),
    ...(change.turned === null
      ? []
      : (['before', 'after'] as const).map((when) => {
          const side = when === 'before' ? before : after
          return say.side(when, rangeOf(own, side), confidence, side.shown != null, side.bounds !== undefined)
        })),
    pairingInWords(pairing, report),
    ...(ends === undefined
      ? []
      : [
          say.pairing.range(
            changedBy(ends.narrowest),
            numbers.level(ends.narrowest.level),
            changedBy(ends.widest),
            numbers.level(ends.widest.level),
          ),
          say.pairing[pairingSays(change, 1 - report.audit.plan.evidence.confidence)],
        ]),
  ]
}

function pairingSays({ over_pairings: ends }: Change, alpha: number): 'always' | 'never' | 'depends' {
  const isSure = (level: number | null | undefined): boolean => typeof level === 'number' && level <= alpha
  if (isSure(ends?.widest.level)) return 'always'
  return isSure(ends?.narrowest.level) ? 'depends' : 'never'
}

/** Before and after as natural frequencies: `Before: of every 100 people …, 18 were wrongly flagged (…), against 14 (…).` */
export function frequenciesOf({ before, after }: Compared, change: Change): readonly string[] {
  const metric = metricOf(change.metric)
  const { attribute, group, reference } = change
  if (metric.kind !== 'rate' || group === null || reference === null) return []
  return (
    [
      ['before', before],
      ['after', after],
    ] as const
  ).flatMap(([when, report]) => {
    const { audit, locale, numbers, effect } = report
    const own = audit.groups.find((one) => one.attribute === attribute && one.group === group)?.metrics[change.metric]
    const gap = audit.comparisons.find(
      (one) =>
        one.attribute === attribute &&
        one.group === group &&
        one.metric === change.metric &&
        one.reference === reference,
    )
    if (typeof own?.estimate !== 'number' || typeof gap?.reference_estimate !== 'number') return []
    // One total for both, so that the two sentences can be compared.
    const total = totalOf(after, attribute, change.metric)
    const style: Style = { quantity: 'share', total }
    const sentence = locale.say.frequency(
      numbers.count(total),
      textIn(metric, locale.language).frequency[effect],
      { n: figureOf(report, style, own.estimate), group: shortLabel(report, attribute, group) },
      {
        n: figureOf(report, style, gap.reference_estimate),
        group: againstLabel(report, attribute, againstIn(report, attribute, reference)),
      },
    )
    return [compareTexts[locale.language].frequency(when, sentence)]
  })
}
