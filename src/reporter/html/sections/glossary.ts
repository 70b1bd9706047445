import { glossaryTexts } from '../../locales/glossary.js'
import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'
import { termIds, terms } from '../terms.js'

/** The words of this report in plain language, in the order of the alphabet. Their anchors are the same in every language. */
export function glossarySection({ audit, locale }: Report): Markup {
  const say = glossaryTexts[locale.language]
  const used = termIds
    .filter((id) => terms[id](audit))
    .map((id) => ({ id, ...say.terms[id] }))
    .toSorted((one, other) => one.word.localeCompare(other.word, locale.language))
  return html`
<section aria-labelledby="glossary">
<h2 id="glossary">${say.title}</h2>
<p>${say.intro}</p>
<dl class="measures glossary">${used.map(
    ({ id, word, meaning }) => html`
<div id="term-${id.replaceAll('_', '-')}"><dt>${word}</dt><dd>${meaning}</dd></div>`,
  )}
</dl>
</section>`
}
