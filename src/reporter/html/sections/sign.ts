import { recordTexts } from '../../locales/record.js'
import { mark } from '../mark.js'
import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'

/** A page of its own on paper: what was audited, what it says, what is asked, and a place to write and sign. */
export function signSection({ audit, locale }: Report): Markup {
  const { sign, ask, provenance: named } = locale
  const say = recordTexts[locale.language].sign
  const { plan_sha256, data_sha256, limits_sha256 } = audit.provenance
  const hash = (value: string): Markup => html`<code>${value}</code>`
  const facts: readonly (readonly [string, string | Markup])[] = [
    [say.audit, audit.title],
    [say.verdict, mark(audit.verdict, locale.verdict[audit.verdict])],
    [named.data, data_sha256 === null ? named.noData : hash(data_sha256)],
    [named.plan, hash(plan_sha256)],
    ...(audit.plan.limits.length > 0 ? [[named.limits, hash(limits_sha256)] as const] : []),
    [ask.title, ask.first[audit.verdict]],
  ]
  const lines = html`<dl class="lines">${[sign.name, sign.role, sign.date, sign.signature].map(
    (line) => html`<dt>${line}</dt><dd></dd>`,
  )}</dl>`
  return html`
<section class="sign" aria-labelledby="sign">
<h2 id="sign">${sign.title}</h2>
<dl class="about">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p>${sign.decision}:</p><div class="room"></div>
${lines}${lines}
</section>`
}
