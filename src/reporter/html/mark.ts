import type { Status, Verdict } from '../../policy/finding.js'
import { marks } from '../terminal/marks.js'
import { html, type Markup } from './markup.js'

/** A status by shape, by word and by colour. */
export const mark = (status: Status | Verdict, word: string): Markup =>
  html`<span class="s ${status}"><span aria-hidden="true">${marks[status]}</span>${word}</span>`
