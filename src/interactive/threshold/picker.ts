import type { Sweep } from '../../policy/sweep.js'
import { amount } from '../../reporter/html/figures.js'
import type { Report } from '../../reporter/html/report.js'
import { interactiveTexts } from '../../reporter/locales/interactive.js'
import { element } from '../element.js'
import { nearestPoint } from './thresholdTexts.js'

interface Picker {
  readonly fields: readonly HTMLElement[]
  /** Where it stands at first: at the threshold of the plan. */
  readonly start: number
}

/** A slider and a field for a number that move together, from one threshold of the sweep to another. */
export function picker(
  { numbers, locale }: Report,
  sweep: Sweep,
  texts: readonly string[],
  show: (point: number) => void,
): Picker {
  const say = interactiveTexts[locale.language].threshold
  const thresholds = sweep.points.map(({ threshold }) => threshold)
  const start = nearestPoint(thresholds, sweep.own ?? thresholds[Math.floor(thresholds.length / 2)] ?? 0)
  const range = element('input', {
    id: 'live-range',
    type: 'range',
    min: '0',
    max: String(thresholds.length - 1),
    step: '1',
    value: String(start),
  })
  const number = element('input', { id: 'live-number', type: 'number', step: 'any' })
  const own = texts[start] ?? ''
  const back = element('button', { type: 'button', textContent: say.back(own) })
  const textAt = (point: number): string => {
    const text = texts[point] ?? ''
    const selected = numbers.count(sweep.points[point]?.selected ?? 0)
    return sweep.by === 'top'
      ? say.top(text, selected)
      : point === start && sweep.own !== null
        ? `${text}, ${say.own}`
        : text
  }
  let wanted = start
  const settle = (): void => {
    range.value = String(wanted)
    number.value = plain(thresholds[wanted] ?? 0)
    range.setAttribute('aria-valuetext', textAt(wanted))
    back.disabled = wanted === start
  }
  let asked = false
  const go = (point: number): void => {
    wanted = point
    settle()
    if (asked) return
    asked = true
    // However fast it is moved: once a picture of the screen.
    requestAnimationFrame(() => {
      asked = false
      show(wanted)
    })
  }
  range.addEventListener('input', () => go(Number(range.value)))
  number.addEventListener('change', () => {
    const value = Number.parseFloat(number.value)
    go(Number.isNaN(value) ? wanted : nearestPoint(thresholds, value))
  })
  back.addEventListener('click', () => {
    range.focus()
    go(start)
  })
  settle()
  return {
    start,
    fields: [
      element('div', {}, [element('label', { htmlFor: range.id, textContent: say.label }), range]),
      element('div', { className: 'fields' }, [
        element('div', {}, [element('label', { htmlFor: number.id, textContent: say.exact }), number]),
        ...(sweep.own === null ? [] : [back]),
      ]),
    ],
  }
}

/** As a field for numbers takes it, whatever the language. */
const plain = (threshold: number): string =>
  amount('number', threshold, { total: 100, exact: true }, 'en').replace('−', '-').replaceAll(',', '')
