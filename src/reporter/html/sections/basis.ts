import { aboutKeys } from '../../../config/plan.js'
import { addCells, type Cell, cellBetween, crossing, highOf, lowOf } from '../../../counts.js'
import { selectionRate } from '../../../metrics/catalogue/selection.js'
import type { OverallResult } from '../../../metrics/measure.js'
import { textIn } from '../../../metrics/textIn.js'
import { frontTexts } from '../../locales/front.js'
import { partTexts } from '../../locales/parts.js'
import { privacyTexts } from '../../locales/privacy.js'
import { proxyTexts } from '../../locales/proxies.js'
import { roundingTexts } from '../../locales/rounding.js'
import { minimumCell } from '../../minimumCell.js'
import { sayBaseline } from '../../sayBaseline.js'
import { sayUnits } from '../../sayUnits.js'
import { asksNoOutcome, unjudged } from '../../unjudged.js'
import { cellText } from '../cell.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel } from '../names.js'
import type { Report } from '../report.js'
import { webLink } from '../webLink.js'

/** What the verdict rests on: what was decided on how many people, and of how many the outcome is known. */
export function basisSection(report: Report): Markup {
  const { audit, locale } = report
  const units = sayUnits(audit, locale.language, (attribute) => attributeLabel(report, attribute))
  const baseline = sayBaseline(audit, locale.language)
  return html`
<section aria-label="${locale.basis.title}">
<p>${[...decided(report), ...ofClasses(report), ...ofNumbers(report), ...weighted(report), ...suppressed(report), ...rounded(report)].join(' ')}</p>
${given(report)}
${baseline.length > 0 && html`<p>${baseline.join(' ')}</p>`}
${units.length > 0 && html`<p>${units.join(' ')}</p>`}
${unjudged(audit).map(({ attribute, n }) => html`<p>${locale.basis.unjudged(cellText(report, n), attribute)}</p>`)}
${about(report)}
</section>`
}

/** Which attributes the model is given itself, and what stands for them: whatever the figures say, that is a matter of its own. */
function given({ audit, locale }: Report): Markup | false {
  const direct = (audit.proxies?.told ?? []).flatMap(({ attribute, named }) => (named === 'direct' ? [attribute] : []))
  const { front } = proxyTexts[locale.language]
  const proxies = audit.plan.attributes.flatMap(({ name }) => {
    const own = (audit.proxies?.told ?? []).flatMap((one) =>
      one.attribute === name && one.named === 'proxy' ? [one.name] : [],
    )
    return own.length === 0 ? [] : [front.proxies(locale.list(own), name)]
  })
  const lines = [...(direct.length === 0 ? [] : [front.direct(locale.list(direct))]), ...proxies]
  return lines.length > 0 && html`<p>${lines.join(' ')}</p>`
}

/** Once, where every attribute covers the same people; else from the least to the most of them. What is known is said once where it is the same. */
function decided(report: Report): readonly string[] {
  const { audit, locale, effect } = report
  const words = textIn(selectionRate, locale.language).frequency[effect]
  const crossings = new Set(audit.plan.intersections.map(crossing))
  const told = audit.overall.flatMap((one) => {
    const { numerator, denominator } = one.metrics['selection_rate'] ?? {}
    if (crossings.has(one.attribute) || numerator === undefined || denominator === undefined) return []
    return [{ numerator, denominator, known: known(report, one) }]
  })
  if (told.length === 0) return []
  const people = hull(told.map(({ denominator }) => denominator))
  const positive = hull(told.map(({ numerator }) => numerator))
  const alike = told.every(({ denominator }) => isAbout(denominator, people))
  const say = alike ? locale.basis.decided : frontTexts[locale.language].decided
  const lines = [...new Set(told.map((one) => one.known))]
  return [
    say(
      cellText(report, alike ? (told[0]?.denominator ?? people) : people),
      words,
      cellText(report, alike ? (told[0]?.numerator ?? positive) : positive),
    ),
    ...lines.slice(0, 2),
  ]
}

