import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { reportOf } from '../html/report.js'
import { stopTexts } from '../locales/stop.js'
import { metStops, saidStop, sayStopped } from '../sayStop.js'

/** Whether the pilot goes on, in a line or two; nothing where the plan has no stop criteria. */
export function stopLines(audit: Audit, options: RenderOptions): readonly string[] {
  const { stop } = audit
  if (stop === undefined) return []
  const report = reportOf(audit, options)
  const say = stopTexts[options.language]
  const looks = say.looks(report.numbers.count(stop.looks), stop.looks === 1)
  const [first] = metStops(report)
  if (first === undefined) return [`${say.none(report.numbers.count(stop.tests), stop.tests === 1)} ${looks}`]
  const { value, range, cases } = saidStop(report, first)
  return [[...sayStopped(report), say.figures(value, range, cases), looks].join(' ')]
}
