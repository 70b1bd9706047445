import { recordTexts } from '../locales/record.js'
import { html, type Markup, textOf, trusted } from './markup.js'
import type { Report } from './report.js'

/**
 * Links to the sections, taken from their own headings: it lists what is there and nothing else, under the same words.
 * A heading is markup already, so the names in it are.
 */
export function contentsOf({ locale }: Report, sections: readonly (Markup | null)[]): Markup {
  const headings = sections.flatMap((section) =>
    section === null ? [] : [...textOf(section).matchAll(/<h2 id="([\w-]+)"[^>]*>(.*?)<\/h2>/gs)],
  )
  return html`
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${recordTexts[locale.language].contents}</h2>
<ol>${headings.map(([, id = '', title = '']) => html`<li><a href="#${id}">${trusted(title)}</a></li>`)}</ol>
</nav>`
}
