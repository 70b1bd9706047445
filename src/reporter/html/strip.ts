import type { Chart } from '../charts/chart.js'
import type { Strip } from '../charts/draw.js'
import { shapeId } from '../charts/strip.js'
import { html, type Markup, trusted } from './markup.js'

/** A chart of rows, named by the element with this id, and described where there is something to say. */
export const strip = (id: string, described: string | null, { height, content }: Strip): Markup => html`
<svg class="rows" role="img" height="${height}" aria-labelledby="${id}${described !== null && ` ${id}-text`}">${described !== null && html`<desc id="${id}-text">${described}</desc>`}${trusted(content)}</svg>`

/** A chart under its message, which names it; where it has more rows than anyone listens to, the table tells them. */
export const chartUnder = ({ id, rows }: Chart, drawing: Strip): Markup =>
  strip(
    `chart-${id}`,
    rows.length > mostDescribed ? null : rows.map(({ label, value }) => `${label}: ${value}`).join('; '),
    drawing,
  )

const mostDescribed = 6

/** The shapes of marks, once in a page; each about as heavy as the others. */
const shapes: Readonly<Record<string, string>> = {
  square: 'M-5.7-5.7h11.4v11.4h-11.4z',
  'triangle-up': 'M0-6.8 7.2 5.6h-14.4z',
  circle: 'M-6.2 0a6.2 6.2 0 1 1 12.4 0a6.2 6.2 0 1 1-12.4 0z',
  cross: 'M-6.5-2.2h4.3v-4.3h4.4v4.3h4.3v4.4h-4.3v4.3h-4.4v-4.3h-4.3z',
  diamond: 'M0-7.8 5.6 0 0 7.8-5.6 0z',
  'triangle-left': 'M-6 0 3-5.2v10.4z',
  'triangle-right': 'M6 0-3-5.2v10.4z',
}

/** What the marks of charts refer to. */
export const shapesOnce: Markup = html`
<svg class="shapes" aria-hidden="true" width="0" height="0"><defs>${Object.entries(shapes).map(
  ([name, path]) => html`<path id="${shapeId(name)}" d="${path}"/>`,
)}</defs></svg>`
