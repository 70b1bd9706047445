import type { Status, Verdict } from '../policy/finding.js'
import { marks } from '../reporter/terminal/marks.js'
import { element } from './element.js'

/** A status by shape, by word and by colour, as the rest of the page has it. */
export const marked = (status: Status | Verdict, word: string): HTMLElement =>
  element('span', { className: `s ${status}` }, [
    element('span', { textContent: marks[status] }, [], { 'aria-hidden': 'true' }),
    word,
  ])
