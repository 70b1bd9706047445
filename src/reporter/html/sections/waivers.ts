import { dayIn } from '../../../language.js'
import { gateTexts } from '../../locales/gate.js'
import { unmatchedWaivers, waiverState, waiverSubject } from '../../sayGate.js'
import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** Every waiver of the plan, with who answers for it and what it still does; nothing where there are none. */
export function waiversSection({ audit, locale }: Report): Markup | null {
  const { language } = locale
  const { waivers: say } = gateTexts[language]
  const { waivers = [] } = audit.plan
  if (waivers.length === 0) return null
  const asOf = audit.gate?.as_of ?? null
  return html`
<section aria-labelledby="waivers">
<h2 id="waivers">${say.title}</h2>
${asOf !== null && html`<p>${say.asOf(dayIn(asOf, language))}</p>`}${unmatchedWaivers(audit, language).map(
  (note) => html`
<p class="caveat">${note}</p>`,
)}${tableOf({
  id: 'table-waivers',
  caption: say.title,
  columns: [
    { head: say.head.about },
    { head: say.head.reason },
    { head: say.head.by },
    { head: say.head.until },
    { head: say.head.state },
  ],
  rows: waivers.map((waiver, index) => [
    waiverSubject(waiver, language),
    waiver.reason,
    waiver.approved_by,
    dayIn(waiver.until, language),
    waiverState(audit, index, language),
  ]),
})}
</section>`
}
