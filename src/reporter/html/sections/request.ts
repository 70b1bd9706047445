import { decides } from '../../order.js'
import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'

/** What the board is asked to do: the one box of the report. */
export function requestSection({ audit, locale, numbers }: Report): Markup {
  const { ask } = locale
  const open = audit.findings.filter((finding) => decides(finding) && finding.status === 'undetermined')
  const cases = Math.min(...open.map(({ more_cases }) => more_cases ?? Number.POSITIVE_INFINITY))
  const unknown = open.some(({ reason_code }) => reason_code === 'not_known')
  const asked = [
    ask.first[audit.verdict],
    ...(open.length === 0
      ? []
      : [
          [
            ask.open(numbers.count(open.length), open.length === 1),
            ...(Number.isFinite(cases) ? [ask.cases(numbers.count(cases))] : []),
            ...(unknown ? [ask.unknown] : []),
          ].join(' '),
        ]),
    ask.always,
  ]
  return html`
<section class="ask" aria-labelledby="ask">
<h2 id="ask">${ask.title}</h2>
<ul>${asked.map((line) => html`<li>${line}</li>`)}</ul>
</section>`
}
