import { cellNames, type Range } from '../../../counts.js'
import { privacyTexts } from '../../locales/privacy.js'
import { roundingTexts } from '../../locales/rounding.js'
import { minimumCell } from '../../minimumCell.js'
import { cellText } from '../cell.js'
import { html, type Markup } from '../markup.js'
import { shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** The counts that are not told: which, why, and how to read what stands in their place. null: all are told. */
export function suppressedPart(report: Report): Markup | null {
  const { suppressed, head } = report.locale.unknown
  const { title, caption } = roundingTexts[report.locale.language]
  const say = report.audit.plan.data.rounding === undefined ? suppressed : { title, intro: caption }
  const minimum = minimumCell(report.audit)
  const groups = report.audit.groups.filter(({ tally }) => cellNames.some((name) => typeof tally[name] !== 'number'))
  if (minimum === null && groups.length === 0) return null
  const cells = cellNames.filter((name) => groups.some(({ tally }) => tally[name] !== 0))
  return html`
<h3>${minimum === null ? say.title : privacyTexts[report.locale.language].title}</h3>${minimum !== null && reasons(report, minimum)}${
    groups.length > 0 &&
    tableOf({
      id: 'unknown-suppressed',
      caption: say.intro,
      columns: [{ head: head.attribute }, { head: head.group }, ...cells.map((name) => ({ head: name, number: true }))],
      rows: groups.map(({ attribute, group, tally }) => [
        attribute,
        shortLabel(report, attribute, group),
        ...cells.map((name) => cellText(report, tally[name])),
      ]),
    })
  }`
}

function reasons({ audit, locale, numbers }: Report, minimum: number): Markup {
  const say = privacyTexts[locale.language]
  const ranges = audit.groups.flatMap(({ tally }) =>
    cellNames.flatMap((name): readonly Range[] => (typeof tally[name] === 'number' ? [] : [tally[name]])),
  )
  const few = ranges.filter(({ low, high }) => low === 0 && high === minimum - 1).length
  const [least, most] = [numbers.count(minimum), numbers.count(minimum - 1)]
  const kinds = say.kinds(numbers.count(few), numbers.count(ranges.length - few), most)
  const told = ranges.length === 0 ? [say.none(least)] : [say.intro(least), kinds, say.reading(most)]
  const also = [say.also, ...(audit.plan.score === null ? [] : [say.scores])]
  return html`
<p>${told.join(' ')}</p>
<p>${also.join(' ')}</p>`
}
