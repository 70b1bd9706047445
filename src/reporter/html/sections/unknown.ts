import { addCells, crossing, highOf } from '../../../counts.js'
import { partTexts } from '../../locales/parts.js'
import { asksNoOutcome } from '../../unjudged.js'
import { cellText } from '../cell.js'
import { html, type Markup } from '../markup.js'
import { shortLabel } from '../names.js'
import { measuresIn, partsToTell } from '../part.js'
import type { Report } from '../report.js'
import { type Table, tableOf } from '../table.js'
import { suppressedPart } from './suppressed.js'

/** What the figures do not know: unchecked outcomes, suppressed numbers, small groups, rows left out. */
export function unknownSection(report: Report): Markup {
  const { unknown } = report.locale
  const parts = [
    // Of several decisions an outcome that is not known is so for each of them.
    outcomes(measuresIn(report, partsToTell(report)[0])),
    trueNumbers(report),
    binned(report),
    suppressedPart(report),
    small(report),
    excluded(report),
    values(report),
    ...taken(report),
  ].flatMap((part) => part ?? [])
  return html`
<section aria-labelledby="unknown">
<h2 id="unknown">${unknown.title}</h2>${parts.length === 0 ? html`<p>${asksNoOutcome(report.audit) ? unknown.nothingAsked : unknown.nothing}</p>` : parts}
</section>`
}

function part(id: string, title: string, intro: string, table: Omit<Table, 'id' | 'caption'>): Markup | null {
  if (table.rows.length === 0) return null
  return html`
<h3>${title}</h3>${tableOf({ id, caption: intro, ...table })}`
}

/** Of attributes; what their crossings lack, they lack. */
const single = ({ audit }: Report) => {
  const crossings = new Set(audit.plan.intersections.map(crossing))
  return audit.groups.filter(({ attribute }) => !crossings.has(attribute))
}

function outcomes(report: Report): Markup | null {
  if (asksNoOutcome(report.audit)) return null
  const { outcomes: say, head } = report.locale.unknown
  return part('unknown-outcomes', say.title, say.intro[report.audit.plan.evidence.unknown], {
    columns: [
      { head: head.attribute },
      { head: head.group },
      { head: head.people, number: true },
      { head: head.positive, number: true },
      { head: head.negative, number: true },
    ],
    rows: single(report)
      .filter(({ tally }) => highOf(addCells([tally.positive_unknown, tally.negative_unknown])) > 0)
      .map(({ attribute, group, n, tally }) => [
        attribute,
        shortLabel(report, attribute, group),
        cellText(report, n),
        cellText(report, tally.positive_unknown),
        cellText(report, tally.negative_unknown),
      ]),
  })
}

function trueNumbers(report: Report): Markup | null {
  const { head, unknownNumbers: say } = partTexts[report.locale.language]
  const { plan } = report.audit
  if (plan.outcome === null) return null
  return part('unknown-numbers', say.title, say.intro[plan.evidence.unknown], {
    columns: [
      { head: report.locale.unknown.head.attribute },
      { head: report.locale.unknown.head.group },
      { head: head.people, number: true },
      { head: head.known, number: true },
      { head: head.unknown, number: true },
    ],
    rows: single(report).flatMap(({ attribute, group, n, known }) => {
      const left = known === undefined ? 0 : highOf(n) - known
      const { count } = report.numbers
      if (left === 0) return []
      return [[attribute, shortLabel(report, attribute, group), cellText(report, n), count(known ?? 0), count(left)]]
    }),
  })
}

const binned = ({ audit, locale }: Report): Markup | null =>
  audit.notes.some(({ kind }) => kind === 'numbers_binned') ? html`<p>${partTexts[locale.language].binned}</p>` : null

function small(report: Report): Markup | null {
  const { small: say, head } = report.locale.unknown
  const floor = report.audit.plan.evidence.minimum_denominator
  return part('unknown-small', say.title, say.intro(report.numbers.count(floor)), {
    columns: [{ head: head.attribute }, { head: head.group }, { head: head.people, number: true }],
    rows: report.audit.groups
      .filter(({ n }) => highOf(n) < floor)
      .map(({ attribute, group, n }) => [attribute, shortLabel(report, attribute, group), cellText(report, n)]),
  })
}

function excluded(report: Report): Markup | null {
  const { excluded: say, head, reason, whole } = report.locale.unknown
  const { rows } = report.audit.provenance
  const { count } = report.numbers
  return part('unknown-rows', say.title, say.intro(cellText(report, rows.read), count(rows.counted)), {
    columns: [
      { head: head.reason },
      { head: head.attribute },
      { head: head.detail },
      { head: head.rows, number: true },
    ],
    rows: rows.excluded.map((one) => [
      reason[one.reason],
      one.attribute ?? whole,
      one.detail ?? '',
      cellText(report, one.rows),
    ]),
  })
}

function values(report: Report): Markup | null {
  const { values: say, head } = report.locale.unknown
  return part('unknown-values', say.title, say.intro, {
    columns: [{ head: head.value }, { head: head.rows, number: true }],
    rows: report.audit.notes
      .filter((note) => note.kind === 'outcome_values_unknown')
      .flatMap((note) => note.values.map(({ value, rows }) => [value, cellText(report, rows)])),
  })
}

/** Without a list of negative values every other value is one; a reader has to see what that took in. */
const taken = (report: Report): readonly (Markup | null)[] =>
  report.audit.notes.map((note) => {
    if (note.kind !== 'taken_as_negative') return null
    const { taken: say, head } = report.locale.unknown
    return part(`taken-${note.role}`, say[note.role].title, say[note.role].intro, {
      columns: [{ head: head.value }, { head: head.rows, number: true }],
      rows: note.values.map(({ value, rows }) => [value, cellText(report, rows)]),
    })
  })
