import type { Language } from '../../languages/language.js'
import type { Sweep } from '../../policy/sweep.js'
import { interactiveTexts } from '../../reporter/locales/interactive.js'
import { localeOf } from '../../reporter/locales/localeOf.js'
import { marks } from '../../reporter/terminal/marks.js'
import { element } from '../element.js'
import { marked } from '../marked.js'

/** The verdict along the slider, by shape and pattern; the text of the section says the same in words. */
export function stripOf({ verdicts, points }: Sweep, language: Language): HTMLElement {
  const { verdict } = localeOf(language)
  const parts = verdicts.map(({ from, to, value }) => {
    const part = element('span', { className: value, textContent: marks[value] })
    part.style.flexGrow = String(points.filter(({ threshold }) => from <= threshold && threshold <= to).length)
    return part
  })
  const kinds = [...new Set(verdicts.map(({ value }) => value))]
  return element('div', {}, [
    element('p', { className: 'key' }, [
      interactiveTexts[language].threshold.strip,
      ...kinds.flatMap((kind) => [' ', marked(kind, verdict[kind])]),
    ]),
    element('div', { className: 'strip' }, parts, { 'aria-hidden': 'true' }),
  ])
}
