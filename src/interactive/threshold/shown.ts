import type { Report } from '../../reporter/html/report.js'
import { interactiveTexts } from '../../reporter/locales/interactive.js'
import { element } from '../element.js'
import { marked } from '../marked.js'
import { tableIn } from '../tableIn.js'
import type { ThresholdView } from './viewOf.js'

/** A threshold as the page shows it: the verdict, every limit, every rate. */
export function shown(
  { verdict, word, told, limits, rates }: ThresholdView,
  threshold: string,
  { audit, confidence, locale }: Report,
): readonly Node[] {
  const say = interactiveTexts[locale.language].threshold
  const { head } = say
  const isPlain = audit.plan.weight === null && audit.plan.unit === null
  const columns = [
    { head: head.who },
    { head: head.status },
    { head: head.measure },
    { head: head.value, number: true },
    { head: `${head.interval} (${confidence})`, number: true },
    { head: head.limit, number: true },
  ]
  return [
    element('div', { className: `verdict ${verdict}` }, [
      element('p', {}, [`${say.at(threshold)}: `, marked(verdict, word)]),
      ...told.map((textContent) => element('p', { textContent })),
    ]),
    ...(limits.length === 0
      ? []
      : [
          tableIn(
            { id: 'live-limits', caption: say.limits(threshold), columns },
            limits.map((one) => [
              one.who,
              marked(one.status, one.word),
              one.measure,
              one.value,
              one.interval,
              one.limit,
            ]),
          ),
        ]),
    ...rates.map(({ attribute, measures, rows }, at) =>
      tableIn(
        {
          id: `live-rates-${at + 1}`,
          caption: say.rates(attribute, threshold),
          columns: [{ head: head.group }, ...measures.map((measure) => ({ head: measure, number: true }))],
        },
        rows.map(({ group, cells }) => [
          group,
          ...cells.map(({ value, interval }) =>
            element('span', {}, [value, element('small', { textContent: interval })]),
          ),
        ]),
      ),
    ),
    ...(isPlain ? [] : [element('p', { className: 'note', textContent: say.unsure })]),
  ]
}
