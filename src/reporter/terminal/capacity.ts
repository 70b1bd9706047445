import { numbersIn } from '../../language.js'
import { spread } from '../../metrics/capacity.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { capacityTexts } from '../locales/capacity.js'
import { sayBaseline } from '../sayBaseline.js'

/** More of them scroll the verdict off a screen. */
const most = 5

/** How often decisions were right beside picking at random; and the same for selecting so many by their scores. */
export function capacityLines(audit: Audit, { language }: RenderOptions): string[] {
  const say = capacityTexts[language]
  const { count, decimal } = numbersIn(language)
  const told = sayBaseline(audit, language)
  const everyone = audit.capacity?.attributes[0]?.everyone
  const points = audit.capacity?.points ?? []
  const lines = spread([...points.keys()], most).flatMap((at) => {
    const [lift, random] = [everyone?.lift[at], everyone?.random.tp[at]]
    if (everyone === undefined || lift?.estimate == null || random?.estimate == null) return []
    const range = `${decimal(lift.estimate)}× (${decimal(lift.low)}–${decimal(lift.high)})`
    return [
      `- ${say.line(count(points[at]?.selected ?? 0), count(everyone.tp[at] ?? 0), count(random.estimate), range)}`,
    ]
  })
  return told.length + lines.length === 0 ? [] : ['', say.lineTitle, ...told, ...lines]
}
