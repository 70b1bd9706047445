import { cellNames, highOf } from '../../../counts.js'
import type { GroupResult } from '../../../metrics/measure.js'
import { figureTexts } from '../../locales/figures.js'
import { asksNoOutcome } from '../../unjudged.js'
import { cellText } from '../cell.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel, shortLabel } from '../names.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** So few groups are told in sentences, which a reader without any statistics can follow; more of them in a table. */
const mostSentences = 3
/** A table with more groups is folded: the charts should not lie a screen below their heading. */
const mostOpen = 12

/** What was decided about how many of each group, and what turned out to be true: all other figures are made of these. */
export function countsInWords(report: Report, attribute: string, place: string): Markup | false {
  const { audit, locale, effect } = report
  const { counts } = figureTexts[locale.language]
  const groups = audit.groups.filter((group) => group.attribute === attribute)
  const cells = cellNames.filter((name) => groups.some(({ tally }) => highOf(tally[name]) > 0))
  if (cells.length === 0) return false
  const words = asksNoOutcome(audit) ? { ...counts.cells[effect], ...counts.decisions[effect] } : counts.cells[effect]
  const label = ({ group }: GroupResult): string => shortLabel(report, attribute, group)
  if (groups.length <= mostSentences) {
    return html`
<ul class="counts">${groups.map(
      (group) =>
        html`<li>${counts.read(
          label(group),
          cellText(report, group.n),
          cells.map((name) => ({ n: cellText(report, group.tally[name]), what: words[name] })),
        )}</li>`,
    )}</ul>`
  }
  const caption = counts.caption(attributeLabel(report, attribute))
  const table = tableOf({
    id: `counts-${place}`,
    caption,
    columns: [
      { head: locale.groups.head.group },
      { head: locale.groups.size, number: true },
      ...cells.map((name) => ({ head: words[name], number: true })),
    ],
    rows: groups.map((group) => [
      label(group),
      cellText(report, group.n),
      ...cells.map((name) => cellText(report, group.tally[name])),
    ]),
  })
  return groups.length <= mostOpen
    ? table
    : html`
<details><summary>${caption}</summary>${table}</details>`
}
