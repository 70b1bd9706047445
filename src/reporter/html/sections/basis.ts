import { aboutKeys } from '../../../config/plan.js'
import { addCells, crossing, highOf } from '../../../counts.js'
import { selectionRate } from '../../../metrics/catalogue/selection.js'
import type { OverallResult } from '../../../metrics/measure.js'
import { textIn } from '../../../metrics/textIn.js'
import { groupedBy } from '../../groupedBy.js'
import { partTexts } from '../../locales/parts.js'
import { sayUnits } from '../../sayUnits.js'
import { asksNoOutcome, unjudged } from '../../unjudged.js'
import { cellText } from '../cell.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel } from '../names.js'
import type { Report } from '../report.js'

/** What the verdict rests on: how many were decided on, how many outcomes are known, whose limits these are. */
export function basisSection(report: Report): Markup {
  const { audit, locale } = report
  const { limits_set_by: by = null, limits_set_on: on = null } = audit.plan.about
  const limits =
    audit.plan.limits.length === 0
      ? []
      : [
          by === null && on === null ? locale.basis.limitsUnknown : locale.basis.limits(by, on),
          ...(audit.plan.about.limits_sha256 === audit.provenance.limits_sha256 ? [locale.basis.limitsSame] : []),
        ]
  const units = sayUnits(audit, locale.language, (attribute) => attributeLabel(report, attribute))
  return html`
<section aria-label="${locale.basis.title}">
<p>${[...decided(report), ...ofClasses(report), ...ofNumbers(report), ...weighted(report), ...limits].join(' ')}</p>
${units.length > 0 && html`<p>${units.join(' ')}</p>`}
${unjudged(audit).map(({ attribute, n }) => html`<p>${locale.basis.unjudged(cellText(report, n), attribute)}</p>`)}
${about(report)}
</section>`
}

/** Once, where every attribute covers the same people; else for each. What is known is said once where it is the same. */
function decided(report: Report): readonly string[] {
  const { audit, locale, effect } = report
  const words = textIn(selectionRate, locale.language).frequency[effect]
  const crossings = new Set(audit.plan.intersections.map(crossing))
  const single = audit.overall.filter(({ attribute }) => !crossings.has(attribute))
  const told = groupedBy(single, ({ n, metrics }) =>
    // Sums of weights may differ in their last digits.
    JSON.stringify([n, metrics['selection_rate']?.numerator, metrics['verification_rate']?.numerator], inShort),
  )
  const lines = [...told.values()].flatMap(([one]) => {
    const { numerator, denominator } = one?.metrics['selection_rate'] ?? {}
    if (one === undefined || numerator === undefined || denominator === undefined) return []
    const named = told.size === 1 ? null : one.attribute
    const selected = locale.basis.decided(cellText(report, denominator), words, cellText(report, numerator), named)
    return [{ selected, known: known(report, one) }]
  })
  const same = new Set(lines.map((line) => line.known)).size === 1
  return same
    ? [...lines.map(({ selected }) => selected), ...lines.slice(0, 1).map((line) => line.known)]
    : lines.flatMap((line) => [line.selected, line.known])
}

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

const inShort = (_: string, value: unknown): unknown => (typeof value === 'number' ? value.toPrecision(9) : value)

function weighted({ audit, locale, numbers }: Report): readonly string[] {
  const { weight } = audit.plan
  return weight === null ? [] : [locale.basis.weighted(numbers.count(audit.provenance.rows.counted), weight.column)]
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

function about({ audit, locale }: Report): Markup | null {
  // Who set the limits, and when, is said in a sentence just above.
  const given = aboutKeys.flatMap((key) => {
    const value = audit.plan.about[key]
    return value === undefined || key === 'limits_set_by' || key === 'limits_set_on' ? [] : [{ key, value }]
  })
  if (given.length === 0) return null
  return html`<dl class="about">${given.map(
    ({ key, value }) => html`<dt>${locale.basis.about[key]}</dt><dd>${key === 'register' ? link(value) : value}</dd>`,
  )}</dl>`
}

/** Only what is an address of the web may be followed. */
const link = (address: string): Markup =>
  /^https?:\/\/[^\s]+$/i.test(address)
    ? html`<a href="${address}" rel="noreferrer noopener">${address}</a>`
    : html`${address}`
