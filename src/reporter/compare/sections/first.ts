import type { Draw } from '../../charts/draw.js'
import { html, type Markup } from '../../html/markup.js'
import { chartUnder } from '../../html/strip.js'
import { compareTexts } from '../../locales/compare.js'
import { chartOf } from '../chartOf.js'
import type { Compared } from '../compared.js'
import { limitsLine } from '../limitsLine.js'
import { basisOf, frequenciesOf, sayChange } from '../sayChange.js'

/** What changed in one sentence, what is shown and what is not, in people, and drawn. */
export async function firstSection(compared: Compared, draw: Draw): Promise<Markup> {
  const { after: report, headline, comparison } = compared
  const say = compareTexts[report.locale.language]
  const names = comparison.unmatched.map(({ attribute, group }) => `${attribute}: ${group}`)
  const unmatched =
    names.length > 0 &&
    html`
<p class="note">${say.unmatched(report.locale.list(names))}</p>`
  if (headline === null) {
    return html`
<section aria-labelledby="first">
<h2 id="first">${say.title}</h2>
<p class="verdict-line">${say.said.nothing}</p>${unmatched}
</section>`
  }
  const others = comparison.changes.filter(
    (change) =>
      change.metric === headline.metric &&
      change.comparison === headline.comparison &&
      change.attribute === headline.attribute &&
      change.slice === undefined,
  )
  const chart = chartOf(compared, others, 'first', say.title)
  return html`
<section aria-labelledby="first">
<h2 id="first">${say.title}</h2>
<p class="lead"><strong>${sayChange(compared, headline)}</strong></p>
<ul>${frequenciesOf(compared, headline).map((line) => html`<li>${line}</li>`)}</ul>${
    chart !== null &&
    html`
<h3 id="chart-first">${chart.subtitle}</h3>${chartUnder(chart, await draw(chart))}
<p class="key">${say.key(report.confidence)}</p>`
  }
<ul>${basisOf(compared, headline).map((line) => html`<li>${line}</li>`)}</ul>
<p>${limitsLine(compared).join(' ')}</p>${unmatched}
</section>`
}