const hull = (cells: readonly Cell[]): Cell =>
  cellBetween(Math.min(...cells.map(lowOf)), Math.max(...cells.map(highOf)))

/** Sums of weights may differ in their last digits. */
const isAbout = (cell: Cell, other: Cell): boolean =>
  [lowOf, highOf].every((end) => end(cell).toPrecision(9) === end(other).toPrecision(9))

/** How many got which of several decisions; every attribute covers the same people but for those left out of it. */
function ofClasses({ audit, locale, numbers }: Report): readonly string[] {
  const [whole] = audit.overall
  const classes = audit.slices.filter(({ slice }) => slice.kind === 'class')
  if (whole === undefined || classes.length === 0) return []
  const named = classes.map(({ slice, overall }) => {
    const got =
      overall.find(({ attribute }) => attribute === whole.attribute)?.metrics['selection_rate']?.numerator ?? 0
    return `‘${slice.name}’ ${numbers.count(highOf(got))}`
  })
  const say = partTexts[locale.language]
  const people = numbers.count(highOf(whole.n))
  return [say.classes(numbers.count(classes.length), people, locale.list(named)), say.classesKey]
}

/** How many decisions are numbers, and of how many it is known what they should have been. */
function ofNumbers({ audit, locale, numbers }: Report): readonly string[] {
  const [whole] = audit.overall
  if (whole?.known === undefined) return []
  const say = partTexts[locale.language]
  const [all, known] = [highOf(whole.n), whole.known]
  if (audit.plan.outcome === null) return [say.numbers(numbers.count(all))]
  const { numbersKnown } = say
  return [
    say.numbers(numbers.count(all)),
    known === all ? numbersKnown.all : known === 0 ? numbersKnown.none : numbersKnown.some(numbers.count(known)),
  ]
}

function weighted({ audit, locale, numbers }: Report): readonly string[] {
  const { weight } = audit.plan
  return weight === null ? [] : [locale.basis.weighted(numbers.count(audit.provenance.rows.counted), weight.column)]
}

/** What the verdict rests on instead of the counts themselves. */
function suppressed({ audit, locale, numbers }: Report): readonly string[] {
  const minimum = minimumCell(audit)
  return minimum === null ? [] : [privacyTexts[locale.language].basis(numbers.count(minimum))]
}

/** What a table of counts was rounded to. */
function rounded({ audit, locale, numbers }: Report): readonly string[] {
  const { rounding } = audit.plan.data
  if (rounding === undefined) return []
  return [roundingTexts[locale.language].basis(numbers.count(rounding), numbers.count(Math.floor(rounding / 2)))]
}

function known(report: Report, { metrics, tally }: OverallResult): string {
  const { basis } = report.locale
  if (asksNoOutcome(report.audit)) return basis.noOutcome
  const verified = metrics['verification_rate']
  const unknown = addCells([tally.positive_unknown, tally.negative_unknown])
  if (unknown === 0) return basis.allKnown
  if (verified?.numerator === undefined || verified.numerator === 0) return basis.noneKnown
  return basis.someKnown(cellText(report, verified.numerator), cellText(report, unknown))
}

/** In running text: what a board needs to know of the thing audited should not take a screen. */
function about({ audit, locale }: Report): Markup | null {
  const given = aboutKeys.flatMap((key) => {
    const value = audit.plan.about[key]
    return value === undefined || toldElsewhere.has(key) ? [] : [{ key, value }]
  })
  if (given.length === 0) return null
  return html`<dl class="facts">${given.map(
    ({ key, value }) =>
      html`<div><dt>${locale.basis.about[key]}</dt> <dd>${key === 'register' ? webLink(value) : value}</dd></div> `,
  )}</dl>`
}

/** In sentences beside it, and where the report comes from. */
const toldElsewhere: ReadonlySet<string> = new Set(['limits_set_by', 'limits_set_on', 'limits_sha256'])
