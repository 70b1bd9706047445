import type { Language } from '../../languages/language.js'
import type { Power } from '../../policy/power/power.js'
import { version } from '../../version.js'
import { drawLines } from '../charts/lines.js'
import { html, type Markup } from '../html/markup.js'
import { documentOf } from '../html/page.js'
import { picture } from '../html/picture.js'
import { tableOf } from '../html/table.js'
import { powerChart } from './chart.js'
import { powerStory, type StoryTable } from './story.js'

/** How many cases an audit needs, as one HTML file that needs nothing else. */
export async function powerPage(power: Power, language: Language): Promise<string> {
  const story = powerStory(power, language)
  const { say } = story
  const { could } = story
  const chart = powerChart(power, story, language)
  const drawn = chart.lines.every(({ points }) => points.length < 2)
    ? null
    : html`
<section aria-labelledby="chart">
<h2 id="chart">${chart.title}</h2>
<p class="sub">${chart.subtitle}.</p>
${picture('chart-power', chart.title, `${could.lead} ${could.lines.join('; ')}. ${could.end}`, await drawLines(chart))}
</section>`
  const numbers = html`
<section aria-labelledby="numbers">
<h2 id="numbers">${story.heading}</h2>
${paragraphs(story.intro)}${table('sizes', story.sizes)}${paragraphs(story.about)}
<p>${could.lead}</p>
<ul>${could.lines.map((line) => html`<li>${line}</li>`)}</ul>
<p>${could.end}</p>${table('curve', story.curve)}
</section>`
  const method = html`
<section aria-labelledby="how">
<h2 id="how">${say.how}</h2>
${paragraphs(story.notes)}
</section>`
  return documentOf(
    {
      language,
      generator: `maatlat ${version}`,
      title: `${say.kicker} – ${story.heading}`,
      kicker: say.kicker,
      heading: story.what,
      skip: { to: '#numbers', text: say.skip },
    },
    [numbers, drawn, method],
  )
}

const paragraphs = (texts: readonly string[]): readonly Markup[] => texts.map((text) => html`<p>${text}</p>`)

const table = (id: string, { caption, heads, rows }: StoryTable): Markup =>
  tableOf({ id: `${id}-table`, caption, columns: heads.map((head, index) => ({ head, number: index > 0 })), rows })
