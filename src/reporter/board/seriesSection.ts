import { loadDrawCourse } from '../charts/drawCourse.js'
import { groupedBy } from '../groupedBy.js'
import { html, type Markup } from '../html/markup.js'
import { attributeLabel } from '../html/names.js'
import { boardTexts } from '../locales/board.js'
import { courseFigures } from './courseFigures.js'
import type { Series } from './series.js'
import { turnsSection } from './turnsSection.js'

/** Audits of the same thing, one after another: what turned round, then each measure of each group as it went. */
export async function seriesSection(series: Series, name: string | null, id: string): Promise<Markup> {
  const { entries, labels, courses } = series
  const [first] = entries
  if (first === undefined) return html``
  const { report } = first
  const { locale, numbers } = report
  const say = boardTexts[locale.language].series
  const draw = courses.length === 0 ? null : await loadDrawCourse(locale.axis)
  const byAttribute = groupedBy(courses, ([course]) => course?.attribute ?? '')
  const parts: Markup[] = []
  for (const [at, [attribute, some]] of [...byAttribute].entries()) {
    const figures = await courseFigures({
      series,
      courses: some,
      most: mostCharts(courses.length),
      draw,
      id: `${id}-${at + 1}`,
    })
    parts.push(html`
<h3>${locale.groups.by(attributeLabel(report, attribute))}</h3>${figures}`)
  }
  const places = entries.map(({ number }) => numbers.count(number))
  const told = labels.map((label, at) => (label === '' ? '' : `${places[at]}: ${label}`))
  return html`
<section aria-labelledby="${id}">
<h2 id="${id}">${say.title(name, places)}</h2>
<p>${say.intro} ${say.order(told.join('; '))}</p>${turnsSection(series, id)}${
    courses.length > 0 &&
    html`
<p class="key">${say.key(report.confidence)}</p>`
  }${parts}
</section>`
}

/** On one page, about; a limit of an attribute always has one. */
const most = 48
const mostOfOne = 6

const mostCharts = (pictures: number): number => Math.min(mostOfOne, Math.max(1, Math.floor(most / pictures)))
