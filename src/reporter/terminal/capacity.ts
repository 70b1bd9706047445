import { numbersIn } from '../../language.js'
import { spread } from '../../metrics/capacity.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { capacityTexts } from '../locales/capacity.js'
import { localeOf } from '../locales/localeOf.js'
import { sayBaseline } from '../sayBaseline.js'

/** More of them scroll the verdict off a screen. */
const most = 5

/** How often decisions were right beside picking at random; and the same for selecting so many by their scores. */
export function capacityLines(audit: Audit, { language }: RenderOptions): string[] {
  const say = capacityTexts[language]
  const { count, decimal } = numbersIn(language)
  const { to } = localeOf(language)
  const between = (low: number | null, high: number | null): string => to(count(low), count(high))
  const told = sayBaseline(audit, language)
  const everyone = audit.capacity?.attributes[0]?.everyone
  const points = audit.capacity?.points ?? []
  const lines = spread([...points.keys()], most).flatMap((at) => {
    const [lift, random] = [everyone?.lift[at], everyone?.random.tp[at]]
    if (everyone === undefined || lift === undefined || random === undefined) return []
    const [tp, unknown] = [everyone.tp[at] ?? 0, everyone.positive_unknown[at] ?? 0]
    const { low, high } = random.bounds ?? { low: random.estimate, high: random.estimate }
    if (low === null || high === null) return []
    const { envelope, bounds, estimate } = lift
    const times =
      bounds === undefined && estimate !== null
        ? [say.times(decimal(estimate), to(decimal(envelope.low), decimal(envelope.high)))]
        : []
    const line = say.line(count(points[at]?.selected ?? 0), between(tp, tp + unknown), between(low, high))
    return [`- ${[line, ...times].join('; ')}`]
  })
  return told.length + lines.length === 0 ? [] : ['', say.lineTitle, ...told, ...lines]
}
