import type { Language } from '../../languages/language.js'
import type { Sweep } from '../../policy/sweep.js'
import { type Report, reportOn } from '../../reporter/html/report.js'
import { interactiveTexts } from '../../reporter/locales/interactive.js'
import type { Audit } from '../../result.js'
import { element } from '../element.js'
import { auditAt } from './auditAt.js'
import { picker } from './picker.js'
import { shown } from './shown.js'
import { stripOf } from './strip.js'
import { thresholdTexts } from './thresholdTexts.js'
import { viewOf } from './viewOf.js'

/** Tells whoever wants to know that another threshold is looked at. */
export type Moved = (threshold: number) => void

/** Puts the control that moves the threshold where the page tells of other thresholds, if the file has counts at any. */
export function tryThresholds(audit: Audit, language: Language, moved: Moved): void {
  const { sweep } = audit
  if (sweep === null || sweep.points.length < 2) {
    placeOf('scores')?.append(
      element('div', { className: 'live' }, [element('p', { textContent: interactiveTexts[language].threshold.none })]),
    )
    return
  }
  placeOf('sweep')
    ?.querySelector('h2 ~ p')
    ?.after(controlOf(audit, sweep, language, moved))
}

const placeOf = (heading: string): Element | null => document.getElementById(heading)?.closest('section') ?? null

function controlOf(audit: Audit, sweep: Sweep, language: Language, moved: Moved): HTMLElement {
  const say = interactiveTexts[language].threshold
  const report = reportOn(audit, { language, undetermined: null })
  const texts = thresholdTexts(
    sweep.points.map(({ threshold }) => threshold),
    language,
  )
  const result = element('div')
  const heard = element('p', { className: 'heard' }, [], { role: 'status' })
  const show = (point: number): void => {
    const { threshold = 0, selected = 0 } = sweep.points[point] ?? {}
    const text = texts[point] ?? ''
    const at: Report = { ...report, audit: auditAt(audit, sweep, point) }
    const view = viewOf(at, selected)
    result.replaceChildren(...shown(view, text, at))
    sayLater(heard, [`${say.at(text)}: ${view.word}.`, ...view.told.slice(0, 2)].join(' '))
    moved(threshold)
  }
  const { fields, start } = picker(report, sweep, texts, show)
  const control = element(
    'div',
    { className: 'live', id: 'live-threshold' },
    [
      element('h3', { textContent: say.title, id: 'live-threshold-title' }),
      element('p', { textContent: say.intro }),
      ...fields,
      stripOf(sweep, language),
      heard,
      result,
    ],
    { role: 'group', 'aria-labelledby': 'live-threshold-title' },
  )
  show(start)
  // What a page begins with is no news.
  sayLater(heard, '')
  return control
}

/** Milliseconds in which a reader has let go of the control, so that only where it ends is read out. */
const patience = 400
let timer: number | undefined

function sayLater(told: HTMLElement, text: string): void {
  window.clearTimeout(timer)
  timer = window.setTimeout(() => {
    told.textContent = text
  }, patience)
}
