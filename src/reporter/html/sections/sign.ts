import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'

/** A place to write the decision down and sign it, on paper. */
export function signSection({ locale }: Report): Markup {
  const { sign } = locale
  const lines = html`<dl>${[sign.name, sign.role, sign.date, sign.signature].map(
    (line) => html`<dt>${line}</dt><dd></dd>`,
  )}</dl>`
  return html`
<section class="sign" aria-labelledby="sign">
<h2 id="sign">${sign.title}</h2>
<p>${sign.decision}:</p><div class="room"></div>
${lines}${lines}
</section>`
}
