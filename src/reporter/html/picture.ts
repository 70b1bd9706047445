import type { Drawing } from '../charts/draw.js'
import { html, type Markup, trusted } from './markup.js'

/** A drawing with a name and a description of its own; the style sheet shows the one that fits. */
export const picture = (
  id: string,
  title: string,
  description: string,
  drawings: Readonly<Record<string, Drawing>>,
): Markup =>
  html`${Object.entries(drawings).map(
    ([width, { viewBox, content }]) =>
      html`
<svg class="chart ${width}" role="img" viewBox="${viewBox}" aria-labelledby="${id}-${width}-title ${id}-${width}-text"><title id="${id}-${width}-title">${title}</title><desc id="${id}-${width}-text">${description}</desc>${trusted(content)}</svg>`,
  )}`
