import type { Finding } from '../../policy/finding.js'
import { marks } from '../terminal/marks.js'
import { html, type Markup } from './markup.js'
import type { Report } from './report.js'

/** So many shades are told apart in grey; text stands out on the darkest by more than 4.5 to 1. */
const shades = 6

/** The class of a cell with a value, among all that are shaded alike. */
export function shadeAmong(values: readonly number[]): (value: number | null) => string {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return (value) =>
    value === null || high === low
      ? ''
      : ` h${Math.min(shades - 1, Math.floor(((value - low) / (high - low)) * shades))}`
}

/** What becomes of a limit, in a cell with room for a mark; a screen reader hears the word. */
export const markOf = ({ locale }: Report, { status }: Finding): Markup =>
  html`<span class="s ${status}"><span aria-hidden="true">${marks[status]}</span><span class="sr">${locale.status[status]} </span></span>`
