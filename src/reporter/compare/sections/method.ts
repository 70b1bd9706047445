import { html, type Markup } from '../../html/markup.js'
import { compareTexts } from '../../locales/compare.js'
import type { Compared } from '../compared.js'

/** How a change is worked out, and what a comparison cannot say. */
export function methodSection({ after: { locale, confidence } }: Compared): Markup {
  const { title, lines } = compareTexts[locale.language].method
  return html`
<section aria-labelledby="method">
<h2 id="method">${title}</h2>
<ul>${lines(confidence).map((line) => html`<li>${line}</li>`)}</ul>
</section>`
}
