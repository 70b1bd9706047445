import type { Change } from '../../../compare/comparison.js'
import { html, type Markup } from '../../html/markup.js'
import { compareTexts } from '../../locales/compare.js'
import type { Compared } from '../compared.js'
import { sayChange } from '../sayChange.js'
import { movedIn, turnedIn } from '../shownChanges.js'

/** So many of each kind are told; the rest are counted. */
const mostTold = 8

/** What turned round, what became worse and better, and how much of it stayed. */
export function listsSection(compared: Compared, changes: readonly Change[]): Markup {
  const { locale, numbers } = compared.after
  const say = compareTexts[locale.language]
  const stayed = changes.filter(({ moved }) => moved === 'same' || moved === 'not_known')
  const listOf = (kind: 'turned' | 'worse' | 'better', some: readonly Change[]): Markup => html`
<h3 id="list-${kind}">${say.lists[kind].title}</h3>${
    some.length === 0
      ? html`
<p>${say.lists[kind].none}</p>`
      : html`
<ul>${some.slice(0, mostTold).map((change) => html`<li>${sayChange(compared, change)}</li>`)}${
          some.length > mostTold && html`<li>${say.folded(numbers.count(some.length - mostTold))}</li>`
        }</ul>`
  }`
  return html`
<section aria-labelledby="changes">
<h2 id="changes">${say.title}</h2>${listOf('turned', turnedIn(changes))}${listOf('worse', movedIn(changes, 'worse'))}${listOf('better', movedIn(changes, 'better'))}
<h3 id="list-stayed">${say.stayed.title}</h3>
<p>${say.stayed.text(numbers.count(stayed.length), numbers.count(changes.length))}</p>
</section>`
}
