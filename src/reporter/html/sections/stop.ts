import { stopTexts } from '../../locales/stop.js'
import { saidStop, sayStopped } from '../../sayStop.js'
import { html, type Markup } from '../markup.js'
import type { Report } from '../report.js'
import { tableOf } from '../table.js'

/** Whether the pilot goes on: every criterion for every group, and how that may be looked at every week. */
export function stopSection(report: Report): Markup | null {
  const { audit, locale, numbers, confidence } = report
  const { stop } = audit
  if (stop === undefined) return null
  const say = stopTexts[locale.language]
  const { head } = say
  const message = stop.met ? sayStopped(report).join(' ') : say.none(numbers.count(stop.tests), stop.tests === 1)
  return html`
<section aria-labelledby="stop">
<h2 id="stop">${say.title}</h2>
<p><b>${message}</b> ${say.looks(numbers.count(stop.looks), stop.looks === 1)} ${stop.met && say.binding}</p>${tableOf({
    id: 'stop-table',
    caption: say.caption,
    columns: [
      { head: head.criterion },
      { head: head.whom },
      { head: head.region },
      { head: head.state },
      ...[head.value, head.sequence, head.cases].map((one) => ({ head: one, number: true })),
    ],
    rows: stop.criteria.map((one) => {
      const { measure, whom, region, value, range, cases, state } = saidStop(report, one)
      const cell = one.met ? ({ status: 'fail', word: state, id: null } as const) : state
      return [measure, whom, region, cell, value, range, cases]
    }),
  })}
<p class="note">${say.method(confidence, numbers.percent(1 - audit.plan.evidence.confidence), numbers.count(stop.tests))}</p>
</section>`
}
